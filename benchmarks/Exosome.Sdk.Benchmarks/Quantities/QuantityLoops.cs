using System.Runtime.CompilerServices;
using Exosome.Sdk.Quantities;

namespace Exosome.Sdk.Benchmarks.Quantities;

/// <summary>Each loop twice: over quantities, and the same code over the doubles that they hold.</summary>
public static class QuantityLoops
{
    public const int Length = 4096;

    private static readonly double[] s_numbers = Numbers(7);
    private static readonly double[] s_others = Numbers(11);
    private static readonly Diameter[] s_sizes = [.. s_numbers.Select(Diameter.FromNanometers)];
    private static readonly Diameter[] s_otherSizes = [.. s_others.Select(Diameter.FromNanometers)];
    private static readonly ParticleConcentration[] s_concentrations = [.. s_numbers.Select(ParticleConcentration.FromParticlesPerMilliliter)];
    private static readonly Diameter[] s_storedSizes = new Diameter[Length];
    private static readonly double[] s_storedNumbers = new double[Length];
    private static readonly Volume[] s_volumes = [.. s_others.Select(Volume.FromMilliliters)];

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double ConstructQuantity()
    {
        double sum = 0;
        foreach (double number in s_numbers)
        {
            sum += Diameter.FromNanometers(number).Nanometers;
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double ConstructDouble()
    {
        double sum = 0;
        foreach (double number in s_numbers)
        {
            sum += number;
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double ConvertQuantity()
    {
        double sum = 0;
        foreach (double number in s_numbers)
        {
            sum += Diameter.FromMicrometers(number).Nanometers;
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double ConvertDouble()
    {
        double sum = 0;
        foreach (double number in s_numbers)
        {
            sum += number * 1000;
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double AddQuantity()
    {
        Diameter sum = default;
        foreach (Diameter size in s_sizes)
        {
            sum += size;
        }

        return sum.Nanometers;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double AddDouble()
    {
        double sum = 0;
        foreach (double number in s_numbers)
        {
            sum += number;
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double CompareQuantity()
    {
        int count = 0;
        Diameter[] left = s_sizes;
        Diameter[] right = s_otherSizes;
        for (int i = 0; i < left.Length && i < right.Length; i++)
        {
            count += left[i] < right[i] ? 1 : 0;
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double CompareDouble()
    {
        int count = 0;
        double[] left = s_numbers;
        double[] right = s_others;
        for (int i = 0; i < left.Length && i < right.Length; i++)
        {
            count += left[i] < right[i] ? 1 : 0;
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double DivideQuantity()
    {
        double sum = 0;
        Diameter[] left = s_sizes;
        Diameter[] right = s_otherSizes;
        for (int i = 0; i < left.Length && i < right.Length; i++)
        {
            sum += left[i] / right[i];
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double DivideDouble()
    {
        double sum = 0;
        double[] left = s_numbers;
        double[] right = s_others;
        for (int i = 0; i < left.Length && i < right.Length; i++)
        {
            sum += left[i] / right[i];
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double RelateQuantity()
    {
        double sum = 0;
        ParticleConcentration[] left = s_concentrations;
        Volume[] right = s_volumes;
        for (int i = 0; i < left.Length && i < right.Length; i++)
        {
            sum += (left[i] * right[i]).Particles;
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double RelateDouble()
    {
        double sum = 0;
        double[] left = s_numbers;
        double[] right = s_others;
        for (int i = 0; i < left.Length && i < right.Length; i++)
        {
            sum += left[i] * right[i];
        }

        return sum;
    }

    /// <summary>Nothing depends on the number before, so that nothing hides the check of the domain: the dearest case there is.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double StoreQuantity()
    {
        double[] from = s_numbers;
        Diameter[] to = s_storedSizes;
        for (int i = 0; i < from.Length && i < to.Length; i++)
        {
            to[i] = Diameter.FromNanometers(from[i]);
        }

        return to[0].Nanometers;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double StoreDouble()
    {
        double[] from = s_numbers;
        double[] to = s_storedNumbers;
        for (int i = 0; i < from.Length && i < to.Length; i++)
        {
            to[i] = from[i];
        }

        return to[0];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double StoreSumQuantity()
    {
        Diameter[] left = s_sizes;
        Diameter[] right = s_otherSizes;
        Diameter[] to = s_storedSizes;
        for (int i = 0; i < left.Length && i < right.Length && i < to.Length; i++)
        {
            to[i] = left[i] + right[i];
        }

        return to[0].Nanometers;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double StoreSumDouble()
    {
        double[] left = s_numbers;
        double[] right = s_others;
        double[] to = s_storedNumbers;
        for (int i = 0; i < left.Length && i < right.Length && i < to.Length; i++)
        {
            to[i] = left[i] + right[i];
        }

        return to[0];
    }

    private static double[] Numbers(int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, Length).Select(_ => 30 + (random.NextDouble() * 970))];
    }
}
