using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Quantities;

namespace Exosome.Sdk.Serialization;

/// <summary>The JSON Schema of a dossier, made from the contract that reading keeps, so that the two cannot differ.</summary>
internal static class DossierSchema
{
    private const string Draft = "https://json-schema.org/draft/2020-12/schema";

    public static string Export()
    {
        JsonNode schema = ExosomeJsonContext.Default.Dossier.GetJsonSchemaAsNode(new JsonSchemaExporterOptions
        {
            TreatNullObliviousAsNonNullable = true,
            TransformSchemaNode = Complete,
        });
        JsonObject root = schema.AsObject();
        root.Insert(0, "$schema", Draft);
        root.Insert(1, "title", Dossier.CurrentFormat);
        return root.ToJsonString(new JsonSerializerOptions { WriteIndented = true });
    }

    /// <summary>Says what types with converters of their own look like, which the exporter cannot know.</summary>
    private static JsonNode Complete(JsonSchemaExporterContext context, JsonNode schema)
    {
        if (schema.GetValueKind() != JsonValueKind.True)
        {
            return schema;
        }

        Type type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        Type? converter = type.GetCustomAttribute<JsonConverterAttribute>()?.ConverterType;
        if (converter is { IsGenericType: true } && converter.GetGenericTypeDefinition() == typeof(QuantityJsonConverter<>))
        {
            return Nullable.GetUnderlyingType(context.TypeInfo.Type) is null ? Quantity(type.Name, "object") : Quantity(type.Name, "object", "null");
        }

        if (type.IsEnum)
        {
            // Only these two have a converter that the exporter does not know; the others it writes itself.
            IEnumerable<string?> names = type == typeof(TestResult) ? NamedEnumJsonConverter<TestResult>.Names : NamedEnumJsonConverter<MeasurementState>.Names;
            return new JsonObject { ["enum"] = new JsonArray([.. (type == context.TypeInfo.Type ? names : names.Append(null)).Select(name => (JsonNode?)name)]) };
        }

        if (converter == typeof(DoseJsonConverter))
        {
            return Dose();
        }

        string form = converter == typeof(DilutionFactorJsonConverter) ? "number" : "string";
        JsonObject simple = new() { ["title"] = type.Name, ["type"] = form };
        if (converter == typeof(CountryCodeJsonConverter))
        {
            simple["pattern"] = "^[A-Za-z]{2}$";
        }

        return simple;
    }

    private static JsonObject Dose() => new()
    {
        ["title"] = nameof(Quantities.Dose),
        ["type"] = "object",
        ["anyOf"] = new JsonArray([.. DoseJsonConverter.Forms.Select(form => (JsonNode)new JsonObject
        {
            ["properties"] = new JsonObject
            {
                ["kind"] = new JsonObject { ["const"] = form.Kind },
                [form.Member] = Quantity(form.Quantity.Name, "object"),
            },
            ["required"] = new JsonArray("kind", form.Member),
            ["additionalProperties"] = false,
        })]),
    };

    private static JsonObject Quantity(string name, params string[] types) => new()
    {
        ["title"] = name,
        ["type"] = types.Length == 1 ? JsonValue.Create(types[0]) : new JsonArray([.. types.Select(type => (JsonNode)type)]),
        ["properties"] = new JsonObject
        {
            ["value"] = new JsonObject { ["type"] = "number" },
            ["unit"] = new JsonObject { ["type"] = "string", ["description"] = "UCUM code" },
        },
        ["required"] = new JsonArray("value", "unit"),
        ["additionalProperties"] = false,
    };
}
