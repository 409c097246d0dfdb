namespace Exosome.Sdk.Quantities;

/// <summary>What can be said of a result when of an input only a limit is known.</summary>
internal static class Censoring
{
    /// <summary>A limit on a difference's right side bounds from the other side.</summary>
    public static MeasurementState Turned(MeasurementState state) => state switch
    {
        MeasurementState.BelowLimit => MeasurementState.AboveRange,
        MeasurementState.AboveRange => MeasurementState.BelowLimit,
        _ => state,
    };

    /// <summary>Two limits of the same side bound together; opposite sides say nothing.</summary>
    public static MeasurementState OfSum(MeasurementState left, MeasurementState right) => (left, right) switch
    {
        (MeasurementState.NotTested, _) or (_, MeasurementState.NotTested) => MeasurementState.NotTested,
        (MeasurementState.Measured, var other) => other,
        (var other, MeasurementState.Measured) => other,
        _ => left == right ? left : MeasurementState.NotTested,
    };

    /// <summary>The limit of a sum, of numbers of one storage unit.</summary>
    public static Measured<TSum> Sum<TLeft, TRight, TSum>(MeasurementState state, Measured<TLeft> left, Measured<TRight> right)
        where TLeft : struct, IQuantity<TLeft>
        where TRight : struct, IQuantity<TRight>
        where TSum : struct, IQuantity<TSum> =>
        state == MeasurementState.NotTested ? Measured<TSum>.NotTested : Limit<TSum>(state, End(left, state) + End(right, state));

    /// <summary>The limit of a difference, of numbers of one storage unit.</summary>
    public static Measured<TDifference> Difference<TLeft, TRight, TDifference>(MeasurementState state, Measured<TLeft> left, Measured<TRight> right)
        where TLeft : struct, IQuantity<TLeft>
        where TRight : struct, IQuantity<TRight>
        where TDifference : struct, IQuantity<TDifference> =>
        state == MeasurementState.NotTested ? Measured<TDifference>.NotTested : Limit<TDifference>(state, End(left, state) - End(right, Turned(state)));

    /// <summary>Like a sum, as long as no factor can be negative and turn the inequality round. An exact zero makes zero of any limit.</summary>
    public static Measured<TProduct> Product<TLeft, TRight, TProduct>(Measured<TLeft> left, Measured<TRight> right, Func<TLeft, TRight, TProduct> multiply)
        where TLeft : struct, IQuantity<TLeft>
        where TRight : struct, IQuantity<TRight>
        where TProduct : struct, IQuantity<TProduct>
    {
        if (left.State == MeasurementState.NotTested || right.State == MeasurementState.NotTested)
        {
            return Measured<TProduct>.NotTested;
        }

        if (IsZero(left) || IsZero(right))
        {
            return Zero(multiply(left.Value!.Value, right.Value!.Value), left.Uncertainty, right.Uncertainty);
        }

        MeasurementState state = OfSum(left.State, right.State);
        if (state == MeasurementState.NotTested || !KeepsOrder<TLeft>() || !KeepsOrder<TRight>())
        {
            return Measured<TProduct>.NotTested;
        }

        (double x, double y) = (End(left, state), End(right, state));
        return double.IsFinite(x) && double.IsFinite(y)
            ? Limit<TProduct>(state, multiply(TLeft.FromStorage(x), TRight.FromStorage(y)).StorageValue)
            : Measured<TProduct>.NotTested;
    }

    /// <summary>Like a difference, as long as neither can be negative.</summary>
    public static Measured<TQuotient> Quotient<TLeft, TRight, TQuotient>(Measured<TLeft> left, Measured<TRight> right, Func<TLeft, TRight, TQuotient> divide)
        where TLeft : struct, IQuantity<TLeft>
        where TRight : struct, IQuantity<TRight>
        where TQuotient : struct, IQuantity<TQuotient>
    {
        if (left.State == MeasurementState.NotTested || right.State == MeasurementState.NotTested)
        {
            return Measured<TQuotient>.NotTested;
        }

        if (IsZero(left))
        {
            return Zero(divide(left.Value!.Value, right.Value!.Value), left.Uncertainty, right: null);
        }

        MeasurementState state = OfSum(left.State, Turned(right.State));
        if (state == MeasurementState.NotTested || !KeepsOrder<TLeft>() || !KeepsOrder<TRight>())
        {
            return Measured<TQuotient>.NotTested;
        }

        // A measured divisor that may be as small as nothing sets no upper limit to the quotient; one that is zero is a mistake.
        (double x, double y) = (End(left, state), End(right, Turned(state)));
        return double.IsFinite(x) && double.IsFinite(y) && (y != 0 || right.Value!.Value.StorageValue == 0)
            ? Limit<TQuotient>(state, divide(TLeft.FromStorage(x), TRight.FromStorage(y)).StorageValue)
            : Measured<TQuotient>.NotTested;
    }

    /// <summary>The end of what an operand may be that bounds a result on a side: the limit itself, or that of the expanded uncertainty.</summary>
    private static double End<T>(Measured<T> operand, MeasurementState side)
        where T : struct, IQuantity<T>
    {
        double value = operand.Value!.Value.StorageValue;
        if (operand.State != MeasurementState.Measured)
        {
            return value;
        }

        double spread = Acceptance.UsualCoverageFactor * (operand.Uncertainty ?? 0);
        return side == MeasurementState.BelowLimit ? Math.Min(value + spread, T.Definition.Maximum) : Math.Max(value - spread, T.Definition.Minimum);
    }

    /// <summary>A limit, where it says something: that a volume is above 0 mL, or above −3 mL, is nothing new.</summary>
    private static Measured<T> Limit<T>(MeasurementState state, double stored)
        where T : struct, IQuantity<T>
    {
        (double minimum, double maximum) = (T.Definition.Minimum, T.Definition.Maximum);
        bool isBelow = state == MeasurementState.BelowLimit;
        if (isBelow ? stored >= maximum : stored <= minimum)
        {
            return Measured<T>.NotTested;
        }

        // What lies below the smallest number of the domain is none of it.
        return (isBelow ? stored > minimum : stored < maximum)
            ? Measured<T>.Make(state, T.FromResult(stored), uncertainty: null, replicates: null, method: null)
            : throw QuantityGuard.ResultOutOfDomain(T.Definition, stored);
    }

    private static bool IsZero<T>(Measured<T> operand)
        where T : struct, IQuantity<T> => operand is { KnownValue.StorageValue: 0, Uncertainty: null or 0 };

    /// <summary>Zero, as sure as the zero that made it.</summary>
    private static Measured<T> Zero<T>(T zero, double? left, double? right)
        where T : struct, IQuantity<T> => Measured<T>.Make(MeasurementState.Measured, zero, left ?? right, replicates: null, method: null);

    private static bool KeepsOrder<T>()
        where T : struct, IQuantity<T> => T.Definition.Minimum >= 0;
}
