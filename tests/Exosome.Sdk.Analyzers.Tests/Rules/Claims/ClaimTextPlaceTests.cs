using Exosome.Sdk.Analyzers.Rules.Claims;
using Exosome.Sdk.Testing;

namespace Exosome.Sdk.Analyzers.Tests.Rules.Claims;

/// <summary>What a marked place is: what is flagged although the scope leaves other strings out.</summary>
public class ClaimTextPlaceTests
{
    private const string Claim = "{|EXO1001:cures psoriasis|}";

    private static readonly TestSetup MarkedOnly = TestSetup.Default.WithEditorConfig("exosome_claims_scope", "annotated");

    [Theory]
    [InlineData("class T { [ClaimText] public string Text { get; set; } = \"It ~\"; }")]
    [InlineData("class T { [ClaimText] public string Text => \"It ~\"; }")]
    [InlineData("class T { [ClaimText] public string Text { get { return \"It ~\"; } } }")]
    [InlineData("class T { [ClaimText] const string Text = \"It ~\"; }")]
    [InlineData("class T { [ClaimText] string text = true ? \"It ~\" : \"\"; }")]
    [InlineData("class T { [ClaimText] string[] texts = { \"It ~\" }; }")]
    [InlineData("class T { [ClaimText] string[] texts = [\"It ~\"]; }")]
    [InlineData("class T { [return: ClaimText] string Text() => \"It ~\"; }")]
    [InlineData("class T { void Say([ClaimText] string text) { } void M() => Say(\"It ~\"); }")]
    [InlineData("class T { void Say(int a, [ClaimText] string text) { } void M() => Say(text: \"It ~\", a: 1); }")]
    [InlineData("class T { void Say([ClaimText] params string[] texts) { } void M() => Say(\"a\", \"It ~\"); }")]
    [InlineData("class T { void Say([ClaimText] string text) { } void M() => Say($\"{1} ~\"); }")]
    [InlineData("record T([ClaimText] string Text) { static T M() => new(\"It ~\"); }")]
    [InlineData("record T([ClaimText] string Text) { static T M(T t) => t with { Text = \"It ~\" }; }")]
    [InlineData("class T { [ClaimText] public string? Text; void M() => Text = null ?? \"It ~\"; }")]
    [InlineData("class T { [ClaimText] public string? Text; void M() => Text = (1 switch { 1 => \"It ~\", _ => \"\" })!; }")]
    [InlineData("[ClaimText] static class T { public const string Text = \"It ~\"; public static string M() => \"It ~\"; }")]
    [InlineData("class A { [ClaimText] public virtual string Text => \"\"; } class B : A { public override string Text => \"It ~\"; }")]
    [InlineData("[ClaimText] class T { public string Text = \"\"; } class U { T t = new() { Text = \"It ~\" }; }")]
    [InlineData("class T : Attribute { [ClaimText] public string? Text { get; set; } } [T(Text = \"It ~\")] class U { }")]
    public Task Marked_places_are_screened_in_full(string code) =>
        AnalyzerVerifier.VerifyAsync<ClaimTextAnalyzer>("using Exosome.Sdk.Claims; " + code.Replace("~", Claim, StringComparison.Ordinal), MarkedOnly);

    [Fact]
    public Task The_text_of_a_claim_object_is_a_marked_place() =>
        AnalyzerVerifier.VerifyAsync<ClaimTextAnalyzer>("using Exosome.Sdk.Claims; class T { Claim c = new() { Text = \"It " + Claim + "\" }; }", MarkedOnly);

    [Fact]
    public Task Another_attribute_of_the_same_name_marks_nothing() =>
        AnalyzerVerifier.VerifyAsync<ClaimTextAnalyzer>("class ClaimTextAttribute : Attribute { } class T { [ClaimText] const string Text = \"It cures psoriasis\"; }", MarkedOnly with { ReferencesModel = false });
}
