using System.Numerics;

namespace Exosome.Sdk.Quantities;

/// <summary>
/// Arithmetic of measurements. Standard uncertainties propagate by the law of JCGM 100:2008 (GUM), 5.1.2, equation 10, which takes the
/// inputs as uncorrelated: do not subtract a measurement from one that was made with it. An unknown uncertainty stays
/// unknown. Of limits, what can be said is said: what is below 2 and what is below 3 are together below 5. Beside a limit a
/// measured value counts from the lower to the upper end of its expanded uncertainty, <see cref="Acceptance.UsualCoverageFactor"/>
/// times the standard uncertainty and within the domain: (6 ± 1) mL less what is below 3 mL is above 1 mL, not above 3 mL. As
/// in <see cref="Acceptance"/>, an unknown uncertainty counts as none there. Where the limit that results excludes no number of
/// the domain, nothing is known, and the result is <see cref="MeasurementState.NotTested"/>. An exact zero times a limit is zero.
/// </summary>
public static class MeasuredMath
{
    /// <summary>The standard uncertainty over the value, both positive.</summary>
    /// <typeparam name="T">The quantity, linear: a part of a temperature in °C or of a pH would mean nothing.</typeparam>
    /// <param name="measured">The measurement.</param>
    /// <returns>The ratio; none if the uncertainty is not known or the value is zero.</returns>
    public static double? RelativeUncertainty<T>(this Measured<T> measured)
        where T : struct, ILinearQuantity<T>
    {
        ArgumentNullException.ThrowIfNull(measured);
        return measured.KnownValue is { StorageValue: not 0 and var value } ? measured.Uncertainty / Math.Abs(value) : null;
    }

