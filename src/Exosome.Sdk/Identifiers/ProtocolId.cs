using System.Text.Json.Serialization;

namespace Exosome.Sdk.Identifiers;

/// <summary>A therapy or laboratory protocol.</summary>
[EntityId(Example = "PROT-12")]
[JsonConverter(typeof(EntityIdJsonConverter<ProtocolId>))]
public readonly partial struct ProtocolId;
