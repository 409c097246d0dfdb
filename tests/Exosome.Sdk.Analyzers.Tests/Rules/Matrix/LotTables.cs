using System.Collections.Immutable;
using Exosome.Sdk.Analyzers.Rules.Lots;

namespace Exosome.Sdk.Analyzers.Tests.Rules.Matrix;

/// <summary>What is wrong and what is right in lots and therapy.</summary>
internal static class LotTables
{
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
                (Form.Helper, true, "object M(ReleasedLot lot, Vial vial, RecipientId recipient) => lot.Administer(vial, Serum(), «AdministrationRoute.Intradermal», recipient, Have.Day); private static Product Serum() => " + Product("Have.Serum", "AdministrationRoute.Topical") + ";"),
                (Form.Helper, false, "object M(ReleasedLot lot, Vial vial, RecipientId recipient, Product product) => lot.Administer(vial, product, AdministrationRoute.Intradermal, recipient, Have.Day);"),
                (Form.Conditional, false, "object M() => new Product { Id = Have.ProductId, Name = \"glow\", Class = Have.Flag ? ProductClass.Cosmetic : ProductClass.MedicinalProduct, Formulation = Have.Formulation, Routes = [Have.Flag ? AdministrationRoute.Topical : AdministrationRoute.Intradermal] };"),
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

    private static string Product(string formulation, string route) =>
        "new Product { Id = Have.ProductId, Name = \"glow\", Class = ProductClass.Cosmetic, Formulation = " + formulation + ", Routes = [" + route + "] }";

    private static string Lot(string passed, string open, string release) =>
        "new Lot { Id = Have.LotId, Product = Have.ProductId, Class = ProductClass.Cosmetic, Routes = [AdministrationRoute.Intradermal], ManufacturedOn = Have.Day, Certificate = new CertificateOfAnalysis { Lot = Have.LotId, IssuedOn = Have.Day, Results = ["
        + string.Concat(passed.Split(',').Select(test => "new ReleaseTestResult { Test = ReleaseTest." + test + ", Result = TestResult.Pass }, "))
        + "new ReleaseTestResult { Test = ReleaseTest." + open + ", Result = □ }] }, Release = " + release + " }";
}