    /// <summary>The sum.</summary>
    /// <typeparam name="T">The quantity.</typeparam>
    /// <param name="left">The left.</param>
    /// <param name="right">The right.</param>
    /// <returns>The sum with its uncertainty.</returns>
    /// <exception cref="OverflowException">The result lies outside the domain.</exception>
    public static Measured<T> Plus<T>(this Measured<T> left, Measured<T> right)
        where T : struct, ILinearQuantity<T>
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        MeasurementState state = Censoring.OfSum(left.State, right.State);
        return state == MeasurementState.Measured
            ? Result(left.Value!.Value + right.Value!.Value, RootOfSquares(left.Uncertainty, right.Uncertainty))
            : Censoring.Sum<T, T, T>(state, left, right);
    }

    /// <summary>The difference.</summary>
    /// <typeparam name="T">The quantity.</typeparam>
    /// <param name="left">The left.</param>
    /// <param name="right">The right.</param>
    /// <returns>The difference with its uncertainty.</returns>
    /// <exception cref="OverflowException">The result lies outside the domain, as a negative count does.</exception>
    public static Measured<T> Minus<T>(this Measured<T> left, Measured<T> right)
        where T : struct, ILinearQuantity<T>
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        MeasurementState state = Censoring.OfSum(left.State, Censoring.Turned(right.State));
        return state == MeasurementState.Measured
            ? Result(left.Value!.Value - right.Value!.Value, RootOfSquares(left.Uncertainty, right.Uncertainty))
            : Censoring.Difference<T, T, T>(state, left, right);
    }

    /// <summary>The difference of two points of a scale, as of two temperatures. The generated <c>Minus</c> says it without type arguments.</summary>
    /// <typeparam name="T">The quantity, affine.</typeparam>
    /// <typeparam name="TDifference">What the difference of two is.</typeparam>
    /// <param name="left">The left point.</param>
    /// <param name="right">The right point.</param>
    /// <returns>The difference with its uncertainty.</returns>
    /// <exception cref="OverflowException">The difference, or its uncertainty, is not finite or lies outside the domain.</exception>
    public static Measured<TDifference> Difference<T, TDifference>(Measured<T> left, Measured<T> right)
        where T : struct, IAffineQuantity<T, TDifference>
        where TDifference : struct, ILinearQuantity<TDifference>
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        MeasurementState state = Censoring.OfSum(left.State, Censoring.Turned(right.State));
        return state == MeasurementState.Measured
            ? Result(TDifference.FromResult(left.Value!.Value.StorageValue - right.Value!.Value.StorageValue), RootOfSquares(left.Uncertainty, right.Uncertainty))
            : Censoring.Difference<T, T, TDifference>(state, left, right);
    }

    /// <summary>The point of a scale that lies a measured difference higher. The generated <c>Plus</c> says it without type arguments.</summary>
    /// <typeparam name="T">The quantity, affine.</typeparam>
    /// <typeparam name="TDifference">What the difference of two is.</typeparam>
    /// <param name="left">The point.</param>
    /// <param name="right">The difference.</param>
    /// <returns>The point with its uncertainty.</returns>
    /// <exception cref="OverflowException">The result, or its uncertainty, is not finite or lies outside the domain.</exception>
    public static Measured<T> Higher<T, TDifference>(Measured<T> left, Measured<TDifference> right)
        where T : struct, IAffineQuantity<T, TDifference>
        where TDifference : struct, ILinearQuantity<TDifference>
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        MeasurementState state = Censoring.OfSum(left.State, right.State);
        return state == MeasurementState.Measured
            ? Result(left.Value!.Value + right.Value!.Value, RootOfSquares(left.Uncertainty, right.Uncertainty))
            : Censoring.Sum<T, TDifference, T>(state, left, right);
    }

    /// <summary>The point of a scale that lies a measured difference lower. The generated <c>Minus</c> says it without type arguments.</summary>
    /// <typeparam name="T">The quantity, affine.</typeparam>
    /// <typeparam name="TDifference">What the difference of two is.</typeparam>
    /// <param name="left">The point.</param>
    /// <param name="right">The difference.</param>
    /// <returns>The point with its uncertainty.</returns>
    /// <exception cref="OverflowException">The result, or its uncertainty, is not finite or lies outside the domain.</exception>
    public static Measured<T> Lower<T, TDifference>(Measured<T> left, Measured<TDifference> right)
        where T : struct, IAffineQuantity<T, TDifference>
        where TDifference : struct, ILinearQuantity<TDifference>
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        MeasurementState state = Censoring.OfSum(left.State, Censoring.Turned(right.State));
        return state == MeasurementState.Measured
            ? Result(left.Value!.Value - right.Value!.Value, RootOfSquares(left.Uncertainty, right.Uncertainty))
            : Censoring.Difference<T, TDifference, T>(state, left, right);
    }

    /// <summary>The multiple by an exact number, which is not negative.</summary>
    /// <typeparam name="T">The quantity.</typeparam>
    /// <param name="left">The measurement.</param>
    /// <param name="factor">An exact number, 0 or more.</param>
    /// <returns>The multiple with its uncertainty; limits scale with it, and none of a limit is an exact zero.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The factor is negative or not finite, or the uncertainty of the result is not finite.</exception>
    /// <exception cref="OverflowException">The result lies outside the domain.</exception>
    public static Measured<T> Times<T>(this Measured<T> left, double factor)
        where T : struct, ILinearQuantity<T>
    {
        ArgumentNullException.ThrowIfNull(left);
        if (!double.IsFinite(factor) || factor < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(factor), factor, "The factor is a finite number, not below 0.");
        }

        if (left.Value is not { } value)
        {
            return left;
        }

        // No times anything is nothing, also where of that only a limit is known.
        return left.State != MeasurementState.Measured && factor == 0
            ? Measured<T>.Make(MeasurementState.Measured, value * factor, 0, left.Replicates, left.Method)
            : Measured<T>.Make(left.State, value * factor, left.Uncertainty * factor, left.Replicates, left.Method);
    }

    /// <summary>The part by an exact number above zero.</summary>
    /// <typeparam name="T">The quantity.</typeparam>
    /// <param name="left">The measurement.</param>
    /// <param name="divisor">An exact number above 0.</param>
    /// <returns>The part with its uncertainty; limits scale with it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The divisor is zero, negative or not finite, or the uncertainty of the result is not finite.</exception>
    /// <exception cref="OverflowException">The result lies outside the domain.</exception>
    public static Measured<T> DividedBy<T>(this Measured<T> left, double divisor)
        where T : struct, ILinearQuantity<T>
    {
        ArgumentNullException.ThrowIfNull(left);
        if (!double.IsFinite(divisor) || divisor <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(divisor), divisor, "The divisor is a finite number above 0.");
        }

        return left.Value is not { } value ? left : Measured<T>.Make(left.State, value / divisor, left.Uncertainty / divisor, left.Replicates, left.Method);
    }

    /// <summary>How much of another measurement of the same quantity this is: a recovery, a yield.</summary>
    /// <typeparam name="T">The quantity.</typeparam>
    /// <param name="part">The part.</param>
    /// <param name="whole">The whole, above zero.</param>
    /// <returns>The percentage with its uncertainty.</returns>
    /// <exception cref="OverflowException">The whole is zero, or the parts are of different sign.</exception>
    public static Measured<Percentage> PercentageOf<T>(this Measured<T> part, Measured<T> whole)
        where T : struct, ILinearQuantity<T> =>
        Ratio(part, whole, static (left, right) => QuantityGuard.OfStorage<Percentage>((left.StorageValue / right.StorageValue * 100) + 0.0));

    /// <summary>The product by a declared relation. The generated <c>Times</c> says it without type arguments.</summary>
    /// <typeparam name="TLeft">The left factor.</typeparam>
    /// <typeparam name="TRight">The right factor.</typeparam>
    /// <typeparam name="TProduct">The product.</typeparam>
    /// <param name="left">The left.</param>
    /// <param name="right">The right.</param>
    /// <returns>The product with its uncertainty.</returns>
    /// <exception cref="OverflowException">The result is not finite.</exception>
    public static Measured<TProduct> Product<TLeft, TRight, TProduct>(Measured<TLeft> left, Measured<TRight> right)
        where TLeft : struct, ILinearQuantity<TLeft>, IMultiplyOperators<TLeft, TRight, TProduct>
        where TRight : struct, ILinearQuantity<TRight>
        where TProduct : struct, IQuantity<TProduct> => Product(left, right, static (x, y) => x * y);

    /// <summary>The quotient by a declared relation. The generated <c>DividedBy</c> says it without type arguments.</summary>
    /// <typeparam name="TLeft">The dividend.</typeparam>
    /// <typeparam name="TRight">The divisor.</typeparam>
    /// <typeparam name="TQuotient">The quotient.</typeparam>
    /// <param name="left">The dividend.</param>
    /// <param name="right">The divisor, not zero.</param>
    /// <returns>The quotient with its uncertainty.</returns>
    /// <exception cref="OverflowException">The divisor is zero.</exception>
    public static Measured<TQuotient> Quotient<TLeft, TRight, TQuotient>(Measured<TLeft> left, Measured<TRight> right)
        where TLeft : struct, ILinearQuantity<TLeft>, IDivisionOperators<TLeft, TRight, TQuotient>
        where TRight : struct, ILinearQuantity<TRight>
        where TQuotient : struct, IQuantity<TQuotient> => Ratio(left, right, static (x, y) => x / y);

    /// <summary>The product by a function; generated code calls this for relations whose operators stand elsewhere.</summary>
    /// <typeparam name="TLeft">The left factor.</typeparam>
    /// <typeparam name="TRight">The right factor.</typeparam>
    /// <typeparam name="TProduct">The product.</typeparam>
    /// <param name="left">The left.</param>
    /// <param name="right">The right.</param>
    /// <param name="multiply">The product of two values.</param>
    /// <returns>The product with its uncertainty.</returns>
    /// <exception cref="OverflowException">The result, or its uncertainty, is not finite or lies outside the domain.</exception>
    public static Measured<TProduct> Product<TLeft, TRight, TProduct>(Measured<TLeft> left, Measured<TRight> right, Func<TLeft, TRight, TProduct> multiply)
        where TLeft : struct, ILinearQuantity<TLeft>
        where TRight : struct, ILinearQuantity<TRight>
        where TProduct : struct, IQuantity<TProduct>
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        ArgumentNullException.ThrowIfNull(multiply);
        if (left.State != MeasurementState.Measured || right.State != MeasurementState.Measured)
        {
            return Censoring.Product(left, right, multiply);
        }

        TProduct value = multiply(left.Value!.Value, right.Value!.Value);

        // d(xy) = y·dx + x·dy, as shares of the value, or by a unit step where that is zero.
        double x = left.Value.Value.StorageValue;
        double y = right.Value.Value.StorageValue;
        if (value.StorageValue != 0)
        {
            return Result(value, RootOfSquares(Share(value.StorageValue, left.Uncertainty, x), Share(value.StorageValue, right.Uncertainty, y)));
        }

        double scale = multiply(TLeft.FromStorage(1), TRight.FromStorage(1)).StorageValue;
        return Result(value, RootOfSquares(left.Uncertainty * y * scale, right.Uncertainty * x * scale));
    }

    /// <summary>The quotient by a function; generated code calls this for relations whose operators stand elsewhere.</summary>
    /// <typeparam name="TLeft">The dividend.</typeparam>
    /// <typeparam name="TRight">The divisor.</typeparam>
    /// <typeparam name="TQuotient">The quotient.</typeparam>
    /// <param name="left">The dividend.</param>
    /// <param name="right">The divisor, not zero.</param>
    /// <param name="divide">The quotient of two values.</param>
    /// <returns>The quotient with its uncertainty.</returns>
    /// <exception cref="OverflowException">The result, or its uncertainty, is not finite or lies outside the domain.</exception>
    public static Measured<TQuotient> Ratio<TLeft, TRight, TQuotient>(Measured<TLeft> left, Measured<TRight> right, Func<TLeft, TRight, TQuotient> divide)
        where TLeft : struct, ILinearQuantity<TLeft>
        where TRight : struct, ILinearQuantity<TRight>
        where TQuotient : struct, IQuantity<TQuotient>
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        ArgumentNullException.ThrowIfNull(divide);
        if (left.State != MeasurementState.Measured || right.State != MeasurementState.Measured)
        {
            return Censoring.Quotient(left, right, divide);
        }

        TQuotient value = divide(left.Value!.Value, right.Value!.Value);

        // d(x/y) = dx/y − x·dy/y², as shares of the value, or by a unit step where that is zero.
        double x = left.Value.Value.StorageValue;
        double y = right.Value.Value.StorageValue;
        if (value.StorageValue != 0)
        {
            return Result(value, RootOfSquares(Share(value.StorageValue, left.Uncertainty, x), Share(value.StorageValue, right.Uncertainty, y)));
        }

        double scale = divide(TLeft.FromStorage(1), TRight.FromStorage(1)).StorageValue;
        return Result(value, RootOfSquares(left.Uncertainty / y * scale, x / y * (right.Uncertainty / y) * scale));
    }

    private static Measured<T> Result<T>(T value, double? uncertainty)
        where T : struct, IQuantity<T> =>
        uncertainty is { } spread && !double.IsFinite(spread)
            ? throw new OverflowException("The uncertainty of the result is not finite.")
            : Measured<T>.Make(MeasurementState.Measured, value, uncertainty, replicates: null, method: null);

    private static double? RootOfSquares(double? left, double? right) =>
        left is { } x && right is { } y ? double.Hypot(x, y) : null;

    /// <summary>The part of a value that a part of one of its factors is, without a square on the way that leaves the range of a double.</summary>
    private static double? Share(double value, double? uncertainty, double factor)
    {
        double? share = uncertainty / factor;
        return share is { } part && (!double.IsFinite(part) || (part == 0 && uncertainty != 0)) ? value / factor * uncertainty : value * share;
    }
}
