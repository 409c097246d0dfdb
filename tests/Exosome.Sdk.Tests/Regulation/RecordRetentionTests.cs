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

    [Fact]
    public void Where_no_rule_is_known_there_is_none() => Assert.Null(RecordRetention.For(Market.BR, RecordKind.Traceability, Day));
}
