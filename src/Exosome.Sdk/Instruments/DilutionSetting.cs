using System.Globalization;
using Exosome.Sdk.Characterization;

namespace Exosome.Sdk.Instruments;

/// <summary>
/// The dilution as one of the settings that a size distribution is compared by: two curves of particles per millilitre
/// mean the same only where both are of the undiluted sample, or of samples that were diluted alike.
/// </summary>
internal static class DilutionSetting
{
    private const string Name = "Dilution";

    /// <summary>The figures are those of the undiluted sample, whatever the factor was.</summary>
    private const string InTheFigures = "in the figures";

    public static MeasurementSetting Of(RunDilution dilution) => new(Name, dilution switch
    {
        RunDilution.Applied => InTheFigures,
        RunDilution.NotApplied(var factor) => string.Create(CultureInfo.InvariantCulture, $"{factor.Value:0.######}, not in the figures"),
        _ => "unknown",
    });

    /// <summary>Whether a distribution says of itself that it is that of the undiluted sample.</summary>
    public static bool SaysUndiluted(SizeDistribution distribution) =>
        distribution.Settings.Any(setting => setting.Name == Name && setting.Value == InTheFigures);

    /// <summary>The distribution of the undiluted sample; <c>null</c> where the dilution is unknown, or numbers of particles are counted.</summary>
    public static SizeDistribution? Undiluted(SizeDistribution? distribution, RunDilution dilution)
    {
        if (distribution is not { Basis: SizeDistributionBasis.ParticlesPerMilliliter } measured)
        {
            return null;
        }

        switch (dilution)
        {
            case RunDilution.Applied:
                return measured;
            case RunDilution.NotApplied(var factor):
                SizeDistribution undiluted = measured with
                {
                    Numbers = [.. measured.Numbers.Select(number => number * factor.Value)],
                    Settings = [.. measured.Settings.Where(setting => setting.Name != Name), new MeasurementSetting(Name, InTheFigures)],
                };
                return double.IsFinite(undiluted.Total) ? undiluted : null;
            default:
                return null;
        }
    }
}
