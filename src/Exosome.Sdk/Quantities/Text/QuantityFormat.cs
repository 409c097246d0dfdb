namespace Exosome.Sdk.Quantities;

/// <summary>A format string, understood: how to write the number, in which unit, and how to spell that.</summary>
internal readonly ref struct QuantityFormat
{
    private QuantityFormat(ReadOnlySpan<char> number, QuantityUnit unit, string symbol)
    {
        Number = number;
        Unit = unit;
        Symbol = symbol;
    }

    public ReadOnlySpan<char> Number { get; }

    public QuantityUnit Unit { get; }

    public string Symbol { get; }

    /// <summary>The number to write; where all its digits are written, the one that is read back as the stored one.</summary>
    public double NumberOf(double stored, QuantityDefinition definition) =>
        NumberFormat.IsExact(Number) ? Unit.ToText(stored, definition) : Unit.FromStorage(stored);

    /// <summary>Reads a format.</summary>
    /// <exception cref="FormatException">It is neither a unit nor a number format that is admitted.</exception>
    public static QuantityFormat Resolve(QuantityDefinition definition, ReadOnlySpan<char> format)
    {
        QuantityUnit storage = definition.StorageUnit;
        switch (format)
        {
            // Where the ampere or the unit of enzyme activity is a unit of the quantity, the letter names it.
            case "U" or "A" or "G" when definition.Find(format) is { } unit:
                return new QuantityFormat(default, unit, format.ToString());
            case "" or "G":
                return new QuantityFormat(default, storage, storage.Symbol);
            case "U":
                return new QuantityFormat(default, storage, storage.UcumCode);
            case "A":
                return new QuantityFormat(default, storage, storage.AsciiSymbol);
        }

        // A unit may stand alone or after a number format: "um", "F1 um". The longest spelling is tried first.
        foreach (UnitSpelling spelling in definition.Spellings)
        {
            if (spelling.Text.Length == 0 || !format.EndsWith(spelling.Text, StringComparison.Ordinal))
            {
                continue;
            }

            ReadOnlySpan<char> number = format[..^spelling.Text.Length];
            if (number.IsEmpty || (number[^1] == ' ' && NumberFormat.IsAdmitted(number.TrimEnd(' '))))
            {
                return new QuantityFormat(number.TrimEnd(' '), spelling.Unit, spelling.Text);
            }
        }

        return NumberFormat.IsAdmitted(format)
            ? new QuantityFormat(format, storage, storage.Symbol)
            : throw new FormatException($"\"{QuantityText.Excerpt(format)}\" is no format of {definition.Name}: expected G, U, A{Units(definition)}, a number format such as F1, E2, N0 or 0.0#, or a number format and a unit.");
    }

    /// <summary>Reads a format that may say the unit and nothing about the number.</summary>
    /// <exception cref="FormatException">It is no unit.</exception>
    public static QuantityFormat ResolveUnit(QuantityDefinition definition, ReadOnlySpan<char> format) =>
        format is "" or "G" or "U" or "A" || definition.Find(format) is not null
            ? Resolve(definition, format)
            : throw new FormatException($"\"{QuantityText.Excerpt(format)}\" is no unit of {definition.Name}: the digits of a measurement follow from its uncertainty, and the format says the unit alone: G, U, A{Units(definition)}.");

    private static string Units(QuantityDefinition definition) => definition.HasSymbols ? $", a unit ({definition.Symbols})" : string.Empty;
}
