using Exosome.Sdk.Analyzers.Rules.Nomenclature;
using Exosome.Sdk.Testing;

namespace Exosome.Sdk.Analyzers.Tests.Rules.Nomenclature;

public sealed class EXO5004Tests
{
    private const string Usings = ModelCode.Usings + "using Exosome.Sdk.Formulations;\nusing Exosome.Sdk.Lots;\nusing Exosome.Sdk.Therapy;\nusing Exosome.Sdk.Characterization;\n";

    private static Task VerifyAsync(string body, TestSetup? setup = null) =>
        AnalyzerVerifier.VerifyAsync<EXO5004SilenceReadAsNegative>(Usings + "\npublic class Lab\n{\n" + body + "\n}\n", setup ?? ModelCode.Setup);

    [Theory]
    [InlineData("")]
    [InlineData(", Assay = MarkerAssay.NotStated")]
    [InlineData(", Assay = MarkerAssay.WesternBlot")]
    [InlineData(", Assay = MarkerAssay.WesternBlot, LimitOfDetection = \"\"")]
    [InlineData(", Assay = MarkerAssay.WesternBlot, LimitOfDetection = null")]
    public Task A_negative_that_nobody_could_have_seen_is_flagged(string members) =>
        VerifyAsync("object M() => new {|EXO5004:MarkerResult|} { Marker = \"Calnexin\", Detection = MarkerDetection.NotDetected" + members + " };");

    [Theory]
    [InlineData("MarkerDetection.NotDetected, Assay = MarkerAssay.WesternBlot, LimitOfDetection = \"2 ng\"")]
    [InlineData("MarkerDetection.NotDetected, Assay = assay, LimitOfDetection = text")]
    [InlineData("MarkerDetection.Detected")]
    [InlineData("MarkerDetection.NotTested")]
    [InlineData("given")]
    public Task A_negative_with_assay_and_limit_and_other_results_are_left_alone(string members) =>
        VerifyAsync("object M(MarkerDetection given, MarkerAssay assay, string text) => new MarkerResult { Marker = \"Calnexin\", Detection = " + members + " };");


    [Theory]
    [MemberData(nameof(HalfTyped.Sources), MemberType = typeof(HalfTyped))]
    public Task Half_typed_code_does_not_crash(string source) => HalfTyped.RunAsync(new EXO5004SilenceReadAsNegative(), source);
}
