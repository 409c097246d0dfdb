using System.Globalization;
using System.Text;
using Exosome.Sdk.Instruments;

namespace Exosome.Sdk.Tests.Instruments;

public class NanoSightSummaryTests
{
    [Fact]
    public void Takes_the_files_own_figures_for_each_video()
    {
        var source = new NanoSightText();
        InstrumentFile file = Read.Text(source.ToString());
        Assert.Equal(InstrumentFileKind.NanoSightSummary, file.Kind);
        Assert.Equal("NTA 3.2 Dev Build 3.2.16", file.SoftwareVersion);
        Assert.Equal("UC-MSC EV", file.Sample);
        Assert.Equal(new DateTime(2020, 6, 16, 11, 52, 4), file.MeasuredAt);
        Assert.Equal(source.Videos.Select(video => video.Name), file.Runs.Select(run => run.Name));
        foreach ((NanoSightVideo video, InstrumentRun run) in source.Videos.Zip(file.Runs))
        {
            Assert.Equal(RunStatus.Ok, run.Status);
            Assert.Equal(video.Concentration, run.Concentration!.Value.ParticlesPerMilliliter);
            Assert.Equal(video.Mean, run.Mean!.Value.Nanometers);
            Assert.Equal(video.Mode, run.Mode!.Value.Nanometers);
            Assert.Equal(video.D(0.1), run.D10!.Value.Nanometers);
            Assert.Equal(video.D(0.5), run.D50!.Value.Nanometers);
            Assert.Equal(video.D(0.9), run.D90!.Value.Nanometers);
            Assert.Equal(1000, run.Distribution!.Numbers.Count);
        }
    }

    [Fact]
    public void Trap_dilution_not_recorded_is_unknown_and_corrects_nothing()
    {
        InstrumentRun run = Read.Text(new NanoSightText().ToString()).Runs[0];
        Assert.IsType<RunDilution.Unknown>(run.Dilution);
        Assert.Null(run.DilutionCorrectedConcentration);
        Assert.Contains(run.Warnings, warning => warning.Contains("not recorded", StringComparison.Ordinal));
    }

    [Fact]
    public void Trap_recorded_dilution_is_already_in_the_figure_and_is_not_applied_again()
    {
        var source = new NanoSightText { Videos = [new NanoSightVideo("ev") { Dilution = "10000", Amount = 5.9e12 }] };
        InstrumentRun run = Read.Text(source.ToString()).Runs[0];
        Assert.Equal(10000, Assert.IsType<RunDilution.Applied>(run.Dilution).Factor.Value);
        Assert.Equal(run.Concentration, run.DilutionCorrectedConcentration);
        Assert.Equal(source.Videos[0].Concentration, run.Concentration!.Value.ParticlesPerMilliliter);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("0.5")]
    [InlineData("NaN")]
    [InlineData("")]
    public void Trap_a_dilution_that_is_none_is_unknown(string dilution)
    {
        InstrumentRun run = Read.Text(new NanoSightText { Videos = [new NanoSightVideo("ev") { Dilution = dilution }] }.ToString()).Runs[0];
        Assert.IsType<RunDilution.Unknown>(run.Dilution);
        Assert.Null(run.DilutionCorrectedConcentration);
    }

    [Fact]
    public void Trap_ragged_rows_of_3_4_read_as_padded_rows_of_3_2()
    {
        InstrumentFile padded = Read.Text(new NanoSightText().ToString());
        InstrumentFile ragged = Read.Text(new NanoSightText { IsPadded = false }.ToString());
        Assert.Equal(padded.Runs, ragged.Runs);
    }

    [Fact]
    public void Trap_3_4_renames_sample_name_to_sample_description()
    {
        InstrumentFile file = Read.Text(new NanoSightText { SampleLabel = "Sample Description", CreatedWith = "Created with NTA 3.4 Build 3.4.003", IsPadded = false }.ToString());
        Assert.Equal("UC-MSC EV", file.Sample);
        Assert.StartsWith("NTA 3.4", file.SoftwareVersion, StringComparison.Ordinal);
    }

    [Fact]
    public void Trap_average_and_standard_error_are_no_runs()
    {
        InstrumentFile file = Read.Text(new NanoSightText().ToString());
        Assert.Equal(2, file.Runs.Count);
        Assert.DoesNotContain(file.Runs, run => run.Concentration?.ParticlesPerMilliliter is 777 or 7);
    }

    [Fact]
    public void Trap_autosampler_exports_have_no_average()
    {
        InstrumentFile with = Read.Text(new NanoSightText().ToString());
        InstrumentFile without = Read.Text(new NanoSightText { HasAverage = false }.ToString());
        Assert.Equal(with.Runs, without.Runs);
    }

