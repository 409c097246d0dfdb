using System.Text;
using Exosome.Sdk.Characterization;
using Exosome.Sdk.Instruments;
using Exosome.Sdk.Instruments.Tables;

namespace Exosome.Sdk.Tests.Instruments;

public class TableReaderTests
{
    private const string CargoHeader = "CONTENT ID\tCONTENT TYPE\tENTREZ GENE ID\tGENE SYMBOL\tSPECIES\tEXPERIMENT ID\tMETHODS\n";

    [Fact]
    public async Task Marker_rows_keep_silence_apart_from_absence()
    {
        MarkerTable table = await MarkersAsync("Marker,Result,Assay,Limit of detection\nCD63,detected,western blot,\nAPOA1,not detected,ELISA,0.5 ng/mL\nGM130,,,\n");
        Assert.Equal([MarkerDetection.Detected, MarkerDetection.NotDetected, MarkerDetection.NotTested], table.Results.Select(result => result.Detection));
        Assert.Equal("0.5 ng/mL", table.Results[1].LimitOfDetection);
        Assert.Empty(table.Issues);
    }

    [Fact]
    public async Task A_marker_row_that_says_something_else_is_named_by_its_row()
    {
        MarkerTable table = await MarkersAsync("marker,result\nCD63,maybe\nCD81,detected\n");
        Assert.Equal(2, Assert.Single(table.Issues).Line);
        Assert.Single(table.Results);
        await Assert.ThrowsAsync<InstrumentFormatException>(() => MarkersAsync("name,value\n"));
    }

    [Theory]
    [InlineData("marker,result\nCD63,detected\nCD81,detected")]
    [InlineData("result,marker\ndetected,CD63\ndetected,CD81")]
    [InlineData("marker;result\r\nCD63;detected\r\nCD81;positive")]
    [InlineData("marker\tresult\t\nCD63\tDetected\t\nCD81\tdetected\t\n")]
    public async Task A_marker_table_needs_no_last_line_end_and_may_be_separated_by_what_a_spreadsheet_uses(string text)
    {
        MarkerTable table = await MarkersAsync(text);
        Assert.Equal([("CD63", MarkerDetection.Detected), ("CD81", MarkerDetection.Detected)], table.Results.Select(result => (result.Marker, result.Detection)));
        Assert.Empty(table.Issues);
    }

    [Theory]
    [InlineData("CD63,detectd,,", "The result \"detectd\" is none of not tested, detected")]
    [InlineData("CD63,detected,western,", "The assay \"western\" is none of")]
    [InlineData("CD63,detected,ELISA,0,5 ng", "The row has 5 cells and the header 4")]
    [InlineData(",detected,ELISA,", "names no marker")]
    public async Task A_marker_row_is_refused_with_the_cell_that_is_wrong(string row, string message)
    {
        MarkerTable table = await MarkersAsync("marker,result,assay,limit_of_detection\n" + row + "\nCD9,detected,,\n");
        ImportIssue issue = Assert.Single(table.Issues);
        Assert.Equal(2, issue.Line);
        Assert.Contains(message, issue.Message, StringComparison.Ordinal);
        Assert.Equal("CD9", Assert.Single(table.Results).Marker);
    }

