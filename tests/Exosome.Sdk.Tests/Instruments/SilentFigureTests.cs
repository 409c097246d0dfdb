using Exosome.Sdk.Instruments;

namespace Exosome.Sdk.Tests.Instruments;

/// <summary>Files of which a wrong figure would pass for a good one if nobody compared what they say twice.</summary>
public class SilentFigureTests
{
    private static readonly string s_twelve = new NanoSightText { Videos = [new NanoSightVideo("a_00"), new NanoSightVideo("a_01")] }.ToString();

    [Theory]
    [InlineData("Not recorded", "1000")]
    [InlineData("1000", "Not recorded")]
    public void A_factor_and_not_recorded_in_one_summary_are_unknown(string first, string second)
    {
        string text = new NanoSightText { Videos = [new NanoSightVideo("ev") { Dilution = first }] }.ToString();
        string row = Row(text, "Dilution factor");
        InstrumentRun run = Read.Text(text.Replace(row, row + row.Replace("," + first, "," + second, StringComparison.Ordinal), StringComparison.Ordinal)).Runs[0];
        Assert.IsType<RunDilution.Unknown>(run.Dilution);
        Assert.Null(run.DilutionCorrectedConcentration);
        Assert.Contains(run.Warnings, warning => warning.Contains("\"1000\" (row ", StringComparison.Ordinal) && warning.Contains("\"Not recorded\" (row ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("NTA Experiment Summary File")]
    [InlineData("NTA Single Analysis Summary File")]
    public void Two_summaries_in_one_file_are_refused(string title)
    {
        string first = new NanoSightText { Title = title }.ToString();
        string second = new NanoSightText { Title = title, Videos = [new NanoSightVideo("b_00") { Dilution = "1000" }, new NanoSightVideo("b_01") { Dilution = "1000" }] }.ToString();
        Assert.Contains("two NanoSight summaries", Assert.Throws<InstrumentFormatException>(() => Read.Text(first + second)).Message, StringComparison.Ordinal);
        Assert.Contains("two NanoSight summaries", Assert.Throws<InstrumentFormatException>(() => Read.Text(first.TrimEnd() + second)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_row_of_file_names_is_refused()
    {
        string row = Row(s_twelve, "Filename:");
        Assert.Contains("\"Filename:\" stands twice", Assert.Throws<InstrumentFormatException>(() => Read.Text(s_twelve.Replace(row, row + row, StringComparison.Ordinal))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("concentrations to be adjusted for this factor")]
    [InlineData("concentrations must be adjusted for this factor")]
    [InlineData("concentrations not yet adjusted for this factor")]
    public void A_factor_that_is_still_to_be_applied_is_not_applied(string label)
    {
        string text = new NanoSightText { Videos = [new NanoSightVideo("ev") { Dilution = "1000" }] }.ToString().Replace("concentrations adjusted for this factor", label, StringComparison.Ordinal);
        Assert.IsType<RunDilution.NotApplied>(Read.Text(text).Runs[0].Dilution);
    }

    [Theory]
    [InlineData("0.0E+0")]
    [InlineData("")]
    [InlineData("NaN")]
    [InlineData("-1.9E+11")]
    public void An_original_concentration_that_is_lost_is_not_replaced(string original)
    {
        InstrumentFile file = Read.Text(ZetaViewPositionText.Whole().Replace("0.15\t85.1\t443.0\t1.9E+8\t1.9E+11", $"0.15\t85.1\t443.0\t1.9E+8\t{original}", StringComparison.Ordinal));
        InstrumentRun run = Assert.Single(file.Runs, one => one.Name == "position 0.15");
        Assert.Equal(RunStatus.Failed, run.Status);
        Assert.Null(run.DilutionCorrectedConcentration);
        Assert.Contains(run.Warnings, warning => warning.Contains($"reads \"{original}\"", StringComparison.Ordinal));
        Assert.Equal(RunStatus.Ok, Assert.Single(file.Runs, one => one.Name == "position 0.20").Status);
    }

    [Fact]
    public void A_concentration_that_contains_the_dilution_already_is_told()
    {
        var usual = new ZetaViewSizeText();
        Assert.DoesNotContain(Read.Text(usual.ToString()).Runs[0].Warnings, IsOfConstant);
        Assert.Contains(Read.Text((usual with { AverageNumber = 443.6, ConcentrationPerTrack = 1000 * usual.ConcentrationPerTrack }).ToString()).Runs[0].Warnings, IsOfConstant);
        InstrumentFile table = Read.Text(ZetaViewPositionText.Whole().Replace("0.15\t85.1\t443.0\t1.9E+8", "0.15\t85.1\t443.0\t1.9E+11", StringComparison.Ordinal));
        Assert.Equal(["position 0.15"], table.Runs.Where(run => run.Warnings.Any(IsOfConstant)).Select(run => run.Name));
    }

    [Theory]
    [InlineData("Mean,")]
    [InlineData("D50,")]
    [InlineData("Concentration (Particles / ml),")]
    public void A_row_that_lost_a_cell_is_named_and_its_runs_fail(string label)
    {
        string row = Row(s_twelve, label);
        string[] cells = row.Split(',');
        InstrumentFile file = Read.Text(s_twelve.Replace(row, string.Join(',', [cells[0], .. cells[2..]]), StringComparison.Ordinal));
        Assert.Contains(file.Issues, issue => issue.Message.Contains("has 4 cells where the rows of this file have 5", StringComparison.Ordinal));
        Assert.All(file.Runs, run => Assert.Equal(RunStatus.Failed, run.Status));
    }

    [Fact]
    public void A_row_of_dilutions_that_lost_a_cell_is_unknown_for_all()
    {
        string text = new NanoSightText { Videos = [new NanoSightVideo("a") { Dilution = "1000" }, new NanoSightVideo("b") { Dilution = "500" }, new NanoSightVideo("c") { Dilution = "500" }] }.ToString();
        InstrumentFile file = Read.Text(text.Replace(",1000,500,500,", ",500,500,", StringComparison.Ordinal));
        Assert.All(file.Runs, run => Assert.IsType<RunDilution.Unknown>(run.Dilution));
        Assert.Contains(file.Runs[0].Warnings, warning => warning.Contains("Dilution factor", StringComparison.Ordinal) && warning.Contains("cells", StringComparison.Ordinal));
    }

    [Fact]
    public void Ragged_rows_of_newer_software_are_no_damage() =>
        Assert.All(Read.Text(new NanoSightText { IsPadded = false }.ToString()).Runs, run => Assert.Equal(RunStatus.Ok, run.Status));

    [Theory]
    [InlineData("D50,", "")]
    [InlineData("Mean,", "NaN")]
    [InlineData("Mode,", "0")]
    public void A_size_that_the_summary_lost_is_told(string label, string instead)
    {
        string row = Row(s_twelve, label);
        string[] cells = row.Split(',');
        InstrumentFile file = Read.Text(s_twelve.Replace(row, string.Join(',', [cells[0], instead, .. cells[2..]]), StringComparison.Ordinal));
        Assert.Contains(file.Runs[0].Warnings, warning => warning.Contains($"no figure for {label.TrimEnd(',')}", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(file.Runs[1].Warnings, warning => warning.Contains("no figure for", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("X50", "59\t\t102.5")]
    [InlineData("Peak", "59\t121.5\tNaN")]
    public void A_size_that_a_position_lost_is_told(string name, string cells)
    {
        InstrumentFile file = Read.Text(ZetaViewPositionText.Whole().Replace("0.15\t85.1\t443.0\t1.9E+8\t1.9E+11\t59\t121.5\t102.5", "0.15\t85.1\t443.0\t1.9E+8\t1.9E+11\t" + cells, StringComparison.Ordinal));
        Assert.Equal(["position 0.15"], file.Runs.Where(run => run.Warnings.Any(warning => warning.Contains($"no usable figure for \"{name}\"", StringComparison.Ordinal))).Select(run => run.Name));
    }

    [Theory]
    [InlineData("12.15")]
    [InlineData("158.0")]
    public void A_size_that_the_deviation_does_not_allow_is_told_of_its_position(string size)
    {
        InstrumentFile file = Read.Text(ZetaViewPositionText.Whole().Replace("0.15\t85.1\t443.0\t1.9E+8\t1.9E+11\t59\t121.5", "0.15\t85.1\t443.0\t1.9E+8\t1.9E+11\t59\t" + size, StringComparison.Ordinal));
        Assert.Equal(["position 0.15"], file.Runs.Where(run => run.Warnings.Any(warning => warning.Contains("standard deviation of 1.5 allows", StringComparison.Ordinal))).Select(run => run.Name));
        Assert.Contains(file.Runs[0].Warnings, warning => warning.Contains("the row Mean states 121.5", StringComparison.Ordinal));
    }

    [Fact]
    public void A_table_without_its_row_mean_says_so()
    {
        string text = ZetaViewPositionText.Whole();
        Assert.Contains(Read.Text(text.Replace(Row(text, "\tMean"), "", StringComparison.Ordinal)).Issues, issue => issue.Message.Contains("The row Mean", StringComparison.Ordinal));
    }

    private static bool IsOfConstant(string warning) => warning.Contains("may contain the dilution already", StringComparison.Ordinal);

    /// <summary>The first row that begins so, with its line end.</summary>
    private static string Row(string text, string start)
    {
        int at = text.IndexOf("\n" + start, StringComparison.Ordinal) + 1;
        Assert.NotEqual(0, at);
        return text[at..(text.IndexOf('\n', at) + 1)];
    }
}
