using System.Text.RegularExpressions;

namespace Exosome.Sdk.Testing.Pages;

/// <summary>A fenced block of a page: a piece of C#, or a file that a project holds.</summary>
/// <param name="Language">The word after the fence: <c>csharp</c>, <c>csv</c>, <c>html</c>, <c>markdown</c>, <c>pack</c>, <c>xml</c>, <c>json</c>.</param>
/// <param name="Code">What stands between the fences.</param>
/// <param name="Properties">MSBuild properties of a comment right above: <c>&lt;!-- ExosomeMarkets=JP,US --&gt;</c>.</param>
internal sealed partial record Fence(string Language, string Code, IReadOnlyDictionary<string, string> Properties)
{
    /// <summary>The blocks of a page, those inside lists included.</summary>
    public static IReadOnlyList<Fence> Of(string text) => [.. Fences().Matches(text.ReplaceLineEndings("\n")).Select(Of)];

    private static Fence Of(Match match)
    {
        string indent = match.Groups["indent"].Value;
        IEnumerable<string> lines = match.Groups["code"].Value.Split('\n').Select(line => line.StartsWith(indent, StringComparison.Ordinal) ? line[indent.Length..] : line.TrimStart());
        return new Fence(
            match.Groups["language"].Value,
            string.Join('\n', lines),
            match.Groups["properties"].Value
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(property => property.Split('=', 2))
                .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase));
    }

    [GeneratedRegex(@"(^[ ]*<!-- (?<properties>\w+=[\w,]+( \w+=[\w,]+)*) -->\n)?^(?<indent>[ ]*)```(?<language>\w*)\n(?<code>.*?)^[ ]*```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Fences();
}
