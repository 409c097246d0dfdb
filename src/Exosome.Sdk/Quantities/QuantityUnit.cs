using System.Text.Encodings.Web;
using System.Text.Json;

namespace Exosome.Sdk.Quantities;

/// <summary>A unit of a quantity, as data: what a form, a converter or a report needs to know of it.</summary>
public sealed class QuantityUnit
{
    private const char MicroSign = '\u00B5';
    private const char GreekMu = '\u03BC';

    // A decimal takes the nearest number of 15 digits, as far as it reaches.
    private const double LargestShortened = 1e28;

    /// <summary>Describes a unit; generated code calls this.</summary>
    /// <param name="name">The plural as a C# name.</param>
    /// <param name="symbol">The symbol as it is printed.</param>
    /// <param name="asciiSymbol">The symbol in ASCII.</param>
    /// <param name="ucumCode">The UCUM code.</param>
    /// <param name="factor">What a number of this unit is multiplied by to give the storage unit.</param>
    /// <param name="divisor">What it is divided by.</param>
    /// <param name="offset">What is added after scaling.</param>
    /// <param name="ucumAliases">Other UCUM codes that are read.</param>
    public QuantityUnit(string name, string symbol, string asciiSymbol, string ucumCode, double factor, double divisor, double offset, params string[] ucumAliases)
    {
        ArgumentNullException.ThrowIfNull(symbol);
        Name = name;
        Symbol = symbol;
        AsciiSymbol = asciiSymbol;
        UcumCode = ucumCode;
        Factor = factor;
        Divisor = divisor;
        Offset = offset;
        UcumAliases = ucumAliases;
        EncodedUcumCode = JsonEncodedText.Encode(ucumCode, JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
        string[] spellings = [symbol, symbol.Replace(MicroSign, GreekMu), symbol.Replace(GreekMu, MicroSign), asciiSymbol, ucumCode, .. ucumAliases];
        Spellings = [.. spellings.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The plural as a C# name, for example <c>Micrometers</c>.</summary>
    public string Name { get; }

    /// <summary>The symbol as it is printed, for example <c>µm</c>; empty where the unit is the number one.</summary>
    public string Symbol { get; }

    /// <summary>The symbol in ASCII, for example <c>um</c>.</summary>
    public string AsciiSymbol { get; }

    /// <summary>The case-sensitive UCUM code, the machine form.</summary>
    public string UcumCode { get; }

    /// <summary>What a number of this unit is multiplied by to give the storage unit.</summary>
    public double Factor { get; }

    /// <summary>What a number of this unit is divided by to give the storage unit.</summary>
    public double Divisor { get; }

    /// <summary>What is added after scaling.</summary>
    public double Offset { get; }

    /// <summary>Other UCUM codes that mean the same and are read.</summary>
    public IReadOnlyList<string> UcumAliases { get; }

    /// <summary>Every way to write the unit that is read back.</summary>
    internal string[] Spellings { get; }

    /// <summary>The UCUM code as JSON text, escaped once.</summary>
    internal JsonEncodedText EncodedUcumCode { get; }

    /// <summary>Turns a number of this unit into one of the storage unit, by the same operations as the generated factory.</summary>
    /// <param name="value">A number of this unit.</param>
    /// <returns>The number of the storage unit; the domain is not checked.</returns>
    public double ToStorage(double value)
    {
        double scaled = value * Factor / Divisor;
        return Offset == 0 ? scaled : QuantityGuard.Shift(scaled, Offset);
    }

    /// <summary>Turns a number of the storage unit into one of this unit.</summary>
    /// <param name="stored">A number of the storage unit.</param>
    /// <returns>The number of this unit.</returns>
    public double FromStorage(double stored) => (Offset == 0 ? stored : QuantityGuard.Shift(stored, -Offset)) * Divisor / Factor;

    /// <summary>
    /// The number of this unit that stands for a stored one in a text: the one that converts back to exactly that where there
    /// is such a double (the doubles of two units do not lie on one grid), else the nearest in the domain.
    /// </summary>
    internal double ToText(double stored, QuantityDefinition definition)
    {
        double number = FromStorage(stored);
        if (Factor == Divisor && Offset == 0)
        {
            return number;
        }

        // Several doubles may convert to the stored one, and of 31 s and 31.000000000000004 s the first is meant.
        if (Math.Abs(number) < LargestShortened && (double)(decimal)number is var shortest && ToStorage(shortest) == stored)
        {
            return shortest + 0.0;
        }

        double back = ToStorage(number);
        if (back == stored || !double.IsFinite(number))
        {
            return number;
        }

        double below = Math.BitDecrement(number);
        double above = Math.BitIncrement(number);
        double best = number;
        double least = definition.Admits(back) ? Math.Abs(back - stored) : double.PositiveInfinity;
        foreach (double candidate in (ReadOnlySpan<double>)[below, above, Math.BitDecrement(below), Math.BitIncrement(above)])
        {
            back = ToStorage(candidate);
            double error = definition.Admits(back) ? Math.Abs(back - stored) : double.PositiveInfinity;
            if (error < least)
            {
                (best, least) = (candidate, error);
            }
        }

        return best;
    }

    /// <inheritdoc/>
    public override string ToString() => UcumCode;
}
