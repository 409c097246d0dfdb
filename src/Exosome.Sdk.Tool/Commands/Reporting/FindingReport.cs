using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Exosome.Sdk.Findings;

namespace Exosome.Sdk.Tool.Commands.Reporting;

/// <summary>Findings about data, in the three forms that people, scripts and code-scanning tools read.</summary>
internal static class FindingReport
{
    // Plain UTF-8 rather than \u escapes: messages hold µ, ± and quotation marks, and nothing here goes into HTML.
    private static readonly JsonWriterOptions s_plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonWriterOptions s_indented = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true };

    /// <summary>One line a finding, as compilers print, and a line that counts them.</summary>
    public static async Task WriteTextAsync(TextWriter output, IReadOnlyList<LocatedFinding> findings)
    {
        foreach (LocatedFinding found in findings)
        {
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{found.File}({found.Line},{found.Column}): {found.SeverityWord} {found.Finding.RuleId}: {found.Finding.Message} [{found.Finding.Path}] ({found.Finding.Citation})")).ConfigureAwait(false);
        }

        await output.WriteLineAsync(Count(findings)).ConfigureAwait(false);
    }

    /// <summary>One JSON object a line.</summary>
    public static async Task WriteJsonLinesAsync(TextWriter output, IReadOnlyList<LocatedFinding> findings)
    {
        foreach (LocatedFinding found in findings)
        {
            await output.WriteLineAsync(Json(s_plain, writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("file", found.File);
                writer.WriteNumber("line", found.Line);
                writer.WriteNumber("column", found.Column);
                writer.WriteString("path", found.Finding.Path);
                writer.WriteString("rule", found.Finding.RuleId);
                writer.WriteString("severity", found.SeverityWord);
                writer.WriteString("message", found.Finding.Message);
                writer.WriteString("citation", found.Finding.Citation);
                writer.WriteString("help", found.Finding.HelpLink.ToString());
                writer.WriteEndObject();
            })).ConfigureAwait(false);
        }
    }

    /// <summary>A SARIF 2.1.0 log.</summary>
    public static async Task WriteSarifAsync(TextWriter output, IReadOnlyList<LocatedFinding> findings, IReadOnlyList<SarifRule> rules)
    {
        await output.WriteLineAsync(Json(s_indented, writer => SarifLog.Write(writer, findings, rules))).ConfigureAwait(false);
    }

    private static string Count(IReadOnlyList<LocatedFinding> findings)
    {
        int Of(Severity severity) => findings.Count(found => found.Finding.Severity == severity);
        return findings.Count == 0
            ? "Nothing found."
            : string.Create(CultureInfo.InvariantCulture, $"{findings.Count} found: {Of(Severity.Error)} errors, {Of(Severity.Warning)} warnings, {Of(Severity.Info)} notes.");
    }

    private static string Json(JsonWriterOptions options, Action<Utf8JsonWriter> write)
    {
        using MemoryStream buffer = new();
        using (Utf8JsonWriter writer = new(buffer, options))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
