using System.Text.Json.Serialization;

namespace Exosome.Sdk.Identifiers;

/// <summary>A cell bank.</summary>
[EntityId(Example = "MCB-7")]
[JsonConverter(typeof(EntityIdJsonConverter<CellBankId>))]
public readonly partial struct CellBankId;
