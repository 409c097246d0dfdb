using System.Globalization;
using Exosome.Sdk.Instruments.Reading;

namespace Exosome.Sdk.Instruments.ZetaView;

/// <summary>
/// Holds the positions against their own row "Mean". Which of them is the damaged one the table does not say, so that
/// every position that counts in the mean carries the warning.
/// </summary>
internal static class ZetaViewPositionMean
{
    // In real files the mean of the used positions is that of the row within 3 % in 224 of 230 columns, and within 7 % in
    // all: the row is computed from figures that the table shows rounded.
    private const double Agreement = 0.12;

    public static void Check(IReadOnlyList<RunDraft> positions, TextLine line, IReadOnlyList<(string Name, string Stated, Func<RunDraft, double?> Figure)> columns)
    {
        RunDraft[] used = [.. positions.Where(position => !position.HasFailed)];
        foreach ((string name, string text, Func<RunDraft, double?> figure) in columns)
        {
            if (used.Length == 0 || !ZetaViewText.TryNumber(text, out double stated) || stated <= 0)
            {
                continue;
            }

            // With what the instrument fills a figure that a position does not have, only it knows.
            double?[] figures = [.. used.Select(figure)];
            if (figures.Contains(null))
            {
                continue;
            }

            double mean = figures.Average()!.Value;
            if (Math.Abs(mean - stated) <= Agreement * stated)
            {
                continue;
            }

            foreach (RunDraft position in used)
            {
                position.Warn(string.Create(CultureInfo.InvariantCulture, $"Line {line.Number}: the row Mean states {InvariantNumber.Text(stated)} for \"{name}\", but the positions that were used give {InvariantNumber.Text(mean)}: a figure of a position or of the row is damaged."));
            }
        }
    }
}
