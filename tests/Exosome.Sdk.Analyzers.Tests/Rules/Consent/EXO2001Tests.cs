using Exosome.Sdk.Analyzers.Rules.Consent;
using Exosome.Sdk.Testing;

namespace Exosome.Sdk.Analyzers.Tests.Rules.Consent;

public sealed class EXO2001Tests
{
    private static Task VerifyAsync(string body) => AnalyzerVerifier.VerifyAsync<EXO2001HumanSourceWithoutConsent>(
        ModelCode.Usings + "\npublic class Bank\n{\n" + body + "\n}\n", ModelCode.Setup);

    [Theory]
    [InlineData("object M() => new {|EXO2001:HumanSource|} { Donor = Known.Donor, Material = Known.Material };")]
    [InlineData("HumanSource M() => {|EXO2001:new|}() { Donor = Known.Donor, Material = Known.Material };")]
    [InlineData("VesicleSource S { get; } = new {|EXO2001:HumanSource|} { Donor = Known.Donor, Material = Known.Material };")]
    [InlineData("static readonly HumanSource S = {|EXO2001:new|}() { Donor = Known.Donor, Material = Known.Material };")]
    [InlineData("VesicleSource[] M() => [new {|EXO2001:HumanSource|} { Donor = Known.Donor, Material = Known.Material }];")]
    [InlineData("async Task<HumanSource> M() { await Task.Yield(); return new {|EXO2001:HumanSource|} { Donor = Known.Donor, Material = Known.Material }; }")]
    [InlineData("T M<T>(Func<HumanSource, T> f) => f(new {|EXO2001:HumanSource|} { Donor = Known.Donor, Material = Known.Material });")]
    public Task A_source_made_without_the_member_is_flagged(string body) => VerifyAsync(body);

    [Theory]
    [InlineData("{|EXO2001:null|}")]
    [InlineData("{|EXO2001:null|}!")]
    [InlineData("{|EXO2001:default|}")]
    [InlineData("{|EXO2001:default(Consent)|}")]
    [InlineData("(Consent?){|EXO2001:null|}")]
    [InlineData("flag ? Known.Consent : {|EXO2001:null|}")]
    [InlineData("flag ? {|EXO2001:null|} : Known.Consent")]
    [InlineData("Known.Maybe() ?? {|EXO2001:null|}")]
    [InlineData("flag switch { true => Known.Consent, _ => {|EXO2001:null|} }")]
    [InlineData("flag is true ? Known.Consent : {|EXO2001:default|}")]
    public Task A_consent_that_is_null_on_some_path_is_flagged(string value) => VerifyAsync(
        $"object M(bool flag) => new HumanSource {{ Donor = Known.Donor, Material = Known.Material, Consent = {value} }};");

    [Theory]
    [InlineData("Known.Consent")]
    [InlineData("Known.Maybe()")]
    [InlineData("Known.Maybe()!")]
    [InlineData("given")]
    [InlineData("given ?? Known.Consent")]
    [InlineData("given ?? throw new InvalidOperationException()")]
    [InlineData("given is { } there ? there : Known.Consent")]
    [InlineData("flag ? Known.Consent : throw new InvalidOperationException()")]
    [InlineData("new Consent { Id = Known.ConsentId }")]
    [InlineData("new() { Id = Known.ConsentId }")]
    public Task A_consent_that_is_there_or_may_be_there_is_left_alone(string value) => VerifyAsync(
        $"object M(bool flag, Consent? given) => new HumanSource {{ Donor = Known.Donor, Material = Known.Material, Consent = {value} }};");

    [Fact]
    public Task A_null_that_comes_through_a_local_or_a_helper_is_flagged_where_it_is_written() => VerifyAsync("""
            object M()
            {
                Consent? consent = {|EXO2001:null|};
                return new HumanSource { Donor = Known.Donor, Material = Known.Material, Consent = consent };
            }

            object N() => new HumanSource { Donor = Known.Donor, Material = Known.Material, Consent = None() };

            private static Consent? None() => {|EXO2001:null|};
        """);

