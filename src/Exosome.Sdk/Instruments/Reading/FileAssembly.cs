using Exosome.Sdk.Characterization;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Quantities;

namespace Exosome.Sdk.Instruments.Reading;

/// <summary>Gives bare numbers their quantities, and corrects for dilution in the one place where that is done.</summary>
internal static class FileAssembly
{
    // What changes which particles are seen, and as how many. The rest does not bar a comparison: file name, operator,
    // temperature; pH and conductivity too, which move the zeta potential (the ZetaView senses the conductivity anew in
    // each run, so that no two are equal).
    private static readonly string[] s_decisiveSettings =
    [
        // NanoSight
        "Camera Type", "Laser Type", "Camera Level", "Slider Shutter", "Slider Gain", "Shutter/ms", "Camera Histogram Upper Limit", "Camera Histogram Lower Limit", "Frame rate/fps",
        "Syringe Pump Speed/AU", "Detection Threshold", "Max Jump Mode", "Blur", "Min Track Length", "Analysis Method",

        // ZetaView
        "Type of Measurement", "Laser Wavelength nm", "Filter Wavelength nm", "LowBleach", "Camera", "Sensitivity", "Gain", "Offset", "Shutter", "Microscope Magnification",
        "Minimum Brightness", "Maximum Brightness", "Minimum Area", "Maximum Area", "Tracking Radius2", "Minimum Tracelength", "Begin New Traces", "PSD log Correction", "Multi-Threshold",
        "Concentration Correction Factor", "Positions",
    ];

    public static InstrumentFile ToFile(this FileDraft draft) => new()
    {
        Kind = draft.Kind,
        Instrument = draft.Instrument,
        SoftwareVersion = draft.SoftwareVersion,
        Sample = draft.Sample,
        MeasuredAt = draft.MeasuredAt,
        Settings = draft.Settings,
        Issues = [.. draft.Issues],
        Runs = [.. draft.Runs.Select(run => ToRun(run, draft))],
    };

    private static InstrumentRun ToRun(RunDraft draft, FileDraft file)
    {
        ParticleConcentration? concentration = Concentration(draft.Concentration, draft);
        var run = new InstrumentRun
        {
            Name = draft.Name,
            Status = RunStatus.Ok,
            Dilution = draft.Dilution,
            Concentration = concentration,
            DilutionCorrectedConcentration = Corrected(draft, concentration),
            Mean = Size(draft.Mean, draft),
            Mode = Size(draft.Mode, draft),
            StandardDeviation = Size(draft.StandardDeviation, draft),
            D10 = Size(draft.D10, draft),
            D50 = Size(draft.D50, draft),
            D90 = Size(draft.D90, draft),
            ZetaPotential = draft.ZetaPotential is { } millivolts ? ZetaPotential.FromMillivolts(millivolts) : null,
            TrackedParticles = draft.TrackedParticles is >= 0 and { } tracked ? ParticleCount.FromParticles(tracked) : null,
            Distribution = Distribution(draft, file),
        };

        // Last, since giving a number its quantity can still find it impossible.
        return run with { Status = draft.HasFailed ? RunStatus.Failed : draft.IsEmpty ? RunStatus.Empty : RunStatus.Ok, Warnings = [.. draft.Warnings] };
    }

    private static ParticleConcentration? Corrected(RunDraft draft, ParticleConcentration? concentration)
    {
        if (draft.Dilution is not RunDilution.Unknown && Concentration(draft.StatedCorrectedConcentration, draft) is { } stated)
        {
            return stated;
        }

        switch (draft.Dilution, concentration)
        {
            case (RunDilution.Applied, { } corrected):
                return corrected;
            case (RunDilution.NotApplied(var factor), { } diluted) when double.IsFinite(diluted.ParticlesPerMilliliter * factor.Value):
                return new AsMeasured<ParticleConcentration>(diluted, factor).Correct().Value.Value;
            case (RunDilution.NotApplied, { }):
                draft.Fail("Concentration times dilution is too large to be a number.");
                return null;
            default:
                return null;
        }
    }

    private static ParticleConcentration? Concentration(double? perMilliliter, RunDraft draft)
    {
        if (perMilliliter is not { } value)
        {
            return null;
        }

        if (!double.IsFinite(value) || value < 0)
        {
            draft.Fail("A concentration is too large to be a number.");
            return null;
        }

        return ParticleConcentration.FromParticlesPerMilliliter(value);
    }

    private static Diameter? Size(double? nanometers, RunDraft draft)
    {
        if (nanometers is not { } value)
        {
            return null;
        }

        if (!double.IsFinite(value) || value < 0)
        {
            draft.Fail("A size is too large to be a number.");
            return null;
        }

        return Diameter.FromNanometers(value);
    }

    private static SizeDistribution? Distribution(RunDraft draft, FileDraft file)
    {
        if (draft.Bins is not { } bins || bins.Centers.Length == 0)
        {
            return null;
        }

        Dictionary<string, string> settings = draft.Settings.Count > 0 ? draft.Settings : file.Settings;
        var distribution = new SizeDistribution
        {
            Method = SizingMethod.NanoparticleTracking,
            Basis = bins.IsConcentration ? SizeDistributionBasis.ParticlesPerMilliliter : SizeDistributionBasis.Particles,
            BinEdges = bins.Edges,
            Numbers = new EquatableList<double>(bins.Numbers),
            Settings =
            [
                new MeasurementSetting("Instrument", file.Instrument),
                .. s_decisiveSettings.Where(settings.ContainsKey).Select(name => new MeasurementSetting(name, settings[name])),

                // Numbers of particles that were seen hold no dilution.
                .. bins.IsConcentration ? [DilutionSetting.Of(draft.Dilution)] : (MeasurementSetting[])[],
            ],
        };
        return distribution.Problem() is null && double.IsFinite(distribution.Total) ? distribution : null;
    }
}
