using System.Text.RegularExpressions;

namespace Exosome.Sdk.Testing.Pages;

/// <summary>A fenced block of a page: a piece of C#, or a file that a project holds.</summary>
/// <param name="Language">The word after the fence: <c>csharp</c>, <c>csv</c>, <c>html</c>, <c>markdown</c>, <c>pack</c>, <c>xml</c>, <c>json</c>.</param>
/// <param name="Code">What stands between the fences.</param>
/// <param name="Properties">MSBuild properties of a comment right above: <c>&lt;!-- ExosomeMarkets=JP,US --&gt;</c>.</param>
internal sealed partial record Fence(string Language, string Code, IReadOnlyDictionary<string, string> Properties)
{
    public static IReadOnlyList<Fence> Of(string text) =>
    [
        .. Fences().Matches(text.ReplaceLineEndings("\n")).Select(match => new Fence(
            match.Groups["language"].Value,
            match.Groups["code"].Value,
            match.Groups["properties"].Value
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(property => property.Split('=', 2))
                .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase))),
    ];

    [GeneratedRegex(@"(^<!-- (?<properties>\w+=[\w,]+( \w+=[\w,]+)*) -->\n)?^```(?<language>\w*)\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Fences();
}
