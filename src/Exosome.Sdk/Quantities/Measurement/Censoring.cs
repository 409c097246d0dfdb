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

    /// <summary>Like a sum, as long as no factor can be negative and turn the inequality round.</summary>
    public static MeasurementState OfProduct(MeasurementState left, MeasurementState right, bool keepsOrder) =>
        left == MeasurementState.Measured && right == MeasurementState.Measured
            ? MeasurementState.Measured
            : keepsOrder ? OfSum(left, right) : MeasurementState.NotTested;

    public static bool KeepsOrder<T>()
        where T : struct, IQuantity<T> => T.Definition.Minimum >= 0;
}
