using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using Exosome.Sdk.Characterization;
using Exosome.Sdk.Separation;
using Exosome.Sdk.Serialization;
using Exosome.Sdk.Sources;
using Exosome.Sdk.Vesicles;

namespace Exosome.Sdk.Tests.Conventions;

/// <summary>docs/preparation.md names every member and word of a preparation, and its example is a dossier that says what the page says.</summary>
public sealed partial class PreparationPageTests
{
    private static readonly string s_page = File.ReadAllText(Path.Combine(Root(), "docs", "preparation.md")).ReplaceLineEndings("\n");

    public static TheoryData<Type> Records =>
    [
        typeof(Preparation), typeof(MarkerResult), typeof(SeparationReport), typeof(UltracentrifugationReport), typeof(VesicleFlowCytometryReport), typeof(BloodReport), typeof(Centrifugation),
        typeof(GlobalQuantification.Particles), typeof(GlobalQuantification.Protein), typeof(GlobalQuantification.Lipid),
        typeof(SourceAmount.OfFluid), typeof(SourceAmount.OfCells), typeof(SourceAmount.OfTissue), typeof(SingleVesicleEvidence.Image), typeof(SingleVesicleEvidence.Count),
    ];

    public static TheoryData<Type> Enums =>
    [
        typeof(MarkerDetection), typeof(MarkerAssay), typeof(SizingMethod), typeof(QuantificationBasis), typeof(FunctionalControl), typeof(MiFlowCytEvCategory), typeof(BloodTube), typeof(VesicleFormation),
    ];

    [Theory]
    [MemberData(nameof(Records))]
    public void Every_member_is_on_the_page(Type record)
    {
        string[] members = Members(record);
        Assert.NotEmpty(members);
        Assert.All(members, member => Assert.True(s_page.Contains($"`{member}`", StringComparison.Ordinal) || s_page.Contains($"\"{member}\"", StringComparison.Ordinal), member));
    }

    [Theory]
    [MemberData(nameof(Enums))]
    public void Every_word_is_on_the_page(Type words) => Assert.All(Enum.GetValues(words).Cast<object>(), word =>
        Assert.Contains($"`{JsonSerializer.SerializeToNode(word, ExosomeJsonContext.Default.GetTypeInfo(words)!)}`", s_page, StringComparison.Ordinal));

    [Fact]
    public void The_example_is_a_dossier_with_both_checklists_met_and_every_member_of_both()
    {
        string json = Example().Match(s_page).Groups[1].Value;
        Dossier dossier = Dossier.Parse(json);
        Assert.Empty(dossier.Validate());
        Preparation preparation = Assert.Single(dossier.Preparations);
        Assert.Empty(preparation.FlowCytometry!.Checklist().Missing);
        Assert.Empty(preparation.Blood!.Checklist().Missing);
        JsonNode shown = JsonNode.Parse(json)!["preparations"]![0]!;
        Assert.Equal(Members(typeof(VesicleFlowCytometryReport)).Order(), shown["flowCytometry"]!.AsObject().Select(member => member.Key).Order());
        Assert.Equal(Members(typeof(BloodReport)).Order(), shown["blood"]!.AsObject().Select(member => member.Key).Order());
    }

    [Fact]
    public void The_items_of_the_flow_cytometry_checklist_are_on_the_page_with_their_numbers()
    {
        string[] items = [.. new VesicleFlowCytometryReport().Checklist().Items.Where(item => item.Requirement == ChecklistRequirement.Encouraged).Select(item => item.Text)];
        Assert.NotEmpty(items);
        Assert.All(items, item => Assert.Contains(item, s_page, StringComparison.OrdinalIgnoreCase));
    }

    private static string[] Members(Type record) =>
        [.. ExosomeJsonContext.Default.GetTypeInfo(record)!.Properties.Where(member => member is { Get: not null } or { Set: not null }).Select((JsonPropertyInfo member) => member.Name)];

    [GeneratedRegex("## Example\n+```json\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();

    private static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Exosome.Sdk.sln")))
        {
            folder = folder.Parent;
        }

        return folder!.FullName;
    }
}
