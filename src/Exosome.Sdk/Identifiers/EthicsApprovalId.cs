using System.Text.Json.Serialization;

namespace Exosome.Sdk.Identifiers;

/// <summary>An approval of an ethics committee or review board.</summary>
[EntityId(Example = "IRB-2025-0931")]
[JsonConverter(typeof(EntityIdJsonConverter<EthicsApprovalId>))]
public readonly partial struct EthicsApprovalId;
