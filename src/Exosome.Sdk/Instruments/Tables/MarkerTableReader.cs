using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Exosome.Sdk.Characterization;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Instruments.Reading;
using Sylvan.Data.Csv;

namespace Exosome.Sdk.Instruments.Tables;

/// <summary>What a table of marker results says.</summary>
/// <param name="Results">The rows that could be read.</param>
/// <param name="Issues">The rows that could not, and the columns that are not known, by row.</param>
public sealed record MarkerTable(EquatableList<MarkerResult> Results, EquatableList<ImportIssue> Issues)
{
    /// <summary>
    /// Takes the results for a preparation, in the place of what it says of the same proteins. A row without a result takes
    /// nothing away.
    /// </summary>
    /// <param name="preparation">The preparation.</param>
    /// <param name="source">What to call the table where a result was replaced: its file name.</param>
    /// <returns>The preparation with the results, and every tested result that is not counted any more because of them.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public MarkedPreparation ApplyTo(Preparation preparation, string source)
    {
        ArgumentNullException.ThrowIfNull(preparation);
        ArgumentNullException.ThrowIfNull(source);
        MarkerResult[] taken = [.. Results.Where(result => result.WasTested || !preparation.Markers.Any(known => MarkerPanel.IsSame(known.Marker, result.Marker)))];
        List<MarkerResult> kept = [];
        List<MarkerReplacement> replaced = [];
        foreach (MarkerResult known in preparation.Markers)
        {
            MarkerResult[] instead = [.. taken.Where(result => MarkerPanel.IsSame(known.Marker, result.Marker))];
            if (instead.Length == 0)
            {
                kept.Add(known);
            }
            else if (known.WasTested && !instead.Contains(known))
            {
                replaced.Add(new MarkerReplacement(preparation.Id, known, [.. instead], source));
            }
        }

        return new MarkedPreparation(preparation with { Markers = [.. kept, .. taken] }, [.. replaced]);
    }
}

/// <summary>
/// Reads marker results from a plain CSV of our own: a header
/// <c>marker,result,assay,limit_of_detection,antibody,antibody_dilution,uniprot,category</c> (the first two are required, order
/// is free) and a row a test, separated by commas, semicolons or tabs. An empty result is "not tested", never "not detected".
/// </summary>
public static partial class MarkerTableReader
{
    private static readonly string[] s_columns = ["marker", "result", "assay", "limit_of_detection", "antibody", "antibody_dilution", "uniprot", "category"];

    private static readonly (string Word, MarkerDetection Detection)[] s_results =
    [
        ("not tested", MarkerDetection.NotTested), ("detected", MarkerDetection.Detected), ("positive", MarkerDetection.Detected),
        ("not detected", MarkerDetection.NotDetected), ("negative", MarkerDetection.NotDetected), ("indeterminate", MarkerDetection.Indeterminate),
    ];

    private static readonly (string Word, MarkerAssay Assay)[] s_assays =
    [
        ("not stated", MarkerAssay.NotStated), ("western blot", MarkerAssay.WesternBlot), ("immunoassay", MarkerAssay.Immunoassay), ("ELISA", MarkerAssay.Immunoassay),
        ("bead flow cytometry", MarkerAssay.BeadFlowCytometry), ("vesicle flow cytometry", MarkerAssay.VesicleFlowCytometry),
        ("immuno imaging", MarkerAssay.ImmunoImaging), ("mass spectrometry", MarkerAssay.MassSpectrometry),
    ];

    private static readonly (string Word, MarkerCategory? Category)[] s_categories =
    [
        .. Enum.GetValues<MarkerCategory>().Where(category => category != MarkerCategory.Unclassified).SelectMany(category =>
            ((string, MarkerCategory?)[])[(((int)category).ToString(CultureInfo.InvariantCulture), category), (category.ToString(), category)]),
    ];

