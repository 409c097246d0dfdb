using System.Globalization;
using System.Numerics;
using System.Text.Json.Serialization;
using Exosome.Sdk.Findings;
using Exosome.Sdk.Findings.Catalog;
using Exosome.Sdk.Formulations;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Quantities;

namespace Exosome.Sdk.Therapy;

/// <summary>Where on the way from source to dose money is spent.</summary>
public enum CostStage
{
    /// <summary>Not recorded.</summary>
    Unspecified = 0,

    /// <summary>Donor, consent, collection, eligibility tests.</summary>
    Source = 1,

    /// <summary>Cell bank and culture.</summary>
    Culture = 2,

    /// <summary>Separation.</summary>
    Isolation = 3,

    /// <summary>Characterization and release tests.</summary>
    Testing = 4,

    /// <summary>Excipients, filling, drying, containers.</summary>
    Formulation = 5,

    /// <summary>Storage and the cold chain.</summary>
    Storage = 6,

    /// <summary>Giving it, and follow-up.</summary>
    Application = 7,

    /// <summary>Rooms, quality system, everything shared.</summary>
    Overhead = 8,
}

/// <summary>One step of the way: what it costs for the batch, and how many of the vesicles it leaves.</summary>
/// <param name="Name">What the step is called.</param>
/// <param name="Stage">Where on the way it lies.</param>
/// <param name="Cost">Its cost for the whole batch.</param>
public sealed record CostStep(string Name, CostStage Stage, Money Cost)
{
    /// <summary>The share of the vesicles that is left after the step; 100 % for a step that loses none.</summary>
    public Percentage Yield { get; init; } = Percentage.FromPercent(100);
}

/// <summary>What a batch costs from source to dose, with the vesicles lost on the way.</summary>
public sealed record CostOfGoods
{
    /// <summary>The product.</summary>
    public required ProductId Product { get; init; }

    /// <summary>The vesicles in the material that the batch starts with.</summary>
    public required ParticleCount StartingParticles { get; init; }

    /// <summary>The vesicles in one dose.</summary>
    public required ParticleCount ParticlesPerDose { get; init; }

    /// <summary>The doses in one course.</summary>
    public int DosesPerCourse { get; init; } = 1;

    /// <summary>The steps, in their order.</summary>
    public EquatableList<CostStep> Steps { get; init; } = [];

    /// <summary>What is spent for each dose on top: giving it, follow-up.</summary>
    public Money? CostPerApplication { get; init; }

    /// <summary>The vesicles that are left at the end.</summary>
    [JsonIgnore]
    public ParticleCount FinalParticles => ParticleCount.FromParticles(StartingParticles.Particles * Steps.Aggregate(1d, (left, step) => left * step.Yield.Ratio));

    /// <summary>The share of the vesicles that arrives.</summary>
    [JsonIgnore]
    public Percentage TotalYield => Percentage.FromRatio(Steps.Aggregate(1d, (left, step) => left * step.Yield.Ratio));

    /// <summary>
    /// The whole doses in the batch; a rest that is not a dose is lost. Counted with the decimals that yields and particles are
    /// written as, up to 15 digits: 75 % of 30 % of 1e12 make 225 doses of 1e9, not 224 and a rest.
    /// </summary>
    [JsonIgnore]
    public long Doses
    {
        get
        {
            if (!(ParticlesPerDose.Particles > 0))
            {
                return 0;
            }

            (BigInteger digits, int exponent) = Decimals(StartingParticles.Particles);
            foreach (CostStep step in Steps)
            {
                (BigInteger yield, int tens) = Decimals(step.Yield.Percent);
                (digits, exponent) = (digits * yield, exponent + tens - 2);
            }

            (BigInteger dose, int doseExponent) = Decimals(ParticlesPerDose.Particles);
            exponent -= doseExponent;
            BigInteger doses = exponent >= 0 ? digits * BigInteger.Pow(10, exponent) / dose : digits / (dose * BigInteger.Pow(10, -exponent));
            return (long)BigInteger.Min(doses, long.MaxValue / 2);
        }
    }

    /// <summary>What the batch costs.</summary>
    /// <returns>The sum of the steps.</returns>
    /// <exception cref="InvalidOperationException">There is no step, or the steps are in different currencies.</exception>
    public Money BatchCost() => Steps.Count == 0
        ? throw new InvalidOperationException("A batch without a step has no cost to compute.")
        : Steps.Skip(1).Aggregate(Steps[0].Cost, (sum, step) => sum + step.Cost);

