using System.Globalization;
using Exosome.Sdk.Instruments.Reading;

namespace Exosome.Sdk.Instruments.ZetaView;

/// <summary>
/// The table below <c>Size / nm</c>. It holds the same particles twice: evenly spaced rows, one row of −1, then
/// logarithmically spaced rows without a header. Only the first part is a result; the second is kept to check the first.
/// </summary>
internal sealed class ZetaViewSizeTable
{
    // 0.1 % apart at most in real files: both are written with four digits.
    private const double ShareAgreement = 0.02;

    // The last centres of real tables are 6025 and 5998 nm.
    private const double LeastReach = 0.9;

    private double? _share;

    private ZetaViewSizeTable()
    {
    }

    public List<double> Sizes { get; } = [];

    public List<double> Numbers { get; } = [];

    /// <summary>Particles per cubic centimetre, which is per millilitre.</summary>
    public List<double> Concentrations { get; } = [];

    /// <summary>Whether the first part is closed by its row of −1 or by the beginning of the second part.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Sum of the second part's numbers and concentrations, when there is a whole one.</summary>
    public (double Number, double Concentration)? SecondPart { get; private set; }

    /// <summary>Why the second part could not check the first, or <c>null</c>.</summary>
    public ImportIssue? SecondDamage { get; private set; }

    /// <summary>Why the first part cannot be used, or <c>null</c>.</summary>
    public ImportIssue? Damage { get; private set; }

    /// <summary>A row whose number of particles and concentration do not belong together, or <c>null</c>.</summary>
    public ImportIssue? UnevenRow { get; private set; }

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
        double secondSize = 0;
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
            if (!TryRow(cells, number, concentration, out double size, out double count, out double perMilliliter) || lastOfCutFile)
            {
                if (second)
                {
                    table.SecondDamage = new ImportIssue(line.Number, lastOfCutFile
                        ? "The file stops in the middle of the second, logarithmic table; it could not be used to check the first."
                        : $"\"{CellText.Short(line.Text)}\" is no row of the second, logarithmic table; it could not be used to check the first.");
                    break;
                }

                table.Damage ??= new ImportIssue(line.Number, lastOfCutFile
                    ? "The file stops in the middle of the size table."
                    : $"\"{CellText.Short(line.Text)}\" is no row of the size table.");
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
                secondSize = size;
                continue;
            }

            table.CheckStep(line, size);
            table.CheckShare(line, count, perMilliliter);
            table.Sizes.Add(size);
            table.Numbers.Add(count);
            table.Concentrations.Add(perMilliliter);
        }

        if (secondSize > 0 && table.SecondDamage is null)
        {
            // Both parts span the same range; one that ends early has lost its rows.
            if (table.Sizes.Count > 0 && secondSize < LeastReach * table.Sizes[^1])
            {
                table.SecondDamage = new ImportIssue(text.Lines[^1].Number, string.Create(CultureInfo.InvariantCulture, $"The second, logarithmic table ends at {InvariantNumber.Text(secondSize)} nm, the first at {InvariantNumber.Text(table.Sizes[^1])} nm: the file is cut, and the second could not be used to check the first."));
            }
            else
            {
                table.SecondPart = (secondNumber, secondConcentration);
            }
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

    /// <summary>Each particle stands for the same concentration: a row with another share has a damaged figure.</summary>
    private void CheckShare(TextLine line, double count, double perMilliliter)
    {
        if (count <= 0 && perMilliliter <= 0)
        {
            return;
        }

        double share = count > 0 ? perMilliliter / count : double.PositiveInfinity;
        _share ??= share;
        if (UnevenRow is null && !(Math.Abs(share - _share.Value) <= ShareAgreement * _share.Value))
        {
            UnevenRow = new ImportIssue(line.Number, string.Create(CultureInfo.InvariantCulture, $"{InvariantNumber.Text(count)} particles and a concentration of {InvariantNumber.Text(perMilliliter)} stand in a row, but the rows before have {InvariantNumber.Text(_share.Value)} a particle: a figure is damaged."));
        }
    }
}