    [Fact]
    public Task A_local_that_is_written_more_than_once_is_left_alone() => VerifyAsync("""
            object M(bool flag)
            {
                Consent? consent = null;
                if (flag)
                {
                    consent = Known.Consent;
                }

                return new HumanSource { Donor = Known.Donor, Material = Known.Material, Consent = consent };
            }
        """);

    [Fact]
    public Task A_helper_that_gives_a_consent_is_left_alone() => VerifyAsync("""
            object M() => new HumanSource { Donor = Known.Donor, Material = Known.Material, Consent = Make() };
            async Task<object> N() => new HumanSource { Donor = Known.Donor, Material = Known.Material, Consent = await MakeAsync() };
            private static Consent Make() => new() { Id = Known.ConsentId };
            private static async Task<Consent> MakeAsync() { await Task.Yield(); return Make(); }
        """);

    [Fact]
    public Task A_source_that_gets_its_consent_by_with_is_left_alone() => VerifyAsync("""
            object A() => new HumanSource { Donor = Known.Donor, Material = Known.Material } with { Consent = Known.Consent };

            object B()
            {
                var source = new HumanSource { Donor = Known.Donor, Material = Known.Material };
                source = source with { Name = "cord", Consent = Known.Consent };
                return source;
            }

            object C() => Base() with { Consent = Known.Consent };

            private static HumanSource Base() => new() { Donor = Known.Donor, Material = Known.Material };
        """);

    [Fact]
    public Task A_with_that_takes_the_consent_away_is_flagged() => VerifyAsync("""
            object A(HumanSource source) => source with { Consent = {|EXO2001:null|} };
            object B(HumanSource source) => source with { Name = "cord" };
            object C() => new {|EXO2001:HumanSource|} { Donor = Known.Donor, Material = Known.Material } with { Name = "cord" };
        """);

    [Fact]
    public Task Look_alike_types_are_left_alone() => AnalyzerVerifier.VerifyAsync<EXO2001HumanSourceWithoutConsent>("""
        using Lab.Sources;

        namespace Lab.Sources
        {
            public record Consent;
            public record HumanSource { public Consent? Consent { get; init; } }
        }

        public class Bank
        {
            public object A() => new HumanSource();
            public object B() => new HumanSource { Consent = null };
        }
        """);

    [Fact]
    public Task Other_sources_need_no_consent() => VerifyAsync(
        "object M() => new PlantSource { Species = Organism.Grape };");

    [Theory]
    [InlineData("object M() => new {|EXO2001:HumanSource|} {")]
    [InlineData("object M() => new HumanSource { Consent = ")]
    [InlineData("object M() => new {|EXO2001:HumanSource|}(")]
    [InlineData("object M() { var s = new {|EXO2001:HumanSource|} { Donor = ; return s with { Consent")]
    [InlineData("object M() => missing with { Consent = null };")]
    public async Task Half_typed_code_does_not_crash(string body)
    {
        var source = ModelCode.Usings + "public class Bank { " + body;
        using var project = TestProject.Create(TestMarkup.Strip(source), TestSetup.Incomplete);
        await AnalyzerVerifier.RunAsync([new EXO2001HumanSourceWithoutConsent()], project.Project, project.Setup);
    }

