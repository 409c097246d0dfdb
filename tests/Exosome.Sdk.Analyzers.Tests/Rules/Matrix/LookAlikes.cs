namespace Exosome.Sdk.Analyzers.Tests.Rules.Matrix;

/// <summary>A user's own types that bear the names of ours: every template compiles against them, and no rule may speak.</summary>
internal static class LookAlikes
{
    public const string Usings = "using Shop.Exosome;\n";

    public const string Source = """
        using System.Runtime.CompilerServices;
        namespace Shop.Exosome;

        public readonly record struct DonorId { public static DonorId Parse(string text) => default; }
        public readonly record struct ConsentId { public static ConsentId Parse(string text) => default; }
        public readonly record struct BatchId { public static BatchId Parse(string text) => default; }
        public readonly record struct LotId { public static LotId Parse(string text) => default; }
        public readonly record struct ProductId { public static ProductId Parse(string text) => default; }
        public readonly record struct PreparationId { public static PreparationId Parse(string text) => default; }
        public readonly record struct ProtocolId { public static ProtocolId Parse(string text) => default; }
        public readonly record struct OutcomeId { public static OutcomeId Parse(string text) => default; }
        public readonly record struct CountryCode { public static CountryCode Parse(string text) => default; }

        [CollectionBuilder(typeof(EquatableList), nameof(EquatableList.Create))]
        public sealed class EquatableList<T> : List<T>;
        public static class EquatableList { public static EquatableList<T> Create<T>(ReadOnlySpan<T> items) => []; }

        public abstract record VesicleSource { public string? Name { get; init; } }
        public record Donor { public DonorId Id { get; init; } }
        public record SourceMaterial;
        public sealed record HumanSource : VesicleSource
        {
            public Donor? Donor { get; init; }
            public SourceMaterial? Material { get; init; }
            public Consent? Consent { get; init; }
            public DonorEligibility? Eligibility { get; init; }
            public DateOnly? RecoveredOn { get; init; }
        }
        public sealed record PlantSource : VesicleSource;
        [Flags] public enum ConsentScope { None = 0, Research = 1, Manufacture = 2, Commercial = 4, Cosmetic = 8, Treatment = 16 }
        public enum ConsentModel { Unspecified, Specific }
        public sealed record Consent
        {
            public ConsentId Id { get; init; }
            public DonorId? Donor { get; init; }
            public string? FormVersion { get; init; }
            public string? Language { get; init; }
            public DateOnly? GivenOn { get; init; }
            public CountryCode? Country { get; init; }
            public ConsentScope Scope { get; init; }
            public ConsentModel Model { get; init; }
            public ConsentSignature? Signature { get; init; }
            public MinorCapacity? Capacity { get; init; }
            public DonorCompensation? Compensation { get; init; }
            public WithdrawalTerms? WithdrawalTerms { get; init; }
            public InformedConsentElements? Elements { get; init; }
        }
        public record ConsentSignature;
        public record DonorCompensation;
        public record WithdrawalTerms;
        public record InformedConsentElements;
        public record DonorEligibility;
        public sealed record MinorCapacity { public DateOnly? ParentalPermissionOn { get; init; } public DateOnly? AssentOn { get; init; } }

        public enum ProductClass { Unspecified, Cosmetic, QuasiDrug, MedicinalProduct }
        public enum AdministrationRoute { Unspecified, Topical, Intradermal = 10 }
        public enum Market { Unspecified, US, EU, TW }
        public record Formulation;
        public record Serum : Formulation;
        public record InjectableSolution : Formulation;
        public sealed record Product
        {
            public ProductId Id { get; init; }
            public string? Name { get; init; }
            public ProductClass Class { get; init; }
            public Formulation? Formulation { get; init; }
            public EquatableList<AdministrationRoute> Routes { get; init; } = [];
            public EquatableList<Market> Markets { get; init; } = [];
        }
        public sealed record Batch { public BatchId Id { get; init; } public DateOnly MadeOn { get; init; } public CountryCode? MadeIn { get; init; } }
        public enum ReleaseTest { Unspecified, ParticleCount, SizeDistribution, Mycoplasma, AdventitiousVirus, Sterility, Endotoxin, Identity, Purity }
        public enum TestResult { NotTested, Pass, Fail, Indeterminate }
        public sealed record ReleaseTestResult { public ReleaseTest Test { get; init; } public TestResult Result { get; init; } }
        public sealed record CertificateOfAnalysis { public LotId Lot { get; init; } public DateOnly IssuedOn { get; init; } public EquatableList<ReleaseTestResult> Results { get; init; } = []; }
        public sealed record LotRelease { public DateOnly ReleasedOn { get; init; } public string? ReleasedBy { get; init; } }
        public sealed record Lot
        {
            public LotId Id { get; init; }
            public ProductId Product { get; init; }
            public ProductClass Class { get; init; }
            public EquatableList<AdministrationRoute> Routes { get; init; } = [];
            public DateOnly ManufacturedOn { get; init; }
            public CertificateOfAnalysis? Certificate { get; init; }
            public LotRelease? Release { get; init; }
        }

        public readonly record struct Duration { public static Duration FromDays(double days) => default; }
        public sealed record MonitoringVisit(Duration After);
        public sealed record MonitoringPlan { public Duration FollowUp { get; init; } public EquatableList<MonitoringVisit> Visits { get; init; } = []; }
        public enum InjectionSite { Unspecified, IntraArticular }
        public abstract record Application;
        public sealed record TopicalApplication : Application;
        public sealed record InjectionApplication : Application { public InjectionSite Into { get; init; } }
        public sealed record SeparationStep;
        public sealed record CharacterizationPlan;
        public sealed record AdjustmentPolicy;
        public sealed record TherapyProtocol
        {
            public ProductClass Class { get; init; }
            public EquatableList<Market> Markets { get; init; } = [];
            public static TherapyProtocolNeedsSource Begin(ProtocolId id, string title, ProductClass @class) => new();
            public TherapyProtocol AdjustAfter(OutcomeId outcome, DateOnly on, EquatableList<PlanChange> changes) => this;
        }
        public sealed class TherapyProtocolNeedsSource { public TherapyProtocolNeedsIsolation From(VesicleSource sources) => new(); }
        public sealed class TherapyProtocolNeedsIsolation { public TherapyProtocolNeedsCharacterization IsolateBy(SeparationStep isolation) => new(); }
        public sealed class TherapyProtocolNeedsCharacterization { public TherapyProtocolNeedsFormulation CharacterizeBy(CharacterizationPlan characterization) => new(); }
        public sealed class TherapyProtocolNeedsFormulation
        {
            public TherapyProtocolNeedsOpenedSkinApplicationOrInjection FormulateAs(InjectableSolution formulation) => new();
            public TherapyProtocolNeedsTopicalApplication FormulateAs(Serum formulation) => new();
        }
        public sealed class TherapyProtocolNeedsTopicalApplication { public TherapyProtocolNeedsMonitoring Apply(TopicalApplication application) => new(); }
        public sealed class TherapyProtocolNeedsOpenedSkinApplicationOrInjection
        {
            public TherapyProtocolNeedsMonitoring Apply(InjectionApplication application) => new();
        }
        public sealed class TherapyProtocolNeedsMonitoring { public TherapyProtocolNeedsAdjustment Monitor(MonitoringPlan plan) => new(); }
        public sealed class TherapyProtocolNeedsAdjustment { public TherapyProtocolReady AdjustBy(AdjustmentPolicy adjustment) => new(); }
        public sealed class TherapyProtocolReady
        {
            public TherapyProtocol Build() => new();
            public TherapyProtocolReady InMarket(Market market) => this;
        }
        public record PlanChange;
        public sealed record ApplicationChange(Application Application) : PlanChange;
        public sealed record Adjustment
        {
            public int Version { get; init; }
            public DateOnly On { get; init; }
            public EquatableList<PlanChange> Changes { get; init; } = [];
            public OutcomeId? Outcome { get; init; }
        }

        public enum VesicleKind { Unspecified, ExtracellularVesicle, Exosome }
        public abstract record VesicleTerm;
        public sealed record GenericTerm : VesicleTerm { public VesicleKind Kind { get; init; } }
        public record BiogenesisEvidence;
        public sealed record BiogenesisTerm : VesicleTerm { public VesicleKind Kind { get; init; } public BiogenesisEvidence? Evidence { get; init; } }
        public sealed record VesiclePopulation { public VesicleTerm? Term { get; init; } public EquatableList<VesicleSource> Sources { get; init; } = []; }
        public record SourceAmount;
        public record GlobalQuantification;
        public record SingleVesicleEvidence;
        public enum MarkerDetection { NotTested, Detected, NotDetected }
        public enum MarkerAssay { NotStated, WesternBlot }
        public sealed record MarkerResult { public string? Marker { get; init; } public MarkerDetection Detection { get; init; } public MarkerAssay Assay { get; init; } public string? LimitOfDetection { get; init; } }
        public sealed record Preparation
        {
            public PreparationId Id { get; init; }
            public EquatableList<SourceAmount> SourceAmounts { get; init; } = [];
            public EquatableList<GlobalQuantification> Quantifications { get; init; } = [];
            public EquatableList<MarkerResult> Markers { get; init; } = [];
            public EquatableList<SingleVesicleEvidence> SingleVesicles { get; init; } = [];
        }
        """;
}
