using System.Text.Json.Serialization;

namespace Exosome.Sdk.Identifiers;

/// <summary>A manufacturing batch.</summary>
[EntityId(Example = "B-2026-014")]
[JsonConverter(typeof(EntityIdJsonConverter<BatchId>))]
public readonly partial struct BatchId;
