using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Exosome.Sdk.Serialization;

/// <summary>
/// Holds a JSON text against the contract of a type before it is deserialized, so that the first problem is reported with its
/// path, its line and what is allowed there. System.Text.Json alone lets null elements of lists through, does not list what is
/// allowed, and reports some errors without a path.
/// </summary>
internal ref struct ContractReader
{
    private const string Discriminator = "kind";

    private readonly ReadOnlySpan<byte> _json;
    private readonly JsonSerializerOptions _options;
    private Utf8JsonReader _reader;
    private string _path = "$";

    private ContractReader(ReadOnlySpan<byte> json, JsonSerializerOptions options)
    {
        _json = json;
        _options = options;
        _reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = options.MaxDepth });
    }

    /// <summary>Checks the whole text.</summary>
    /// <exception cref="DossierFormatException">The text does not keep the contract.</exception>
    public static void Check(ReadOnlySpan<byte> json, JsonTypeInfo contract)
    {
        ContractReader check = new(json, contract.Options);
        try
        {
            check.Read();
            check.Value(contract, "$");
            if (check._reader.Read())
            {
                throw check.Problem("$", "something follows after the end", string.Empty);
            }
        }
        catch (JsonException broken)
        {
            throw new DossierFormatException(check._path, (broken.LineNumber ?? 0) + 1, "broken JSON: " + Syntax(broken), string.Empty, broken);
        }
        catch (InvalidOperationException broken)
        {
            // Bytes that are no UTF-8, or half of a surrogate pair: only seen when the text is taken out.
            throw check.Problem(check._path, "a text that is not valid Unicode", string.Empty, broken);
        }
    }

    /// <summary>The contract of what stands in the text: that of a nullable struct is the struct's, since null was looked at before.</summary>
    internal static JsonTypeInfo ContractOf(Type type, JsonSerializerOptions options) => options.GetTypeInfo(Nullable.GetUnderlyingType(type) ?? type);

    internal static string FirstSentence(string message)
    {
        // System.Text.Json appends its own position; ours is better.
        int end = message.IndexOf(" Path: ", StringComparison.Ordinal);
        end = end < 0 ? message.IndexOf(" LineNumber: ", StringComparison.Ordinal) : end;
        return (end < 0 ? message : message[..end]).TrimEnd('.');
    }

    private void Read()
    {
        if (!_reader.Read())
        {
            throw Problem(_path, "the text ends too early", string.Empty);
        }
    }

    private void Value(JsonTypeInfo contract, string path)
    {
        _path = path;
        if (_reader.TokenType == JsonTokenType.Null)
        {
            throw Problem(path, "null", Describe(contract));
        }

        switch (contract.Kind)
        {
            case JsonTypeInfoKind.Object:
                Object(contract, path);
                break;
            case JsonTypeInfoKind.Enumerable:
                Array(contract, path);
                break;
            default:
                Leaf(contract, path);
                break;
        }
    }

    private void Object(JsonTypeInfo contract, string path)
    {
        if (_reader.TokenType != JsonTokenType.StartObject)
        {
            throw Problem(path, Found(), "an object");
        }

        bool discriminated = contract.PolymorphismOptions is not null;
        JsonTypeInfo actual = discriminated ? Resolve(contract, path) : contract;
        HashSet<string> seen = new(StringComparer.Ordinal);
        Read();
        while (_reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = _reader.GetString()!;
            string at = JsonPath.Member(path, name);
            _path = at;
            if (!seen.Add(name))
            {
                throw Problem(at, $"the member '{JsonPath.Short(name)}' stands twice", "each member once");
            }

            if (discriminated && name == Discriminator)
            {
                Read();
            }
            else
            {
                JsonPropertyInfo property = actual.Properties.FirstOrDefault(candidate => candidate.Name == name && IsRead(candidate))
                    ?? throw Problem(at, $"an unknown member '{JsonPath.Short(name)}'", Members(actual, discriminated));
                Read();
                Member(property, at);
            }

            Read();
        }

        _path = path;
        foreach (JsonPropertyInfo property in actual.Properties)
        {
            if (property.IsRequired && !seen.Contains(property.Name))
            {
                throw Problem(JsonPath.Member(path, property.Name), $"the required member '{property.Name}' is missing", Describe(ContractOf(property.PropertyType, _options)));
            }
        }
    }

    private void Member(JsonPropertyInfo property, string path)
    {
        _path = path;
        if (_reader.TokenType == JsonTokenType.Null && (property.IsSetNullable || property.AssociatedParameter is { IsNullable: true }))
        {
            return;
        }

        Value(ContractOf(property.PropertyType, _options), path);
    }

    private void Array(JsonTypeInfo contract, string path)
    {
        if (_reader.TokenType != JsonTokenType.StartArray)
        {
            throw Problem(path, Found(), "a list");
        }

        JsonTypeInfo element = ContractOf(contract.ElementType!, _options);
        int index = 0;
        for (Read(); _reader.TokenType != JsonTokenType.EndArray; Read())
        {
            Value(element, JsonPath.Element(path, index++));
        }
    }

    private void Leaf(JsonTypeInfo contract, string path)
    {
        string found = Found();
        long line = Line();
        try
        {
            // A converter reads its own value; what it says about it is the best message there is.
            JsonSerializer.Deserialize(ref _reader, contract);
        }
        catch (JsonException wrong) when (!IsSyntax(wrong))
        {
            string inside = wrong.Path is { Length: > 1 } deeper ? path + deeper[1..] : path;
            throw new DossierFormatException(inside, line, found, Describe(contract, FirstSentence(wrong.Message)), wrong);
        }
        catch (Exception wrong) when (wrong is FormatException or ArgumentException or OverflowException or NotSupportedException)
        {
            throw new DossierFormatException(path, line, found, Describe(contract, FirstSentence(wrong.Message)), wrong);
        }
    }

    private JsonTypeInfo Resolve(JsonTypeInfo contract, string path)
    {
        IList<JsonDerivedType> cases = contract.PolymorphismOptions!.DerivedTypes;
        string allowed = string.Join(", ", cases.Select(derived => derived.TypeDiscriminator));
        string at = JsonPath.Member(path, Discriminator);
        Utf8JsonReader ahead = _reader;
        int depth = ahead.CurrentDepth;
        while (ahead.Read() && ahead.CurrentDepth > depth)
        {
            if (ahead.TokenType != JsonTokenType.PropertyName || ahead.CurrentDepth != depth + 1)
            {
                continue;
            }

            bool isDiscriminator = ahead.ValueTextEquals(Discriminator);
            ahead.Read();
            if (!isDiscriminator)
            {
                ahead.Skip();
                continue;
            }

            long line = Line(ahead.TokenStartIndex);
            if (ahead.TokenType != JsonTokenType.String)
            {
                throw new DossierFormatException(at, line, "a kind that is no text", allowed);
            }

            string kind = ahead.GetString()!;
            foreach (JsonDerivedType derived in cases)
            {
                if (derived.TypeDiscriminator is string name && name == kind)
                {
                    return _options.GetTypeInfo(derived.DerivedType);
                }
            }

            throw new DossierFormatException(at, line, $"an unknown kind '{JsonPath.Short(kind)}'", allowed);
        }

        throw Problem(at, "the required member 'kind' is missing", allowed);
    }

    private static bool IsRead(JsonPropertyInfo property) => property.Set is not null || property.AssociatedParameter is not null;

    // The reader speaks of its own options where a file simply ends too early.
    private static string Syntax(JsonException broken) =>
        broken.Message.Contains("isFinalBlock", StringComparison.Ordinal) || broken.Message.Contains("Expected depth to be zero", StringComparison.Ordinal)
            ? "the text ends before its last bracket"
            : FirstSentence(broken.Message);

    // The reader's own exception type is not public; it derives from JsonException.
    private static bool IsSyntax(JsonException wrong) => wrong.GetType() != typeof(JsonException) || wrong.InnerException is JsonException;

    private static string Members(JsonTypeInfo contract, bool discriminated)
    {
        IEnumerable<string> names = contract.Properties.Where(IsRead).Select(property => property.Name);
        return string.Join(", ", discriminated ? names.Prepend(Discriminator) : names);
    }

    private static string Describe(JsonTypeInfo contract, string? otherwise = null)
    {
        Type type = Nullable.GetUnderlyingType(contract.Type) ?? contract.Type;
        if (type.IsEnum)
        {
            IEnumerable<string> names = Enum.GetNames(type).Select(name => EnumMemberName(contract, type, name));
            return string.Join(", ", names);
        }

        return contract.Kind switch
        {
            JsonTypeInfoKind.Enumerable => "a list",
            JsonTypeInfoKind.Object => contract.PolymorphismOptions is { } options ? "an object of kind " + string.Join(", ", options.DerivedTypes.Select(derived => derived.TypeDiscriminator)) : "an object",
            _ => Scalar(type) ?? otherwise ?? "a " + type.Name,
        };
    }

    private static string EnumMemberName(JsonTypeInfo contract, Type type, string name)
    {
        // What the converter itself writes is what it reads, whatever names attributes give.
        string written = JsonSerializer.Serialize(Enum.Parse(type, name), contract);
        return written.Trim('"');
    }

    private static string? Scalar(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.String => "a text",
        TypeCode.Boolean => "true or false",
        TypeCode.Int32 => "a whole number from -2147483648 to 2147483647",
        TypeCode.Int64 => "a whole number",
        TypeCode.Double => "a number",
        TypeCode.Decimal => "a number of up to 28 digits",
        _ => type == typeof(DateOnly) ? "a day as yyyy-MM-dd" : null,
    };

    private readonly string Found() => _reader.TokenType switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.String => "the text '" + JsonPath.Short(_reader.GetString()!) + "'",
        JsonTokenType.Number => "the number " + JsonPath.Short(Encoding.UTF8.GetString(_reader.ValueSpan)),
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        JsonTokenType.Null => "null",
        _ => "the end of an object or list",
    };

    private readonly DossierFormatException Problem(string path, string found, string allowed, Exception? inner = null) =>
        new(path, Line(), found, allowed, inner);

    private readonly long Line() => Line(_reader.TokenStartIndex);

    private readonly long Line(long position) => _json[..(int)Math.Min(position, _json.Length)].Count((byte)'\n') + 1;
}
