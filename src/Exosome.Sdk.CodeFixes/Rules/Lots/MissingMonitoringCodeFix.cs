using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Exosome.Sdk.CodeFixes.Rules.Lots;

/// <summary>
/// Inserts the monitoring step into a therapy protocol that goes from application to adjustment, which the compiler refuses
/// (CS1061 on <c>TherapyProtocolNeedsMonitoring</c>). The plan has no follow-up and no visit: EXO3004 goes on until it has.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MissingMonitoringCodeFix))]
[Shared]
public sealed class MissingMonitoringCodeFix : NodeCodeFix
{
    /// <summary>Creates the fix.</summary>
    public MissingMonitoringCodeFix()
        : base("CS1061")
    {
    }

    private protected override SyntaxNode? FindTarget(SyntaxNode node) => node.FirstAncestorOrSelf<MemberAccessExpressionSyntax>();

    private protected override string? TitleFor(SyntaxNode target, SemanticModel model, Diagnostic diagnostic) =>
        target is MemberAccessExpressionSyntax access && RewriteContext.IsModelType(model.GetTypeInfo(access.Expression).Type, "Therapy.TherapyProtocolNeedsMonitoring")
            ? "Insert the monitoring step"
            : null;

    private protected override SyntaxNode Rewrite(SyntaxNode original, SyntaxNode current, RewriteContext context)
    {
        // The dot brings its line and indentation along, so that the step stands like those around it.
        var access = (MemberAccessExpressionSyntax)current;
        var plan = context.Expression("new «Therapy.MonitoringPlan» { FollowUp = «Quantities.Duration».FromDays(0) }");
        var step = InvocationExpression(
            MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, access.Expression, access.OperatorToken, IdentifierName("Monitor")),
            ArgumentList(SingletonSeparatedList(Argument(plan))));
        return access.WithExpression(step.WithTrailingTrivia(access.Expression.GetTrailingTrivia()));
    }
}
