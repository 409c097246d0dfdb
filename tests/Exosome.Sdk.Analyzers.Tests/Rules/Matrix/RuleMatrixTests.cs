using Exosome.Sdk.Analyzers.Tests.Conventions;
using Exosome.Sdk.Findings.Catalog;
using Exosome.Sdk.Testing;

namespace Exosome.Sdk.Analyzers.Tests.Rules.Matrix;

/// <summary>Every rule about the model's types, through every form in which C# lets its mistake be written.</summary>
public sealed class RuleMatrixTests
{
    private static readonly IReadOnlyDictionary<string, RuleTable> Tables =
        ConsentTables.All.Concat(LotTables.All).Concat(NomenclatureTables.All).Concat(MarketTables.All).ToDictionary(table => table.Name, StringComparer.Ordinal);

    private const string Beside = "// The cases stand beside this file.";

    private static readonly RuleArea[] Areas = [RuleArea.Consent, RuleArea.Lots, RuleArea.Nomenclature, RuleArea.Markets];

    public static TheoryData<string> Names() => [.. Tables.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_rule_speaks_where_it_should_and_nowhere_else(string name)
    {
        var table = Tables[name];
        var cases = table.Cases().ToList();
        await VerifyAsync(table, cases.FindAll(candidate => candidate.Form != Form.Incomplete));
        await VerifyAsync(table, cases.FindAll(candidate => candidate.Form == Form.Incomplete && !candidate.OnlyLivesThrough));

        using var torn = TestProject.Create(Beside, Setup(table, cases.FindAll(candidate => candidate.OnlyLivesThrough)));
        await AnalyzerVerifier.RunAsync([table.Rule], torn.Project, torn.Setup);
    }

    [Fact]
    public void Every_rule_about_the_models_types_has_a_table() =>
        Assert.Equal(RuleCatalog.All.Where(rule => Areas.Contains(rule.Area) && !rule.DataOnly).Select(rule => rule.Id).Order(StringComparer.Ordinal), Tables.Values.Select(table => table.Id).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_table_covers_every_form_or_says_why_not(string name)
    {
        var table = Tables[name];
        var cases = table.Cases().ToList();
        foreach (var form in Enum.GetValues<Form>())
        {
            if (table.NotApplicable.TryGetValue(form, out var why))
            {
                Assert.False(string.IsNullOrWhiteSpace(why));
                Assert.DoesNotContain(cases, candidate => candidate.Form == form);
                continue;
            }

            Assert.True(cases.Exists(candidate => candidate.Form == form && !candidate.Flagged), $"{name} has no silent case for {form}");

            // Whether "default" is wrong depends on what it means in the hole; nobody asks the same of look-alikes and half-typed code.
            if (form is not (Form.LookAlike or Form.Incomplete or Form.Default))
            {
                Assert.True(cases.Exists(candidate => candidate.Form == form && candidate.Flagged), $"{name} has no flagged case for {form}");
            }
        }
    }

    private static async Task VerifyAsync(RuleTable table, List<RuleCase> cases)
    {
        try
        {
            await AnalyzerVerifier.VerifyAsync([table.Rule], Beside, Setup(table, cases));
        }
        catch (Xunit.Sdk.XunitException exception)
        {
            var named = cases.Where((@case, index) => exception.Message.Contains("/" + NameOf(@case, index), StringComparison.Ordinal)).Select((@case, index) => @case.Form + ":\n" + @case.Source);
            Assert.Fail(exception.Message + "\n" + string.Join("\n", named));
        }
    }

    // Each case is a file and a namespace of its own, so that one compilation holds them all.
    private static TestSetup Setup(RuleTable table, List<RuleCase> cases)
    {
        var setup = table.Setup
            .WithSource("Have.cs", Have.Usings + "namespace Known.Values;\n" + Have.Members)
            .WithSource("LookAlikes.cs", LookAlikes.Source)
            .WithSource("LookAlikeHave.cs", LookAlikes.Usings + "namespace Shop.Exosome;\n" + Have.Members);
        foreach (var (@case, index) in cases.Select((value, index) => (value, index)))
        {
            var marked = @case.Flagged
                ? @case.Source.Replace("«", "{|" + table.Id + ":", StringComparison.Ordinal).Replace("»", "|}", StringComparison.Ordinal)
                : @case.Source.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);
            Assert.True(!@case.Flagged || marked.Contains("{|", StringComparison.Ordinal), "A flagged case needs a mark:\n" + marked);
            setup = setup.WithSource(NameOf(@case, index), $"namespace Case{index} {{\n{marked}\n}}");
            setup = setup with { AllowsCompileErrors = @case.Form == Form.Incomplete };
        }

        return setup;
    }

    private static string NameOf(RuleCase @case, int index) => $"{@case.Form}{index}.cs";
}
