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

    public static QuantityFormat Resolve(QuantityDefinition definition, ReadOnlySpan<char> format)
    {
        QuantityUnit storage = definition.StorageUnit;
        switch (format)
        {
            case "" or "G":
                return new QuantityFormat(default, storage, storage.Symbol);
            case "U":
                return new QuantityFormat(default, storage, storage.UcumCode);
            case "A":
                return new QuantityFormat(default, storage, storage.AsciiSymbol);
        }

        // A unit may stand alone or after a number format: "um", "F1 um".
        int space = format.LastIndexOf(' ');
        ReadOnlySpan<char> last = format[(space + 1)..];
        if (!last.IsEmpty)
        {
            foreach (UnitSpelling spelling in definition.Spellings)
            {
                if (last.SequenceEqual(spelling.Text))
                {
                    return new QuantityFormat(space < 0 ? default : format[..space], spelling.Unit, spelling.Text);
                }
            }
        }

        return space >= 0 && !last.IsEmpty && char.IsLetter(last[0])
            ? throw new FormatException($"\"{last}\" is not a unit of {definition.Name}.")
            : new QuantityFormat(format, storage, storage.Symbol);
    }
}