    /// <summary>What one dose costs, given and followed up.</summary>
    /// <returns>The cost of the batch over its doses, and the cost of giving one. Not rounded.</returns>
    /// <exception cref="InvalidOperationException">The batch makes no whole dose, has no step, or mixes currencies.</exception>
    public Money CostPerDose()
    {
        long doses = Doses;
        if (doses == 0)
        {
            throw new InvalidOperationException(FormattableString.Invariant($"The batch ends with {FinalParticles.Particles:G4} particles, less than one dose of {ParticlesPerDose.Particles:G4}."));
        }

        Money made = BatchCost() / doses;
        return CostPerApplication is { } given ? made + given : made;
    }

    /// <summary>What one course costs.</summary>
    /// <returns>The cost of a dose times the doses of a course.</returns>
    /// <exception cref="InvalidOperationException">As <see cref="CostPerDose"/>.</exception>
    public Money CostPerCourse() => CostPerDose() * DosesPerCourse;

    /// <summary>The price of a dose at a margin.</summary>
    /// <param name="margin">The share of the price that is not cost, 0 up to 100 %.</param>
    /// <returns>Cost over one minus margin. Not rounded.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The margin is 100 % or more.</exception>
    /// <exception cref="InvalidOperationException">As <see cref="CostPerDose"/>.</exception>
    public Money PricePerDose(Percentage margin) => margin.Ratio < 1
        ? CostPerDose() / (1 - (decimal)margin.Ratio)
        : throw new ArgumentOutOfRangeException(nameof(margin), margin, "A margin is less than 100 % of the price.");

    /// <summary>The price of a course at a margin.</summary>
    /// <param name="margin">The share of the price that is not cost, 0 up to 100 %.</param>
    /// <returns>The price of a dose times the doses of a course. Not rounded.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The margin is 100 % or more.</exception>
    /// <exception cref="InvalidOperationException">As <see cref="CostPerDose"/>.</exception>
    public Money PricePerCourse(Percentage margin) => PricePerDose(margin) * DosesPerCourse;

    /// <summary>What each step leaves and what a dose costs up to it, in order.</summary>
    /// <returns>One line a step.</returns>
    /// <exception cref="InvalidOperationException">The steps are in different currencies.</exception>
    public IReadOnlyList<CostLine> Breakdown()
    {
        List<CostLine> lines = [];
        double left = StartingParticles.Particles;
        Money? spent = null;
        foreach (CostStep step in Steps)
        {
            left *= step.Yield.Ratio;
            spent = spent is { } before ? before + step.Cost : step.Cost;
            lines.Add(new CostLine(step, ParticleCount.FromParticles(left), spent.Value));
        }

        return lines;
    }

    /// <summary>A number as the decimal that it is written as: 15 digits, and the power of ten of the last one.</summary>
    private static (BigInteger Digits, int Exponent) Decimals(double number)
    {
        string written = number.ToString("E14", CultureInfo.InvariantCulture);
        int mark = written.IndexOf('E', StringComparison.Ordinal);
        BigInteger digits = BigInteger.Parse(written[..mark].Replace(".", string.Empty, StringComparison.Ordinal), CultureInfo.InvariantCulture);
        return (digits, int.Parse(written.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) - 14);
    }

    internal void Validate(string path, List<Finding> findings)
    {
        string subject = "Cost of " + Product;
        for (int i = 0; i < Steps.Count; i++)
        {
            if (Steps[i].Yield.Percent > 100)
            {
                findings.Add(Finding.Of(LotRules.ContradictoryRecord, FormattableString.Invariant($"{path}.steps[{i}].yield"), subject, FormattableString.Invariant($"step '{Steps[i].Name}' leaves {Steps[i].Yield.Percent:0.#} % of what went in")));
            }

            if (Steps[i].Cost.Amount < 0)
            {
                findings.Add(Finding.Of(LotRules.ContradictoryRecord, FormattableString.Invariant($"{path}.steps[{i}].cost"), subject, $"step '{Steps[i].Name}' has a negative cost"));
            }
        }

        if (Steps.Select(step => step.Cost.Currency).Concat(CostPerApplication is { } given ? [given.Currency] : []).Distinct().Count() > 1)
        {
            findings.Add(Finding.Of(LotRules.ContradictoryRecord, path + ".steps", subject, "its steps are in different currencies"));
        }

        if (DosesPerCourse < 1)
        {
            findings.Add(Finding.Of(LotRules.ContradictoryRecord, path + ".dosesPerCourse", subject, "a course has one dose or more"));
        }
    }
}

/// <summary>A step with what is left and spent after it.</summary>
/// <param name="Step">The step.</param>
/// <param name="ParticlesLeft">The vesicles that are left.</param>
/// <param name="SpentSoFar">Everything spent up to and with this step.</param>
public sealed record CostLine(CostStep Step, ParticleCount ParticlesLeft, Money SpentSoFar);
