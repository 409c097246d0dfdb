using Exosome.Sdk.Characterization;
using Exosome.Sdk.Instruments;

namespace Exosome.Sdk.Tests.Instruments;

/// <summary>Runs that look alike and were not measured alike: they neither compare nor merge.</summary>
public class ComparisonTrapTests
{
    private static readonly string s_plain = new ZetaViewSizeText { SettingLines = ["Gain:\t28.800000", "Filter Wavelength nm:\tScatter", "Type of Measurement:\tSize Distribution"] }.ToString();

    [Theory]
    [InlineData("Gain:\t28.800000", "Gain:\t5.000000", "Gain")]
    [InlineData("Filter Wavelength nm:\tScatter", "Filter Wavelength nm:\t500", "Filter Wavelength nm")]
    [InlineData("Type of Measurement:\tSize Distribution", "Type of Measurement:\tFluorescence", "Type of Measurement")]
    [InlineData("Dilution::\t1000.000000", "Dilution::\t5000.000000", "Dilution")]
    [InlineData("Dilution::\t1000.000000", "Other::\t5000.000000", "Dilution")]
    public void A_ZetaView_run_under_another_setting_or_dilution_does_not_compare(string from, string to, string named)
    {
        SizeDistribution one = Read.Text(s_plain).Runs[0].Distribution!;
        SizeDistribution other = Read.Text(s_plain.Replace(from, to, StringComparison.Ordinal)).Runs[0].Distribution!;
        string reason = Assert.Single(Assert.IsType<SizeComparison.NotComparable>(SizeComparison.Of(one, other)).Reasons);
        Assert.Contains($"\"{named}\"", reason, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => SizeReplicates.Merge([one, other]));
        Assert.IsType<SizeComparison.Comparable>(SizeComparison.Of(one, Read.Text(s_plain).Runs[0].Distribution!));
    }

    [Theory]
    [InlineData("Conductivity: 53.000000", "Conductivity: 61.000000")]
    [InlineData("Temperature:\t25.13", "Temperature:\t24.87")]
    public void What_the_instrument_senses_anew_in_each_run_bars_no_comparison(string from, string to)
    {
        SizeDistribution other = Read.Text(s_plain.Replace(from, to, StringComparison.Ordinal)).Runs[0].Distribution!;
        Assert.IsType<SizeComparison.Comparable>(SizeComparison.Of(Read.Text(s_plain).Runs[0].Distribution!, other));
    }

    [Fact]
    public void A_NanoSight_figure_with_its_dilution_does_not_compare_with_one_of_unknown_dilution()
    {
        InstrumentFile file = Read.Text(new NanoSightText { Videos = [new NanoSightVideo("a"), new NanoSightVideo("b") { Dilution = "1000" }, new NanoSightVideo("c") { Dilution = "500" }] }.ToString());
        SizeDistribution unknown = file.Runs[0].Distribution!;
        SizeDistribution thousandfold = file.Runs[1].Distribution!;
        SizeDistribution fivehundredfold = file.Runs[2].Distribution!;
        Assert.Contains("Dilution", Assert.IsType<SizeComparison.NotComparable>(SizeComparison.Of(unknown, thousandfold)).Reasons[0], StringComparison.Ordinal);
        Assert.Null(file.Runs[0].UndilutedDistribution);

        // Both are figures of the undiluted sample: at which factor they were measured does not bar them.
        Assert.IsType<SizeComparison.Comparable>(SizeComparison.Of(thousandfold, fivehundredfold));
        Assert.Same(thousandfold, file.Runs[1].UndilutedDistribution);
    }

    [Fact]
    public void A_NanoSight_histogram_by_another_analysis_does_not_compare()
    {
        string text = new NanoSightText().ToString();
        SizeComparison comparison = SizeComparison.Of(Read.Text(text).Runs[0].Distribution!, Read.Text(text.Replace("Analysis Method,FTLA", "Analysis Method,Raw", StringComparison.Ordinal)).Runs[0].Distribution!);
        Assert.Contains("Analysis Method", Assert.IsType<SizeComparison.NotComparable>(comparison).Reasons[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Curves_of_one_sample_at_two_dilutions_compare_once_they_are_those_of_the_undiluted_sample()
    {
        var weak = new ZetaViewSizeText { ConcentrationPerTrack = 1e6, DilutionLine = "Number of Traces:\t{0}\tDilution::\t5000" };
        var strong = new ZetaViewSizeText { ConcentrationPerTrack = 5e6, DilutionLine = "Number of Traces:\t{0}\tDilution::\t1000" };
        SizeDistribution first = Read.Text(weak.ToString()).Runs[0].UndilutedDistribution!;
        SizeDistribution second = Read.Text(strong.ToString()).Runs[0].UndilutedDistribution!;
        var alike = Assert.IsType<SizeComparison.Comparable>(SizeComparison.Of(first, second));
        Assert.Equal(1, alike.TotalRatio, 1e-9);
        Assert.Equal(5e9 * weak.Tracks, SizeReplicates.Merge([first, second]).Mean.Total, 1.0);
    }
}
