using Exosome.Sdk.Cargo;
using Exosome.Sdk.Findings;

namespace Exosome.Sdk.Tests.Cargo;

public sealed class CargoMoleculeTests
{
    private static readonly ProteinCargo Calnexin = new() { Name = "CANX", Detection = Detection.NotDetected, Method = "Western blot", LimitOfDetection = "5 ng per lane" };

    [Fact]
    public void A_negative_with_method_and_limit_is_a_negative() => Assert.Empty(Calnexin.Validate());

    [Fact]
    public void A_negative_without_a_method_is_none()
    {
        Finding finding = Assert.Single((Calnexin with { Method = null }).Validate());

        Assert.Equal("EXO5004", finding.RuleId);
        Assert.Equal("$.detection", finding.Path);
    }

    [Fact]
    public void A_negative_without_a_limit_of_detection_is_none() =>
        Assert.Equal("$.limitOfDetection", Assert.Single((Calnexin with { LimitOfDetection = null }).Validate()).Path);

    [Fact]
    public void What_was_not_looked_for_claims_nothing() => Assert.Empty(new RnaCargo { Name = "hsa-miR-21-5p" }.Validate());

    [Fact]
    public void Ids_of_another_class_of_molecule_stand_out()
    {
        Accession uniprot = Accession.Of(MoleculeDatabase.UniProt, "P08962");

        Assert.Equal([uniprot], new LipidCargo { Name = "cholesterol", Accessions = [uniprot, Accession.Of(MoleculeDatabase.ChEbi, "16113")] }.MisplacedAccessions);
        Assert.Empty(new ProteinCargo { Name = "CD63", Accessions = [uniprot] }.MisplacedAccessions);
    }
}
