using Exosome.Sdk.Formulations;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Lots;
using Exosome.Sdk.Quantities;
using Exosome.Sdk.Regulation;
using Exosome.Sdk.Sources;
using Exosome.Sdk.Tests.Sources;

namespace Exosome.Sdk.Tests.Lots;

/// <summary>Lots and products as a careful team would record them; tests spoil one thing at a time.</summary>
internal static class LotExamples
{
    public static DateOnly Made { get; } = new(2026, 3, 1);

    public static DateOnly Tested { get; } = new(2026, 3, 20);

    public static DateOnly Decided { get; } = new(2026, 4, 1);

    public static DateOnly Expires { get; } = new(2027, 3, 1);

    public static StabilityStudy TwelveMonths { get; } = new()
    {
        Condition = StorageCondition.UltraLowFrozen,
        Criteria = new StabilityCriteria(Percentage.FromPercent(80)),
        Points =
        [
            new StabilityPoint(0),
            new StabilityPoint(6) { ParticlesRemaining = Percentage.FromPercent(92) },
            new StabilityPoint(12) { ParticlesRemaining = Percentage.FromPercent(84) },
            new StabilityPoint(18) { ParticlesRemaining = Percentage.FromPercent(71) },
        ],
    };

    public static Product Injectable { get; } = new()
    {
        Id = ProductId.Parse("PRD-INJ"),
        Name = "MSC-EV injection",
        Class = ProductClass.InvestigationalProduct,
        Formulation = new InjectableSolution
        {
            FillVolume = Volume.FromMilliliters(2),
            Storage = StorageCondition.UltraLowFrozen,
            ShelfLife = new ShelfLife(12) { MaximumThaws = 1 },
            StabilityStudies = [TwelveMonths],
            Excipients = [new Excipient("Trehalose", ExcipientRole.Cryoprotectant)],
        },
        Routes = [AdministrationRoute.Intradermal],
        Dosage = new Dosage(new ParticleDose(ParticleCount.FromParticles(1e10)))
        {
            VolumePerUse = Volume.FromMilliliters(2),
            LightestPerson = BodyMass.FromKilograms(70),
        },
        Label = new LabelClaim(ParticleCount.FromParticles(1e10)),
    };

    public static Product Serum { get; } = new()
    {
        Id = ProductId.Parse("PRD-SER"),
        Name = "Evening serum",
        Class = ProductClass.Cosmetic,
        Formulation = new Serum { Storage = StorageCondition.Refrigerated },
        Routes = [AdministrationRoute.Topical],
    };

    public static ReleaseTestResult Pass(ReleaseTest test) => new()
    {
        Test = test,
        Result = TestResult.Pass,
        Method = "validated",
        TestedOn = Tested,
        Endotoxin = test == ReleaseTest.Endotoxin ? Measured<EndotoxinConcentration>.Of(EndotoxinConcentration.FromEndotoxinUnitsPerMilliliter(0.2)) : null,
        ParticlesPerContainer = test == ReleaseTest.ParticleCount ? ParticleCount.FromParticles(1.05e10) : null,
        Bioburden = test == ReleaseTest.MicrobialCount ? Measured<Bioburden>.Of(Bioburden.FromColonyFormingUnitsPerMilliliter(10)) : null,
    };

    public static Lot Quarantined(Product product) => new()
    {
        Id = LotId.Parse("LOT-1"),
        Product = product.Id,
        Batches = [BatchId.Parse("BAT-1")],
        Class = product.Class,
        Routes = product.Routes,
        ManufacturedOn = Made,
        ExpiresOn = Expires,
        Specification = ReleaseSpecification.For(product),
    };

    public static Lot WithCertificate(Product product)
    {
        Lot lot = Quarantined(product);
        return lot with
        {
            Certificate = new CertificateOfAnalysis { Lot = lot.Id, IssuedOn = Tested, Results = lot.Specification!.AllTests().Select(Pass).ToEquatableList() },
        };
    }

    /// <summary>The records as they stand: a lot, and a donor behind it who agreed to the therapy.</summary>
    public static PresentRecords Present(Lot lot, ConsentLedger? consents = null, BatchEvent? happened = null, Func<LineageRecords, LineageRecords>? spoil = null)
    {
        HumanSource donor = Sample.Human with { Id = SourceId.Parse("SRC-1"), Consent = Sample.Consent with { Scope = Sample.Consent.Scope | ConsentScope.Cosmetic } };
        Batch batch = new() { Id = BatchId.Parse("BAT-1"), MadeOn = Made, MadeIn = Sample.Germany, Sources = [donor.Id.Value] };
        LineageRecords records = new() { Sources = [donor], Batches = [happened is null ? batch : batch.With(happened)], Lots = [lot] };
        return new PresentRecords(spoil?.Invoke(records) ?? records, consents ?? ConsentLedger.Empty);
    }

    public static ReleasedLot Released(Product product) => Assert.IsType<LotApproved>(ReleaseDecision.Decide(WithCertificate(product), Decided, "qualified person")).Released;

    public static Lot WithResult(this Lot lot, ReleaseTest test, Func<ReleaseTestResult, ReleaseTestResult> change) =>
        lot with { Certificate = lot.Certificate! with { Results = lot.Certificate!.Results.Select(result => result.Test == test ? change(result) : result).ToEquatableList() } };

    public static Lot Without(this Lot lot, ReleaseTest test) =>
        lot with { Certificate = lot.Certificate! with { Results = lot.Certificate!.Results.Where(result => result.Test != test).ToEquatableList() } };
}
