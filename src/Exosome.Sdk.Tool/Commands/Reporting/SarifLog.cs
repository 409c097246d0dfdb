using System.Text.Json;
using Exosome.Sdk.Findings;

namespace Exosome.Sdk.Tool.Commands.Reporting;

/// <summary>A rule as a SARIF log lists it.</summary>
/// <param name="Id">The rule's id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Description">Why it exists.</param>
/// <param name="HelpLink">Its page.</param>
internal sealed record SarifRule(string Id, string Title, string Description, string HelpLink);

/// <summary>Writes SARIF 2.1.0 (OASIS), which code-scanning services and editors read.</summary>
internal static class SarifLog
{
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<LocatedFinding> findings, IReadOnlyList<SarifRule> rules)
    {
        List<SarifRule> used = [.. rules.Where(rule => findings.Any(found => found.Finding.RuleId == rule.Id))];
        writer.WriteStartObject();
        writer.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        writer.WriteString("version", "2.1.0");
        writer.WriteStartArray("runs");
        writer.WriteStartObject();
        WriteTool(writer, used);
        writer.WriteString("columnKind", "utf16CodeUnits");
        writer.WriteStartArray("results");
        foreach (LocatedFinding found in findings)
        {
            WriteResult(writer, found, used.FindIndex(rule => rule.Id == found.Finding.RuleId));
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteTool(Utf8JsonWriter writer, List<SarifRule> used)
    {
        writer.WriteStartObject("tool");
        writer.WriteStartObject("driver");
        writer.WriteString("name", "exosome");
        writer.WriteString("version", typeof(SarifLog).Assembly.GetName().Version?.ToString(3));
        writer.WriteStartArray("rules");
        foreach (SarifRule rule in used)
        {
            writer.WriteStartObject();
            writer.WriteString("id", rule.Id);
            WriteMessage(writer, "shortDescription", rule.Title);
            WriteMessage(writer, "fullDescription", rule.Description);
            writer.WriteString("helpUri", rule.HelpLink);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter writer, LocatedFinding found, int ruleIndex)
    {
        writer.WriteStartObject();
        writer.WriteString("ruleId", found.Finding.RuleId);
        if (ruleIndex >= 0)
        {
            writer.WriteNumber("ruleIndex", ruleIndex);
        }

        writer.WriteString("level", found.Finding.Severity switch { Severity.Info => "note", Severity.Warning => "warning", _ => "error" });
        WriteMessage(writer, "message", found.Finding.Message + " (" + found.Finding.Citation + ")");
        writer.WriteStartArray("locations");
        writer.WriteStartObject();
        writer.WriteStartObject("physicalLocation");
        writer.WriteStartObject("artifactLocation");
        writer.WriteString("uri", Uri.EscapeDataString(found.File.Replace('\\', '/')).Replace("%2F", "/", StringComparison.Ordinal).Replace("%3A", ":", StringComparison.Ordinal));
        writer.WriteEndObject();
        writer.WriteStartObject("region");
        writer.WriteNumber("startLine", found.Line);
        writer.WriteNumber("startColumn", found.Column);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteStartArray("logicalLocations");
        writer.WriteStartObject();
        writer.WriteString("fullyQualifiedName", found.Finding.Path);
        writer.WriteString("kind", "member");
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteMessage(Utf8JsonWriter writer, string name, string text)
    {
        writer.WriteStartObject(name);
        writer.WriteString("text", text);
        writer.WriteEndObject();
    }
}
