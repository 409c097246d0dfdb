using System.Collections.Immutable;
using Exosome.Sdk.Analyzers.Rules.Lots;

namespace Exosome.Sdk.Analyzers.Tests.Rules.Matrix;

/// <summary>What is wrong and what is right in lots and therapy.</summary>
internal static class LotTables
{
    private static readonly string Injected = Built("ProductClass.MedicinalProduct", "new InjectionApplication { Into = InjectionSite.IntraArticular }");

    private static readonly string Topical = Built("ProductClass.MedicinalProduct", "new TopicalApplication()").Replace("Have.Solution", "new Serum()", StringComparison.Ordinal);

    private const string Release = "new LotRelease { ReleasedOn = Have.Day, ReleasedBy = \"QA\" }";

    public static ImmutableArray<RuleTable> All { get; } =
    [
        new(new EXO3001TopicalByNeedle())
        {
            Template = Product("Have.Serum", "□"),
            Made = "Product",
            Value = "AdministrationRoute",
            Bad = "«AdministrationRoute.Intradermal»",
            Good = "AdministrationRoute.Topical",
            WithBad = Product("Have.Serum", "AdministrationRoute.Topical") + " with { Routes = [«AdministrationRoute.Intradermal»] }",
            WithGood = Product("Have.Serum", "AdministrationRoute.Intradermal") + " with { Routes = [AdministrationRoute.Topical] }",
            More =
            [
                (Form.Helper, true, "object M(ReleasedLot lot, IPresentRecords present, Vial vial, RecipientId recipient) => lot.Administer(present, vial, Serum(), «AdministrationRoute.Intradermal», recipient, Have.Day); private static Product Serum() => " + Product("Have.Serum", "AdministrationRoute.Topical") + ";"),
                (Form.Helper, false, "object M(ReleasedLot lot, IPresentRecords present, Vial vial, RecipientId recipient, Product product) => lot.Administer(present, vial, product, AdministrationRoute.Intradermal, recipient, Have.Day);"),
                (Form.Conditional, false, "object M() => new Product { Id = Have.ProductId, Name = \"glow\", Class = Have.Flag ? ProductClass.Cosmetic : ProductClass.MedicinalProduct, Formulation = Have.Formulation, Routes = [Have.Flag ? AdministrationRoute.Topical : AdministrationRoute.Intradermal] };"),
            ],
        },
        new(new EXO3001TopicalByNeedle())
        {
            About = "a protocol that is built",
            Template = Begun("□") + ".Apply(new «InjectionApplication» { Into = InjectionSite.IntraArticular })",
            Made = "TherapyProtocolNeedsMonitoring",
            Value = "ProductClass",
            Bad = "ProductClass.Cosmetic",
            Good = "ProductClass.MedicinalProduct",
            WithBad = "Have.Protocol with { Class = ProductClass.Cosmetic, Application = new «InjectionApplication» { Into = InjectionSite.IntraArticular } }",
            WithGood = Begun("ProductClass.Cosmetic") + ".Apply(new InjectionApplication { Into = InjectionSite.IntraArticular }).Monitor(Have.Monitoring).AdjustBy(Have.Policy).Build() with { Class = ProductClass.MedicinalProduct }",
            More =
            [
                (Form.With, true, "object M() => " + Built("ProductClass.MedicinalProduct", "new InjectionApplication { Into = InjectionSite.IntraArticular }") + " «with» { Class = ProductClass.Cosmetic };"),
                (Form.With, true, "object M() => Have.Protocol with { Formulation = new Serum(), Application = new «InjectionApplication» { Into = Have.Anything is InjectionSite site ? site : InjectionSite.Intravenous } };"),
                (Form.With, false, "object M() => Have.Protocol with { Application = new InjectionApplication { Into = InjectionSite.IntraArticular } };"),
                (Form.With, false, "object M() => " + Built("ProductClass.MedicinalProduct", "new InjectionApplication { Into = InjectionSite.IntraArticular }") + " with { Title = \"knee\" };"),
                (Form.Local, true, "object M() { var stage = " + Begun("ProductClass.QuasiDrug") + "; var injection = new «InjectionApplication» { Into = InjectionSite.Intradermal }; return stage.Apply(injection); }"),
                (Form.Local, false, "object M() { var stage = Have.Stage; stage = " + Begun("ProductClass.QuasiDrug") + "; return stage.Apply(new InjectionApplication { Into = InjectionSite.Intradermal }); }"),
                (Form.Helper, true, "object M() => Start(ProductClass.Cosmetic).FormulateAs(Have.Solution).Apply(new «InjectionApplication» { Into = InjectionSite.Intradermal }); private static TherapyProtocolNeedsFormulation Start(ProductClass given) => TherapyProtocol.Begin(Have.ProtocolId, \"face\", given).From(Have.Human).IsolateBy(Have.Separation).CharacterizeBy(Have.Tests);"),
                (Form.Helper, true, "object M() => " + Begun("ProductClass.Cosmetic") + ".Apply(Shot()); private static InjectionApplication Shot() => «new»() { Into = InjectionSite.Intradermal };"),
                (Form.Initializer, false, "object M() => " + Begun("ProductClass.Cosmetic").Replace("Have.Solution", "new Serum()", StringComparison.Ordinal) + ".Apply(new TopicalApplication());"),
                (Form.Initializer, false, "object M() => " + Begun("ProductClass.Cosmetic") + ".Apply(new OpenedSkinApplication { Opening = SkinOpening.Microneedling });"),
                (Form.Initializer, true, "object M() => " + Begun("ProductClass.DietarySupplement").Replace("Have.Solution", "new NebulizerSolution()", StringComparison.Ordinal) + ".Apply(new «MucosalApplication» { Onto = MucosalSite.Airways });"),
                (Form.Conditional, false, "object M() => " + Begun("Have.Flag ? ProductClass.Cosmetic : ProductClass.MedicinalProduct") + ".Apply(Have.Flag ? new InjectionApplication { Into = InjectionSite.Intradermal } : new InjectionApplication { Into = InjectionSite.Subcutaneous });"),
                (Form.UserType, true, "object Plan { get; } = new Folder { Protocol = " + Begun("ProductClass.Cosmetic") + ".Apply(new «InjectionApplication» { Into = InjectionSite.Intradermal }).Monitor(Have.Monitoring).AdjustBy(Have.Policy).Build() }; private sealed record Folder { public TherapyProtocol? Protocol { get; init; } }"),
            ],
        },
        new(new EXO3001TopicalByNeedle())
        {
            About = "a protocol that is adjusted",
            Template = Topical + ".AdjustAfter(Have.Outcome, Have.Day, [new ApplicationChange(□)])",
            Made = "TherapyProtocol",
            Value = "Application",
            Bad = "new «InjectionApplication» { Into = InjectionSite.IntraArticular }",
            Good = "new TopicalApplication()",
            WithBad = "Have.Protocol with { Class = ProductClass.Cosmetic, Application = new «InjectionApplication» { Into = InjectionSite.IntraArticular } }",
            WithGood = "Have.Protocol.AdjustAfter(Have.Outcome, Have.Day, [new ApplicationChange(new InjectionApplication { Into = InjectionSite.IntraArticular })]) with { Title = \"knee\" }",
            More =
            [
                (Form.Initializer, true, "object M() => " + Injected + ".AdjustAfter(Have.Outcome, Have.Day, [new FormulationChange(new «Serum»())]);"),
                (Form.Initializer, true, "object M() => " + Topical + ".AdjustAfter(Have.Outcome, Have.Day, [new ApplicationChange(new «OpenedSkinApplication» { Opening = SkinOpening.Laser }), new FrequencyChange(Duration.FromDays(7))]);"),
                (Form.Initializer, false, "object M() => " + Topical + ".AdjustAfter(Have.Outcome, Have.Day, [new ApplicationChange(new InjectionApplication { Into = InjectionSite.IntraArticular }), new FormulationChange(Have.Solution)]);"),
                (Form.Initializer, true, "object M(TherapyProtocol given) => given.AdjustAfter(Have.Outcome, Have.Day, [new ApplicationChange(new «InjectionApplication» { Into = InjectionSite.IntraArticular }), new FormulationChange(new WoundGel())]);"),
                (Form.Initializer, false, "object M(TherapyProtocol given) => given.AdjustAfter(Have.Outcome, Have.Day, [new ApplicationChange(new InjectionApplication { Into = InjectionSite.IntraArticular })]);"),
                (Form.Initializer, true, "object M() => " + Topical + ".AdjustAfter(Have.Outcome, Have.Day, [new FrequencyChange(Duration.FromDays(7))]).AdjustAfter(Have.Outcome, Have.Day, [new ApplicationChange(new «InjectionApplication» { Into = InjectionSite.IntraArticular })]);"),
                (Form.Conditional, true, "object M() => " + Topical + ".AdjustAfter(Have.Outcome, Have.Day, [Have.Flag ? new FrequencyChange(Duration.FromDays(7)) : new ApplicationChange(new «InjectionApplication» { Into = InjectionSite.IntraArticular })]);"),
                (Form.Conditional, false, "object M() => " + Topical + ".AdjustAfter(Have.Outcome, Have.Day, [Have.Flag ? new FrequencyChange(Duration.FromDays(7)) : new ApplicationChange(new InjectionApplication { Into = InjectionSite.IntraArticular }), Have.Flag ? new FrequencyChange(Duration.FromDays(7)) : new FormulationChange(Have.Solution)]);"),
                (Form.Initializer, false, "object M(EquatableList<PlanChange> changes) => " + Topical + ".AdjustAfter(Have.Outcome, Have.Day, changes).AdjustAfter(Have.Outcome, Have.Day, [new ApplicationChange(new InjectionApplication { Into = InjectionSite.IntraArticular })]);"),
            ],
        },
        new(new EXO3002ReleasedWithoutTests())
        {
            Template = Lot("Sterility,Endotoxin,Mycoplasma", "AdventitiousVirus", "«" + Release + "»"),
            Made = "Lot",
            Value = "TestResult",
            Bad = "TestResult.Fail",
            Good = "TestResult.Pass",
            DefaultIsBad = true,
            WithBad = Lot("Sterility,Endotoxin", "Mycoplasma", "null").Replace("□", "TestResult.Pass", StringComparison.Ordinal) + " with { Release = «" + Release + "» }",
            WithGood = Lot("Sterility,Endotoxin", "Mycoplasma", Release).Replace("□", "TestResult.Pass", StringComparison.Ordinal) + " with { Release = null }",
            More =
            [
                (Form.Conditional, true, "object M() => " + Lot("Sterility,Endotoxin", "Mycoplasma", "Have.Flag ? «" + Release + "» : null").Replace("□", "TestResult.Pass", StringComparison.Ordinal) + ";"),
                (Form.Conditional, false, "object M() => " + Lot("Sterility,Endotoxin,Mycoplasma", "AdventitiousVirus", "Have.Flag ? " + Release + " : null").Replace("□", "Have.Flag ? TestResult.Pass : TestResult.Fail", StringComparison.Ordinal) + ";"),
            ],
        },
        new(new EXO3003ReleasedBeforeCharacterization())
        {
            Template = Lot("ParticleCount,SizeDistribution,Identity", "Purity", "«" + Release + "»"),
            Made = "Lot",
            Value = "TestResult",
            Bad = "TestResult.Indeterminate",
            Good = "TestResult.Pass",
            DefaultIsBad = true,
            WithBad = Lot("ParticleCount,SizeDistribution", "Identity", "null").Replace("□", "TestResult.Pass", StringComparison.Ordinal) + " with { Release = «" + Release + "» }",
            WithGood = Lot("ParticleCount,SizeDistribution", "Identity", Release).Replace("□", "TestResult.Pass", StringComparison.Ordinal) + " with { Release = null }",
        },
        new(new EXO3004MonitoringTooShort())
        {
            Template = "Have.Stage.Apply(new InjectionApplication { Into = InjectionSite.IntraArticular }).Monitor(new MonitoringPlan { FollowUp = □, Visits = [new MonitoringVisit(Duration.FromDays(7))] })",
            Made = "TherapyProtocolNeedsAdjustment",
            Value = "Duration",
            Bad = "«Duration.FromDays(28)»",
            Good = "Duration.FromDays(90)",
            WithBad = "Have.Stage.Apply(new InjectionApplication { Into = InjectionSite.IntraArticular }).Monitor(new MonitoringPlan { FollowUp = Duration.FromDays(90), Visits = [new MonitoringVisit(Duration.FromDays(7))] } with { FollowUp = «Duration.FromDays(7)» })",
            WithGood = "Have.Stage.Apply(new InjectionApplication { Into = InjectionSite.IntraArticular }).Monitor(new MonitoringPlan { FollowUp = Duration.FromDays(7), Visits = [new MonitoringVisit(Duration.FromDays(7))] } with { FollowUp = Duration.FromDays(90) })",
            More =
            [
                (Form.Initializer, true, "object M() => Have.Stage.Apply(new InjectionApplication { Into = InjectionSite.IntraArticular }).Monitor(new «MonitoringPlan» { FollowUp = Duration.FromDays(90), Visits = [] });"),
                (Form.Helper, true, "object M() => Apply(Have.Stage).Monitor(new MonitoringPlan { FollowUp = «Duration.FromDays(7)», Visits = [new MonitoringVisit(Duration.FromDays(7))] }); private static TherapyProtocolNeedsMonitoring Apply(TherapyProtocolNeedsOpenedSkinApplicationOrInjection stage) => stage.Apply(new InjectionApplication { Into = InjectionSite.IntraArticular });"),
                (Form.Initializer, true, "object M() => " + FollowedFor("28") + ".AdjustAfter(Have.Outcome, Have.Day, [new ApplicationChange(new «InjectionApplication» { Into = InjectionSite.IntraArticular }), new FormulationChange(Have.Solution)]);"),
                (Form.Initializer, false, "object M() => " + FollowedFor("90") + ".AdjustAfter(Have.Outcome, Have.Day, [new ApplicationChange(new InjectionApplication { Into = InjectionSite.IntraArticular }), new FormulationChange(Have.Solution)]);"),
                (Form.Local, true, "object M() { var applied = Have.Stage.Apply(new InjectionApplication { Into = InjectionSite.IntraArticular }); return applied.Monitor(new MonitoringPlan { FollowUp = «Duration.FromDays(7)», Visits = [new MonitoringVisit(Duration.FromDays(7))] }); }"),
            ],
        },
        new(new EXO3005AdjustmentWithoutOutcome())
        {
            Template = "new «Adjustment» { Version = 2, On = Have.Day, Changes = [], Outcome = □ }",
            Made = "Adjustment",
            Value = "OutcomeId?",
            Bad = "null",
            Good = "Have.Outcome",
            DefaultIsBad = true,
            WithBad = "Have.Adjustment «with» { Outcome = null, AdverseEvent = null }",
            WithGood = "new Adjustment { Version = 2, On = Have.Day, Changes = [] } with { Outcome = Have.Outcome }",
            More =
            [
                (Form.Conditional, false, "object M(AdverseEventId harm) => new Adjustment { Version = 2, On = Have.Day, Changes = [], Outcome = Have.Flag ? Have.Outcome : null, AdverseEvent = Have.Flag ? null : harm };"),
            ],
        },
    ];

