namespace Exosome.Sdk.Lots;

/// <summary>What is tested before a lot may leave.</summary>
/// <remarks>The first ten are the release headings of the Korean guideline for extracellular vesicle therapy products (MFDS 0917-03, September 2024).</remarks>
public enum ReleaseTest
{
    /// <summary>Not said.</summary>
    Unspecified = 0,

    /// <summary>Colour, clarity, particles; before freezing and after thawing where it is frozen.</summary>
    Appearance = 1,

    /// <summary>The number of vesicles, which is the dose.</summary>
    ParticleCount = 2,

    /// <summary>The distribution of sizes, not only a mean, mode or median.</summary>
    SizeDistribution = 3,

    /// <summary>Mycoplasma, sampled at the end of the final culture, before isolation.</summary>
    Mycoplasma = 4,

    /// <summary>Viruses that do not belong there.</summary>
    AdventitiousVirus = 5,

    /// <summary>No germ grows.</summary>
    Sterility = 6,

    /// <summary>Bacterial endotoxin against a limit computed from route, dose and body mass (USP &lt;85&gt;).</summary>
    Endotoxin = 7,

    /// <summary>It is what it is said to be: several markers; morphological, immunological, biological.</summary>
    Identity = 8,

    /// <summary>Proteins that are not of vesicles, and residues of the process: serum albumin, antibiotics.</summary>
    Purity = 9,

    /// <summary>It does what it is given for, dose-dependently.</summary>
    Potency = 10,

    /// <summary>Total aerobic mesophilic germs, yeasts and moulds of a cosmetic (ISO 17516:2014).</summary>
    MicrobialCount = 11,

    /// <summary>Absence of the germs that a cosmetic must not hold: P. aeruginosa, S. aureus, C. albicans, E. coli (ISO 17516:2014).</summary>
    SpecifiedMicroorganisms = 12,

    /// <summary>The pH.</summary>
    Ph = 13,

    /// <summary>The osmolality.</summary>
    Osmolality = 14,

    /// <summary>The container is tight.</summary>
    ContainerIntegrity = 15,

    /// <summary>Water left in a dried product.</summary>
    ResidualMoisture = 16,
}
