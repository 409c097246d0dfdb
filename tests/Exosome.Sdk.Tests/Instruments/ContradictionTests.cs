using System.Globalization;
using Exosome.Sdk.Instruments;

namespace Exosome.Sdk.Tests.Instruments;

/// <summary>Files that say two things at once: neither is believed, and both places are named.</summary>
public class ContradictionTests
{
    [Theory]
    [InlineData("Dilution:\t10\nNumber of Traces:\t{0}\tDilution::\t5000.000000")]
    [InlineData("Dilution:\t5000\nNumber of Traces:\t{0}\tDilution::\t10.000000")]
    [InlineData("Dilution Factor:\t10\nNumber of Traces:\t{0}\tDilution::\t5000.000000")]
    public void Two_dilutions_in_a_size_export_are_none(string lines)
    {
        InstrumentFile file = Read.Text(new ZetaViewSizeText { DilutionLine = lines }.ToString());
        InstrumentRun run = file.Runs[0];
        Assert.IsType<RunDilution.Unknown>(run.Dilution);
        Assert.NotNull(run.Concentration);
        Assert.Null(run.DilutionCorrectedConcentration);
        Assert.Contains(run.Warnings, warning => warning.Contains("line 18", StringComparison.Ordinal) && warning.Contains("line 19", StringComparison.Ordinal) && warning.Contains("\"10", StringComparison.Ordinal) && warning.Contains("\"5000", StringComparison.Ordinal));
    }

    [Fact]
    public void A_dilution_that_is_written_twice_in_two_ways_is_one() =>
        Assert.Equal(5000, Read.Text(new ZetaViewSizeText { DilutionLine = "Dilution:\t5000\nNumber of Traces:\t{0}\tDilution::\t5000.000000" }.ToString()).Runs[0].Dilution.KnownFactor?.Value);

