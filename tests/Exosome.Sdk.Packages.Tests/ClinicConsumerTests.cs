namespace Exosome.Sdk.Packages.Tests;

/// <summary>Projects written as a clinic's team would write them: findings exactly where they belong, none elsewhere. Long because the team's sources stand here in full.</summary>
[Collection(PackedFeedCollection.Name)]
public class ClinicConsumerTests(PackedFeed feed)
{
    [Fact]
    public async Task A_clinic_sees_its_gaps_and_nothing_else()
    {
        TeamProject clinic = new("Clinic", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net8.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Exosome.Sdk" Version="$(ExosomeVersion)" />
              </ItemGroup>
            </Project>
            """,
            ("Intake.cs", """
            using Exosome.Sdk.Identifiers;
            using Exosome.Sdk.Sources;

            namespace Clinic;

            public sealed class Intake
            {
                private static readonly SourceMaterial Cord = new CellMaterial { CellType = CellType.UmbilicalCordMesenchymalStemCell };

                public HumanSource WithConsent(Consent consent, DonorEligibility eligibility) => new()
                {
                    Donor = new Donor { Id = DonorId.Parse("DNR-0001") },
                    Material = Cord,
                    Consent = consent,
                    Eligibility = eligibility,
                };

                public HumanSource WithoutConsent(DonorEligibility eligibility) => new() ⟦EXO2001⟧
                {
                    Donor = new Donor { Id = DonorId.Parse("DNR-0002") },
                    Material = Cord,
                    Eligibility = eligibility,
                };

                public HumanSource Forced(DonorEligibility eligibility) => new() { Donor = new Donor { Id = DonorId.Parse("DNR-0003") }, Material = Cord, Consent = null!, Eligibility = eligibility }; ⟦EXO2001⟧

                public HumanSource Quarantined(Consent consent) => new()
                {
                    Donor = new Donor { Id = DonorId.Parse("DNR-0004") },
                    Material = Cord,
                    Consent = consent,
                    Eligibility = new DonorEligibility { Determination = EligibilityDetermination.Undetermined }, ⟦EXO2005⟧
                };

                public Donor ByMail() => new() { Id = DonorId.Parse("maria@example.org") }; ⟦EXO2008⟧

                public ConsentCapacity Child(DateOnly permission) => new MinorCapacity { ParentalPermissionOn = permission }; ⟦EXO2006⟧

                public ConsentCapacity Newborn(DateOnly permission) => new MinorCapacity { ParentalPermissionOn = permission, AssentNotPossibleBecause = "newborn" };

                public Consent Scanned(DonorId donor, DateOnly on) => new() { Id = ConsentId.Parse("CNS-0007"), Donor = donor, GivenOn = on }; ⟦EXO2003⟧
            }

            public sealed record Sample(DonorId Donor, TissueMaterial Tissue); ⟦EXO2007⟧

            public sealed record KnownSample(DonorId Donor, TissueMaterial Tissue, ConsentId Consent);
            """),
            ("Schedule.cs", """
            namespace Clinic;

            public sealed record Appointment(Guid Id, DateTimeOffset At, string Room, TimeSpan Length);

            public sealed class Schedule
            {
                private readonly List<Appointment> _appointments = [];

                public void Add(Appointment appointment)
                {
                    if (_appointments.Any(other => other.Room == appointment.Room && other.At == appointment.At))
                    {
                        throw new InvalidOperationException($"Room {appointment.Room} is taken at {appointment.At}; treat this as a conflict and choose another time.");
                    }

                    _appointments.Add(appointment);
                }
            }
            """),
            ("Bench.cs", """
            using Exosome.Sdk.Characterization;
            using Exosome.Sdk.Formulations;
            using Exosome.Sdk.Identifiers;
            using Exosome.Sdk.Lots;
            using Exosome.Sdk.Regulation;
            using Exosome.Sdk.Sources;
            using Exosome.Sdk.Vesicles;

            namespace Clinic;

            public sealed record Work(HumanSource Source, ProductClass Class, Batch Batch);

            public sealed class Bench(Donor donor, SourceMaterial cord, DonorEligibility eligibility, Consent signed)
            {
                private HumanSource From(Consent consent) => new() { Id = SourceId.Parse("SRC-1"), Donor = donor, Material = cord, Consent = consent, Eligibility = eligibility };

                public Work Abroad(DateOnly day)
                {
                    var source = From(signed with { Country = CountryCode.Parse("DE"), Countries = [CountryCode.Parse("AT")] });
                    var batch = new Batch { Id = BatchId.Parse("B-1"), MadeOn = day, MadeIn = CountryCode.Parse("US") }; ⟦EXO2009⟧
                    return new Work(source, ProductClass.ResearchUseOnly, batch);
                }

                public Work AtHome(DateOnly day)
                {
                    var source = From(signed with { Country = CountryCode.Parse("DE"), Countries = [CountryCode.Parse("AT")] });
                    return new Work(source, ProductClass.ResearchUseOnly, new Batch { Id = BatchId.Parse("B-2"), MadeOn = day, MadeIn = CountryCode.Parse("AT") });
                }

                public Lot ForSale(DateOnly day)
                {
                    var source = From(signed with { Scope = ConsentScope.Research | ConsentScope.Manufacture }); ⟦EXO2002⟧
                    var batch = new Batch { Id = BatchId.Parse("B-3"), MadeOn = day, Sources = [source.Id!.Value] };
                    return new Lot { Id = LotId.Parse("LOT-3"), Product = ProductId.Parse("P-1"), Class = ProductClass.MedicinalProduct, ManufacturedOn = day, Batches = [batch.Id] };
                }

                public Batch TooLate() => new()
                {
                    Id = BatchId.Parse("B-4"),
                    Sources = [Old.Id!.Value],
                    MadeOn = new DateOnly(2026, 6, 1),
                };

                private HumanSource Old => From(signed with { GivenOn = new DateOnly(2019, 1, 1), ExpiresOn = new DateOnly(2024, 1, 1) });

                public HumanSource Early() => From(signed) with { RecoveredOn = new DateOnly(2026, 1, 5), Consent = signed with { GivenOn = new DateOnly(2026, 2, 1) } }; ⟦EXO2004⟧

                public VesicleTerm Name() => new BiogenesisTerm { Kind = VesicleKind.Exosome }; ⟦EXO5001⟧

                public VesiclePopulation Grape(PlantSource grape) => new() { Term = new GenericTerm { Kind = VesicleKind.Exosome }, Sources = [grape] }; ⟦EXO5002⟧

                public VesiclePopulation Careful(HumanSource source) => new() { Term = VesicleTerm.ExtracellularVesicle, Sources = [source] };

                public Preparation Bare() => new() { Id = PreparationId.Parse("PRP-1") }; ⟦EXO5003⟧

                public MarkerResult Calnexin() => new() { Marker = "Calnexin", Detection = MarkerDetection.NotDetected }; ⟦EXO5004⟧

                public MarkerResult Tetraspanin() => new() { Marker = "CD81", Detection = MarkerDetection.Detected };

                public Product Infusion(Formulation solution) => new()
                {
                    Id = ProductId.Parse("P-1"),
                    Name = "EV-1",
                    Class = ProductClass.MedicinalProduct,
                    Formulation = solution,
                    Routes = [AdministrationRoute.Intravenous],
                    Markets = [Market.US], ⟦EXO6003⟧
                };
            }
            """),
            ("Treatment.cs", """
            using Exosome.Sdk.Formulations;
            using Exosome.Sdk.Identifiers;
            using Exosome.Sdk.Quantities;
            using Exosome.Sdk.Regulation;
            using Exosome.Sdk.Separation;
            using Exosome.Sdk.Sources;
            using Exosome.Sdk.Therapy;

            namespace Clinic;

            public sealed class Treatment(HumanSource source, SeparationStep spin, CharacterizationPlan checks, InjectableSolution solution, AdjustmentPolicy policy)
            {
                public TherapyProtocol Knee() => Start("knee")
                    .Apply(new InjectionApplication { Into = InjectionSite.IntraArticular })
                    .Monitor(new MonitoringPlan { FollowUp = 120.Days(), Visits = [new MonitoringVisit(30.Days()), new MonitoringVisit(120.Days())] })
                    .AdjustBy(policy)
                    .Build();

                public TherapyProtocol Face() => Start("face")
                    .Apply(new InjectionApplication { Into = InjectionSite.Intradermal })
                    .Monitor(new MonitoringPlan
                    {
                        FollowUp = 28.Days(), ⟦EXO3004⟧
                        Visits = [new MonitoringVisit(28.Days())],
                    })
                    .AdjustBy(policy)
                    .Build();

                public Adjustment OnAHunch(DateOnly day) => new() { Version = 2, On = day, Changes = [new TherapyStop("no effect")] }; ⟦EXO3005⟧

                public Adjustment AfterAnOutcome(DateOnly day, OutcomeId outcome) => new() { Version = 2, On = day, Changes = [new TherapyStop("no effect")], Outcome = outcome };

                private TherapyProtocolNeedsOpenedSkinApplicationOrInjection Start(string title) => TherapyProtocol
                    .Begin(ProtocolId.Parse("PRT-1"), title, ProductClass.InvestigationalProduct)
                    .From(source)
                    .IsolateBy(spin)
                    .CharacterizeBy(checks)
                    .FormulateAs(solution);
            }
            """),
            ("Website.cs", """
            namespace Clinic.Website;

            // The website's own words: cookies and raffle tickets.
            public sealed record Consent(bool Cookies);

            public sealed record Donor(string Name, string Email);

            public sealed record HumanSource(Consent? Consent);

            public sealed record Lot(int Number, Donor Winner);

            public static class Raffle
            {
                public static HumanSource Visitor() => new(Consent: null);

                public static Lot Draw() => new(7, new Donor("Maria Schmidt", "maria@example.org"));
            }
            """),
            ("Measurements.cs", """
            using Exosome.Sdk.Quantities;

            namespace Clinic;

            public sealed record Checked(Diameter Mode, ParticleConcentration Concentration);

            public sealed record Unchecked(string Sample, double SizeNm); ⟦EXO4001⟧
            """));

        CommandRun build = (await clinic.In(feed).BuildAsync()).ShouldSucceed();

        Assert.Equal(clinic.Expected, TeamProject.Findings(build));
    }

    [Fact]
    public async Task A_lot_without_its_tests_and_a_cosmetic_in_a_syringe_stop_a_clinics_build()
    {
        TeamProject clinic = new("Release", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Exosome.Sdk" Version="$(ExosomeVersion)" />
              </ItemGroup>
            </Project>
            """,
            ("Release.cs", """
            using Exosome.Sdk.Formulations;
            using Exosome.Sdk.Identifiers;
            using Exosome.Sdk.Lots;
            using Exosome.Sdk.Regulation;

            namespace Clinic;

            public static class Release
            {
                public static Lot Rushed(DateOnly day) => new()
                {
                    Id = LotId.Parse("LOT-1"),
                    Product = ProductId.Parse("P-1"),
                    Class = ProductClass.InvestigationalProduct,
                    Routes = [AdministrationRoute.Intravenous],
                    ManufacturedOn = day,
                    Release = new LotRelease { ReleasedOn = day, ReleasedBy = "QA" }, ⟦EXO3002⟧ ⟦EXO3003⟧
                };

                public static Lot Waiting(DateOnly day) => new()
                {
                    Id = LotId.Parse("LOT-2"),
                    Product = ProductId.Parse("P-1"),
                    Class = ProductClass.InvestigationalProduct,
                    Routes = [AdministrationRoute.Intravenous],
                    ManufacturedOn = day,
                };

                public static AdministrationDecision Inject(ReleasedLot lot, IPresentRecords present, Vial vial, RecipientId recipient, DateOnly day, Serum serum)
                {
                    var product = new Product { Id = ProductId.Parse("P-2"), Name = "glow", Class = ProductClass.Cosmetic, Formulation = serum, Routes = [AdministrationRoute.Topical] };
                    return lot.Administer(present, vial, product, AdministrationRoute.Intradermal, recipient, day); ⟦EXO3001⟧
                }
            }
            """));

        CommandRun build = await clinic.In(feed).BuildAsync();

        Assert.NotEqual(0, build.ExitCode);
        Assert.Equal(clinic.Expected, TeamProject.Findings(build));
        Assert.All(build.Diagnostics.Where(line => line.Contains("EXO", StringComparison.Ordinal)), line => Assert.Contains(": error EXO", line, StringComparison.Ordinal));
    }
}
