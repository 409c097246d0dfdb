namespace Exosome.Sdk.Tests.Instruments;

/// <summary>Writes zeta-potential profiles of the ZetaView in the layout of software 8.06.</summary>
internal static class ZetaViewProfileText
{
    public static string Of(string zeta) => string.Join("\r\n",
    [
        "Original File:\tC:\\data\\x.avi\tSection:\t",
        "Software:\tZetaView (version 8.06.01 SP1)\tAnalyze:\t8.06.01 SP1",
        "Sample:\tEV_ZP",
        "Mobility / \u00b5m/sec/V/cm:\t-1.70",
        "Zeta Potential / mV:\t" + zeta,
        "Zeta Potential @ 25\u00b0C / mV:\t-21.90",
        "ZP Parabola Fit Accuracy / mV:\t10.8",
        "FWHM Zeta Potential / mV:\t9.0",
        "ZP Profile:",
        "Position\tPositive V\tNegative V\tAverage\tParabola Fit\tZP",
        "0.15\t1\t2\t1.5\t1.4\t-22",
        "",
    ]);
}
