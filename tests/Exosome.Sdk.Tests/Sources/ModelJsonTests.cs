using System.Text.Json;
using System.Text.Json.Serialization;
using Exosome.Sdk.Cargo;
using Exosome.Sdk.Diagnostics;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Quantities;
using Exosome.Sdk.Regulation;
using Exosome.Sdk.Separation;
using Exosome.Sdk.Sources;
using Exosome.Sdk.Vesicles;

namespace Exosome.Sdk.Tests.Sources;

/// <summary>Every closed hierarchy of the lower rooms comes back from source-generated JSON as what it was.</summary>
public sealed partial class ModelJsonTests
{
    public static TheoryData<VesicleSource> Sources => new()
    {
        Sample.Human,
        Sample.Human with
        {
            Material = new BodyFluidMaterial { Fluid = BodyFluid.Plasma, Tube = BloodTube.Edta, Amount = Volume.FromMilliliters(4), TimeToProcessing = Duration.FromMinutes(40) },
            Consent = Sample.Consent with
            {
                Capacity = new MinorCapacity { ParentalPermissionOn = new DateOnly(2025, 3, 1), AssentOn = new DateOnly(2025, 3, 1) },
                Countries = [CountryCode.Parse("KR")],
                TransferSafeguards = [TransferSafeguard.ExplicitConsent],
                Withdrawal = new ConsentWithdrawal { On = new DateOnly(2026, 1, 1), Effect = WithdrawalEffect.StopsAllUse },
            },
        },
        Sample.Human with
        {
            Material = new CellMaterial
            {
                CellType = CellType.BoneMarrowMesenchymalStemCell,
                Culture = new CellCulture { Medium = "DMEM", Supplement = SerumSupplement.SerumFree, Passage = 4, CellsAtHarvest = CellCount.FromMillionCells(80), ConditioningTime = Duration.FromHours(48) },
                MesenchymalCriteria = new MesenchymalStromalCellCriteria { Antigens = [new AntigenExpression("CD73", Percentage.FromPercent(99))] },
            },
            Consent = Sample.Consent with { Capacity = new RepresentedCapacity { Role = "guardian" } },
        },
        new AnimalSource { Species = Organism.Cattle, Material = new BodyFluidMaterial { Fluid = BodyFluid.Milk } },
        new PlantSource { Species = Organism.Ginger, Material = PlantMaterial.Juice, Part = "rhizome" },
        new MicrobialSource { Species = new Organism("Escherichia coli", 562), Microbe = MicrobeKind.GramNegative, Strain = "Nissle 1917" },
        new SyntheticSource { Components = ["DOPC", "cholesterol"], NaturalPart = Sample.Human },
    };

    [Theory]
    [MemberData(nameof(Sources))]
    public void Sources_come_back(VesicleSource source) => ComesBack(source, LowerRooms.Default.VesicleSource);

    public static TheoryData<VesicleTerm> Terms => new()
    {
        VesicleTerm.ExtracellularVesicle,
        new SizeTerm { Diameter = Diameter.FromNanometers(120), Method = "NTA" },
        new DensityTerm { From = Density.FromGramsPerMilliliter(1.1), To = Density.FromGramsPerMilliliter(1.2) },
        new MarkerTerm { Marker = "CD63", IsPositive = false },
        new OriginTerm { From = "MSC" },
        new BiogenesisTerm { Kind = VesicleKind.Exosome, Evidence = new BiogenesisEvidence { Experiment = BiogenesisExperiment.PathwayPerturbation, Observation = "RAB27A", Evidence = EvidenceId.Parse("EV-1") } },
    };

    [Theory]
    [MemberData(nameof(Terms))]
    public void Populations_come_back(VesicleTerm term) =>
        ComesBack(new VesiclePopulation { Term = term, Sources = [Sample.Human], Formation = VesicleFormation.CellDisruption, IsEngineered = true }, LowerRooms.Default.VesiclePopulation);

    [Fact]
    public void Separation_chains_come_back() => ComesBack(
        new SeparationChain
        {
            Steps =
            [
                new Centrifugation { Force = RelativeCentrifugalForce.FromTimesGravity(300), Temperature = Temperature.FromDegreesCelsius(4), Rotor = new Rotor { Name = "A", MaximumRadius = RotorRadius.FromCentimeters(10) } },
                new DensityGradient { Medium = GradientMedium.Iodixanol, KeptFrom = Density.FromGramsPerMilliliter(1.1) },
                new SizeExclusion { Resin = "qEV", Pore = PoreSize.FromNanometers(35) },
                new Filtration { Pore = PoreSize.FromMicrometers(0.22) },
                new Ultrafiltration { CutOff = MolarMass.FromKilodaltons(10) },
                new TangentialFlowFiltration { CutOff = MolarMass.FromKilodaltons(500), DiafiltrationVolumes = 5 },
                new AffinityCapture { Target = "CD9", Ligand = AffinityLigand.Antibody, AntibodyClone = "MM2/57" },
                new Precipitation { Agent = "PEG", AgentConcentration = Percentage.FromPercent(8) },
                new MicrofluidicSeparation { Principle = MicrofluidicPrinciple.Acoustic, FlowMicrolitersPerMinute = 10 },
            ],
        },
        LowerRooms.Default.SeparationChain);

