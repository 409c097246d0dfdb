using System;

namespace Exosome.Sdk.Generators.Ucum;

/// <summary>
/// A size relative to the base units as numerator ÷ denominator × 10^power. Kept apart, so that a thousand stays an exact
/// thousand to multiply or divide by, where a single double would have rounded 0.001 already.
/// </summary>
internal sealed class UcumScale(double numerator, double denominator, int power)
{
    public static UcumScale One { get; } = new(1, 1, 0);

    public double Numerator { get; } = numerator;

    public double Denominator { get; } = denominator;

    public int Power { get; } = power;

    public UcumScale Times(UcumScale other) => new(Numerator * other.Numerator, Denominator * other.Denominator, Power + other.Power);

    public UcumScale Inverse() => new(Denominator, Numerator, -Power);

    public UcumScale Raise(int exponent)
    {
        UcumScale result = One;
        for (int i = 0; i < Math.Abs(exponent); i++)
        {
            result = result.Times(this);
        }

        return exponent < 0 ? result.Inverse() : result;
    }

    /// <summary>The two numbers to multiply and to divide by, in lowest terms where both are whole.</summary>
    public (double Factor, double Divisor) Reduce()
    {
        double factor = Numerator;
        double divisor = Denominator;

        // Fold the decimal point into the numbers first: 3600 with 10^-3 is 18 over 5.
        for (int i = 0; i < Power; i++)
        {
            factor *= 10;
        }

        for (int i = 0; i > Power; i--)
        {
            divisor *= 10;
        }

        const double LargestExactInteger = 9007199254740992;
        if (factor % 1 == 0 && divisor % 1 == 0 && factor <= LargestExactInteger && divisor <= LargestExactInteger)
        {
            long common = GreatestCommonDivisor((long)factor, (long)divisor);
            factor /= common;
            divisor /= common;
        }

        return (factor, divisor);
    }

    private static long GreatestCommonDivisor(long left, long right)
    {
        while (right != 0)
        {
            (left, right) = (right, left % right);
        }

        return left == 0 ? 1 : left;
    }
}
