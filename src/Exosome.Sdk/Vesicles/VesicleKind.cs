namespace Exosome.Sdk.Vesicles;

/// <summary>
/// The kinds of vesicles and particles that the field tells apart by origin. A kind is knowledge about how something came to be;
/// no measurement of size or density alone can tell it (see <see cref="VesicleKindFacts"/>).
/// </summary>
public enum VesicleKind
{
    /// <summary>An extracellular vesicle of unknown origin inside the cell: the honest default.</summary>
    ExtracellularVesicle = 0,

    /// <summary>Formed inside multivesicular endosomes and released when they fuse with the plasma membrane.</summary>
    Exosome = 1,

    /// <summary>Budded from the plasma membrane; also called microvesicle or microparticle.</summary>
    Ectosome = 2,

    /// <summary>Formed when a cell dies by apoptosis.</summary>
    ApoptoticBody = 3,

    /// <summary>Shed by cancer cells.</summary>
    Oncosome = 4,

    /// <summary>Shed by amoeboid cancer cells, of several micrometres.</summary>
    LargeOncosome = 5,

    /// <summary>Formed on the retraction fibres of migrating cells.</summary>
    Migrasome = 6,

    /// <summary>Thrown out by stressed cells with organelles and aggregates inside.</summary>
    Exopher = 7,

    /// <summary>An autophagosome that was secreted instead of degraded.</summary>
    SecretoryAutophagosome = 8,

    /// <summary>Budded from the outer membrane of bacteria.</summary>
    OuterMembraneVesicle = 9,

    /// <summary>Released by plants or made from their juice.</summary>
    PlantDerivedVesicle = 10,

    /// <summary>A particle below 50 nm without a membrane.</summary>
    Exomere = 11,

    /// <summary>A particle below 50 nm without a membrane, smaller than an exomere in sedimentation.</summary>
    Supermere = 12,

    /// <summary>A cytotoxic particle of T and NK cells without a lipid bilayer.</summary>
    SupramolecularAttackParticle = 13,

    /// <summary>A particle like a vesicle made by direct artificial manipulation.</summary>
    EvMimetic = 14,

    /// <summary>A mimetic made by breaking cells, for example by extrusion.</summary>
    ArtificialCellDerivedVesicle = 15,

    /// <summary>A vesicle made de novo, or a hybrid of liposome and vesicle.</summary>
    SyntheticVesicle = 16,
}
