using System.Net;
using Exosome.Sdk.Instruments;
using Exosome.Sdk.Instruments.Reports;

namespace Exosome.Sdk.Tests.Instruments;

/// <summary>What the page averages, and what it must not.</summary>
public class PageMeanTests
{
    private static readonly DateOnly s_day = new(2026, 4, 1);

    [Fact]
    public void Two_samples_have_no_mean()
    {
        string page = Html(ZetaView("F7", 5000, 1e6), ZetaView("PC3", 500, 1e6));
        Assert.DoesNotContain(" ± ", page, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\">ZetaView, F7</th><td class=\"n\">1</td><td class=\"n\">2.95 × 10¹¹ particles/mL</td>", page, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\">ZetaView, PC3</th><td class=\"n\">1</td><td class=\"n\">2.95 × 10¹⁰ particles/mL</td>", page, StringComparison.Ordinal);
        Assert.Contains("They are of other samples.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_exports_without_the_name_of_a_sample_are_two_samples() =>
        Assert.DoesNotContain(" ± ", Html(ZetaView("", 5000, 1e6), ZetaView("", 5000, 1.1e6)), StringComparison.Ordinal);

    [Fact]
    public void Two_runs_of_one_sample_at_two_dilutions_have_a_mean_of_the_undiluted_sample()
    {
        string page = Html(ZetaView("F7", 5000, 1e6), ZetaView("F7", 1000, 5.5e6));
        Assert.Contains("Mean of the undiluted sample, with its standard error", page, StringComparison.Ordinal);
        Assert.Contains("(3.10 ± 0.15) × 10¹¹ particles/mL", page, StringComparison.Ordinal);
        Assert.Contains("Dotted: D10, D50 and D90 of the mean of the runs.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Videos_at_two_camera_levels_have_no_common_mean()
    {
        NanoSightVideo Video(string name, string level, double amount) => new(name) { CameraLevel = level, Dilution = "1000", Amount = amount };
        string page = Html(Read.Text(new NanoSightText { Videos = [Video("a", "15", 1e9), Video("b", "15", 1.13e9), Video("c", "10", 3e9), Video("d", "10", 3.3e9)] }.ToString()));
        Assert.Contains("NanoSight, UC-MSC EV, Camera Level 15</th><td class=\"n\">2</td>", page, StringComparison.Ordinal);
        Assert.Contains("NanoSight, UC-MSC EV, Camera Level 10</th><td class=\"n\">2</td>", page, StringComparison.Ordinal);
        Assert.Contains("(1.065 ± 0.065) × 10⁹ particles/mL", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Known_and_unknown_dilutions_of_one_sample_are_not_averaged()
    {
        string page = Html(Read.Text(new NanoSightText { Videos = [new NanoSightVideo("a") { Dilution = "1000" }, new NanoSightVideo("b")] }.ToString()));
        Assert.Contains("<td>the undiluted sample</td>", page, StringComparison.Ordinal);
        Assert.Contains("<td>what was in the instrument</td>", page, StringComparison.Ordinal);
        Assert.DoesNotContain(" ± ", page, StringComparison.Ordinal);
    }

    [Fact]
    public void An_export_that_is_given_twice_is_no_second_measurement()
    {
        string page = Html(ZetaView("F7", 5000, 1e6), ZetaView("F7", 5000, 1e6));
        Assert.Contains("ZetaView, F7: an export was given twice.", page, StringComparison.Ordinal);
        Assert.Contains("Concentration of the undiluted sample", page, StringComparison.Ordinal);
        Assert.DoesNotContain(" ± ", page, StringComparison.Ordinal);
        Assert.Equal(2, page.Split("<polyline").Length);
    }

    [Fact]
    public void Positions_of_one_cell_have_no_standard_error()
    {
        string[] lines = ZetaViewPositionText.Whole().Split('\n');
        lines[1] = lines[1].Replace("1.9E+8\t1.9E+11", "2.1E+8\t2.1E+11", StringComparison.Ordinal);
        string page = Html(Read.Text(string.Join('\n', lines)));
        Assert.Contains("Mean over the positions of one cell, of the undiluted sample", page, StringComparison.Ordinal);
        Assert.Contains("Variation between positions", page, StringComparison.Ordinal);
        Assert.DoesNotContain(" ± ", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Variation between runs", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_ZetaView_runs_of_which_one_has_no_dilution_are_not_said_to_contain_it()
    {
        string page = Html(ZetaView("F7", 5000, 1e6), Read.Text(new ZetaViewSizeText { Sample = "F8", DilutionLine = "Number of Traces:\t{0}" }.ToString()));
        Assert.Contains("no figure contains it: compare shapes, not heights", page, StringComparison.Ordinal);
    }

    private static InstrumentFile ZetaView(string sample, int dilution, double perTrack) =>
        Read.Text(new ZetaViewSizeText { Sample = sample, ConcentrationPerTrack = perTrack, DilutionLine = FormattableString.Invariant($"Number of Traces:\t{{0}}\tDilution::\t{dilution}") }.ToString());

    private static string Html(params InstrumentFile[] files) => WebUtility.HtmlDecode(new LotReport { Measurements = [.. files], AsOf = s_day }.ToHtml());
}
