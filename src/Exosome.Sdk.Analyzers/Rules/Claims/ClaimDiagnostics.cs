using System.Collections.Immutable;
using Exosome.Sdk.Analyzers.Options;
using Exosome.Sdk.Claims.Engine;
using Exosome.Sdk.Claims.Engine.Files;
using Exosome.Sdk.Findings.Catalog;
using Microsoft.CodeAnalysis;

namespace Exosome.Sdk.Analyzers.Rules.Claims;

/// <summary>Turns what the engine found into the diagnostic of its rule, with what the fixes need.</summary>
internal static class ClaimDiagnostics
{
    /// <summary>Property: a lawful wording for exactly the underlined words.</summary>
    public const string SuggestionKey = "Suggestion";

    /// <summary>Property: the whole text that carries the claim.</summary>
    public const string TextKey = "Text";

    /// <summary>Property: the markets to approve the text for, separated by semicolons.</summary>
    public const string MarketsKey = "Markets";

    public const string ProductClassKey = "ProductClass";

    /// <summary>Property: the language of the words, where the pack that knows them has one.</summary>
    public const string LanguageKey = "Language";

    // A claims matrix holds sentences; a whole page does not go into one cell.
    private const int LongestText = 600;

    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(
        EXO1001DiseaseClaim.Descriptor,
        EXO1002StructureFunctionClaim.Descriptor,
        EXO1003ApprovalClaim.Descriptor,
        EXO1004AbsoluteClaim.Descriptor,
        EXO1005ComparativeClaim.Descriptor,
        EXO1006CategoryError.Descriptor,
        EXO1007EffectNotOnAllowList.Descriptor);

    public static void Report(Action<Diagnostic> report, Location location, in ClaimMatch match, ReadOnlySpan<char> text, ExosomeOptions options) =>
        Report(report, location, in match, (text.Length <= LongestText ? text : SentenceAround(text, match)).Trim().ToString(), options);

    public static void Report(Action<Diagnostic> report, Location location, in CopyFinding finding, ExosomeOptions options)
    {
        ClaimMatch match = finding.Match;
        Report(report, location, in match, finding.Text.Length <= LongestText ? finding.Text : finding.Phrase, options);
    }

    private static void Report(Action<Diagnostic> report, Location location, in ClaimMatch match, string text, ExosomeOptions options)
    {
        string ruleId = match.RuleId;
        DiagnosticDescriptor? descriptor = null;
        foreach (DiagnosticDescriptor one in Descriptors)
        {
            if (string.Equals(one.Id, ruleId, StringComparison.Ordinal))
            {
                descriptor = one;
                break;
            }
        }

        if (descriptor is null)
        {
            return; // a user's pack may name any id; only ours are declared to the compiler
        }

        ImmutableDictionary<string, string?>.Builder properties = ImmutableDictionary.CreateBuilder<string, string?>(StringComparer.Ordinal);
        properties[TextKey] = text;
        properties[MarketsKey] = string.Join(";", options.Markets ?? []);
        properties[ProductClassKey] = options.ProductClass ?? "";
        properties[LanguageKey] = match.Language is "any" ? "" : match.Language;
        if (!string.IsNullOrEmpty(match.Suggestion))
        {
            properties[SuggestionKey] = match.Suggestion;
        }

        // A text is no proof: never louder than a warning until the user says so.
        DiagnosticSeverity severity = match.Severity == RuleSeverity.Info ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning;
        report(Diagnostic.Create(
            descriptor, location, severity, additionalLocations: null, properties.ToImmutable(),
            match.Message.TrimEnd('.')));
    }

    private static ReadOnlySpan<char> SentenceAround(ReadOnlySpan<char> text, in ClaimMatch match)
    {
        // No further than a cell is long, so that a page of claims in one literal is not read once for each.
        int first = Math.Max(0, match.Start - LongestText);
        int start = first + text.Slice(first, match.Start - first).LastIndexOfAny('.', '\n', '!') + 1;
        int after = match.Start + match.Length;
        int end = text.Slice(after, Math.Min(LongestText, text.Length - after)).IndexOfAny('.', '\n', '!');
        end = end < 0 ? Math.Min(text.Length, after + LongestText) : after + end + 1;
        return text.Slice(start, Math.Min(LongestText, end - start));
    }
}
