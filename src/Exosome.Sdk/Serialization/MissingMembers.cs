using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Exosome.Sdk.Serialization;

/// <summary>
/// Writes the default of each member that a text leaves out. Source-generated System.Text.Json hands init-only members to
/// an object initializer and passes null, false or zero for what is missing, so that <c>= []</c> in the model is lost.
/// </summary>
internal static class MissingMembers
{
    private static readonly ConcurrentDictionary<Type, (string Name, string Json)[]> s_defaults = new();

    public static byte[] Complete(ReadOnlySpan<byte> json, JsonTypeInfo contract)
    {
        JsonNode? root = JsonNode.Parse(json, documentOptions: new JsonDocumentOptions { MaxDepth = contract.Options.MaxDepth });
        Complete(root, contract);
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream))
        {
            root!.WriteTo(writer);
        }

        return stream.ToArray();
    }

    private static void Complete(JsonNode? node, JsonTypeInfo contract)
    {
        switch (node)
        {
            case JsonArray items when contract is { Kind: JsonTypeInfoKind.Enumerable, ElementType: { } element }:
                JsonTypeInfo elementContract = ContractReader.ContractOf(element, contract.Options);
                foreach (JsonNode? item in items)
                {
                    Complete(item, elementContract);
                }

                break;
            case JsonObject members when contract.Kind == JsonTypeInfoKind.Object:
                Complete(members, Actual(members, contract));
                break;
            default:
                break;
        }
    }

    private static void Complete(JsonObject members, JsonTypeInfo contract)
    {
        foreach (JsonPropertyInfo property in contract.Properties)
        {
            if (members[property.Name] is { } member)
            {
                Complete(member, ContractReader.ContractOf(property.PropertyType, contract.Options));
            }
        }

        foreach ((string name, string json) in s_defaults.GetOrAdd(contract.Type, _ => DefaultsOf(contract)))
        {
            if (!members.ContainsKey(name))
            {
                members[name] = JsonNode.Parse(json);
            }
        }
    }

    /// <summary>
    /// The constructor is the one that the generated contract names: it is kept when an app is trimmed or compiled natively.
    /// A type whose constructor has parameters has all its members there.
    /// </summary>
    private static (string Name, string Json)[] DefaultsOf(JsonTypeInfo contract)
    {
        if (contract.Type.IsAbstract || contract.ConstructorAttributeProvider is not ConstructorInfo constructor || constructor.GetParameters().Length > 0)
        {
            return [];
        }

        object blank = constructor.Invoke(null);
        List<(string Name, string Json)> defaults = [];
        foreach (JsonPropertyInfo property in contract.Properties)
        {
            if (!property.IsRequired && property.AssociatedParameter is not null && property.Get?.Invoke(blank) is { } value)
            {
                defaults.Add((property.Name, JsonSerializer.Serialize(value, ContractReader.ContractOf(property.PropertyType, contract.Options))));
            }
        }

        return [.. defaults];
    }

    private static JsonTypeInfo Actual(JsonObject members, JsonTypeInfo contract)
    {
        if (contract.PolymorphismOptions is { } options && members[options.TypeDiscriminatorPropertyName] is JsonValue kind && kind.TryGetValue(out string? word))
        {
            foreach (JsonDerivedType derived in options.DerivedTypes)
            {
                if (derived.TypeDiscriminator is string name && name == word)
                {
                    return contract.Options.GetTypeInfo(derived.DerivedType);
                }
            }
        }

        return contract;
    }
}