    [Fact]
    public async Task A_marker_that_is_not_curated_counts_by_its_accession_or_its_category()
    {
        MarkerTable table = await MarkersAsync("marker,result,uniprot,category,lod\nOur syntenin,detected,O00560,,\nNew one,detected,,2,\nCD63,detected,P60033,,\n");
        Assert.Equal([MarkerCategory.Cytosolic, MarkerCategory.Cytosolic], table.Results.Select(result => result.Category));
        Assert.Equal("Our syntenin (O00560)", table.Results[0].Marker);
        Assert.Equal([1, 4], table.Issues.Select(issue => issue.Line!.Value));
        Assert.Contains("\"lod\" is not known", table.Issues[0].Message, StringComparison.Ordinal);
        Assert.Contains("is P08962, and the row says P60033", table.Issues[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_accession_is_kept_where_the_catalogue_does_not_know_it_and_refused_where_it_is_none()
    {
        MarkerTable table = await MarkersAsync("marker,result,uniprot\nOur,detected,Q9NZQ7\nbar,detected,XXXX\nCD63,detected,p08962\n");
        Assert.Equal(["Our (Q9NZQ7)", "CD63"], table.Results.Select(result => result.Marker));
        ImportIssue issue = Assert.Single(table.Issues);
        Assert.Equal(3, issue.Line);
        Assert.Contains("\"XXXX\" is no UniProt accession", issue.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_column_that_stands_twice_is_refused() =>
        await Assert.ThrowsAsync<InstrumentFormatException>(() => MarkersAsync("marker,result,Result\nCD63,detected,not detected\n"));

    [Fact]
    public async Task A_measurement_reader_says_which_reader_knows_a_marker_table()
    {
        using var stream = new MemoryStream("marker,result\nCD63,detected\n"u8.ToArray());
        InstrumentFormatException wrong = await Assert.ThrowsAsync<InstrumentFormatException>(() => InstrumentFileReader.ReadAsync(stream, "x"));
        Assert.Contains("MarkerTableReader", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cargo_columns_are_found_by_name_and_what_is_not_understood_is_told()
    {
        List<ImportIssue> told = [];
        List<CargoEntry> entries = [];
        string text = "CONTENT ID\tGENE SYMBOL\tCONTENT TYPE\tENTREZ GENE ID\tSPECIES\tEXPERIMENT ID\tMETHODS\n1\tCD63\tprotien\t9.67E+02\tHomo sapiens\t12\t\n2\tCD81\tprotien\t975\tHomo sapiens\t12\tWestern blotting\n3\tCD9\tlipids\t928\tHomo sapiens\t12\t";
        using var stream = new MemoryStream(Encoding.Latin1.GetBytes(text));
        await foreach (CargoEntry entry in CargoTableReader.ReadAsync(stream, told.Add))
        {
            entries.Add(entry);
        }

        Assert.Equal([("CD63", null), ("CD81", 975L), ("CD9", 928L)], entries.Select(entry => (entry.GeneSymbol, entry.EntrezGene)));
        Assert.Equal([CargoContent.Other, CargoContent.Other, CargoContent.Lipid], entries.Select(entry => entry.Content));
        Assert.Equal([2, 2], told.Select(issue => issue.Line!.Value));
        using var other = new MemoryStream("CONTENT TYPE\tGENE SYMBOL\nprotein\tCD63\n"u8.ToArray());
        await Assert.ThrowsAsync<InstrumentFormatException>(async () => await CargoTableReader.ReadAsync(other).GetAsyncEnumerator().MoveNextAsync());
    }

    [Fact]
    public async Task Cargo_tables_are_read_with_their_dirty_vocabulary()
    {
        List<ImportIssue> damaged = [];
        List<CargoEntry> entries = [];
        string text = CargoHeader + "1\tmRNA\t967\tCD63\tHomo sapiens\t12\tRT-PCR\n2\tmrna\t-\tCD81\tHomo sapiens\t12\tWestern 1blotting|METHODS\nbroken\n" + CargoHeader + "3\tprotein\t10015\tPDCD6IP\tHomo sapiens\t13\tMass spectrometry|Western blotting\n";
        using var stream = new MemoryStream(Encoding.Latin1.GetBytes(text));
        await foreach (CargoEntry entry in CargoTableReader.ReadAsync(stream, damaged.Add))
        {
            entries.Add(entry);
        }

        Assert.Equal([CargoContent.MessengerRna, CargoContent.MessengerRna, CargoContent.Protein], entries.Select(entry => entry.Content));
        Assert.Equal(["Western blotting"], entries[1].Methods);
        Assert.Null(entries[1].EntrezGene);
        Assert.Equal(4, Assert.Single(damaged).Line);
    }

    private static async Task<MarkerTable> MarkersAsync(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return await MarkerTableReader.ReadAsync(stream);
    }
}
