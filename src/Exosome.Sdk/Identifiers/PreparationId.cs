using System.Text.Json.Serialization;

namespace Exosome.Sdk.Identifiers;

/// <summary>A preparation of vesicles: what one run of separation yielded.</summary>
[EntityId(Example = "PREP-88")]
[JsonConverter(typeof(EntityIdJsonConverter<PreparationId>))]
public readonly partial struct PreparationId;
