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
