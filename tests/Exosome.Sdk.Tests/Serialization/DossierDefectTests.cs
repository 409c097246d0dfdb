using System.Reflection;
using System.Text.RegularExpressions;
using Exosome.Sdk.Findings;
using Exosome.Sdk.Findings.Catalog;
using Exosome.Sdk.Serialization;

namespace Exosome.Sdk.Tests.Serialization;

public sealed class DossierDefectTests
{
    private static readonly HashSet<string> s_textRules = ["EXO1001", "EXO1002", "EXO1003", "EXO1004", "EXO1005", "EXO1006", "EXO1007"];

    private static readonly Lazy<string[]> s_reported = new(ReportedByTheModel);

    public static TheoryData<string> Rules => [.. SoundDossier.Defects.Keys];

    public static TheoryData<string> More => [.. SoundDossier.MoreDefects.Keys];

    [Fact]
    public void A_sound_dossier_has_no_finding() => Assert.Empty(Dossier.Parse(SoundDossier.Whole.ToJson()).Validate());

    [Theory]
    [MemberData(nameof(Rules))]
    public void One_defect_gives_exactly_its_finding(string rule)
    {
        Dossier spoiled = Dossier.Parse(SoundDossier.Defects[rule](SoundDossier.Whole).ToJson());
        Finding finding = Assert.Single(spoiled.Validate());
        RuleInfo info = RuleCatalog.All.Single(candidate => candidate.Id == rule);
        Assert.Equal(rule, finding.RuleId);
        Assert.StartsWith("$.", finding.Path, StringComparison.Ordinal);
        Assert.NotEmpty(finding.Message);
        if (s_textRules.Contains(rule))
        {
            // Which words offend, and against which act, stands in the packs.
            Assert.NotEmpty(finding.Citation);
            return;
        }

        Assert.Equal(info.Citation, finding.Citation);
        Assert.Matches(Pattern(info.MessageFormat), finding.Message);
    }

    /// <summary>A rule that the model can report and that no defect shows would be a promise that nobody saw kept.</summary>
    [Fact]
    public void Every_rule_that_the_model_reports_has_its_defect()
    {
        Assert.Empty(s_reported.Value.Except(SoundDossier.Defects.Keys));
        Assert.Empty(SoundDossier.Defects.Keys.Except(s_reported.Value));
        Assert.Empty(RuleCatalog.All.Where(rule => rule.DataOnly).Select(rule => rule.Id).Except(SoundDossier.Defects.Keys));
    }

    /// <summary>More than one defect of a kind: what a dossier shows and one row a rule has no room for.</summary>
    [Theory]
    [MemberData(nameof(More))]
    public void Other_defects_give_exactly_their_finding_too(string name)
    {
        (string rule, string path, Func<Dossier, Dossier> spoil) = SoundDossier.MoreDefects[name];
        Finding finding = Assert.Single(Dossier.Parse(spoil(SoundDossier.Whole).ToJson()).Validate());
        Assert.Equal((rule, path), (finding.RuleId, finding.Path));
    }

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

    /// <summary>The message's fixed words with anything in place of its arguments, and after them the source that a finding about its use rests on.</summary>
    private static string Pattern(string format) => "^" + Regex.Replace(Regex.Escape(format), @"\\\{\d\}", ".+") + @"( \(\$\.sources\[\d+\]\))?$";

    /// <summary>Every rule that the sources of the model name outside of the catalogue itself.</summary>
    private static string[] ReportedByTheModel()
    {
        Dictionary<string, string> ids = typeof(RuleCatalog).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(RuleCatalog).Namespace)
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(field => field.FieldType == typeof(RuleInfo))
            .ToDictionary(field => field.DeclaringType!.Name + "." + field.Name, field => ((RuleInfo)field.GetValue(null)!).Id, StringComparer.Ordinal);
        string model = Repository.PathTo("src", "Exosome.Sdk");
        string[] skipped = [Path.Combine(model, "Findings", "Catalog"), Path.Combine(model, "obj"), Path.Combine(model, "bin")];
        return [.. Directory.EnumerateFiles(model, "*.cs", SearchOption.AllDirectories)
            .Where(file => !skipped.Any(folder => file.StartsWith(folder, StringComparison.Ordinal)))
            .SelectMany(file => Regex.Matches(File.ReadAllText(file), @"\b[A-Z]\w+Rules\.[A-Z]\w+").Select(match => match.Value))
            .Distinct(StringComparer.Ordinal)
            .Where(ids.ContainsKey)
            .Select(name => ids[name])
            .Order(StringComparer.Ordinal)];
    }
}
