using Exosome.Sdk.Quantities;

namespace Exosome.Sdk.Sources;

/// <summary>What was added to the medium as serum or in its place.</summary>
public enum SerumSupplement
{
    /// <summary>Not recorded.</summary>
    Unspecified = 0,

    /// <summary>No serum during conditioning.</summary>
    SerumFree = 1,

    /// <summary>Fetal bovine serum with its own vesicles in it.</summary>
    FetalBovineSerum = 2,

    /// <summary>Fetal bovine serum from which vesicles were removed.</summary>
    VesicleDepletedFetalBovineSerum = 3,

    /// <summary>Human platelet lysate.</summary>
    HumanPlateletLysate = 4,

    /// <summary>A chemically defined replacement.</summary>
    ChemicallyDefined = 5,
}

/// <summary>How cells were grown and the medium conditioned.</summary>
/// <remarks>
/// The fields are those that EV-TRACK and MISEV ask for of conditioned medium. Serum in the conditioning medium brings its own
/// vesicles, albumin and lipoproteins; MFDS guideline 0917-03 asks for tests of such residues and of antibiotics.
/// </remarks>
public sealed record CellCulture
{
    /// <summary>The basal medium.</summary>
    public string? Medium { get; init; }

    /// <summary>Serum or its replacement during conditioning.</summary>
    public SerumSupplement Supplement { get; init; }

    /// <summary>How vesicles were removed from the serum, where they were, for example <c>100,000 × g, 18 h</c>.</summary>
    public string? DepletionMethod { get; init; }

    /// <summary>The antibiotics in the medium, empty for none; null when it is not recorded.</summary>
    public string? Antibiotics { get; init; }

    /// <summary>The passage at which the medium was conditioned.</summary>
    public int? Passage { get; init; }

    /// <summary>How many cells released the vesicles; MISEV asks for it.</summary>
    public CellCount? CellsAtHarvest { get; init; }

    /// <summary>The share of living cells at harvest. It is an attribute of the cells; vesicles have none.</summary>
    public Percentage? CellViability { get; init; }

    /// <summary>How long the medium was conditioned.</summary>
    public Duration? ConditioningTime { get; init; }

    /// <summary>The volume of conditioned medium.</summary>
    public Volume? ConditionedVolume { get; init; }

    /// <summary>The mycoplasma test at the end of culture, before isolation (MFDS guideline 0917-03).</summary>
    public TestResult Mycoplasma { get; init; } = TestResult.NotTested;
}
