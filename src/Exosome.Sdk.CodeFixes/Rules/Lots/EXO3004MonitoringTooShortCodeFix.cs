using System.Composition;
using System.Linq;
using Exosome.Sdk.Analyzers.Rules.Lots;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Exosome.Sdk.CodeFixes.Rules.Lots;

/// <summary>Follows the recipient for as long as the route needs, or adds a visit at the end of the follow-up.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EXO3004MonitoringTooShortCodeFix))]
[Shared]
public sealed class EXO3004MonitoringTooShortCodeFix : NodeCodeFix
{
    /// <summary>Creates the fix.</summary>
    public EXO3004MonitoringTooShortCodeFix()
        : base("EXO3004")
    {
    }

    // The follow-up's value, or the plan that has no visit.
    private protected override SyntaxNode? FindTarget(SyntaxNode node) =>
        node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } value && value.Span == node.Span ? value : node.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>();

    private protected override string? TitleFor(SyntaxNode target, SemanticModel model, Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(EXO3004MonitoringTooShort.DaysKey, out var days)
            ? target is BaseObjectCreationExpressionSyntax ? "Add a visit after " + days + " days" : "Follow up for " + days + " days"
            : null;

    private protected override SyntaxNode Rewrite(SyntaxNode original, SyntaxNode current, RewriteContext context)
    {
        var duration = "«Quantities.Duration».FromDays(" + context.Diagnostic.Properties[EXO3004MonitoringTooShort.DaysKey] + ")";
        if (current is not BaseObjectCreationExpressionSyntax plan)
        {
            return context.Expression(duration).WithTriviaFrom(current);
        }

        var visits = context.Expression("[new «Therapy.MonitoringVisit»(" + duration + ")]");
        var empty = plan.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>().FirstOrDefault(set => set.Left is IdentifierNameSyntax { Identifier.ValueText: "Visits" });
        return empty is null ? InitializerEdit.Add(plan, [("Visits", visits)]) : plan.ReplaceNode(empty.Right, visits.WithTriviaFrom(empty.Right));
    }
}
