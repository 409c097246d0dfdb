using System.Text.Json.Serialization;
using Exosome.Sdk.Quantities;

namespace Exosome.Sdk.Formulations;

/// <summary>What an excipient is there for.</summary>
public enum ExcipientRole
{
    /// <summary>Not recorded.</summary>
    Unspecified = 0,

    /// <summary>Dissolves the rest, for example water.</summary>
    Solvent = 1,

    /// <summary>Holds the pH, for example PBS or HEPES.</summary>
    Buffer = 2,

    /// <summary>Adjusts the osmolality, for example sodium chloride.</summary>
    TonicityAgent = 3,

    /// <summary>Protects vesicles while freezing, for example trehalose or sucrose.</summary>
    Cryoprotectant = 4,

    /// <summary>Protects vesicles while drying, for example mannitol.</summary>
    Lyoprotectant = 5,

    /// <summary>Keeps vesicles off surfaces and from aggregating, for example human serum albumin.</summary>
    Stabilizer = 6,

    /// <summary>Thickens or gels, for example carbomer or hyaluronic acid.</summary>
    Thickener = 7,

    /// <summary>Holds water in skin, for example glycerin.</summary>
    Humectant = 8,

    /// <summary>Softens skin.</summary>
    Emollient = 9,

    /// <summary>Lowers surface tension or emulsifies, for example polysorbate. It can lyse vesicles.</summary>
    Surfactant = 10,

    /// <summary>Keeps germs from growing, for example phenoxyethanol. Some lyse vesicles.</summary>
    Preservative = 11,

    /// <summary>Binds metals, for example EDTA.</summary>
    Chelator = 12,

    /// <summary>Gives a scent.</summary>
    Fragrance = 13,

    /// <summary>An active beside the vesicles.</summary>
    Active = 14,
}

/// <summary>One component of a formulation beside the vesicles.</summary>
/// <param name="Name">Its name; for a cosmetic the INCI name (Reg. (EC) 1223/2009 Art. 19(1)(g)).</param>
/// <param name="Role">What it is there for.</param>
public sealed record Excipient(string Name, ExcipientRole Role)
{
    // Known to dissolve membranes whatever role a record gives them; compared without case.
    private static readonly string[] s_lysing =
    [
        "polysorbate", "tween", "triton", "sodium lauryl", "sodium dodecyl", "sds", "octoxynol", "poloxamer", "phenoxyethanol",
        "benzalkonium", "chlorhexidine", "benzyl alcohol", "saponin", "deoxychol",
    ];

    /// <summary>CAS registry number, if known.</summary>
    public string? CasNumber { get; init; }

    /// <summary>Its amount per volume of product.</summary>
    public MassConcentration? Concentration { get; init; }

    /// <summary>Its share of the product's mass.</summary>
    public Percentage? MassFraction { get; init; }

    /// <summary>
    /// Whether it can lyse vesicles: a surfactant, a preservative, or a substance known for it. The particles then have to be
    /// counted again after formulation.
    /// </summary>
    [JsonIgnore]
    public bool MayLyseVesicles =>
        Role is ExcipientRole.Surfactant or ExcipientRole.Preservative
        || Array.Exists(s_lysing, name => Name.Contains(name, StringComparison.OrdinalIgnoreCase));
}

/// <summary>What a powder is dissolved in before use.</summary>
/// <param name="Name">For example <c>sterile water for injection</c> or <c>0.9 % sodium chloride</c>.</param>
/// <param name="Volume">How much of it.</param>
public sealed record Diluent(string Name, Volume Volume)
{
    /// <summary>Whether the diluent is supplied sterile.</summary>
    public bool IsSterile { get; init; } = true;

    internal void Validate(string path, List<Findings.Finding> findings)
    {
        if (!IsSterile)
        {
            findings.Add(Findings.Finding.Of(Findings.Catalog.LotRules.ContradictoryRecord, path + ".isSterile", "Diluent " + Name, "a product for opened skin or a needle is dissolved in a diluent that is not sterile"));
        }
    }
}
