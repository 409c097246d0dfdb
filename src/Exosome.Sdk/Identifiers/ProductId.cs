using System.Text.Json.Serialization;

namespace Exosome.Sdk.Identifiers;

/// <summary>A product.</summary>
[EntityId(Example = "PRD-EV-3")]
[JsonConverter(typeof(EntityIdJsonConverter<ProductId>))]
public readonly partial struct ProductId;
