namespace Exosome.Sdk.Sources;

/// <summary>The uses of donated material that a donor is asked about one by one.</summary>
/// <remarks>
/// Commercial use needs its own yes: Reg. (EU) 2024/1938 Art. 55(3)(b) asks for specific consent to commercial use and to the
/// manufacture of products under other law; 45 CFR 46.116(c)(7) asks for a statement about commercial profit.
/// </remarks>
[Flags]
public enum ConsentScope
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Research.</summary>
    Research = 1,

    /// <summary>Manufacture of products from the material.</summary>
    Manufacture = 2,

    /// <summary>Commercial use: somebody earns from it.</summary>
    Commercial = 4,

    /// <summary>Treatment of patients, in trials or in care.</summary>
    Treatment = 8,

    /// <summary>Use in cosmetic products, where the law lets human material be used so at all.</summary>
    Cosmetic = 16,

    /// <summary>Derivation of a cell line or cell bank that outlives the donation.</summary>
    CellLineDerivation = 32,

    /// <summary>Genetic analysis, including whole-genome sequencing (45 CFR 46.116(c)(9)).</summary>
    GeneticAnalysis = 64,

    /// <summary>Images, for publication or advertising.</summary>
    Images = 128,

    /// <summary>Sharing of coded data with other institutions.</summary>
    DataSharing = 256,

    /// <summary>Diagnostic use: reference material, development of tests.</summary>
    Diagnostics = 512,
}
