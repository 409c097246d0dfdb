using System.Reflection;
using Exosome.Sdk.Generators.ApprovedClaims;
using Exosome.Sdk.Generators.Tests.Kit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Exosome.Sdk.Generators.Tests.ApprovedClaims;

public class ApprovedClaimsGeneratorTests
{
    private const string Header = "id,text,language,markets,product class,evidence ids,approved by,approved on,expires on\n";
    private const string Firm = "firm-skin,\"Skin looks \"\"firmer\"\", visibly\",en,US;EU,cosmetic,EV-1;EV-2,A. Reyes,2026-01-10,2027-01-10\n";

    [Fact]
    public void An_approved_row_is_a_property_with_its_words_markets_and_days()
    {
        Assembly program = Run([("shop.claims.csv", Header + Firm)], "static class P { static object Use() => Consumer.ApprovedClaims.FirmSkin; }").Compiles().Load();
        Type type = program.GetType("Consumer.ApprovedClaims")!;
        object claim = type.GetProperty("FirmSkin")!.GetValue(null)!;
        Assert.Equal("Skin looks \"firmer\", visibly", Get(claim, "Text"));
        Assert.Equal("firm-skin", Get(claim, "Id")!.ToString());
        Assert.Equal("[US, EU]", Get(claim, "Markets")!.ToString());
        Assert.Equal("[EV-1, EV-2]", Get(claim, "Evidence")!.ToString());
        Assert.Equal("Cosmetic", Get(claim, "ProductClass")!.ToString());
        Assert.Equal(new DateOnly(2027, 1, 10), Get(Get(claim, "Approval")!, "ExpiresOn"));
        Assert.Equal("Skin looks \"firmer\", visibly", program.GetType("Consumer.ApprovedClaims+Texts")!.GetField("FirmSkin")!.GetRawConstantValue());
    }

    [Theory]
    [InlineData("a,text,en,US,cosmetic,,A. Reyes,2026-01-10,2027-01-10")]
    [InlineData("a,text,en,US,cosmetic,EV-1,,2026-01-10,2027-01-10")]
    [InlineData("a,text,en,US,cosmetic,EV-1,A. Reyes,,2027-01-10")]
    [InlineData("a,text,en,US,cosmetic,EV-1,A. Reyes,2026-01-10,")]
    [InlineData("a,text,en,US,cosmetic,EV-1,A. Reyes,yesterday,2027-01-10")]
    [InlineData("a,text,en,ZZ,cosmetic,EV-1,A. Reyes,2026-01-10,2027-01-10")]
    [InlineData("a b,text,en,US,cosmetic,EV-1,A. Reyes,2026-01-10,2027-01-10")]
    [InlineData("a,\"never closed")]
    [InlineData(",,,")]
    public void A_row_that_is_not_approved_is_not_there_and_the_others_are(string row)
    {
        GeneratorRun run = Run([("shop.claims.csv", Header + row + "\n" + Firm)]).Compiles();
        Assert.Contains("FirmSkin", run.Files["ApprovedClaims.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("\"text\"", run.Files["ApprovedClaims.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Names_never_collide()
    {
        string rows = string.Concat(new[] { "all", "find", "x-1", "x_1", "1", "texts", "class", "equals" }.Select(id => id + ",t,en,US,cosmetic,EV-1,A,2026-01-10,2027-01-10\n"));
        Run([("shop.claims.csv", Header + rows)]).Compiles();
    }

    [Fact]
    public void Several_matrices_are_one_class_and_the_first_row_of_an_id_counts()
    {
        GeneratorRun run = Run([("a.claims.csv", Header + Firm), ("b.claims.csv", Header + Firm.Replace("visibly", "again", StringComparison.Ordinal))]).Compiles();
        Assert.Contains("visibly", run.Files["ApprovedClaims.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("again", run.Files["ApprovedClaims.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Other_files_and_empty_matrices_generate_nothing() =>
        Assert.Empty(Run([("shop.csv", Header + Firm), ("empty.claims.csv", ""), ("head.claims.csv", Header)]).Files);

    [Fact]
    public void The_generated_class() => Snapshot.Match(Run([("shop.claims.csv", Header + Firm)]).Files["ApprovedClaims.g.cs"]);

    [Fact]
    public void Editing_the_matrix_regenerates_and_editing_its_blank_lines_does_not()
    {
        CSharpCompilation compilation = GeneratorHarness.Compile([""]);
        var text = new MatrixText("shop.claims.csv", Header + Firm);
        GeneratorDriver driver = GeneratorHarness.CreateDriver(LanguageVersion.CSharp12, [new ApprovedClaimsGenerator()]).AddAdditionalTexts([text]).RunGenerators(compilation);
        var spaced = new MatrixText("shop.claims.csv", Header + "\n\n" + Firm + "\n");
        driver = driver.ReplaceAdditionalText(text, spaced).RunGenerators(compilation);
        IncrementalityAssert.EverythingWasReused(driver.GetRunResult());
        driver = driver.ReplaceAdditionalText(spaced, new MatrixText("shop.claims.csv", Header + Firm.Replace("visibly", "again", StringComparison.Ordinal))).RunGenerators(compilation);
        Assert.Contains("again", driver.GetRunResult().GeneratedTrees.Single().ToString(), StringComparison.Ordinal);
    }

    private static object? Get(object target, string property) => target.GetType().GetProperty(property)!.GetValue(target);

    private static GeneratorRun Run((string Path, string Text)[] files, string source = "") => GeneratorHarness.RunTwice(
        GeneratorHarness.Compile([source]),
        GeneratorHarness.CreateDriver(LanguageVersion.CSharp12, [new ApprovedClaimsGenerator()]).AddAdditionalTexts([.. files.Select(f => new MatrixText(f.Path, f.Text))]));

    private sealed class MatrixText(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
