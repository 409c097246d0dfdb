using System.Text.Json.Serialization;

namespace Exosome.Sdk.Identifiers;

/// <summary>A source of vesicles: a tissue, a fluid, a plant, a culture.</summary>
[EntityId(Example = "SRC-118")]
[JsonConverter(typeof(EntityIdJsonConverter<SourceId>))]
public readonly partial struct SourceId;
