using System.Linq;

namespace Exosome.Sdk.Sources.Facts;

/// <summary>
/// The purposes that a donor must have agreed to, by the names of the model's enumerations: for the manufacture of a product of
/// a class, and for its use. Reg. (EU) 2024/1938 Art. 55(3)(b) asks for a specific yes to commercial use and to products under
/// other law. The one home of these facts: the model translates them into its types, the analyzers compile this file in.
/// </summary>
internal static class ConsentPurposes
{
    /// <summary>What a broad consent cannot carry, whatever its scope says: 45 CFR 46.116(d) is about storage, maintenance and secondary research use.</summary>
    public static readonly string[] BeyondBroadConsent = ["Manufacture", "Commercial", "Treatment", "Cosmetic", "Images", "Diagnostics"];

    /// <summary>What a broad consent lacks whose scope names these purposes.</summary>
    public static string MissingOfBroadConsent(string purposes) => "a specific consent to " + purposes + " (a broad one carries storage and research: 45 CFR 46.116(d))";

    /// <summary>What a broad consent lacks that does not say that the material may be used again.</summary>
    public const string MissingSecondaryUse = "a SecondaryUse that is allowed (a broad consent is one to secondary research: 45 CFR 46.116(d))";

    /// <summary>Whether a <c>SecondaryUse</c> lets the material be used again without asking the donor anew.</summary>
    public static bool AllowsSecondaryUse(string? secondaryUse) => secondaryUse is "Deidentified" or "AfterEthicsApproval";

    /// <summary>A class that is not known is treated as one that is sold.</summary>
    public static string[] OfManufacture(string productClass) => productClass switch
    {
        "ResearchUseOnly" => ["Research"],
        "InVitroDiagnostic" => ["Manufacture", "Diagnostics"],
        "InvestigationalProduct" => ["Manufacture"],
        "Cosmetic" or "QuasiDrug" => ["Manufacture", "Commercial", "Cosmetic"],
        _ => ["Manufacture", "Commercial"],
    };

    /// <summary>The purposes of a therapy from source to recipient: the manufacture and the use.</summary>
    public static string[] OfTherapy(string productClass) => [.. OfManufacture(productClass).Union(OfUse(productClass))];

    /// <summary>The purposes of giving it to somebody, or of working with it.</summary>
    public static string[] OfUse(string productClass) => productClass switch
    {
        "ResearchUseOnly" => ["Research"],
        "InVitroDiagnostic" => ["Diagnostics"],
        "Cosmetic" or "QuasiDrug" => ["Cosmetic"],
        _ => ["Treatment"],
    };
}
