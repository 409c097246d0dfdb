using Exosome.Sdk.Findings;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Quantities;
using Exosome.Sdk.Therapy;
using FsCheck.Xunit;

namespace Exosome.Sdk.Tests.Therapy;

public sealed class CostOfGoodsTests
{
    // 1e14 particles, 20 % through isolation, 50 % through formulation: 1e13, which is 1000 doses of 1e10.
    private static readonly CostOfGoods s_cost = new()
    {
        Product = ProductId.Parse("PRD-1"),
        StartingParticles = ParticleCount.FromParticles(1e14),
        ParticlesPerDose = ParticleCount.FromParticles(1e10),
        DosesPerCourse = 3,
        Steps =
        [
            new CostStep("donor and tests", CostStage.Source, Money.Of(2000, "EUR")),
            new CostStep("culture", CostStage.Culture, Money.Of(8000, "EUR")),
            new CostStep("tangential flow and SEC", CostStage.Isolation, Money.Of(5000, "EUR")) { Yield = Percentage.FromPercent(20) },
            new CostStep("fill", CostStage.Formulation, Money.Of(3000, "EUR")) { Yield = Percentage.FromPercent(50) },
            new CostStep("release tests", CostStage.Testing, Money.Of(12000, "EUR")),
        ],
        CostPerApplication = Money.Of(45, "EUR"),
    };

    [Fact]
    public void Money_and_losses_are_followed_from_source_to_course()
    {
        Assert.Equal(1e13, s_cost.FinalParticles.Particles, 1);
        Assert.Equal(10, s_cost.TotalYield.Percent, 9);
        Assert.Equal(1000, s_cost.Doses);
        Assert.Equal(Money.Of(30000, "EUR"), s_cost.BatchCost());
        Assert.Equal(Money.Of(75, "EUR"), s_cost.CostPerDose());
        Assert.Equal(Money.Of(225, "EUR"), s_cost.CostPerCourse());
        Assert.Equal(Money.Of(150, "EUR"), s_cost.PricePerDose(Percentage.FromPercent(50)));
        Assert.Equal(Money.Of(75, "EUR"), s_cost.PricePerDose(Percentage.FromPercent(0)));
        Assert.Equal(Money.Of(450, "EUR"), s_cost.PricePerCourse(Percentage.FromPercent(50)));
        CostLine last = s_cost.Breakdown()[^1];
        Assert.Equal((Money.Of(30000, "EUR"), 1e13), (last.SpentSoFar, last.ParticlesLeft.Particles));
    }

    [Fact]
    public void A_batch_that_makes_no_dose_has_no_price()
    {
        Assert.Throws<InvalidOperationException>(() => (s_cost with { ParticlesPerDose = ParticleCount.FromParticles(1e15) }).CostPerDose());
        Assert.Throws<InvalidOperationException>(() => (s_cost with { Steps = [] }).BatchCost());
        Assert.Throws<ArgumentOutOfRangeException>(() => s_cost.PricePerDose(Percentage.FromPercent(100)));
        Assert.Throws<ArgumentOutOfRangeException>(() => s_cost.PricePerCourse(Percentage.FromPercent(100)));
    }

    [Fact]
    public void Currencies_do_not_mix_and_yields_do_not_exceed_what_went_in()
    {
        List<Finding> findings = [];
        (s_cost with { CostPerApplication = Money.Of(1, "USD"), DosesPerCourse = 0, Steps = [.. s_cost.Steps, new CostStep("magic", CostStage.Isolation, Money.Of(-1, "EUR")) { Yield = Percentage.FromPercent(120) }] }).Validate("$", findings);
        Assert.Equal(["$.dosesPerCourse", "$.steps", "$.steps[5].cost", "$.steps[5].yield"], findings.Select(finding => finding.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Whole_doses_are_counted_exactly()
    {
        static CostOfGoods Batch(double start, double dose, params double[] yields) => new()
        {
            Product = ProductId.Parse("PRD-1"),
            StartingParticles = ParticleCount.FromParticles(start),
            ParticlesPerDose = ParticleCount.FromParticles(dose),
            Steps = [.. yields.Select(percent => new CostStep("x", CostStage.Isolation, Money.Of(1, "EUR")) { Yield = Percentage.FromPercent(percent) })],
        };
        Assert.Equal(225, Batch(1e12, 1e9, 30, 75).Doses);
        for (int first = 1; first <= 100; first++)
        {
            for (int second = 1; second <= 100; second++)
            {
                Assert.Equal(first * second / 10, Batch(1e12, 1e9, first, second).Doses);
            }
        }

        Assert.Equal(0, Batch(9.99e8, 1e9).Doses);
        Assert.Equal(0, Batch(1e12, 0, 50).Doses);
        Assert.Equal(0, Batch(1e12, 1e9, 0).Doses);
        Assert.Equal(3, Batch(1e300, 3e299, 100).Doses);
        Assert.Equal(long.MaxValue / 2, Batch(1e300, 1e-3, 100).Doses);
    }

    [Property]
    public void The_order_of_yields_does_not_change_what_is_left(byte first, byte second)
    {
        CostStep One(double percent) => new("x", CostStage.Isolation, Money.Of(1, "EUR")) { Yield = Percentage.FromPercent(percent % 101) };
        double forward = (s_cost with { Steps = [One(first), One(second)] }).FinalParticles.Particles;
        double backward = (s_cost with { Steps = [One(second), One(first)] }).FinalParticles.Particles;
        Assert.Equal(forward, backward, forward * 1e-12);
    }
}
