using System.Text.Json.Serialization;

namespace Exosome.Sdk.Identifiers;

/// <summary>The pseudonym of a person who is treated. It never is a name or a hospital number.</summary>
[EntityId(Example = "REC-301")]
[JsonConverter(typeof(EntityIdJsonConverter<RecipientId>))]
public readonly partial struct RecipientId;
