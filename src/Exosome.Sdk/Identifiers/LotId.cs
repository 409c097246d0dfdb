using System.Text.Json.Serialization;

namespace Exosome.Sdk.Identifiers;

/// <summary>A lot that is released as one.</summary>
[EntityId(Example = "LOT-2026-001")]
[JsonConverter(typeof(EntityIdJsonConverter<LotId>))]
public readonly partial struct LotId;
