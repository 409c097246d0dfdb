using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Exosome.Sdk.CodeFixes.Rules.Quantities;

/// <summary>A quantity is no constant: a constant field becomes <c>static readonly</c>, a constant local a local.</summary>
internal static class ConstantDeclaration
{
    public static SyntaxNode Lifted(SyntaxNode declaration) => declaration switch
    {
        FieldDeclarationSyntax field when Const(field.Modifiers) is { } keyword => field.WithModifiers(field.Modifiers.ReplaceRange(
            keyword,
            [Token(keyword.LeadingTrivia, SyntaxKind.StaticKeyword, TriviaList(Space)), Token(default, SyntaxKind.ReadOnlyKeyword, keyword.TrailingTrivia)])),
        LocalDeclarationStatementSyntax local when Const(local.Modifiers) is { } keyword =>
            local.WithModifiers(local.Modifiers.Remove(keyword)).WithLeadingTrivia(keyword.LeadingTrivia),
        _ => declaration,
    };

    private static SyntaxToken? Const(SyntaxTokenList modifiers) =>
        modifiers.Where(modifier => modifier.IsKind(SyntaxKind.ConstKeyword)).Cast<SyntaxToken?>().FirstOrDefault();
}
