using Exosome.Sdk.Analyzers.Options;
using Exosome.Sdk.Analyzers.Text;
using Exosome.Sdk.Claims.Engine;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Exosome.Sdk.Analyzers.Rules.Claims;

/// <summary>
/// A claim that stands whole in a named constant is one claim, however often the constant is woven into other strings:
/// it is reported where it is written. Asked only where a claim was found in a constant.
/// </summary>
internal static class ConstantText
{
    /// <summary>Whether the constant's own declaration gets the diagnostic.</summary>
    /// <param name="use">The constant where it is used.</param>
    /// <param name="phrase">What was found in it.</param>
    /// <param name="ruleId">The rule that it was found by.</param>
    /// <param name="project">The compilation's options and engine.</param>
    /// <param name="context">Where the use is analyzed.</param>
    public static bool IsReportedWhereDeclared(ExpressionSyntax use, ReadOnlySpan<char> phrase, string ruleId, ClaimProject project, SyntaxNodeAnalysisContext context)
    {
        if (context.SemanticModel.GetSymbolInfo(use, context.CancellationToken).Symbol is not { } symbol
            || ValueOf(symbol) is not { } value
            || symbol.DeclaringSyntaxReferences.FirstOrDefault()?.SyntaxTree is not { } home
            || IsGenerated(home))
        {
            return false; // another assembly's text is this one's once it is used here
        }

        bool isMarked = ClaimTextPlace.IsMarkedConstant(symbol);
        if (!isMarked && (project.ScopeOf(home).Scope != ClaimScope.All || MachineText.Is(value.AsSpan())))
        {
            return false;
        }

        var matches = new List<ClaimMatch>();
        project.Engine.Screen(value.AsSpan(), isMarked ? project.CopyRequest : project.CodeRequest, matches);
        foreach (ClaimMatch match in matches)
        {
            if (string.Equals(match.RuleId, ruleId, StringComparison.Ordinal)
                && phrase.SequenceEqual(value.AsSpan(match.Start, match.Length))
                && !project.Approved.Covers(value.AsSpan(), in match, project.Options.ProductClass))
            {
                return true;
            }
        }

        return false;
    }

    private static string? ValueOf(ISymbol symbol) => symbol switch
    {
        IFieldSymbol { HasConstantValue: true } field => field.ConstantValue as string,
        ILocalSymbol { HasConstantValue: true } local => local.ConstantValue as string,
        _ => null,
    };

    // What a tool wrote is not analyzed, so nothing is reported there.
    private static bool IsGenerated(SyntaxTree tree) =>
        tree.FilePath.EndsWith(".g.cs", StringComparison.OrdinalIgnoreCase) || tree.FilePath.EndsWith(".generated.cs", StringComparison.OrdinalIgnoreCase) || tree.FilePath.EndsWith(".designer.cs", StringComparison.OrdinalIgnoreCase);
}
