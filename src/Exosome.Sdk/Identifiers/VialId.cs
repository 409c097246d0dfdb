using System.Text.Json.Serialization;

namespace Exosome.Sdk.Identifiers;

/// <summary>One container of a lot.</summary>
[EntityId(Example = "LOT-2026-001/12")]
[JsonConverter(typeof(EntityIdJsonConverter<VialId>))]
public readonly partial struct VialId;
