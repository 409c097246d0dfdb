using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Exosome.Sdk.Analyzers.Values;

/// <summary>Where an object is made, and whether what it lacks there is added right after.</summary>
internal static class Creation
{
    private const int LongestFile = 400_000;

    /// <summary>What is underlined: the type's name, or <c>new</c> where it is not written.</summary>
    public static Location NameLocation(IOperation creation) => creation.Syntax switch
    {
        ObjectCreationExpressionSyntax named => named.Type.GetLocation(),
        ImplicitObjectCreationExpressionSyntax implied => implied.NewKeyword.GetLocation(),
        WithExpressionSyntax with => with.WithKeyword.GetLocation(),
        _ => creation.Syntax.GetLocation(),
    };

    /// <summary>
    /// Whether the member is set by a <c>with</c> on the new object: at once, on the local that it is stored in, or on
    /// the result of the method that returns it.
    /// </summary>
    public static bool IsSetLater(IOperation creation, string member)
    {
        for (var current = creation; current.Parent is { } parent; current = parent)
        {
            switch (parent)
            {
                case IConversionOperation or IParenthesizedOperation or IAwaitOperation or ICoalesceOperation or IConditionalOperation or ISwitchExpressionArmOperation or ISwitchExpressionOperation or IVariableInitializerOperation:
                    continue;
                case IWithOperation with when with.Operand == current:
                    if (Sets(with, member))
                    {
                        return true;
                    }

                    continue;
                case IVariableDeclaratorOperation declarator:
                    return IsAmended(parent, declarator.Symbol, member);
                case ISimpleAssignmentOperation { Target: ILocalReferenceOperation target }:
                    return IsAmended(parent, target.Local, member);
                case IReturnOperation:
                    return IsResultAmended(creation, member);
                default:
                    return false;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether this is where the members get the values that count together: a <c>with</c> that names one of them, or a
    /// creation after which no <c>with</c> does. So each pair of values is judged once.
    /// </summary>
    public static bool Decides(IOperation operation, params string[] members) => operation is IWithOperation with
        ? members.Any(member => Sets(with, member))
        : !members.Any(member => IsSetLater(operation, member));

    /// <summary>Whether the value is written in this very creation, and not in the object that a <c>with</c> starts from.</summary>
    public static bool Contains(IOperation creation, IOperation value) =>
        (creation is IWithOperation with ? with.Initializer.Syntax : creation.Syntax).Span.Contains(value.Syntax.Span);

    /// <summary>Whether a <c>with</c> names the member.</summary>
    public static bool Sets(IWithOperation with, string member) => with.Initializer.Initializers.Any(operation =>
        operation is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } && property.Property.Name == member);

    private static bool IsAmended(IOperation inside, ILocalSymbol local, string member)
    {
        var root = inside;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        return LocalWrites.In(root).Amendments(local).Any(with => Sets(with, member));
    }

    // Base() with { Consent = ... }, where Base is the method around: recognised by name in the same file, which errs on
    // the side of silence.
    private static bool IsResultAmended(IOperation creation, string member)
    {
        var name = creation.Syntax.Ancestors().Select(node => node switch
        {
            LocalFunctionStatementSyntax function => function.Identifier.ValueText,
            MethodDeclarationSyntax method => method.Identifier.ValueText,
            PropertyDeclarationSyntax property => property.Identifier.ValueText,
            _ => null,
        }).FirstOrDefault(found => found is not null);
        var root = creation.Syntax.SyntaxTree.GetRoot();
        return name is not null && root.FullSpan.Length <= LongestFile && root.DescendantNodes().OfType<WithExpressionSyntax>().Any(with =>
            Invoked(with.Expression) == name && with.Initializer.Expressions.OfType<AssignmentExpressionSyntax>().Any(set => set.Left is IdentifierNameSyntax left && left.Identifier.ValueText == member));
    }

    private static string? Invoked(ExpressionSyntax expression) => expression switch
    {
        InvocationExpressionSyntax invocation => Invoked(invocation.Expression),
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        ParenthesizedExpressionSyntax parenthesized => Invoked(parenthesized.Expression),
        AwaitExpressionSyntax await => Invoked(await.Expression),
        _ => null,
    };
}
