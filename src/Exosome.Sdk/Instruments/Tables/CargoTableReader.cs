using System.Runtime.CompilerServices;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Instruments.Reading;

namespace Exosome.Sdk.Instruments.Tables;

/// <summary>What kind of molecule a row of a cargo database is about.</summary>
public enum CargoContent
{
    /// <summary>A word that is not known here.</summary>
    Other = 0,

    /// <summary>A protein.</summary>
    Protein,

    /// <summary>A messenger RNA.</summary>
    MessengerRna,

    /// <summary>A micro-RNA.</summary>
    MicroRna,

    /// <summary>A lipid.</summary>
    Lipid,

    /// <summary>A metabolite.</summary>
    Metabolite,

    /// <summary>DNA.</summary>
    Dna,
}

/// <summary>One row of an ExoCarta or Vesiclepedia table: a molecule reported by an experiment.</summary>
/// <param name="Line">Line of the file, from 1.</param>
/// <param name="Content">Kind of molecule; the databases write it in several ways.</param>
/// <param name="EntrezGene">NCBI Gene id; <c>null</c> where the row has none.</param>
/// <param name="GeneSymbol">Gene symbol.</param>
/// <param name="Species">Species, as the database writes it.</param>
/// <param name="Experiment">Id of the experiment in the database.</param>
/// <param name="Methods">Methods of identification, with the spelling mistakes that are known mended.</param>
public sealed record CargoEntry(int Line, CargoContent Content, long? EntrezGene, string GeneSymbol, string Species, string Experiment, EquatableList<string> Methods);

/// <summary>
/// Streams the tab-separated tables of ExoCarta and Vesiclepedia (<c>CONTENT ID, CONTENT TYPE, ENTREZ GENE ID, GENE SYMBOL,
/// SPECIES, EXPERIMENT ID, METHODS</c>; found by name, in any order). Their vocabulary is not clean: the same word in two
/// cases, misprints, header rows in the middle. A row that cannot be read is left out and told; so is, once a word, a kind of
/// molecule that is not known.
/// </summary>
public static class CargoTableReader
{
    private const string Expected = "A cargo table of ExoCarta or Vesiclepedia begins with the columns CONTENT ID, CONTENT TYPE, ENTREZ GENE ID, GENE SYMBOL, SPECIES, EXPERIMENT ID, METHODS, separated by tabs.";

    /// <summary>Streams a table.</summary>
    /// <param name="stream">The bytes; the stream is left open.</param>
    /// <param name="damaged">Is told of each row that cannot be read, and of what was not understood in the others.</param>
    /// <param name="options">Bounds.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>The rows, in the file's order.</returns>
    /// <exception cref="InstrumentFormatException">The file does not begin with the header of such a table, lacks one of its columns, or is too large.</exception>
    public static async IAsyncEnumerable<CargoEntry> ReadAsync(Stream stream, Action<ImportIssue>? damaged = null, InstrumentReadOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= InstrumentReadOptions.Default;
        var bounded = new BoundedStream(stream, options.MaxBytes);
        await using (bounded.ConfigureAwait(false))
        {
            using var text = new StreamReader(bounded, Latin1Fallback.Encoding, detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16, leaveOpen: true);
            using var lines = new BoundedLineReader(text, options.MaxLineCharacters);
            string? header = await lines.ReadLineAsync(cancellationToken).ConfigureAwait(false);
            if (header is null || !IsHeader(header))
            {
                throw new InstrumentFormatException(Expected);
            }

            Columns columns = Columns.Of(header);
            HashSet<string> unknown = new(StringComparer.OrdinalIgnoreCase);
            while (await lines.ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } line)
            {
                if (string.IsNullOrWhiteSpace(line))
                {
                    continue;
                }

                if (IsHeader(line))
                {
                    columns = Columns.Of(line);
                    continue;
                }

                string[] cells = Array.ConvertAll(line.Split('\t'), cell => cell.Trim());
                if (cells.Length <= columns.LastRequired || cells[columns.Symbol].Length == 0)
                {
                    damaged?.Invoke(new ImportIssue(lines.LineNumber, "The row is shorter than its header, or names no gene symbol."));
                    continue;
                }

                CargoContent? content = Content(cells[columns.Content]);
                if (content is null && unknown.Add(cells[columns.Content]))
                {
                    damaged?.Invoke(new ImportIssue(lines.LineNumber, $"\"{CellText.Short(cells[columns.Content])}\" is no kind of molecule that is known here (protein, mRNA, miRNA, lipid, metabolite, DNA); rows with it are told as Other."));
                }

                yield return Entry(cells, columns, content ?? CargoContent.Other, lines.LineNumber, damaged);
            }
        }
    }

    /// <summary>Whether a line is the header of such a table, which also stands in the middle of some.</summary>
    internal static bool IsHeader(string line) =>
        line.Contains('\t', StringComparison.Ordinal) && line.Contains("CONTENT TYPE", StringComparison.OrdinalIgnoreCase) && line.Contains("GENE SYMBOL", StringComparison.OrdinalIgnoreCase);

    private static CargoEntry Entry(string[] cells, Columns columns, CargoContent content, int number, Action<ImportIssue>? damaged)
    {
        string gene = cells[columns.Gene];
        long? id = long.TryParse(gene, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out long read) && read > 0 ? read : null;
        if (id is null && gene.Any(char.IsAsciiDigit) && !gene.All(c => c is '0'))
        {
            damaged?.Invoke(new ImportIssue(number, $"\"{CellText.Short(gene)}\" is no Entrez gene id; the row is kept without one. Spreadsheets write long numbers so."));
        }

        IEnumerable<string> methods = columns.Methods >= 0 && cells.Length > columns.Methods ? cells[columns.Methods].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [];
        return new CargoEntry(number, content, id, cells[columns.Symbol], cells[columns.Species], cells[columns.Experiment], [.. methods.Where(method => !method.Equals("METHODS", StringComparison.OrdinalIgnoreCase)).Select(Mended)]);
    }

    private static CargoContent? Content(string word) => word.ToLowerInvariant() switch
    {
        "protein" or "proteins" => CargoContent.Protein,
        "mrna" or "mrnas" => CargoContent.MessengerRna,
        "mirna" or "mirnas" => CargoContent.MicroRna,
        "lipid" or "lipids" => CargoContent.Lipid,
        "metabolite" or "metabolites" => CargoContent.Metabolite,
        "dna" => CargoContent.Dna,
        _ => null,
    };

    private static string Mended(string method) => method.Equals("Western 1blotting", StringComparison.OrdinalIgnoreCase) ? "Western blotting" : method;

    private sealed record Columns(int Content, int Gene, int Symbol, int Species, int Experiment, int Methods)
    {
        public int LastRequired => Math.Max(Math.Max(Math.Max(Content, Gene), Math.Max(Symbol, Species)), Experiment);

        public static Columns Of(string header)
        {
            string[] names = Array.ConvertAll(header.Split('\t'), name => name.Trim());
            int Index(string name) => Array.FindIndex(names, candidate => candidate.Equals(name, StringComparison.OrdinalIgnoreCase));
            int Required(string name) => Index(name) is >= 0 and var at ? at : throw new InstrumentFormatException($"The column {name} is missing. {Expected}");
            return new Columns(Required("CONTENT TYPE"), Required("ENTREZ GENE ID"), Required("GENE SYMBOL"), Required("SPECIES"), Required("EXPERIMENT ID"), Index("METHODS"));
        }
    }
}
