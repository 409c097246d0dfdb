using System.Reflection;
using Exosome.Sdk.Generators.Protocols;
using Microsoft.CodeAnalysis;

namespace Exosome.Sdk.Generators.Tests.Protocols;

public sealed class StagedProtocolTests
{
    private const string WholeTopical = ".WithSource(\"msc\").WithTest(\"nta\").WithTest(\"tem\").WithNote(\"n\").Formulate(new Serum()).Apply(new Drops()).WithMonitoring(90).WithAdjustments(\"less\").Build()";
    private const string WholeNeedle = ".WithSource(\"msc\").WithTest(\"nta\").Formulate(new Solution()).Anaesthetize(\"lidocaine\").Apply(new Injection()).WithMonitoring(90).Build()";

    [Theory]
    [InlineData(WholeTopical)]
    [InlineData(WholeNeedle)]
    public void The_steps_in_their_order_compile_without_a_word(string chain) =>
        Assert.Empty(ProtocolCompilation.DiagnoseChain(chain));

    [Theory]
    // Missing steps: the type that lacks the method is named for the step that is missing.
    [InlineData(".WithTest(\"nta\")", "CS1061: 'VisitProtocolNeedsSource' does not contain a definition for 'WithTest'")]
    [InlineData(".WithSource(\"msc\").WithNote(\"n\")", "CS1061: 'VisitProtocolNeedsTest' does not contain a definition for 'WithNote'")]
    [InlineData(".WithSource(\"msc\").Formulate(new Serum())", "CS1061: 'VisitProtocolNeedsTest' does not contain a definition for 'Formulate'")]
    [InlineData(".WithSource(\"msc\").WithTest(\"nta\").Apply(new Drops())", "CS1061: 'VisitProtocolNeedsFormulation' does not contain a definition for 'Apply'")]
    [InlineData(".WithSource(\"msc\").WithTest(\"nta\").Formulate(new Solution()).Apply(new Injection())", "CS1061: 'VisitProtocolNeedsAnaesthesia' does not contain a definition for 'Apply'")]
    [InlineData(".WithSource(\"msc\").WithTest(\"nta\").Formulate(new Serum()).WithMonitoring(1)", "CS1061: 'VisitProtocolNeedsTopicalApplication' does not contain a definition for 'WithMonitoring'")]
    [InlineData(".WithSource(\"msc\").WithTest(\"nta\").Formulate(new Serum()).Apply(new Drops()).Build()", "CS1061: 'VisitProtocolNeedsMonitoring' does not contain a definition for 'Build'")]
    // Misplaced steps.
    [InlineData(".WithSource(\"msc\").WithSource(\"msc\")", "CS1061: 'VisitProtocolNeedsTest' does not contain a definition for 'WithSource'")]
    [InlineData(".WithSource(\"msc\").WithTest(\"a\").WithNote(\"n\").WithTest(\"b\")", "CS1061: 'VisitProtocolNeedsFormulationAfterNote' does not contain a definition for 'WithTest'")]
    [InlineData(".WithSource(\"msc\").WithTest(\"a\").WithNote(\"n\").WithNote(\"n\")", "CS1061: 'VisitProtocolNeedsFormulationAfterNote' does not contain a definition for 'WithNote'")]
    [InlineData(".WithSource(\"msc\").WithTest(\"nta\").Formulate(new Serum()).Anaesthetize(\"x\")", "CS1061: 'VisitProtocolNeedsTopicalApplication' does not contain a definition for 'Anaesthetize'")]
    // A route that the product is not for.
    [InlineData(".WithSource(\"msc\").WithTest(\"nta\").Formulate(new Serum()).Apply(new Injection())", "CS1503: Argument 1: cannot convert from 'Clinic.Injection' to 'Clinic.Drops'")]
    [InlineData(".WithSource(\"msc\").WithTest(\"nta\").Formulate(new Solution()).Anaesthetize(\"x\").Apply(new Drops())", "CS1503: Argument 1: cannot convert from 'Clinic.Drops' to 'Clinic.Injection'")]
    // The end forgotten.
    [InlineData(".WithSource(\"msc\")", "CS0029: Cannot implicitly convert type 'Clinic.VisitProtocolNeedsTest' to 'Clinic.VisitProtocol'")]
    public void A_missing_or_misplaced_step_does_not_compile_and_the_message_names_it(string chain, string expected)
    {
        IReadOnlyList<string> diagnostics = ProtocolCompilation.DiagnoseChain(chain);
        string first = Assert.Single(diagnostics);
        Assert.StartsWith(expected, first, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_said_arrives_in_the_protocol_and_stages_do_not_change_each_other()
    {
        object? text = RunMain("""
            namespace Clinic;
            public static class Use
            {
                public static string Main()
                {
                    var tested = VisitProtocol.Plan("A").WithSource("msc").WithTest("nta");
                    var one = tested.WithTest("tem").Formulate(new Serum()).Apply(new Drops()).WithMonitoring(90).Build();
                    var two = tested.Formulate(new Serum()).Apply(new Drops()).WithMonitoring(30).WithAdjustments("x").WithAdjustments("y").Build();
                    return one.Room + one.Source + string.Join(",", one.Tests) + one.Monitoring + one.Adjustments.Count + (one.Note is null)
                        + "|" + string.Join(",", two.Tests) + two.Monitoring + string.Join(",", two.Adjustments);
                }
            }
            """);
        Assert.Equal("Amscnta,tem900True|nta30x,y", text);
    }

    [Theory]
    [InlineData("public sealed partial class P { [ProtocolStep(1, On = \"X\")] public required string A { get; init; } }", "step 'A' is on branch 'X', which no earlier step opens")]
    [InlineData("public sealed partial class P { [ProtocolStep(1, Optional = true)] public required string A { get; init; } }", "step 'A' is optional, so its property has to be nullable")]
    [InlineData("public sealed partial class P { [ProtocolStep(1, Repeats = true)] public required string A { get; init; } }", "step 'A' repeats, so its property has to be a list")]
    [InlineData("public sealed partial class P { [ProtocolStep(1)] public string A { get; } = \"\"; }", "step 'A' needs an init accessor")]
    [InlineData("public sealed partial class P { public string A { get; init; } = \"\"; }", "it has no property with [ProtocolStep]")]
    [InlineData("public sealed partial class P { [ProtocolStep(1, Method = \"M\")] public required string A { get; init; } [ProtocolStep(1, Method = \"M\")] public required string B { get; init; } }", "two alternatives at order 1 have the same method 'M'")]
    [InlineData("public sealed partial class P { [ProtocolStep(1, Opens = \"L\")] public required string A { get; init; } [ProtocolStep(1, Opens = \"R\")] public string? C { get; init; } [ProtocolStep(2, On = \"L\")] public required string B { get; init; } }", "no step fills 'B' on branch")]
    public void A_declaration_that_cannot_be_staged_says_why_at_compile_time(string declaration, string reason)
    {
        IReadOnlyList<string> diagnostics = ProtocolCompilation.Diagnose("#nullable enable\nusing Exosome.Sdk.Therapy;\n[StagedProtocol] " + declaration);
        Assert.Contains(diagnostics, diagnostic => diagnostic.StartsWith("CS1029: #error: 'P cannot be staged: " + reason, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[StagedProtocol] public sealed class P { [ProtocolStep(1)] public required string A { get; init; } }", "CS0260")]
    [InlineData("[StagedProtocol] public sealed partial class P { [ProtocolStep( public required string A { get; init; } }", "CS1")]
    [InlineData("[StagedProtocol] public sealed partial class P<T> { [ProtocolStep(1)] public required T A { get; init; } }", null)]
    [InlineData("[StagedProtocol] public sealed partial class P { [ProtocolStep(1)] public required Unknown A { get; init; } }", "CS0246")]
    public void Unfinished_or_unsupported_code_never_breaks_the_generator(string declaration, string? expected)
    {
        IReadOnlyList<string> diagnostics = ProtocolCompilation.Diagnose("#nullable enable\nusing Exosome.Sdk.Therapy;\n" + declaration);
        if (expected is null)
        {
            Assert.Empty(diagnostics);
        }
        else
        {
            Assert.Contains(diagnostics, diagnostic => diagnostic.StartsWith(expected, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Nested_internal_protocols_and_keywords_as_names_are_escaped() => Assert.Empty(ProtocolCompilation.Diagnose("""
        #nullable enable
        using Exosome.Sdk.Therapy;
        namespace @event.@class;
        internal static partial class Outer
        {
            [StagedProtocol]
            internal sealed partial class @switch
            {
                [ProtocolStep(1)]
                public required string @Default { get; init; }
                [ProtocolStep(2, Optional = true)]
                public int? When { get; init; }
            }

            public static @switch Use() => @switch.Begin().WithDefault("x").WithWhen(3).Build();
        }
        """));

    [Fact]
    public void Every_public_member_of_the_stages_is_documented()
    {
        string generated = Assert.Single(ProtocolCompilation.Run(ProtocolCompilation.Clinic).Generated);
        string[] lines = generated.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].TrimStart().StartsWith("public ", StringComparison.Ordinal) && lines[i].Contains(" => new(", StringComparison.Ordinal))
            {
                Assert.StartsWith("/// <returns>", lines[i - 1].TrimStart(), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void An_unrelated_keystroke_runs_nothing_again()
    {
        var before = ProtocolCompilation.Create(ProtocolCompilation.Clinic, "class Other { }");
        GeneratorDriver driver = ProtocolCompilation.Driver().RunGenerators(before);
        var tree = before.SyntaxTrees[1];
        var after = before.ReplaceSyntaxTree(tree, tree.WithChangedText(Microsoft.CodeAnalysis.Text.SourceText.From("class Other { int x; }")));
        GeneratorRunResult result = Assert.Single(driver.RunGenerators(after).GetRunResult().Results);
        Assert.All(result.TrackedSteps[StagedProtocolGenerator.ReadStep].SelectMany(step => step.Outputs), output => Assert.True(output.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
        Assert.All(result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(step => step.Outputs), output => Assert.True(output.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
    }

    [Fact]
    public void An_edit_inside_the_protocol_that_changes_no_step_writes_nothing_anew()
    {
        var before = ProtocolCompilation.Create(ProtocolCompilation.Clinic);
        GeneratorDriver driver = ProtocolCompilation.Driver().RunGenerators(before);
        var after = before.ReplaceSyntaxTree(before.SyntaxTrees[0], before.SyntaxTrees[0].WithChangedText(Microsoft.CodeAnalysis.Text.SourceText.From(ProtocolCompilation.Clinic.Replace("/// <summary>The room.</summary>", "/// <summary>The treatment room.</summary>", StringComparison.Ordinal))));
        GeneratorRunResult result = Assert.Single(driver.RunGenerators(after).GetRunResult().Results);
        Assert.All(result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(step => step.Outputs), output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    private static object? RunMain(string use)
    {
        var compilation = ProtocolCompilation.Run(ProtocolCompilation.Clinic, use).Compilation;
        using MemoryStream image = new();
        Assert.True(compilation.Emit(image).Success);
        return Assembly.Load(image.ToArray()).GetType("Clinic.Use")!.GetMethod("Main")!.Invoke(null, null);
    }
}
