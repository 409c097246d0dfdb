namespace Exosome.Sdk.Quantities;

/// <summary>Means and spreads of repeated measurements (JCGM 100:2008, GUM, type A evaluation).</summary>
public static class Replicates
{
    // Between these the square of a number, of its last digit and of their sum is a number of full precision.
    private const double SmallestSquared = 1e-120;
    private const double LargestSquared = 1e120;

    /// <summary>The mean of replicates with the experimental standard deviation of the mean as its uncertainty.</summary>
    /// <typeparam name="T">The quantity; logarithmic ones have no mean.</typeparam>
    /// <param name="values">The replicates, one or more.</param>
    /// <param name="method">How they were measured.</param>
    /// <returns>The mean; of a single value the uncertainty is not known.</returns>
    /// <exception cref="ArgumentException">There is no value.</exception>
    public static Measured<T> Mean<T>(this IEnumerable<T> values, string? method = null)
        where T : struct, IIntervalQuantity<T>
    {
        (int count, double mean, double sumOfSquares, int power) = Gather(values);
        double? uncertainty = count > 1 ? Math.ScaleB(Math.Sqrt(sumOfSquares / (count - 1) / count), power) : null;
        return Measured<T>.Make(MeasurementState.Measured, T.FromStorage(Math.ScaleB(mean, power)), uncertainty, count, method);
    }

    /// <summary>The experimental standard deviation of a single value.</summary>
    /// <typeparam name="T">The quantity, linear.</typeparam>
    /// <param name="values">The replicates, two or more.</param>
    /// <returns>The standard deviation with n − 1 degrees of freedom.</returns>
    /// <exception cref="ArgumentException">There are fewer than two values.</exception>
    /// <exception cref="OverflowException">The domain of the quantity has no such small value.</exception>
    public static T StandardDeviation<T>(this IEnumerable<T> values)
        where T : struct, ILinearQuantity<T> => T.FromResult(Deviation(values));

    /// <summary>The experimental standard deviation of a single point of a scale, which is a difference: <c>temperatures.StandardDeviation&lt;Temperature, TemperatureDifference&gt;()</c>.</summary>
    /// <typeparam name="T">The quantity, affine.</typeparam>
    /// <typeparam name="TDifference">What the difference of two is.</typeparam>
    /// <param name="values">The replicates, two or more.</param>
    /// <returns>The standard deviation with n − 1 degrees of freedom.</returns>
    /// <exception cref="ArgumentException">There are fewer than two values.</exception>
    /// <exception cref="OverflowException">The domain of the difference has no such small value.</exception>
    public static TDifference StandardDeviation<T, TDifference>(this IEnumerable<T> values)
        where T : struct, IAffineQuantity<T, TDifference>
        where TDifference : struct, ILinearQuantity<TDifference> => TDifference.FromResult(Deviation(values));

    /// <summary>The coefficient of variation: the standard deviation in percent of the mean.</summary>
    /// <typeparam name="T">The quantity, linear: a percentage of a temperature in °C would mean nothing.</typeparam>
    /// <param name="values">The replicates, two or more.</param>
    /// <returns>The coefficient of variation.</returns>
    /// <exception cref="ArgumentException">There are fewer than two values, or their mean is zero.</exception>
    public static Percentage CoefficientOfVariation<T>(this IEnumerable<T> values)
        where T : struct, ILinearQuantity<T>
    {
        (int count, double mean, double sumOfSquares, _) = Gather(values);
        return count > 1 && mean != 0
            ? Percentage.FromRatio(Math.Sqrt(sumOfSquares / (count - 1)) / Math.Abs(mean))
            : throw new ArgumentException("A coefficient of variation needs two values or more with a mean that is not zero.", nameof(values));
    }

