using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using Exosome.Sdk.Claims.Engine;
using Exosome.Sdk.Claims.Engine.Files;
using Exosome.Sdk.Findings.Catalog;

namespace Exosome.Sdk.Tool.Screen;

/// <summary>
/// Screens lines of <c>{"id","text","markets":[...]}</c>. One instance a worker: buffers live as long as it does, so that
/// a clean line allocates nothing.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "A JSON writer over a buffer in memory holds nothing that would need disposal.")]
internal sealed class JsonLineScreener
{
    private readonly ScreeningEngine engine;
    private readonly ScreenSettings settings;
    private readonly ArrayBufferWriter<byte> output = new();
    private readonly Utf8JsonWriter writer;
    private readonly List<ClaimMatch> matches = [];
    private readonly List<string> markets = [];
    private readonly MappedText lenient = new();
    private char[] text = new char[4096];
    private int length;
    private int idStart;
    private int idEnd;

    public JsonLineScreener(ScreeningEngine engine, ScreenSettings settings)
    {
        this.engine = engine;
        this.settings = settings;
        writer = new Utf8JsonWriter(output, FindingsJson.Options);
    }

    /// <summary>What was written since <see cref="Clear"/>.</summary>
    public ReadOnlyMemory<byte> Output => output.WrittenMemory;

    /// <summary>The loudest finding since <see cref="Clear"/>; null where there was none.</summary>
    public RuleSeverity? Loudest { get; private set; }

    public void Clear()
    {
        output.ResetWrittenCount();
        Loudest = null;
    }

    /// <summary>Screens one line and appends its answer.</summary>
    /// <param name="line">The line, without its break.</param>
    /// <returns>Null, or what is wrong with the line; then nothing was appended.</returns>
    public string? Screen(ReadOnlySpan<byte> line)
    {
        if (Read(line) is { } problem)
        {
            return problem;
        }

        Find();
        writer.WriteStartObject();
        writer.WritePropertyName("id"u8);
        writer.WriteRawValue(line[idStart..idEnd], skipInputValidation: true);
        writer.WriteStartArray("findings"u8);
        foreach (ClaimMatch match in matches)
        {
            Loudest = Loudest is { } known && known >= match.Severity ? known : match.Severity;
            FindingsJson.Write(
                writer, match.RuleId, ScreenFinding.Word(match.Severity), match.Start, match.Length, text.AsSpan(match.Start, match.Length), match.Category, match.Markets, match.Citation, match.Message,
                match.Suggestion);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.Flush();
        writer.Reset();
        output.Write("\n"u8);
        return null;
    }

    /// <summary>Screens one line and hands its findings over, for formats that are no answer a line.</summary>
    /// <param name="line">The line, without its break.</param>
    /// <param name="screened">The findings, under the line's id.</param>
    /// <returns>Null, or what is wrong with the line.</returns>
    public string? Screen(ReadOnlySpan<byte> line, out ScreenedText? screened)
    {
        screened = null;
        if (Read(line) is { } problem)
        {
            return problem;
        }

        Find();
        string id = Encoding.UTF8.GetString(line[idStart..idEnd]);
        string content = matches.Count == 0 ? "" : text.AsSpan(0, length).ToString();
        screened = new ScreenedText(NameOf(id), content, matches.ConvertAll(m => ScreenFinding.Of(m, m.Start, m.Length, content.Substring(m.Start, m.Length)))) { JsonId = id };
        return null;
    }

    /// <summary>An id for people: a string without its marks, anything else as it was written.</summary>
    private static string NameOf(string id)
    {
        if (id[0] != '"')
        {
            return id;
        }

        var name = new MappedText();
        JsonTextReader.AppendString(name, id.AsSpan(1, id.Length - 2), 0);
        return name.ToString();
    }

    private void Find()
    {
        string[]? named = markets.Count > 0 ? [.. markets] : settings.Markets;
        matches.Clear();
        engine.Screen(text.AsSpan(0, length), new ScreeningRequest(settings.Context, named, settings.ProductClass), matches);
    }

    private string? Read(ReadOnlySpan<byte> line)
    {
        idStart = 0;
        idEnd = 0;
        length = -1;
        bool isString = true;
        string? marketProblem = null;
        markets.Clear();
        try
        {
            var reader = new Utf8JsonReader(line);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return "it is no JSON object";
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (reader.ValueTextEquals("id"u8))
                {
                    reader.Read();
                    idStart = (int)reader.TokenStartIndex;
                    reader.Skip();
                    idEnd = (int)reader.BytesConsumed;
                }
                else if (reader.ValueTextEquals("text"u8))
                {
                    reader.Read();
                    isString = reader.TokenType == JsonTokenType.String;
                    length = isString ? ReadText(ref reader) : -1;
                    reader.Skip();
                }
                else if (reader.ValueTextEquals("markets"u8))
                {
                    reader.Read();
                    markets.Clear();
                    marketProblem = ReadMarkets(ref reader);
                }
                else
                {
                    reader.Read();
                    reader.Skip();
                }
            }

            if (reader.Read())
            {
                return "something follows the object";
            }
        }
        catch (JsonException exception)
        {
            return "it is no valid JSON: " + exception.Message;
        }
        catch (InvalidOperationException)
        {
            return "it is no valid UTF-8";
        }

        return idEnd == idStart ? "it has no \"id\""
            : length >= 0 ? marketProblem
            : isString ? "it has no \"text\"" : "its \"text\" is no string";
    }

    private int ReadText(ref Utf8JsonReader reader)
    {
        int bytes = reader.ValueSpan.Length;
        if (bytes > text.Length)
        {
            text = new char[Math.Max(bytes, text.Length * 2)];
        }

        try
        {
            return reader.CopyString(text);
        }
        catch (InvalidOperationException) when (reader.ValueIsEscaped)
        {
            // "\ud83d" alone is no character, but JSON may carry it, and a catalogue must not stop there.
            lenient.Clear();
            JsonTextReader.AppendString(lenient, Encoding.UTF8.GetString(reader.ValueSpan), 0);
            lenient.Span.CopyTo(text);
            return lenient.Length;
        }
    }

    /// <summary>An array of codes; null and an empty one name no market, which means every deny-list.</summary>
    private string? ReadMarkets(ref Utf8JsonReader reader)
    {
        const string Expected = "its \"markets\" is no array of market codes such as [\"US\",\"EU\"]";
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            bool isNull = reader.TokenType == JsonTokenType.Null;
            reader.Skip();
            return isNull ? null : Expected;
        }

        string? problem = null;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.String && reader.GetString() is { } code && !string.IsNullOrWhiteSpace(code))
            {
                markets.Add(code);
            }
            else
            {
                problem = Expected;
                reader.Skip();
            }
        }

        return problem;
    }
}
