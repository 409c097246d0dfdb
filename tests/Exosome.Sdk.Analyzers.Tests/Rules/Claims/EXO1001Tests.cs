using Exosome.Sdk.Analyzers.Rules.Claims;
using Exosome.Sdk.Testing;

namespace Exosome.Sdk.Analyzers.Tests.Rules.Claims;

public class EXO1001Tests
{
    private static readonly TestSetup Alone = TestSetup.WithoutModel;

    [Fact]
    public async Task A_disease_claim_in_any_string_is_flagged_without_the_model()
    {
        var found = await AnalyzerVerifier.VerifyAsync<ClaimTextAnalyzer>(
            """
            class Shop
            {
                public string Text = "Our exosome serum {|EXO1001:cures psoriasis|}.";
            }
            """,
            Alone);
        Assert.Contains("cures psoriasis", found[0].GetMessage(), StringComparison.Ordinal);
        Assert.Contains("321(g)(1)", found[0].GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Apply two drops to clean, dry skin in the evening.")]
    [InlineData("Loaded 12 products from the catalogue in 34 ms")]
    [InlineData("The value must not be null or empty.")]
    public Task Directions_logs_and_messages_are_not_flagged(string text) =>
        AnalyzerVerifier.VerifyAsync<ClaimTextAnalyzer>($"class C {{ public string Text = \"{text}\"; }}", Alone);

    [Theory]
    [InlineData("\"It {|EXO1001:cures psoriasis|} fast\"")]
    [InlineData("@\"It {|EXO1001:cures psoriasis|} fast\"")]
    [InlineData("\"It {|EXO1001:cures\\u0020psoriasis|} fast\"")]
    [InlineData("\"It\\tsays \\\"{|EXO1001:cures psoriasis|}\\\"\"")]
    [InlineData("@\"It says \"\"{|EXO1001:cures psoriasis|}\"\"\"")]
    [InlineData("\"\"\"It says \"{|EXO1001:cures psoriasis|}\" \"\"\"")]
    [InlineData("$\"It {|EXO1001:cures psoriasis|} in {1 + 1} days\"")]
    [InlineData("$\"{{It}} {|EXO1001:cures psoriasis|}\"")]
    [InlineData("\"It \" + \"{|EXO1001:cures \" + \"psoriasis|}\"")]
    [InlineData("\"It \" + (\"{|EXO1001:cures \" + @\"psoriasis|}\") + 1")]
    [InlineData("\"It {|EXO1001:cures \" + Disease|} + \" fast\"")]
    [InlineData("$\"It {|EXO1001:cures {Disease}|} fast\"")]
    [InlineData("$\"It {|EXO1001:cures {\"psoriasis|}\"} fast\"")]
    public Task The_span_is_exact_in_every_form_of_literal(string literal) =>
        AnalyzerVerifier.VerifyAsync<ClaimTextAnalyzer>($"class C {{ const string Disease = \"psoriasis\"; public string Text = {literal}; }}", Alone);

    [Theory]
    [InlineData("const string Promise = \"It {|EXO1001:cures psoriasis|}\"; public string Text = $\"Serum. {Promise}. Buy now.\"; public string More = Promise + \". Buy now.\";")]
    [InlineData("const string Promise = \"It {|EXO1001:cures psoriasis|}\"; public string Text = $\"{Promise}. It {|EXO1001:heals eczema|}.\";")]
    [InlineData("const string Half = \"psoriasis\"; public string Text = $\"It {|EXO1001:cures {Half}|}\"; public string More = \"It {|EXO1001:cures \" + Half|};")]
    [InlineData("void M() { const string Promise = \"It {|EXO1001:cures psoriasis|}\"; Console.WriteLine($\"{Promise}, truly\"); }")]
    [InlineData("const string Address = \"/copy/it cures psoriasis\"; public string Text = $\"Look: {|EXO1001:{Address}|} fast\";")]
    public Task A_claim_in_a_constant_is_reported_once(string members) =>
        AnalyzerVerifier.VerifyAsync<ClaimTextAnalyzer>($"class C {{ {members} }}", Alone);

    [Theory]
    [InlineData("$\"It {|EXO1001:cures {Shop.Texts.Disease}|}\"")]
    [InlineData("$\"It {|EXO1001:cures {shop.Texts.Disease}|}\"")]
    [InlineData("\"It {|EXO1001:cures \" + global::shop.Texts.Disease|}")]
    [InlineData("$\"It {|EXO1001:cures {texts.Disease}|}\"")]
    [InlineData("$\"It {|EXO1001:cures {Shop.Texts<int>.Disease}|}\"")]
    [InlineData("\"It {|EXO1001:cures \" + (shop.Texts.Disease|})")]
    public Task A_constant_is_read_wherever_its_type_stands(string text) =>
        AnalyzerVerifier.VerifyAsync<ClaimTextAnalyzer>(
            $$"""
            using texts = shop.Texts;
            namespace shop { static class Texts { public const string Disease = "psoriasis"; } }
            namespace Shop { static class Texts { public const string Disease = "psoriasis"; } static class Texts<T> { public const string Disease = "psoriasis"; } }
            class C { public string Text(string other) => {{text}}; }
            """,
            Alone);

    [Theory]
    [InlineData("string M(Item item) => $\"It cures {item.Disease}\";")]
    [InlineData("string M(Item item) { var other = item; return \"It cures \" + other.Disease; }")]
    [InlineData("string M() => $\"It cures {this.own.Disease} and {_own.Disease}\";")]
    [InlineData("Func<Item, string> M() => item => $\"It cures {item.Disease}\";")]
    [InlineData("string M(Item[] items) { foreach (var item in items) { return $\"It cures {item.Disease}\"; } return string.Empty + \"It cures \" + string.Empty; }")]
    public Task What_hangs_on_a_variable_is_a_word_that_nobody_knows(string member) =>
        AnalyzerVerifier.VerifyAsync<ClaimTextAnalyzer>($"class Item {{ public string Disease = \"psoriasis\"; }} class C {{ Item own = new(); Item _own = new(); {member} }}", Alone);

    [Fact]
    public Task The_span_is_exact_in_a_raw_literal_of_several_lines() =>
        AnalyzerVerifier.VerifyAsync<ClaimTextAnalyzer>(
            """"
            class C
            {
                public string Plain = """
                    One line,
                      then it {|EXO1001:cures psoriasis|} "quickly".
                    """;
                public string Woven = $"""
                    {1 + 1} lines,
                      then it {|EXO1001:cures psoriasis|} "quickly".
                    """;
            }
            """",
            Alone);

    [Fact]
    public Task A_utf8_literal_is_text_too() =>
        AnalyzerVerifier.VerifyAsync<ClaimTextAnalyzer>("class C { public System.ReadOnlySpan<byte> Text => \"It {|EXO1001:cures psoriasis|}\"u8; }", Alone);

    [Fact]
    public Task An_attribute_argument_is_text_too() =>
        AnalyzerVerifier.VerifyAsync<ClaimTextAnalyzer>("[System.ComponentModel.Description(\"It {|EXO1001:cures psoriasis|}\")] class C { }", Alone);

    [Theory]
    [InlineData("throw new InvalidOperationException(\"it cures psoriasis\");")]
    [InlineData("throw new InvalidOperationException(string.Format(\"{0} cures psoriasis\", 1));")]
    [InlineData("System.Diagnostics.Debug.WriteLine(\"it cures psoriasis\");")]
    [InlineData("System.Diagnostics.Trace.TraceWarning(\"it cures psoriasis\");")]
    [InlineData("LogInformation(\"it cures psoriasis\");")]
    [InlineData("Log($\"{1} cures psoriasis\");")]
    [InlineData("_ = \"x\" == \"it cures psoriasis\";")]
    [InlineData("_ = \"x\".Contains(\"it cures psoriasis\");")]
    [InlineData("_ = \"x\" is \"it cures psoriasis\";")]
    [InlineData("_ = new System.Text.RegularExpressions.Regex(\"it cures psoriasis\");")]
    [InlineData("_ = @\"\\b(?:it cures psoriasis)\\b\";")]
    [InlineData("_ = \"SELECT Text FROM Copy WHERE Text = 'it cures psoriasis'\";")]
    [InlineData("_ = \"https://example.org/it cures psoriasis\";")]
    [InlineData("_ = \"/var/copy/it cures psoriasis\";")]
    public Task Strings_that_no_customer_reads_are_left_alone(string statement) =>
        AnalyzerVerifier.VerifyAsync<ClaimTextAnalyzer>($"class C {{ void M() {{ {statement} }} void Log(string t) {{ }} void LogInformation(string t) {{ }} }}", Alone);

    [Fact]
    public Task A_string_for_the_console_is_read_by_somebody() =>
        AnalyzerVerifier.VerifyAsync<ClaimTextAnalyzer>("class C { void M() => Console.WriteLine(\"It {|EXO1001:cures psoriasis|}\"); }", Alone);

    [Theory]
    [InlineData("annotated", false)]
    [InlineData("files", false)]
    [InlineData("all", true)]
    public Task The_scope_says_whether_any_string_counts(string scope, bool isFlagged)
    {
        string text = isFlagged ? "{|EXO1001:cures psoriasis|}" : "cures psoriasis";
        return AnalyzerVerifier.VerifyAsync<ClaimTextAnalyzer>($"class C {{ public string Text = \"It {text}\"; }}", Alone.WithEditorConfig("exosome_claims_scope", scope));
    }

    [Fact]
    public Task Analysis_mode_none_is_silence() =>
        AnalyzerVerifier.VerifyAsync<ClaimTextAnalyzer>("class C { public string Text = \"It cures psoriasis\"; }", Alone.WithBuildProperty("ExosomeAnalysisMode", "None"));

    [Fact]
    public Task Documentation_counts_only_when_a_team_publishes_it() =>
        AnalyzerVerifier.VerifyAsync<ClaimTextAnalyzer>(
            """
            /// <summary>It {|EXO1001:cures
            /// psoriasis|} with <see cref="C"/>.</summary>
            class C { }
            """,
            Alone.WithEditorConfig("exosome_claims_xml_docs", "true"));

    [Fact]
    public Task Documentation_is_no_advertisement_by_default() =>
        AnalyzerVerifier.VerifyAsync<ClaimTextAnalyzer>("/// <summary>It cures psoriasis.</summary>\nclass C { }", Alone);

    [Theory]
    [InlineData("class C { public string Text = \"It cures psoriasis")]
    [InlineData("class C { public string Text = $\"It {cures psoriasis")]
    [InlineData("class C { public string Text = \"\"\"It cures psoriasis")]
    [InlineData("class C { public string Text = @\"It cures psoriasis")]
    [InlineData("class C { public string Text = $@\"{\"It cures\"")]
    [InlineData("class C { public string Text = \"It \" + ")]
    [InlineData("class C { public string Text = $\"\"\"\n  x\n{1}")]
    public async Task Half_typed_code_never_makes_the_analyzer_throw(string source)
    {
        using var project = TestProject.Create(source, Alone with { AllowsCompileErrors = true });
        await AnalyzerVerifier.RunAsync([new ClaimTextAnalyzer()], project.Project, project.Setup);
    }
}
