namespace Exosome.Sdk.Claims.Engine.Matrix;

/// <summary>One study of the evidence register.</summary>
internal sealed class EvidenceRow
{
    public EvidenceRow(string id, int level, string design, string reference, bool isNegative)
    {
        Id = id;
        Level = level;
        Design = design;
        Reference = reference;
        IsNegative = isNegative;
    }

    public string Id { get; }

    /// <summary>One of <see cref="EvidenceLevels"/>.</summary>
    public int Level { get; }

    public string Design { get; }

    /// <summary>DOI, PubMed id or trial number.</summary>
    public string Reference { get; }

    /// <summary>The study did not find the effect: it supports nothing.</summary>
    public bool IsNegative { get; }
}

/// <summary>
/// <c>*.evidence.csv</c>: id, design, n, outcome, DOI/PMID/NCT (one column, or one each), product, result.
/// </summary>
internal sealed class EvidenceRegister
{
    private static readonly (string, string)[] Required = [("id", "id"), ("design", "design")];
    private static readonly string[] ReferenceColumns = ["doipmidnct", "reference", "doi", "pmid", "nct"];
    private static readonly string[] NegativeResults = ["negative", "noeffect", "notsignificant", "nodifference", "failed", "inconclusive"];

    private readonly Dictionary<string, EvidenceRow> rows = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyCollection<EvidenceRow> Rows => rows.Values;

    public List<TableProblem> Problems { get; } = [];

    public bool Contains(string id) => rows.ContainsKey(id);

    public EvidenceRow? Find(string id) => rows.TryGetValue(id, out EvidenceRow? row) ? row : null;

    /// <summary>Adds the rows of a file.</summary>
    public void Add(string content)
    {
        var table = new TableReader(content, Required, Problems);
        while (table.Read())
        {
            Cell id = table.Cell("id");
            Cell design = table.Cell("design");
            int level = EvidenceLevels.Parse(design.Value);
            if (id.IsEmpty)
            {
                table.Report(id, "The row has no id");
                continue;
            }

            if (level == EvidenceLevels.None)
            {
                table.Report(design, FormattableString.Invariant($"'{design.Value}' names no study design; write one of in silico, in vitro, animal, case series, observational, randomized, systematic review"));
                continue;
            }

            Cell n = table.Cell("n");
            if (!n.IsEmpty && (!int.TryParse(n.Value, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int count) || (count == 0 && level > EvidenceLevels.InSilico)))
            {
                table.Report(n, FormattableString.Invariant($"'{n.Value}' is no number of subjects; the study supports nothing until it is right"));
                continue;
            }

            Cell written = table.Cell("result");
            string result = EvidenceLevels.Fold(written.Value);
            bool isNegative = Array.Exists(NegativeResults, word => result.StartsWith(word, StringComparison.Ordinal)) || result is "ns";
            if (!isNegative && result.Length > 0 && result is not "positive")
            {
                table.Report(written, FormattableString.Invariant($"'{written.Value}' is no result; write positive, negative or inconclusive. The study supports nothing until then"));
                continue;
            }

            if (rows.ContainsKey(id.Value))
            {
                table.Report(id, FormattableString.Invariant($"The id '{id.Value}' occurs twice; the first row counts"));
                continue;
            }

            string reference = string.Join(" ", ReferenceColumns.Select(c => table.Cell(c).Value).Where(v => v.Length > 0));
            rows.Add(id.Value, new EvidenceRow(id.Value, level, design.Value, reference, isNegative));
        }
    }
}
