using System.Text;
using Exosome.Sdk.Testing.Pages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Exosome.Sdk.Ide.Tests;

/// <summary>Fixes are offered by the light bulb on a sample of their rule's page, and leave code that compiles no worse.</summary>
public sealed class LightBulbTests(InstalledSolution installed) : IClassFixture<InstalledSolution>
{
    // Offered in its own tests (Exosome.Sdk.CodeFixes.Tests), and for a reason that is not known not by this service, which offers
    // the other fix of the same rule.
    private const string NotSeenHere = "EXO5001GenericTermCodeFix";

    // It mends what the compiler refuses, and no rule's page shows code that does not compile: asked below.
    private const string AnswersTheCompiler = "MissingMonitoringCodeFix";

    [Fact]
    public async Task Each_fix_is_offered_on_a_sample_of_its_rule_and_can_be_chosen()
    {
        var offered = new Dictionary<string, CodeFixProvider>(StringComparer.Ordinal);
        foreach (RulePage page in RulePage.All)
        {
            foreach (Fence fence in page.Flagged.Where(fence => fence.Language == "csharp"))
            {
                Document document = InstalledSolution.Typed(InstalledSolution.With(installed.File("Card.cs"), fence.Properties), File(fence.Code));
                IReadOnlyList<Squiggle> squiggles = await EditorServices.SquigglesAsync(document);
                foreach (Squiggle squiggle in squiggles.Where(squiggle => squiggle.Id == page.Id))
                {
                    foreach (Offer offer in (await EditorServices.OffersAsync(document, squiggle.Span)).Where(offer => offer.Ids.Contains(page.Id)))
                    {
                        if (offered.TryAdd(offer.Provider.GetType().Name, offer.Provider))
                        {
                            await AssertCanBeChosenAsync(document, squiggles, offer);
                        }
                    }
                }
            }
        }

        string[] shipped = [.. offered.Values.Select(provider => provider.GetType().Assembly).Distinct().SelectMany(assembly => assembly.GetTypes())
            .Where(type => !type.IsAbstract && typeof(CodeFixProvider).IsAssignableFrom(type)).Select(type => type.Name).Order(StringComparer.Ordinal)];
        Assert.True(shipped.Length > 15, string.Join(", ", shipped));
        Assert.Equal([NotSeenHere, AnswersTheCompiler], shipped.Except(offered.Keys, StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_step_that_the_compiler_misses_is_offered_and_leaves_code_that_compiles()
    {
        Document document = InstalledSolution.Typed(installed.File("Card.cs"), File("""
            using Exosome.Sdk.Therapy;

            static object Plan(TherapyProtocolNeedsOpenedSkinApplicationOrInjection protocol, AdjustmentPolicy policy) => protocol
                .Apply(new InjectionApplication { Into = InjectionSite.Intradermal })
                .AdjustBy(policy);
            """));
        IReadOnlyList<Squiggle> squiggles = await EditorServices.SquigglesAsync(document);
        Squiggle refused = Assert.Single(squiggles, squiggle => squiggle.Id == "CS1061");
        Offer offer = Assert.Single(await EditorServices.OffersAsync(document, refused.Span), offer => offer.Provider.GetType().Name == AnswersTheCompiler);

        await AssertCanBeChosenAsync(document, squiggles, offer);

        Document after = (await EditorServices.ApplyAsync(offer.Action)).GetDocument(document.Id)!;
        Assert.DoesNotContain(await EditorServices.SquigglesAsync(after), squiggle => squiggle.Id == "CS1061");
    }

    private static async Task AssertCanBeChosenAsync(Document document, IReadOnlyList<Squiggle> before, Offer offer)
    {
        Solution after = await EditorServices.ApplyAsync(offer.Action);
        Assert.NotEmpty(after.GetChanges(document.Project.Solution).GetProjectChanges());
        IReadOnlyList<Squiggle> left = await EditorServices.SquigglesAsync(after.GetDocument(document.Id)!);
        Assert.DoesNotContain(left, squiggle => squiggle.Id == "AD0001");

        string[] broken = [.. left.Where(IsError).Select(squiggle => squiggle.Message).Except(before.Where(IsError).Select(squiggle => squiggle.Message))];
        Assert.True(broken.Length == 0, offer.Title + ": " + string.Join("; ", broken));
    }

    private static bool IsError(Squiggle squiggle) => squiggle.Id.StartsWith("CS", StringComparison.Ordinal) && !squiggle.Id.StartsWith("CS8019", StringComparison.Ordinal);

    // A sample is what stands in a method, in a type or in a file; its own usings come first.
    private static string File(string sample)
    {
        string code = sample;
        var usings = new StringBuilder();
        while (code.StartsWith("using ", StringComparison.Ordinal) && code.Split('\n', 2) is [var line, var rest] && line.EndsWith(';'))
        {
            usings.Append(line).Append('\n');
            code = rest.TrimStart('\n');
        }

        usings.Append("\nnamespace App;\n\n");
        return code.Contains("[Quantity]", StringComparison.Ordinal) || code.StartsWith("public ", StringComparison.Ordinal) ? usings + code + "\n"
            : code.StartsWith("static ", StringComparison.Ordinal) ? usings + "public static class Sample\n{\n" + code + "\n}\n"
            : usings + "public static class Sample\n{\n    public static void Make()\n    {\n" + code + "\n    }\n}\n";
    }
}
