using Exosome.Sdk.Instruments;

namespace Exosome.Sdk.Tests.Instruments;

/// <summary>A refusal names what is wrong with the file, the line, what was found and what is expected; not what happens to be missing because of it.</summary>
public sealed class WrongReasonTests
{
    [Theory]
    [InlineData("Experiment Name,", "Experiment Name,\"")]
    [InlineData("Remarks,", "\"Remarks,")]
    public void A_quotation_mark_that_nobody_closes_is_named(string before, string after)
    {
        string text = new NanoSightText().ToString();
        InstrumentFormatException refusal = Assert.Throws<InstrumentFormatException>(() => Read.Text(Once(text, before, after)));
        Assert.Contains("quotation mark", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("line ", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quotation_that_swallows_rows_and_closes_in_a_later_one_marks_the_file_and_its_runs()
    {
        // From the conditions to the results: the temperature and what stands below it is one cell.
        string text = Once(Once(new NanoSightText().ToString(), "Temperature/C,", "\"Temperature/C,"), "Completed tracks,", "Completed tracks\",");
        try
        {
            InstrumentFile file = Read.Text(text);
            Assert.Contains(file.Issues, issue => issue.Message.Contains("a quotation mark is not closed", StringComparison.Ordinal));
            Assert.All(file.Runs, run => Assert.NotEmpty(run.Warnings));
        }
        catch (InstrumentFormatException refusal)
        {
            Assert.Contains("quotation mark", refusal.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_remark_of_two_lines_is_no_damage()
    {
        InstrumentFile file = Read.Text(new NanoSightText().ToString().Replace("made by a test, with a comma", "made by a test,\r\nwith a second line", StringComparison.Ordinal));
        Assert.Equal(2, file.Runs.Count);
        Assert.DoesNotContain(file.Issues, issue => issue.Message.Contains("quotation", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(",", "commas")]
    [InlineData(";", "semicolons")]
    [InlineData(" ", "spaces")]
    public void A_table_with_other_separators_than_tabs_is_refused_for_that(string separator, string word)
    {
        string size = new ZetaViewSizeText().ToString().Replace("\t", separator, StringComparison.Ordinal);
        InstrumentFormatException refusal = Assert.Throws<InstrumentFormatException>(() => Read.Text(size));
        Assert.Matches($"^Line \\d+: .*separated by {word}.*tabs", refusal.Message);
        string positions = ZetaViewPositionText.Whole().Replace("\t", separator, StringComparison.Ordinal);
        Assert.Contains($"separated by {word}", Assert.Throws<InstrumentFormatException>(() => Read.Text(positions)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(",", "commas")]
    [InlineData(";", "semicolons")]
    public void A_profile_with_other_separators_is_refused_for_that(string separator, string word)
    {
        InstrumentFormatException refusal = Assert.Throws<InstrumentFormatException>(() => Read.Text(ZetaViewProfileText.Of("-22.21").Replace("\t", separator, StringComparison.Ordinal)));
        Assert.Matches($"^Line \\d+: .*separated by {word}.*tabs", refusal.Message);
    }

    [Fact]
    public void A_header_in_quotation_marks_is_named()
    {
        string size = new ZetaViewSizeText().ToString().Replace(ZetaViewSizeText.Header, "\"" + ZetaViewSizeText.Header.Replace("\t", "\"\t\"", StringComparison.Ordinal) + "\"", StringComparison.Ordinal);
        Assert.Contains("quotation marks", Assert.Throws<InstrumentFormatException>(() => Read.Text(size)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_lost_its_line_ends_is_called_that()
    {
        string size = new ZetaViewSizeText().ToString().Replace('\n', ' ');
        Assert.Contains("Line 1: the header of the size table stands behind", Assert.Throws<InstrumentFormatException>(() => Read.Text(size)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_in_another_unit_is_quoted_with_what_is_expected()
    {
        string size = new ZetaViewSizeText().ToString().Replace("Size / nm", "Size / um", StringComparison.Ordinal);
        Assert.Matches("^Line \\d+: the header of the table reads \"Size / um.*\"Size / nm\"", Assert.Throws<InstrumentFormatException>(() => Read.Text(size)).Message);
    }

    [Theory]
    [InlineData("", "Line 1 ")]
    [InlineData("Original File:\tx.avi\n", "Line 2 ")]
    [InlineData("Operator:\tx\nSoftware:\tZetaView (version 8.06)\n", "Line 3 ")]
    public void A_line_of_two_million_characters_is_named_with_its_number_and_the_limit(string before, string line)
    {
        InstrumentFormatException refusal = Assert.Throws<InstrumentFormatException>(() => Read.Text(before + new string('7', 2_000_000)));
        Assert.StartsWith(line, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("has lost its line ends", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(before.Contains("ZetaView", StringComparison.Ordinal) ? "1048576" : "4096", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"title\":\"t\",\"sample\":\"ZetaView\"}")]
    [InlineData("[\n  {\"file\":\"x\"}]")]
    public void Json_is_called_json(string json) =>
        Assert.StartsWith("The file is JSON", Assert.Throws<InstrumentFormatException>(() => Read.Text(json)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("Gene Symbol\tNumber of times identified\nCD63\t465\n")]
    [InlineData("GENE SYMBOL\tNUMBER OF TIMES IDENTIFIED\nCD9\t972\n")]
    public void A_list_of_the_most_reported_is_called_that(string list) =>
        Assert.Contains("names no experiment", Assert.Throws<InstrumentFormatException>(() => Read.Text(list)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_refusal_names_every_kind_that_is_read()
    {
        string message = Assert.Throws<InstrumentFormatException>(() => Read.Text("hello")).Message;
        Assert.All((string[])["NanoSight", "ParticleData", "AllTracks", "ZetaView", "marker and result", "ExoCarta", "Vesiclepedia"], word => Assert.Contains(word, message, StringComparison.Ordinal));
    }

    private static string Once(string text, string before, string after)
    {
        int at = text.IndexOf(before, StringComparison.Ordinal);
        Assert.True(at >= 0);
        return text[..at] + after + text[(at + before.Length)..];
    }
}
