using Exosome.Sdk.Identifiers;

namespace Exosome.Sdk.Lots;

/// <summary>What a withdrawal, recall or failure concerns.</summary>
/// <param name="Origin">Where it started.</param>
/// <param name="Batches">The batches that hold material from there.</param>
/// <param name="Lots">The lots that hold it.</param>
/// <param name="Vials">The vials that hold it.</param>
/// <param name="Administrations">What was given of it, by which route, when and where, in the order of the record.</param>
/// <param name="Recipients">The recipients who got it.</param>
public sealed record LineageReach(
    LineageNode Origin,
    EquatableList<BatchId> Batches,
    EquatableList<LotId> Lots,
    EquatableList<VialId> Vials,
    EquatableList<Administration> Administrations,
    [property: RecipientHealthData] EquatableList<RecipientId> Recipients)
{
    /// <summary>Counts, and no person: a text that may land in a log.</summary>
    /// <returns>For example <c>lot LOT-1 reaches 0 batches, 1 lots, 12 vials, 4 administrations, 3 recipients</c>.</returns>
    public override string ToString() =>
        FormattableString.Invariant($"{Origin} reaches {Batches.Count} batches, {Lots.Count} lots, {Vials.Count} vials, {Administrations.Count} administrations, {Recipients.Count} recipients");
}
