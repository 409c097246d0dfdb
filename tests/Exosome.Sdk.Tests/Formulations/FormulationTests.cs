using System.Reflection;
using Exosome.Sdk.Formulations;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Quantities;
using Exosome.Sdk.Regulation;
using Exosome.Sdk.Tests.Lots;
using FsCheck.Xunit;

namespace Exosome.Sdk.Tests.Formulations;

public sealed class FormulationTests
{
    public static TheoryData<Type> Kinds => [.. typeof(Formulation).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Formulation)) && !type.IsAbstract)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_is_not_made_for_injection_is_not_for_any_needle(Type kind)
    {
        Formulation formulation = Make(kind);
        foreach (AdministrationRoute route in Enum.GetValues<AdministrationRoute>().Where(route => route.IsInjection()))
        {
            Assert.Equal(formulation is InjectableFormulation, formulation.IsMadeFor(route));
        }

        Assert.False(formulation.IsMadeFor(AdministrationRoute.Unspecified));
        Assert.DoesNotContain(formulation.KindName, (string[])["", "product"]);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Everything_but_what_stays_on_intact_skin_must_be_sterile(Type kind)
    {
        Formulation formulation = Make(kind);
        Assert.Equal(formulation is not TopicalFormulation, formulation.MustBeSterile);
    }

    [Theory]
    [InlineData(AdministrationRoute.Intradermal)]
    [InlineData(AdministrationRoute.Intravenous)]
    [InlineData(AdministrationRoute.Microneedling)]
    [InlineData(AdministrationRoute.Nebulized)]
    public void A_serum_meant_for_a_needle_is_found(AdministrationRoute route)
    {
        Product product = LotExamples.Serum with { Routes = [AdministrationRoute.Topical, route] };
        Findings.Finding finding = Assert.Single(product.Validate());
        Assert.Equal("EXO3001", finding.RuleId);
        Assert.Equal("$.routes[1]", finding.Path);
        Assert.StartsWith("Serum (cosmetic) is not made for the route", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cosmetic_that_is_an_injectable_solution_is_found_with_and_without_routes()
    {
        Product product = LotExamples.Injectable with { Class = ProductClass.Cosmetic };
        Assert.Contains(product.Validate(), finding => finding.RuleId == "EXO3001");
        Assert.Contains((product with { Routes = [] }).Validate(), finding => finding.RuleId == "EXO3001");
        Assert.DoesNotContain(LotExamples.Injectable.Validate(), finding => finding.RuleId == "EXO3001");
    }

    [Fact]
    public void A_microneedle_patch_is_for_microneedling_only()
    {
        MicroneedlePatch patch = new();
        Assert.Equal([AdministrationRoute.Microneedling], Enum.GetValues<AdministrationRoute>().Where(patch.IsMadeFor));
    }

    [Theory]
    [InlineData("Polysorbate 80", ExcipientRole.Unspecified, true)]
    [InlineData("Phenoxyethanol", ExcipientRole.Preservative, true)]
    [InlineData("PHENOXYETHANOL", ExcipientRole.Unspecified, true)]
    [InlineData("Trehalose", ExcipientRole.Cryoprotectant, false)]
    [InlineData("Sodium hyaluronate", ExcipientRole.Humectant, false)]
    public void Excipients_that_can_lyse_vesicles_ask_for_a_count_afterwards(string name, ExcipientRole role, bool lyses)
    {
        Serum serum = new() { Excipients = [new Excipient(name, role)] };
        Assert.Equal(lyses, serum.Validate().Any(finding => finding.RuleId == "EXO3012"));
        Assert.DoesNotContain((serum with { ParticleRecovery = Percentage.FromPercent(80) }).Validate(), finding => finding.RuleId == "EXO3012");
        Assert.Contains((serum with { ParticleRecovery = Percentage.FromPercent(101) }).Validate(), finding => finding.RuleId == "EXO3013");
    }

    [Fact]
    public void Shelf_life_ends_where_the_data_end()
    {
        Assert.Equal(12, LotExamples.TwelveMonths.SupportedMonths);
        Assert.Equal(0, (LotExamples.TwelveMonths with { IsAccelerated = true }).SupportedMonths);
        Assert.Empty(LotExamples.Injectable.Validate());
        Product longer = LotExamples.Injectable with { Formulation = LotExamples.Injectable.Formulation with { ShelfLife = new ShelfLife(13) } };
        Findings.Finding finding = Assert.Single(longer.Validate());
        Assert.Equal(("EXO3008", "$.formulation.shelfLife.closedMonths"), (finding.RuleId, finding.Path));
    }

    [Fact]
    public void Data_from_a_freezer_say_nothing_about_a_shelf()
    {
        Formulation onShelf = LotExamples.Injectable.Formulation with { Storage = StorageCondition.RoomTemperature };
        Assert.Equal(0, onShelf.SupportedMonths);
        Assert.True(StorageCondition.Refrigerated.Covers(StorageCondition.Refrigerated));
        Assert.False(StorageCondition.UltraLowFrozen.Covers(StorageCondition.Frozen));
        Assert.True(StorageCondition.Frozen.Covers(StorageCondition.UltraLowFrozen));
    }

    [Fact]
    public void A_point_without_a_count_supports_nothing() =>
        Assert.Equal(6, (LotExamples.TwelveMonths with { Points = [new StabilityPoint(0), new StabilityPoint(6) { ParticlesRemaining = Percentage.FromPercent(90) }, new StabilityPoint(12)] }).SupportedMonths);

    [Property]
    public void The_label_holds_within_its_tolerance_and_not_beyond(ushort percent)
    {
        LabelClaim label = new(ParticleCount.FromParticles(1e10));
        double found = 1e10 * percent / 1000d;
        Assert.Equal(found is >= 8e9 and <= 1.2e10 ? TestResult.Pass : TestResult.Fail, label.Check(ParticleCount.FromParticles(found)));
    }

    [Fact]
    public void Impossible_dosages_ranges_and_shelf_lives_are_found()
    {
        Product product = LotExamples.Injectable with
        {
            Dosage = LotExamples.Injectable.Dosage! with { UsesPerCourse = 0, BetweenUses = Duration.FromDays(0), MaximumVolumePerHour = Volume.FromMilliliters(1) },
            Label = new LabelClaim(ParticleCount.FromParticles(1)) { Tolerance = Percentage.FromPercent(100) },
            Formulation = LotExamples.Injectable.Formulation with
            {
                ShelfLife = new ShelfLife(0) { InUse = Duration.FromHours(0), MaximumThaws = -1 },
                Storage = new StorageCondition(Temperature.FromDegreesCelsius(8), Temperature.FromDegreesCelsius(2)),
            },
        };
        Assert.Equal(
            ["$.dosage.betweenUses", "$.dosage.maximumVolumePerHour", "$.dosage.usesPerCourse", "$.formulation.shelfLife.closedMonths", "$.formulation.shelfLife.inUse", "$.formulation.shelfLife.maximumThaws", "$.formulation.storage", "$.label.tolerance"],
            product.Validate().Where(finding => finding.RuleId == "EXO3013").Select(finding => finding.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_diluent_that_is_not_sterile_is_found()
    {
        LyophilizedInjectable powder = new() { Diluent = new Diluent("tap water", Volume.FromMilliliters(2)) { IsSterile = false } };
        Assert.Equal("$.diluent.isSterile", Assert.Single(powder.Validate()).Path);
    }

    private static Formulation Make(Type kind) => (Formulation)typeof(Serialization.ArbitraryModel).GetMethod("Make", BindingFlags.Public | BindingFlags.Instance)!.MakeGenericMethod(kind).Invoke(new Serialization.ArbitraryModel(5), null)!;
}
