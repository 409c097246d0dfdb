using System.Text.Json;
using Exosome.Sdk.Cargo;
using FsCheck;
using FsCheck.Xunit;

namespace Exosome.Sdk.Tests.Cargo;

public sealed class AccessionTests
{
    [Theory]
    [InlineData(MoleculeDatabase.UniProt, "P08962")]
    [InlineData(MoleculeDatabase.UniProt, "Q8WUM4")]
    [InlineData(MoleculeDatabase.UniProt, "A0A023GPI8")]
    [InlineData(MoleculeDatabase.UniProt, "P05067-4")]
    [InlineData(MoleculeDatabase.EntrezGene, "967")]
    [InlineData(MoleculeDatabase.Ensembl, "ENSG00000135404.13")]
    [InlineData(MoleculeDatabase.Ensembl, "ENSMUST00000000001")]
    [InlineData(MoleculeDatabase.Hgnc, "1692")]
    [InlineData(MoleculeDatabase.MiRBase, "MI0000077")]
    [InlineData(MoleculeDatabase.MiRBase, "MIMAT0000076")]
    [InlineData(MoleculeDatabase.RnaCentral, "URS000039ED8D_9606")]
    [InlineData(MoleculeDatabase.RefSeq, "NM_001780.6")]
    [InlineData(MoleculeDatabase.LipidMaps, "LMGP01010005")]
    [InlineData(MoleculeDatabase.LipidMaps, "LMST01010001")]
    [InlineData(MoleculeDatabase.ChEbi, "16113")]
    [InlineData(MoleculeDatabase.SwissLipids, "000000510")]
    [InlineData(MoleculeDatabase.Hmdb, "HMDB0000067")]
    public void Ids_in_their_databases_form_are_read_and_written(MoleculeDatabase database, string id)
    {
        Accession accession = Accession.Of(database, id);

        Assert.Equal(accession, Accession.Parse(accession.ToString()));
        Assert.Equal(accession, JsonSerializer.Deserialize<Accession>(JsonSerializer.Serialize(accession)));
    }

    [Theory]
    [InlineData(MoleculeDatabase.UniProt, "CD63")]
    [InlineData(MoleculeDatabase.UniProt, "p08962")]
    [InlineData(MoleculeDatabase.UniProt, "P08962\n")]
    [InlineData(MoleculeDatabase.EntrezGene, "0967")]
    [InlineData(MoleculeDatabase.EntrezGene, "CD63")]
    [InlineData(MoleculeDatabase.MiRBase, "hsa-miR-21-5p")]
    [InlineData(MoleculeDatabase.MiRBase, "MIMAT76")]
    [InlineData(MoleculeDatabase.LipidMaps, "LMXX01010005")]
    [InlineData(MoleculeDatabase.RefSeq, "NM001780")]
    [InlineData(MoleculeDatabase.Unspecified, "1")]
    [InlineData(MoleculeDatabase.Hmdb, "HMDB000067")]
    public void Other_texts_are_refused(MoleculeDatabase database, string id)
    {
        Assert.False(Accession.TryCreate(database, id, out _));
        Assert.Throws<FormatException>(() => Accession.Of(database, id));
    }

    [Fact]
    public void Every_database_has_a_prefix_that_leads_back_to_it()
    {
        foreach (MoleculeDatabase database in Enum.GetValues<MoleculeDatabase>().Where(d => d != MoleculeDatabase.Unspecified))
        {
            Assert.True(AccessionPatterns.TryDatabase(AccessionPatterns.PrefixOf(database), out MoleculeDatabase back));
            Assert.Equal(database, back);
            Assert.True(AccessionPatterns.Fits(database, AccessionPatterns.ExampleOf(database)));
        }
    }

    [Property]
    public void Any_text_is_read_or_refused_and_never_crashes(NonNull<string> text)
    {
        bool read = Accession.TryParse(text.Get, out Accession accession);

        Assert.Equal(read, accession != default);
        Assert.True(!read || text.Get.EndsWith(accession.Id, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"P08962\"")]
    [InlineData("\"uniprot:\"")]
    [InlineData("42")]
    [InlineData("null")]
    public void Wrong_json_is_an_exception_of_json(string json) => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Accession>(json));
}
