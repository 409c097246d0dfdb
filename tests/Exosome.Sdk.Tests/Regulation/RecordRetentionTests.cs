using Exosome.Sdk.Regulation;

namespace Exosome.Sdk.Tests.Regulation;

public sealed class RecordRetentionTests
{
    private static readonly DateOnly Day = new(2025, 6, 1);

    [Fact]
    public void In_the_us_ten_years_run_from_administration()
    {
        RecordRetention rule = RecordRetention.For(Market.US, RecordKind.DonorRecords, Day)!;

        Assert.Equal(Day.AddYears(10), rule.KeepUntil(new RetentionAnchors { AdministeredOn = Day, ExpiredOn = Day.AddYears(2) }));
        Assert.Contains("1271.270(d)", rule.Citation.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_administration_they_run_from_the_latest_fate()
    {
        RecordRetention rule = RecordRetention.For(Market.US, RecordKind.DonorRecords, Day)!;

        Assert.Equal(Day.AddYears(12), rule.KeepUntil(new RetentionAnchors { DistributedOn = Day, ExpiredOn = Day.AddYears(2) }));
        Assert.Null(rule.KeepUntil(new RetentionAnchors()));
    }

    [Fact]
    public void A_record_made_after_administration_is_kept_ten_years_itself() =>
        Assert.Equal(
            Day.AddYears(11),
            RecordRetention.For(Market.US, RecordKind.Traceability, Day)!.KeepUntil(new RetentionAnchors { AdministeredOn = Day, CreatedOn = Day.AddYears(1) }));

    [Fact]
    public void The_unions_thirty_years_change_their_law_on_7_august_2027()
    {
        Assert.Contains("2004/23", RecordRetention.For(Market.EU, RecordKind.Traceability, new DateOnly(2027, 8, 6))!.Citation.Text, StringComparison.Ordinal);
        RecordRetention soho = RecordRetention.For(Market.EU, RecordKind.Traceability, new DateOnly(2027, 8, 7))!;
        Assert.Contains("2024/1938", soho.Citation.Text, StringComparison.Ordinal);
        Assert.Equal(30, soho.Years);
    }

    /// <summary>Each rule counts from its own event, whatever else is known: a day a year for each event, in the order of life.</summary>
    [Theory]
    [InlineData(Market.US, RecordKind.DonorRecords, 2025, "2037-06-01")]
    [InlineData(Market.US, RecordKind.CosmeticAdverseEvents, 2025, "2031-06-01")]
    [InlineData(Market.EU, RecordKind.Traceability, 2025, "2057-06-01")]
    [InlineData(Market.EU, RecordKind.Traceability, 2028, "2058-06-01")]
    [InlineData(Market.EU, RecordKind.DonorRecords, 2025, "2035-06-01")]
    [InlineData(Market.EU, RecordKind.CosmeticProductFile, 2025, "2036-06-01")]
    [InlineData(Market.UK, RecordKind.Traceability, 2025, "2057-06-01")]
    [InlineData(Market.CA, RecordKind.DonorRecords, 2025, "2039-06-01")]
    public void Each_rule_counts_from_its_own_event(Market market, RecordKind kind, int lawOf, string until)
    {
        RetentionAnchors life = new() { CreatedOn = Day, DistributedOn = Day.AddYears(1), AdministeredOn = Day.AddYears(2), DisposedOn = Day.AddYears(3), ExpiredOn = Day.AddYears(4) };
        Assert.Equal(until, RecordRetention.For(market, kind, Day.AddYears(lawOf - 2025))!.KeepUntil(life)!.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Every_rule_waits_for_its_event_and_says_what_nobody_read()
    {
        Assert.All(RecordRetention.All, rule =>
        {
            Assert.NotEqual(RetentionStart.Unspecified, rule.Start);
            Assert.Null(rule.KeepUntil(new RetentionAnchors()));
        });
        Assert.Equal(
            ["Human Tissue (Quality and Safety for Human Application) Regulations 2007", "Reg. (EC) 1223/2009 Art. 11"],
            RecordRetention.All.Where(rule => rule.Citation.Verification == Findings.CitationVerification.Unverified).Select(rule => rule.Citation.Text).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Where_no_rule_is_known_there_is_none() => Assert.Null(RecordRetention.For(Market.BR, RecordKind.Traceability, Day));
}
