using System.Text.Json.Serialization;

namespace Exosome.Sdk.Identifiers;

/// <summary>One thing that was observed in monitoring, to which an adjustment of the plan can point.</summary>
[EntityId(Example = "OUT-2026-0042")]
[JsonConverter(typeof(EntityIdJsonConverter<OutcomeId>))]
public readonly partial struct OutcomeId;