    /// <summary>The mean of several measured values, each weighted by the inverse of its variance.</summary>
    /// <typeparam name="T">The quantity.</typeparam>
    /// <param name="measurements">Measured values with an uncertainty above zero.</param>
    /// <param name="method">How they were measured.</param>
    /// <returns>The weighted mean; its variance is the inverse of the sum of the weights.</returns>
    /// <exception cref="ArgumentException">There is no measurement, one is a limit or not tested, or an uncertainty is unknown or zero.</exception>
    public static Measured<T> WeightedMean<T>(this IEnumerable<Measured<T>> measurements, string? method = null)
        where T : struct, IIntervalQuantity<T>
    {
        ArgumentNullException.ThrowIfNull(measurements);
        double mean = 0;
        double spread = double.PositiveInfinity;
        int replicates = 0;
        foreach (Measured<T> measurement in measurements)
        {
            if (measurement is not { KnownValue: { } value, Uncertainty: { } uncertainty and > 0 })
            {
                throw new ArgumentException($"A weighted mean takes measured values with an uncertainty above zero; {measurement} is none.", nameof(measurements));
            }

            // Of the mean so far and the next value, by the ratio of their uncertainties: a weight alone may be beyond every number.
            double ratio = uncertainty / spread;
            double share = 1 / (1 + (ratio * ratio));
            double step = value.StorageValue - mean;
            mean = double.IsFinite(step) ? mean + (step * share) : (mean * (1 - share)) + (value.StorageValue * share);
            (double smaller, double larger) = uncertainty < spread ? (uncertainty, spread) : (spread, uncertainty);
            spread = smaller / double.Hypot(1, smaller / larger);
            replicates += measurement.Replicates ?? 1;
        }

        return replicates > 0
            ? Measured<T>.Make(MeasurementState.Measured, T.FromStorage(mean), spread, replicates, method)
            : throw new ArgumentException("A mean needs one value or more.", nameof(measurements));
    }

    /// <summary>The sum of quantities.</summary>
    /// <typeparam name="T">The quantity.</typeparam>
    /// <param name="values">The quantities; of none the sum is zero.</param>
    /// <returns>The sum.</returns>
    /// <exception cref="OverflowException">The sum is not finite.</exception>
    public static T Sum<T>(this IEnumerable<T> values)
        where T : struct, ILinearQuantity<T>, System.Numerics.IAdditiveIdentity<T, T>
    {
        ArgumentNullException.ThrowIfNull(values);
        T sum = T.AdditiveIdentity;
        foreach (T value in values)
        {
            sum += value;
        }

        return sum;
    }

    private static double Deviation<T>(IEnumerable<T> values)
        where T : struct, IQuantity<T>
    {
        (int count, _, double sumOfSquares, int power) = Gather(values);
        return count > 1 ? Math.ScaleB(Math.Sqrt(sumOfSquares / (count - 1)), power) : throw new ArgumentException("A standard deviation needs two values or more.", nameof(values));
    }

    /// <summary>Count, mean and sum of squared deviations in one pass (Welford 1962, Technometrics 4:419), without the cancellation of the textbook formula; in units of a power of two, 0 but where squares would leave the range of a double.</summary>
    private static (int Count, double Mean, double SumOfSquares, int Power) Gather<T>(IEnumerable<T> values)
        where T : struct, IQuantity<T>
    {
        ArgumentNullException.ThrowIfNull(values);
        IReadOnlyCollection<T> items = values as IReadOnlyCollection<T> ?? [.. values];
        double largest = 0;
        foreach (T item in items)
        {
            largest = Math.Max(largest, Math.Abs(item.StorageValue));
        }

        int power = largest is 0 or (> SmallestSquared and < LargestSquared) ? 0 : Math.ILogB(largest);
        int count = 0;
        double mean = 0;
        double sumOfSquares = 0;
        foreach (T item in items)
        {
            double value = power == 0 ? item.StorageValue : Math.ScaleB(item.StorageValue, -power);
            count++;
            double deviation = value - mean;
            mean += deviation / count;
            sumOfSquares += deviation * (value - mean);
        }

        return count > 0 ? (count, mean, sumOfSquares, power) : throw new ArgumentException("A mean needs one value or more.", nameof(values));
    }
}
