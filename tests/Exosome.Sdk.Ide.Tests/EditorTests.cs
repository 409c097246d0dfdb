using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.Text;

namespace Exosome.Sdk.Ide.Tests;

/// <summary>
/// What a person sees while typing, with the packed packages installed. Each edit is followed by one request for
/// diagnostics of that document, which is what editors send: a rule that needs a second run, a build, or the end
/// of the compilation would not be seen here.
/// </summary>
public sealed class EditorTests(InstalledSolution installed) : IClassFixture<InstalledSolution>
{
    [Fact]
    public async Task The_solution_opens_without_a_failure_and_its_clean_files_are_clean()
    {
        Assert.Empty(installed.Failures);
        foreach (Project project in installed.Solution.Projects)
        {
            Compilation compilation = (await project.GetCompilationAsync())!;
            Assert.DoesNotContain(compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        }

        Assert.Empty(await Ours(installed.File("Card.cs")));
        Assert.Empty(await Ours(installed.File("DropletSize.cs")));
        Assert.Empty(await Ours(installed.Copy));
    }

    [Fact]
    public async Task A_claim_is_underlined_after_the_edit_that_writes_it_and_no_longer_after_the_next()
    {
        Document document = installed.File("Card.cs");
        string clean = (await document.GetTextAsync()).ToString();
        string claim = clean.Replace("Apply two drops to clean, dry skin in the evening.", "Our exosome serum cures psoriasis.", StringComparison.Ordinal);
        for (int round = 0; round < 3; round++)
        {
            document = InstalledSolution.Typed(document, claim);
            Squiggle squiggle = Assert.Single(await Ours(document));
            Assert.Equal(("EXO1001", "cures psoriasis"), (squiggle.Id, squiggle.Text));
            Assert.Contains("21 USC 321", squiggle.Message, StringComparison.Ordinal);

            document = InstalledSolution.Typed(document, clean);
            Assert.Empty(await Ours(document));
        }
    }

    [Fact]
    public async Task A_claim_stays_underlined_while_it_is_half_typed_and_the_file_does_not_parse()
    {
        Document document = InstalledSolution.Typed(installed.File("Card.cs"), """
            namespace App;
            public sealed class Card
            {
                public string Text => "Our exosome serum cures psoriasis
            """);
        Assert.DoesNotContain(await EditorServices.SquigglesAsync(document), squiggle => squiggle.Id == "AD0001");

        document = InstalledSolution.Typed(document, """
            namespace App;
            public sealed class Card
            {
                public string Text => "Our exosome serum cures psoriasis.";
                public void Half(
            """);
        Assert.Contains(await Ours(document), squiggle => squiggle is { Id: "EXO1001", Text: "cures psoriasis" });
    }

    [Fact]
    public async Task A_source_without_consent_is_underlined_until_the_consent_is_written()
    {
        const string Before = """
            using Exosome.Sdk.Identifiers;
            using Exosome.Sdk.Sources;

            namespace App;

            public sealed class Card
            {
                public HumanSource Cord() => new()
                {
                    Donor = new Donor { Id = DonorId.Parse("DNR-0007") },
                    Material = new CellMaterial { CellType = CellType.UmbilicalCordMesenchymalStemCell },
                };

                public Consent? Known { get; set; }
            }
            """;
        Document document = InstalledSolution.Typed(installed.File("Card.cs"), Before);
        Assert.Contains(await Ours(document), squiggle => squiggle.Id == "EXO2001");

        document = InstalledSolution.Typed(document, Before.Replace("CellType.UmbilicalCordMesenchymalStemCell },", "CellType.UmbilicalCordMesenchymalStemCell },\n        Consent = Known,", StringComparison.Ordinal));
        Assert.DoesNotContain(await Ours(document), squiggle => squiggle.Id == "EXO2001");
    }

    [Fact]
    public async Task A_claim_is_underlined_in_a_copy_file()
    {
        SourceText text = SourceText.From("# Serum\n\nOur FDA-approved exosomes are made in small batches.\n");
        Solution edited = installed.Solution.WithAdditionalDocumentText(installed.Copy.Id, text);
        Squiggle squiggle = Assert.Single(await Ours(edited.GetAdditionalDocument(installed.Copy.Id)!));
        Assert.Equal("EXO1003", squiggle.Id);
        Assert.Equal(2, text.Lines.GetLinePosition(squiggle.Span.Start).Line);
    }

    [Fact]
    public async Task The_light_bulb_offers_a_quantity_for_a_bare_number_and_applying_it_leaves_code_that_compiles()
    {
        Document document = installed.File("Reading.cs");
        Squiggle squiggle = Assert.Single(await Ours(document));
        Assert.Equal(("EXO4001", "SizeNm"), (squiggle.Id, squiggle.Text));

        Offer offer = Assert.Single(await EditorServices.OffersAsync(document, squiggle.Span), offer => offer.Ids.Contains("EXO4001"));
        Document after = (await EditorServices.ApplyAsync(offer.Action)).GetDocument(document.Id)!;

        Assert.Contains("Diameter", offer.Title, StringComparison.Ordinal);
        Assert.Contains("public Diameter ", (await after.GetTextAsync()).ToString(), StringComparison.Ordinal);
        IReadOnlyList<Squiggle> left = await EditorServices.SquigglesAsync(after);
        Assert.DoesNotContain(left, one => one.Id.StartsWith("EXO", StringComparison.Ordinal) || one.Id.StartsWith("CS", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Fix_all_in_the_solution_mends_every_file_of_both_projects()
    {
        Document document = installed.File("Summary.cs");
        Squiggle squiggle = (await Ours(document))[0];
        Offer offer = Assert.Single(await EditorServices.OffersAsync(document, squiggle.Span), offer => offer.Ids.Contains("EXO4001"));

        Solution after = await EditorServices.ApplyToSolutionAsync(document, offer);

        foreach (string name in new[] { "Reading.cs", "Summary.cs" })
        {
            Document mended = after.GetDocument(installed.File(name).Id)!;
            Assert.Empty(await Ours(mended));
            string text = (await mended.GetTextAsync()).ToString();
            Assert.DoesNotContain("double", text, StringComparison.Ordinal);
            Assert.Contains("Diameter", text, StringComparison.Ordinal);
        }

        foreach (Project project in after.Projects)
        {
            Assert.DoesNotContain((await project.GetCompilationAsync())!.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        }
    }

    [Theory]
    [InlineData("Diameter.", "FromNanometers", "nanometers", "Diameter")]
    [InlineData("ParticleConcentration.", "FromParticlesPerMilliliter", "particle", "ParticleConcentration")]
    [InlineData("Diameter.", "Parse", "unit", "Diameter")]
    [InlineData("120.", "Nanometers", "A Diameter of", "Diameter")]
    [InlineData("DropletSize.", "FromMicrometers", "µm", "DropletSize")]
    public async Task Completion_shows_a_quantitys_factory_with_its_documentation(string typed, string entry, string documented, string returned)
    {
        string text = $$"""
            using Exosome.Sdk.Quantities;

            namespace App;

            public sealed class Card
            {
                public object Text() => {{typed}}
            }
            """;
        Document document = InstalledSolution.Typed(installed.File("Card.cs"), text);
        CompletionService service = CompletionService.GetService(document)!;
        int caret = text.IndexOf("=> " + typed, StringComparison.Ordinal) + 3 + typed.Length;

        CompletionList list = await service.GetCompletionsAsync(document, caret);

        CompletionItem item = Assert.Single(list.ItemsList, item => item.DisplayText == entry);
        string description = (await service.GetDescriptionAsync(document, item))!.Text;
        Assert.Contains(returned, description, StringComparison.Ordinal);
        Assert.Contains(documented, description[description.IndexOf(')', StringComparison.Ordinal)..], StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<IReadOnlyList<Squiggle>> Ours(TextDocument document)
    {
        IReadOnlyList<Squiggle> all = await EditorServices.SquigglesAsync(document);
        Assert.DoesNotContain(all, squiggle => squiggle.Id is "AD0001" or "CS8032" or "CS9057" or "CS8785");
        return [.. all.Where(squiggle => squiggle.Id.StartsWith("EXO", StringComparison.Ordinal))];
    }
}
