using System.Globalization;
using Exosome.Sdk.Instruments.Reading;

namespace Exosome.Sdk.Instruments.ZetaView;

/// <summary>
/// Holds the positions against their own rows "Mean" and "St.Dev.". Which of them is the damaged one the mean does not say,
/// so that every position that counts in it carries the warning; the deviation does.
/// </summary>
internal static class ZetaViewPositionMean
{
    // In real files the mean of the used positions is that of the row within 7 % for the concentrations, which are shown with
    // two digits, and within 0.4 % for traces, X50 and Peak.
    private const double ConcentrationAgreement = 0.12;
    private const double Agreement = 0.015;

    // Of n figures none lies further from their mean than (n - 1)/sqrt(n) of their standard deviations (Samuelson 1968,
    // How deviant can you be?). In real files the farthest one reaches 1.02 of that, because the figures are rounded.
    private const double Slack = 1.15;

    // Concentrations carry two digits: half of the last one is 5 % at most.
    private const double Rounding = 0.05;

    /// <summary>A position that cannot be one of those with the stated mean and deviation has a damaged figure.</summary>
    public static void CheckEach(IReadOnlyList<RunDraft> used, IReadOnlyList<(string Name, string Mean, string Deviation, Func<RunDraft, double?> Figure)> columns)
    {
        double limit = Slack * (used.Count - 1) / Math.Sqrt(Math.Max(used.Count, 1));
        foreach ((string name, string meanText, string deviationText, Func<RunDraft, double?> figure) in columns)
        {
            if (!ZetaViewText.TryNumber(meanText, out double mean) || !ZetaViewText.TryNumber(deviationText, out double deviation) || mean <= 0 || deviation <= 0)
            {
                continue;
            }

            foreach (RunDraft position in used)
            {
                if (figure(position) is { } value && used.Count > 1 && Math.Abs(value - mean) > (limit * deviation) + (Rounding * mean))
                {
                    position.Warn(string.Create(CultureInfo.InvariantCulture, $"\"{name}\" is {InvariantNumber.Text(value)}, further from the mean of the positions, {InvariantNumber.Text(mean)}, than their standard deviation of {InvariantNumber.Text(deviation)} allows for {used.Count} figures: one of the three is damaged."));
                }
            }
        }
    }

    public static void Check(IReadOnlyList<RunDraft> used, TextLine line, IReadOnlyList<(string Name, string Stated, Func<RunDraft, double?> Figure)> columns)
    {
        foreach ((string name, string text, Func<RunDraft, double?> figure) in columns)
        {
            if (used.Count == 0 || !ZetaViewText.TryNumber(text, out double stated) || stated <= 0)
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
            if (Math.Abs(mean - stated) <= (name.Contains("Conc", StringComparison.Ordinal) ? ConcentrationAgreement : Agreement) * stated)
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
