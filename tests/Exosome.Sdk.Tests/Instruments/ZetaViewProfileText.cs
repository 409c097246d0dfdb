using System.Globalization;

namespace Exosome.Sdk.Tests.Instruments;

/// <summary>Writes zeta-potential profiles of the ZetaView in the layout of software 8.06.</summary>
internal static class ZetaViewProfileText
{
    private const double Factor = 12.833451;

    public static string Of(string zeta) => string.Join("\r\n",
    [
        "Original File:\tC:\\data\\x.avi\tSection:\t",
        "Software:\tZetaView (version 8.06.01 SP1)\tAnalyze:\t8.06.01 SP1",
        "Sample:\tEV_ZP",
        "Profile Data:",
        string.Create(CultureInfo.InvariantCulture, $"ZP Factor:\t{Factor}\t(Smoluchowski)"),
        "Results:",
        "Mean Velocity (Derived from Parabola Fit) / \u00b5 m/s:\t6.190054",
        string.Create(CultureInfo.InvariantCulture, $"Mobility /\u00b5 m/s/V/cm:\t{Mobility(zeta)}"),
        "Mobility Parabola Fit Accuracy /\u00b5 m/s/V/cm:\t0.045417",
        "Zeta Potential / mV:\t" + zeta,
        "Zeta Potential @ 25\u00b0C / mV:\t-21.90",
        "ZP Parabola Fit Accuracy / mV:\t10.8",
        "ZP Distribution (SL 1/2) FWHM / mV:\t9.0",
        "ZP Profile:",
        "Position\tPositive V\tNegative V\tAverage\tParabola Fit\tZP",
        .. ((string[])["9.999E-2", "1.495E-1", "2.000E-1", "3.000E-1", "4.000E-1", "5.000E-1", "6.000E-1", "7.000E-1", "8.000E-1", "8.505E-1", "9.000E-1"]).Select(position => position + "\t2.314E+1\t-1.138E+1\t5.876E+0\t-8.052E+0"),
        "",
    ]);

    /// <summary>What the instrument multiplied: the zeta potential follows from it.</summary>
    private static string Mobility(string zeta) =>
        double.TryParse(zeta, NumberStyles.Float, CultureInfo.InvariantCulture, out double millivolts) ? (millivolts / Factor).ToString("F6", CultureInfo.InvariantCulture) : zeta;
}
