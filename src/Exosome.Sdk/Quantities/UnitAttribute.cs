namespace Exosome.Sdk.Quantities;

/// <summary>
/// A unit of a quantity. The first one on the type is the storage unit; for the others,
/// stored number = number × <see cref="Factor"/> ÷ <see cref="Divisor"/> + <see cref="Offset"/>.
/// </summary>
/// <param name="name">The plural as a C# name: <c>Nanometers</c> gives <c>FromNanometers</c>, <c>.Nanometers</c> and <c>120.Nanometers()</c>.</param>
/// <param name="symbol">The symbol as it is printed, for example <c>µm</c>; empty where the unit is the number one.</param>
/// <param name="ucum">The case-sensitive UCUM code, for example <c>um</c>: the machine form in JSON.</param>
[AttributeUsage(AttributeTargets.Struct, AllowMultiple = true)]
public sealed class UnitAttribute(string name, string symbol, string ucum) : Attribute
{
    /// <summary>The plural as a C# name.</summary>
    public string Name { get; } = name;

    /// <summary>The symbol as it is printed.</summary>
    public string Symbol { get; } = symbol;

    /// <summary>The case-sensitive UCUM code.</summary>
    public string Ucum { get; } = ucum;

    /// <summary>The symbol in ASCII, for example <c>um</c>; the symbol itself if not said.</summary>
    public string? Ascii { get; set; }

    /// <summary>What a number of this unit is multiplied by to give the storage unit.</summary>
    public double Factor { get; set; } = 1;

    /// <summary>What a number of this unit is divided by to give the storage unit: 1000 is exact where a factor of 0.001 is not.</summary>
    public double Divisor { get; set; } = 1;

    /// <summary>What is added after scaling, for affine units such as the kelvin beside °C.</summary>
    public double Offset { get; set; }

    /// <summary>The name of the extension method on numbers; the unit's name if not said, none if empty.</summary>
    public string? Extension { get; set; }

    /// <summary>Other UCUM codes that mean the same and are read, for example with an annotation: <c>{particles}/mL</c> beside <c>/mL</c>.</summary>
    public string[]? UcumAliases { get; set; }
}
