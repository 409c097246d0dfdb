using System.Buffers;
using System.CommandLine;
using System.Text;
using System.Text.Json;
using Exosome.Sdk.Claims;
using Exosome.Sdk.Findings;

namespace Exosome.Sdk.Tool.Commands;

/// <summary><c>exosome screen</c>: claims in, findings out, a line for a line.</summary>
internal static class ScreenCommand
{
    public static Command Create(ToolConsole console)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files to screen; '-' is standard input.", Arity = ArgumentArity.ZeroOrMore };
        var markets = new Option<string>("--markets") { Description = "Markets, separated by commas, or 'all'.", DefaultValueFactory = _ => "all" };
        var productClass = new Option<string?>("--class") { Description = "Product class, for example cosmetic." };
        var context = new Option<string>("--context") { Description = "copy: text for customers. code: any string of a program.", DefaultValueFactory = _ => "copy" };
        var input = new Option<string>("--input") { Description = "auto or jsonl.", DefaultValueFactory = _ => "auto" };
        var format = new Option<string>("--format") { Description = "text, jsonl or sarif.", DefaultValueFactory = _ => "text" };
        _ = context.AcceptOnlyFromAmong("copy", "code");
        _ = input.AcceptOnlyFromAmong("auto", "jsonl");
        _ = format.AcceptOnlyFromAmong("text", "jsonl", "sarif");
        var command = new Command("screen", "Finds health claims that nobody can support.") { paths, markets, productClass, context, input, format };
        command.SetAction((parsed, cancellation) =>
        {
            string named = parsed.GetValue(markets)!;
            var options = new ScreeningOptions
            {
                Markets = named is "all" ? [] : named.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
                ProductClass = parsed.GetValue(productClass),
                AnyString = parsed.GetValue(context) is "code",
            };
            return FilterAsync(console, options, cancellation);
        });
        return command;
    }

    /// <summary>Reads a JSON object a line from standard input and writes one a line, in the same order.</summary>
    private static async Task<int> FilterAsync(ToolConsole console, ScreeningOptions options, CancellationToken cancellation)
    {
        using var reader = new StreamReader(console.StandardInput, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16, leaveOpen: true);
        var buffer = new ArrayBufferWriter<byte>(1 << 12);
        bool any = false;
        for (long number = 1; await reader.ReadLineAsync(cancellation).ConfigureAwait(false) is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            buffer.Clear();
            try
            {
                any |= ScreenLine(line, options, buffer);
            }
            catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException)
            {
                await console.Error.WriteLineAsync($"exosome: line {number} is not {{\"id\",\"text\"}}: {exception.Message}").ConfigureAwait(false);
                return ExitCodes.Unusable;
            }

            await console.StandardOutput.WriteAsync(buffer.WrittenMemory, cancellation).ConfigureAwait(false);
        }

        await console.StandardOutput.FlushAsync(cancellation).ConfigureAwait(false);
        return any ? ExitCodes.Findings : ExitCodes.NothingFound;
    }

    private static bool ScreenLine(string line, ScreeningOptions options, ArrayBufferWriter<byte> buffer)
    {
        using JsonDocument document = JsonDocument.Parse(line);
        JsonElement root = document.RootElement;
        string text = root.GetProperty("text").GetString() ?? "";
        if (root.TryGetProperty("markets", out JsonElement own) && own.GetArrayLength() > 0)
        {
            options = options with { Markets = [.. own.EnumerateArray().Select(market => market.GetString() ?? "")] };
        }

        IReadOnlyList<ScreeningFinding> findings = ClaimScreener.Default.Screen(text, options);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WritePropertyName("id");
            root.GetProperty("id").WriteTo(writer);
            writer.WriteStartArray("findings");
            foreach (ScreeningFinding finding in findings)
            {
                Write(writer, finding);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return findings.Count > 0;
    }

    private static void Write(Utf8JsonWriter writer, ScreeningFinding finding)
    {
        writer.WriteStartObject();
        writer.WriteString("rule", finding.RuleId);
        writer.WriteString("severity", finding.Severity switch { Severity.Info => "info", Severity.Warning => "warning", _ => "error" });
        writer.WriteNumber("start", finding.Start);
        writer.WriteNumber("length", finding.Length);
        writer.WriteString("phrase", finding.Phrase);
        writer.WriteString("category", finding.Category);
        writer.WriteStartArray("markets");
        foreach (string market in finding.Markets)
        {
            writer.WriteStringValue(market);
        }

        writer.WriteEndArray();
        writer.WriteString("citation", finding.Citation);
        writer.WriteString("message", finding.Message);
        writer.WriteString("suggestion", finding.Suggestion);
        writer.WriteEndObject();
    }
}