    [Theory]
    [InlineData(" Concentration (particles / ml)")]
    [InlineData("Concentration (Particles / ml)")]
    public void Trap_leading_space_of_3_2_in_the_bin_header(string header)
    {
        InstrumentRun run = Read.Text(new NanoSightText { BinHeader = header }.ToString()).Runs[0];
        Assert.Equal(Exosome.Sdk.Characterization.SizeDistributionBasis.ParticlesPerMilliliter, run.Distribution!.Basis);
    }

    [Fact]
    public void Trap_no_line_end_after_the_last_row()
    {
        InstrumentFile file = Read.Text(new NanoSightText().ToString().TrimEnd('\r', '\n'));
        Assert.DoesNotContain(file.Runs.SelectMany(run => run.Warnings), warning => warning.Contains("is cut", StringComparison.Ordinal));
        Assert.Contains(file.Issues, issue => issue.Message.Contains("no line end", StringComparison.Ordinal));
    }

    [Fact]
    public void Trap_a_summary_that_a_spreadsheet_saved_with_tabs()
    {
        InstrumentFormatException wrong = Assert.Throws<InstrumentFormatException>(() => Read.Text(new NanoSightText().ToString().Replace(',', '\t')));
        Assert.Contains("separated by tabs", wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Concentration (particles / µl)")]
    [InlineData("Intensity (AU)")]
    [InlineData("")]
    public void Trap_a_bin_header_with_another_unit_is_no_count(string header)
    {
        InstrumentRun run = Read.Text(new NanoSightText { BinHeader = header }.ToString()).Runs[0];
        Assert.Null(run.Distribution);
        Assert.Contains(run.Warnings, warning => warning.Contains($"reads \"{header}\"; known are", StringComparison.Ordinal));
        Assert.NotNull(run.D50);
    }

    [Fact]
    public void Bins_that_say_they_count_particles_are_counts() =>
        Assert.Equal(Exosome.Sdk.Characterization.SizeDistributionBasis.Particles, Read.Text(new NanoSightText { BinHeader = "Particles" }.ToString()).Runs[0].Distribution!.Basis);

    [Fact]
    public void Trap_only_a_volume_weighted_block_gives_no_sizes_and_names_what_was_found()
    {
        InstrumentFile file = Read.Text(new NanoSightText().ToString().Replace("Weighting,Number", "Weighting,Volume", StringComparison.Ordinal));
        ImportIssue issue = Assert.Single(file.Issues, issue => issue.Message.Contains("Volume", StringComparison.Ordinal));
        Assert.Contains("no number-weighted block", issue.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(file.Issues, issue => issue.Message.Contains("does not name its weighting", StringComparison.Ordinal));
        Assert.All(file.Runs, run => Assert.Null(run.D50));
    }

    [Fact]
    public void A_block_that_names_no_weighting_is_read_and_told()
    {
        InstrumentFile file = Read.Text(new NanoSightText().ToString().Replace("Weighting,Number", "Remark,none", StringComparison.Ordinal));
        Assert.Contains(file.Issues, issue => issue.Message.Contains("does not name its weighting", StringComparison.Ordinal));
        Assert.All(file.Runs, run => Assert.NotNull(run.D50));
    }

    [Theory]
    [InlineData("concentrations not adjusted for this factor")]
    [InlineData("concentrations unadjusted for this factor")]
    [InlineData("concentrations have not been adjusted for this factor")]
    public void Trap_a_label_that_says_not_adjusted_is_not_adjusted(string label)
    {
        InstrumentRun run = Read.Text(new NanoSightText { Videos = [new NanoSightVideo("ev") { Dilution = "1000" }] }.ToString().Replace("concentrations adjusted for this factor", label, StringComparison.Ordinal)).Runs[0];
        Assert.Equal(1000, Assert.IsType<RunDilution.NotApplied>(run.Dilution).Factor.Value);
        Assert.Equal(1000 * run.Concentration!.Value.ParticlesPerMilliliter, run.DilutionCorrectedConcentration!.Value.ParticlesPerMilliliter);
        Assert.Contains(run.Warnings, warning => warning.Contains("not adjusted", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void Trap_a_dilution_of_10_000_without_quotation_marks_moves_the_cells_behind_it(bool isPadded, bool hasAverage)
    {
        // "10,000" for the first of two videos: the second would get 0, and the first 10.
        string text = new NanoSightText { IsPadded = isPadded, HasAverage = hasAverage, Videos = [new NanoSightVideo("a") { Dilution = "77777" }, new NanoSightVideo("b")] }.ToString();
        InstrumentFile file = Read.Text(text.Replace("77777", "10,000", StringComparison.Ordinal));
        Assert.All(file.Runs, run => Assert.IsType<RunDilution.Unknown>(run.Dilution));
        Assert.Contains(file.Runs[0].Warnings, warning => warning.Contains("two cells", StringComparison.Ordinal));
        file = Read.Text(text.Replace("77777,Not recorded", "12,500,12,500", StringComparison.Ordinal));
        Assert.All(file.Runs, run => Assert.IsType<RunDilution.Unknown>(run.Dilution));
    }

    [Fact]
    public void An_average_of_the_dilutions_behind_the_videos_is_no_video_too_many()
    {
        string text = new NanoSightText { Videos = [new NanoSightVideo("a") { Dilution = "1000" }, new NanoSightVideo("b") { Dilution = "1000" }] }.ToString();
        Assert.Contains(",1000,1000,,", text, StringComparison.Ordinal);
        Assert.All(Read.Text(text.Replace(",1000,1000,,", ",1000,1000,1000,0", StringComparison.Ordinal)).Runs, run => Assert.IsType<RunDilution.Applied>(run.Dilution));
    }

    [Fact]
    public void Trap_a_point_can_group_digits()
    {
        InstrumentRun run = Read.Text(new NanoSightText { Videos = [new NanoSightVideo("ev") { Dilution = "10.000" }] }.ToString()).Runs[0];
        Assert.Contains(run.Warnings, warning => warning.Contains("\"10.000\"", StringComparison.Ordinal) && warning.Contains("the factor is 10000", StringComparison.Ordinal));
        Assert.Empty(Read.Text(new NanoSightText { Videos = [new NanoSightVideo("ev") { Dilution = "250.5" }] }.ToString()).Runs[0].Warnings);
    }

    [Fact]
    public void Trap_other_weightings_of_3_4_are_not_taken_for_the_number_weighted_one()
    {
        var source = new NanoSightText { IsPadded = false, OtherWeightings = ["Surface Area", "Volume"] };
        InstrumentRun run = Read.Text(source.ToString()).Runs[0];
        Assert.Equal(source.Videos[0].Mean, run.Mean!.Value.Nanometers);
        Assert.Equal(RunStatus.Ok, run.Status);
    }

    [Theory]
    [InlineData("latin1", "\r\n")]
    [InlineData("utf8-bom", "\r\n")]
    [InlineData("utf8", "\n")]
    [InlineData("utf16", "\r\n")]
    [InlineData("latin1", "\n")]
    public void Trap_encodings_and_line_ends(string encoding, string newLine)
    {
        string text = new NanoSightText { NewLine = newLine, Sample = "EV 5 µg/ml at 4 °C" }.ToString();
        Encoding actual = encoding switch
        {
            "latin1" => Encoding.Latin1,
            "utf16" => Encoding.Unicode,
            _ => new UTF8Encoding(false),
        };
        byte[] mark = encoding == "utf8-bom" ? [0xEF, 0xBB, 0xBF] : [];
        InstrumentFile file = Read.Bytes([.. mark, .. actual.GetBytes(text)]);
        Assert.Equal("EV 5 µg/ml at 4 °C", file.Sample);
        Assert.All(file.Runs, run => Assert.Equal(RunStatus.Ok, run.Status));
    }

    [Fact]
    public void Trap_latin_1_letters_that_look_like_utf_8_beside_one_that_does_not()
    {
        Assert.Equal("é°µ 5 µg", Read.Text(new NanoSightText { Sample = "é°µ 5 µg" }.ToString()).Sample);
    }

    [Fact]
    public void Trap_zero_concentration_without_sizes_is_an_empty_run()
    {
        var source = new NanoSightText { Videos = [new NanoSightVideo("blank") { Amount = 0, ValidTracks = 0 }, new NanoSightVideo("ev")] };
        InstrumentFile file = Read.Text(source.ToString());
        Assert.Equal([RunStatus.Empty, RunStatus.Ok], file.Runs.Select(run => run.Status));
        Assert.Null(file.Runs[0].D50);
    }

    [Fact]
    public void A_figure_that_is_none_fails_its_run_only_and_names_the_row()
    {
        var source = new NanoSightText { Videos = [new NanoSightVideo("bad") { ConcentrationText = "1.4e9 (?)" }, new NanoSightVideo("good")] };
        InstrumentFile file = Read.Text(source.ToString());
        Assert.Equal([RunStatus.Failed, RunStatus.Ok], file.Runs.Select(run => run.Status));
        Assert.Contains(file.Runs[0].Warnings, warning => warning.Contains("Row ", StringComparison.Ordinal) && warning.Contains("1.4e9 (?)", StringComparison.Ordinal));
    }

    [Fact]
    public void The_instruments_own_notes_become_warnings()
    {
        InstrumentRun run = Read.Text(new NanoSightText { Vibration = "Moderate vibration" }.ToString()).Runs[0];
        Assert.Contains(run.Warnings, warning => warning.Contains("Moderate vibration", StringComparison.Ordinal));
    }

    [Fact]
    public void A_concentration_that_its_own_bins_contradict_is_told()
    {
        InstrumentRun run = Read.Text(new NanoSightText { Videos = [new NanoSightVideo("ev") { ConcentrationText = "1430000" }] }.ToString()).Runs[0];
        Assert.Contains(run.Warnings, warning => warning.Contains("add up", StringComparison.Ordinal));
    }

    [Fact]
    public void A_cut_file_keeps_what_is_whole_and_says_so()
    {
        string text = new NanoSightText().ToString();
        InstrumentFile file = Read.Text(text[..(text.IndexOf("\r\n300.5,", StringComparison.Ordinal) + 9)]);
        Assert.NotEmpty(file.Issues);
        Assert.All(file.Runs, run =>
        {
            Assert.NotNull(run.Concentration);
            Assert.Contains(run.Warnings, warning => warning.Contains("cut", StringComparison.Ordinal));
        });
    }

    [Fact]
    public void Numbers_are_read_the_same_under_a_culture_with_decimal_commas()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Takes_the_files_own_figures_for_each_video();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Trap_a_single_analysis_has_another_title_and_is_read_alike()
    {
        InstrumentFile single = Read.Text(new NanoSightText { Title = "NTA Single Analysis Summary File", HasAverage = false, Videos = [new NanoSightVideo("ev_00")] }.ToString());
        InstrumentRun run = Assert.Single(single.Runs);
        Assert.Equal(RunStatus.Ok, run.Status);
        Assert.Equal(new NanoSightVideo("ev_00").Concentration, run.Concentration!.Value.ParticlesPerMilliliter);
    }

    [Fact]
    public void Trap_percentiles_of_3_4_begin_at_0()
    {
        string text = new NanoSightText().ToString();
        string zero = text.Replace("\r\n1,", "\r\n0,0.5,0.5,,\r\n1,", StringComparison.Ordinal);
        Assert.NotEqual(text, zero);
        Assert.Equal(Read.Text(text).Runs, Read.Text(zero).Runs);
    }

    [Theory]
    [InlineData("11:52:04  16/06/2020")]
    [InlineData("11:52:04 16/06/2020")]
    [InlineData("11:52:04  16/6/2020")]
    public void Trap_the_time_comes_first_and_the_day_before_the_month(string captured) =>
        Assert.Equal(new DateTime(2020, 6, 16, 11, 52, 4), Read.Text(new NanoSightText { TimeCaptured = captured }.ToString()).MeasuredAt);

    [Fact]
    public void A_summary_saved_again_with_semicolons_is_refused_with_advice()
    {
        string text = new NanoSightText().ToString().Replace(',', ';');
        InstrumentFormatException refusal = Assert.Throws<InstrumentFormatException>(() => Read.Text(text));
        Assert.Contains("spreadsheet", refusal.Message, StringComparison.Ordinal);
    }

    [RealFileFact("nanosight-nta-3.2-beads.csv")]
    public async Task The_real_beads_file_gives_its_twelve_videos()
    {
        InstrumentFile file = await InstrumentFileReader.ReadAsync(Read.RealFile("nanosight-nta-3.2-beads.csv")!);
        Assert.Equal(12, file.Runs.Count);
        Assert.All(file.Runs, run =>
        {
            Assert.Equal(RunStatus.Ok, run.Status);
            Assert.IsType<RunDilution.Unknown>(run.Dilution);
            Assert.Single(run.Warnings);
        });
        Assert.Equal("std_10000_yes_2_00", file.Runs[0].Name);
        Assert.Equal(1.43e9, file.Runs[0].Concentration!.Value.ParticlesPerMilliliter);
        Assert.Equal([98.7, 95.4, 86.9, 96, 108.8], [file.Runs[0].Mean!.Value.Nanometers, file.Runs[0].Mode!.Value.Nanometers, file.Runs[0].D10!.Value.Nanometers, file.Runs[0].D50!.Value.Nanometers, file.Runs[0].D90!.Value.Nanometers]);
        Assert.Equal(1.18e9, file.Runs[11].Concentration!.Value.ParticlesPerMilliliter);
    }
}
