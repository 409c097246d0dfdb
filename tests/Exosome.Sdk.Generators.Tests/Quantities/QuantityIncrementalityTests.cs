using Exosome.Sdk.Generators.Quantities;
using Exosome.Sdk.Generators.Tests.Kit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Exosome.Sdk.Generators.Tests.Quantities;

/// <summary>What re-runs after which edit.</summary>
public sealed class QuantityIncrementalityTests
{
    private const string TwoQuantities = """
        using Exosome.Sdk.Quantities;
        [assembly: QuantityRelation<Lab.Size, Lab.Size, Lab.Area>]
        namespace Lab;
        [Quantity, Unit("Meters", "m", "m")] internal readonly partial struct Size;
        [Quantity, Unit("SquareMeters", "m²", "m2")] internal readonly partial struct Area;
        """;

    [Fact]
    public void With_500_quantities_an_unrelated_edit_re_runs_no_output()
    {
        string[] sources = [.. Enumerable.Range(0, 500).Select(i =>
            $"using Exosome.Sdk.Quantities;\nnamespace Lab;\n[Quantity, Unit(\"Meters\", \"m\", \"m\"), Unit(\"Kilometers\", \"km\", \"km\", Factor = 1000)] internal readonly partial struct Size{i};")];

        GeneratorRun run = GeneratorHarness.Run(sources, LanguageVersion.CSharp12, NullableContextOptions.Enable, [new QuantityGenerator()]);

        Assert.Equal(1000, run.Files.Count);
    }

    [Fact]
    public void A_comment_in_the_declaring_file_re_runs_no_output() =>
        Assert.All(OutputsAfter(TwoQuantities, "// a comment\n" + TwoQuantities), AssertReused);

    [Fact]
    public void A_changed_unit_re_runs_the_output_of_that_quantity_alone()
    {
        IReadOnlyList<IncrementalStepRunReason> reasons = OutputsAfter(TwoQuantities, TwoQuantities.Replace("\"Meters\"", "\"Metres\"", StringComparison.Ordinal));

        Assert.Single(reasons, IncrementalStepRunReason.Modified);
        Assert.Equal(2, reasons.Count(reason => reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
    }

    [Fact]
    public void Two_runs_write_the_same_bytes() =>
        Assert.Equal(GeneratorHarness.Run(TwoQuantities, new QuantityGenerator()).Files, GeneratorHarness.Run(TwoQuantities, new QuantityGenerator()).Files);

    private static IReadOnlyList<IncrementalStepRunReason> OutputsAfter(string before, string after)
    {
        CSharpCompilation first = GeneratorHarness.Compile([before]);
        GeneratorDriver driver = GeneratorHarness.CreateDriver(LanguageVersion.CSharp12, [new QuantityGenerator()]).RunGenerators(first);
        SyntaxTree tree = first.SyntaxTrees[0];
        CSharpCompilation second = first.ReplaceSyntaxTree(tree, tree.WithChangedText(Microsoft.CodeAnalysis.Text.SourceText.From(after)));
        return [.. driver.RunGenerators(second).GetRunResult().Results[0].TrackedOutputSteps.SelectMany(pair => pair.Value).SelectMany(step => step.Outputs).Select(output => output.Reason)];
    }

    private static void AssertReused(IncrementalStepRunReason reason) =>
        Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, reason.ToString());
}
