using System.Globalization;
using Exosome.Sdk.Instruments;

namespace Exosome.Sdk.Tests.Instruments;

public class ZetaViewTests
{
    [Fact]
    public void Concentration_is_as_in_the_file_and_corrected_once()
    {
        var source = new ZetaViewSizeText();
        InstrumentFile file = Read.Bytes(source.ToLatin1());
        InstrumentRun run = Assert.Single(file.Runs);
        Assert.Equal(InstrumentFileKind.ZetaViewSize, file.Kind);
        Assert.Equal("8.06.01 SP1", file.SoftwareVersion);
        Assert.Equal("EV_P1_F8", run.Name);
        Assert.Equal(RunStatus.Ok, run.Status);
        Assert.Equal(1000, Assert.IsType<RunDilution.NotApplied>(run.Dilution).Factor.Value);
        Assert.Equal(source.Concentration, run.Concentration!.Value.ParticlesPerMilliliter, 1e-9 * source.Concentration);
        Assert.Equal(run.Concentration.Value.ParticlesPerMilliliter * 1000, run.DilutionCorrectedConcentration!.Value.ParticlesPerMilliliter);
        Assert.Equal(source.Median, run.D50!.Value.Nanometers);
        Assert.Equal(new DateTime(2025, 2, 19, 10, 20, 30), file.MeasuredAt);
    }

    [Fact]
    public void Trap_second_logarithmic_table_is_not_added_to_the_first()
    {
        double with = Concentration(new ZetaViewSizeText());
        double without = Concentration(new ZetaViewSizeText { HasLogTable = false });
        Assert.Equal(without, with);
    }

    [Fact]
    public void Trap_sentinel_row_is_no_size_and_no_particle()
    {
        InstrumentRun run = Read.Text(new ZetaViewSizeText().ToString()).Runs[0];
        Assert.Equal(1200, run.Distribution!.Numbers.Count);
        Assert.All(run.Distribution.Numbers, number => Assert.True(number >= 0));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(60)]
    [InlineData(74)]
    [InlineData(300)]
    public void Trap_header_is_found_by_its_text_not_by_its_line(int extraLines)
    {
        Assert.Equal(Concentration(new ZetaViewSizeText()), Concentration(new ZetaViewSizeText { ExtraLines = extraLines }));
    }

    [Fact]
    public void Trap_dilution_with_two_colons_on_a_line_of_several_pairs()
    {
        Assert.Equal(1000, Read.Text(new ZetaViewSizeText().ToString()).Runs[0].Dilution.KnownFactor?.Value);
    }

    [Theory]
    [InlineData("Conductivity: 53.000000\tsensed")]
    [InlineData("Conductivity:\t53.000000\tsensed")]
    public void Trap_conductivity_with_a_space_or_a_tab(string line)
    {
        Assert.Equal("53.000000", Read.Text(new ZetaViewSizeText { ConductivityLine = line }.ToString()).Settings["Conductivity"]);
    }

    [Fact]
    public void Trap_failed_run_ends_with_header_and_sentinel()
    {
        InstrumentRun run = Read.Text(new ZetaViewSizeText { IsFailedRun = true }.ToString()).Runs[0];
        Assert.Equal(RunStatus.Failed, run.Status);
        Assert.Null(run.Concentration);
        Assert.Null(run.DilutionCorrectedConcentration);
        Assert.Null(run.D50);
        Assert.Equal(1000, run.Dilution.KnownFactor?.Value);
    }

    [Fact]
    public void Trap_median_of_zero_means_no_median()
    {
        InstrumentRun run = Read.Text(new ZetaViewSizeText { StatesMedian = false }.ToString()).Runs[0];
        Assert.Equal(RunStatus.Ok, run.Status);
        Assert.InRange(run.D50!.Value.Nanometers, 100, 130);
        Assert.Contains(run.Warnings, warning => warning.Contains("computed", StringComparison.Ordinal));
    }

