using System.Globalization;

namespace Exosome.Sdk.Quantities;

/// <summary>What a quantity is, as data: its units, its kind and the numbers it admits.</summary>
public sealed class QuantityDefinition
{
    /// <summary>The unit of a difference of two logarithms, which is a bare number.</summary>
    private static readonly QuantityUnit s_one = new("Value", string.Empty, string.Empty, "1", 1, 1, 0);

    private readonly QuantityUnit[] _units;
    private readonly QuantityDefinition? _difference;

    /// <summary>Describes a quantity; generated code calls this.</summary>
    /// <param name="name">The name of the type.</param>
    /// <param name="kind">How values combine.</param>
    /// <param name="minimum">The smallest admitted number in the storage unit, or negative infinity.</param>
    /// <param name="maximum">The largest admitted number in the storage unit, or positive infinity.</param>
    /// <param name="units">The units, the storage unit first.</param>
    /// <exception cref="ArgumentNullException">There are no units.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no unit.</exception>
    public QuantityDefinition(string name, QuantityKind kind, double minimum, double maximum, params QuantityUnit[] units)
    {
        ArgumentNullException.ThrowIfNull(units);
        ArgumentOutOfRangeException.ThrowIfZero(units.Length, nameof(units));
        Name = name;
        Kind = kind;
        Minimum = minimum;
        Maximum = maximum;
        _units = units;

        // The longest spelling first: "particles/mL" ends with "/mL", "nm" with "m".
        Spellings = [.. units
            .SelectMany(unit => unit.Spellings.Select(text => new UnitSpelling(text, unit)))
            .OrderByDescending(spelling => spelling.Text.Length)];
    }

    /// <summary>Describes an affine quantity; generated code calls this.</summary>
    /// <param name="name">The name of the type.</param>
    /// <param name="kind">How values combine.</param>
    /// <param name="minimum">The smallest admitted number in the storage unit, or negative infinity.</param>
    /// <param name="maximum">The largest admitted number in the storage unit, or positive infinity.</param>
    /// <param name="difference">The linear quantity that the difference of two is.</param>
    /// <param name="units">The units, the storage unit first.</param>
    /// <exception cref="ArgumentNullException">There are no units or no difference.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no unit.</exception>
    public QuantityDefinition(string name, QuantityKind kind, double minimum, double maximum, QuantityDefinition difference, params QuantityUnit[] units)
        : this(name, kind, minimum, maximum, units)
    {
        ArgumentNullException.ThrowIfNull(difference);
        _difference = difference;
    }

    /// <summary>The name of the type, for example <c>Diameter</c>.</summary>
    public string Name { get; }

    /// <summary>How values combine.</summary>
    public QuantityKind Kind { get; }

    /// <summary>The smallest admitted number in the storage unit; negative infinity where there is no limit but finiteness.</summary>
    public double Minimum { get; }

    /// <summary>The largest admitted number in the storage unit; positive infinity where there is no limit but finiteness.</summary>
    public double Maximum { get; }

    /// <summary>The units, the storage unit first.</summary>
    public IReadOnlyList<QuantityUnit> Units => _units;

    /// <summary>The unit that values are stored in.</summary>
    public QuantityUnit StorageUnit => _units[0];

    /// <summary>What the difference of two values is: the quantity itself where it is linear, none where it is a bare number.</summary>
    public QuantityDefinition? Difference => Kind == QuantityKind.Linear ? this : _difference;

    internal UnitSpelling[] Spellings { get; }

    /// <summary>The unit that a difference, and so an uncertainty, is stored in.</summary>
    internal QuantityUnit DifferenceUnit => Difference?.StorageUnit ?? s_one;

    /// <summary>The UCUM codes of all units, for messages.</summary>
    internal string UcumCodes => string.Join(", ", _units.Select(unit => unit.UcumCode));

    /// <summary>The printed symbols of all units that have one, for messages.</summary>
    internal string Symbols => string.Join(", ", _units.Where(unit => unit.Symbol.Length > 0).Select(unit => unit.Symbol));

    internal bool HasSymbols => Array.Exists(_units, unit => unit.Symbol.Length > 0);

    /// <summary>The domain in words, for messages: <c>a finite number of nm, not below 0</c>.</summary>
    internal string Domain
    {
        get
        {
            string text = StorageUnit.Symbol.Length == 0 ? "a finite number" : "a finite number of " + StorageUnit.Symbol;
            if (!double.IsNegativeInfinity(Minimum))
            {
                text += ", not below " + Minimum.ToString("R", CultureInfo.InvariantCulture);
            }

            return double.IsPositiveInfinity(Maximum)
                ? text
                : text + (double.IsNegativeInfinity(Minimum) ? ", not above " : " and not above ") + Maximum.ToString("R", CultureInfo.InvariantCulture);
        }
    }

    /// <summary>The definition of a quantity type.</summary>
    /// <typeparam name="T">The quantity.</typeparam>
    /// <returns>Its definition.</returns>
    public static QuantityDefinition Of<T>()
        where T : struct, IQuantity<T> => T.Definition;

    /// <summary>Whether a number of the storage unit lies in the domain.</summary>
    /// <param name="stored">The number.</param>
    /// <returns>Whether it is finite and within the limits.</returns>
    public bool Admits(double stored) => double.IsFinite(stored) && stored >= Minimum && stored <= Maximum;

    /// <summary>Finds a unit by its UCUM code or one of the UCUM aliases.</summary>
    /// <param name="ucumCode">The code, case-sensitive.</param>
    /// <returns>The unit, or null.</returns>
    public QuantityUnit? FindByUcumCode(string? ucumCode) =>
        Array.Find(_units, unit => string.Equals(unit.UcumCode, ucumCode, StringComparison.Ordinal) || unit.UcumAliases.Contains(ucumCode, StringComparer.Ordinal));

    /// <summary>Finds the unit of a difference by its UCUM code: a temperature in °C differs from another by kelvins.</summary>
    internal QuantityUnit? FindDifferenceUnit(string? ucumCode) =>
        Difference is { } difference ? difference.FindByUcumCode(ucumCode) : ucumCode == s_one.UcumCode ? s_one : null;

    /// <summary>Finds a unit by any of its spellings.</summary>
    /// <param name="text">A symbol, ASCII symbol or UCUM code, case-sensitive.</param>
    /// <returns>The unit, or null.</returns>
    public QuantityUnit? Find(ReadOnlySpan<char> text)
    {
        foreach (UnitSpelling spelling in Spellings)
        {
            if (text.SequenceEqual(spelling.Text))
            {
                return spelling.Unit;
            }
        }

        return null;
    }
}

/// <summary>One way to write one unit.</summary>
internal readonly record struct UnitSpelling(string Text, QuantityUnit Unit);
