using Exosome.Sdk.Characterization;
using Exosome.Sdk.Formulations;
using Exosome.Sdk.Identifiers;

namespace Exosome.Sdk.Instruments.Tables;

/// <summary>A marker result of a dossier in whose place another one was taken.</summary>
/// <param name="Preparation">The preparation.</param>
/// <param name="Replaced">The result of the dossier, which is not counted any more.</param>
/// <param name="By">The results of the same protein that are counted instead.</param>
/// <param name="Source">Where they come from: the name of the table.</param>
public sealed record MarkerReplacement(PreparationId Preparation, MarkerResult Replaced, EquatableList<MarkerResult> By, string Source)
{
    /// <summary>Whether the two say different things of the protein, and not the same with other particulars.</summary>
    public bool IsContradiction => By.All(result => result.Detection != Replaced.Detection);

    /// <summary>For example <c>CD63: "detected (western blot)" in the dossier was replaced by "not detected (western blot, limit of detection 1 ng)" of markers.csv</c>.</summary>
    /// <returns>The replacement on one line.</returns>
    public override string ToString() => $"{Replaced.Marker}: {InWords}";

    /// <summary>What was replaced by what, without the protein.</summary>
    internal string InWords => $"\"{Words(Replaced)}\" in the dossier was replaced by {string.Join(" and ", By.Select(result => $"\"{Words(result)}\""))} of {Source}";

    private static string Words(MarkerResult result)
    {
        string[] particulars =
        [
            .. result.Assay == MarkerAssay.NotStated ? (string[])[] : [Sentence.Words(result.Assay)],
            .. string.IsNullOrWhiteSpace(result.LimitOfDetection) ? (string[])[] : [$"limit of detection {result.LimitOfDetection}"],
            .. string.IsNullOrWhiteSpace(result.Antibody) ? (string[])[] : [$"antibody {result.Antibody}"],
            .. string.IsNullOrWhiteSpace(result.AntibodyDilution) ? (string[])[] : [$"used at {result.AntibodyDilution}"],
        ];
        return Sentence.Words(result.Detection) + (particulars.Length == 0 ? "" : $" ({string.Join(", ", particulars)})");
    }
}
