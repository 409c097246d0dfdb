using System.Text.Json.Serialization;

namespace Exosome.Sdk.Identifiers;

/// <summary>A consent record.</summary>
[EntityId(Example = "CON-2026-017")]
[JsonConverter(typeof(EntityIdJsonConverter<ConsentId>))]
public readonly partial struct ConsentId;
