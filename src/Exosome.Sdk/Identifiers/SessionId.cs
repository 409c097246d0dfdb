using System.Text.Json.Serialization;

namespace Exosome.Sdk.Identifiers;

/// <summary>One treatment session.</summary>
[EntityId(Example = "SES-2026-03-01")]
[JsonConverter(typeof(EntityIdJsonConverter<SessionId>))]
public readonly partial struct SessionId;
