using Exosome.Sdk.Characterization;
using Exosome.Sdk.Identifiers;

namespace Exosome.Sdk.Instruments.Reports;

/// <summary>Which exports a page shows, each once, and which of their runs are one measurement repeated.</summary>
internal static class MeasuredTogether
{
    /// <summary>Exports without those that were given before: a copy is no second measurement.</summary>
    /// <param name="files">The exports as they were given.</param>
    /// <param name="copies">The exports that were left out.</param>
    /// <returns>Each export once.</returns>
    public static IReadOnlyList<InstrumentFile> Once(IReadOnlyList<InstrumentFile> files, out IReadOnlyList<InstrumentFile> copies)
    {
        List<InstrumentFile> once = [];
        List<InstrumentFile> again = [];
        foreach (InstrumentFile file in files)
        {
            (once.Exists(other => IsCopy(other, file)) ? again : once).Add(file);
        }

        copies = again;
        return once;
    }

    /// <summary>What the page calls a sample that several exports are of; two exports without a name are two samples.</summary>
    public static string SampleKey(InstrumentFile file, int index) =>
        string.IsNullOrWhiteSpace(file.Sample) ? FormattableString.Invariant($"export {index + 1}") : file.Sample.Trim();

    /// <summary>Runs with a concentration, by instrument, kind of export, sample and settings.</summary>
    public static IReadOnlyList<RunGroup> Groups(IReadOnlyList<InstrumentFile> files)
    {
        List<RunGroup> groups = [];
        for (int i = 0; i < files.Count; i++)
        {
            InstrumentFile file = files[i];
            string sample = SampleKey(file, i);
            foreach (InstrumentRun run in file.Runs.Where(run => run.Status == RunStatus.Ok && run.Concentration is not null))
            {
                EquatableList<MeasurementSetting> settings = (run.UndilutedDistribution ?? run.Distribution)?.Settings ?? [];

                // Without a distribution the settings are not carried; a known dilution does not mix with an unknown one all the same.
                bool isKnown = run.DilutionCorrectedConcentration is not null;
                RunGroup? alike = groups.Find(group => group.Instrument == file.Instrument && group.Kind == file.Kind && group.Sample == sample && group.IsUndiluted == isKnown && group.Settings == settings);
                if (alike is null)
                {
                    groups.Add(alike = new RunGroup(file.Instrument, file.Kind, sample, isKnown, settings, []));
                }

                alike.Runs.Add(run);
            }
        }

        return groups;
    }

    private static bool IsCopy(InstrumentFile one, InstrumentFile other) =>
        one.Kind == other.Kind && one.Sample == other.Sample && one.MeasuredAt == other.MeasuredAt && one.Runs.Count == other.Runs.Count

        // Without a figure nothing says that two failed runs are one.
        && one.Runs.Any(run => run.Concentration is { ParticlesPerMilliliter: > 0 } || run.D50 is not null || run.ZetaPotential is not null)

        // A run without a name of its own has that of its file, and a copy has another.
        && one.Runs.Zip(other.Runs).All(pair => pair.First with { Name = "" } == pair.Second with { Name = "" });
}

/// <summary>Runs of one sample that were measured alike.</summary>
/// <param name="Instrument">Family of the instrument.</param>
/// <param name="Kind">Kind of export.</param>
/// <param name="Sample">Name of the sample, or of the export where it has none.</param>
/// <param name="IsUndiluted">Whether the concentration of the undiluted sample is known.</param>
/// <param name="Settings">Settings that all runs have in common.</param>
/// <param name="Runs">The runs.</param>
internal sealed record RunGroup(string Instrument, InstrumentFileKind Kind, string Sample, bool IsUndiluted, EquatableList<MeasurementSetting> Settings, List<InstrumentRun> Runs)
{
    /// <summary>Whether the runs are places in one cell: they tell how even it is, and are no repetitions.</summary>
    public bool IsOneCell => Kind == InstrumentFileKind.ZetaViewPositions;
}
