namespace Exosome.Sdk.Claims.Engine.Matrix;

/// <summary>One claim of the claims matrix, with the place of what a finding may point at.</summary>
internal sealed class ClaimRow
{
    public Cell Id { get; init; }

    public Cell Text { get; init; }

    public string Language { get; init; } = "";

    /// <summary>Market codes; empty where the row names none.</summary>
    public IReadOnlyList<string> Markets { get; init; } = [];

    public string? ProductClass { get; init; }

    public IReadOnlyList<string> EvidenceIds { get; init; } = [];

    public Cell Evidence { get; init; }

    public Cell ApprovedBy { get; init; }

    public DateTime? ApprovedOn { get; init; }

    public DateTime? ExpiresOn { get; init; }

    public Cell Expires { get; init; }

    /// <summary>Whether every cell could be read. A row with an unknown market or day approves nothing.</summary>
    public bool IsComplete { get; set; } = true;
}

/// <summary>
/// <c>*.claims.csv</c>: id, text, language, markets, product class, evidence ids, approved by, approved on, expires on.
/// How a team records that a claim is supported; there is no blank suppression.
/// </summary>
internal sealed class ClaimsMatrix
{
    /// <summary>The columns, as a new file's header has them.</summary>
    public const string Header = "id,text,language,markets,product class,evidence ids,approved by,approved on,expires on";

    private static readonly (string, string)[] Required =
        [("id", "id"), ("text", "text"), ("markets", "markets"), ("evidenceids", "evidence ids"), ("approvedby", "approved by"), ("approvedon", "approved on"), ("expireson", "expires on")];

    private readonly Dictionary<string, ClaimRow> byId = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> ids = new(StringComparer.OrdinalIgnoreCase);

    public List<ClaimRow> Rows { get; } = [];

    public List<TableProblem> Problems { get; } = [];

    /// <summary>The columns of the file that was added last, folded, in its order.</summary>
    public IReadOnlyList<string> Columns { get; private set; } = [];

    /// <summary>Whether the file that was added last has the columns of a claims matrix.</summary>
    public bool IsReadable { get; private set; }

    /// <summary>Every id that a row has, also those of rows that cannot be used.</summary>
    public IReadOnlyCollection<string> Ids => ids;

    /// <summary>Whether some row has the id, usable or not.</summary>
    public bool Holds(string id) => ids.Contains(id);

    public ClaimRow? Find(string id) => byId.TryGetValue(id, out ClaimRow? row) ? row : null;

    /// <summary>Adds the rows of a file.</summary>
    public void Add(string content)
    {
        var table = new TableReader(content, Required, Problems);
        Columns = table.Columns;
        IsReadable = table.HasHeader;
        while (table.Read())
        {
            Cell id = table.Cell("id");
            Cell text = table.Cell("text");
            _ = ids.Add(id.Value);
            if (id.IsEmpty || text.IsEmpty)
            {
                table.Report(id.IsEmpty ? id : text, id.IsEmpty ? "The row has no id" : FormattableString.Invariant($"The claim '{id.Value}' has no text"));
                continue;
            }

            if (!KnownCodes.IsId(id.Value))
            {
                table.Report(id, FormattableString.Invariant($"'{id.Value}' is no id of a claim; an id has {KnownCodes.IdForm}"));
                continue;
            }

            if (byId.ContainsKey(id.Value))
            {
                table.Report(id, FormattableString.Invariant($"The id '{id.Value}' occurs twice; the first row counts"));
                continue;
            }

            int known = Problems.Count;
            Cell expires = table.Cell("expireson");
            var row = new ClaimRow
            {
                Id = id,
                Text = text,
                Language = table.Cell("language").Value,
                Markets = ReadMarkets(table, table.Cell("markets")),
                ProductClass = ReadProductClass(table, table.Cell("productclass")),
                Evidence = table.Cell("evidenceids"),
                EvidenceIds = TableReader.List(table.Cell("evidenceids")),
                ApprovedBy = table.Cell("approvedby"),
                ApprovedOn = table.Day(table.Cell("approvedon")),
                ExpiresOn = table.Day(expires),
                Expires = expires,
            };
            row.IsComplete = Problems.Count == known;
            Rows.Add(row);
            byId.Add(id.Value, row);
        }
    }

    private static List<string> ReadMarkets(TableReader table, Cell cell)
    {
        var markets = new List<string>();
        foreach (string word in TableReader.List(cell))
        {
            if (string.Equals(word, "all", StringComparison.OrdinalIgnoreCase))
            {
                return [.. KnownCodes.Markets];
            }

            if (KnownCodes.FindMarket(word) is { } market)
            {
                markets.Add(market);
            }
            else
            {
                table.Report(cell, FormattableString.Invariant($"'{word}' is no known market; known are {string.Join(", ", KnownCodes.Markets)}"), isUnknownCode: true);
            }
        }

        return markets;
    }

    private static string? ReadProductClass(TableReader table, Cell cell)
    {
        if (cell.IsEmpty)
        {
            return null;
        }

        string? found = KnownCodes.FindProductClass(cell.Value);
        if (found is null)
        {
            table.Report(cell, FormattableString.Invariant($"'{cell.Value}' is no known product class; known are {string.Join(", ", KnownCodes.ProductClasses)}"), isUnknownCode: true);
        }

        return found;
    }
}
