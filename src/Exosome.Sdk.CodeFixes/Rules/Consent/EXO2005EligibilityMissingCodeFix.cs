using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Exosome.Sdk.CodeFixes.Rules.Consent;

/// <summary>Adds a determination that is not yet made: the rule goes on, and the material stays in quarantine, until it is.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EXO2005EligibilityMissingCodeFix))]
[Shared]
public sealed class EXO2005EligibilityMissingCodeFix : NodeCodeFix
{
    private const string Placeholder = "new «Sources.DonorEligibility» { Determination = «Sources.EligibilityDetermination».Undetermined }";

    /// <summary>Creates the fix.</summary>
    public EXO2005EligibilityMissingCodeFix()
        : base("EXO2005")
    {
    }

    private protected override SyntaxNode? FindTarget(SyntaxNode node)
    {
        var expression = node.FirstAncestorOrSelf<ExpressionSyntax>();
        if (expression is not null && (expression.IsKind(SyntaxKind.NullLiteralExpression) || expression.IsKind(SyntaxKind.DefaultLiteralExpression) || expression.IsKind(SyntaxKind.DefaultExpression)))
        {
            return expression.Parent is PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } bang ? bang : expression;
        }

        // A specimen date cannot be mended by writing another one.
        return expression is BaseObjectCreationExpressionSyntax { Parent: not AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "SpecimenOn" } } } creation
            ? creation
            : node.Parent as BaseObjectCreationExpressionSyntax;
    }

    private protected override string? TitleFor(SyntaxNode target, SemanticModel model, Diagnostic diagnostic) =>
        target is not BaseObjectCreationExpressionSyntax || RewriteContext.IsModelType(model.GetTypeInfo(target).Type, "Sources.HumanSource") ? "Add a determination to be made"
        : RewriteContext.IsModelType(model.GetTypeInfo(target).Type, "Sources.DonorEligibility") ? "Write out the determination to be made"
        : null;

    private protected override SyntaxNode Rewrite(SyntaxNode original, SyntaxNode current, RewriteContext context) => current switch
    {
        BaseObjectCreationExpressionSyntax record when RewriteContext.IsModelType(context.Model.GetTypeInfo(original).Type, "Sources.DonorEligibility") =>
            InitializerEdit.Add(record, [("Determination", context.Expression("«Sources.EligibilityDetermination».Undetermined"))]),
        BaseObjectCreationExpressionSyntax creation => InitializerEdit.Add(creation, [("Eligibility", context.Expression(Placeholder))]),
        _ => context.Expression(Placeholder).WithTriviaFrom(current),
    };
}
