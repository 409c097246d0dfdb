using Exosome.Sdk.Analyzers.Rules.Lots;
using Exosome.Sdk.Testing;

namespace Exosome.Sdk.Analyzers.Tests.Rules.Lots;

public sealed class EXO3002Tests
{
    private const string Usings = ModelCode.Usings + "using Exosome.Sdk.Formulations;\nusing Exosome.Sdk.Lots;\nusing Exosome.Sdk.Therapy;\nusing Exosome.Sdk.Characterization;\n";

    private static Task VerifyAsync(string body, TestSetup? setup = null) =>
        AnalyzerVerifier.VerifyAsync<EXO3002ReleasedWithoutTests>(Usings + "\npublic class Lab\n{\n" + body + "\n}\n", setup ?? ModelCode.Setup);

    private static string Lot(string certificate, string route = "Intradermal", string productClass = "ProductClass.MedicinalProduct", string release = "new LotRelease { ReleasedOn = day, ReleasedBy = \"QA\" }") =>
        $"new Lot {{ Id = LotId.Parse(\"L-1\"), Product = ProductId.Parse(\"P-1\"), Class = {productClass}, Routes = [AdministrationRoute.{route}], ManufacturedOn = day, {certificate}Release = {release} }}";

    private static string Flagged(string id) => "{|" + id + ":new LotRelease { ReleasedOn = day, ReleasedBy = \"QA\" }|}";

    private static string Certificate(string tests, string result = "TestResult.Pass") =>
        "Certificate = new CertificateOfAnalysis { Lot = LotId.Parse(\"L-1\"), IssuedOn = day, Results = [" +
        string.Join(", ", tests.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(test => $"new ReleaseTestResult {{ Test = ReleaseTest.{test}, Result = {result} }}")) + "] }, ";

    [Theory]
    [InlineData("", "Intradermal")]
    [InlineData("Sterility,Mycoplasma,AdventitiousVirus", "Intravenous")]
    [InlineData("Mycoplasma", "Microneedling")]
    [InlineData("Sterility", "Topical")]
    public Task A_release_without_a_test_that_the_route_needs_is_flagged(string tests, string route) =>
        VerifyAsync("object M(DateOnly day) => " + Lot(Certificate(tests), route, release: Flagged("EXO3002")) + ";");

    [Theory]
    [InlineData("null", true)]
    [InlineData("new ReleaseSpecification { Class = ProductClass.MedicinalProduct, Routes = [] }", true)]
    [InlineData("new ReleaseSpecification { Class = ProductClass.MedicinalProduct, Routes = [], Origins = [Exosome.Sdk.Sources.SourceOrigin.Plant] }", false)]
    [InlineData("new ReleaseSpecification { Class = ProductClass.MedicinalProduct, Routes = [], Origins = [Exosome.Sdk.Sources.SourceOrigin.Plant, Exosome.Sdk.Sources.SourceOrigin.Human] }", true)]
    [InlineData("shown", false)]
    public Task Only_an_origin_that_is_known_spares_the_tests_of_cultures(string specification, bool flagged) =>
        VerifyAsync("object M(DateOnly day, ReleaseSpecification shown) => " + Lot($"Specification = {specification}, " + Certificate("Sterility,Endotoxin"), release: flagged ? Flagged("EXO3002") : "new LotRelease { ReleasedOn = day, ReleasedBy = \"QA\" }") + ";");

    [Theory]
    [InlineData("TestResult.Fail")]
    [InlineData("TestResult.Indeterminate")]
    [InlineData("TestResult.NotTested")]
    public Task A_result_that_is_no_pass_is_flagged(string result) =>
        VerifyAsync("object M(DateOnly day) => " + Lot(Certificate("Sterility,Endotoxin,Mycoplasma,AdventitiousVirus", result), release: Flagged("EXO3002")) + ";");

    [Fact]
    public async Task A_release_without_a_certificate_names_every_test()
    {
        var diagnostics = await AnalyzerVerifier.VerifyAsync<EXO3002ReleasedWithoutTests>(
            Usings + "class C { object M(DateOnly day) => " + Lot("", release: Flagged("EXO3002")) + "; }", ModelCode.Setup);
        Assert.StartsWith(
            "Lot L-1 is released, but sterility was not tested, endotoxin was not tested, mycoplasma was not tested, adventitious virus was not tested for the route intradermal",
            diagnostics[0].GetMessage(),
            StringComparison.Ordinal);
    }

    [Fact]
    public Task A_release_with_its_tests_or_with_results_from_elsewhere_is_left_alone() => VerifyAsync(
        "object A(DateOnly day) => " + Lot(Certificate("Sterility,Endotoxin,Mycoplasma,AdventitiousVirus")) + ";\n"
        + "object B(DateOnly day, TestResult result) => " + Lot(Certificate("Sterility,Endotoxin,Mycoplasma,AdventitiousVirus", "result")) + ";\n"
        + "object D(DateOnly day, CertificateOfAnalysis given) => " + Lot("Certificate = given, ") + ";\n"
        + "object E(DateOnly day, ReleaseTestResult[] given) => " + Lot("Certificate = new CertificateOfAnalysis { Lot = LotId.Parse(\"L-1\"), IssuedOn = day, Results = [.. given] }, ") + ";\n"
        + "object F(DateOnly day) => " + Lot("", release: "null") + ";\n"
        + "object G(DateOnly day, LotRelease given) => " + Lot("", release: "given") + ";\n"
        + "object H(DateOnly day, CertificateOfAnalysis given) => " + Lot("") + " with { Certificate = given };\n"
        + "object I(DateOnly day, ProductClass given) => " + Lot("", productClass: "given") + ";\n"
        + "object J(DateOnly day) => " + Lot("", "InVitro", "ProductClass.ResearchUseOnly") + ";");


    [Theory]
    [MemberData(nameof(HalfTyped.Sources), MemberType = typeof(HalfTyped))]
    public Task Half_typed_code_does_not_crash(string source) => HalfTyped.RunAsync(new EXO3002ReleasedWithoutTests(), source);
}
