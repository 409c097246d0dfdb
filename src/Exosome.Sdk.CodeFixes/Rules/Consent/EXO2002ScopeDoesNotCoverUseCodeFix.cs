using System.Composition;
using Exosome.Sdk.Analyzers.Rules.Consent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Exosome.Sdk.CodeFixes.Rules.Consent;

/// <summary>Adds the purposes that the consent lacks to its scope. Only a person can know whether the donor agreed; the title says so.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EXO2002ScopeDoesNotCoverUseCodeFix))]
[Shared]
public sealed class EXO2002ScopeDoesNotCoverUseCodeFix : NodeCodeFix
{
    /// <summary>Creates the fix.</summary>
    public EXO2002ScopeDoesNotCoverUseCodeFix()
        : base("EXO2002")
    {
    }

    private protected override SyntaxNode? FindTarget(SyntaxNode node) => node.FirstAncestorOrSelf<ExpressionSyntax>();

    private protected override string? TitleFor(SyntaxNode target, SemanticModel model, Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(EXO2002ScopeDoesNotCoverUse.PurposesKey, out var purposes)
            ? "Add to the scope, if the donor agreed: " + purposes!.Replace(",", ", ")
            : null;

    private protected override SyntaxNode Rewrite(SyntaxNode original, SyntaxNode current, RewriteContext context)
    {
        var purposes = context.Diagnostic.Properties[EXO2002ScopeDoesNotCoverUse.PurposesKey]!.Split(',');
        var added = "«Sources.ConsentScope»." + string.Join(" | «Sources.ConsentScope».", purposes);

        // None is no flag: it is replaced.
        var isNone = context.Model.GetConstantValue(original) is { HasValue: true, Value: 0 };
        return context.Expression(isNone ? added : current.WithoutTrivia().ToString() + " | " + added).WithTriviaFrom(current);
    }
}
