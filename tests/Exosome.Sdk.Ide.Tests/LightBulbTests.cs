using Exosome.Sdk.Testing.Pages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Exosome.Sdk.Ide.Tests;

/// <summary>Fixes are offered by the light bulb on a sample of their rule's page, and leave code that compiles no worse.</summary>
public sealed class LightBulbTests(InstalledSolution installed) : IClassFixture<InstalledSolution>
{
    private static readonly string[] Rooms =
    [
        "Cargo", "Characterization", "Claims", "Diagnostics", "Findings", "Formulations", "Identifiers", "Lots", "Quantities", "Regulation", "Separation", "Sources",
        "Therapy", "Vesicles",
    ];

    // A claims matrix beside the code, a wording that the law leaves open, or values that a page's sample only names. Their own
    // tests stand in Exosome.Sdk.CodeFixes.Tests.
    private static readonly string[] NeedMoreThanASample =
    [
        "ClaimWordingCodeFix", "EXO2002ScopeDoesNotCoverUseCodeFix", "EXO3002ReleasedWithoutTestsCodeFix", "EXO3003ReleasedBeforeCharacterizationCodeFix",
        "EXO5001GenericTermCodeFix", "MissingMonitoringCodeFix", "RecordClaimCodeFix",
    ];

    [Fact]
    public async Task Each_fix_is_offered_on_a_sample_of_its_rule_and_can_be_chosen()
    {
        var offered = new Dictionary<string, CodeFixProvider>(StringComparer.Ordinal);
        foreach (RulePage page in RulePage.All)
        {
            foreach (Fence fence in page.Flagged.Where(fence => fence.Language == "csharp"))
            {
                Document document = InstalledSolution.Typed(installed.File("Card.cs"), File(fence.Code));
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
        Assert.Equal(NeedMoreThanASample, shipped.Except(offered.Keys, StringComparer.Ordinal));
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

    // A sample is what stands in a method, in a type or in a file.
    private static string File(string code)
    {
        string usings = string.Concat(Rooms.Select(room => $"using Exosome.Sdk.{room};\n")) + "\nnamespace App;\n\n";
        return code.Contains("[Quantity]", StringComparison.Ordinal) || code.StartsWith("public ", StringComparison.Ordinal) ? usings + code + "\n"
            : code.StartsWith("static ", StringComparison.Ordinal) ? usings + "public static class Sample\n{\n" + code + "\n}\n"
            : usings + "public static class Sample\n{\n    public static void Make()\n    {\n" + code + "\n    }\n}\n";
    }
}
