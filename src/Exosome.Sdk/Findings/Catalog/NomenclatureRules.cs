using System.Collections.Generic;

namespace Exosome.Sdk.Findings.Catalog;

internal static class NomenclatureRules
{
    /// <summary>Arguments: the term used, the term that the evidence supports.</summary>
    public static readonly RuleInfo BiogenesisTermWithoutEvidence = new(
        "EXO5001",
        RuleArea.Nomenclature,
        RuleSeverity.Warning,
        "Biogenesis term without evidence of that origin",
        "'{0}' asserts an origin inside the cell that no evidence is given for; '{1}' says what is known",
        "Exosome means formed in endosomes, ectosome means budded from the plasma membrane. Size, density and markers do not show it. Extracellular vesicle is the generic term; other names are defined at first use.",
        "MISEV2023 (Welsh et al. 2024, JEV 13:e12404), Table 2; Witwer and Théry 2019, JEV editorial (the table's rows on exosome and ectosome are reported)",
        RuleVerification.Reported);

    /// <summary>Arguments: the term used, the term that fits.</summary>
    public static readonly RuleInfo NotAnExosome = new(
        "EXO5002",
        RuleArea.Nomenclature,
        RuleSeverity.Warning,
        "Plant, mimetic or synthetic vesicles called exosomes",
        "'{0}' does not fit vesicles of this source; the term is '{1}'",
        "What plants release, what extruders press out of cells and what is made from lipids has its own recommended name: plant-derived vesicle, artificial cell-derived vesicle, synthetic vesicle.",
        "MISEV2023 (Welsh et al. 2024, JEV 13:e12404), Table 2");

    public static IReadOnlyList<RuleInfo> All { get; } = [BiogenesisTermWithoutEvidence, NotAnExosome];
}
