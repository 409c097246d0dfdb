using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Exosome.Sdk.Analyzers.Text;

/// <summary>
/// Answers whether a string goes to a place that somebody marked with <c>[ClaimText]</c>: a parameter, a property, a
/// field, a return value, or anything in a marked type. Asked only about strings in which something was found.
/// </summary>
internal static class ClaimTextPlace
{
    private const string AttributeName = "ClaimTextAttribute";
    private const string AttributeNamespace = "Exosome.Sdk.Claims";

    /// <summary>Whether any place of the compilation can be marked: without the attribute there is none, and nobody has to look.</summary>
    public static bool MayBeMarked(Compilation compilation) => !compilation.GetTypesByMetadataName(AttributeNamespace + "." + AttributeName).IsEmpty;

    public static bool Is(ExpressionSyntax text, SemanticModel model, CancellationToken cancellation)
    {
        ISymbol? target = FindTarget(text, model, cancellation);
        if (target is not null && IsMarked(target))
        {
            return true;
        }

        for (TypeDeclarationSyntax? type = text.FirstAncestorOrSelf<TypeDeclarationSyntax>(); type is not null; type = type.Parent?.FirstAncestorOrSelf<TypeDeclarationSyntax>())
        {
            if (model.GetDeclaredSymbol(type, cancellation) is { } declared && HasAttribute(declared.GetAttributes()))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The same for what a constant is declared as.</summary>
    public static bool IsMarkedConstant(ISymbol constant)
    {
        bool isMarked = HasAttribute(constant.GetAttributes());
        for (INamedTypeSymbol? type = constant.ContainingType; type is not null && !isMarked; type = type.ContainingType)
        {
            isMarked = HasAttribute(type.GetAttributes());
        }

        return isMarked;
    }

    /// <summary>The parameter, property, field or method (for its return value) that receives the value.</summary>
    public static ISymbol? FindTarget(ExpressionSyntax text, SemanticModel model, CancellationToken cancellation)
    {
        SyntaxNode from = text;
        while (from.Parent is { } parent)
        {
            switch (parent)
            {
                case ParenthesizedExpressionSyntax or CastExpressionSyntax or ConditionalExpressionSyntax or SwitchExpressionArmSyntax or SwitchExpressionSyntax
                    or InitializerExpressionSyntax or ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax or CollectionExpressionSyntax or ExpressionElementSyntax:
                case BinaryExpressionSyntax when parent.IsKind(SyntaxKind.CoalesceExpression) || parent.IsKind(SyntaxKind.AddExpression):
                case PostfixUnaryExpressionSyntax when parent.IsKind(SyntaxKind.SuppressNullableWarningExpression):
                    from = parent;
                    continue;
                case ArgumentSyntax argument:
                    return FindParameter(argument, model, cancellation);
                case AttributeArgumentSyntax argument:
                    return FindParameter(argument, model, cancellation);
                case AssignmentExpressionSyntax assignment when assignment.Right == from:
                    return model.GetSymbolInfo(assignment.Left, cancellation).Symbol;
                case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax or PropertyDeclarationSyntax or ParameterSyntax } initial:
                    return model.GetDeclaredSymbol(initial.Parent!, cancellation);
                case ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax or MethodDeclarationSyntax or LocalFunctionStatementSyntax } arrow:
                    return model.GetDeclaredSymbol(arrow.Parent!, cancellation);
                case ArrowExpressionClauseSyntax or ReturnStatementSyntax or YieldStatementSyntax:
                    return FindMember(parent, model, cancellation);
                default:
                    return null;
            }
        }

        return null;
    }

    private static ISymbol? FindMember(SyntaxNode from, SemanticModel model, CancellationToken cancellation)
    {
        for (SyntaxNode? node = from; node is not null; node = node.Parent)
        {
            switch (node)
            {
                case AnonymousFunctionExpressionSyntax:
                    return null;
                case MethodDeclarationSyntax or LocalFunctionStatementSyntax or BasePropertyDeclarationSyntax:
                    return model.GetDeclaredSymbol(node, cancellation);
                default:
                    continue;
            }
        }

        return null;
    }

    private static IParameterSymbol? FindParameter(ArgumentSyntax argument, SemanticModel model, CancellationToken cancellation)
    {
        if (argument.Parent?.Parent is not { } call)
        {
            return null;
        }

        ISymbol? called = model.GetSymbolInfo(call, cancellation) is var info && info.Symbol is { } symbol ? symbol : info.CandidateSymbols.FirstOrDefault();
        SeparatedSyntaxList<ArgumentSyntax> arguments = argument.Parent is BaseArgumentListSyntax list ? list.Arguments : default;
        IReadOnlyList<IParameterSymbol> parameters = called switch
        {
            IMethodSymbol method => method.Parameters,
            IPropertySymbol property => property.Parameters,
            _ => Array.Empty<IParameterSymbol>(),
        };
        return Choose(parameters, argument.NameColon?.Name.Identifier.ValueText, arguments.IndexOf(argument));
    }

    private static ISymbol? FindParameter(AttributeArgumentSyntax argument, SemanticModel model, CancellationToken cancellation)
    {
        if (argument.Parent?.Parent is not AttributeSyntax attribute || model.GetSymbolInfo(attribute, cancellation).Symbol is not IMethodSymbol constructor)
        {
            return null;
        }

        if (argument.NameEquals is { } named)
        {
            return model.GetSymbolInfo(named.Name, cancellation).Symbol;
        }

        return Choose(constructor.Parameters, argument.NameColon?.Name.Identifier.ValueText, attribute.ArgumentList!.Arguments.IndexOf(argument));
    }

    private static IParameterSymbol? Choose(IReadOnlyList<IParameterSymbol> parameters, string? name, int position)
    {
        if (name is not null)
        {
            return parameters.FirstOrDefault(p => string.Equals(p.Name, name, StringComparison.Ordinal));
        }

        if (position < 0 || parameters.Count == 0)
        {
            return null;
        }

        return position < parameters.Count ? parameters[position] : parameters[parameters.Count - 1] is { IsParams: true } rest ? rest : null;
    }

    private static bool IsMarked(ISymbol target)
    {
        if (HasAttribute(target.GetAttributes()))
        {
            return true;
        }

        switch (target)
        {
            case IMethodSymbol method:
                return HasAttribute(method.GetReturnTypeAttributes()) || (method.ContainingType is { } home && HasAttribute(home.GetAttributes()));
            case IPropertySymbol property:
                // The mark on a record's parameter speaks for the property that it makes.
                return HasAttribute(property.ContainingType.GetAttributes())
                    || (property.OverriddenProperty is { } overridden && IsMarked(overridden))
                    || (property.ContainingType.IsRecord && property.ContainingType.InstanceConstructors.Any(c => c.Parameters.Any(p => string.Equals(p.Name, property.Name, StringComparison.Ordinal) && HasAttribute(p.GetAttributes()))));
            case IParameterSymbol parameter:
                return parameter.ContainingSymbol is IMethodSymbol { ContainingType: { } owner } && HasAttribute(owner.GetAttributes());
            case IFieldSymbol field:
                return HasAttribute(field.ContainingType.GetAttributes());
            default:
                return false;
        }
    }

    private static bool HasAttribute(System.Collections.Immutable.ImmutableArray<AttributeData> attributes)
    {
        foreach (AttributeData attribute in attributes)
        {
            if (attribute.AttributeClass is { Name: AttributeName } type && string.Equals(type.ContainingNamespace?.ToDisplayString(), AttributeNamespace, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
