using Exosome.Sdk.Findings;
using Exosome.Sdk.Findings.Catalog;
using Exosome.Sdk.Quantities;

namespace Exosome.Sdk.Formulations;

/// <summary>How long a product may be kept.</summary>
/// <param name="ClosedMonths">Months from manufacture while the container is closed and stored as declared.</param>
public sealed record ShelfLife(int ClosedMonths)
{
    /// <summary>How long it may be used once it is opened, thawed or dissolved; null when it is used at once or was not studied.</summary>
    public Duration? InUse { get; init; }

    /// <summary>How often it may be thawed.</summary>
    public int? MaximumThaws { get; init; }

    /// <summary>The last day of use of something made on a day.</summary>
    /// <param name="manufacturedOn">The day of manufacture.</param>
    /// <returns>The day <see cref="ClosedMonths"/> later; the last day of the month where that month is shorter.</returns>
    public DateOnly ExpiryOf(DateOnly manufacturedOn) => manufacturedOn.AddMonths(ClosedMonths);

    internal void Validate(string path, List<Finding> findings)
    {
        if (ClosedMonths <= 0)
        {
            findings.Add(Finding.Of(LotRules.ContradictoryRecord, path + ".closedMonths", "Shelf life", "it has to be one month or more"));
        }

        if (InUse is { Minutes: <= 0 })
        {
            findings.Add(Finding.Of(LotRules.ContradictoryRecord, path + ".inUse", "Shelf life", "the time in use has to be longer than nothing"));
        }

        if (MaximumThaws is < 0)
        {
            findings.Add(Finding.Of(LotRules.ContradictoryRecord, path + ".maximumThaws", "Shelf life", "the number of thaws cannot be negative"));
        }
    }
}
