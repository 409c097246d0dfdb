using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Exosome.Sdk.Analyzers.Text;

/// <summary>
/// Strings that no customer reads: log templates, exception and assertion messages, justifications, and strings that
/// are compared or searched for. Asked only about strings in which something was found.
/// </summary>
internal static class UnseenPlace
{
    private static readonly HashSet<string> QuietAttributes = new(StringComparer.Ordinal)
    {
        "Obsolete", "SuppressMessage", "UnconditionalSuppressMessage", "Experimental", "LoggerMessage", "DebuggerDisplay",
        "RequiresUnreferencedCode", "RequiresDynamicCode", "Conditional", "Trait", "GeneratedRegex", "Skip",
    };

    // What is looked for in a text is not said to anybody.
    private static readonly HashSet<string> Searches = new(StringComparer.Ordinal)
    {
        "Contains", "StartsWith", "EndsWith", "IndexOf", "LastIndexOf", "Equals", "Split", "Trim", "TryGetValue", "ContainsKey", "IsMatch", "Match", "Matches",
    };

    // A text that is put together goes where the whole goes.
    private static readonly HashSet<string> Joins = new(StringComparer.Ordinal) { "Format", "Concat", "Join" };

    private static readonly HashSet<string> LogLevels = new(StringComparer.Ordinal)
    {
        "Trace", "Debug", "Verbose", "Information", "Info", "Warn", "Warning", "Error", "Fatal", "Critical", "WriteLineIf", "TraceInformation", "TraceWarning", "TraceError",
    };

    private static readonly HashSet<string> QuietTypes = new(StringComparer.Ordinal)
    {
        "Assert", "Debug", "Trace", "Contract", "Activity", "ActivitySource", "EventSource", "Regex",
    };

    public static bool Is(ExpressionSyntax text, SemanticModel model, CancellationToken cancellation)
    {
        SyntaxNode from = text;
        while (from.Parent is { } parent)
        {
            switch (parent)
            {
                case ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax join } when Joins.Contains(NameOf(join.Expression)):
                    from = join;
                    continue;
                case ArgumentSyntax { Parent: BaseArgumentListSyntax list }:
                    return IsQuietCall(list.Parent, model, cancellation);
                case AttributeArgumentSyntax { Parent.Parent: AttributeSyntax attribute }:
                    return QuietAttributes.Contains(NameOf(attribute.Name).Replace("Attribute", ""));
                case BinaryExpressionSyntax binary when binary.IsKind(SyntaxKind.EqualsExpression) || binary.IsKind(SyntaxKind.NotEqualsExpression):
                case CaseSwitchLabelSyntax or ConstantPatternSyntax:
                    return true;
                case ExpressionSyntax or ExpressionElementSyntax or SwitchExpressionArmSyntax:
                    from = parent;
                    continue;
                default:
                    return false;
            }
        }

        return false;
    }

    private static bool IsQuietCall(SyntaxNode? call, SemanticModel model, CancellationToken cancellation)
    {
        switch (call)
        {
            case ElementAccessExpressionSyntax:
                return true; // a key
            case BaseObjectCreationExpressionSyntax creation:
                string written = creation is ObjectCreationExpressionSyntax { Type: { } type } ? NameOf(type) : "";
                return written.EndsWith("Exception", StringComparison.Ordinal)
                    || (written.Length == 0 || written == "Regex" ? IsQuietType(model.GetTypeInfo(creation, cancellation).Type) || written == "Regex" : IsException(model.GetTypeInfo(creation, cancellation).Type));
            case ConstructorInitializerSyntax initializer:
                return IsException((model.GetSymbolInfo(initializer, cancellation).Symbol as IMethodSymbol)?.ContainingType);
            case InvocationExpressionSyntax invocation:
                return IsQuietInvocation(invocation, model, cancellation);
            default:
                return false;
        }
    }

    private static bool IsQuietInvocation(InvocationExpressionSyntax invocation, SemanticModel model, CancellationToken cancellation)
    {
        string name = NameOf(invocation.Expression);
        if (Searches.Contains(name) || name.StartsWith("Throw", StringComparison.Ordinal) || name.StartsWith("Assert", StringComparison.Ordinal) || IsLogName(name))
        {
            return true;
        }

        string receiver = invocation.Expression is MemberAccessExpressionSyntax member ? NameOf(member.Expression) : "";
        if (LogLevels.Contains(name) && receiver.IndexOf("log", StringComparison.OrdinalIgnoreCase) >= 0)
        {
            return true;
        }

        if (model.GetSymbolInfo(invocation, cancellation).Symbol is not IMethodSymbol method)
        {
            return QuietTypes.Contains(receiver);
        }

        return IsQuietType(method.ContainingType) || (LogLevels.Contains(name) && IsLogger(method.ContainingType));
    }

    /// <summary><c>Log</c>, <c>LogWarning</c>, but not <c>Login</c> or <c>Logo</c>.</summary>
    private static bool IsLogName(string name) => name.StartsWith("Log", StringComparison.Ordinal) && (name.Length == 3 || char.IsUpper(name[3]));

    private static bool IsLogger(ITypeSymbol? type) => type is not null && (type.Name.EndsWith("Logger", StringComparison.Ordinal) || type.Name is "Log" or "ILog" or "LoggerExtensions");

    private static bool IsQuietType(ITypeSymbol? type) => type is not null && (QuietTypes.Contains(type.Name) || IsException(type));

    private static bool IsException(ITypeSymbol? type)
    {
        for (ITypeSymbol? one = type; one is not null; one = one.BaseType)
        {
            if (one is { Name: "Exception", ContainingNamespace.Name: "System" })
            {
                return true;
            }
        }

        return false;
    }

    private static string NameOf(ExpressionSyntax expression) => expression switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        _ => "",
    };
}
