using Exosome.Sdk.Findings;
using Exosome.Sdk.Findings.Catalog;
using Exosome.Sdk.Formulations;
using Exosome.Sdk.Identifiers;

namespace Exosome.Sdk.Lots;

/// <summary>The answer to "may this lot leave?": a <see cref="ReleasedLot"/>, or every reason against it.</summary>
public abstract class ReleaseDecision
{
    private protected ReleaseDecision(Lot lot) => Lot = lot;

    /// <summary>The lot that was decided about.</summary>
    public Lot Lot { get; }

    /// <summary>Decides from the lot's certificate and history alone.</summary>
    /// <param name="lot">The lot. A <see cref="Lot.Release"/> that it already carries is checked like a new one.</param>
    /// <param name="on">The day of the decision.</param>
    /// <param name="by">Who decides: a role, not a name.</param>
    /// <returns>
    /// <see cref="LotApproved"/> or <see cref="LotRefused"/>. Without the product a computed endotoxin limit is taken at its own
    /// volume and body mass, and a declared one is refused where USP &lt;85&gt; has a threshold; <see cref="ReleasedLot.Administer"/>
    /// holds both against the product.
    /// </returns>
    /// <exception cref="ArgumentException">Nobody decides.</exception>
    public static ReleaseDecision Decide(Lot lot, DateOnly on, string by) => Decide(lot, null, on, by);

    /// <summary>Decides from the lot's certificate and history, and from its product: class, and endotoxin limit at its dosage.</summary>
    /// <param name="lot">The lot. A <see cref="Lot.Release"/> that it already carries is checked like a new one.</param>
    /// <param name="product">The product that it is a lot of; null when it is not at hand.</param>
    /// <param name="on">The day of the decision.</param>
    /// <param name="by">Who decides: a role, not a name.</param>
    /// <returns><see cref="LotApproved"/> or <see cref="LotRefused"/>.</returns>
    /// <exception cref="ArgumentException">Nobody decides.</exception>
    public static ReleaseDecision Decide(Lot lot, Product? product, DateOnly on, string by)
    {
        ArgumentNullException.ThrowIfNull(lot);
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        Lot released = lot with { Release = lot.Release ?? new LotRelease { ReleasedOn = on, ReleasedBy = by } };
        List<Finding> reasons = [];
        LotChecks.Certificate(released, "$", reasons);
        LotChecks.Release(released, product, "$", reasons);
        if (product is not null)
        {
            LotChecks.BelongsTo(released, product, "$", reasons);
        }
        else if (EndotoxinChecks.NeedsProduct(released))
        {
            reasons.Add(Finding.Of(LotRules.ReleasedWithoutTests, "$.specification.endotoxin", lot.Id, EndotoxinChecks.NoDosage, string.Join(", ", lot.Routes.Select(route => Sentence.Words(route)))));
        }

        LotStatus status = released.StatusOn(on);
        if (status != LotStatus.Released)
        {
            reasons.Add(Finding.Of(LotRules.UsedWhileBlocked, "$", $"Lot {lot.Id} cannot be released on {Sentence.Day(on)}", LotState.Because(released, status, on)));
        }

        if (on < lot.ManufacturedOn)
        {
            reasons.Add(Finding.Of(LotRules.ContradictoryRecord, "$.release.releasedOn", "Lot " + lot.Id, "it would be released before it was made"));
        }

        LotChecks.Handling(released, "$", reasons);
        LotChecks.Label(released, "$", reasons);
        return reasons.Count == 0 ? new LotApproved(new ReleasedLot(released)) : new LotRefused(lot, [.. reasons]);
    }
}

/// <summary>The lot may be used.</summary>
public sealed class LotApproved : ReleaseDecision
{
    internal LotApproved(ReleasedLot released)
        : base(released.Lot) => Released = released;

    /// <summary>The released lot.</summary>
    public ReleasedLot Released { get; }

    /// <inheritdoc/>
    public override string ToString() => $"Lot {Lot.Id} is released";
}

/// <summary>The lot stays in quarantine.</summary>
public sealed class LotRefused : ReleaseDecision
{
    internal LotRefused(Lot lot, EquatableList<Finding> reasons)
        : base(lot) => Reasons = reasons;

    /// <summary>Everything that stands against the release, each with its rule and citation.</summary>
    public EquatableList<Finding> Reasons { get; }

    /// <inheritdoc/>
    public override string ToString() => $"Lot {Lot.Id} is not released: " + string.Join("; ", Reasons.Select(reason => reason.Message));
}
