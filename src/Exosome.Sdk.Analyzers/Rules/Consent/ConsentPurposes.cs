using System.Collections.Generic;

namespace Exosome.Sdk.Analyzers.Rules.Consent;

/// <summary>
/// The purposes that the manufacture of a product of a class needs, the same as those that a dossier is checked for.
/// Reg. (EU) 2024/1938 Art. 55(3)(b) asks for a specific yes to commercial use and to products under other law.
/// </summary>
internal static class ConsentPurposes
{
    public static IReadOnlyList<string> Of(string? productClass) => productClass switch
    {
        "ResearchUseOnly" => ["Research"],
        "InVitroDiagnostic" => ["Manufacture", "Diagnostics"],
        "InvestigationalProduct" => ["Manufacture"],
        "Cosmetic" or "QuasiDrug" => ["Manufacture", "Commercial", "Cosmetic"],
        null or "Unspecified" => [],
        _ => ["Manufacture", "Commercial"],
    };
}
