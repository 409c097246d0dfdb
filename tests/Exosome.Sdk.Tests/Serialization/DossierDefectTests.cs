using Exosome.Sdk.Findings;
using Exosome.Sdk.Findings.Catalog;
using Exosome.Sdk.Serialization;

namespace Exosome.Sdk.Tests.Serialization;

public sealed class DossierDefectTests
{
    public static TheoryData<string> Rules => [.. SoundDossier.Defects.Keys];

    [Fact]
    public void A_sound_dossier_has_no_finding() => Assert.Empty(Dossier.Parse(SoundDossier.Whole.ToJson()).Validate());

    [Theory]
    [MemberData(nameof(Rules))]
    public void One_defect_of_a_kind_gives_findings_of_that_kind_only(string rule)
    {
        Dossier spoiled = Dossier.Parse(SoundDossier.Defects[rule](SoundDossier.Whole).ToJson());
        IReadOnlyList<Finding> findings = spoiled.Validate();
        Assert.Equal([rule], findings.Select(finding => finding.RuleId).Distinct());
        RuleInfo info = RuleCatalog.All.Single(candidate => candidate.Id == rule);
        Assert.All(findings, finding => Assert.StartsWith("$.", finding.Path, StringComparison.Ordinal));
        Assert.All(findings, finding => Assert.Equal(info.Citation, finding.Citation));
    }

    [Fact]
    public void Every_rule_about_lots_and_therapy_has_its_defect() =>
        Assert.Empty(LotRules.All.Select(rule => rule.Id).Except(SoundDossier.Defects.Keys));

    [Fact]
    public void A_finding_points_at_its_line()
    {
        string json = SoundDossier.Defects["EXO3010"](SoundDossier.Whole).ToJson();
        Finding finding = Assert.Single(Dossier.Parse(json).Validate());
        (int line, int column) = JsonLineMap.Of(System.Text.Encoding.UTF8.GetBytes(json)).Find(finding.Path);
        string text = json.Split('\n')[line - 1];
        Assert.Contains("\"particlesPerContainer\"", text, StringComparison.Ordinal);
        Assert.Equal('{', text[column - 1]);
    }

    [Fact]
    public void The_rules_never_throw_whatever_a_dossier_holds()
    {
        for (int seed = 0; seed < 200; seed++)
        {
            new ArbitraryModel(seed).Make<Dossier>().Validate(new DateOnly(2026, 1, 1));
        }
    }
}
