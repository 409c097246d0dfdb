using System.Text.Json;
using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>
/// A dose in JSON: <c>{"kind":"particles","particles":{"value":2000000000,"unit":"{particles}"}}</c>, its members in any order. The
/// kinds and their members: <c>particles</c> has <c>particles</c>; <c>protein</c> has <c>protein</c>; <c>lipid</c> and
/// <c>lipidMass</c> have <c>lipid</c>, an amount and a mass; <c>cellEquivalents</c> has <c>cells</c>; <c>productVolume</c> has
/// <c>product</c>. The names are these under every naming policy.
/// </summary>
public sealed class DoseJsonConverter : JsonConverter<Dose>
{
    internal const string Kind = "kind";

    private static readonly DoseForm[] s_forms =
    [
        new DoseForm<ParticleCount>("particles", "particles", static dose => (dose as ParticleDose)?.Particles, static count => new ParticleDose(count)),
        new DoseForm<ProteinMass>("protein", "protein", static dose => (dose as ProteinDose)?.Protein, static mass => new ProteinDose(mass)),
        new DoseForm<LipidAmount>("lipid", "lipid", static dose => (dose as LipidDose)?.Lipid, static amount => new LipidDose(amount)),
        new DoseForm<LipidMass>("lipidMass", "lipid", static dose => (dose as LipidMassDose)?.Lipid, static mass => new LipidMassDose(mass)),
        new DoseForm<CellCount>("cellEquivalents", "cells", static dose => (dose as CellEquivalentDose)?.Cells, static count => new CellEquivalentDose(count)),
        new DoseForm<Volume>("productVolume", "product", static dose => (dose as ProductVolumeDose)?.Product, static volume => new ProductVolumeDose(volume)),
    ];

    private static readonly string s_kinds = string.Join(", ", s_forms.Select(form => form.Kind));

    /// <summary>The kinds with the names of their members and the quantities there, for the JSON schema.</summary>
    internal static IEnumerable<(string Kind, string Member, Type Quantity)> Forms => s_forms.Select(form => (form.Kind, form.Member, form.Quantity));

    /// <inheritdoc/>
    /// <exception cref="JsonException">No object, no kind or an unknown one, a missing or unknown member, or no quantity of the kind.</exception>
    public override Dose Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException($"A dose is an object with its 'kind' ({s_kinds}), for example {s_forms[0].Example}.");
        }

        // Which member is the quantity, the kind says, and it may stand behind it.
        Utf8JsonReader members = reader;
        DoseForm form = FindKind(ref reader, options);
        return ReadMembers(ref members, form, options);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Dose value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        foreach (DoseForm form in s_forms)
        {
            if (form.TryWrite(writer, value, options))
            {
                break;
            }
        }

        writer.WriteEndObject();
    }

    /// <summary>Goes through the object to its end.</summary>
    private static DoseForm FindKind(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        DoseForm? form = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isKind = IsNamed(ref reader, Kind, options);
            reader.Read();
            if (!isKind)
            {
                reader.Skip();
                continue;
            }

            if (form is not null)
            {
                throw new JsonException("A dose has one 'kind'.");
            }

            string? kind = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
            form = Array.Find(s_forms, candidate => candidate.Kind == kind)
                ?? throw new JsonException(kind is null ? $"The 'kind' of a dose is a text: {s_kinds}." : $"\"{kind}\" is no kind of dose: expected one of {s_kinds}.");
        }

        return form ?? throw new JsonException($"A dose needs its 'kind' ({s_kinds}), for example {s_forms[0].Example}.");
    }

    private static Dose ReadMembers(ref Utf8JsonReader reader, DoseForm form, JsonSerializerOptions options)
    {
        Dose? dose = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (IsNamed(ref reader, form.Member, options))
            {
                reader.Read();
                dose = dose is null ? ReadQuantity(ref reader, form, options) : throw new JsonException($"A dose of the kind {form.Kind} has one '{form.Member}'.");
                continue;
            }

            if (options.UnmappedMemberHandling == JsonUnmappedMemberHandling.Disallow && !IsNamed(ref reader, Kind, options))
            {
                throw new JsonException($"\"{reader.GetString()}\" is no member of a dose of the kind {form.Kind}: it has 'kind' and '{form.Member}'.");
            }

            reader.Read();
            reader.Skip();
        }

        return dose ?? throw new JsonException($"A dose of the kind {form.Kind} needs '{form.Member}', for example {form.Example}.");
    }

    /// <summary>The serializer gives the path of the dose, so the message names the member in it.</summary>
    private static Dose ReadQuantity(ref Utf8JsonReader reader, DoseForm form, JsonSerializerOptions options)
    {
        try
        {
            return form.Read(ref reader, options);
        }
        catch (JsonException wrong)
        {
            throw new JsonException($"'{form.Member}' of the dose: {wrong.Message}", wrong);
        }
    }

    private static bool IsNamed(ref Utf8JsonReader reader, string name, JsonSerializerOptions options) =>
        reader.ValueTextEquals(name) || (options.PropertyNameCaseInsensitive && string.Equals(reader.GetString(), name, StringComparison.OrdinalIgnoreCase));

    /// <summary>How one kind of dose is written.</summary>
    private abstract class DoseForm(string kind, string member)
    {
        public string Kind { get; } = kind;

        public string Member { get; } = member;

        public abstract Type Quantity { get; }

        public abstract string Example { get; }

        public abstract Dose Read(ref Utf8JsonReader reader, JsonSerializerOptions options);

        public abstract bool TryWrite(Utf8JsonWriter writer, Dose dose, JsonSerializerOptions options);
    }

    private sealed class DoseForm<T>(string kind, string member, Func<Dose, T?> take, Func<T, Dose> make) : DoseForm(kind, member)
        where T : struct, IQuantity<T>
    {
        private static readonly QuantityJsonConverter<T> s_quantity = new();

        public override Type Quantity => typeof(T);

        public override string Example => $"{{\"kind\":\"{Kind}\",\"{Member}\":{{\"value\":120,\"unit\":\"{T.Definition.StorageUnit.UcumCode}\"}}}}";

        public override Dose Read(ref Utf8JsonReader reader, JsonSerializerOptions options) => make(s_quantity.Read(ref reader, typeof(T), options));

        public override bool TryWrite(Utf8JsonWriter writer, Dose dose, JsonSerializerOptions options)
        {
            if (take(dose) is not { } quantity)
            {
                return false;
            }

            writer.WriteString(DoseJsonConverter.Kind, Kind);
            writer.WritePropertyName(Member);
            s_quantity.Write(writer, quantity, options);
            return true;
        }
    }
}
