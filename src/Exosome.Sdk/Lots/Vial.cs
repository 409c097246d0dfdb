using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Quantities;

namespace Exosome.Sdk.Lots;

/// <summary>One container of a lot.</summary>
public sealed record Vial
{
    /// <summary>The vial's id.</summary>
    public required VialId Id { get; init; }

    /// <summary>The lot that it was filled from.</summary>
    public required LotId Lot { get; init; }

    /// <summary>What it holds.</summary>
    public Volume? FillVolume { get; init; }
}
