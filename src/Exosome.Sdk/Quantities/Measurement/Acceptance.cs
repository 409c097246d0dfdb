namespace Exosome.Sdk.Quantities;

/// <summary>
/// Compares a measurement with a specification limit. A value passes when it lies on the right side by its expanded
/// uncertainty, fails when it lies on the wrong side by as much, and is indeterminate between (guarded acceptance and
/// guarded rejection of JCGM 106:2012). An unknown uncertainty counts as none.
/// </summary>
public static class Acceptance
{
    /// <summary>The coverage factor of a level of confidence near 95 % (JCGM 100:2008, GUM).</summary>
    public const double UsualCoverageFactor = 2;

    /// <summary>Whether a measurement is at most a limit.</summary>
    /// <typeparam name="T">The quantity.</typeparam>
    /// <param name="measured">The measurement.</param>
    /// <param name="limit">The upper limit, itself allowed.</param>
    /// <param name="coverageFactor">How many standard uncertainties stand guard; 2 if not said, 0 for none.</param>
    /// <returns>One of the four answers.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The coverage factor is negative or not finite.</exception>
    public static TestResult IsAtMost<T>(this Measured<T> measured, T limit, double coverageFactor = UsualCoverageFactor)
        where T : struct, IQuantity<T>
    {
        double guard = Guard(measured, coverageFactor);
        double border = limit.StorageValue;
        return (measured.State, measured.Value?.StorageValue) switch
        {
            (MeasurementState.Measured, { } value) => value + guard <= border ? TestResult.Pass : value - guard > border ? TestResult.Fail : TestResult.Indeterminate,
            (MeasurementState.BelowLimit, { } value) => value <= border ? TestResult.Pass : TestResult.Indeterminate,
            (MeasurementState.AboveRange, { } value) => value >= border ? TestResult.Fail : TestResult.Indeterminate,
            _ => TestResult.NotTested,
        };
    }

    /// <summary>Whether a measurement is at least a limit.</summary>
    /// <typeparam name="T">The quantity.</typeparam>
    /// <param name="measured">The measurement.</param>
    /// <param name="limit">The lower limit, itself allowed.</param>
    /// <param name="coverageFactor">How many standard uncertainties stand guard; 2 if not said, 0 for none.</param>
    /// <returns>One of the four answers.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The coverage factor is negative or not finite.</exception>
    public static TestResult IsAtLeast<T>(this Measured<T> measured, T limit, double coverageFactor = UsualCoverageFactor)
        where T : struct, IQuantity<T>
    {
        double guard = Guard(measured, coverageFactor);
        double border = limit.StorageValue;
        return (measured.State, measured.Value?.StorageValue) switch
        {
            (MeasurementState.Measured, { } value) => value - guard >= border ? TestResult.Pass : value + guard < border ? TestResult.Fail : TestResult.Indeterminate,
            (MeasurementState.AboveRange, { } value) => value >= border ? TestResult.Pass : TestResult.Indeterminate,
            (MeasurementState.BelowLimit, { } value) => value <= border ? TestResult.Fail : TestResult.Indeterminate,
            _ => TestResult.NotTested,
        };
    }

    /// <summary>Whether a measurement lies between two limits.</summary>
    /// <typeparam name="T">The quantity.</typeparam>
    /// <param name="measured">The measurement.</param>
    /// <param name="lower">The lower limit, itself allowed.</param>
    /// <param name="upper">The upper limit, itself allowed.</param>
    /// <param name="coverageFactor">How many standard uncertainties stand guard; 2 if not said, 0 for none.</param>
    /// <returns>One of the four answers.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The coverage factor is negative or not finite.</exception>
    public static TestResult IsWithin<T>(this Measured<T> measured, T lower, T upper, double coverageFactor = UsualCoverageFactor)
        where T : struct, IQuantity<T> =>
        measured.IsAtLeast(lower, coverageFactor).And(measured.IsAtMost(upper, coverageFactor));

    /// <summary>Two tests that must both pass: one failure fails, and nothing passes on what was not tested.</summary>
    /// <param name="left">One result.</param>
    /// <param name="right">The other.</param>
    /// <returns>Fail before not tested before indeterminate before pass.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A result is none of the four.</exception>
    public static TestResult And(this TestResult left, TestResult right) => Weight(left) >= Weight(right) ? left : right;

    /// <summary>Tests that must all pass; of none, nothing was tested.</summary>
    /// <param name="results">The results.</param>
    /// <returns>Fail before not tested before indeterminate before pass.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A result is none of the four.</exception>
    public static TestResult All(this IEnumerable<TestResult> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        TestResult? all = null;
        foreach (TestResult result in results)
        {
            all = (all ?? result).And(result);
        }

        return all ?? TestResult.NotTested;
    }

    private static int Weight(TestResult result) => result switch
    {
        TestResult.Pass => 0,
        TestResult.Indeterminate => 1,
        TestResult.NotTested => 2,
        TestResult.Fail => 3,
        _ => throw new ArgumentOutOfRangeException(nameof(result), result, "A test result is NotTested, Pass, Fail or Indeterminate."),
    };

    private static double Guard<T>(Measured<T> measured, double coverageFactor)
        where T : struct, IQuantity<T>
    {
        ArgumentNullException.ThrowIfNull(measured);
        return double.IsFinite(coverageFactor) && coverageFactor >= 0
            ? coverageFactor * (measured.Uncertainty ?? 0)
            : throw new ArgumentOutOfRangeException(nameof(coverageFactor), coverageFactor, "A coverage factor is a finite number, not below 0.");
    }
}
