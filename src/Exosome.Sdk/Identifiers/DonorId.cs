using System.Text.Json.Serialization;

namespace Exosome.Sdk.Identifiers;

/// <summary>The pseudonym of a donor. It never is a name, a hospital number or anything else that tells who the donor is.</summary>
[EntityId(Example = "DON-0042")]
[JsonConverter(typeof(EntityIdJsonConverter<DonorId>))]
public readonly partial struct DonorId;
