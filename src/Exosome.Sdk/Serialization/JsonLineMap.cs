using System.Text.Json;

namespace Exosome.Sdk.Serialization;

/// <summary>Where in a JSON text each path stands, so that a finding about data points at a line like one about code.</summary>
internal sealed class JsonLineMap
{
    private readonly Dictionary<string, (int Line, int Column)> _places = new(StringComparer.Ordinal);

    /// <summary>Reads a text that is known to be valid JSON.</summary>
    public static JsonLineMap Of(ReadOnlySpan<byte> json)
    {
        JsonLineMap map = new();
        Utf8JsonReader reader = new(json, new JsonReaderOptions { MaxDepth = 64 });
        Stack<Frame> frames = new();
        string path = "$";
        LineCounter lines = new();
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    path = JsonPath.Member(frames.Peek().Path, reader.GetString()!);
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    frames.Pop();
                    break;
                default:
                    if (frames.TryPeek(out Frame? list) && list.IsArray)
                    {
                        path = JsonPath.Element(list.Path, list.Next++);
                    }

                    map._places.TryAdd(path, lines.Advance(json, (int)reader.TokenStartIndex));
                    if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                    {
                        frames.Push(new Frame(path, reader.TokenType == JsonTokenType.StartArray));
                    }

                    break;
            }
        }

        return map;
    }

    /// <summary>Line and column from 1 of a path, or of its nearest parent where the path itself is not there (a missing member).</summary>
    public (int Line, int Column) Find(string path)
    {
        for (string at = path; at.Length > 1; at = Parent(at))
        {
            if (_places.TryGetValue(at, out (int Line, int Column) place))
            {
                return place;
            }
        }

        return (1, 1);
    }

    private static string Parent(string path)
    {
        int end = path.LastIndexOfAny(['.', '[']);
        return end <= 0 ? "$" : path[..end];
    }

    private sealed class Frame(string path, bool isArray)
    {
        public string Path { get; } = path;

        public bool IsArray { get; } = isArray;

        public int Next { get; set; }
    }

    /// <summary>Counts on from the last place: tokens come in order, so the whole text is looked at once.</summary>
    private sealed class LineCounter
    {
        private int _position;
        private int _line;
        private int _lineStart;

        public (int Line, int Column) Advance(ReadOnlySpan<byte> json, int to)
        {
            while (json[_position..to].IndexOf((byte)'\n') is >= 0 and int next)
            {
                _position += next + 1;
                _lineStart = _position;
                _line++;
            }

            _position = to;
            return (_line + 1, to - _lineStart + 1);
        }
    }
}