    [Theory]
    [InlineData("class Store { public HumanSource Source { get; } public Store(Consent consent) { Source = new HumanSource { Donor = Known.Donor, Material = Known.Material, Consent = consent }; } }")]
    [InlineData("class Store { public HumanSource Source { get; } public Store(Consent consent) => Source = new() { Donor = Known.Donor, Material = Known.Material, Consent = consent }; }")]
    [InlineData("class Store { private readonly HumanSource source; public Store(Consent consent) { this.source = new HumanSource { Donor = Known.Donor, Material = Known.Material, Consent = consent }; } }")]
    [InlineData("class Store(Consent consent) { public HumanSource Source { get; } = new HumanSource { Donor = Known.Donor, Material = Known.Material, Consent = consent }; }")]
    [InlineData("class Store(Consent consent) { public HumanSource[] Sources { get; } = [new HumanSource { Donor = Known.Donor, Material = Known.Material, Consent = consent }]; }")]
    [InlineData("record Store(Consent Consent) { public HumanSource Source { get; } = new HumanSource { Donor = Known.Donor, Material = Known.Material, Consent = Consent }; }")]
    [InlineData("struct Store { public HumanSource Source; public Store(Consent consent) { Source = new HumanSource { Donor = Known.Donor, Material = Known.Material, Consent = consent }; } }")]
    [InlineData("class Store { public VesicleSource Source { get; } public Store(Consent consent) : this(consent, 1) { } public Store(Consent consent, int shelf) { Source = new HumanSource { Donor = Known.Donor, Material = Known.Material, Consent = consent }; } }")]
    [InlineData("class Shelf { public VesicleSource Source { get; } public Shelf(Consent consent) { Source = new HumanSource { Donor = Known.Donor, Material = Known.Material, Consent = consent }; } } class Store(Consent consent) : Shelf(consent);")]
    [InlineData("class Store { public VesicleSource Source { get; } public Store(Consent consent) { Source = Make(consent); } static VesicleSource Make(Consent given) => new HumanSource { Donor = Known.Donor, Material = Known.Material, Consent = given }; }")]
    [InlineData("class Store(Consent consent) { public HumanSource Take() => new HumanSource { Donor = Known.Donor, Material = Known.Material, Consent = consent }; }")]
    [InlineData("class Store { private readonly Consent consent; public Store(Consent consent) { this.consent = consent; } public HumanSource Take() { return new() { Donor = Known.Donor, Material = Known.Material, Consent = consent }; } }")]
    [InlineData("class Store { private Consent Given { get; } public Store(Consent consent) { Given = consent; } public async Task<HumanSource> Take() { await Task.Yield(); return new() { Donor = Known.Donor, Material = Known.Material, Consent = Given }; } }")]
    [InlineData("record Store(Consent Consent) { public HumanSource Take() => new HumanSource { Donor = Known.Donor, Material = Known.Material, Consent = this.Consent }; }")]
    public async Task A_null_that_a_type_of_the_user_takes_and_puts_into_a_source_is_flagged_where_it_is_given(string type)
    {
        await VerifyAsync("object A() => new Store({|EXO2001:null|}!);\nobject B() => new Store({|EXO2001:default|}!);\nStore C() => new({|EXO2001:null|}!);\nobject D(Consent given) => new Store(given);\n" + type);
        await VerifyAsync("object E(bool flag) => new Store(flag ? Known.Consent : {|EXO2001:null|}!);\nobject F() { Consent none = {|EXO2001:null|}!; return new Store(none); }\n" + type);
    }

    [Fact]
    public Task A_base_constructor_that_is_given_null_is_flagged() => VerifyAsync("""
        class Store(Consent consent) { public HumanSource Source { get; } = new HumanSource { Donor = Known.Donor, Material = Known.Material, Consent = consent }; }
        class Lost() : Store({|EXO2001:null|}!);
        class Old : Store { public Old() : base({|EXO2001:null|}!) { } }
        """);

