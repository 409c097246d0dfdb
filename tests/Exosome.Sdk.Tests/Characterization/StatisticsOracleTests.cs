using Exosome.Sdk.Characterization;
using Exosome.Sdk.Instruments;
using Exosome.Sdk.Quantities;
using Exosome.Sdk.Tests.Instruments;
using FsCheck.Xunit;

namespace Exosome.Sdk.Tests.Characterization;

/// <summary>
/// Statistics against formulas that are written out here once more, array by array as numpy would be used: they call
/// nothing of the library. Percentiles are those of numpy.interp over the cumulative share at the bin edges.
/// </summary>
public class StatisticsOracleTests
{
    [Property(MaxTest = 500)]
    public void Any_histogram_gives_the_figures_of_the_formulas(int seed)
    {
        var random = new Random(seed);
        int bins = random.Next(3, 200);
        bool isLogarithmic = random.Next(2) == 0;
        double start = 1 + (50 * random.NextDouble());
        double step = isLogarithmic ? 1.03 + (0.3 * random.NextDouble()) : 0.5 + (10 * random.NextDouble());
        double[] edges = [.. Enumerable.Range(0, bins + 1).Select(i => isLogarithmic ? start * Math.Pow(step, i) : start + (step * i))];
        double[] numbers = [.. Enumerable.Range(0, bins).Select(_ => random.Next(3) == 0 ? 0 : Math.Pow(10, 9 * random.NextDouble()))];
        numbers[random.Next(bins)] = 1 + random.NextDouble();
        var distribution = new SizeDistribution { Method = SizingMethod.NanoparticleTracking, Basis = SizeDistributionBasis.ParticlesPerMilliliter, BinEdges = [.. edges], Numbers = [.. numbers] };
        foreach (SizeWeighting weighting in Enum.GetValues<SizeWeighting>())
        {
            double[] x = [.. edges.Zip(edges.Skip(1), (low, high) => isLogarithmic ? Math.Sqrt(low * high) : (low + high) / 2)];
            double[] w = weighting == SizeWeighting.Number ? numbers : [.. numbers.Zip(x, (n, d) => n * Math.PI * Math.Pow(d, 3) / 6)];
            SizeStatistics ours = distribution.Statistics(weighting);
            Near(Average(x, w), ours.Mean);
            Near(Math.Sqrt(Average([.. x.Select(one => Math.Pow(one - Average(x, w), 2))], w)), ours.StandardDeviation);
            Assert.Equal(x[Array.IndexOf(w, w.Max())], ours.Mode.Nanometers);
            Near(Interp(0.10, edges, w), ours.D10);
            Near(Interp(0.50, edges, w), ours.D50);
            Near(Interp(0.90, edges, w), ours.D90);
            Assert.Equal((Interp(0.90, edges, w) - Interp(0.10, edges, w)) / Interp(0.50, edges, w), ours.Span, 1e-7 * ours.Span);
            double percent = 100 * random.NextDouble();
            Near(Interp(percent / 100, edges, w), distribution.Percentile(percent, weighting));
        }
    }

    [Property(MaxTest = 200)]
    public void Merged_replicates_have_the_mean_and_the_standard_error_of_the_formulas(int seed)
    {
        var random = new Random(seed);
        int count = random.Next(2, 8);
        double[][] replicates = [.. Enumerable.Range(0, count).Select(_ => (double[])[.. Enumerable.Range(0, 5).Select(_ => 1e8 * random.NextDouble())])];
        SizeReplicates merged = SizeReplicates.Merge([.. replicates.Select(numbers => new SizeDistribution
        {
            Method = SizingMethod.NanoparticleTracking, Basis = SizeDistributionBasis.ParticlesPerMilliliter, BinEdges = [0, 1, 2, 3, 4, 5], Numbers = [.. numbers],
        })]);
        for (int bin = 0; bin < 5; bin++)
        {
            double[] column = [.. replicates.Select(numbers => numbers[bin])];
            double squares = column.Select(one => one * one).Sum() - (count * column.Average() * column.Average());
            Assert.Equal(column.Average(), merged.Mean.Numbers[bin], 1e-6 * column.Average());
            Assert.Equal(Math.Sqrt(squares / (count - 1)) / Math.Sqrt(count), merged.StandardErrors[bin], 1e-3);
        }
    }

