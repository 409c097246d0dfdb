using Exosome.Sdk.Instruments.NanoSight;
using Exosome.Sdk.Instruments.Tables;
using Exosome.Sdk.Instruments.ZetaView;

namespace Exosome.Sdk.Instruments.Reading;

/// <summary>What a file is, as far as its beginning tells.</summary>
internal enum RecognizedFile
{
    Unknown = 0,
    NanoSightSummary,
    NanoSightTracks,
    ZetaView,
    MarkerTable,
    CargoTable,
}

/// <summary>Tells the kinds of files apart by what stands in them, never by their names.</summary>
internal static class FileRecognition
{
    /// <summary>What a refusal says is read; the tool and the library refuse in the same words.</summary>
    public const string Expected =
        "Expected a NanoSight NTA 3.x summary, ParticleData or AllTracks table (CSV), or a ZetaView size, position or zeta-potential export (tab-separated text). "
        + "Read beside these: marker results (CSV with the columns marker and result) and cargo tables of ExoCarta or Vesiclepedia (tab-separated, with the columns CONTENT TYPE and GENE SYMBOL).";

    // A header is a line that a person can read; what is longer is none, and not searched.
    private const int LongestHeader = 400;

    /// <summary>The kind of a file.</summary>
    /// <param name="beginning">Its first characters, without a byte order mark.</param>
    public static RecognizedFile Of(string beginning)
    {
        string first = FirstLine(beginning);
        return IsJson(beginning) ? RecognizedFile.Unknown
            : first.StartsWith("NTA Experiment Summary File", StringComparison.OrdinalIgnoreCase) || first.StartsWith("NTA Single Analysis Summary File", StringComparison.OrdinalIgnoreCase) ? RecognizedFile.NanoSightSummary
            : NanoSightTrackReader.Recognize(first) is not null ? RecognizedFile.NanoSightTracks
            : MarkerTableReader.IsHeader(first) ? RecognizedFile.MarkerTable
            : CargoTableReader.IsHeader(first) ? RecognizedFile.CargoTable
            : LooksLikeZetaView(beginning) ? RecognizedFile.ZetaView
            : RecognizedFile.Unknown;
    }

    /// <summary>Whether it is JSON: a dossier or nothing, whatever words stand in it.</summary>
    public static bool IsJson(string beginning) =>
        beginning.AsSpan().TrimStart() is ['{', ..] || (beginning.AsSpan().TrimStart() is ['[', .. var rest] && rest.TrimStart() is [] or ['{' or '[' or ']', ..]);

    /// <summary>The kind in a sentence: "a NanoSight summary".</summary>
    public static string Words(this RecognizedFile file) => file switch
    {
        RecognizedFile.NanoSightSummary => "a NanoSight summary",
        RecognizedFile.NanoSightTracks => "a NanoSight table of tracks",
        RecognizedFile.ZetaView => "a ZetaView export",
        RecognizedFile.MarkerTable => "a table of marker results",
        RecognizedFile.CargoTable => "a table of cargo",
        _ => "of no known kind",
    };

    /// <summary>The first line that is not empty, without the quotation marks of a spreadsheet.</summary>
    public static string FirstLine(string beginning)
    {
        ReadOnlySpan<char> text = beginning.AsSpan().TrimStart();
        int end = text.IndexOfAny('\r', '\n');
        return (end < 0 ? text : text[..end]).Trim("\" \t").ToString();
    }

    private static bool LooksLikeZetaView(string beginning)
    {
        if (beginning.Contains("ZetaView", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        foreach (ReadOnlySpan<char> line in beginning.AsSpan().EnumerateLines())
        {
            string candidate = line.Length > LongestHeader ? "" : line.ToString();
            if (ZetaViewSizeTable.IsHeader(candidate) || ZetaViewPositionReader.IsHeader(candidate) || candidate.StartsWith("Zeta Potential / mV", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
