namespace Exosome.Sdk.Characterization;

/// <summary>
/// The arithmetic of binned sizes, on bare numbers. Within a bin particles are taken to be spread evenly, so that a
/// percentile falls inside a bin and not on its centre.
/// </summary>
internal static class HistogramMath
{
    private const double LeastGrowth = 1.05;

    // Four digits at a growth of 3.7 % a bin, as the ZetaView writes its logarithmic table: 3 % of the growth.
    private const double GrowthAgreement = 0.1;

    /// <summary>Bin edges from bin centres: half way between neighbours, geometrically so where the bins grow with size.</summary>
    public static double[] Edges(ReadOnlySpan<double> centers)
    {
        if (centers.IsEmpty)
        {
            return [];
        }

        if (centers.Length == 1)
        {
            // The width of a lone bin is unknown; half a nanometre to each side keeps the percentiles at its centre.
            return [Math.Max(0, centers[0] - 0.5), centers[0] + 0.5];
        }

        bool geometric = IsGeometric(centers);
        var edges = new double[centers.Length + 1];
        for (int i = 1; i < centers.Length; i++)
        {
            edges[i] = geometric ? Math.Sqrt(centers[i - 1] * centers[i]) : (centers[i - 1] + centers[i]) / 2;
        }

        edges[0] = geometric ? centers[0] * centers[0] / edges[1] : Math.Max(0, (2 * centers[0]) - edges[1]);
        edges[^1] = geometric ? centers[^1] * centers[^1] / edges[^2] : (2 * centers[^1]) - edges[^2];
        return edges;
    }

    /// <summary>
    /// Bin centres from bin edges, the way back: the middle, the geometric one where the bins grow by one factor. There the
    /// bins are equally wide on the axis of log d, the middle of a bin on that axis is √(aᵢaᵢ₊₁), and an instrument that
    /// writes centres of such bins writes this one; (aᵢ+aᵢ₊₁)/2 would lie 6 % above it at a factor of two. A lone bin does not
    /// tell how it grows and has its arithmetic middle.
    /// </summary>
    public static double[] Centers(ReadOnlySpan<double> edges)
    {
        bool geometric = GrowsByOneFactor(edges);
        var centers = new double[edges.Length - 1];
        for (int i = 0; i < centers.Length; i++)
        {
            centers[i] = geometric ? Math.Sqrt(edges[i] * edges[i + 1]) : (edges[i] + edges[i + 1]) / 2;
        }

        return centers;
    }

    /// <summary>Σ wᵢxᵢ / Σ wᵢ.</summary>
    public static double Mean(ReadOnlySpan<double> centers, ReadOnlySpan<double> weights)
    {
        double sum = 0;
        double total = 0;
        for (int i = 0; i < centers.Length; i++)
        {
            sum += weights[i] * centers[i];
            total += weights[i];
        }

        return sum / total;
    }

    /// <summary>√(Σ wᵢ(xᵢ−x̄)² / Σ wᵢ): the spread of the distribution itself, not the error of its mean.</summary>
    public static double StandardDeviation(ReadOnlySpan<double> centers, ReadOnlySpan<double> weights) =>
        StandardDeviation(centers, weights, Mean(centers, weights));

    /// <summary>The same, around a mean that is known already.</summary>
    public static double StandardDeviation(ReadOnlySpan<double> centers, ReadOnlySpan<double> weights, double mean)
    {
        double sum = 0;
        double total = 0;
        for (int i = 0; i < centers.Length; i++)
        {
            double distance = centers[i] - mean;
            sum += weights[i] * distance * distance;
            total += weights[i];
        }

        return Math.Sqrt(sum / total);
    }

    /// <summary>Centre of the fullest bin, the smallest of equals.</summary>
    public static double Mode(ReadOnlySpan<double> centers, ReadOnlySpan<double> weights)
    {
        int best = 0;
        for (int i = 1; i < centers.Length; i++)
        {
            if (weights[i] > weights[best])
            {
                best = i;
            }
        }

        return centers[best];
    }

    /// <summary>The size below which the fraction of the weight lies; linear within a bin.</summary>
    public static double Percentile(ReadOnlySpan<double> centers, ReadOnlySpan<double> weights, double fraction) =>
        PercentileOfEdges(Edges(centers), weights, fraction);

    /// <summary>The same, from the edges of the bins.</summary>
    public static double PercentileOfEdges(ReadOnlySpan<double> edges, ReadOnlySpan<double> weights, double fraction) =>
        PercentileOfEdges(edges, weights, fraction, Sum(weights));

    /// <summary>Σ wᵢ.</summary>
    public static double Sum(ReadOnlySpan<double> weights)
    {
        double total = 0;
        foreach (double weight in weights)
        {
            total += weight;
        }

        return total;
    }

    /// <summary>The percentile, where the sum of the weights is known already.</summary>
    public static double PercentileOfEdges(ReadOnlySpan<double> edges, ReadOnlySpan<double> weights, double fraction, double total)
    {
        double target = fraction * total;
        double below = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            if (weights[i] > 0 && below + weights[i] >= target)
            {
                return edges[i] + ((target - below) / weights[i] * (edges[i + 1] - edges[i]));
            }

            below += weights[i];
        }

        // Rounding of the running sum can leave the last fraction open: then it is the upper edge of the last filled bin.
        int last = weights.Length - 1;
        while (last > 0 && weights[last] <= 0)
        {
            last--;
        }

        return edges[last + 1];
    }

    /// <summary>The share of the weight below a size; linear within a bin, so that it is the inverse of the percentile.</summary>
    public static double ShareBelow(ReadOnlySpan<double> edges, ReadOnlySpan<double> weights, double size)
    {
        double total = 0;
        double below = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            total += weights[i];
            below += weights[i] * Math.Clamp((size - edges[i]) / (edges[i + 1] - edges[i]), 0, 1);
        }

        return below / total;
    }

    /// <summary>Weights by volume of a sphere, up to a constant factor that every statistic cancels: wᵢxᵢ³.</summary>
    public static double[] VolumeWeights(ReadOnlySpan<double> centers, ReadOnlySpan<double> numbers)
    {
        var weights = new double[centers.Length];
        for (int i = 0; i < centers.Length; i++)
        {
            weights[i] = numbers[i] * centers[i] * centers[i] * centers[i];
        }

        return weights;
    }

    private static bool IsGeometric(ReadOnlySpan<double> centers)
    {
        double firstStep = centers[1] - centers[0];
        double lastStep = centers[^1] - centers[^2];
        return (centers[0] > 0 && lastStep > 2 * firstStep) || GrowsByOneFactor(centers);
    }

    /// <summary>Whether values are spaced logarithmically: from each to the next by one factor, as far as instruments round.</summary>
    private static bool GrowsByOneFactor(ReadOnlySpan<double> values)
    {
        if (values.Length < 3 || !(values[0] > 0))
        {
            return false;
        }

        // Evenly spaced values far from zero also have factors that are almost one; their steps do not grow.
        double firstStep = values[1] - values[0];
        double lastStep = values[^1] - values[^2];
        if (!(lastStep > LeastGrowth * firstStep))
        {
            return false;
        }

        double growth = (values[1] / values[0]) - 1;
        for (int i = 2; i < values.Length; i++)
        {
            if (Math.Abs((values[i] / values[i - 1]) - 1 - growth) > GrowthAgreement * growth)
            {
                return false;
            }
        }

        return true;
    }
}
