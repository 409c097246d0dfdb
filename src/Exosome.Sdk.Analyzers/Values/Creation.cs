using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Exosome.Sdk.Analyzers.Values;

/// <summary>Where an object is made, and whether what it lacks there is added right after.</summary>
internal static class Creation
{
    /// <summary>What is underlined: the type's name, or <c>new</c> where it is not written.</summary>
    public static Location NameLocation(IOperation creation) => creation.Syntax switch
    {
        ObjectCreationExpressionSyntax named => named.Type.GetLocation(),
        ImplicitObjectCreationExpressionSyntax implied => implied.NewKeyword.GetLocation(),
        WithExpressionSyntax with => with.WithKeyword.GetLocation(),
        _ => creation.Syntax.GetLocation(),
    };

    /// <summary>Whether the member is set by a <c>with</c> on the new object, there or on its way through this file: <see cref="Completion"/>.</summary>
    public static bool IsSetLater(IOperation creation, string member) => new Completion(member).IsOf(creation);

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
}
