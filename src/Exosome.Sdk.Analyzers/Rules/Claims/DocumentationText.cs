using Exosome.Sdk.Analyzers.Options;
using Exosome.Sdk.Claims.Engine;
using Exosome.Sdk.Claims.Engine.Files;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Exosome.Sdk.Analyzers.Rules.Claims;

/// <summary>
/// XML documentation as copy, for teams that publish it (<c>exosome_claims_xml_docs = true</c>). Off by default: a
/// developer who explains what a rule forbids is not advertising.
/// </summary>
internal static class DocumentationText
{
    public static void Analyze(SyntaxNodeAnalysisContext context, ClaimProject project)
    {
        if (project.IsTestProject || !project.ReadsDocumentation(context.Node.SyntaxTree))
        {
            return;
        }

        var text = new MappedText();
        foreach (XmlNodeSyntax node in ((DocumentationCommentTriviaSyntax)context.Node).Content)
        {
            if (node is XmlElementSyntax element)
            {
                text.Clear();
                Append(element, text);
                Screen(context, project, text);
            }
        }
    }

    private static void Append(XmlElementSyntax element, MappedText into)
    {
        foreach (XmlNodeSyntax node in element.Content)
        {
            switch (node)
            {
                case XmlTextSyntax words:
                    AppendWords(words, into);
                    break;
                case XmlElementSyntax { StartTag.Name.LocalName.ValueText: not ("c" or "code") } inner:
                    Append(inner, into);
                    break;
                default:
                    into.AppendAtom(Text.LiteralChain.Hole, node.SpanStart, node.Span.Length);
                    break;
            }
        }
    }

    private static void AppendWords(XmlTextSyntax words, MappedText into)
    {
        foreach (SyntaxToken token in words.TextTokens)
        {
            if (token.IsKind(SyntaxKind.XmlTextLiteralNewLineToken))
            {
                into.AppendAtom(' ', token.SpanStart, token.Span.Length);
            }
            else if (token.IsKind(SyntaxKind.XmlEntityLiteralToken))
            {
                into.AppendAtom(token.ValueText.AsSpan(), token.SpanStart, token.Span.Length);
            }
            else
            {
                into.Append(token.Text.AsSpan(), token.SpanStart);
            }
        }
    }

    private static void Screen(SyntaxNodeAnalysisContext context, ClaimProject project, MappedText text)
    {
        var matches = new List<ClaimMatch>();
        project.Engine.Screen(text.Span, project.CopyRequest, matches);
        foreach (ClaimMatch match in matches)
        {
            if (!project.Approved.Covers(text.Span, in match, project.Options.ProductClass))
            {
                (int start, int length) = text.ToSource(match.Start, match.Length);
                ClaimDiagnostics.Report(context.ReportDiagnostic, Location.Create(context.Node.SyntaxTree, new TextSpan(start, length)), in match, text.Span, project.Options);
            }
        }
    }
}
