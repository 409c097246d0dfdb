using System.Text.Json.Serialization;

namespace Exosome.Sdk.Identifiers;

/// <summary>A claim that was written down and reviewed.</summary>
[EntityId(Example = "CL-7")]
[JsonConverter(typeof(EntityIdJsonConverter<ClaimId>))]
public readonly partial struct ClaimId;
