using System.Globalization;
using Exosome.Sdk.Instruments.Reading;

namespace Exosome.Sdk.Instruments.ZetaView;

/// <summary>
/// The table below <c>Size / nm</c>. It holds the same particles twice: evenly spaced rows, one row of −1, then
/// logarithmically spaced rows without a header. Only the first part is a result; the second is kept to check the first.
/// </summary>
internal sealed class ZetaViewSizeTable
{
    private ZetaViewSizeTable()
    {
    }

    public List<double> Sizes { get; } = [];

    public List<double> Numbers { get; } = [];

    /// <summary>Particles per cubic centimetre, which is per millilitre.</summary>
    public List<double> Concentrations { get; } = [];

    /// <summary>Whether the first part is closed by its row of −1 or by the beginning of the second part.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Sum of the second part's numbers and concentrations, when there is one.</summary>
    public (double Number, double Concentration)? SecondPart { get; private set; }

    /// <summary>Why the first part cannot be used, or <c>null</c>.</summary>
    public ImportIssue? Damage { get; private set; }

    public static bool IsHeader(string line)
    {
        string key = line.TrimStart();
        return key.StartsWith("Size / nm", StringComparison.OrdinalIgnoreCase) && key.Contains("Concentration", StringComparison.OrdinalIgnoreCase);
    }

    public static ZetaViewSizeTable Read(ZetaViewText text, int headerIndex)
    {
        var table = new ZetaViewSizeTable();
        TextLine header = text.Lines[headerIndex];
        string[] names = header.Cells();
        int number = Array.FindIndex(names, name => name.Equals("Number", StringComparison.OrdinalIgnoreCase));
        int concentration = Array.FindIndex(names, name => name.StartsWith("Concentration", StringComparison.OrdinalIgnoreCase));
        if (number < 0 || concentration < 0 || !IsPerMilliliter(names[concentration]))
        {
            table.Damage = new ImportIssue(header.Number, "The header names no columns \"Number\" and \"Concentration / cm-3\"; the unit of the figures is unknown.");
            return table;
        }

        bool second = false;
        double secondNumber = 0;
        double secondConcentration = 0;
        bool secondWhole = false;
        for (int i = headerIndex + 1; i < text.Lines.Count; i++)
        {
            TextLine line = text.Lines[i];
            if (string.IsNullOrWhiteSpace(line.Text))
            {
                continue;
            }

            if (IsHeader(line.Text))
            {
                second = true;
                table.IsClosed = true;
                continue;
            }

            string[] cells = line.Cells();
            bool lastOfCutFile = text.IsCut && i == text.Lines.Count - 1;
            if (!TryRow(cells, number, concentration, out double size, out double count, out double perMilliliter) || (lastOfCutFile && !second))
            {
                if (second)
                {
                    secondWhole = false;
                    break;
                }

                table.Damage ??= new ImportIssue(line.Number, lastOfCutFile
                    ? "The file stops in the middle of the size table."
                    : $"\"{Shorten(line.Text)}\" is no row of the size table.");
                break;
            }

            if (size < 0)
            {
                table.IsClosed = true;
                second = true;
                continue;
            }

            if (!second && table.Sizes.Count > 0 && size <= table.Sizes[^1])
            {
                // Without a closing row the second part shows by its sizes beginning anew.
                if (table.Sizes.Count > 2 && size < table.Sizes[2])
                {
                    table.IsClosed = true;
                    second = true;
                }
                else
                {
                    table.Damage ??= new ImportIssue(line.Number, "The sizes do not rise: rows are out of order or doubled.");
                    break;
                }
            }

            if (second)
            {
                secondNumber += count;
                secondConcentration += perMilliliter;
                secondWhole = true;
                continue;
            }

            table.CheckStep(line, size);
            table.Sizes.Add(size);
            table.Numbers.Add(count);
            table.Concentrations.Add(perMilliliter);
        }

        if (secondWhole && !text.IsCut)
        {
            table.SecondPart = (secondNumber, secondConcentration);
        }

        return table;
    }

    private static bool IsPerMilliliter(string header)
    {
        string unit = header.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
        return unit is "concentration/cm-3" or "concentration/cm^-3" or "concentration/ml-1" or "concentration/ml^-1" or "concentration/ml";
    }

    private static bool TryRow(string[] cells, int number, int concentration, out double size, out double count, out double perMilliliter)
    {
        count = 0;
        perMilliliter = 0;
        bool read = ZetaViewText.TryNumber(cells[0], out size)
            && cells.Length > Math.Max(number, concentration)
            && ZetaViewText.TryNumber(cells[number], out count)
            && ZetaViewText.TryNumber(cells[concentration], out perMilliliter);
        return read && (size < 0 || (size > 0 && count >= 0 && perMilliliter >= 0));
    }

    private void CheckStep(TextLine line, double size)
    {
        if (Sizes.Count < 2)
        {
            return;
        }

        // Sizes carry four digits, so that steps above 1 µm are rounded by one of the last digit.
        double rounding = Math.Pow(10, Math.Floor(Math.Log10(size)) - 3);
        double previous = Sizes[^1] - Sizes[^2];
        if (size - Sizes[^1] > (1.6 * previous) + (2 * rounding))
        {
            Damage ??= new ImportIssue(line.Number, string.Create(CultureInfo.InvariantCulture, $"Rows are missing before {InvariantNumber.Text(size)} nm."));
        }
    }

    private static string Shorten(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