    [Fact]
    public void Trap_clock_never_set_is_no_date()
    {
        InstrumentFile file = Read.Text(new ZetaViewSizeText { Date = "1904-01-01" }.ToString());
        Assert.Null(file.MeasuredAt);
        Assert.Contains(file.Issues, issue => issue.Message.Contains("1904", StringComparison.Ordinal));
        Assert.Contains(file.Runs[0].Warnings, warning => warning.Contains("never checked", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Dilution::\t0.000000")]
    [InlineData("Dilution::\tNaN")]
    [InlineData("Something:\t5")]
    public void Trap_unknown_dilution_is_never_one(string line)
    {
        InstrumentRun run = Read.Text(new ZetaViewSizeText { DilutionLine = line }.ToString()).Runs[0];
        Assert.IsType<RunDilution.Unknown>(run.Dilution);
        Assert.NotNull(run.Concentration);
        Assert.Null(run.DilutionCorrectedConcentration);
    }

    [Fact]
    public void Trap_latin_1_and_crlf_and_utf_8_read_alike()
    {
        string text = new ZetaViewSizeText { Sample = "10 µg 4 °C" }.ToString();
        InstrumentFile latin = Read.Text(text);
        Assert.Equal("10 µg 4 °C", latin.Sample);
        Assert.Equal(latin.Runs, Read.Text(text, new System.Text.UTF8Encoding(false)).Runs);
        Assert.Equal(latin.Runs, Read.Text(text.Replace("\n", "\r\n", StringComparison.Ordinal)).Runs);
    }

    [Fact]
    public void Decimal_commas_of_the_instruments_computer_are_decimals()
    {
        string[] lines = new ZetaViewSizeText().ToString().Split('\n');
        string text = string.Join('\n', lines.Select(line => line.Contains("E+", StringComparison.Ordinal) || line.Contains("Dilution", StringComparison.Ordinal) ? line.Replace('.', ',') : line));
        InstrumentRun run = Read.Text(text).Runs[0];
        Assert.Equal(1000, run.Dilution.KnownFactor?.Value);
        Assert.Equal(Concentration(new ZetaViewSizeText()), run.Concentration!.Value.ParticlesPerMilliliter);
    }

    [Fact]
    public void A_file_cut_in_its_table_gives_no_sum()
    {
        string text = new ZetaViewSizeText().ToString();
        string cut = text[..(text.IndexOf("1.075E+2", StringComparison.Ordinal) + 9)];
        InstrumentRun run = Read.Text(cut).Runs[0];
        Assert.Equal(RunStatus.Failed, run.Status);
        Assert.Null(run.Concentration);
        InstrumentRun atLineEnd = Read.Text(cut[..(cut.LastIndexOf('\n') + 1)]).Runs[0];
        Assert.Equal(RunStatus.Failed, atLineEnd.Status);
        Assert.Null(atLineEnd.Concentration);
    }

    [Fact]
    public void Missing_or_doubled_rows_give_no_sum_and_name_the_line()
    {
        List<string> lines = [.. new ZetaViewSizeText().ToString().Split('\n')];
        int row = lines.FindIndex(line => line.StartsWith("1.275E+2", StringComparison.Ordinal));
        var without = new List<string>(lines);
        without.RemoveAt(row);
        InstrumentFile missing = Read.Text(string.Join('\n', without));
        Assert.Equal(RunStatus.Failed, missing.Runs[0].Status);
        Assert.Equal(row + 1, Assert.Single(missing.Issues).Line);
        lines.Insert(row, lines[row]);
        Assert.Equal(RunStatus.Failed, Read.Text(string.Join('\n', lines)).Runs[0].Status);
    }

    [Fact]
    public void A_table_that_counts_other_than_its_metadata_is_told()
    {
        var source = new ZetaViewSizeText { DilutionLine = "Number of Traces:\t123\tDilution::\t1000" };
        Assert.Contains(Read.Text(source.ToString()).Runs[0].Warnings, warning => warning.Contains("123", StringComparison.Ordinal));
    }

    [Fact]
    public void Positions_are_runs_and_their_summary_rows_are_not()
    {
        InstrumentFile file = Read.Text(ZetaViewPositionText.Whole());
        Assert.Equal(InstrumentFileKind.ZetaViewPositions, file.Kind);
        Assert.Equal(11, file.Runs.Count);
        InstrumentRun used = file.Runs[0];
        Assert.Equal("position 0.10", used.Name);
        Assert.Equal(RunStatus.Ok, used.Status);
        Assert.Equal(1.9e8, used.Concentration!.Value.ParticlesPerMilliliter);
        Assert.Equal(1.9e11, used.DilutionCorrectedConcentration!.Value.ParticlesPerMilliliter);
        Assert.Equal(1000, Assert.IsType<RunDilution.NotApplied>(used.Dilution).Factor.Value);
        Assert.Equal(121.5, used.D50!.Value.Nanometers);
        Assert.Equal(102.5, used.Mode!.Value.Nanometers);
        Assert.Equal(RunStatus.Failed, file.Runs[3].Status);
        Assert.Contains(file.Runs[3].Warnings, warning => warning.Contains("GRUBBS_SIZE", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_true_of_all_positions_is_said_once_of_the_file()
    {
        InstrumentFile file = Read.Text(ZetaViewPositionText.Whole());
        Assert.Contains("1000 follows", Assert.Single(file.Issues).Message, StringComparison.Ordinal);
        Assert.Empty(file.Runs[0].Warnings);
        Assert.Equal("The instrument removed this position: GRUBBS_SIZE (outlier in size).", Assert.Single(file.Runs[3].Warnings));
    }

    [Fact]
    public void Positions_that_the_instrument_removed_all_are_no_result()
    {
        string text = string.Join('\n', ZetaViewPositionText.Whole().Split('\n').Select(line => line.StartsWith('X') ? line[1..].TrimEnd('\t') + "\tMAX_DRIFT" : line));
        InstrumentFile file = Read.Text(text);
        Assert.All(file.Runs, run => Assert.Equal(RunStatus.Failed, run.Status));
        Assert.Contains(file.Issues, issue => issue.Message.Contains("no result", StringComparison.Ordinal));
    }

    [Fact]
    public void Positions_may_be_numbered_instead_of_given_as_depths()
    {
        InstrumentFile file = Read.Text(ZetaViewPositionText.Whole().Replace("\t0.10\t", "\t1\t", StringComparison.Ordinal));
        Assert.Equal("position 1", file.Runs[0].Name);
        Assert.Equal(11, file.Runs.Count);
    }

    [Fact]
    public void A_position_without_traces_has_no_size_though_the_file_writes_the_last_bin()
    {
        string text = ZetaViewPositionText.Whole().Replace("\t59\t121.5\t102.5\t1.1\t0.3\tGRUBBS_SIZE", "\t0\t5997.5\t0.0\t0.0\t0.3\tMIN_TRACES", StringComparison.Ordinal);
        InstrumentRun run = Read.Text(text).Runs[3];
        Assert.Equal(RunStatus.Failed, run.Status);
        Assert.Null(run.D50);
        Assert.Null(run.Mode);
        Assert.Equal(1.9e8, run.Concentration!.Value.ParticlesPerMilliliter);
    }

    [Fact]
    public void A_zeta_profile_has_a_zeta_potential_and_nothing_else()
    {
        InstrumentFile file = Read.Text(ZetaViewProfileText.Of("\u221222.21".Replace('\u2212', '-')));
        InstrumentRun run = Assert.Single(file.Runs);
        Assert.Equal(InstrumentFileKind.ZetaViewZetaProfile, file.Kind);
        Assert.Equal(-22.21, run.ZetaPotential!.Value.Millivolts);
        Assert.Null(run.Concentration);
        Assert.Null(run.D50);
        Assert.Equal(RunStatus.Ok, run.Status);
    }

    [Theory]
    [InlineData("NaN")]
    [InlineData("0.000000")]
    [InlineData("")]
    public void A_zeta_profile_without_a_result_has_failed(string figure)
    {
        InstrumentRun run = Read.Text(ZetaViewProfileText.Of(figure)).Runs[0];
        Assert.Equal(RunStatus.Failed, run.Status);
        Assert.Null(run.ZetaPotential);
    }

    [Theory]
    [InlineData("-219.546587", -219.546587)]
    [InlineData("5E+9", 5e9)]
    public void An_impossible_zeta_potential_has_failed_and_is_shown_as_the_file_has_it(string figure, double millivolts)
    {
        InstrumentRun run = Read.Text(ZetaViewProfileText.Of(figure)).Runs[0];
        Assert.Equal(RunStatus.Failed, run.Status);
        Assert.Equal(millivolts, run.ZetaPotential!.Value.Millivolts);
    }

    [Fact]
    public void An_unusual_zeta_potential_is_taken_and_told()
    {
        InstrumentRun run = Read.Text(ZetaViewProfileText.Of("-196.162616")).Runs[0];
        Assert.Equal(RunStatus.Ok, run.Status);
        Assert.Contains(run.Warnings, warning => warning.Contains("unusual", StringComparison.Ordinal) && warning.Contains("10.8 mV", StringComparison.Ordinal));
        Assert.DoesNotContain(Read.Text(ZetaViewProfileText.Of("-50")).Runs[0].Warnings, warning => warning.Contains("unusual", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(9, true)]
    [InlineData(10, false)]
    public void A_mode_of_a_few_particles_is_told_to_be_chance(int fullest, bool isTold)
    {
        string text = $"Software:\tZetaView (version 8.06)\nSample:\tEV\nDilution::\t1000\nSize / nm\tNumber\tConcentration / cm-3\n2.5\t1\t1E+6\n7.5\t{fullest}\t9E+6\n12.5\t2\t2E+6\n-1\t-1\t-1\n";
        Assert.Equal(isTold, Read.Text(text).Runs[0].Warnings.Any(warning => warning.Contains("chance", StringComparison.Ordinal)));
    }

    private static double Concentration(ZetaViewSizeText source)
    {
        InstrumentRun run = Read.Text(source.ToString()).Runs[0];
        Assert.Equal(RunStatus.Ok, run.Status);
        return run.Concentration!.Value.ParticlesPerMilliliter;
    }
}
