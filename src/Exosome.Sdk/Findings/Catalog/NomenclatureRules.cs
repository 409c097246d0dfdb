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

    /// <summary>Arguments: the preparation, what the item asks for, what the record has instead.</summary>
    public static readonly RuleInfo MandatoryReportingItemMissing = new(
        "EXO5003",
        RuleArea.Nomenclature,
        RuleSeverity.Warning,
        "Mandatory MISEV item missing",
        "Preparation '{0}' lacks a mandatory item: {1} ({2})",
        "MISEV names what must be reported for others to judge a preparation: amount of source, two quantifications and their ratio, proteins of categories 1 to 3, images wide and close, and a count of single vesicles.",
        "MISEV2018 checklist as tabulated in PMC9465297 Table 3; MISEV2023 (Welsh et al. 2024, JEV 13:e12404)");

    /// <summary>Arguments: the protein, what is missing.</summary>
    public static readonly RuleInfo SilenceReadAsNegative = new(
        "EXO5004",
        RuleArea.Nomenclature,
        RuleSeverity.Warning,
        "Not listed read as negative",
        "'{0}' is called absent, but {1}; absence needs a test and its limit of detection",
        "A protein that nobody looked for is not absent. A negative result names the assay and the least amount that it would have seen.",
        "MISEV2018 checklist as tabulated in PMC9465297 Table 3 (presence or absence of expected contaminants)");

    /// <summary>Arguments: what is contradicted, what it says and what contradicts it.</summary>
    public static readonly RuleInfo CharacterizationContradicted = new(
        "EXO5005",
        RuleArea.Nomenclature,
        RuleSeverity.Warning,
        "A record of characterization is contradicted",
        "{0}: {1}",
        "A report counts a protein in the category of the curated list, takes one of two results of a protein, and shows the exports that were given with a lot. Where something else says otherwise, one of the two is wrong, and nobody would see it in the report.",
        "MISEV2018 (Théry et al. 2018, J Extracell Vesicles 7:1535750), Table 3, protein categories; 21 CFR 1271.270 (records accurate and legible)")
    { DataOnly = true };

    public static IReadOnlyList<RuleInfo> All { get; } = [BiogenesisTermWithoutEvidence, NotAnExosome, MandatoryReportingItemMissing, SilenceReadAsNegative, CharacterizationContradicted];
}
