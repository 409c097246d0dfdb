using System.Globalization;

namespace Exosome.Sdk.Tool.Screen;

/// <summary>Findings for people, in the form that editors and build logs make clickable: <c>file(line,column): severity rule: sentence</c>.</summary>
internal static class TextReport
{
    public static void Write(TextWriter output, IReadOnlyList<ScreenedText> texts)
    {
        int count = 0;
        int with = 0;
        foreach (ScreenedText text in texts)
        {
            count += text.Findings.Count;
            with += text.Findings.Count > 0 ? 1 : 0;
            var lines = new LineMap(text.Content);
            foreach (ScreenFinding finding in text.Findings)
            {
                (int line, int column) = lines.At(finding.Start);
                output.Write(string.Create(CultureInfo.InvariantCulture, $"{text.Name}({line},{column}): {ScreenFinding.Word(finding.Severity)} {finding.RuleId}: {OneLine(finding.Message)}"));
                if (finding.Citation.Length > 0 && !finding.Message.Contains(finding.Citation, StringComparison.Ordinal))
                {
                    output.Write(" (" + finding.Citation + ")");
                }

                output.Write('\n');
                if (finding.Suggestion is { Length: > 0 } suggestion)
                {
                    output.Write("    instead: " + suggestion + "\n");
                }
            }
        }

        string what = texts.Count == 1 ? "1 text" : string.Create(CultureInfo.InvariantCulture, $"{texts.Count} texts");
        output.Write(count == 0
            ? $"Nothing found in {what}.\n"
            : string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "finding" : "findings")} in {with} of {what}. A finding is a warning with a citation, not legal advice.\n"));
    }

    private static string OneLine(string message) => message.ReplaceLineEndings(" ");
}
