using Exosome.Sdk.Identifiers;

namespace Exosome.Sdk.Characterization;

/// <summary>
/// Human marker proteins by UniProt accession, curated by hand after the examples of MISEV2018 Table 3. It is a working
/// list, not the whole of the field: a protein that is not in it can be reported with a category of its own.
/// No protein is specific to EVs (MFDS guideline 0917-03, 3.2), so that one positive marker proves nothing.
/// </summary>
public static class MarkerCatalog
{
    /// <summary>All curated markers.</summary>
    public static EquatableList<Marker> All { get; } =
    [
        // 1a: on EVs of most cells
        new("CD63", "P08962", MarkerCategory.Transmembrane),
        new("CD81", "P60033", MarkerCategory.Transmembrane),
        new("CD82", "P27701", MarkerCategory.Transmembrane),
        new("CD47", "Q08722", MarkerCategory.Transmembrane),
        new("HLA-A", "P04439", MarkerCategory.Transmembrane),
        new("HLA-B", "P01889", MarkerCategory.Transmembrane),
        new("HLA-C", "P10321", MarkerCategory.Transmembrane),
        new("ITGB1", "P05556", MarkerCategory.Transmembrane, "CD29"),
        new("LAMP1", "P11279", MarkerCategory.Transmembrane, "CD107a"),
        new("LAMP2", "P13473", MarkerCategory.Transmembrane, "CD107b"),
        new("BSG", "P35613", MarkerCategory.Transmembrane, "EMMPRIN"),
        new("ADAM10", "O14672", MarkerCategory.Transmembrane),
        new("NT5E", "P21589", MarkerCategory.Transmembrane, "CD73"),
        new("CD55", "P08174", MarkerCategory.Transmembrane),
        new("CD59", "P13987", MarkerCategory.Transmembrane),

        // 1b: cell or tissue specific. CD9 is absent from EVs of NK cells, B cells and some MSC.
        new("CD9", "P21926", MarkerCategory.Transmembrane, IsTissueSpecific: true),
        new("TSPAN8", "P19075", MarkerCategory.Transmembrane, IsTissueSpecific: true),
        new("PECAM1", "P16284", MarkerCategory.Transmembrane, "CD31", IsTissueSpecific: true),
        new("ERBB2", "P04626", MarkerCategory.Transmembrane, "HER2", IsTissueSpecific: true),
        new("EPCAM", "P16422", MarkerCategory.Transmembrane, "CD326", IsTissueSpecific: true),
        new("THY1", "P04216", MarkerCategory.Transmembrane, "CD90", IsTissueSpecific: true),
        new("PTPRC", "P08575", MarkerCategory.Transmembrane, "CD45", IsTissueSpecific: true),
        new("ITGA2B", "P08514", MarkerCategory.Transmembrane, "CD41", IsTissueSpecific: true),
        new("GP1BA", "P07359", MarkerCategory.Transmembrane, "CD42b", IsTissueSpecific: true),
        new("GP9", "P14770", MarkerCategory.Transmembrane, "CD42a", IsTissueSpecific: true),
        new("GYPA", "P02724", MarkerCategory.Transmembrane, "CD235a", IsTissueSpecific: true),
        new("CD14", "P08571", MarkerCategory.Transmembrane, IsTissueSpecific: true),
        new("APP", "P05067", MarkerCategory.Transmembrane, IsTissueSpecific: true),

        // 2a and 2b: cytosolic; 2b (HSPA1A, GAPDH) also occurs in particles without a membrane
        new("TSG101", "Q99816", MarkerCategory.Cytosolic),
        new("PDCD6IP", "Q8WUM4", MarkerCategory.Cytosolic, "ALIX"),
        new("SDCBP", "O00560", MarkerCategory.Cytosolic, "syntenin-1"),
        new("FLOT1", "O75955", MarkerCategory.Cytosolic, "flotillin-1"),
        new("FLOT2", "Q14254", MarkerCategory.Cytosolic, "flotillin-2"),
        new("CAV1", "Q03135", MarkerCategory.Cytosolic, "caveolin-1"),
        new("ARF6", "P62330", MarkerCategory.Cytosolic),
        new("ANXA5", "P08758", MarkerCategory.Cytosolic, "annexin A5"),
        new("HSPA8", "P11142", MarkerCategory.Cytosolic, "HSC70"),
        new("HSP90AB1", "P08238", MarkerCategory.Cytosolic),
        new("HSPA1A", "P0DMV8", MarkerCategory.Cytosolic, "HSP70"),
        new("GAPDH", "P04406", MarkerCategory.Cytosolic),

        // 3: what comes along
        new("APOA1", "P02647", MarkerCategory.CoIsolated),
        new("APOA2", "P02652", MarkerCategory.CoIsolated),
        new("APOB", "P04114", MarkerCategory.CoIsolated),
        new("ALB", "P02768", MarkerCategory.CoIsolated, "albumin"),
        new("UMOD", "P07911", MarkerCategory.CoIsolated, "Tamm-Horsfall"),

        // 4: other compartments
        new("LMNA", "P02545", MarkerCategory.OtherCompartment, "lamin A/C"),
        new("CYC1", "P08574", MarkerCategory.OtherCompartment),
        new("TOMM20", "Q15388", MarkerCategory.OtherCompartment),
        new("CANX", "P27824", MarkerCategory.OtherCompartment, "calnexin"),
        new("HSP90B1", "P14625", MarkerCategory.OtherCompartment, "GRP94"),
        new("HSPA5", "P11021", MarkerCategory.OtherCompartment, "BiP"),
        new("GOLGA2", "Q08379", MarkerCategory.OtherCompartment, "GM130"),

        // 5: secreted
        new("TGFB1", "P01137", MarkerCategory.Secreted),
        new("VEGFA", "P15692", MarkerCategory.Secreted),
        new("IFNG", "P01579", MarkerCategory.Secreted),
        new("FN1", "P02751", MarkerCategory.Secreted, "fibronectin"),
        new("MFGE8", "Q08431", MarkerCategory.Secreted, "lactadherin"),
        new("LGALS3BP", "Q08380", MarkerCategory.Secreted),
        new("AHSG", "P02765", MarkerCategory.Secreted, "fetuin-A"),
    ];

    // Below All: static members are set in the order of the text.
    private static readonly Dictionary<string, Marker> s_byName = Index();

    /// <summary>Finds a marker by UniProt accession, gene symbol or laboratory name; case does not matter.</summary>
    /// <param name="name">For example <c>Q8WUM4</c>, <c>PDCD6IP</c> or <c>Alix</c>.</param>
    /// <returns>The marker, or <c>null</c> when it is not curated here.</returns>
    public static Marker? Find(string? name) =>
        name is not null && s_byName.TryGetValue(name.Trim(), out Marker? marker) ? marker : null;

    private static Dictionary<string, Marker> Index()
    {
        var index = new Dictionary<string, Marker>(StringComparer.OrdinalIgnoreCase);
        foreach (Marker marker in All)
        {
            index.Add(marker.UniProt, marker);
            index.Add(marker.Symbol, marker);
            if (marker.Alias is { } alias)
            {
                index.Add(alias, marker);
            }
        }

        return index;
    }
}
