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

        bool hasProfile = text.Lines.Any(line => line.Text.Contains("Parabola Fit", StringComparison.OrdinalIgnoreCase) || line.Text.Contains("ZP Profile", StringComparison.OrdinalIgnoreCase));
        if (!hasProfile)
        {
            run.Warn("The file has no profile table: the zeta potential cannot be checked against the positions.");
        }

        return file;
    }

    // Not "Zeta Potential @ 25°C", which is converted, and not its width (FWHM).
    private static bool IsZetaPotential(string key) => key is "zetapotential" or "zetapotential/mv" or "zetapotential(mv)" or "zetapotential[mv]";
}
