using System.Composition;
using System.Linq;
using Exosome.Sdk.Findings.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Exosome.Sdk.CodeFixes.Rules.Consent;

/// <summary>Adds a consent that holds nothing but a place for its id; EXO2003 lists what it still lacks until it is filled.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EXO2001HumanSourceWithoutConsentCodeFix))]
[Shared]
public sealed class EXO2001HumanSourceWithoutConsentCodeFix : NodeCodeFix
{
    private const string Placeholder = "new «Sources.Consent» { Id = «Identifiers.ConsentId».Parse(\"" + ConsentRules.PlaceholderId + "\") }";

    /// <summary>Creates the fix.</summary>
    public EXO2001HumanSourceWithoutConsentCodeFix()
        : base("EXO2001")
    {
    }

    private protected override SyntaxNode? FindTarget(SyntaxNode node)
    {
        // A null that is written is replaced; a creation that lacks the member gets it.
        var expression = node.FirstAncestorOrSelf<ExpressionSyntax>();
        return expression is not null && (expression.IsKind(SyntaxKind.NullLiteralExpression) || expression.IsKind(SyntaxKind.DefaultLiteralExpression) || expression.IsKind(SyntaxKind.DefaultExpression))
            ? WithBang(expression)
            : node.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>();
    }

    // A null that nobody wrote, the default of an optional parameter of a type of the user, has no place to write a consent into.
    private protected override string? TitleFor(SyntaxNode target, SemanticModel model, Diagnostic diagnostic) =>
        target is not BaseObjectCreationExpressionSyntax || RewriteContext.IsModelType(model.GetTypeInfo(target).Type, "Sources.HumanSource") ? "Add a consent record to fill in" : null;

    private protected override SyntaxNode Rewrite(SyntaxNode original, SyntaxNode current, RewriteContext context) => current switch
    {
        BaseObjectCreationExpressionSyntax creation => InitializerEdit.Add(creation, [("Consent", context.Expression(Placeholder))]),
        _ => context.Expression(Placeholder).WithTriviaFrom(current),
    };

    private static ExpressionSyntax WithBang(ExpressionSyntax expression) =>
        expression.Parent is PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } bang ? bang : expression;
}
