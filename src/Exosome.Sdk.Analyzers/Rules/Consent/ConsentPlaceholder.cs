using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Exosome.Sdk.Analyzers.Rules.Consent;

/// <summary>
/// A member for the consent that begins as null, as the fix writes it: <c>public ConsentId? Consent { get; init; } = null;</c>. It
/// is seen until somebody makes it required or lets a constructor ask for it.
/// </summary>
internal static class ConsentPlaceholder
{
    /// <summary>Where the null is written; null where the member is none.</summary>
    public static Location? In(ISymbol member, INamedTypeSymbol type, CancellationToken cancellation)
    {
        if (member.DeclaringSyntaxReferences.Length != 1 || member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true })
        {
            return null;
        }

        var initial = member.DeclaringSyntaxReferences[0].GetSyntax(cancellation) switch
        {
            PropertyDeclarationSyntax property => property.Initializer?.Value,
            VariableDeclaratorSyntax field => field.Initializer?.Value,
            _ => null,
        };
        while (initial is PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } bang)
        {
            initial = bang.Operand;
        }

        return initial is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NullLiteralExpression or (int)SyntaxKind.DefaultLiteralExpression } or DefaultExpressionSyntax && !IsSetByConstructor(member, type, cancellation)
            ? initial.GetLocation()
            : null;
    }

    private static bool IsSetByConstructor(ISymbol member, INamedTypeSymbol type, CancellationToken cancellation) => type.InstanceConstructors
        .SelectMany(constructor => constructor.DeclaringSyntaxReferences)
        .Select(reference => reference.GetSyntax(cancellation)).OfType<ConstructorDeclarationSyntax>()
        .SelectMany(constructor => constructor.DescendantNodes().OfType<AssignmentExpressionSyntax>())
        .Any(set => set.Left is IdentifierNameSyntax name && name.Identifier.ValueText == member.Name
            || set.Left is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access && access.Name.Identifier.ValueText == member.Name);
}