    /// <summary>Reads a table.</summary>
    /// <param name="stream">The bytes; the stream is left open.</param>
    /// <param name="options">Bounds.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>The results, and what could not be read.</returns>
    /// <exception cref="InstrumentFormatException">The columns <c>marker</c> and <c>result</c> are missing, a column stands twice, or the file is too large.</exception>
    public static async Task<MarkerTable> ReadAsync(Stream stream, InstrumentReadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= InstrumentReadOptions.Default;
        List<ImportIssue> issues = [];
        List<MarkerResult> results = [];
        var bounded = new BoundedStream(stream, options.MaxBytes);
        await using (bounded.ConfigureAwait(false))
        {
            using var text = new StreamReader(bounded, Latin1Fallback.Encoding, detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 14, leaveOpen: true);
            var csv = new CsvDataReaderOptions { HasHeaders = false, BufferSize = 1 << 16, MaxBufferSize = Math.Max(options.MaxLineCharacters, 1 << 16) };
            Header? header = null;
            int rows = 0;
            try
            {
                await using CsvDataReader reader = await CsvDataReader.CreateAsync(text, csv, cancellationToken).ConfigureAwait(false);
                while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                {
                    if (++rows > options.MaxSummaryRows)
                    {
                        throw new InstrumentFormatException(string.Create(CultureInfo.InvariantCulture, $"The marker table has more than {options.MaxSummaryRows} rows."));
                    }

                    string[] cells = [.. Enumerable.Range(0, reader.RowFieldCount).Select(i => reader.GetFieldSpan(i).Trim().ToString())];
                    if (Array.TrueForAll(cells, cell => cell.Length == 0))
                    {
                        continue;
                    }

                    if (header is null)
                    {
                        header = Header.Of(cells, reader.RowNumber, issues);
                    }
                    else if (Result(header, cells, reader.RowNumber, issues) is { } result)
                    {
                        results.Add(result);
                    }
                }
            }
            catch (CsvRecordTooLargeException exception)
            {
                throw new InstrumentFormatException($"Row {rows + 1} is longer than {options.MaxLineCharacters} characters: this is no marker table.", exception);
            }
            catch (CsvFormatException)
            {
                issues.Add(new ImportIssue(rows + 1, "The row is not valid CSV (a quotation mark is missing or out of place); nothing after it was read."));
            }

            if (header is null)
            {
                throw new InstrumentFormatException(Header.Expected);
            }
        }

        return new MarkerTable([.. results], [.. issues]);
    }

    /// <summary>Whether a line names the columns that such a table needs.</summary>
    internal static bool IsHeader(string line)
    {
        string[] names = Array.ConvertAll(line.Split([',', ';', '\t']), Word);
        return names.Contains("marker", StringComparer.Ordinal) && names.Contains("result", StringComparer.Ordinal);
    }

    private static MarkerResult? Result(Header header, string[] cells, int row, List<ImportIssue> issues)
    {
        int before = issues.Count;
        if (cells.Length > header.Count && cells.Skip(header.Count).Any(cell => cell.Length > 0))
        {
            issues.Add(new ImportIssue(row, string.Create(CultureInfo.InvariantCulture, $"The row has {cells.Length} cells and the header {header.Count}: a cell that holds the separator stands in quotation marks. The row was left out.")));
            return null;
        }

        string Cell(string column) => header.Of(column) is >= 0 and var at && at < cells.Length ? cells[at] : "";
        string? Optional(string column) => Cell(column) is { Length: > 0 } text ? text : null;
        T Among<T>(string column, (string Word, T Value)[] known, T whenEmpty)
        {
            string text = Cell(column);
            foreach ((string word, T value) in known)
            {
                if (Word(word) == Word(text) && text.Length > 0)
                {
                    return value;
                }
            }

            if (text.Length > 0)
            {
                issues.Add(new ImportIssue(row, $"The {column} \"{CellText.Short(text)}\" is none of {string.Join(", ", known.Select(one => one.Word))}; the row was left out."));
            }

            return whenEmpty;
        }

        MarkerDetection detection = Among("result", s_results, MarkerDetection.NotTested);
        MarkerAssay assay = Among("assay", s_assays, MarkerAssay.NotStated);
        MarkerCategory? category = Among("category", s_categories, null);
        (string name, string? problem) = Name(Cell("marker"), Optional("uniprot"));
        if (problem is not null)
        {
            issues.Add(new ImportIssue(row, problem));
        }
        else if (category is { } stated && MarkerCatalog.Find(name) is { } known && known.Category != stated)
        {
            issues.Add(new ImportIssue(row, string.Create(CultureInfo.InvariantCulture, $"The category {(int)stated} contradicts the list of markers, which has \"{CellText.Short(name)}\" ({known.UniProt}) in category {(int)known.Category}; the row was left out. The cell is for proteins that the list does not know.")));
        }

        return issues.Count > before ? null : new MarkerResult
        {
            Marker = name,
            Detection = detection,
            Assay = assay,
            LimitOfDetection = Optional("limit_of_detection"),
            Antibody = Optional("antibody"),
            AntibodyDilution = Optional("antibody_dilution"),
            StatedCategory = category,
        };
    }

