using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Exosome.Sdk.Tool.Screen;

/// <summary>The JSON form of findings (design: <c>exosome screen --format jsonl</c>); scripts depend on its names.</summary>
internal static class FindingsJson
{
    /// <summary>Letters stay letters: the output is UTF-8 and read by programs, never pasted into a page.</summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Writes one line for a screened text.</summary>
    public static void WriteLine(IBufferWriter<byte> output, Utf8JsonWriter writer, ScreenedText text)
    {
        writer.WriteStartObject();
        if (text.JsonId is { } id)
        {
            writer.WritePropertyName("id"u8);
            writer.WriteRawValue(id, skipInputValidation: true);
        }
        else
        {
            writer.WriteString("id"u8, text.Name);
        }

        writer.WriteStartArray("findings"u8);
        foreach (ScreenFinding finding in text.Findings)
        {
            Write(writer, finding.RuleId, ScreenFinding.Word(finding.Severity), finding.Start, finding.Length, finding.Phrase, finding.Category, finding.Markets, finding.Citation, finding.Message, finding.Suggestion);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.Flush();
        writer.Reset();
        output.Write("\n"u8);
    }

    public static void Write(
        Utf8JsonWriter writer, string rule, string severity, int start, int length, ReadOnlySpan<char> phrase, string category, string[] markets, string citation, string message, string? suggestion)
    {
        writer.WriteStartObject();
        writer.WriteString("rule"u8, rule);
        writer.WriteString("severity"u8, severity);
        writer.WriteNumber("start"u8, start);
        writer.WriteNumber("length"u8, length);
        writer.WriteString("phrase"u8, phrase);
        writer.WriteString("category"u8, category);
        writer.WriteStartArray("markets"u8);
        foreach (string market in markets)
        {
            writer.WriteStringValue(market);
        }

        writer.WriteEndArray();
        writer.WriteString("citation"u8, citation);
        writer.WriteString("message"u8, message);
        writer.WriteString("suggestion"u8, suggestion);
        writer.WriteEndObject();
    }
}
