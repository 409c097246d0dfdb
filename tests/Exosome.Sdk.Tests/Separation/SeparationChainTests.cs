using Exosome.Sdk.Findings;
using Exosome.Sdk.Quantities;
using Exosome.Sdk.Separation;

namespace Exosome.Sdk.Tests.Separation;

public sealed class SeparationChainTests
{
    private static readonly Centrifugation Spin = new()
    {
        Force = RelativeCentrifugalForce.FromTimesGravity(100_000),
        Duration = Duration.FromMinutes(90),
        Temperature = Temperature.FromDegreesCelsius(4),
        Rotor = new Rotor { Name = "Type 45 Ti" },
        Kept = KeptPart.Pellet,
        Recovery = Percentage.FromPercent(20),
    };

    private static readonly SizeExclusion Column = new()
    {
        Resin = "qEV 35 nm",
        ColumnVolume = Volume.FromMilliliters(10),
        Input = Volume.FromMicroliters(500),
        FirstFraction = 7,
        LastFraction = 9,
        Recovery = Percentage.FromPercent(50),
    };

    public static TheoryData<SeparationStep, string> Bare => new()
    {
        { new Centrifugation { Force = RelativeCentrifugalForce.FromTimesGravity(300) }, "duration, temperature, rotor or k-factor, which part is kept" },
        { new DensityGradient(), "medium, top-down or bottom-up, lowest and highest concentration, force, duration, density of the fractions kept" },
        { new SizeExclusion(), "resin, column volume, sample volume, fractions pooled" },
        { new Filtration { Pore = PoreSize.FromMicrometers(0.22), IsSterilizing = true }, "membrane, recovery over the sterile filter" },
        { new Ultrafiltration { CutOff = MolarMass.FromKilodaltons(10) }, "membrane, which part is kept" },
        { new TangentialFlowFiltration { CutOff = MolarMass.FromKilodaltons(500) }, "membrane, diafiltration volumes or concentration factor" },
        { new AffinityCapture { Target = "CD63", Ligand = AffinityLigand.Antibody }, "antibody clone, which part is kept" },
        { new Precipitation { Agent = "PEG 6000" }, "concentration of the agent, or kit and lot, incubation time" },
        { new MicrofluidicSeparation(), "principle, device, flow rate" },
    };

    [Theory]
    [MemberData(nameof(Bare))]
    public void A_step_says_what_another_laboratory_would_miss(SeparationStep step, string missing)
    {
        Finding finding = Assert.Single(step.Validate());

        Assert.Equal("EXO5003", finding.RuleId);
        Assert.Contains(missing, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chain_of_complete_steps_has_no_findings_and_multiplies_recoveries()
    {
        SeparationChain chain = new() { Steps = [Spin, Column] };

        Assert.Empty(chain.Validate());
        Assert.Equal(10, chain.Recovery!.Value.Percent, 1e-9);
        Assert.Equal("ultracentrifugation → size exclusion chromatography", chain.ToString());
    }

    [Fact]
    public void A_recovery_that_was_not_measured_is_not_assumed()
    {
        Assert.Null(new SeparationChain { Steps = [Spin with { Recovery = null }, Column] }.Recovery);
        Assert.Null(new SeparationChain().Recovery);
    }

    [Fact]
    public void A_recovery_outside_the_published_range_stands_out()
    {
        SeparationStep unusual = Spin with { Recovery = Percentage.FromPercent(95) };

        Assert.Equal([unusual], new SeparationChain { Steps = [unusual, Column] }.WithUnusualRecovery);
    }

    [Theory]
    [InlineData(300, "centrifugation")]
    [InlineData(10_000, "centrifugation")]
    [InlineData(100_000, "ultracentrifugation")]
    public void The_force_tells_ultracentrifugation(double timesGravity, string name) =>
        Assert.Equal(name, (Spin with { Force = RelativeCentrifugalForce.FromTimesGravity(timesGravity) }).MethodName);

    [Fact]
    public void A_kit_stands_for_its_recipe() =>
        Assert.Empty(new Precipitation { Agent = "polymer", Protocol = "Kit X, lot 7", Incubation = Duration.FromHours(12) }.Validate());

    [Fact]
    public void Findings_carry_the_index_of_the_step() =>
        Assert.Equal("$.steps[1]", Assert.Single(new SeparationChain { Steps = [Spin, Column with { Resin = null }] }.Validate()).Path);
}
