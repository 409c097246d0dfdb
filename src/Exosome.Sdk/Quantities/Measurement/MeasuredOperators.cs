using System.Diagnostics.CodeAnalysis;

namespace Exosome.Sdk.Quantities;

/// <summary>
/// The operators of measurements, for quantities that add up, and for the differences of temperatures and of refractive
/// indices. A compiler before C# 14 does not see them; the methods of
/// <see cref="MeasuredMath"/>, and those that are generated for each scale (<c>Plus</c>, <c>Minus</c>), do the same there. Uncertainties propagate as there, for uncorrelated inputs.
/// </summary>
[SuppressMessage("Naming", "CA1708:Identifiers should differ by more than case", Justification = "The rule takes extension blocks for members of one name.")]
public static class MeasuredOperators
{
    extension<T>(Measured<T>)
        where T : struct, ILinearQuantity<T>
    {
        /// <summary>The sum, as <see cref="MeasuredMath.Plus{T}"/>.</summary>
        /// <param name="left">The left.</param>
        /// <param name="right">The right.</param>
        /// <returns>The sum with its uncertainty.</returns>
        /// <exception cref="OverflowException">The result lies outside the domain.</exception>
        public static Measured<T> operator +(Measured<T> left, Measured<T> right) => left.Plus(right);

        /// <summary>The difference, as <see cref="MeasuredMath.Minus{T}"/>.</summary>
        /// <param name="left">The left.</param>
        /// <param name="right">The right.</param>
        /// <returns>The difference with its uncertainty.</returns>
        /// <exception cref="OverflowException">The result lies outside the domain, as a negative count does.</exception>
        public static Measured<T> operator -(Measured<T> left, Measured<T> right) => left.Minus(right);

        /// <summary>The multiple by an exact number, as <see cref="MeasuredMath.Times{T}"/>.</summary>
        /// <param name="left">The measurement.</param>
        /// <param name="right">An exact number, 0 or more.</param>
        /// <returns>The multiple with its uncertainty.</returns>
        /// <exception cref="ArgumentOutOfRangeException">The number is negative or not finite, or the uncertainty of the result is not finite.</exception>
        /// <exception cref="OverflowException">The result lies outside the domain.</exception>
        public static Measured<T> operator *(Measured<T> left, double right) => left.Times(right);

        /// <summary>The multiple by an exact number, as <see cref="MeasuredMath.Times{T}"/>.</summary>
        /// <param name="left">An exact number, 0 or more.</param>
        /// <param name="right">The measurement.</param>
        /// <returns>The multiple with its uncertainty.</returns>
        /// <exception cref="ArgumentOutOfRangeException">The number is negative or not finite, or the uncertainty of the result is not finite.</exception>
        /// <exception cref="OverflowException">The result lies outside the domain.</exception>
        public static Measured<T> operator *(double left, Measured<T> right) => right.Times(left);

        /// <summary>The part by an exact number above zero, as <see cref="MeasuredMath.DividedBy{T}"/>.</summary>
        /// <param name="left">The measurement.</param>
        /// <param name="right">An exact number above 0.</param>
        /// <returns>The part with its uncertainty.</returns>
        /// <exception cref="ArgumentOutOfRangeException">The number is zero, negative or not finite, or the uncertainty of the result is not finite.</exception>
        /// <exception cref="OverflowException">The result lies outside the domain.</exception>
        public static Measured<T> operator /(Measured<T> left, double right) => left.DividedBy(right);
    }

    extension(Measured<Temperature>)
    {
        /// <summary>The difference of two temperatures.</summary>
        /// <param name="left">The left.</param>
        /// <param name="right">The right.</param>
        /// <returns>The difference with its uncertainty.</returns>
        /// <exception cref="OverflowException">The uncertainty of the result is not finite.</exception>
        public static Measured<TemperatureDifference> operator -(Measured<Temperature> left, Measured<Temperature> right) => left.Minus(right);

        /// <summary>The point that lies a measured difference higher.</summary>
        /// <param name="left">The point.</param>
        /// <param name="right">The difference.</param>
        /// <returns>The point with its uncertainty.</returns>
        /// <exception cref="OverflowException">The result lies outside the domain.</exception>
        public static Measured<Temperature> operator +(Measured<Temperature> left, Measured<TemperatureDifference> right) => left.Plus(right);

        /// <summary>The point that lies a measured difference lower.</summary>
        /// <param name="left">The point.</param>
        /// <param name="right">The difference.</param>
        /// <returns>The point with its uncertainty.</returns>
        /// <exception cref="OverflowException">The result lies outside the domain, as one below absolute zero does.</exception>
        public static Measured<Temperature> operator -(Measured<Temperature> left, Measured<TemperatureDifference> right) => left.Minus(right);
    }

    extension(Measured<RefractiveIndex>)
    {
        /// <summary>The difference of two refractive indices.</summary>
        /// <param name="left">The left.</param>
        /// <param name="right">The right.</param>
        /// <returns>The difference with its uncertainty.</returns>
        /// <exception cref="OverflowException">The uncertainty of the result is not finite.</exception>
        public static Measured<RefractiveIndexDifference> operator -(Measured<RefractiveIndex> left, Measured<RefractiveIndex> right) => left.Minus(right);

        /// <summary>The point that lies a measured difference higher.</summary>
        /// <param name="left">The point.</param>
        /// <param name="right">The difference.</param>
        /// <returns>The point with its uncertainty.</returns>
        /// <exception cref="OverflowException">The result lies outside the domain.</exception>
        public static Measured<RefractiveIndex> operator +(Measured<RefractiveIndex> left, Measured<RefractiveIndexDifference> right) => left.Plus(right);

        /// <summary>The point that lies a measured difference lower.</summary>
        /// <param name="left">The point.</param>
        /// <param name="right">The difference.</param>
        /// <returns>The point with its uncertainty.</returns>
        /// <exception cref="OverflowException">The result lies outside the domain.</exception>
        public static Measured<RefractiveIndex> operator -(Measured<RefractiveIndex> left, Measured<RefractiveIndexDifference> right) => left.Minus(right);
    }
}
