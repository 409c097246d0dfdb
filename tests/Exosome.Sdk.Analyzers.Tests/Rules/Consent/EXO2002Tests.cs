using Exosome.Sdk.Analyzers.Rules.Consent;
using Exosome.Sdk.Testing;

namespace Exosome.Sdk.Analyzers.Tests.Rules.Consent;

public sealed class EXO2002Tests
{
    private static Task VerifyAsync(string body) => AnalyzerVerifier.VerifyAsync<EXO2002ScopeDoesNotCoverUse>(
        ModelCode.Usings + "\npublic class Bank\n{\n" + body + "\n}\n", ModelCode.Setup);

    private const string Source = "new HumanSource { Donor = Known.Donor, Material = Known.Material, Consent = consent }";

    [Theory]
    [InlineData("ConsentScope.Research")]
    [InlineData("ConsentScope.Research | ConsentScope.Manufacture")]
    [InlineData("ConsentScope.None")]
    public Task Commercial_use_without_a_commercial_scope_is_flagged_at_the_scope(string scope) => VerifyAsync($$"""
            public record Line(HumanSource Source, ProductClass Class);

            object M()
            {
                var consent = new Consent { Id = Known.ConsentId, Scope = {|EXO2002:{{scope}}|} };
                return new Line({{Source}}, ProductClass.Cosmetic);
            }
        """);

    [Fact]
    public Task A_purpose_that_was_declined_is_flagged() => VerifyAsync($$"""
            public record Line(HumanSource Source, ProductClass Class);

            object M()
            {
                var consent = new Consent { Id = Known.ConsentId, Scope = {|EXO2002:ConsentScope.Research | ConsentScope.Commercial|}, Declined = ConsentScope.Commercial };
                return new Line({{Source}}, ProductClass.Cosmetic);
            }
        """);

    [Fact]
    public Task A_users_class_with_lists_and_initializers_is_understood() => VerifyAsync($$"""
            public class Line
            {
                public IReadOnlyList<VesicleSource> Sources { get; init; } = [];
                public ProductClass? Class { get; init; }
            }

            object M()
            {
                Consent consent = new() { Id = Known.ConsentId, Scope = {|EXO2002:ConsentScope.Research|} };
                return new Line { Sources = [{{Source}}, new PlantSource { Species = Organism.Grape }], Class = ProductClass.MedicinalProduct };
            }
        """);

    [Theory]
    [InlineData("ConsentScope.Manufacture | ConsentScope.Commercial | ConsentScope.Cosmetic", "ProductClass.Cosmetic")]
    [InlineData("ConsentScope.Research", "ProductClass.ResearchUseOnly")]
    [InlineData("ConsentScope.Manufacture | ConsentScope.Commercial", "ProductClass.MedicinalProduct")]
    [InlineData("ConsentScope.Manufacture", "ProductClass.InvestigationalProduct")]
    [InlineData("ConsentScope.Research", "given")]
    [InlineData("scope", "ProductClass.Cosmetic")]
    public Task A_scope_that_covers_the_use_or_is_not_shown_is_left_alone(string scope, string productClass) => VerifyAsync($$"""
            public record Line(HumanSource Source, ProductClass Class);

            object M(ConsentScope scope, ProductClass given)
            {
                var consent = new Consent { Id = Known.ConsentId, Scope = {{scope}} };
                return new Line({{Source}}, {{productClass}});
            }
        """);

    [Fact]
    public Task A_consent_from_elsewhere_is_left_alone() => VerifyAsync($$"""
            public record Line(HumanSource Source, ProductClass Class);
            object M(Consent consent) => new Line({{Source}}, ProductClass.Cosmetic);
            object N(HumanSource source) => new Line(source, ProductClass.Cosmetic);
        """);

    [Fact]
    public Task Look_alike_types_are_left_alone() => AnalyzerVerifier.VerifyAsync<EXO2002ScopeDoesNotCoverUse>("""
        public enum ProductClass { Cosmetic = 1 }
        public enum ConsentScope { Research = 1, Commercial = 4 }
        public record Consent { public ConsentScope Scope { get; init; } }
        public record HumanSource { public Consent? Consent { get; init; } }
        public record Line(HumanSource Source, ProductClass Class);
        public class Bank { object M() => new Line(new HumanSource { Consent = new Consent { Scope = ConsentScope.Research } }, ProductClass.Cosmetic); }
        """);

    [Theory]
    [MemberData(nameof(HalfTyped.Sources), MemberType = typeof(HalfTyped))]
    public Task Half_typed_code_does_not_crash(string source) => HalfTyped.RunAsync(new EXO2002ScopeDoesNotCoverUse(), source);
}