    [Theory]
    [InlineData("class Store { public HumanSource? Source { get; } public Store(Consent? consent) { if (consent is not null) { Source = new HumanSource { Donor = Known.Donor, Material = Known.Material, Consent = consent }; } } }")]
    [InlineData("class Store { public HumanSource? Source { get; } public Store(Consent? consent) { Source = consent is null ? null : new HumanSource { Donor = Known.Donor, Material = Known.Material, Consent = consent }; } }")]
    [InlineData("class Store { public HumanSource? Source { get; } public Store(Consent? consent) { ArgumentNullException.ThrowIfNull(consent); Source = new HumanSource { Donor = Known.Donor, Material = Known.Material, Consent = consent }; } }")]
    [InlineData("class Store { public HumanSource? Source { get; } public Store(Consent? consent) { Source = new HumanSource { Donor = Known.Donor, Material = Known.Material, Consent = consent ?? Known.Consent }; } }")]
    [InlineData("class Store(Consent? consent) { public HumanSource? Source => consent == null ? null : new HumanSource { Donor = Known.Donor, Material = Known.Material, Consent = consent }; }")]
    [InlineData("class Store(Consent? consent) { public bool HasConsent => consent is not null; public HumanSource Take() => new HumanSource { Donor = Known.Donor, Material = Known.Material, Consent = consent }; }")]
    [InlineData("class Store { public Consent? Consent { get; set; } public Store(Consent? consent) { Consent = consent; } public HumanSource Take() => new HumanSource { Donor = Known.Donor, Material = Known.Material, Consent = Consent }; }")]
    [InlineData("class Store { public HumanSource Source { get; } public Store(Consent? consent) { consent = Known.Consent; Source = new HumanSource { Donor = Known.Donor, Material = Known.Material, Consent = consent }; } }")]
    [InlineData("class Store { public Store(Consent? consent) { } public HumanSource Take(Consent other) => new HumanSource { Donor = Known.Donor, Material = Known.Material, Consent = other }; }")]
    [InlineData("class Store { private Consent? consent; public Store(Consent? consent) { this.consent = consent; } public void Sign(Consent signed) => consent = signed; public HumanSource Take() => new HumanSource { Donor = Known.Donor, Material = Known.Material, Consent = consent }; }")]
    [InlineData("static class Guard { public static void NotNull(object? value) { if (value == null) { throw new ArgumentException(); } } } class Store { public HumanSource? Source { get; } public Store(Consent? consent) { Guard.NotNull(consent); Source = new HumanSource { Donor = Known.Donor, Material = Known.Material, Consent = consent }; } }")]
    [InlineData("abstract class Shelf { protected Shelf(Consent? consent) { Source = consent is null ? new PlantSource { Species = Organism.Grape } : new HumanSource { Donor = Known.Donor, Material = Known.Material, Consent = consent }; } public VesicleSource Source { get; } } class Store(object? label) : Shelf(null) { public object? Label => label; }")]
    [InlineData("class Store(Consent? first) { private Consent? consent = first; public Store With(Consent given) { consent = given; return this; } public HumanSource Build() => new() { Donor = Known.Donor, Material = Known.Material, Consent = consent }; }")]
    [InlineData("class Store(Consent? consent) { public Consent? Consent { get; } = consent; public VesicleSource Take() => new PlantSource { Species = Organism.Grape }; }")]
    [InlineData("class Store { public Store(Consent? consent) { Kept = Pick(consent); } public HumanSource? Kept { get; } private static HumanSource? Pick(Consent? given) { if (given == null) { return null; } return new HumanSource { Donor = Known.Donor, Material = Known.Material, Consent = given }; } }")]
    [InlineData("class Store { public HumanSource? Source { get; } public Store(Consent? consent) { Source = consent switch { null => null, var there => new HumanSource { Donor = Known.Donor, Material = Known.Material, Consent = there } }; } }")]
    public Task A_type_of_the_user_that_may_do_something_else_with_a_null_is_left_alone(string type) =>
        VerifyAsync("object A() => new Store(null!);\n" + type);

    [Theory]
    [InlineData("static object? From(Consent? consent) => consent is null ? null : new HumanSource { Donor = Known.Donor, Material = Known.Material, Consent = consent };")]
    [InlineData("static object? From(Consent? consent) { if (consent == null) { return null; } return new HumanSource { Donor = Known.Donor, Material = Known.Material, Consent = consent }; }")]
    [InlineData("static object? From(Consent? consent) { ArgumentNullException.ThrowIfNull(consent); return new HumanSource { Donor = Known.Donor, Material = Known.Material, Consent = consent }; }")]
    [InlineData("static object? From(Consent? consent) => consent switch { { } there => new HumanSource { Donor = Known.Donor, Material = Known.Material, Consent = consent }, _ => null };")]
    public Task A_helper_that_asks_whether_it_was_given_null_is_left_alone(string helper) => VerifyAsync("object? A() => From(null!);\n" + helper);

    [Fact]
    public async Task The_message_names_the_source_and_the_law()
    {
        var diagnostics = await AnalyzerVerifier.VerifyAsync<EXO2001HumanSourceWithoutConsent>(
            ModelCode.Usings + "public class Bank { object M() => new {|EXO2001:HumanSource|} { Name = \"cord 3\", Donor = Known.Donor, Material = Known.Material }; }", ModelCode.Setup);
        Assert.StartsWith("'cord 3' is human material without a consent record", diagnostics[0].GetMessage(), StringComparison.Ordinal);
        Assert.Contains("21 CFR 50.27(a)", diagnostics[0].GetMessage(), StringComparison.Ordinal);
    }
}
