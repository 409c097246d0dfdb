using Exosome.Sdk.Analyzers.Rules.Consent;
using Exosome.Sdk.Testing;

namespace Exosome.Sdk.Analyzers.Tests.Rules.Consent;

public sealed class EXO2009Tests
{
    private static Task VerifyAsync(string body) => AnalyzerVerifier.VerifyAsync<EXO2009TransferNotCovered>(
        ModelCode.Usings + "\npublic class Bank\n{\n" + body + "\n}\n", ModelCode.Setup);

    private const string Source = "new HumanSource { Donor = Known.Donor, Material = Known.Material, Consent = consent }";
    private const string Types = "public record Work(HumanSource Source, Exosome.Sdk.Lots.Batch Batch);";

    private static string Batch(string country) =>
        "new Exosome.Sdk.Lots.Batch { Id = BatchId.Parse(\"B-1\"), MadeOn = new DateOnly(2026, 1, 1), MadeIn = " + country + " }";

    [Theory]
    [InlineData("Country = CountryCode.Parse(\"DE\")")]
    [InlineData("Country = CountryCode.Parse(\"DE\"), Countries = [CountryCode.Parse(\"AT\"), CountryCode.Parse(\"CH\")]")]
    public Task A_batch_made_in_a_country_that_is_not_listed_is_flagged(string consent) => VerifyAsync(Types + $$"""
            object M()
            {
                var consent = new Consent { Id = Known.ConsentId, {{consent}} };
                return new Work({{Source}}, {{Batch("{|EXO2009:CountryCode.Parse(\"US\")|}")}});
            }
        """);

    [Theory]
    [InlineData("Country = CountryCode.Parse(\"US\")")]
    [InlineData("Country = CountryCode.Parse(\"DE\"), Countries = [CountryCode.Parse(\"US\")]")]
    [InlineData("Country = CountryCode.Parse(\"DE\"), Countries = [.. more]")]
    [InlineData("Country = given")]
    [InlineData("Countries = [CountryCode.Parse(\"DE\")]")]
    public Task A_country_that_is_listed_or_may_be_listed_is_left_alone(string consent) => VerifyAsync(Types + $$"""
            object M(CountryCode given, CountryCode[] more)
            {
                var consent = new Consent { Id = Known.ConsentId, {{consent}} };
                return new Work({{Source}}, {{Batch("CountryCode.Parse(\"US\")")}});
            }
        """);

    [Theory]
    [MemberData(nameof(HalfTyped.Sources), MemberType = typeof(HalfTyped))]
    public Task Half_typed_code_does_not_crash(string source) => HalfTyped.RunAsync(new EXO2009TransferNotCovered(), source);
}
