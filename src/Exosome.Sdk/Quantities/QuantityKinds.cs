using System.Numerics;

namespace Exosome.Sdk.Quantities;

/// <summary>A quantity whose differences mean something, so that a mean and a spread do: linear and affine ones.</summary>
/// <typeparam name="TSelf">The quantity itself.</typeparam>
public interface IIntervalQuantity<TSelf> : IQuantity<TSelf>
    where TSelf : struct, IIntervalQuantity<TSelf>;

/// <summary>A quantity that adds up and scales.</summary>
/// <typeparam name="TSelf">The quantity itself.</typeparam>
public interface ILinearQuantity<TSelf> :
    IIntervalQuantity<TSelf>,
    IAdditionOperators<TSelf, TSelf, TSelf>,
    ISubtractionOperators<TSelf, TSelf, TSelf>,
    IMultiplyOperators<TSelf, double, TSelf>,
    IDivisionOperators<TSelf, double, TSelf>
    where TSelf : struct, ILinearQuantity<TSelf>;

/// <summary>A point on a scale with an arbitrary zero: only differences add up.</summary>
/// <typeparam name="TSelf">The quantity itself.</typeparam>
/// <typeparam name="TDifference">What the difference of two is.</typeparam>
public interface IAffineQuantity<TSelf, TDifference> :
    IIntervalQuantity<TSelf>,
    IAdditionOperators<TSelf, TDifference, TSelf>,
    ISubtractionOperators<TSelf, TDifference, TSelf>
    where TSelf : struct, IAffineQuantity<TSelf, TDifference>
    where TDifference : struct, ILinearQuantity<TDifference>;

/// <summary>The logarithm of something: the difference of two is the logarithm of a ratio, a bare number.</summary>
/// <typeparam name="TSelf">The quantity itself.</typeparam>
public interface ILogarithmicQuantity<TSelf> : IQuantity<TSelf>, ISubtractionOperators<TSelf, TSelf, double>
    where TSelf : struct, ILogarithmicQuantity<TSelf>;