    [Fact]
    public void Panels_come_back() => ComesBack(
        new BiomarkerPanel
        {
            Name = "P",
            Specimen = BodyFluid.Urine,
            Condition = "C",
            Biomarkers =
            [
                new Biomarker { Molecule = new ProteinCargo { Name = "CD63", Accessions = [Accession.Of(MoleculeDatabase.UniProt, "P08962")], Amount = ProteinMass.FromNanograms(5) } },
                new Biomarker { Molecule = new LipidCargo { Name = "SM", Class = LipidClass.Sphingolipid } },
                new Biomarker { Molecule = new RnaCargo { Name = "miR-21", Species = RnaSpecies.Micro } },
                new Biomarker { Molecule = new DnaCargo { Name = "KRAS", Origin = DnaOrigin.Nuclear } },
                new Biomarker { Molecule = new MetaboliteCargo { Name = "lactate" } },
            ],
            Use = new ClearedUse { IntendedUse = "x", Authorizations = [new MarketingAuthorization { Kind = AuthorizationKind.DeviceClearance, Number = "1", Market = Market.US }] },
            ReportedIn = [Market.US],
            Performance = [new DiagnosticPerformance { TruePositives = 1, FalsePositives = 2, TrueNegatives = 3, FalseNegatives = 4, ReferenceStandard = "biopsy" }],
        },
        LowerRooms.Default.BiomarkerPanel);

    [Fact]
    public void Consent_events_come_back()
    {
        ConsentEvent[] events =
        [
            new ConsentGiven { Consent = Sample.Consent.Id, Donor = Sample.Donor.Id, On = new DateOnly(2025, 1, 1), Record = Sample.Consent },
            new ConsentAmended { Consent = Sample.Consent.Id, Donor = Sample.Donor.Id, On = new DateOnly(2025, 1, 2), Record = Sample.Consent },
            new ConsentRenewed { Consent = Sample.Consent.Id, Donor = Sample.Donor.Id, On = new DateOnly(2025, 1, 3), Record = Sample.Consent },
            new ConsentWithdrawn { Consent = Sample.Consent.Id, Donor = Sample.Donor.Id, On = new DateOnly(2025, 1, 4), Purposes = ConsentScope.Images | ConsentScope.Commercial },
            new ConsentExpired { Consent = Sample.Consent.Id, Donor = Sample.Donor.Id, On = new DateOnly(2025, 1, 5) },
        ];

        Assert.All(events, e => ComesBack(e, LowerRooms.Default.ConsentEvent));
    }

    [Fact]
    public void An_unknown_kind_is_a_clear_error()
    {
        JsonException exception = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("""{"kind":"martian"}""", LowerRooms.Default.VesicleSource));

        Assert.Contains("martian", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_accession_is_reported_with_its_path()
    {
        JsonException exception = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(
            """{"Name":"P","Specimen":{"Term":{"Id":"UBERON:0001088","Label":"urine"}},"Condition":"C","Biomarkers":[{"Molecule":{"kind":"protein","Name":"CD63","Accessions":["uniprot:CD63"]}}]}""",
            LowerRooms.Default.BiomarkerPanel));

        Assert.Equal("$.Biomarkers[0].Molecule.Accessions[0]", exception.Path);
    }

    private static void ComesBack<T>(T value, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
    {
        string json = JsonSerializer.Serialize(value, type);
        T? back = JsonSerializer.Deserialize(json, type);

        Assert.Equal(value, back);
        Assert.Equal(json, JsonSerializer.Serialize(back!, type));
    }

    [JsonSourceGenerationOptions(UseStringEnumConverter = true)]
    [JsonSerializable(typeof(VesicleSource))]
    [JsonSerializable(typeof(VesiclePopulation))]
    [JsonSerializable(typeof(SeparationChain))]
    [JsonSerializable(typeof(BiomarkerPanel))]
    [JsonSerializable(typeof(ConsentEvent))]
    internal sealed partial class LowerRooms : JsonSerializerContext;
}
