using System.Text.Json.Serialization;

namespace Exosome.Sdk.Identifiers;

/// <summary>A piece of evidence that supports a claim.</summary>
[EntityId(Example = "EV-12")]
[JsonConverter(typeof(EntityIdJsonConverter<EvidenceId>))]
public readonly partial struct EvidenceId;
