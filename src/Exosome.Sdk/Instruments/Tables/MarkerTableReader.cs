using System.Text;
using Exosome.Sdk.Characterization;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Instruments.NanoSight;
using Exosome.Sdk.Instruments.Reading;

namespace Exosome.Sdk.Instruments.Tables;

/// <summary>What a table of marker results says.</summary>
/// <param name="Results">The rows that could be read.</param>
/// <param name="Issues">The rows that could not, by row.</param>
public sealed record MarkerTable(EquatableList<MarkerResult> Results, EquatableList<ImportIssue> Issues);

/// <summary>
/// Reads marker results from a plain CSV of our own: a header <c>marker,result,assay,limit_of_detection,antibody,antibody_dilution</c>
/// (the first two are required, order is free) and a row a test. An empty result is "not tested", never "not detected".
/// </summary>
public static class MarkerTableReader
{
    private static readonly Dictionary<string, MarkerDetection> s_results = new(StringComparer.Ordinal)
    {
        [""] = MarkerDetection.NotTested,
        ["nottested"] = MarkerDetection.NotTested,
        ["detected"] = MarkerDetection.Detected,
        ["positive"] = MarkerDetection.Detected,
        ["notdetected"] = MarkerDetection.NotDetected,
        ["negative"] = MarkerDetection.NotDetected,
        ["indeterminate"] = MarkerDetection.Indeterminate,
    };

    private static readonly Dictionary<string, MarkerAssay> s_assays = new(StringComparer.Ordinal)
    {
        [""] = MarkerAssay.NotStated,
        ["notstated"] = MarkerAssay.NotStated,
        ["westernblot"] = MarkerAssay.WesternBlot,
        ["immunoassay"] = MarkerAssay.Immunoassay,
        ["elisa"] = MarkerAssay.Immunoassay,
        ["beadflowcytometry"] = MarkerAssay.BeadFlowCytometry,
        ["vesicleflowcytometry"] = MarkerAssay.VesicleFlowCytometry,
        ["immunoimaging"] = MarkerAssay.ImmunoImaging,
        ["massspectrometry"] = MarkerAssay.MassSpectrometry,
    };

    /// <summary>Reads a table.</summary>
    /// <param name="stream">The bytes; the stream is left open.</param>
    /// <param name="options">Bounds.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>The results, and what could not be read.</returns>
    /// <exception cref="InstrumentFormatException">The columns <c>marker</c> and <c>result</c> are missing, or the file is too large.</exception>
    public static async Task<MarkerTable> ReadAsync(Stream stream, InstrumentReadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= InstrumentReadOptions.Default;
        var bounded = new BoundedStream(stream, options.MaxBytes);
        await using (bounded.ConfigureAwait(false))
        {
            using var text = new StreamReader(bounded, Latin1Fallback.Encoding, detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 14, leaveOpen: true);
            return Interpret(await NanoSightSheet.ReadAsync(bounded, text, options, cancellationToken).ConfigureAwait(false));
        }
    }

    private static MarkerTable Interpret(NanoSightSheet sheet)
    {
        string[] names = sheet.Rows.Count > 0 ? [Word(sheet.Rows[0].Label), .. sheet.Rows[0].Values().Select(Word)] : [];
        int marker = Array.IndexOf(names, "marker");
        int result = Array.IndexOf(names, "result");
        if (marker < 0 || result < 0)
        {
            throw new InstrumentFormatException("A marker table begins with a header that names the columns \"marker\" and \"result\".");
        }

        int assay = Array.IndexOf(names, "assay");
        List<MarkerResult> results = [];
        List<ImportIssue> issues = [.. sheet.Issues];
        foreach (SheetRow row in sheet.Rows.Skip(1).Where(row => !row.IsBlank))
        {
            string name = row.Cell(marker);
            if (name.Length == 0 || !s_results.TryGetValue(Word(row.Cell(result)), out MarkerDetection detection) || !s_assays.TryGetValue(assay < 0 ? "" : Word(row.Cell(assay)), out MarkerAssay how))
            {
                issues.Add(new ImportIssue(row.Line, $"The row names no marker, or a result or assay that is none of {string.Join(", ", s_results.Keys.Where(key => key.Length > 0))}; {string.Join(", ", s_assays.Keys.Where(key => key.Length > 0))}."));
                continue;
            }

            results.Add(new MarkerResult
            {
                Marker = name,
                Detection = detection,
                Assay = how,
                LimitOfDetection = Optional(row, Array.IndexOf(names, "limitofdetection")),
                Antibody = Optional(row, Array.IndexOf(names, "antibody")),
                AntibodyDilution = Optional(row, Array.IndexOf(names, "antibodydilution")),
            });
        }

        return new MarkerTable([.. results], [.. issues]);
    }

    private static string? Optional(SheetRow row, int column) => column >= 0 && row.Cell(column) is { Length: > 0 } text ? text : null;

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
}
