using Exosome.Sdk.Analyzers.Rules.Lots;
using Exosome.Sdk.Testing;

namespace Exosome.Sdk.Analyzers.Tests.Rules.Lots;

public sealed class EXO3003Tests
{
    private const string Usings = ModelCode.Usings + "using Exosome.Sdk.Formulations;\nusing Exosome.Sdk.Lots;\nusing Exosome.Sdk.Therapy;\nusing Exosome.Sdk.Characterization;\n";

    private static Task VerifyAsync(string body, TestSetup? setup = null) =>
        AnalyzerVerifier.VerifyAsync<EXO3003ReleasedBeforeCharacterization>(Usings + "\npublic class Lab\n{\n" + body + "\n}\n", setup ?? ModelCode.Setup);

    private static string Lot(string certificate, string route = "Intradermal", string productClass = "ProductClass.MedicinalProduct", string release = "new LotRelease { ReleasedOn = day, ReleasedBy = \"QA\" }") =>
        $"new Lot {{ Id = LotId.Parse(\"L-1\"), Product = ProductId.Parse(\"P-1\"), Class = {productClass}, Routes = [AdministrationRoute.{route}], ManufacturedOn = day, {certificate}Release = {release} }}";

    private static string Flagged(string id) => "{|" + id + ":new LotRelease { ReleasedOn = day, ReleasedBy = \"QA\" }|}";

    private static string Certificate(string tests, string result = "TestResult.Pass") =>
        "Certificate = new CertificateOfAnalysis { Lot = LotId.Parse(\"L-1\"), IssuedOn = day, Results = [" +
        string.Join(", ", tests.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(test => $"new ReleaseTestResult {{ Test = ReleaseTest.{test}, Result = {result} }}")) + "] }, ";

    [Theory]
    [InlineData("")]
    [InlineData("ParticleCount,SizeDistribution,Identity,Purity")]
    [InlineData("ParticleCount,SizeDistribution,Identity,Potency,Appearance")]
    public Task A_release_before_the_lot_is_known_is_flagged(string tests) =>
        VerifyAsync("object M(DateOnly day) => " + Lot(Certificate(tests), release: Flagged("EXO3003")) + ";");

    [Fact]
    public Task A_release_of_a_characterized_lot_is_left_alone() => VerifyAsync(
        "object A(DateOnly day) => " + Lot(Certificate("ParticleCount,SizeDistribution,Identity,Purity,Potency,Appearance")) + ";\n"
        + "object B(DateOnly day) => " + Lot(Certificate("ParticleCount,SizeDistribution,Identity,Purity"), "Topical", "ProductClass.Cosmetic") + ";\n"
        + "object D(DateOnly day, CertificateOfAnalysis given) => " + Lot("Certificate = given, ") + ";");


    [Theory]
    [MemberData(nameof(HalfTyped.Sources), MemberType = typeof(HalfTyped))]
    public Task Half_typed_code_does_not_crash(string source) => HalfTyped.RunAsync(new EXO3003ReleasedBeforeCharacterization(), source);
}
