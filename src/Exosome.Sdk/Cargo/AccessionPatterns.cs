using System.Text.RegularExpressions;

namespace Exosome.Sdk.Cargo;

/// <summary>The forms of ids, as the databases publish them (identifiers.org registry). None of them backtracks.</summary>
internal static partial class AccessionPatterns
{
    private static readonly (MoleculeDatabase Database, string Prefix, string Example, Func<Regex> Pattern)[] Known =
    [
        (MoleculeDatabase.UniProt, "uniprot", "P08962", UniProt),
        (MoleculeDatabase.EntrezGene, "ncbigene", "967", EntrezGene),
        (MoleculeDatabase.Ensembl, "ensembl", "ENSG00000135404", Ensembl),
        (MoleculeDatabase.Hgnc, "hgnc", "1692", Hgnc),
        (MoleculeDatabase.MiRBase, "mirbase", "MIMAT0000076", MiRBase),
        (MoleculeDatabase.RnaCentral, "rnacentral", "URS000039ED8D", RnaCentral),
        (MoleculeDatabase.RefSeq, "refseq", "NM_001780.6", RefSeq),
        (MoleculeDatabase.LipidMaps, "lipidmaps", "LMGP01010005", LipidMaps),
        (MoleculeDatabase.ChEbi, "chebi", "16113", ChEbi),
        (MoleculeDatabase.SwissLipids, "slm", "000000510", SwissLipids),
        (MoleculeDatabase.Hmdb, "hmdb", "HMDB0000067", Hmdb),
    ];

    public static bool Fits(MoleculeDatabase database, string id) =>
        id.Length <= 64 && Array.Find(Known, k => k.Database == database).Pattern?.Invoke().IsMatch(id) == true;

    public static string ExampleOf(MoleculeDatabase database) => Array.Find(Known, k => k.Database == database).Example ?? "P08962";

    public static string PrefixOf(MoleculeDatabase database) => Array.Find(Known, k => k.Database == database).Prefix ?? string.Empty;

    public static bool TryDatabase(ReadOnlySpan<char> prefix, out MoleculeDatabase database)
    {
        foreach ((MoleculeDatabase candidate, string name, _, _) in Known)
        {
            if (prefix.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                database = candidate;
                return true;
            }
        }

        database = MoleculeDatabase.Unspecified;
        return false;
    }

    [GeneratedRegex("^(?:[OPQ][0-9][A-Z0-9]{3}[0-9]|[A-NR-Z][0-9](?:[A-Z][A-Z0-9]{2}[0-9]){1,2})(?:-[0-9]{1,3})?\\z", RegexOptions.CultureInvariant)]
    private static partial Regex UniProt();

    [GeneratedRegex("^[1-9][0-9]{0,9}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex EntrezGene();

    [GeneratedRegex("^ENS[A-Z]{0,6}(?:E|FM|G|GT|P|R|T)[0-9]{11}(?:\\.[0-9]{1,3})?\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Ensembl();

    [GeneratedRegex("^[1-9][0-9]{0,5}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Hgnc();

    [GeneratedRegex("^MI(?:MAT)?[0-9]{7}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex MiRBase();

    [GeneratedRegex("^URS[0-9A-F]{10}(?:_[0-9]{1,10})?\\z", RegexOptions.CultureInvariant)]
    private static partial Regex RnaCentral();

    [GeneratedRegex("^(?:AC|NC|NG|NM|NP|NR|NT|NW|XM|XP|XR|YP|ZP|WP)_[0-9]{6,9}(?:\\.[0-9]{1,3})?\\z", RegexOptions.CultureInvariant)]
    private static partial Regex RefSeq();

    [GeneratedRegex("^LM(?:FA|GL|GP|SP|ST|PR|SL|PK)[0-9]{4}[0-9A-Z]{4,6}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex LipidMaps();

    [GeneratedRegex("^[1-9][0-9]{0,8}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex ChEbi();

    [GeneratedRegex("^[0-9]{9}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex SwissLipids();

    [GeneratedRegex("^HMDB(?:[0-9]{5}|[0-9]{7})\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Hmdb();
}
