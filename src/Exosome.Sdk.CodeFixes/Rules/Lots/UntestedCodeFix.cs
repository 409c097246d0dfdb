using System.Collections.Generic;
using System.Linq;
using Exosome.Sdk.Analyzers.Rules.Lots;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Exosome.Sdk.CodeFixes.Rules.Lots;

/// <summary>
/// Writes the tests that a released lot lacks into its certificate, as not tested: nothing is invented, and the rule goes on
/// until the laboratory has tested.
/// </summary>
public abstract class UntestedCodeFix : NodeCodeFix
{
    private protected UntestedCodeFix(string id)
        : base(id)
    {
    }

    // The certificate that is written in the same lot as the release.
    private protected sealed override SyntaxNode? FindTarget(SyntaxNode node) => node.Ancestors().OfType<BaseObjectCreationExpressionSyntax>()
        .Select(lot => Member(lot, "Certificate")?.Right).OfType<BaseObjectCreationExpressionSyntax>().FirstOrDefault();

    private protected sealed override string? TitleFor(SyntaxNode target, SemanticModel model, Diagnostic diagnostic) =>
        diagnostic.Properties.ContainsKey(ReleasedLotValues.UntestedKey)
        && RewriteContext.IsModelType(model.GetTypeInfo(target).Type, "Lots.CertificateOfAnalysis")
        && Member((BaseObjectCreationExpressionSyntax)target, "Results") is null or { Right: CollectionExpressionSyntax }
            ? "Write out the missing tests as not tested"
            : null;

    private protected sealed override SyntaxNode Rewrite(SyntaxNode original, SyntaxNode current, RewriteContext context)
    {
        var certificate = (BaseObjectCreationExpressionSyntax)current;
        List<ExpressionSyntax> results =
        [
            .. context.Diagnostic.Properties[ReleasedLotValues.UntestedKey]!.Split(',')
                .Select(test => context.Expression("new «Lots.ReleaseTestResult» { Test = «Lots.ReleaseTest»." + test + ", Result = «Quantities.TestResult».NotTested }")),
        ];
        return Member(certificate, "Results")?.Right is CollectionExpressionSyntax written
            ? certificate.ReplaceNode(written, Add(written, results))
            : InitializerEdit.Add(certificate, [("Results", Add(CollectionExpression(), results))]);
    }

    private static AssignmentExpressionSyntax? Member(BaseObjectCreationExpressionSyntax creation, string name) =>
        creation.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>().FirstOrDefault(set => set.Left is IdentifierNameSyntax left && left.Identifier.ValueText == name);

    // In the style in which the list is written: on one line, or one result a line.
    private static CollectionExpressionSyntax Add(CollectionExpressionSyntax list, List<ExpressionSyntax> results)
    {
        var isMultiLine = list.OpenBracketToken.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia);
        var indentation = isMultiLine && list.Elements.Count > 0 ? list.Elements[0].GetLeadingTrivia() : default;
        var endsWithComma = list.Elements.Count > 0 && list.Elements.SeparatorCount == list.Elements.Count;
        var parts = list.Elements.GetWithSeparators().ToList();
        foreach (var result in results)
        {
            if (parts.Count > 0 && parts[parts.Count - 1] is { IsNode: true } last)
            {
                parts[parts.Count - 1] = last.AsNode()!.WithTrailingTrivia();
                parts.Add(Token(SyntaxKind.CommaToken).WithTrailingTrivia(isMultiLine ? last.AsNode()!.GetTrailingTrivia() : TriviaList(Space)));
            }

            parts.Add(ExpressionElement(result).WithLeadingTrivia(indentation).WithTrailingTrivia(isMultiLine && !endsWithComma ? TriviaList(ElasticEndOfLine("\n")) : default));
            if (endsWithComma)
            {
                parts.Add(Token(SyntaxKind.CommaToken).WithTrailingTrivia(isMultiLine ? ElasticEndOfLine("\n") : Space));
            }
        }

        return list.WithElements(SeparatedList<CollectionElementSyntax>(new SyntaxNodeOrTokenList(parts)));
    }
}
