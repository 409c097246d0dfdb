using Exosome.Sdk.Findings;

namespace Exosome.Sdk.Regulation;

/// <summary>The kind of record that must be kept.</summary>
public enum RecordKind
{
    /// <summary>Not said.</summary>
    Unspecified = 0,

    /// <summary>Donor eligibility, testing and processing records of cells and tissue.</summary>
    DonorRecords = 1,

    /// <summary>What links donor and recipient.</summary>
    Traceability = 2,

    /// <summary>Adverse events of cosmetic products.</summary>
    CosmeticAdverseEvents = 3,

    /// <summary>The product information file of a cosmetic.</summary>
    CosmeticProductFile = 4,
}

/// <summary>From which event the years are counted.</summary>
public enum RetentionStart
{
    /// <summary>Not said.</summary>
    Unspecified = 0,

    /// <summary>The record was made.</summary>
    Creation = 1,

    /// <summary>Administration; where that is not known, the latest of distribution, disposal and expiry.</summary>
    Administration = 2,

    /// <summary>The latest of distribution and disposal; where neither is known, administration or expiry.</summary>
    Fate = 3,

    /// <summary>The latest of administration, distribution, disposal and expiry.</summary>
    LatestOfAll = 4,

    /// <summary>Distribution: placing on the market.</summary>
    Distribution = 5,
}

/// <summary>The events from which retention is counted. Unknown ones are null.</summary>
public sealed record RetentionAnchors
{
    /// <summary>The record was made.</summary>
    public DateOnly? CreatedOn { get; init; }

    /// <summary>The product was given to the recipient.</summary>
    public DateOnly? AdministeredOn { get; init; }

    /// <summary>The product was distributed.</summary>
    public DateOnly? DistributedOn { get; init; }

    /// <summary>The product was disposed of.</summary>
    public DateOnly? DisposedOn { get; init; }

    /// <summary>The product expired.</summary>
    public DateOnly? ExpiredOn { get; init; }

    /// <summary>The event that the years are counted from, or null when it is not known.</summary>
    internal DateOnly? Of(RetentionStart start) => start switch
    {
        RetentionStart.Creation => CreatedOn,
        RetentionStart.Administration => AdministeredOn ?? Latest(DistributedOn, DisposedOn, ExpiredOn),
        RetentionStart.Fate => Latest(DistributedOn, DisposedOn) ?? Latest(AdministeredOn, ExpiredOn),
        RetentionStart.LatestOfAll => Latest(AdministeredOn, DistributedOn, DisposedOn, ExpiredOn),
        RetentionStart.Distribution => DistributedOn,
        _ => null,
    };

    internal static DateOnly? Latest(params DateOnly?[] days) => days.Max();
}

/// <summary>How long a kind of record is kept in a market, from what, and on which authority.</summary>
/// <param name="Market">The market.</param>
/// <param name="Kind">The kind of record.</param>
/// <param name="Years">How many years.</param>
/// <param name="Start">From what the years are counted.</param>
/// <param name="Anchor">The same, in the words of the law.</param>
/// <param name="Citation">The authority.</param>
/// <param name="From">The first day on which the rule is law; null when it has been so as far back as known.</param>
/// <param name="Until">The last day; null when it is in force.</param>
public sealed record RecordRetention(Market Market, RecordKind Kind, int Years, RetentionStart Start, string Anchor, Citation Citation, DateOnly? From = null, DateOnly? Until = null)
{
    // The Union's SoHO regulation replaces the tissue directives on this day (Reg. (EU) 2024/1938 Art. 85, 87(1)).
    private static readonly DateOnly SohoApplies = new(2027, 8, 7);

    /// <summary>Every rule that the library knows.</summary>
    public static IReadOnlyList<RecordRetention> All { get; } =
    [
        new(Market.US, RecordKind.DonorRecords, 10, RetentionStart.Administration, "administration; if unknown the latest of distribution, disposition and expiry", new Citation("21 CFR 1271.270(d)", Address: new Uri("https://www.law.cornell.edu/cfr/text/21/1271.270"))),
        new(Market.US, RecordKind.Traceability, 10, RetentionStart.Administration, "administration; if unknown the latest of distribution, disposition and expiry", new Citation("21 CFR 1271.270(d), 1271.290(b)")),
        new(Market.US, RecordKind.CosmeticAdverseEvents, 6, RetentionStart.Creation, "the report (3 years for a small business)", new Citation("FD&C Act 605 = 21 USC 364a")),
        new(Market.EU, RecordKind.Traceability, 30, RetentionStart.Administration, "clinical use", new Citation("Dir. 2004/23/EC Art. 8(4); Dir. 2006/86/EC Art. 9(2)"), Until: SohoApplies.AddDays(-1)),
        new(Market.EU, RecordKind.Traceability, 30, RetentionStart.Fate, "distribution, disposal or export", new Citation("Reg. (EU) 2024/1938 Art. 42(6)"), From: SohoApplies),
        new(Market.EU, RecordKind.DonorRecords, 10, RetentionStart.Creation, "creation of the record (critical records other than traceability data)", new Citation("Dir. 2006/86/EC Art. 9(2), Annex II"), Until: SohoApplies.AddDays(-1)),
        new(Market.EU, RecordKind.CosmeticProductFile, 10, RetentionStart.Distribution, "placing the last batch on the market", new Citation("Reg. (EC) 1223/2009 Art. 11", CitationVerification.Unverified)),
        new(Market.UK, RecordKind.Traceability, 30, RetentionStart.Administration, "clinical use", new Citation("Human Tissue (Quality and Safety for Human Application) Regulations 2007", CitationVerification.Unverified)),
        new(Market.CA, RecordKind.DonorRecords, 10, RetentionStart.LatestOfAll, "the latest of transplantation, distribution, disposition and expiry", new Citation("SOR/2007-118 s.62(1)")),
    ];

    /// <summary>The rule for a kind of record in a market on a day.</summary>
    /// <param name="market">The market.</param>
    /// <param name="kind">The kind of record.</param>
    /// <param name="on">The day on which the law is asked.</param>
    /// <returns>The rule, or null when the library knows none: keep the record.</returns>
    public static RecordRetention? For(Market market, RecordKind kind, DateOnly on) =>
        All.FirstOrDefault(r => r.Market == market && r.Kind == kind && (r.From is not { } from || from <= on) && (r.Until is not { } until || on <= until));

    /// <summary>The last day on which the record must still be there.</summary>
    /// <param name="anchors">What is known of the product's fate.</param>
    /// <returns>The day, or null when nothing that the years are counted from has happened yet: keep the record.</returns>
    public DateOnly? KeepUntil(RetentionAnchors anchors)
    {
        ArgumentNullException.ThrowIfNull(anchors);
        DateOnly? kept = anchors.Of(Start)?.AddYears(Years);

        // All records of part 1271 are kept ten years from creation at least.
        return Market == Market.US && Kind is (RecordKind.DonorRecords or RecordKind.Traceability) && kept is not null
            ? RetentionAnchors.Latest(kept, anchors.CreatedOn?.AddYears(Years))
            : kept;
    }
}
