using Exosome.Sdk.Characterization;
using Exosome.Sdk.Quantities;
using FsCheck.Xunit;

namespace Exosome.Sdk.Tests.Characterization;

/// <summary>Statistics against calculations that share no code with them.</summary>
public class SizeDistributionTests
{
    [Fact]
    public void Statistics_of_a_distribution_that_can_be_worked_by_hand()
    {
        SizeDistribution distribution = Of([50, 60, 70, 80], [1, 2, 4, 3]);
        SizeStatistics number = distribution.Statistics(SizeWeighting.Number);
        Assert.Equal(69, number.Mean.Nanometers, 12);
        Assert.Equal(70, number.Mode.Nanometers);
        Assert.Equal(Math.Sqrt(89), number.StandardDeviation.Nanometers, 12);

        // 10 particles: one below 55, three below 65, seven below 75.
        Assert.Equal(55, number.D10.Nanometers, 12);
        Assert.Equal(70, number.D50.Nanometers, 12);
        Assert.Equal(75 + (10 * 2.0 / 3), number.D90.Nanometers, 12);
        Assert.Equal((number.D90.Nanometers - 55) / 70, number.Span, 12);

        SizeStatistics volume = distribution.Statistics(SizeWeighting.Volume);
        double d4 = (1 * Math.Pow(50, 4)) + (2 * Math.Pow(60, 4)) + (4 * Math.Pow(70, 4)) + (3 * Math.Pow(80, 4));
        double d3 = (1 * Math.Pow(50, 3)) + (2 * Math.Pow(60, 3)) + (4 * Math.Pow(70, 3)) + (3 * Math.Pow(80, 3));
        Assert.Equal(d4 / d3, volume.Mean.Nanometers, 9);
        Assert.Equal(80, volume.Mode.Nanometers);
        Assert.Contains("by volume", volume.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_bins_that_grow_by_one_factor_have_geometric_centres_and_two_equal_ones_do_not()
    {
        double root = Math.Sqrt(2);
        SizeDistribution growing = new() { Method = SizingMethod.NanoparticleTracking, Basis = SizeDistributionBasis.Particles, BinEdges = [100 / root, 100 * root, 200 * root], Numbers = [5, 1] };
        Assert.Equal(100, growing.Statistics(SizeWeighting.Number).Mode.Nanometers, 9);
        Assert.Equal((500 + 200) / 6.0, growing.Statistics(SizeWeighting.Number).Mean.Nanometers, 9);
        SizeDistribution even = growing with { BinEdges = [950, 1050, 1150] };
        Assert.Equal(1000, even.Statistics(SizeWeighting.Number).Mode.Nanometers);
        Assert.Equal(100, Of([100, 200], [5, 1]).Statistics(SizeWeighting.Number).Mode.Nanometers);
    }

    [Fact]
    public void A_log_normal_distribution_has_the_moments_of_its_formula()
    {
        // Hatch and Choate 1929: D50 = exp(µ), D[1,0] = exp(µ + σ²/2), D[4,3] = exp(µ + 7σ²/2), volume median = exp(µ + 3σ²).
        double mu = Math.Log(100);
        const double sigma = 0.25;
        double[] centers = [.. Enumerable.Range(0, 4000).Select(i => 0.25 + (0.5 * i))];
        double[] numbers = [.. centers.Select(x => 1e9 * Math.Exp(-Math.Pow(Math.Log(x) - mu, 2) / (2 * sigma * sigma)) / x)];
        SizeDistribution distribution = Of(centers, numbers);
        SizeStatistics number = distribution.Statistics(SizeWeighting.Number);
        SizeStatistics volume = distribution.Statistics(SizeWeighting.Volume);
        Assert.Equal(100, number.D50.Nanometers, 0.01);
        Assert.Equal(100 * Math.Exp(sigma * sigma / 2), number.Mean.Nanometers, 0.01);
        Assert.Equal(100 * Math.Exp(3 * sigma * sigma), volume.D50.Nanometers, 0.02);
        Assert.Equal(100 * Math.Exp(3.5 * sigma * sigma), volume.Mean.Nanometers, 0.02);
        Assert.Equal(100 * Math.Exp(-1.2815515655446004 * sigma), number.D10.Nanometers, 0.02);
        Assert.Equal(100 * Math.Exp(-sigma * sigma), number.Mode.Nanometers, 0.5);
    }

    [Property(MaxTest = 200)]
    public void Percentiles_agree_with_a_sorted_list_of_particles(int seed)
    {
        // The oracle spreads each bin's particles evenly in it, sorts all of them and takes the one at the rank.
        var random = new Random(seed);
        int bins = random.Next(1, 40);
        int[] counts = [.. Enumerable.Range(0, bins).Select(_ => random.Next(0, 30))];
        counts[random.Next(bins)] += 1;
        double[] centers = [.. Enumerable.Range(0, bins).Select(i => 42.5 + (5.0 * i))];
        const int copies = 200;
        var particles = new List<double>();
        for (int bin = 0; bin < bins; bin++)
        {
            double low = bins == 1 ? centers[bin] - 0.5 : centers[bin] - 2.5;
            double width = bins == 1 ? 1 : 5;
            for (int k = 0; k < counts[bin] * copies; k++)
            {
                particles.Add(low + (width * (k + 0.5) / (counts[bin] * copies)));
            }
        }

        particles.Sort();
        SizeDistribution distribution = Of(centers, [.. counts.Select(count => (double)count)]);
        foreach (int percent in (int[])[1, 10, 25, 50, 75, 90, 99])
        {
            int rank = Math.Clamp((int)Math.Ceiling(particles.Count * percent / 100.0) - 1, 0, particles.Count - 1);
            double actual = distribution.Percentile(percent, SizeWeighting.Number).Nanometers;
            int next = Math.Min(rank + 1, particles.Count - 1);
            Assert.InRange(actual, particles[Math.Max(rank - 1, 0)] - 0.03, particles[next] + 0.03);
        }

        Assert.Equal(particles.Average(), distribution.Statistics(SizeWeighting.Number).Mean.Nanometers, 1e-6);
    }

    [Fact]
    public void Two_hundred_nanometres_belongs_to_neither_side()
    {
        // Edges at 195 and 205: the bin cannot be told apart. Edges at 200: it can.
        SizeSplit cut = Of([190, 200, 210], [10, 5, 1]).SplitAt();
        Assert.Equal((10, 5, 1), (cut.Below, cut.Undecided, cut.Above));
        Assert.Equal(10.0 / 16, cut.SmallestShareBelow);
        Assert.Equal(15.0 / 16, cut.LargestShareBelow);
        SizeSplit clean = Of([197.5, 202.5], [3, 4]).SplitAt();
        Assert.Equal((3, 0, 4), (clean.Below, clean.Undecided, clean.Above));
        Assert.Equal(SizingMethod.NanoparticleTracking, clean.Method);
    }

    [Fact]
    public void Replicates_merge_with_the_error_of_their_mean()
    {
        SizeReplicates merged = SizeReplicates.Merge([Of([100, 110], [2, 10]), Of([100, 110], [4, 10]), Of([100, 110], [6, 10])]);
        Assert.Equal([4, 10], merged.Mean.Numbers);
        Assert.Equal(2 / Math.Sqrt(3), merged.StandardErrors[0], 12);
        Assert.Equal(0, merged.StandardErrors[1]);
        Assert.Equal(3, merged.Count);
        Assert.Empty(SizeReplicates.Merge([Of([100], [1])]).StandardErrors);
    }

    [Fact]
    public void Measurements_under_other_settings_neither_merge_nor_compare()
    {
        SizeDistribution one = Of([100, 110], [2, 10]) with { Settings = [new MeasurementSetting("Camera Level", "15")] };
        SizeDistribution other = one with { Settings = [new MeasurementSetting("Camera Level", "10")] };
        Assert.Contains("Camera Level", Assert.IsType<SizeComparison.NotComparable>(SizeComparison.Of(one, other)).Reasons[0], StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => SizeReplicates.Merge([one, other]));
        Assert.IsType<SizeComparison.NotComparable>(SizeComparison.Of(one, one with { Method = SizingMethod.DynamicLightScattering }));
    }

    [Fact]
    public void Comparison_gives_the_largest_distance_of_the_cumulative_shares()
    {
        var same = Assert.IsType<SizeComparison.Comparable>(SizeComparison.Of(Of([100, 110, 120], [1, 1, 2]), Of([100, 110, 120], [2, 2, 4])));
        Assert.Equal((0, 0, 2), (same.MedianDifference.Nanometers, same.LargestShareDifference, same.TotalRatio));
        var shifted = Assert.IsType<SizeComparison.Comparable>(SizeComparison.Of(Of([100, 110, 120], [4, 0, 0]), Of([100, 110, 120], [0, 0, 4])));
        Assert.Equal((20, 1), (shifted.MedianDifference.Nanometers, shifted.LargestShareDifference));
    }

    [Theory]
    [InlineData(50, 100, 200)]
    [InlineData(100, 150, 225)]
    public void The_centre_of_a_logarithmic_bin_is_the_one_that_was_given(double first, double second, double third)
    {
        // Half way between the edges of the second lies 112.5 nm where they are 70.7 and 141.4 nm.
        SizeStatistics number = Of([first, second, third], [1, 5, 1]).Statistics(SizeWeighting.Number);
        Assert.Equal(second, number.Mode.Nanometers, 9);
        Assert.Equal((first + (5 * second) + third) / 7, number.Mean.Nanometers, 9);
    }

    [Fact]
    public void The_centre_of_an_even_bin_is_half_way_between_its_edges_however_far_from_zero()
    {
        Assert.Equal(1001, Of([1000, 1001, 1002], [1, 5, 1]).Statistics(SizeWeighting.Number).Mode.Nanometers);
        SizeDistribution uneven = Of([100, 110], [1, 1]) with { BinEdges = [50, 100, 200, 800], Numbers = [1, 5, 1] };
        Assert.Equal(150, uneven.Statistics(SizeWeighting.Number).Mode.Nanometers);
    }

    [Fact]
    public void What_is_no_distribution_or_holds_no_particle_is_not_split()
    {
        SizeDistribution sound = Of([100, 110], [1, 1]);
        Assert.Contains("finite", Assert.Throws<InvalidOperationException>(() => (sound with { Numbers = [double.NaN, 1] }).SplitAt()).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => (sound with { Numbers = [1, 2, 3] }).SplitAt());
        Assert.Throws<InvalidOperationException>(() => (sound with { Numbers = [0, 0] }).SplitAt());
    }

    [Fact]
    public void An_empty_distribution_has_no_statistics()
    {
        Assert.Throws<InvalidOperationException>(() => Of([100, 110], [0, 0]).Statistics(SizeWeighting.Number));
        Assert.Throws<ArgumentException>(() => Of([100, 110], [1, -1]));
        Assert.Throws<ArgumentException>(() => Of([110, 100], [1, 1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Of([100, 110], [1, 1]).Percentile(101, SizeWeighting.Number));
    }

    private static SizeDistribution Of(double[] centers, double[] numbers) =>
        SizeDistribution.FromBinCenters([.. centers.Select(Diameter.FromNanometers)], numbers, SizingMethod.NanoparticleTracking, SizeDistributionBasis.Particles);
}
