using System.Globalization;
using System.Text.RegularExpressions;
using Exosome.Sdk.Characterization;
using Exosome.Sdk.Instruments;
using Exosome.Sdk.Instruments.Reports;
using Exosome.Sdk.Lots;
using Exosome.Sdk.Serialization;
using Exosome.Sdk.Tests.Serialization;

namespace Exosome.Sdk.Tests.Instruments;

public partial class PlotTests
{
    private static readonly DateOnly s_day = new(2026, 4, 1);

    [Fact]
    public void Twelve_videos_have_twelve_styles()
    {
        InstrumentFile file = Read.Text(new NanoSightText { Videos = [.. Enumerable.Range(0, 12).Select(i => new NanoSightVideo($"v{i}"))] }.ToString());
        string[] styles = [.. Lines().Matches(Html(file)).Select(match => match.Groups[1].Value)];
        Assert.Equal(12, styles.Length);
        Assert.Equal(12, styles.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Fifty_one_lines_have_fifty_one_styles()
    {
        InstrumentFile file = Read.Text(new NanoSightText { Videos = [.. Enumerable.Range(0, 51).Select(i => new NanoSightVideo($"v{i}"))] }.ToString());
        Assert.Equal(51, Lines().Matches(Html(file)).Select(match => match.Groups[1].Value).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData(15)]
    [InlineData(3)]
    public void Labels_of_D10_D50_and_D90_do_not_lie_on_each_other(double width)
    {
        string html = Html(Read.Text(new NanoSightText { Videos = [new NanoSightVideo("narrow") { Peak = 300, Width = width }] }.ToString()));
        (double X, double Y)[] labels = [.. Labels().Matches(html).Select(match => (double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), double.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture)))];
        Assert.Equal(3, labels.Length);
        for (int i = 0; i < labels.Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                Assert.True(Math.Abs(labels[i].X - labels[j].X) >= 40 || Math.Abs(labels[i].Y - labels[j].Y) >= 18, $"{labels[i]} and {labels[j]}");
            }
        }
    }

    [Fact]
    public void A_name_does_not_turn_what_stands_beside_it()
    {
        Dossier dossier = SoundDossier.Whole;
        dossier = dossier with { Products = [.. dossier.Products.Select(product => product with { Name = "MSC\u202e EV\u2069" })] };
        string html = System.Net.WebUtility.HtmlDecode(LotReport.Of(dossier, dossier.Lots[0].Id, [], s_day).ToHtml());
        Assert.DoesNotContain('\u202e', html);
        Assert.DoesNotContain('\u2069', html);
        Assert.Contains("<bdi>MSC\u27e8U+202E\u27e9 EV\u27e8U+2069\u27e9</bdi> · <bdi>", html, StringComparison.Ordinal);
        Assert.Contains("<bdi>2026-04-01</bdi>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Reasons_against_a_release_carry_their_citation_and_the_findings_point_to_them()
    {
        Dossier dossier = SoundDossier.Whole;
        Lot lot = dossier.Lots[0];
        lot = lot with { Release = null, Certificate = lot.Certificate! with { Results = [] } };
        var report = LotReport.Of(dossier with { Lots = [lot, .. dossier.Lots.Skip(1)] }, lot.Id, [], s_day);
        var refused = Assert.IsType<LotRefused>(report.Decide("test"));
        string html = System.Net.WebUtility.HtmlDecode(report.ToHtml());
        Assert.Contains("If it were released on 2026-04-01:", html, StringComparison.Ordinal);
        Assert.All(refused.Reasons, reason => Assert.Contains($"{reason.Message} ({reason.Citation})", html, StringComparison.Ordinal));
        Assert.DoesNotContain("No rule found anything in the dossier.", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Known_and_unknown_dilutions_are_not_told_to_be_one_thing()
    {
        InstrumentFile applied = Read.Text(new NanoSightText { Videos = [new NanoSightVideo("known") { Dilution = "1000" }] }.ToString());
        InstrumentFile unknown = Read.Text(new ZetaViewSizeText { DilutionLine = "Number of Traces:\t{0}" }.ToString());
        Assert.Contains("compare shapes, not heights", Html(applied, unknown), StringComparison.Ordinal);
        Assert.Contains("of the undiluted sample", Html(applied), StringComparison.Ordinal);
        Assert.Contains("dilution not known", Html(unknown), StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_of_particles_and_concentrations_do_not_share_an_axis_and_every_method_is_named()
    {
        InstrumentFile file = Read.Text(new NanoSightText { Videos = [new NanoSightVideo("video")] }.ToString());
        var pulses = new SizeDistribution { Method = SizingMethod.ResistivePulseSensing, Basis = SizeDistributionBasis.Particles, BinEdges = [50, 100, 150], Numbers = [10, 20] };
        var flow = new SizeDistribution { Method = SizingMethod.NanoFlowCytometry, Basis = SizeDistributionBasis.ParticlesPerMilliliter, BinEdges = [50, 100, 150], Numbers = [1e7, 2e7] };
        string html = LotHtml(
            [file],
            new SingleVesicleEvidence.Count { Method = pulses.Method, Distributions = [pulses] },
            new SingleVesicleEvidence.Count { Method = flow.Method, Distributions = [flow] });
        Assert.Equal(2, Lines().Count(html));
        Assert.Contains($"Not drawn, since they are numbers of particles and not concentrations: {pulses.Method.Name()} 1.", html, StringComparison.Ordinal);
        Assert.Contains($"{SizingMethod.NanoparticleTracking.Name()} and {flow.Method.Name()}", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_measurement_that_the_preparation_holds_too_is_one_line()
    {
        InstrumentFile file = Read.Text(new NanoSightText { Videos = [new NanoSightVideo("video")] }.ToString());
        string html = LotHtml([file], new SingleVesicleEvidence.Count { Method = SizingMethod.NanoparticleTracking, Distributions = [file.Runs[0].Distribution!] });
        Assert.Single(Lines().Matches(html));
    }

    [Fact]
    public void Failed_measurements_stand_beside_the_decision()
    {
        InstrumentFile failed = Read.Text(new ZetaViewSizeText { IsFailedRun = true }.ToString());
        Assert.Contains("1 of 1 run failed", LotHtml([failed]), StringComparison.Ordinal);
        Assert.DoesNotContain("Measurements without a result", LotHtml([Read.Text(new ZetaViewSizeText().ToString())]), StringComparison.Ordinal);
        Assert.DoesNotContain("Measurements without a result", LotHtml([Read.Text(ZetaViewPositionText.Whole())]), StringComparison.Ordinal);
    }

    private static string Html(params InstrumentFile[] files) => new LotReport { Measurements = [.. files], AsOf = s_day }.ToHtml();

    private static string LotHtml(InstrumentFile[] files, params SingleVesicleEvidence[] evidence)
    {
        Dossier dossier = SoundDossier.Whole;
        dossier = dossier with { Preparations = [dossier.Preparations[0] with { Batch = null, SingleVesicles = [.. dossier.Preparations[0].SingleVesicles, .. evidence] }] };
        return LotReport.Of(dossier, dossier.Lots[0].Id, files, s_day).ToHtml();
    }

    [GeneratedRegex("mark-name\" x=\"([0-9.]+)\" y=\"([0-9.]+)\"")]
    private static partial Regex Labels();

    [GeneratedRegex("<polyline class=\"series ([^\"]+)\"")]
    private static partial Regex Lines();
}
