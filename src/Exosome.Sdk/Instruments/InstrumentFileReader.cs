using System.Globalization;
using System.Text;
using Exosome.Sdk.Instruments.NanoSight;
using Exosome.Sdk.Instruments.Reading;
using Exosome.Sdk.Instruments.Tables;
using Exosome.Sdk.Instruments.ZetaView;

namespace Exosome.Sdk.Instruments;

/// <summary>
/// Reads exports of particle-tracking instruments: NanoSight NTA 3.x and ZetaView. The kind of file is found by its
/// content; a file of another kind is refused with what was expected.
/// </summary>
public static class InstrumentFileReader
{
    private const int HeadBytes = 1 << 16;

    /// <summary>Reads a file.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="options">Bounds; <see cref="InstrumentReadOptions.Default"/> when not given.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>What the file says.</returns>
    /// <exception cref="InstrumentFormatException">The file is of no known kind, too large or too broken to hold a run.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    public static async Task<InstrumentFile> ReadAsync(string path, InstrumentReadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 1 << 16, FileOptions.Asynchronous | FileOptions.SequentialScan);
        await using (stream.ConfigureAwait(false))
        {
            return await ReadAsync(stream, Path.GetFileNameWithoutExtension(path), options, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Reads an export from a stream, once, from where it stands. The stream need not seek and is left open.</summary>
    /// <param name="stream">The bytes of the export.</param>
    /// <param name="name">What to call the run when the export does not name it; the file name without its extension, usually.</param>
    /// <param name="options">Bounds; <see cref="InstrumentReadOptions.Default"/> when not given.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>What the export says.</returns>
    /// <exception cref="InstrumentFormatException">The export is of no known kind, too large or too broken to hold a run.</exception>
    public static async Task<InstrumentFile> ReadAsync(Stream stream, string name, InstrumentReadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        options ??= InstrumentReadOptions.Default;
        var bounded = new BoundedStream(stream, options.MaxBytes);
        await using (bounded.ConfigureAwait(false))
        {
            ReadOnlyMemory<byte> head = await bounded.PeekAsync(HeadBytes, cancellationToken).ConfigureAwait(false);
            Encoding encoding = TextHead.Encoding(head.Span);
            string beginning = TextHead.Decode(head.Span, encoding);
            using var text = new StreamReader(bounded, encoding, detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16, leaveOpen: true);
            FileDraft draft = await ReadAsync(bounded, text, beginning, name, options, cancellationToken).ConfigureAwait(false);
            return draft.ToFile();
        }
    }

    private static async Task<FileDraft> ReadAsync(BoundedStream stream, TextReader text, string beginning, string name, InstrumentReadOptions options, CancellationToken cancellationToken)
    {
        switch (FileRecognition.Of(beginning))
        {
            case RecognizedFile.NanoSightSummary:
                return Resaved(beginning) is { } separator
                    ? throw new InstrumentFormatException($"This NanoSight summary is separated by {separator}: a spreadsheet saved it again and may have changed its figures. Use the file that the NTA software wrote.")
                    : await NanoSightSummaryReader.ReadAsync(stream, text, options, cancellationToken).ConfigureAwait(false);
            case RecognizedFile.NanoSightTracks:
                InstrumentFileKind tracks = NanoSightTrackReader.Recognize(FileRecognition.FirstLine(beginning))!.Value;
                return await NanoSightTrackReader.ReadAsync(tracks, stream, text, name, options, cancellationToken).ConfigureAwait(false);
            case RecognizedFile.MarkerTable:
                throw new InstrumentFormatException($"This is a table of marker results, no measurement: {nameof(MarkerTableReader)} reads it.");
            case RecognizedFile.CargoTable:
                throw new InstrumentFormatException($"This is a table of cargo, no measurement: {nameof(CargoTableReader)} reads it.");
            case RecognizedFile.Unknown:
                throw new InstrumentFormatException($"{TextHead.Describe(beginning)} {FileRecognition.Expected}");
        }

        ZetaViewText lines = await ZetaViewText.ReadAsync(stream, text, options, cancellationToken).ConfigureAwait(false);
        return ReadZetaView(lines, name);
    }

    /// <summary>What separates the cells of a summary that has no comma where the software writes one, or <c>null</c>.</summary>
    private static string? Resaved(string beginning)
    {
        int named = beginning.IndexOf("Filename:", StringComparison.OrdinalIgnoreCase);
        char after = named < 0 ? ',' : beginning.AsSpan(named + "Filename:".Length).TrimStart("\" ") is [var next, ..] ? next : ',';
        string first = beginning.Split(['\r', '\n'], 2)[0];
        return after == ';' || first.Contains(';', StringComparison.Ordinal) ? "semicolons"
            : after == '\t' || first.Contains('\t', StringComparison.Ordinal) ? "tabs"
            : null;
    }

    private static FileDraft ReadZetaView(ZetaViewText text, string name)
    {
        for (int i = 0; i < text.Lines.Count; i++)
        {
            if (ZetaViewSizeTable.IsHeader(text.Lines[i].Text))
            {
                ZetaViewSeparators.DemandTabs(text.Lines[i]);
                return ZetaViewSizeReader.Read(text, i, name);
            }

            if (ZetaViewPositionReader.IsHeader(text.Lines[i].Text))
            {
                ZetaViewSeparators.DemandTabs(text.Lines[i]);
                return ZetaViewPositionReader.Read(text, i);
            }
        }

        ZetaViewSeparators.Explain(text);
        ZetaViewMetadata metadata = ZetaViewMetadata.Parse(text.Lines);
        if (ZetaViewProfileReader.IsProfile(metadata))
        {
            return ZetaViewProfileReader.Read(text, metadata, name);
        }

        throw new InstrumentFormatException(string.Create(CultureInfo.InvariantCulture, $"This is a ZetaView export, but none of its {text.Lines.Count} lines begins a table \"Size / nm\" or a position table, or states a zeta potential: the file is cut, or of a kind that is not read."));
    }
}
