using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Quantities;

namespace Exosome.Sdk.Sources;

/// <summary>One surface antigen and the share of cells that carry it.</summary>
/// <param name="Antigen">The antigen, for example <c>CD73</c>.</param>
/// <param name="Positive">The share of positive cells by flow cytometry.</param>
public sealed record AntigenExpression(string Antigen, Percentage Positive);

/// <summary>The lineages that mesenchymal stromal cells must be able to become in vitro.</summary>
public sealed record TrilineageDifferentiation
{
    /// <summary>To osteoblasts.</summary>
    public TestResult Osteogenic { get; init; } = TestResult.NotTested;

    /// <summary>To adipocytes.</summary>
    public TestResult Adipogenic { get; init; } = TestResult.NotTested;

    /// <summary>To chondroblasts.</summary>
    public TestResult Chondrogenic { get; init; } = TestResult.NotTested;
}

/// <summary>
/// Results against the minimal criteria of the International Society for Cellular Therapy: plastic-adherent; at least 95 %
/// CD73, CD90 and CD105; at most 2 % CD45, CD34, CD14 or CD11b, CD79α or CD19, and HLA-DR; three lineages.
/// </summary>
/// <remarks>Dominici et al. 2006, Cytotherapy 8(4):315-317, doi 10.1080/14653240600855905.</remarks>
public sealed record MesenchymalStromalCellCriteria
{
    /// <summary>The least share of cells that carry each positive antigen, in percent.</summary>
    public const double LeastPositivePercent = 95;

    /// <summary>The greatest share of cells that carry each negative antigen, in percent.</summary>
    public const double GreatestNegativePercent = 2;

    private static readonly string[] PositiveAntigens = ["CD73", "CD90", "CD105"];

    // Where the criteria say "or", one of the two is enough.
    private static readonly string[][] NegativeAntigens = [["CD45"], ["CD34"], ["CD14", "CD11b"], ["CD79α", "CD79a", "CD19"], ["HLA-DR"]];

    /// <summary>Whether the cells adhere to plastic in standard culture.</summary>
    public TestResult PlasticAdherence { get; init; } = TestResult.NotTested;

    /// <summary>The antigens measured.</summary>
    public EquatableList<AntigenExpression> Antigens { get; init; } = [];

    /// <summary>The differentiation tests.</summary>
    public TrilineageDifferentiation Differentiation { get; init; } = new();

    /// <summary>Judges the results.</summary>
    /// <returns>Fail when one criterion fails, else not tested when one is missing, else indeterminate when one is, else pass; with the reasons.</returns>
    public MesenchymalAssessment Assess()
    {
        List<string> failed = [];
        List<string> missing = [];
        List<string> unclear = [];
        Sort("plastic adherence", PlasticAdherence);
        foreach (string antigen in PositiveAntigens)
        {
            Sort(antigen + " ≥ 95 %", Judge([antigen], percent => percent >= LeastPositivePercent));
        }

        foreach (string[] alternatives in NegativeAntigens)
        {
            Sort(alternatives[0] + " ≤ 2 %", Judge(alternatives, percent => percent <= GreatestNegativePercent));
        }

        Sort("osteogenic differentiation", Differentiation.Osteogenic);
        Sort("adipogenic differentiation", Differentiation.Adipogenic);
        Sort("chondrogenic differentiation", Differentiation.Chondrogenic);

        TestResult result = failed.Count > 0 ? TestResult.Fail
            : missing.Count > 0 ? TestResult.NotTested
            : unclear.Count > 0 ? TestResult.Indeterminate
            : TestResult.Pass;
        return new MesenchymalAssessment(result, [.. failed], [.. missing], [.. unclear]);

        void Sort(string criterion, TestResult outcome)
        {
            List<string>? list = outcome switch
            {
                TestResult.Pass => null,
                TestResult.Fail => failed,
                TestResult.Indeterminate => unclear,
                _ => missing,
            };
            list?.Add(criterion);
        }
    }

    private TestResult Judge(string[] alternatives, Func<double, bool> holds)
    {
        TestResult best = TestResult.NotTested;
        foreach (AntigenExpression measured in Antigens)
        {
            if (alternatives.Contains(measured.Antigen, StringComparer.OrdinalIgnoreCase))
            {
                // One antigen measured above its limit decides, even where its alternative is fine.
                if (!holds(measured.Positive.Percent))
                {
                    return TestResult.Fail;
                }

                best = TestResult.Pass;
            }
        }

        return best;
    }
}

/// <summary>The outcome of <see cref="MesenchymalStromalCellCriteria.Assess"/>.</summary>
/// <param name="Result">The overall result.</param>
/// <param name="Failed">The criteria that are not met.</param>
/// <param name="NotTested">The criteria without a result.</param>
/// <param name="Indeterminate">The criteria whose result is unclear.</param>
public sealed record MesenchymalAssessment(TestResult Result, EquatableList<string> Failed, EquatableList<string> NotTested, EquatableList<string> Indeterminate);
