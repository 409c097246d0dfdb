using System.Text.RegularExpressions;

namespace Exosome.Sdk.Cargo;

/// <summary>The forms of ids, as the databases publish them (identifiers.org registry).</summary>
internal static class AccessionPatterns
{
    private static readonly Form[] Known =
    [
        new(MoleculeDatabase.UniProt, "uniprot", "P08962", "(?:[OPQ][0-9][A-Z0-9]{3}[0-9]|[A-NR-Z][0-9](?:[A-Z][A-Z0-9]{2}[0-9]){1,2})(?:-[0-9]{1,3})?"),
        new(MoleculeDatabase.EntrezGene, "ncbigene", "967", "[1-9][0-9]{0,9}"),
        new(MoleculeDatabase.Ensembl, "ensembl", "ENSG00000135404", "ENS[A-Z]{0,6}(?:E|FM|G|GT|P|R|T)[0-9]{11}(?:\\.[0-9]{1,3})?"),
        new(MoleculeDatabase.Hgnc, "hgnc", "1692", "[1-9][0-9]{0,5}"),
        new(MoleculeDatabase.MiRBase, "mirbase", "MIMAT0000076", "MI(?:MAT)?[0-9]{7}"),
        new(MoleculeDatabase.RnaCentral, "rnacentral", "URS000039ED8D", "URS[0-9A-F]{10}(?:_[0-9]{1,10})?"),
        new(MoleculeDatabase.RefSeq, "refseq", "NM_001780.6", "(?:AC|NC|NG|NM|NP|NR|NT|NW|XM|XP|XR|YP|ZP|WP)_[0-9]{6,9}(?:\\.[0-9]{1,3})?"),
        new(MoleculeDatabase.LipidMaps, "lipidmaps", "LMGP01010005", "LM(?:FA|GL|GP|SP|ST|PR|SL|PK)[0-9]{4}[0-9A-Z]{4,6}"),
        new(MoleculeDatabase.ChEbi, "chebi", "16113", "[1-9][0-9]{0,8}"),
        new(MoleculeDatabase.SwissLipids, "slm", "000000510", "[0-9]{9}"),
        new(MoleculeDatabase.Hmdb, "hmdb", "HMDB0000067", "HMDB(?:[0-9]{5}|[0-9]{7})"),
    ];

    public static bool Fits(MoleculeDatabase database, string id) => Of(database)?.Pattern.IsMatch(id) == true;

    public static string ExampleOf(MoleculeDatabase database) => Of(database)?.Example ?? "P08962";

    public static string PrefixOf(MoleculeDatabase database) => Of(database)?.Prefix ?? string.Empty;

    public static bool TryDatabase(ReadOnlySpan<char> prefix, out MoleculeDatabase database)
    {
        foreach (Form form in Known)
        {
            if (prefix.Equals(form.Prefix, StringComparison.OrdinalIgnoreCase))
            {
                database = form.Database;
                return true;
            }
        }

        database = MoleculeDatabase.Unspecified;
        return false;
    }

    private static Form? Of(MoleculeDatabase database) => Array.Find(Known, form => form.Database == database);

    private sealed class Form(MoleculeDatabase database, string prefix, string example, string pattern)
    {
        // Ids come from outside: matching takes linear time whatever is sent. \z, because $ also matches before a last line feed.
        private readonly Lazy<Regex> _pattern = new(() => new Regex(@"\A(?:" + pattern + @")\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking));

        public MoleculeDatabase Database { get; } = database;

        public string Prefix { get; } = prefix;

        public string Example { get; } = example;

        public Regex Pattern => _pattern.Value;
    }
}
