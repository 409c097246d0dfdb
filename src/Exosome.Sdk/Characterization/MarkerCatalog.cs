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
        // "LAMP-3" is an old name of CD63 and the symbol of another gene (LAMP3, DC-LAMP, Q9UQV4): alone it names neither.
        new("CD63", "P08962", MarkerCategory.Transmembrane) { OtherNames = ["granulophysin", "tetraspanin-30", "TSPAN30", "ME491"] },
        new("CD81", "P60033", MarkerCategory.Transmembrane),
        new("CD82", "P27701", MarkerCategory.Transmembrane),
        new("CD47", "Q08722", MarkerCategory.Transmembrane),
        new("HLA-A", "P04439", MarkerCategory.Transmembrane),
        new("HLA-B", "P01889", MarkerCategory.Transmembrane),
        new("HLA-C", "P10321", MarkerCategory.Transmembrane),
        new("ITGB1", "P05556", MarkerCategory.Transmembrane, "CD29"),
        new("LAMP1", "P11279", MarkerCategory.Transmembrane, "CD107a"),
        new("LAMP2", "P13473", MarkerCategory.Transmembrane, "CD107b"),
        new("BSG", "P35613", MarkerCategory.Transmembrane, "EMMPRIN") { OtherNames = ["CD147", "basigin"] },
        new("ADAM10", "O14672", MarkerCategory.Transmembrane),
        new("NT5E", "P21589", MarkerCategory.Transmembrane, "CD73"),
        new("CD55", "P08174", MarkerCategory.Transmembrane),
        new("CD59", "P13987", MarkerCategory.Transmembrane),
        new("TFR2", "Q9UP52", MarkerCategory.Transmembrane),
        new("TFRC", "P02786", MarkerCategory.Transmembrane, "CD71") { OtherNames = ["TfR1", "transferrin receptor"] },
        new("SDC1", "P18827", MarkerCategory.Transmembrane, "CD138") { OtherNames = ["syndecan-1"] },
        new("SDC4", "P31431", MarkerCategory.Transmembrane, "syndecan-4"),
        new("ITGA4", "P13612", MarkerCategory.Transmembrane, "CD49d"),
        new("EGFR", "P00533", MarkerCategory.Transmembrane),

        // 1b: cell or tissue specific. CD9 is absent from EVs of NK cells, B cells and some MSC.
        new("CD9", "P21926", MarkerCategory.Transmembrane, IsTissueSpecific: true),
        new("TSPAN8", "P19075", MarkerCategory.Transmembrane, IsTissueSpecific: true),
        new("PECAM1", "P16284", MarkerCategory.Transmembrane, "CD31", IsTissueSpecific: true),
        new("ERBB2", "P04626", MarkerCategory.Transmembrane, "HER2", IsTissueSpecific: true) { OtherNames = ["HER-2/neu"] },
        new("EPCAM", "P16422", MarkerCategory.Transmembrane, "CD326", IsTissueSpecific: true),
        new("THY1", "P04216", MarkerCategory.Transmembrane, "CD90", IsTissueSpecific: true),
        new("PTPRC", "P08575", MarkerCategory.Transmembrane, "CD45", IsTissueSpecific: true),
        new("ITGA2B", "P08514", MarkerCategory.Transmembrane, "CD41", IsTissueSpecific: true),
        new("GP1BA", "P07359", MarkerCategory.Transmembrane, "CD42b", IsTissueSpecific: true),
        new("GP9", "P14770", MarkerCategory.Transmembrane, "CD42a", IsTissueSpecific: true),
        new("GYPA", "P02724", MarkerCategory.Transmembrane, "CD235a", IsTissueSpecific: true),
        new("CD14", "P08571", MarkerCategory.Transmembrane, IsTissueSpecific: true),
        new("APP", "P05067", MarkerCategory.Transmembrane, IsTissueSpecific: true),
        new("CD37", "P11049", MarkerCategory.Transmembrane, IsTissueSpecific: true),
        new("CD53", "P19397", MarkerCategory.Transmembrane, IsTissueSpecific: true),
        new("HLA-DRA", "P01903", MarkerCategory.Transmembrane, "HLA-DR", IsTissueSpecific: true),
        new("ABCC1", "P33527", MarkerCategory.Transmembrane, "MRP1", IsTissueSpecific: true),
        new("ACHE", "P22303", MarkerCategory.Transmembrane, "acetylcholinesterase", IsTissueSpecific: true),

        // 2a and 2b: cytosolic; 2b (HSPA1A, GAPDH) also occurs in particles without a membrane
        new("TSG101", "Q99816", MarkerCategory.Cytosolic),
        new("PDCD6IP", "Q8WUM4", MarkerCategory.Cytosolic, "ALIX"),
        new("SDCBP", "O00560", MarkerCategory.Cytosolic, "syntenin-1") { OtherNames = ["syntenin"] },
        new("FLOT1", "O75955", MarkerCategory.Cytosolic, "flotillin-1") { OtherNames = ["flotillin"] },
        new("FLOT2", "Q14254", MarkerCategory.Cytosolic, "flotillin-2"),
        new("CAV1", "Q03135", MarkerCategory.Cytosolic, "caveolin-1") { OtherNames = ["caveolin"] },
        new("ARF6", "P62330", MarkerCategory.Cytosolic),
        new("ANXA5", "P08758", MarkerCategory.Cytosolic, "annexin A5") { OtherNames = ["annexin V", "annexin 5"] },
        new("ANXA1", "P04083", MarkerCategory.Cytosolic, "annexin A1") { OtherNames = ["annexin I", "annexin 1"] },
        new("ANXA2", "P07355", MarkerCategory.Cytosolic, "annexin A2") { OtherNames = ["annexin II", "annexin 2"] },
        new("RHOA", "P61586", MarkerCategory.Cytosolic),
        new("VPS4A", "Q9UN37", MarkerCategory.Cytosolic),
        new("HSPA8", "P11142", MarkerCategory.Cytosolic, "HSC70") { OtherNames = ["HSC71"] },
        new("HSP90AB1", "P08238", MarkerCategory.Cytosolic) { OtherNames = ["HSP90 beta"] },
        new("HSP90AA1", "P07900", MarkerCategory.Cytosolic, "HSP90") { OtherNames = ["HSP90 alpha"] },
        new("HSPA1A", "P0DMV8", MarkerCategory.Cytosolic, "HSP70") { OtherNames = ["HSP72"] },
        new("GAPDH", "P04406", MarkerCategory.Cytosolic),
        new("ACTB", "P60709", MarkerCategory.Cytosolic, "beta-actin") { OtherNames = ["β-actin", "actin"] },
        new("TUBA1A", "Q71U36", MarkerCategory.Cytosolic, "alpha-tubulin") { OtherNames = ["α-tubulin", "tubulin"] },
        new("TUBB", "P07437", MarkerCategory.Cytosolic, "beta-tubulin") { OtherNames = ["β-tubulin"] },

        // 3: what comes along
        new("APOA1", "P02647", MarkerCategory.CoIsolated) { OtherNames = ["ApoA-I", "apolipoprotein A-I", "apolipoprotein A1"] },
        new("APOA2", "P02652", MarkerCategory.CoIsolated) { OtherNames = ["ApoA-II", "apolipoprotein A-II", "apolipoprotein A2"] },
        new("APOB", "P04114", MarkerCategory.CoIsolated) { OtherNames = ["ApoB-100", "apolipoprotein B", "apolipoprotein B-100"] },
        new("APOE", "P02649", MarkerCategory.CoIsolated, "apolipoprotein E"),
        new("ALB", "P02768", MarkerCategory.CoIsolated, "albumin") { OtherNames = ["HSA", "serum albumin"] },
        new("UMOD", "P07911", MarkerCategory.CoIsolated, "Tamm-Horsfall") { OtherNames = ["uromodulin"] },
        new("AGO2", "Q9UKV8", MarkerCategory.CoIsolated, "argonaute-2"),

        // 4: other compartments
        new("LMNA", "P02545", MarkerCategory.OtherCompartment, "lamin A/C") { OtherNames = ["lamin A", "lamin C"] },
        new("CYC1", "P08574", MarkerCategory.OtherCompartment) { OtherNames = ["cytochrome c1"] },
        new("TOMM20", "Q15388", MarkerCategory.OtherCompartment) { OtherNames = ["TOM20"] },
        new("CANX", "P27824", MarkerCategory.OtherCompartment, "calnexin"),
        new("HSP90B1", "P14625", MarkerCategory.OtherCompartment, "GRP94") { OtherNames = ["GP96", "endoplasmin"] },
        new("HSPA5", "P11021", MarkerCategory.OtherCompartment, "BiP") { OtherNames = ["GRP78"] },
        new("GOLGA2", "Q08379", MarkerCategory.OtherCompartment, "GM130"),
        new("CALR", "P27797", MarkerCategory.OtherCompartment, "calreticulin"),
        new("IMMT", "Q16891", MarkerCategory.OtherCompartment, "mitofilin"),
        new("ATG9A", "Q7Z3C6", MarkerCategory.OtherCompartment),
        new("ACTN1", "P12814", MarkerCategory.OtherCompartment, "alpha-actinin-1"),
        new("ACTN4", "O43707", MarkerCategory.OtherCompartment, "alpha-actinin-4"),
        new("KRT18", "P05783", MarkerCategory.OtherCompartment, "cytokeratin 18") { OtherNames = ["CK18"] },
        new("H3C1", "P68431", MarkerCategory.OtherCompartment, "histone H3") { OtherNames = ["H3"] },
        new("H4C1", "P62805", MarkerCategory.OtherCompartment, "histone H4") { OtherNames = ["H4"] },

        // 5: secreted
        new("TGFB1", "P01137", MarkerCategory.Secreted) { OtherNames = ["TGF-beta 1", "TGF-β1"] },
        new("VEGFA", "P15692", MarkerCategory.Secreted, "VEGF"),
        new("IFNG", "P01579", MarkerCategory.Secreted) { OtherNames = ["IFN-gamma", "interferon gamma"] },
        new("FN1", "P02751", MarkerCategory.Secreted, "fibronectin"),
        new("MFGE8", "Q08431", MarkerCategory.Secreted, "lactadherin"),
        new("LGALS3BP", "Q08380", MarkerCategory.Secreted) { OtherNames = ["galectin-3-binding protein", "MAC-2BP"] },
        new("AHSG", "P02765", MarkerCategory.Secreted, "fetuin-A"),
        new("EGF", "P01133", MarkerCategory.Secreted),
        new("FGF2", "P09038", MarkerCategory.Secreted, "bFGF"),
        new("PDGFB", "P01127", MarkerCategory.Secreted),
        new("IL6", "P05231", MarkerCategory.Secreted, "interleukin-6"),
        new("CD5L", "O43866", MarkerCategory.Secreted),
    ];

    // Below All: static members are set in the order of the text.
    private static readonly Dictionary<string, Marker> s_byName = Index();

    /// <summary>Finds a marker by UniProt accession, gene symbol or laboratory name; case, hyphens, blanks and slashes do not matter.</summary>
    /// <param name="name">For example <c>Q8WUM4</c>, <c>PDCD6IP</c>, <c>Alix</c>, <c>Apo A-I</c> or <c>Calnexin (CANX)</c>.</param>
    /// <returns>The marker, or <c>null</c> when it is not curated here, or when a name and the one in parentheses are two markers.</returns>
    public static Marker? Find(string? name)
    {
        if (name is null)
        {
            return null;
        }

        if (s_byName.TryGetValue(Key(name), out Marker? whole))
        {
            return whole;
        }

        int open = name.IndexOf('(', StringComparison.Ordinal);
        int close = open < 0 ? -1 : name.IndexOf(')', open);
        if (close < 0)
        {
            return null;
        }

        Marker? before = s_byName.GetValueOrDefault(Key(name[..open]));
        Marker? inside = s_byName.GetValueOrDefault(Key(name[(open + 1)..close]));
        return before is not null && inside is not null && before != inside ? null : before ?? inside;
    }

    /// <summary>A name as it is looked up: letters and digits in upper case.</summary>
    private static string Key(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static Dictionary<string, Marker> Index()
    {
        var index = new Dictionary<string, Marker>(StringComparer.Ordinal);
        foreach (Marker marker in All)
        {
            index.Add(Key(marker.UniProt), marker);
            index.Add(Key(marker.Symbol), marker);
            foreach (string name in marker.Alias is { } alias ? [alias, .. marker.OtherNames] : marker.OtherNames)
            {
                index.Add(Key(name), marker);
            }
        }

        return index;
    }
}
