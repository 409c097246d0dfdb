using System.Globalization;
using Exosome.Sdk.Claims.Engine.Matrix;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Exosome.Sdk.Analyzers.Options;

/// <summary>Where the claim rules look.</summary>
internal enum ClaimScope
{
    /// <summary>Only places marked with <c>[ClaimText]</c>.</summary>
    Annotated,

    /// <summary>Marked places and files tagged as copy.</summary>
    Files,

    /// <summary>Marked places, copy files and every other string.</summary>
    All,
}

/// <summary>What a project says about itself, read once a compilation.</summary>
internal sealed class ExosomeOptions
{
    public const string ScopeKey = "exosome_claims_scope";
    public const string DocumentationKey = "exosome_claims_xml_docs";
    public const string TodayKey = "exosome_today";

    private const string MarketsKey = "build_property.ExosomeMarkets";
    private const string ProductClassKey = "build_property.ExosomeProductClass";
    private const string ModeKey = "build_property.ExosomeAnalysisMode";

    private static readonly string[] Truths = ["true", "false"];

    private static readonly char[] ListSeparators = [';', ',', '|', ' '];

    private ExosomeOptions(string[]? markets, string? productClass, DateTime today, IReadOnlyList<string> problems)
    {
        Markets = markets;
        ProductClass = productClass;
        Today = today;
        Problems = problems;
    }

    public static IReadOnlyList<string> KnownModes { get; } = ["None", "Default", "Recommended", "All"];

    /// <summary>Properties that are true or false.</summary>
    public static IReadOnlyList<string> KnownSwitches { get; } = ["ExosomeCheckResources", "EnableDefaultExosomeItems"];

    public static IReadOnlyList<string> KnownScopes { get; } = ["annotated", "files", "all"];

    /// <summary>The project's markets; null means every market with a deny-list.</summary>
    public string[]? Markets { get; }

    public string? ProductClass { get; }

    /// <summary>The day by which expiry is judged; <c>exosome_today</c> pins it, for builds that must not depend on the clock.</summary>
    public DateTime Today { get; }

    /// <summary>What could not be understood, a sentence each.</summary>
    public IReadOnlyList<string> Problems { get; }

    public static ExosomeOptions Read(AnalyzerConfigOptions global)
    {
        var problems = new List<string>();
        string[]? markets = ReadMarkets(global, problems);
        string? productClass = ReadProductClass(global, problems);
        _ = ReadOneOf(global, ModeKey, "ExosomeAnalysisMode", KnownModes, problems);
        foreach (string name in KnownSwitches)
        {
            // Read by the build files, which take every other word for the default.
            _ = ReadOneOf(global, "build_property." + name, name, Truths, problems);
        }

        DateTime today = DateTime.UtcNow.Date;
        if (global.TryGetValue(TodayKey, out string? pinned) && !TryReadDay(pinned, out today))
        {
            problems.Add(FormattableString.Invariant($"'{pinned}' is not a day for {TodayKey}; write yyyy-mm-dd"));
            today = DateTime.UtcNow.Date;
        }

        return new ExosomeOptions(markets, productClass, today, problems);
    }

    /// <summary><c>ExosomeAnalysisMode=None</c>.</summary>
    public static bool IsNone(AnalyzerConfigOptions global) =>
        global.TryGetValue(ModeKey, out string? mode) && string.Equals(mode.Trim(), "None", StringComparison.OrdinalIgnoreCase);

    /// <summary>The scope of one file, and whether somebody wrote it down.</summary>
    public static (ClaimScope Scope, bool IsExplicit) ReadScope(AnalyzerConfigOptions options)
    {
        if (!options.TryGetValue(ScopeKey, out string? value))
        {
            return (ClaimScope.All, false);
        }

        return value.Trim().ToUpperInvariant() switch
        {
            "ANNOTATED" => (ClaimScope.Annotated, true),
            "FILES" => (ClaimScope.Files, true),
            "ALL" => (ClaimScope.All, true),
            _ => (ClaimScope.All, false),
        };
    }

    public static bool ReadDocumentation(AnalyzerConfigOptions options) =>
        options.TryGetValue(DocumentationKey, out string? value) && string.Equals(value.Trim(), "true", StringComparison.OrdinalIgnoreCase);

    public static bool TryReadDay(string text, out DateTime day) =>
        DateTime.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    /// <summary>The nearest of some words, where one is near enough to be what was meant.</summary>
    public static string? Nearest(string word, IEnumerable<string> known)
    {
        string? best = null;
        int bestDistance = Math.Max(1, word.Length / 3) + 1;
        foreach (string candidate in known)
        {
            int distance = Distance(word.ToUpperInvariant(), candidate.ToUpperInvariant());
            if (distance < bestDistance)
            {
                best = candidate;
                bestDistance = distance;
            }
        }

        return best;
    }

    private static string[]? ReadMarkets(AnalyzerConfigOptions global, List<string> problems)
    {
        if (!global.TryGetValue(MarketsKey, out string? written) || string.IsNullOrWhiteSpace(written))
        {
            return null;
        }

        var markets = new List<string>();
        foreach (string one in written.Split(ListSeparators, StringSplitOptions.RemoveEmptyEntries))
        {
            if (string.Equals(one, "all", StringComparison.OrdinalIgnoreCase))
            {
                return null;
            }

            string? known = KnownCodes.FindMarket(one);
            if (known is null)
            {
                problems.Add(Unknown(one, "market in ExosomeMarkets", KnownCodes.Markets));
            }
            else if (!markets.Contains(known))
            {
                markets.Add(known);
            }
        }

        return markets.Count == 0 ? null : [.. markets];
    }

    private static string? ReadProductClass(AnalyzerConfigOptions global, List<string> problems)
    {
        if (!global.TryGetValue(ProductClassKey, out string? value) || string.IsNullOrWhiteSpace(value))
        {
            return null;
        }

        string? found = KnownCodes.FindProductClass(value.Trim());
        if (found is null)
        {
            problems.Add(Unknown(value.Trim(), "value of ExosomeProductClass", KnownCodes.ProductClasses));
        }

        return found;
    }

    private static string? ReadOneOf(AnalyzerConfigOptions global, string key, string name, IReadOnlyList<string> known, List<string> problems)
    {
        if (!global.TryGetValue(key, out string? value) || string.IsNullOrWhiteSpace(value))
        {
            return null;
        }

        value = value.Trim();
        string? found = known.FirstOrDefault(k => string.Equals(k, value, StringComparison.OrdinalIgnoreCase));
        if (found is null)
        {
            problems.Add(Unknown(value, "value of " + name, known));
        }

        return found;
    }

    /// <summary>"'UX' is no known market in ExosomeMarkets; did you mean 'US'?"</summary>
    public static string Unknown(string word, string what, IReadOnlyList<string> known) =>
        FormattableString.Invariant($"'{word}' is no known {what}; ")
        + (Nearest(word, known) is { } near ? FormattableString.Invariant($"did you mean '{near}'?") : "known are " + string.Join(", ", known));

    // Levenshtein on words of a few letters.
    private static int Distance(string a, string b)
    {
        int[] row = new int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int above = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[b.Length];
    }
}
