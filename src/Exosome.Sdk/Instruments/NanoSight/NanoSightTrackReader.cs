using System.Globalization;
using System.Runtime.InteropServices;
using Exosome.Sdk.Instruments.Reading;
using Sylvan.Data.Csv;

namespace Exosome.Sdk.Instruments.NanoSight;

/// <summary>
/// Reads ParticleData (a row a particle) and AllTracks (a row a particle and frame) as a stream. They hold sizes of
/// tracks, not concentrations: the volume that was looked at is in the summary only.
/// </summary>
internal static class NanoSightTrackReader
{
    private const string IdColumn = "Particle ID";
    private const string SizeColumn = "Size/nm";
    private const string IncludedColumn = "Included in distribution?";

    // Damage is told by row, but a wholly broken file must not give a million sentences.
    private const int MostIssues = 20;

    public static InstrumentFileKind? Recognize(string header)
    {
        string key = NanoSightSheet.Key(header);
        if (!key.Contains("particleid", StringComparison.Ordinal) || !key.Contains("size/nm", StringComparison.Ordinal))
        {
            return null;
        }

        return key.Contains("x/pixels", StringComparison.Ordinal) ? InstrumentFileKind.NanoSightAllTracks : InstrumentFileKind.NanoSightParticleData;
    }

    public static async Task<FileDraft> ReadAsync(InstrumentFileKind kind, BoundedStream stream, TextReader text, string name, InstrumentReadOptions options, CancellationToken cancellationToken)
    {
        var file = new FileDraft(kind, "NanoSight");
        var run = new RunDraft(RunName(name));
        file.Runs.Add(run);
        var particles = new Dictionary<long, Particle>();
        int rows = 0;
        int damaged = 0;
        bool isLastWhole = false;
        void Damage(int row, string message)
        {
            damaged++;
            if (damaged <= MostIssues)
            {
                file.Issues.Add(new ImportIssue(row, message));
            }
        }

        // Made once: a local function that is passed on makes a delegate for each row.
        Action<int, string> damage = Damage;
        var csv = new CsvDataReaderOptions { HasHeaders = false, Delimiter = ',', BufferSize = 1 << 16, MaxBufferSize = Math.Max(options.MaxLineCharacters, 1 << 16) };
        try
        {
            await using CsvDataReader reader = await CsvDataReader.CreateAsync(text, csv, cancellationToken).ConfigureAwait(false);
            Columns? columns = null;
            while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                rows++;
                if (columns is null)
                {
                    columns = Columns.Of(reader);
                    continue;
                }

                if (reader.RowFieldCount == 1 && reader.GetFieldSpan(0).Trim().IsEmpty)
                {
                    continue;
                }

                bool isRead = Take(reader, columns, particles, kind, damage);
                isLastWhole = isRead && columns.IsWhole(reader);
            }
        }
        catch (CsvRecordTooLargeException exception)
        {
            throw new InstrumentFormatException($"Row {rows + 1} is longer than {options.MaxLineCharacters} characters: this is no track table.", exception);
        }
        catch (CsvFormatException)
        {
            Damage(rows + 1, "The row is not valid CSV; nothing after it was read.");
        }

        if (!stream.EndsLine && !isLastWhole)
        {
            Damage(rows, "The file stops in the middle of this row.");
        }

        if (damaged > 0)
        {
            run.Fail(string.Create(CultureInfo.InvariantCulture, $"{damaged} rows are damaged; the figures come from the others."));
        }

        Describe(run, [.. particles.Values.Where(particle => particle.IsIncluded).Select(particle => particle.Size)], particles.Count);
        return file;
    }

    /// <summary>Takes a row; false when it could not be read.</summary>
    private static bool Take(CsvDataReader reader, Columns columns, Dictionary<long, Particle> particles, InstrumentFileKind kind, Action<int, string> damage)
    {
        if (columns.Largest >= reader.RowFieldCount
            || !long.TryParse(reader.GetFieldSpan(columns.Id), NumberStyles.Integer, CultureInfo.InvariantCulture, out long id)
            || !InvariantNumber.TryParse(reader.GetFieldSpan(columns.Size), out double size)
            || size <= 0
            || !bool.TryParse(reader.GetFieldSpan(columns.Included).Trim(), out bool isIncluded))
        {
            damage(reader.RowNumber, "The row has no particle number, no size above zero, or no True/False in its last column.");
            return false;
        }

        ref Particle particle = ref CollectionsMarshal.GetValueRefOrAddDefault(particles, id, out bool isKnown);
        if (!isKnown)
        {
            particle = new Particle(size, isIncluded);
            return true;
        }

        if (kind == InstrumentFileKind.NanoSightParticleData)
        {
            damage(reader.RowNumber, string.Create(CultureInfo.InvariantCulture, $"Particle {id} occurs twice."));
        }
        else if (particle != new Particle(size, isIncluded))
        {
            damage(reader.RowNumber, string.Create(CultureInfo.InvariantCulture, $"Particle {id} changes its size or its inclusion between frames."));
        }

        return true;
    }

    private static void Describe(RunDraft run, double[] sizes, int total)
    {
        run.TrackedParticles = sizes.Length;
        run.Warn("A track table holds no concentration and no dilution; both are in the experiment's summary.");
        if (sizes.Length == 0)
        {
            run.IsEmpty = true;
            run.Warn("No track is included in the distribution.");
            return;
        }

        Array.Sort(sizes);
        run.Mean = sizes.Average();
        run.D10 = Quantile(sizes, 0.10);
        run.D50 = Quantile(sizes, 0.50);
        run.D90 = Quantile(sizes, 0.90);
        run.Warn(string.Create(CultureInfo.InvariantCulture, $"Mean and percentiles are computed from {sizes.Length} of {total} tracks, number-weighted; they differ from the summary's, which the software fits (FTLA)."));
    }

    /// <summary>Linear interpolation between order statistics (Hyndman and Fan 1996, definition 7).</summary>
    private static double Quantile(double[] sorted, double fraction)
    {
        double position = fraction * (sorted.Length - 1);
        int below = (int)position;
        int above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((position - below) * (sorted[above] - sorted[below]));
    }

    private static string RunName(string name)
    {
        foreach (string suffix in (ReadOnlySpan<string>)["_ParticleData", "_AllTracks"])
        {
            int at = name.IndexOf(suffix, StringComparison.OrdinalIgnoreCase);
            if (at > 0)
            {
                return name[..at];
            }
        }

        return name;
    }

    private readonly record struct Particle(double Size, bool IsIncluded);

    private sealed record Columns(int Id, int Size, int Included, int Count)
    {
        public int Largest => Math.Max(Id, Math.Max(Size, Included));

        /// <summary>Whether nothing of a row that was read can be missing, line end or not: its last word is a whole True or False.</summary>
        public bool IsWhole(CsvDataReader row) => Included == Count - 1 && row.RowFieldCount == Count;

        public static Columns Of(CsvDataReader header)
        {
            int Index(string name)
            {
                for (int i = 0; i < header.RowFieldCount; i++)
                {
                    if (header.GetFieldSpan(i).Trim().Equals(name, StringComparison.OrdinalIgnoreCase))
                    {
                        return i;
                    }
                }

                throw new InstrumentFormatException($"The track table has no column \"{name}\".");
            }

            return new Columns(Index(IdColumn), Index(SizeColumn), Index(IncludedColumn), header.RowFieldCount);
        }
    }
}
