using System.Collections.Immutable;
using Exosome.Sdk.Analyzers;
using Exosome.Sdk.CodeFixes.Rules.Consent;
using Exosome.Sdk.CodeFixes.Rules.Lots;
using Exosome.Sdk.CodeFixes.Rules.Nomenclature;
using Exosome.Sdk.Testing;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Exosome.Sdk.CodeFixes.Tests.Rules;

/// <summary>
/// What a fix writes where only a person knows the value is flagged until somebody fills it: by its own rule, or by the one that
/// judges what was written.
/// </summary>
public sealed class PlaceholderTests
{
    private const string Usings = ModelCode.Usings + "using Exosome.Sdk.Characterization;\nusing Exosome.Sdk.Formulations;\nusing Exosome.Sdk.Lots;\nusing Exosome.Sdk.Therapy;\n";

    private static readonly ImmutableArray<DiagnosticAnalyzer> s_analyzers =
        [.. typeof(ModelRuleAnalyzer).Assembly.GetTypes().Where(type => !type.IsAbstract && typeof(ModelRuleAnalyzer).IsAssignableFrom(type)).Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];

    private static readonly Dictionary<string, (string Code, string StillFlagged)> s_cases = new(StringComparer.Ordinal)
    {
        [nameof(EXO2001HumanSourceWithoutConsentCodeFix)] = ("object M() => new HumanSource { Donor = Known.Donor, Material = Known.Material, Eligibility = Known.Eligibility };", "EXO2003"),
        [nameof(EXO2003ConsentIncompleteCodeFix)] = ("object M() => new Consent { Id = Known.ConsentId };", "EXO2003"),
        [nameof(EXO2005EligibilityMissingCodeFix)] = ("object M() => new HumanSource { Donor = Known.Donor, Material = Known.Material, Consent = Known.Consent };", "EXO2005"),
        [nameof(EXO2006MinorWithoutPermissionCodeFix)] = ("object M() => new MinorCapacity();", "EXO2006"),
        [nameof(EXO2007TypeWithoutConsentReferenceCodeFix)] = ("public sealed record Sample(DonorId Donor, TissueMaterial Tissue);", "EXO2007"),
        [nameof(EXO3002ReleasedWithoutTestsCodeFix)] = (Lot, "EXO3002"),
        [nameof(EXO3003ReleasedBeforeCharacterizationCodeFix)] = (Lot, "EXO3003"),
        [nameof(EXO3005AdjustmentWithoutOutcomeCodeFix)] = ("object M(DateOnly day) => new Adjustment { Version = 2, On = day, Changes = [] };", "EXO3005"),
        ["EXO6002NeedsDossierCodeFix"] = ("object M(HumanSource human, Formulation any) => new Line(human, " + Product("Cosmetic", "TW") + "); public sealed record Line(VesicleSource Source, Product Product);", "EXO6002"),
        ["EXO6003NeedsAuthorizationCodeFix"] = ("object M(Formulation any) => " + Product("MedicinalProduct", "US") + ";", "EXO6003"),
        [nameof(EXO5001BiogenesisTermWithoutEvidenceCodeFix)] = ("object M() => new BiogenesisTerm { Kind = VesicleKind.Exosome };", "EXO5001"),
        [nameof(EXO5003MandatoryItemMissingCodeFix)] = ("object M(PreparationId id) => new Preparation { Id = id };", "EXO5003"),
        [nameof(EXO5004SilenceReadAsNegativeCodeFix)] = ("object M() => new MarkerResult { Marker = \"CD9\", Detection = MarkerDetection.NotDetected };", "EXO5004"),
    };

    /// <summary>Fixes of the same rules that leave nothing to fill, and why.</summary>
    private static readonly Dictionary<string, string> s_others = new(StringComparer.Ordinal)
    {
        [nameof(EXO2002ScopeDoesNotCoverUseCodeFix)] = "It adds purposes; the title asks whether the donor agreed.",
        [nameof(EXO3004MonitoringTooShortCodeFix)] = "It writes the length that the route needs.",
        [nameof(MissingMonitoringCodeFix)] = "It answers the compiler; MissingMonitoringTests shows EXO3004 on what it writes.",
        [nameof(EXO5001GenericTermCodeFix)] = "The generic term is right.",
        [nameof(EXO5002GenericTermCodeFix)] = "The generic term is right.",
    };

    private const string Lot = "object M(DateOnly day, LotId lot, ProductId product) => new Lot { Id = lot, Product = product, Class = ProductClass.Cosmetic, Routes = [AdministrationRoute.Intradermal], ManufacturedOn = day, Certificate = new CertificateOfAnalysis { Lot = lot, IssuedOn = day }, Release = new LotRelease { ReleasedOn = day, ReleasedBy = \"QA\" } };";

    public static TheoryData<string> Fixes => [.. s_cases.Keys];

    [Theory]
    [MemberData(nameof(Fixes))]
    public async Task What_a_fix_writes_is_flagged_until_it_is_filled(string fix)
    {
        var (code, stillFlagged) = s_cases[fix];
        var provider = (CodeFixProvider)Activator.CreateInstance(All().Single(type => type.Name == fix))!;
        Assert.Contains(stillFlagged, await CodeFixVerifier.IdsAfterAsync(s_analyzers, provider, Usings + "public static class Code\n{\n" + code.Replace("object M(", "static object M(", StringComparison.Ordinal) + "\n}\n", ModelCode.Setup));
    }

    [Fact]
    public void Every_fix_of_these_rules_is_shown_or_has_its_reason() =>
        Assert.Equal(
            All().Where(type => type.Namespace!.EndsWith("Rules.Consent", StringComparison.Ordinal) || type.Namespace.EndsWith("Rules.Lots", StringComparison.Ordinal) || type.Namespace.EndsWith("Rules.Markets", StringComparison.Ordinal) || type.Namespace.EndsWith("Rules.Nomenclature", StringComparison.Ordinal)).Select(type => type.Name).Order(StringComparer.Ordinal),
            s_cases.Keys.Concat(s_others.Keys).Order(StringComparer.Ordinal));

    private static IEnumerable<Type> All() => typeof(MissingMonitoringCodeFix).Assembly.GetTypes().Where(type => !type.IsAbstract && typeof(CodeFixProvider).IsAssignableFrom(type));

    private static string Product(string productClass, string market) =>
        "new Product { Id = ProductId.Parse(\"P-1\"), Name = \"glow\", Class = ProductClass." + productClass + ", Formulation = any, Markets = [Market." + market + "], Routes = [AdministrationRoute." + (productClass == "Cosmetic" ? "Topical" : "Intravenous") + "] }";
}
