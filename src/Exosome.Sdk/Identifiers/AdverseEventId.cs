using System.Text.Json.Serialization;

namespace Exosome.Sdk.Identifiers;

/// <summary>A reported adverse event.</summary>
[EntityId(Example = "AE-5")]
[JsonConverter(typeof(EntityIdJsonConverter<AdverseEventId>))]
public readonly partial struct AdverseEventId;