    private static string Begun(string productClass) =>
        "TherapyProtocol.Begin(Have.ProtocolId, \"knee\", " + productClass + ").From(Have.Human).IsolateBy(Have.Separation).CharacterizeBy(Have.Tests).FormulateAs(Have.Solution)";

    private static string Built(string productClass, string application) => Begun(productClass) + ".Apply(" + application + ").Monitor(Have.Monitoring).AdjustBy(Have.Policy).Build()";

    private static string FollowedFor(string days) =>
        Topical.Replace("Have.Monitoring", "new MonitoringPlan { FollowUp = Duration.FromDays(" + days + "), Visits = [new MonitoringVisit(Duration.FromDays(7))] }", StringComparison.Ordinal);

    private static string Product(string formulation, string route) =>
        "new Product { Id = Have.ProductId, Name = \"glow\", Class = ProductClass.Cosmetic, Formulation = " + formulation + ", Routes = [" + route + "] }";

    private static string Lot(string passed, string open, string release) =>
        "new Lot { Id = Have.LotId, Product = Have.ProductId, Class = ProductClass.Cosmetic, Routes = [AdministrationRoute.Intradermal], ManufacturedOn = Have.Day, Certificate = new CertificateOfAnalysis { Lot = Have.LotId, IssuedOn = Have.Day, Results = ["
        + string.Concat(passed.Split(',').Select(test => "new ReleaseTestResult { Test = ReleaseTest." + test + ", Result = TestResult.Pass }, "))
        + "new ReleaseTestResult { Test = ReleaseTest." + open + ", Result = □ }] }, Release = " + release + " }";
}
