using System.Globalization;
using Exosome.Sdk.Instruments.Reading;

namespace Exosome.Sdk.Instruments.ZetaView;

/// <summary>
/// Holds a concentration against the average number of particles in view, which the file states beside it: one is the other
/// over the volume that the camera sees, and no dilution is in either.
/// </summary>
internal static class ZetaViewConstant
{
    // Measured in 131 exports of one instrument with software 8.06 (Zenodo): 429,034 to 429,127 in all 51 size runs that
    // counted anything, 4.14E5 to 4.44E5 in all 562 positions, which are rounded to two digits. Other optics see another
    // volume; a dilution in the figure is at least a factor of ten in practice.
    private const double Usual = 4.29e5;
    private const double Least = 2e5;
    private const double Most = 1e6;

    public static void Check(RunDraft run, double? averageNumber, int? line)
    {
        if (run.Concentration is not > 0 || averageNumber is not { } average || average <= 0)
        {
            return;
        }

        double perParticle = run.Concentration.Value / average;
        if (perParticle is < Least or > Most)
        {
            run.Warn(string.Create(CultureInfo.InvariantCulture, $"{(line is { } at ? $"Line {at}: the" : "The")} concentration, {InvariantNumber.Text(run.Concentration.Value)} particles/mL, is {perParticle:0.##E+0} for each particle of the average number in view, {InvariantNumber.Text(average)}; {Usual:0.##E+0} is usual. It may contain the dilution already, or a figure is damaged."));
        }
    }
}
