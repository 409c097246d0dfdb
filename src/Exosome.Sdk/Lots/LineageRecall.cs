namespace Exosome.Sdk.Lots;

/// <summary>A recall in the line from donor to recipient: of a batch, or of a lot alone.</summary>
/// <param name="Origin">The batch or lot that was recalled.</param>
/// <param name="On">The day from which it counts.</param>
/// <param name="Reason">Why.</param>
/// <param name="Class">How dangerous it is.</param>
public sealed record LineageRecall(LineageNode Origin, DateOnly On, string Reason, RecallClass Class)
{
    /// <summary>What was recalled, when and why.</summary>
    /// <returns>For example <c>batch BAT-1 was recalled on 2026-05-03: contaminated medium</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{Origin} was recalled on {On:yyyy-MM-dd}: {Reason}");
}
