using System.Collections.Immutable;
using Exosome.Sdk.Analyzers.Options;
using Exosome.Sdk.Analyzers.Text;
using Exosome.Sdk.Claims.Engine;
using Exosome.Sdk.Claims.Engine.Files;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Exosome.Sdk.Analyzers.Rules.Claims;

/// <summary>
/// EXO1001 to EXO1007 in C#: one pass over every string. Syntax and the engine decide about nearly all of them (no white
/// space, nothing found). The semantic model is asked where something was found, and before that only for the value of
/// what may be a named constant (<see cref="ConstantName"/>): a claim may stand in it.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClaimTextAnalyzer : RuleAnalyzer
{
    // One list a thread: a clean text allocates nothing.
    [ThreadStatic]
    private static List<ClaimMatch>? threadMatches;

    [ThreadStatic]
    private static MappedText? threadText;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ClaimDiagnostics.Descriptors;

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var project = ClaimProject.Create(context.Compilation, context.Options);
        context.RegisterSyntaxNodeAction(node => AnalyzeLiteral(node, project), SyntaxKind.StringLiteralExpression, SyntaxKind.Utf8StringLiteralExpression);
        context.RegisterSyntaxNodeAction(node => AnalyzeInterpolated(node, project), SyntaxKind.InterpolatedStringExpression);
        context.RegisterSyntaxNodeAction(node => DocumentationText.Analyze(node, project), SyntaxKind.SingleLineDocumentationCommentTrivia, SyntaxKind.MultiLineDocumentationCommentTrivia);
    }

    private static void AnalyzeLiteral(SyntaxNodeAnalysisContext context, ClaimProject project)
    {
        var literal = (LiteralExpressionSyntax)context.Node;
        if (literal.Parent is ParenthesizedExpressionSyntax or InterpolationSyntax || literal.Parent.IsKind(SyntaxKind.AddExpression))
        {
            AnalyzeChain(context, literal, project);
            return;
        }

        ReadOnlySpan<char> text = literal.Token.ValueText.AsSpan();
        if (!LiteralGate.MayCarryClaim(text) || IsSilent(context, project))
        {
            return;
        }

        List<ClaimMatch> matches = threadMatches ??= [];
        matches.Clear();
        project.Engine.Screen(text, project.FirstRequest, matches);
        if (matches.Count > 0)
        {
            MappedText mapped = threadText ??= new MappedText();
            mapped.Clear();
            LiteralDecoder.Append(mapped, literal.Token);
            Report(context, literal, mapped, matches, project);
        }
    }

    private static void AnalyzeInterpolated(SyntaxNodeAnalysisContext context, ClaimProject project) =>
        AnalyzeChain(context, (InterpolatedStringExpressionSyntax)context.Node, project);

    private static void AnalyzeChain(SyntaxNodeAnalysisContext context, ExpressionSyntax literal, ClaimProject project)
    {
        if (LiteralChain.FindRoot(literal) is not { } root || IsSilent(context, project))
        {
            return;
        }

        MappedText mapped = threadText ??= new MappedText();
        LiteralChain.Read(root, context.SemanticModel, mapped, context.CancellationToken);
        if (!LiteralGate.MayCarryClaim(mapped.Span))
        {
            return;
        }

        List<ClaimMatch> matches = threadMatches ??= [];
        matches.Clear();
        project.Engine.Screen(mapped.Span, project.FirstRequest, matches);
        if (matches.Count > 0)
        {
            Report(context, root, mapped, matches, project);
        }
    }

    // What tests say counts only where the project asks for it in so many words.
    private static bool IsSilent(SyntaxNodeAnalysisContext context, ClaimProject project) =>
        project.IsTestProject && project.ScopeOf(context.Node.SyntaxTree) is not { Scope: ClaimScope.All, IsExplicit: true };

    private static void Report(SyntaxNodeAnalysisContext context, ExpressionSyntax root, MappedText mapped, List<ClaimMatch> matches, ClaimProject project)
    {
        ClaimScope scope = project.ScopeOf(context.Node.SyntaxTree).Scope;
        if (!ClaimTextPlace.Is(root, context.SemanticModel, context.CancellationToken))
        {
            if (scope != ClaimScope.All || MachineText.Is(mapped.Span) || UnseenPlace.Is(root, context.SemanticModel, context.CancellationToken))
            {
                return;
            }

            // Only what is beyond doubt counts outside marked places.
            matches.Clear();
            project.Engine.Screen(mapped.Span, project.CodeRequest, matches);
        }

        foreach (ClaimMatch match in matches)
        {
            if (project.Approved.Covers(mapped.Span, in match, project.Options.ProductClass))
            {
                continue;
            }

            (int start, int length) = mapped.ToSource(match.Start, match.Length);
            var span = new TextSpan(start, length);
            if (LiteralChain.NamedPartAt(root, span) is { } named && ConstantText.IsReportedWhereDeclared(named, mapped.Span.Slice(match.Start, match.Length), match.RuleId, project, context))
            {
                continue;
            }

            var location = Location.Create(context.Node.SyntaxTree, span);
            ClaimDiagnostics.Report(context.ReportDiagnostic, location, in match, mapped.Span, project.Options);
        }
    }
}