    [Fact]
    public void Two_numbers_of_traces_fail_the_run_and_two_samples_are_an_issue()
    {
        InstrumentFile traces = Read.Text(new ZetaViewSizeText { DilutionLine = "Number of Traces:\t{0}\tDilution::\t1000\nNumber of Traces:\t12" }.ToString());
        Assert.Equal(RunStatus.Failed, traces.Runs[0].Status);
        Assert.Contains(traces.Runs[0].Warnings, warning => warning.Contains("line 18", StringComparison.Ordinal) && warning.Contains("line 19", StringComparison.Ordinal));
        InstrumentFile samples = Read.Text(new ZetaViewSizeText { Sample = "A\nSample:\tB" }.ToString());
        Assert.Contains(samples.Issues, issue => issue.Message.Contains("\"Sample\" is stated twice", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("100", "10000")]
    [InlineData("10000", "100")]
    public void Two_rows_of_dilution_in_a_summary_are_none(string first, string second)
    {
        InstrumentRun run = Read.Text(WithRow(new NanoSightText { Videos = [new NanoSightVideo("ev") { Dilution = first }] }, "Dilution factor", row => row.Replace($",{first},", $",{second},", StringComparison.Ordinal))).Runs[0];
        Assert.IsType<RunDilution.Unknown>(run.Dilution);
        Assert.Null(run.DilutionCorrectedConcentration);
        Assert.Contains(run.Warnings, warning => warning.Contains($"\"{first}\" (row ", StringComparison.Ordinal) && warning.Contains($"\"{second}\" (row ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_dilution_elsewhere_does_not_stand_in_for_one_that_was_not_recorded()
    {
        string text = WithRow(new NanoSightText { Videos = [new NanoSightVideo("ev")] }, "Dilution factor", row => row.Replace("Dilution factor (concentrations adjusted for this factor),Not recorded", "Dilution factor,1000", StringComparison.Ordinal));
        Assert.Contains("Dilution factor,1000", text, StringComparison.Ordinal);
        Assert.IsType<RunDilution.Unknown>(Read.Text(text).Runs[0].Dilution);
    }

    [Fact]
    public void A_percentile_in_a_gap_of_the_histogram_contradicts_nothing()
    {
        string text = "Software:\tZetaView (version 8.06)\tx\nSample:\tEV\nDilution::\t1000\nMedian Number (D50):\t400\nSize / nm\tNumber\tConcentration / cm-3\n"
            + string.Concat(Enumerable.Range(0, 120).Select(i => string.Create(CultureInfo.InvariantCulture, $"{2.5 + (5 * i)}\t{(i is 20 or 110 ? 30 : 0)}\t{(i is 20 or 110 ? "3E+7" : "0")}\n"))) + "-1\t-1\t-1\n";
        Assert.Equal(RunStatus.Ok, Read.Text(text).Runs[0].Status);
        Assert.Equal(RunStatus.Failed, Read.Text(text.Replace("\t400\n", "\t50\n", StringComparison.Ordinal)).Runs[0].Status);
    }

    [Fact]
    public void Two_rows_of_concentration_in_a_summary_fail_the_run()
    {
        var source = new NanoSightText { Videos = [new NanoSightVideo("ev")] };
        string stated = source.Videos[0].Concentration.ToString("R", CultureInfo.InvariantCulture);
        InstrumentRun run = Read.Text(WithRow(source, "Concentration (Particles", row => row.Replace(stated, "5", StringComparison.Ordinal))).Runs[0];
        Assert.Equal(RunStatus.Failed, run.Status);
        Assert.Null(run.Concentration);
        Assert.Contains(run.Warnings, warning => warning.Contains(stated, StringComparison.Ordinal) && warning.Contains("\"5\" in row", StringComparison.Ordinal));
        Assert.Equal(RunStatus.Ok, Read.Text(WithRow(source, "Concentration (Particles", row => row)).Runs[0].Status);
    }

    [Theory]
    [InlineData("1:10000")]
    [InlineData("10000x")]
    [InlineData("10,000")]
    [InlineData("0.5")]
    public void A_dilution_that_cannot_be_read_is_quoted_with_its_row(string text)
    {
        string warning = Assert.Single(Read.Text(new NanoSightText { Videos = [new NanoSightVideo("ev") { Dilution = text }] }.ToString()).Runs[0].Warnings);
        Assert.StartsWith("Row ", warning, StringComparison.Ordinal);
        Assert.Contains($"\"{text}\"", warning, StringComparison.Ordinal);
        Assert.DoesNotContain("not recorded", warning, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("10.000", true)]
    [InlineData("10.000000", false)]
    [InlineData("1000.000", false)]
    public void A_dilution_of_a_size_export_whose_point_may_group_digits_is_told(string text, bool isTold)
    {
        InstrumentRun run = Read.Text(new ZetaViewSizeText { DilutionLine = "Number of Traces:\t{0}\tDilution::\t" + text }.ToString()).Runs[0];
        Assert.Equal(isTold, run.Warnings.Any(warning => warning.Contains("group digits", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("1.000000", false)]
    [InlineData("2.500000", true)]
    public void A_concentration_correction_factor_that_is_not_1_is_told(string factor, bool isTold)
    {
        InstrumentRun run = Read.Text(new ZetaViewSizeText { SettingLines = ["Concentration Correction Factor:\t" + factor] }.ToString()).Runs[0];
        Assert.Equal(isTold, run.Warnings.Any(warning => warning.Contains("correction factor of 2.5", StringComparison.Ordinal)));
    }

    [Fact]
    public void Equal_columns_of_concentration_are_a_dilution_of_1_with_its_warning()
    {
        InstrumentFile file = Read.Text(ZetaViewPositionText.Whole().Replace("1.9E+11", "1.9E+8", StringComparison.Ordinal));
        Assert.All(file.Runs, run =>
        {
            Assert.Equal(1, run.Dilution.KnownFactor?.Value);
            Assert.Contains(run.Warnings, warning => warning.Contains("nobody entered the dilution", StringComparison.Ordinal));
        });
    }

    [Theory]
    [InlineData("\t121.5\t", "\t1215\t", "X50")]
    [InlineData("1.9E+8\t1.9E+11", "1.9E+9\t1.9E+12", "Conc.")]
    [InlineData("\t59\t", "\t590\t", "No. of Traces")]
    public void A_position_that_its_own_row_Mean_contradicts_is_told(string from, string to, string column)
    {
        string[] lines = ZetaViewPositionText.Whole().Split('\n');
        lines[1] = lines[1].Replace(from, to, StringComparison.Ordinal);
        InstrumentFile file = Read.Text(string.Join('\n', lines));
        Assert.All(file.Runs.Where(run => run.Status == RunStatus.Ok), run => Assert.Contains(run.Warnings, warning => warning.StartsWith("Line 13: the row Mean", StringComparison.Ordinal) && warning.Contains($"\"{column}\"", StringComparison.Ordinal)));
        Assert.DoesNotContain(Read.Text(ZetaViewPositionText.Whole()).Runs, run => run.Warnings.Any(warning => warning.Contains("row Mean", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("1:1000")]
    [InlineData("1000x")]
    [InlineData("1,000")]
    [InlineData("12,500")]
    [InlineData("-5")]
    public void A_dilution_of_a_size_export_that_cannot_be_read_is_quoted_with_its_line(string text)
    {
        InstrumentRun run = Read.Text(new ZetaViewSizeText { DilutionLine = "Number of Traces:\t{0}\tDilution::\t" + text }.ToString()).Runs[0];
        Assert.IsType<RunDilution.Unknown>(run.Dilution);
        Assert.Contains(run.Warnings, warning => warning.StartsWith("Line 18: ", StringComparison.Ordinal) && warning.Contains($"\"{text}\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Conc. (p./mL)", "Conc. (p./uL)")]
    [InlineData("\tConc. (p./mL)", "\tConc.")]
    [InlineData("Orig. Conc. (p./cm^3)", "Orig. Conc. (p./mm^3)")]
    [InlineData("X50 (nm)", "X50 (\u00b5m)")]
    [InlineData("Peak \u00f8 (nm)", "Peak \u00f8 (\u00b5m)")]
    [InlineData("Orig. Conc. (p./cm^3)", "Conc. (p./mL)")]
    public void A_position_table_in_another_unit_or_with_a_doubled_column_is_refused(string name, string other)
    {
        string text = ZetaViewPositionText.Whole();
        InstrumentFormatException refusal = Assert.Throws<InstrumentFormatException>(() => Read.Text(text.Replace(name, other, StringComparison.Ordinal)));
        Assert.StartsWith("Line 1: ", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("4.2E+8")]
    [InlineData("1.7E+11")]
    public void A_position_that_contradicts_the_others_leaves_no_sample_concentration(string original)
    {
        string[] lines = ZetaViewPositionText.Whole().Split('\n');
        lines[3] = lines[3].Replace("1.9E+11", original, StringComparison.Ordinal);
        InstrumentFile file = Read.Text(string.Join('\n', lines));
        Assert.All(file.Runs, run =>
        {
            Assert.IsType<RunDilution.Unknown>(run.Dilution);
            Assert.Null(run.DilutionCorrectedConcentration);
            Assert.Contains(run.Warnings, warning => warning.Contains("do not agree", StringComparison.Ordinal));
        });
    }

    [Fact]
    public void Swapped_columns_of_concentration_fail_their_positions()
    {
        string text = ZetaViewPositionText.Whole().Replace("1.9E+8\t1.9E+11", "1.9E+11\t1.9E+8", StringComparison.Ordinal);
        Assert.All(Read.Text(text).Runs, run =>
        {
            Assert.Equal(RunStatus.Failed, run.Status);
            Assert.Null(run.DilutionCorrectedConcentration);
        });
    }

    [Fact]
    public void A_position_table_with_decimal_commas_is_read()
    {
        string whole = ZetaViewPositionText.Whole();
        string[] lines = whole.Split('\n');
        InstrumentFile file = Read.Text(string.Join('\n', lines.Select((line, i) => i == 0 ? line : line.Replace('.', ','))));
        Assert.Equal(Read.Text(whole).Runs, file.Runs);
    }

    [Fact]
    public void A_position_table_whose_positions_cannot_be_read_says_so()
    {
        string text = ZetaViewPositionText.Whole().Replace("\t0.", "\tat 0.", StringComparison.Ordinal);
        InstrumentFormatException refusal = Assert.Throws<InstrumentFormatException>(() => Read.Text(text));
        Assert.Contains("line 2", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_position_with_traces_and_a_concentration_of_zero_has_failed()
    {
        string[] lines = ZetaViewPositionText.Whole().Split('\n');
        lines[1] = lines[1].Replace("1.9E+8\t1.9E+11", "0.0E+0\t0.0E+0", StringComparison.Ordinal);
        InstrumentRun run = Read.Text(string.Join('\n', lines)).Runs[0];
        Assert.Equal(RunStatus.Failed, run.Status);
        Assert.Null(run.Concentration);
    }

    [Fact]
    public void A_position_table_that_is_cut_at_a_line_end_is_told()
    {
        string text = string.Join('\n', ZetaViewPositionText.Whole().Split('\n').Take(6)) + "\n";
        InstrumentFile file = Read.Text(text);
        Assert.Equal(5, file.Runs.Count);
        Assert.Contains(file.Issues, issue => issue.Message.Contains("Mean", StringComparison.Ordinal));
    }

    [Fact]
    public void A_concentration_that_its_bins_contradict_fails_the_run()
    {
        InstrumentRun run = Read.Text(new NanoSightText { Videos = [new NanoSightVideo("ev") { ConcentrationText = "1" }] }.ToString()).Runs[0];
        Assert.Equal(RunStatus.Failed, run.Status);
    }

    [Fact]
    public void A_concentration_of_zero_beside_filled_bins_is_none()
    {
        InstrumentRun run = Read.Text(new NanoSightText { Videos = [new NanoSightVideo("ev") { ConcentrationText = "0" }] }.ToString()).Runs[0];
        Assert.Equal(RunStatus.Failed, run.Status);
        Assert.Null(run.Concentration);
        Assert.Null(run.DilutionCorrectedConcentration);
    }

    [Theory]
    [InlineData("Mean", 10, RunStatus.Failed)]
    [InlineData("Mean", 0.1, RunStatus.Failed)]
    [InlineData("Mean", 1.03, RunStatus.Ok)]
    [InlineData("Mode", 10, RunStatus.Failed)]
    [InlineData("Mode", 0.1, RunStatus.Failed)]
    [InlineData("Mode", 1.06, RunStatus.Ok)]
    [InlineData("SD", 10, RunStatus.Failed)]
    [InlineData("SD", 0.1, RunStatus.Failed)]
    [InlineData("SD", 1.1, RunStatus.Ok)]
    public void A_statistic_that_the_bins_contradict_is_told_and_fails_the_run_where_it_is_far_off(string name, double factor, RunStatus status)
    {
        var source = new NanoSightText { Videos = [new NanoSightVideo("ev") { Dilution = "1000" }] };
        double stated = name switch { "Mean" => source.Videos[0].Mean, "Mode" => source.Videos[0].Mode, _ => source.Videos[0].Deviation };
        string row = string.Create(CultureInfo.InvariantCulture, $"\r\n{name},{stated},");
        string text = source.ToString();
        Assert.Contains(row, text, StringComparison.Ordinal);
        InstrumentRun run = Read.Text(text.Replace(row, string.Create(CultureInfo.InvariantCulture, $"\r\n{name},{stated * factor},"), StringComparison.Ordinal)).Runs[0];
        Assert.Equal(status, run.Status);
        Assert.Contains(run.Warnings, warning => warning.Contains(name, StringComparison.OrdinalIgnoreCase) && warning.Contains("stated as", StringComparison.Ordinal));
        Assert.Empty(Read.Text(text).Runs[0].Warnings);
    }

    [Fact]
    public void The_lower_of_two_peaks_that_are_almost_equal_may_be_the_mode()
    {
        var source = new NanoSightText { Videos = [new NanoSightVideo("ev") { Peak = 80, Width = 8, SecondPeak = 130, SecondShare = 0.995, ModeText = "130.3" }] };
        Assert.DoesNotContain(Read.Text(source.ToString()).Runs[0].Warnings, warning => warning.Contains("mode", StringComparison.Ordinal));
        source = new NanoSightText { Videos = [source.Videos[0] with { ModeText = "105" }] };
        Assert.Equal(RunStatus.Failed, Read.Text(source.ToString()).Runs[0].Status);
    }

    [Fact]
    public void Swapped_rows_of_mean_and_mode_are_told()
    {
        var source = new NanoSightText { Videos = [new NanoSightVideo("ev") { Peak = 80, Width = 8, SecondPeak = 130, SecondShare = 0.5 }] };
        string text = source.ToString().Replace("\r\nMean,", "\r\nXXXX,", StringComparison.Ordinal).Replace("\r\nMode,", "\r\nMean,", StringComparison.Ordinal).Replace("\r\nXXXX,", "\r\nMode,", StringComparison.Ordinal);
        InstrumentRun run = Read.Text(text).Runs[0];
        Assert.Equal(RunStatus.Failed, run.Status);
        Assert.Equal(2, run.Warnings.Count(warning => warning.Contains("stated as", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_damaged_exponent_in_a_size_table_fails_the_run_with_or_without_the_second_table(bool hasSecond)
    {
        string text = new ZetaViewSizeText { HasLogTable = hasSecond }.ToString();
        int at = text.IndexOf("\t9.678E+7", StringComparison.Ordinal);
        Assert.True(at > 0);
        InstrumentRun run = Read.Text(text[..at] + "\t9.678E+8" + text[(at + 9)..]).Runs[0];
        Assert.Equal(RunStatus.Failed, run.Status);
        Assert.Contains(run.Warnings, warning => warning.Contains("line ", StringComparison.Ordinal) && warning.Contains("a figure is damaged", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void A_size_table_of_zeros_beside_traces_a_median_or_a_filled_second_table_is_no_concentration_of_zero(bool hasTraces, bool hasMedian)
    {
        // All three, or only the one that is left, say that particles were counted.
        string[] lines = new ZetaViewSizeText { HasLogTable = !hasTraces && !hasMedian, Median = hasMedian ? 127.5 : 0 }.ToString().Split('\n');
        int header = Array.IndexOf(lines, ZetaViewSizeText.Header);
        int end = Array.FindIndex(lines, line => line.StartsWith("-1.000E+0", StringComparison.Ordinal));
        for (int i = header + 1; i < end; i++)
        {
            lines[i] = lines[i].Split('\t')[0] + "\t0.000E+0\t0.000E+0\t0.000E+0\t0.000E+0";
        }

        string text = string.Join('\n', lines);
        InstrumentRun run = Read.Text(hasTraces ? text : text.Replace("Number of Traces:\t59", "Number of Traces:\t0", StringComparison.Ordinal)).Runs[0];
        Assert.Equal(RunStatus.Failed, run.Status);
        Assert.Null(run.Concentration);
        Assert.Null(run.DilutionCorrectedConcentration);
        Assert.DoesNotContain(run.Warnings, warning => warning.Contains("No particle was counted", StringComparison.Ordinal));
    }

    [Fact]
    public void A_size_table_of_zeros_that_nothing_contradicts_is_an_empty_run()
    {
        InstrumentRun run = Read.Text(new ZetaViewSizeText { Particles = [], Median = 0 }.ToString()).Runs[0];
        Assert.Equal(RunStatus.Empty, run.Status);
        Assert.Equal(0, run.Concentration?.ParticlesPerMilliliter);
    }

    [Fact]
    public void No_traces_beside_a_filled_size_table_fail_the_run() =>
        Assert.Equal(RunStatus.Failed, Read.Text(new ZetaViewSizeText { DilutionLine = "Number of Traces:\t0\tDilution::\t1000" }.ToString()).Runs[0].Status);

    [Fact]
    public void A_median_that_the_table_contradicts_fails_the_run() =>
        Assert.Equal(RunStatus.Failed, Read.Text(new ZetaViewSizeText { Median = 250 }.ToString()).Runs[0].Status);

    [Theory]
    [InlineData("junk")]
    [InlineData("cut at a line end")]
    [InlineData("cut in a line")]
    public void A_second_table_that_is_damaged_is_told_and_checks_nothing(string how)
    {
        List<string> lines = [.. new ZetaViewSizeText().ToString().Split('\n')];
        int row = lines.FindIndex(line => line.StartsWith("-1.000E+0", StringComparison.Ordinal)) + 50;
        if (how == "junk")
        {
            lines[row] = "5.0E+1\tjunk";
        }
        else
        {
            lines = [.. lines.Take(row), how == "cut in a line" ? lines[row][..6] : ""];
        }

        InstrumentFile file = Read.Text(string.Join('\n', lines));
        Assert.Equal(RunStatus.Ok, file.Runs[0].Status);
        Assert.Contains(file.Issues, issue => issue.Line > 0 && issue.Message.Contains("second, logarithmic table", StringComparison.Ordinal));
    }

    [Fact]
    public void A_size_table_without_its_end_is_told_though_it_holds_all_traces()
    {
        string[] lines = new ZetaViewSizeText().ToString().Split('\n');
        int header = Array.IndexOf(lines, ZetaViewSizeText.Header);
        InstrumentFile file = Read.Text(string.Join('\n', lines.Take(header + 600)) + "\n");
        Assert.Equal(RunStatus.Ok, file.Runs[0].Status);
        Assert.Contains(file.Issues, issue => issue.Message.Contains("no closing row", StringComparison.Ordinal));
    }

    [Fact]
    public void A_summary_cut_at_a_line_end_is_told()
    {
        string text = new NanoSightText().ToString();
        string bins = text[..(text.IndexOf("\r\n300.5,", StringComparison.Ordinal) + 2)];
        Assert.Contains(Read.Text(bins).Issues, issue => issue.Message.Contains("percentiles", StringComparison.Ordinal));
        string percentiles = text[..(text.LastIndexOf("\r\n60,", StringComparison.Ordinal) + 2)];
        Assert.Contains(Read.Text(percentiles).Issues, issue => issue.Message.Contains("ends at 59", StringComparison.Ordinal));
        Assert.Empty(Read.Text(text).Issues);
    }

    [Fact]
    public void A_summary_in_UTF_16_that_is_cut_in_a_line_is_told()
    {
        string text = new NanoSightText().ToString();
        byte[] bytes = System.Text.Encoding.Unicode.GetBytes(text);
        Assert.Empty(Read.Bytes(bytes).Issues);
        Assert.NotEmpty(Read.Bytes(bytes[..(2 * (text.IndexOf("\r\n300.5,", StringComparison.Ordinal) + 6))]).Issues);
    }

    /// <summary>The summary with one of its rows repeated, changed.</summary>
    private static string WithRow(NanoSightText source, string start, Func<string, string> change)
    {
        List<string> lines = [.. source.ToString().Split("\r\n")];
        int at = lines.FindIndex(line => line.StartsWith(start, StringComparison.Ordinal));
        lines.Insert(at + 1, change(lines[at]));
        return string.Join("\r\n", lines);
    }
}
