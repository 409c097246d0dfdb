using Microsoft.CodeAnalysis.Diagnostics;

namespace Exosome.Sdk.Analyzers.Options;

/// <summary>Every <c>exosome_</c> key that some rule reads, with the values that it takes. A key that is not here is a spelling mistake.</summary>
internal static class OptionKeys
{
    private const string Prefix = "exosome_";

    private static readonly string[] Truths = ["true", "false"];

    /// <summary>Null: any value.</summary>
    private static readonly Dictionary<string, string[]?> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        [ExosomeOptions.ScopeKey] = ["annotated", "files", "all"],
        [ExosomeOptions.DocumentationKey] = Truths,
        [ExosomeOptions.TodayKey] = null,
    };

    public static void Check(AnalyzerConfigOptions options, ISet<string> problems)
    {
        foreach (string key in options.Keys)
        {
            if (!key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            if (!Known.TryGetValue(key, out string[]? values))
            {
                problems.Add(ExosomeOptions.Unknown(key, "option", [.. Known.Keys]));
            }
            else if (values is not null && options.TryGetValue(key, out string? value) && !values.Contains(value.Trim(), StringComparer.OrdinalIgnoreCase))
            {
                problems.Add(ExosomeOptions.Unknown(value.Trim(), "value of " + key, values));
            }
        }
    }
}
