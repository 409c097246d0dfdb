using Exosome.Sdk.Characterization;
using Exosome.Sdk.Findings;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Instruments;
using Exosome.Sdk.Instruments.Reports;
using Exosome.Sdk.Instruments.Tables;
using Exosome.Sdk.Serialization;
using Exosome.Sdk.Tests.Lots;
using Exosome.Sdk.Tests.Serialization;

namespace Exosome.Sdk.Tests.Instruments;

/// <summary>What stands beside a dossier and contradicts it is told, with both names.</summary>
public sealed class BesideDossierTests
{
    [Theory]
    [InlineData("LOT-1")]
    [InlineData("lot 1, 1:1000")]
    [InlineData("LOT1_00")]
    [InlineData("EV of BAT-1 (synthetic)")]
    [InlineData("prep_1")]
    [InlineData("V-1")]
    public void An_export_that_names_the_lot_or_what_belongs_to_it_is_its_own(string sample) => Assert.Empty(Findings(sample));

    [Theory]
    [InlineData("LOT-10")]
    [InlineData("LOT-2")]
    [InlineData("pilot 1")]
    [InlineData("EV_ip_P7")]
    public void An_export_of_another_sample_is_told_with_both_names(string sample)
    {
        Finding finding = Assert.Single(Findings(sample));
        Assert.Equal(("EXO5005", Severity.Info, "$.measurements[0].sample"), (finding.RuleId, finding.Severity, finding.Path));
        Assert.Contains($"\"{sample}\"", finding.Message, StringComparison.Ordinal);
        Assert.Contains("LOT-1", finding.Message, StringComparison.Ordinal);
        Assert.Contains("PREP-1", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_says_beside_the_decision_that_an_export_may_be_of_another_sample()
    {
        Assert.Contains("may be of another sample</strong>", Report(File("EV_ip_P7", "run")).ToHtml(), StringComparison.Ordinal);
        Assert.DoesNotContain("may be of another sample", Report(File("LOT-1", "run")).ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_export_without_a_name_is_not_judged_and_one_whose_videos_name_the_lot_is_its_own()
    {
        Assert.Empty(Report(File(" ", "video")).Findings());
        Assert.Empty(Report(File("MSC-EV", "LOT-1_00")).Findings());
    }

    [Fact]
    public void The_page_shows_what_a_table_of_markers_replaced()
    {
        Preparation preparation = SoundDossier.Whole.Preparations[0];
        var table = new MarkerTable([Result("cd63", MarkerDetection.NotDetected), Result("CD81", MarkerDetection.Detected), Result("Alix", MarkerDetection.NotTested)], []);
        MarkedPreparation marked = table.ApplyTo(preparation, "markers.csv");

        // CD81 was detected before and after, by another assay: it is named, and no contradiction.
        Assert.Equal(["CD81", "CD63"], marked.Replaced.Select(one => one.Replaced.Marker));
        Assert.Equal([false, true], marked.Replaced.Select(one => one.IsContradiction));
        Assert.Equal("CD63: \"detected (western blot, limit of detection 1 ng, antibody clone 5A6, used at 1:1000)\" in the dossier was replaced by \"not detected (immunoassay, limit of detection 2 ng)\" of markers.csv", marked.Replaced[1].ToString());
        Assert.Equal(preparation.Markers.Count, marked.Preparation.Markers.Count);

        LotReport report = Report() with { Dossier = SoundDossier.Whole with { Preparations = [marked.Preparation] }, ReplacedMarkers = marked.Replaced };
        Finding finding = Assert.Single(report.Findings(), finding => finding.RuleId == "EXO5005");
        Assert.Equal(("$.preparations[0].markers", Severity.Info), (finding.Path, finding.Severity));
        string html = System.Net.WebUtility.HtmlDecode(report.ToHtml());
        Assert.Contains("<li>" + marked.Replaced[0], html, StringComparison.Ordinal);
        Assert.Contains("<li>" + marked.Replaced[1], html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_result_again_replaces_nothing()
    {
        Preparation preparation = SoundDossier.Whole.Preparations[0];
        MarkedPreparation marked = new MarkerTable([preparation.Markers[0]], []).ApplyTo(preparation, "markers.csv");
        Assert.Empty(marked.Replaced);
        Assert.Equal(preparation.Markers.Count, marked.Preparation.Markers.Count);
    }

    [Theory]
    [InlineData("CD63,detected,4\n", "has \"CD63\" (P08962) in category 1")]
    [InlineData("CD63,detected,1\nOur-marker,detected,4\n", null)]
    public async Task A_category_that_contradicts_the_list_leaves_the_row_out(string rows, string? message)
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes("marker,result,category\n" + rows));
        MarkerTable table = await MarkerTableReader.ReadAsync(stream);
        Assert.Equal(message is null ? 2 : 0, table.Results.Count);
        Assert.Equal(message is null ? 0 : 1, table.Issues.Count);
        Assert.All(table.Issues, issue => Assert.Contains(message!, issue.Message, StringComparison.Ordinal));
    }

    private static IReadOnlyList<Finding> Findings(string sample) => Report(File(sample, "run")).Findings();

    private static LotReport Report(params InstrumentFile[] files) => LotReport.Of(SoundDossier.Whole, LotId.Parse("LOT-1"), files, LotExamples.Decided);

    private static InstrumentFile File(string sample, string run) => new()
    {
        Kind = InstrumentFileKind.NanoSightSummary,
        Instrument = "NanoSight",
        Sample = sample,
        Runs = [new InstrumentRun { Name = run, Status = RunStatus.Ok, Dilution = new RunDilution.Unknown() }],
    };

    private static MarkerResult Result(string marker, MarkerDetection detection) => new() { Marker = marker, Detection = detection, Assay = MarkerAssay.Immunoassay, LimitOfDetection = "2 ng" };
}
