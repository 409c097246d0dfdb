using Exosome.Sdk.Quantities;
using Exosome.Sdk.Sources;

namespace Exosome.Sdk.Tests.Sources;

public sealed class MesenchymalStromalCellCriteriaTests
{
    private static readonly MesenchymalStromalCellCriteria Met = new()
    {
        PlasticAdherence = TestResult.Pass,
        Antigens =
        [
            Of("CD73", 98), Of("CD90", 99), Of("CD105", 95),
            Of("CD45", 0.4), Of("CD34", 2), Of("CD14", 0.1), Of("CD19", 0.2), Of("HLA-DR", 1.1),
        ],
        Differentiation = new TrilineageDifferentiation { Osteogenic = TestResult.Pass, Adipogenic = TestResult.Pass, Chondrogenic = TestResult.Pass },
    };

    [Fact]
    public void Cells_that_meet_every_criterion_pass() => Assert.Equal(TestResult.Pass, Met.Assess().Result);

    [Theory]
    [InlineData("CD73", 94.9)]
    [InlineData("HLA-DR", 2.1)]
    [InlineData("CD14", 3)]
    public void One_criterion_that_is_not_met_fails_all(string antigen, double percent)
    {
        MesenchymalAssessment assessment = With(antigen, percent).Assess();

        Assert.Equal(TestResult.Fail, assessment.Result);
        Assert.StartsWith(antigen, Assert.Single(assessment.Failed), StringComparison.Ordinal);
    }

    [Fact]
    public void Either_antigen_of_a_pair_is_enough_and_one_that_is_too_high_decides()
    {
        Assert.Equal(TestResult.Pass, (Met with { Antigens = [.. Met.Antigens.Where(a => a.Antigen != "CD14"), Of("CD11b", 1)] }).Assess().Result);
        Assert.Equal(TestResult.Fail, (Met with { Antigens = [.. Met.Antigens, Of("CD11b", 10)] }).Assess().Result);
    }

    [Fact]
    public void What_was_not_tested_has_not_passed()
    {
        MesenchymalAssessment assessment = (Met with { Antigens = [.. Met.Antigens.Where(a => a.Antigen != "CD105")] }).Assess();

        Assert.Equal(TestResult.NotTested, assessment.Result);
        Assert.Equal(["CD105 ≥ 95 %"], assessment.NotTested);
        Assert.Equal(TestResult.NotTested, new MesenchymalStromalCellCriteria().Assess().Result);
    }

    [Fact]
    public void An_unclear_test_leaves_the_whole_unclear() =>
        Assert.Equal(TestResult.Indeterminate, (Met with { PlasticAdherence = TestResult.Indeterminate }).Assess().Result);

    private static MesenchymalStromalCellCriteria With(string antigen, double percent) =>
        Met with { Antigens = [.. Met.Antigens.Select(a => a.Antigen == antigen ? Of(antigen, percent) : a)] };

    private static AntigenExpression Of(string antigen, double percent) => new(antigen, Percentage.FromPercent(percent));
}
