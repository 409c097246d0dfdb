using System.Globalization;

namespace Exosome.Sdk.Tests.Instruments;

/// <summary>Writes position tables of the ZetaView in the layout of software 8.06.</summary>
internal static class ZetaViewPositionText
{
    public static string Whole()
    {
        var lines = new List<string> { "Use\tPosition\tMean Int.\tAv. No of Particles\tConc. (p./mL)\tOrig. Conc. (p./cm^3)\tNo. of Traces\tX50 (nm)\tPeak \u00f8 (nm)\tSpan\tDrift (\u00b5/s)\tRemoval" };
        foreach (string position in (string[])["0.10", "0.15", "0.20", "0.30", "0.40", "0.50", "0.60", "0.70", "0.80", "0.85", "0.90"])
        {
            bool removed = position == "0.30";
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{(removed ? "" : "X")}\t{position}\t85.1\t443.0\t1.9E+8\t1.9E+11\t59\t121.5\t102.5\t1.1\t0.3\t{(removed ? "GRUBBS_SIZE" : "")}"));
        }

        lines.Add("\tMean\t85.1\t443.0\t1.9E+8\t1.9E+11\t59\t121.5\t102.5\t1.1\t0.3\t");
        lines.Add("\tSt.Dev.\t1.0\t1.0\t1.0E+6\t1.0E+9\t1\t1.5\t2.5\t0.1\t0.1\t");
        lines.Add("\tRel.St.Dev.\t0.01\t0.01\t0.01\t0.01\t0.01\t0.01\t0.01\t0.1\t0.1\t");
        return string.Join('\n', lines) + "\n";
    }
}