    [Fact]
    public void Centres_as_an_instrument_writes_them_give_the_figures_of_the_formulas()
    {
        var video = new NanoSightVideo("beads") { Peak = 203, Width = 18 };
        SizeStatistics ours = Read.Text(new NanoSightText { Videos = [video] }.ToString()).Runs[0].Distribution!.Statistics(SizeWeighting.Number);
        double[] edges = [.. Enumerable.Range(0, 1001).Select(i => (double)i)];
        Near(Average([.. edges.Take(1000).Select(edge => edge + 0.5)], video.Bins), ours.Mean);
        Near(Interp(0.10, edges, video.Bins), ours.D10);
        Near(Interp(0.50, edges, video.Bins), ours.D50);
        Near(Interp(0.90, edges, video.Bins), ours.D90);
    }

    /// <summary>
    /// The figures that the NTA software wrote, against ours from the histogram that it wrote beside them; all are rounded to
    /// a tenth, hence 0.05. Its percentiles are one bin of 1 nm lower throughout: it counts from the lower neighbour of the
    /// bin. Its mode lies inside the fullest bin and not on its centre, hence 0.5.
    /// </summary>
    [RealFileFact("nanosight-nta-3.2-beads.csv")]
    public async Task A_real_file_of_beads_agrees_with_its_own_figures()
    {
        InstrumentFile file = await InstrumentFileReader.ReadAsync(Read.RealFile("nanosight-nta-3.2-beads.csv")!);
        Assert.Equal(12, file.Runs.Count);
        foreach (InstrumentRun run in file.Runs)
        {
            SizeStatistics ours = run.Distribution!.Statistics(SizeWeighting.Number);
            Assert.Equal(run.Mean!.Value.Nanometers, ours.Mean.Nanometers, 0.051);
            Assert.Equal(run.StandardDeviation!.Value.Nanometers, ours.StandardDeviation.Nanometers, 0.051);
            Assert.Equal(run.Mode!.Value.Nanometers, ours.Mode.Nanometers, 0.551);
            Assert.Equal(run.D10!.Value.Nanometers, ours.D10.Nanometers - 1, 0.051);
            Assert.Equal(run.D50!.Value.Nanometers, ours.D50.Nanometers - 1, 0.051);
            Assert.Equal(run.D90!.Value.Nanometers, ours.D90.Nanometers - 1, 0.051);
            Assert.Equal(1, run.Distribution.Total / run.Concentration!.Value.ParticlesPerMilliliter, 0.005);
        }
    }

    /// <summary>numpy.average(x, weights=w).</summary>
    private static double Average(double[] x, double[] w) => x.Zip(w, (value, weight) => value * weight).Sum() / w.Sum();

    /// <summary>numpy.interp(share, concatenate([0], cumsum(w)) / sum(w), edges), at the left end of an empty stretch.</summary>
    private static double Interp(double share, double[] edges, double[] w)
    {
        double[] cumulative = new double[w.Length + 1];
        for (int i = 0; i < w.Length; i++)
        {
            cumulative[i + 1] = cumulative[i] + w[i];
        }

        double target = share * cumulative[^1];
        int right = Array.FindIndex(cumulative, sum => sum >= target);
        return right == 0 ? edges[0] : edges[right - 1] + ((edges[right] - edges[right - 1]) * (target - cumulative[right - 1]) / (cumulative[right] - cumulative[right - 1]));
    }

    private static void Near(double expected, Diameter actual) => Assert.Equal(expected, actual.Nanometers, 1e-9 * Math.Max(1, Math.Abs(expected)));
}
