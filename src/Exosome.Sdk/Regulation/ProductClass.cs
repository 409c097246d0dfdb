namespace Exosome.Sdk.Regulation;

/// <summary>What the law takes a product for. Intended use decides, not the label.</summary>
/// <remarks>"Cosmeceutical" is not among them: it has no legal meaning (FDA, "Is it a cosmetic, a drug, or both?").</remarks>
public enum ProductClass
{
    /// <summary>Not said: permitted nowhere.</summary>
    Unspecified = 0,

    /// <summary>Cosmetic (US: FD&amp;C Act 201(i); EU: Reg. (EC) 1223/2009 Art. 2(1)(a)).</summary>
    Cosmetic = 1,

    /// <summary>Quasi-drug (Japan) or functional cosmetic (Korea).</summary>
    QuasiDrug = 2,

    /// <summary>Medicinal product, biological ones included (US: FD&amp;C Act 201(g), PHS Act 351; EU: Dir. 2001/83/EC Art. 1(2)).</summary>
    MedicinalProduct = 3,

    /// <summary>Investigational medicinal product, in a trial only (US: 21 CFR part 312).</summary>
    InvestigationalProduct = 4,

    /// <summary>Medical device.</summary>
    MedicalDevice = 5,

    /// <summary>In vitro diagnostic.</summary>
    InVitroDiagnostic = 6,

    /// <summary>Dietary or food supplement.</summary>
    DietarySupplement = 7,

    /// <summary>For research only; not for people.</summary>
    ResearchUseOnly = 8,
}
