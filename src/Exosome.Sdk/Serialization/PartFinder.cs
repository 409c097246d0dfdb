using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Exosome.Sdk.Serialization;

/// <summary>Finds the smallest part of a JSON text whose own constructor refuses it, so that the error has a path.</summary>
internal static class PartFinder
{
    public static DossierFormatException Find(ReadOnlySpan<byte> json, JsonTypeInfo contract, Exception wrong)
    {
        using JsonDocument document = JsonDocument.Parse(json.ToArray(), new JsonDocumentOptions { MaxDepth = contract.Options.MaxDepth });
        (string path, Exception reason) = Descend(document.RootElement, contract, "$", wrong);
        return new DossierFormatException(path, 0, ContractReader.FirstSentence(reason.Message), string.Empty, reason);
    }

    private static (string Path, Exception Reason) Descend(JsonElement element, JsonTypeInfo contract, string path, Exception reason)
    {
        foreach ((JsonElement part, JsonTypeInfo partContract, string partPath) in Parts(element, contract, path))
        {
            if (Refusal(part, partContract) is { } refusal)
            {
                return Descend(part, partContract, partPath, refusal);
            }
        }

        return (path, reason);
    }

    private static Exception? Refusal(JsonElement part, JsonTypeInfo contract)
    {
        try
        {
            _ = part.Deserialize(contract);
            return null;
        }
        catch (Exception wrong) when (DossierReader.IsAboutContent(wrong))
        {
            return wrong;
        }
    }

    private static IEnumerable<(JsonElement Part, JsonTypeInfo Contract, string Path)> Parts(JsonElement element, JsonTypeInfo contract, string path)
    {
        if (element.ValueKind == JsonValueKind.Array && contract.Kind == JsonTypeInfoKind.Enumerable)
        {
            int index = 0;
            foreach (JsonElement item in element.EnumerateArray())
            {
                yield return (item, ContractReader.ContractOf(contract.ElementType!, contract.Options), JsonPath.Element(path, index++));
            }
        }
        else if (element.ValueKind == JsonValueKind.Object && contract.Kind == JsonTypeInfoKind.Object)
        {
            JsonTypeInfo actual = Actual(element, contract);
            foreach (JsonPropertyInfo property in actual.Properties)
            {
                if (element.TryGetProperty(property.Name, out JsonElement value) && value.ValueKind is not JsonValueKind.Null)
                {
                    yield return (value, ContractReader.ContractOf(property.PropertyType, contract.Options), JsonPath.Member(path, property.Name));
                }
            }
        }
    }

    private static JsonTypeInfo Actual(JsonElement element, JsonTypeInfo contract)
    {
        if (contract.PolymorphismOptions is { } options && element.TryGetProperty("kind", out JsonElement kind))
        {
            foreach (var derived in options.DerivedTypes)
            {
                if (derived.TypeDiscriminator is string name && kind.ValueEquals(name))
                {
                    return contract.Options.GetTypeInfo(derived.DerivedType);
                }
            }
        }

        return contract;
    }
}
