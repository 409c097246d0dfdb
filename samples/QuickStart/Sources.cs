using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Sources;

namespace QuickStart;

/// <summary>Where the vesicles come from.</summary>
internal static class Sources
{
    /// <summary>Oat sprouts: no donor, no consent.</summary>
    public static PlantSource OatSprouts { get; } = new() { Id = SourceId.Parse("SRC-PLANT-01"), Species = new Organism("Avena sativa", 4498) };

    // EXO2001: human cells, and nobody asked the donor.
    public static HumanSource CordWithoutPapers { get; } = new()
    {
        Id = SourceId.Parse("SRC-CORD-07"),
        Donor = new Donor { Id = DonorId.Parse("DNR-0007"), AgeGroup = DonorAgeGroup.Adult },
        Material = new CellMaterial { CellType = CellType.UmbilicalCordMesenchymalStemCell },
    };
}
