using System.Globalization;
using Exosome.Sdk.Instruments.Reading;

namespace Exosome.Sdk.Instruments.ZetaView;

/// <summary>Reads a zeta-potential profile: one run with a zeta potential and neither sizes nor a concentration.</summary>
internal static class ZetaViewProfileReader
{
    // Beyond this no aqueous colloid is known; a larger figure is a damaged one.
    private const double LargestMillivolts = 200;

    // Vesicles in water lie at some tens of millivolts; a figure beyond this comes from a bad fit more often than from a sample.
    private const double UnusualMillivolts = 100;

    // In 22 real files the product is the stated figure to all six digits.
    private const double ProductAgreement = 0.005;
    private const double LeastProductDistance = 0.05;

    // First and last position as fractions of the cell: 0.1 and 0.9 in all real files.
    private const double WallToWall = 0.97;

    public static bool IsProfile(ZetaViewMetadata metadata) =>
        metadata.First(IsZetaPotential) is not null || metadata.First(key => key.StartsWith("zpprofile", StringComparison.Ordinal)) is not null;

    public static FileDraft Read(ZetaViewText text, ZetaViewMetadata metadata, string fallbackName)
    {
        var file = new FileDraft(InstrumentFileKind.ZetaViewZetaProfile, "ZetaView");
        ZetaViewIdentity.Read(metadata, file);
        var run = new RunDraft(file.Sample ?? fallbackName);
        file.Runs.Add(run);
        ZetaViewIdentity.ReadDilution(metadata, run);
        ZetaViewIdentity.ReadChecks(metadata, run);
        run.TrackedParticles = metadata.Number("Number of Traces");

        if (metadata.First(IsZetaPotential) is not { } entry)
        {
            run.Fail("The profile states no zeta potential.");
            return file;
        }

        if (metadata.Contradiction(entry.Name) is { } contradiction)
        {
            run.Fail(contradiction);
            return file;
        }

        if (!ZetaViewText.TryNumber(entry.Value, out double millivolts))
        {
            run.Fail(string.Create(CultureInfo.InvariantCulture, $"Line {entry.Line}: the zeta potential reads \"{entry.Value}\"; the instrument gave no result."));
            return file;
        }

        if (millivolts == 0)
        {
            run.Fail(string.Create(CultureInfo.InvariantCulture, $"Line {entry.Line}: the zeta potential is exactly 0, which this instrument writes when it has no result."));
            return file;
        }

        if (text.IsCut && entry.Line == text.Lines[^1].Number)
        {
            run.Fail("The file stops in the middle of the zeta potential.");
            return file;
        }

        run.ZetaPotential = millivolts;
        if (Math.Abs(millivolts) > LargestMillivolts)
        {
            // The figure stays as the file has it, for finding the cause: real files hold such fits.
            run.Fail(string.Create(CultureInfo.InvariantCulture, $"Line {entry.Line}: a zeta potential of {InvariantNumber.Text(millivolts)} mV is not possible."));
        }
        else if (Math.Abs(millivolts) > UnusualMillivolts)
        {
            string accuracy = metadata.Number("ZP Parabola Fit Accuracy / mV") is > 0 and { } fit ? string.Create(CultureInfo.InvariantCulture, $", which the file calls accurate to {InvariantNumber.Text(fit)} mV") : "";
            run.Warn(string.Create(CultureInfo.InvariantCulture, $"Line {entry.Line}: a zeta potential of {InvariantNumber.Text(millivolts)} mV is unusual; look at the fit of the parabola{accuracy}."));
        }

        if (text.IsCut)
        {
            run.Warn("The file is cut: part of the profile is missing.");
        }

        CheckMobility(metadata, entry.Line, millivolts, run);
        CheckTable(text, run, file);
        return file;
    }

    /// <summary>The file states mobility, the factor of the Smoluchowski equation and their product, the zeta potential.</summary>
    private static void CheckMobility(ZetaViewMetadata metadata, int line, double millivolts, RunDraft run)
    {
        if (metadata.Number("ZP Factor") is not { } factor || metadata.First(key => key.StartsWith("mobility/", StringComparison.Ordinal)) is not { } mobility || !ZetaViewText.TryNumber(mobility.Value, out double measured))
        {
            return;
        }

        double product = measured * factor;
        if (Math.Abs(product - millivolts) > Math.Max(LeastProductDistance, ProductAgreement * Math.Abs(product)))
        {
            run.Fail(string.Create(CultureInfo.InvariantCulture, $"Line {line}: a zeta potential of {InvariantNumber.Text(millivolts)} mV is stated, but mobility (line {mobility.Line}) times ZP factor give {InvariantNumber.Text(product)} mV: one of the three is damaged."));
        }
    }

    /// <summary>The table below "ZP Profile" goes through the cell from one wall to the other: one that stops before is cut.</summary>
    private static void CheckTable(ZetaViewText text, RunDraft run, FileDraft file)
    {
        int header = text.Lines.ToList().FindIndex(line => line.Cells() is ["Position", ..] && line.Text.Contains("Parabola Fit", StringComparison.OrdinalIgnoreCase));
        double[] positions = header < 0 ? [] : [.. text.Lines.Skip(header + 1).Select(line => ZetaViewText.TryNumber(line.Cells()[0], out double position) ? position : (double?)null).OfType<double>()];
        if (positions.Length == 0)
        {
            run.Warn("The file has no profile table: the zeta potential cannot be checked against the positions.");
        }
        else if (positions[0] + positions[^1] < WallToWall)
        {
            string message = string.Create(CultureInfo.InvariantCulture, $"The profile table goes from position {InvariantNumber.Text(positions[0])} to {InvariantNumber.Text(positions[^1])}, and not as far to the other wall of the cell: the file is cut.");
            file.Issues.Add(new ImportIssue(text.Lines[^1].Number, message));
            run.Warn(message);
        }
    }

    // Not "Zeta Potential @ 25°C", which is converted, and not its width (FWHM).
    private static bool IsZetaPotential(string key) => key is "zetapotential" or "zetapotential/mv" or "zetapotential(mv)" or "zetapotential[mv]";
}
