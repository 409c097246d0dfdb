using Exosome.Sdk.Instruments;

namespace Exosome.Sdk.Tests.Instruments;

/// <summary>A file cut at a line end has no damaged line. Where its structure shows the cut, the file has an issue and every run is marked.</summary>
public sealed class CutEndTests
{
    [Fact]
    public void A_summary_without_its_percentiles_marks_its_runs()
    {
        string text = new NanoSightText().ToString();
        Marked(Read.Text(text[..text.IndexOf("\r\nPercentile", StringComparison.Ordinal)] + "\r\n"), RunStatus.Ok);
    }

    [Fact]
    public void A_summary_whose_percentiles_end_early_marks_its_runs()
    {
        string text = new NanoSightText().ToString();
        int percentiles = text.IndexOf("\r\nPercentile", StringComparison.Ordinal);
        Marked(Read.Text(text[..text.IndexOf("\r\n50,", percentiles, StringComparison.Ordinal)] + "\r\n"), RunStatus.Ok);
    }

    [Fact]
    public void A_second_table_that_ends_early_marks_the_run()
    {
        string[] lines = new ZetaViewSizeText().ToString().TrimEnd('\n').Split('\n');
        Marked(Read.Text(string.Join('\n', lines[..^50]) + "\n"), RunStatus.Ok);
    }

    [Fact]
    public void Positions_without_their_mean_are_marked()
    {
        string[] lines = ZetaViewPositionText.Whole().TrimEnd('\n').Split('\n');
        Marked(Read.Text(string.Join('\n', lines[..^3]) + "\n"), null);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void A_profile_that_stops_inside_the_cell_is_marked(int rows)
    {
        string[] lines = ZetaViewProfileText.Of("-22.21").TrimEnd('\n', '\r').Split("\r\n");
        InstrumentFile whole = Read.Text(string.Join("\r\n", lines) + "\r\n");
        Assert.Empty(whole.Issues);
        Assert.DoesNotContain(whole.Runs[0].Warnings, warning => warning.Contains("cut", StringComparison.Ordinal));
        Marked(Read.Text(string.Join("\r\n", lines[..^rows]) + "\r\n"), RunStatus.Ok);
    }

    [Fact]
    public void A_profile_without_its_table_is_marked_though_other_lines_name_the_parabola_fit()
    {
        string text = ZetaViewProfileText.Of("-22.21");
        InstrumentRun run = Assert.Single(Read.Text(text[..text.IndexOf("ZP Profile", StringComparison.Ordinal)]).Runs);
        Assert.Contains(run.Warnings, warning => warning.Contains("no profile table", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("-2.22")]
    [InlineData("-22.91")]
    [InlineData("22.21")]
    public void A_zeta_potential_that_is_not_mobility_times_factor_fails(string stated)
    {
        Assert.Equal(RunStatus.Ok, Read.Text(ZetaViewProfileText.Of("-22.21")).Runs[0].Status);
        InstrumentRun run = Read.Text(ZetaViewProfileText.Of("-22.21").Replace("Zeta Potential / mV:\t-22.21", "Zeta Potential / mV:\t" + stated, StringComparison.Ordinal)).Runs[0];
        Assert.Equal(RunStatus.Failed, run.Status);
        Assert.Contains(run.Warnings, warning => warning.Contains("times ZP factor", StringComparison.Ordinal));
    }

    private static void Marked(InstrumentFile file, RunStatus? status)
    {
        Assert.Contains(file.Issues, issue => issue.Message.Contains("cut", StringComparison.Ordinal));
        Assert.NotEmpty(file.Runs);
        Assert.All(file.Runs, run =>
        {
            Assert.Contains(run.Warnings, warning => warning.Contains("cut", StringComparison.Ordinal));
            Assert.Equal(status ?? run.Status, run.Status);
        });
    }
}
