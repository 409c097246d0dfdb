using System.Buffers;
using System.Text.Json;
using Exosome.Sdk.Findings.Catalog;

namespace Exosome.Sdk.Tool.Screen;

/// <summary>SARIF 2.1.0 as GitHub code scanning takes it: rules with help, results with exact regions, paths relative to the checkout.</summary>
internal static class SarifReport
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    public static void Write(IBufferWriter<byte> output, IReadOnlyList<ScreenedText> texts, string version)
    {
        List<RuleInfo> rules = RulesOf(texts);
        using var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = FindingsJson.Options.Encoder, Indented = true });
        writer.WriteStartObject();
        writer.WriteString("$schema", Schema);
        writer.WriteString("version", "2.1.0");
        writer.WriteStartArray("runs");
        writer.WriteStartObject();
        WriteTool(writer, rules, version);
        writer.WriteString("columnKind", "utf16CodeUnits");
        writer.WriteStartArray("results");
        foreach (ScreenedText text in texts)
        {
            var lines = new LineMap(text.Content);
            var told = new Dictionary<(string Rule, string Phrase), int>();
            foreach (ScreenFinding finding in text.Findings)
            {
                (string, string) same = (finding.RuleId, finding.Phrase);
                told[same] = told.GetValueOrDefault(same) + 1;
                WriteResult(writer, text, finding, told[same], lines, rules.FindIndex(r => r.Id == finding.RuleId));
            }
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.Flush();
        output.Write("\n"u8);
    }

    private static List<RuleInfo> RulesOf(IReadOnlyList<ScreenedText> texts)
    {
        var ids = texts.SelectMany(t => t.Findings).Select(f => f.RuleId).ToHashSet(StringComparer.Ordinal);
        return [.. RuleCatalog.All.Where(r => ids.Contains(r.Id)).OrderBy(r => r.Id, StringComparer.Ordinal)];
    }

    private static void WriteTool(Utf8JsonWriter writer, List<RuleInfo> rules, string version)
    {
        writer.WriteStartObject("tool");
        writer.WriteStartObject("driver");
        writer.WriteString("name", "exosome");
        writer.WriteString("semanticVersion", version);
        writer.WriteString("informationUri", "https://github.com/exosome-sdk/Exosome.Sdk");
        writer.WriteStartArray("rules");
        foreach (RuleInfo rule in rules)
        {
            writer.WriteStartObject();
            writer.WriteString("id", rule.Id);
            WriteText(writer, "shortDescription", rule.Title);
            WriteText(writer, "fullDescription", rule.Description + " " + rule.Citation);
            WriteText(writer, "help", rule.Description + " " + rule.Citation + ". " + rule.HelpLink);
            writer.WriteString("helpUri", rule.HelpLink);
            writer.WriteStartObject("defaultConfiguration");
            writer.WriteString("level", Level(rule.Severity));
            writer.WriteEndObject();
            writer.WriteStartObject("properties");
            writer.WriteStartArray("tags");
            writer.WriteStringValue(rule.Area.ToString());
            writer.WriteEndArray();
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter writer, ScreenedText text, ScreenFinding finding, int occurrence, LineMap lines, int ruleIndex)
    {
        (int line, int column) = lines.At(finding.Start);
        (int endLine, int endColumn) = lines.At(finding.Start + finding.Length);
        writer.WriteStartObject();
        writer.WriteString("ruleId", finding.RuleId);
        if (ruleIndex >= 0)
        {
            writer.WriteNumber("ruleIndex", ruleIndex);
        }

        writer.WriteString("level", Level(finding.Severity));
        WriteText(writer, "message", finding.Suggestion is { Length: > 0 } suggestion ? finding.Message + " Instead: " + suggestion : finding.Message);
        writer.WriteStartArray("locations");
        writer.WriteStartObject();
        writer.WriteStartObject("physicalLocation");
        writer.WriteStartObject("artifactLocation");
        writer.WriteString("uri", UriOf(text.File ?? text.Name));
        writer.WriteEndObject();
        writer.WriteStartObject("region");
        if (text.Line is { } only)
        {
            // A line of JSON: the claim is somewhere in it.
            writer.WriteNumber("startLine", only);
        }
        else
        {
            writer.WriteNumber("startLine", line);
            writer.WriteNumber("startColumn", column);
            writer.WriteNumber("endLine", endLine);
            writer.WriteNumber("endColumn", endColumn);
        }

        WriteText(writer, "snippet", finding.Phrase);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndArray();

        // The same words of the same rule stay one alert when lines move; said twice in a file, they are two.
        writer.WriteStartObject("partialFingerprints");
        writer.WriteString("exosomePhrase/v1", Fingerprint(finding, occurrence));
        writer.WriteEndObject();
        writer.WriteStartObject("properties");
        writer.WriteString("category", finding.Category);
        writer.WriteStartArray("markets");
        foreach (string market in finding.Markets)
        {
            writer.WriteStringValue(market);
        }

        writer.WriteEndArray();
        writer.WriteString("citation", finding.Citation);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string text)
    {
        writer.WriteStartObject(name);
        writer.WriteString("text", text);
        writer.WriteEndObject();
    }

    private static string Level(RuleSeverity severity) => severity switch { RuleSeverity.Info => "note", RuleSeverity.Warning => "warning", _ => "error" };

    /// <summary>Relative to the working directory where the file is below it: that is where a workflow checks out.</summary>
    private static string UriOf(string path)
    {
        if (path == "-")
        {
            return "stdin";
        }

        string relative = Path.GetRelativePath(Environment.CurrentDirectory, path);
        return relative == ".." || relative.StartsWith("../", StringComparison.Ordinal) || relative.StartsWith("..\\", StringComparison.Ordinal) || Path.IsPathRooted(relative)
            ? new Uri(Path.GetFullPath(path)).AbsoluteUri
            : string.Join('/', relative.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString));
    }

    // FNV-1a: stable between runs and machines, which string.GetHashCode is not.
    private static string Fingerprint(ScreenFinding finding, int occurrence)
    {
        ulong hash = 14695981039346656037;
        foreach (char c in string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{finding.RuleId}\n{finding.Phrase}\n{occurrence}"))
        {
            hash = unchecked((hash ^ c) * 1099511628211);
        }

        return hash.ToString("x16", System.Globalization.CultureInfo.InvariantCulture);
    }
}
