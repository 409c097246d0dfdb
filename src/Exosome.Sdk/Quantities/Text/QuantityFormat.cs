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
        Number.IsEmpty ? Unit.ToText(stored, definition) : Unit.FromStorage(stored);

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
            if (number.IsEmpty || number[^1] == ' ')
            {
                return new QuantityFormat(number.TrimEnd(' '), spelling.Unit, spelling.Text);
            }
        }

        int space = format.LastIndexOf(' ');
        return space >= 0 && space + 1 < format.Length && char.IsLetter(format[space + 1])
            ? throw new FormatException($"\"{format[(space + 1)..]}\" is not a unit of {definition.Name}.")
            : new QuantityFormat(format, storage, storage.Symbol);
    }
}
