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
/// SPECIES, EXPERIMENT ID, METHODS</c>). Their vocabulary is not clean: the same word in two cases, misprints, header rows in
/// the middle. A row that cannot be read is left out and counted in <c>damaged</c>.
/// </summary>
public static class CargoTableReader
{
    private const int Columns = 6;

    /// <summary>Streams a table.</summary>
    /// <param name="stream">The bytes; the stream is left open.</param>
    /// <param name="damaged">Is told of each row that cannot be read.</param>
    /// <param name="options">Bounds.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>The rows, in the file's order.</returns>
    /// <exception cref="InstrumentFormatException">The file does not begin with the header of such a table, or is too large.</exception>
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
                throw new InstrumentFormatException("A cargo table of ExoCarta or Vesiclepedia begins with the columns CONTENT ID, CONTENT TYPE, ENTREZ GENE ID, GENE SYMBOL, SPECIES, EXPERIMENT ID, METHODS, separated by tabs.");
            }

            while (await lines.ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } line)
            {
                if (string.IsNullOrWhiteSpace(line) || IsHeader(line))
                {
                    continue;
                }

                if (Entry(line, lines.LineNumber) is { } entry)
                {
                    yield return entry;
                }
                else
                {
                    damaged?.Invoke(new ImportIssue(lines.LineNumber, "The row has fewer than six columns, or no symbol."));
                }
            }
        }
    }

    private static bool IsHeader(string line) =>
        line.StartsWith("CONTENT ID\t", StringComparison.OrdinalIgnoreCase) && line.Contains("\tGENE SYMBOL", StringComparison.OrdinalIgnoreCase);

    private static CargoEntry? Entry(string line, int number)
    {
        string[] cells = Array.ConvertAll(line.Split('\t'), cell => cell.Trim());
        if (cells.Length < Columns || cells[3].Length == 0)
        {
            return null;
        }

        long? gene = long.TryParse(cells[2], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out long id) && id > 0 ? id : null;
        IEnumerable<string> methods = cells.Length > Columns ? cells[Columns].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [];
        return new CargoEntry(number, Content(cells[1]), gene, cells[3], cells[4], cells[5], [.. methods.Where(method => !method.Equals("METHODS", StringComparison.OrdinalIgnoreCase)).Select(Mended)]);
    }

    private static CargoContent Content(string word) => word.ToLowerInvariant() switch
    {
        "protein" => CargoContent.Protein,
        "mrna" => CargoContent.MessengerRna,
        "mirna" => CargoContent.MicroRna,
        "lipid" => CargoContent.Lipid,
        "metabolite" => CargoContent.Metabolite,
        "dna" => CargoContent.Dna,
        _ => CargoContent.Other,
    };

    private static string Mended(string method) => method.Equals("Western 1blotting", StringComparison.OrdinalIgnoreCase) ? "Western blotting" : method;
}