    /// <summary>The name by which the catalogue knows the protein, where the row gives a name and an accession.</summary>
    private static (string Name, string? Problem) Name(string marker, string? uniProt)
    {
        if (marker.Length == 0)
        {
            return uniProt is null ? ("", "The row names no marker; it was left out.") : (uniProt, null);
        }

        if (uniProt is null)
        {
            return (marker, null);
        }

        if (!Accession().IsMatch(uniProt))
        {
            return ("", $"\"{CellText.Short(uniProt)}\" is no UniProt accession such as P08962; the row was left out.");
        }

        if (MarkerCatalog.Find(marker) is not { } byName)
        {
            // The laboratory's name and the accession both stay; the catalogue finds a protein by either.
            return ($"{marker} ({uniProt})", null);
        }

        return string.Equals(byName.UniProt, uniProt, StringComparison.OrdinalIgnoreCase)
            ? (marker, null)
            : ("", $"The marker \"{CellText.Short(marker)}\" is {byName.UniProt}, and the row says {CellText.Short(uniProt)}; the row was left out.");
    }

    /// <summary>The form of an accession as UniProt states it (https://www.uniprot.org/help/accession_numbers), isoforms too.</summary>
    [GeneratedRegex("^([OPQ][0-9][A-Z0-9]{3}[0-9]|[A-NR-Z][0-9]([A-Z][A-Z0-9]{2}[0-9]){1,2})(-[0-9]+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Accession();

    /// <summary>Letters and digits in lower case: <c>Limit of detection</c> is <c>limit_of_detection</c>.</summary>
    private static string Word(string text)
    {
        var word = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                word.Append(char.ToLowerInvariant(c));
            }
        }

        return word.ToString();
    }

    /// <summary>Where the columns stand.</summary>
    private sealed class Header
    {
        private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);

        private Header(int count) => Count = count;

        public static string Expected => $"A marker table begins with a header that names the columns \"marker\" and \"result\"; known are {string.Join(", ", s_columns)}.";

        public int Count { get; }

        public int Of(string column) => _columns.GetValueOrDefault(column, -1);

        public static Header Of(string[] names, int row, List<ImportIssue> issues)
        {
            var header = new Header(names.Length);
            for (int i = 0; i < names.Length; i++)
            {
                string word = Word(names[i]);
                if (Array.Find(s_columns, column => Word(column) == word) is not { } known)
                {
                    if (word.Length > 0)
                    {
                        issues.Add(new ImportIssue(row, $"The column \"{CellText.Short(names[i])}\" is not known and was not read; known are {string.Join(", ", s_columns)}."));
                    }
                }
                else if (!header._columns.TryAdd(known, i))
                {
                    throw new InstrumentFormatException($"The column \"{known}\" stands twice in the marker table.");
                }
            }

            return header._columns.ContainsKey("marker") && header._columns.ContainsKey("result") ? header : throw new InstrumentFormatException(Expected);
        }
    }
}
