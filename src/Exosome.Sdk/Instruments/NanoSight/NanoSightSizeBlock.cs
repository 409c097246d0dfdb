using System.Globalization;
using Exosome.Sdk.Characterization;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Instruments.Reading;

namespace Exosome.Sdk.Instruments.NanoSight;

/// <summary>
/// The number-weighted block of [Size Data]: statistics, histogram and percentiles, one column a video.
/// A full NTA 3.4 export has more blocks (surface area, volume, diffusion coefficient); their figures carry the same
/// labels and must not be mistaken for these.
/// </summary>
internal sealed class NanoSightSizeBlock
{
    // Words that mean a plain count in any export; every file seen here has concentrations.
    private static readonly string[] s_counts = ["particles", "particlecount", "count", "counts"];

    private readonly Dictionary<string, SheetRow> _statistics = new(StringComparer.Ordinal);

    private (double[] Centers, EquatableList<double> Edges)? _scale;

    private NanoSightSizeBlock()
    {
    }

    /// <summary>Weighting as the file names it, or <c>null</c> when it names none.</summary>
    public string? Weighting { get; private init; }

    public SheetRow? Filenames { get; private set; }

    public List<double> Centers { get; } = [];

    /// <summary>The centres and the edges that follow from them, which all videos share.</summary>
    public (double[] Centers, EquatableList<double> Edges) Scale => _scale ??= Scaled();

    /// <summary>Rows of the histogram, in step with <see cref="Centers"/>.</summary>
    public List<SheetRow> Bins { get; } = [];

    /// <summary>Whether the histogram is in particles per millilitre, as its header says.</summary>
    public bool IsConcentration { get; private set; }

    /// <summary>What the header of the histogram says in place of a unit that is known here, or <c>null</c>.</summary>
    public string? UnknownBinUnit { get; private set; }

    /// <summary>Why the rows cannot belong together in this order, or <c>null</c>.</summary>
    public string? Disorder { get; private set; }

    public SheetRow? Statistic(string label) => _statistics.GetValueOrDefault(NanoSightSheet.Key(label));

    /// <summary>The highest percentile that the block lists; −1 without any.</summary>
    public int LastPercentile { get; private set; } = -1;

    /// <summary>Finds the number-weighted block, or <c>null</c> when the file has none.</summary>
    /// <param name="sheet">The file.</param>
    /// <param name="others">Weightings of the blocks that are not number-weighted.</param>
    public static NanoSightSizeBlock? Find(NanoSightSheet sheet, out IReadOnlyList<string> others)
    {
        List<string> found = [];
        others = found;
        NanoSightSizeBlock? unnamed = null;
        int first = -1;
        string? weighting = null;
        for (int i = 0; i <= sheet.Rows.Count; i++)
        {
            SheetRow? row = i < sheet.Rows.Count ? sheet.Rows[i] : null;
            bool inside = row is { Section: NanoSightSheet.SizeSection };
            bool starts = inside && (row!.Key == "weighting" || row.Label.StartsWith('['));
            if (first >= 0 && (!inside || starts))
            {
                NanoSightSizeBlock block = Read(sheet, first, i, weighting);
                if (string.Equals(weighting, "Number", StringComparison.OrdinalIgnoreCase))
                {
                    return block;
                }

                if (weighting is not null)
                {
                    found.Add(weighting);
                }
                else if (block.Statistic("Mean") is not null || block.Bins.Count > 0)
                {
                    // What stands between [Size Data] and the first weighting names the analysis and is no block.
                    unnamed ??= block;
                }

                first = -1;
            }

            if (starts)
            {
                first = i + 1;
                weighting = row!.Label.StartsWith('[') ? null : row.Cell(1);
            }
        }

        return unnamed;
    }

    private static NanoSightSizeBlock Read(NanoSightSheet sheet, int first, int end, string? weighting)
    {
        var block = new NanoSightSizeBlock { Weighting = weighting };
        var table = Table.None;
        for (int i = first; i < end; i++)
        {
            SheetRow row = sheet.Rows[i];
            string key = row.Key;
            if (row.IsBlank)
            {
                table = Table.None;
            }
            else if (key.StartsWith("bincentre(nm)", StringComparison.Ordinal))
            {
                table = Table.Bins;
                string unit = NanoSightSheet.Key(row.Cell(1));
                block.IsConcentration = unit == "concentration(particles/ml)";
                if (!block.IsConcentration && !s_counts.Contains(unit))
                {
                    block.UnknownBinUnit = $"Row {row.Line}: the header of the bins reads \"{row.Cell(1).Trim()}\"; known are \"Concentration (particles / ml)\" and \"Particles\".";
                }
            }
            else if (key == "percentile")
            {
                table = Table.Percentiles;
            }
            else if (row.Figure(0) is { } value)
            {
                block.TakeNumeric(row, value, table);
            }
            else
            {
                table = Table.None;
                block.TakeStatistic(row, key);
            }
        }

        return block;
    }

    private (double[] Centers, EquatableList<double> Edges) Scaled()
    {
        double[] centers = [.. Centers];
        return (centers, new EquatableList<double>(HistogramMath.Edges(centers)));
    }

    private void TakeNumeric(SheetRow row, double value, Table table)
    {
        if (table == Table.Percentiles && value is >= 0 and <= 100 && double.IsInteger(value))
        {
            LastPercentile = Math.Max(LastPercentile, (int)value);
            return;
        }

        if (table == Table.None)
        {
            Disorder ??= string.Create(CultureInfo.InvariantCulture, $"Row {row.Line} holds figures that no header explains.");
            return;
        }

        int count = Centers.Count;
        if (count > 0 && value <= Centers[^1])
        {
            Disorder ??= string.Create(CultureInfo.InvariantCulture, $"Row {row.Line}: the bin centres do not rise; rows are out of order or doubled.");
        }
        else if (count > 1 && value - Centers[^1] > 1.5 * (Centers[1] - Centers[0]))
        {
            Disorder ??= string.Create(CultureInfo.InvariantCulture, $"Row {row.Line}: bins are missing before {InvariantNumber.Text(value)} nm.");
        }

        Centers.Add(value);
        Bins.Add(row);
    }

    private void TakeStatistic(SheetRow row, string key)
    {
        if (key == "filename")
        {
            Filenames = row;
        }
        else if (!_statistics.TryAdd(key, row))
        {
            Disorder ??= string.Create(CultureInfo.InvariantCulture, $"Row {row.Line}: \"{row.Label}\" stands twice in the same block.");
        }
    }

    private enum Table
    {
        None,
        Bins,
        Percentiles,
    }
}
