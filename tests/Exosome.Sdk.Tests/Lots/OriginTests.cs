using Exosome.Sdk.Formulations;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Lots;
using Exosome.Sdk.Quantities;
using Exosome.Sdk.Regulation;
using Exosome.Sdk.Sources;
using Exosome.Sdk.Tests.Sources;
using Exosome.Sdk.Therapy;

namespace Exosome.Sdk.Tests.Lots;

/// <summary>What material comes from decides which safety tests a lot needs, and what is not known is never taken for harmless.</summary>
public sealed class OriginTests
{
    private static readonly ReleaseTest[] s_ofCultures = [ReleaseTest.Mycoplasma, ReleaseTest.AdventitiousVirus];

    private static readonly PlantSource s_plant = new() { Species = Organism.Ginger };

    private static readonly AnimalSource s_milk = new() { Species = Organism.Cattle, Material = new BodyFluidMaterial { Fluid = BodyFluid.Milk } };

    private static readonly SyntheticSource s_liposome = new() { Components = ["DOPC"] };

    [Theory]
    [InlineData(SourceOrigin.Human, true)]
    [InlineData(SourceOrigin.Animal, true)]
    [InlineData(SourceOrigin.Microbial, true)]
    [InlineData(SourceOrigin.Unspecified, true)]
    [InlineData(SourceOrigin.Plant, false)]
    [InlineData(SourceOrigin.Synthetic, false)]
    public void Headings_about_cultures_are_asked_of_cultures_and_of_what_is_not_known(SourceOrigin origin, bool asked)
    {
        foreach (AdministrationRoute route in new[] { AdministrationRoute.Intravenous, AdministrationRoute.Microneedling, AdministrationRoute.Topical, AdministrationRoute.Nebulized })
        {
            IReadOnlyList<ReleaseTest> tests = ReleaseSpecification.SafetyTests(ProductClass.MedicinalProduct, route, origin);
            Assert.Equal(asked ? s_ofCultures : [], tests.Intersect(s_ofCultures));
        }
    }

    [Fact]
    public void No_origin_spares_sterility_and_endotoxin() =>
        Assert.All(Enum.GetValues<SourceOrigin>(), origin => Assert.Equal(
            [ReleaseTest.Sterility, ReleaseTest.Endotoxin],
            ReleaseSpecification.SafetyTests(ProductClass.MedicinalProduct, AdministrationRoute.Intravenous, origin).Except(s_ofCultures)));

    [Fact]
    public void An_unknown_origin_needs_what_any_origin_needs()
    {
        foreach (ProductClass productClass in Enum.GetValues<ProductClass>())
        {
            foreach (AdministrationRoute route in Enum.GetValues<AdministrationRoute>())
            {
                IReadOnlyList<ReleaseTest> unknown = ReleaseSpecification.SafetyTests(productClass, route);
                Assert.All(Enum.GetValues<SourceOrigin>(), origin => Assert.Empty(ReleaseSpecification.SafetyTests(productClass, route, origin).Except(unknown)));
            }
        }
    }

    [Fact]
    public void An_unknown_route_is_treated_as_an_injection() =>
        Assert.Equal(
            ReleaseSpecification.SafetyTests(ProductClass.MedicinalProduct, AdministrationRoute.Intravenous),
            ReleaseSpecification.SafetyTests(ProductClass.MedicinalProduct, AdministrationRoute.Unspecified));

    [Fact]
    public void A_pool_needs_what_any_part_of_it_needs()
    {
        Assert.DoesNotContain(ReleaseTest.Mycoplasma, ReleaseSpecification.For(LotExamples.Injectable, [s_plant]).AllTests());
        Assert.Contains(ReleaseTest.Mycoplasma, ReleaseSpecification.For(LotExamples.Injectable, [s_plant, s_milk]).AllTests());
        Assert.Contains(ReleaseTest.Mycoplasma, ReleaseSpecification.For(LotExamples.Injectable, []).AllTests());
        Assert.Equal([SourceOrigin.Animal, SourceOrigin.Plant], ReleaseSpecification.For(LotExamples.Injectable, [s_plant, s_milk, s_plant]).Origins);
    }

    [Fact]
    public void A_hybrid_counts_as_its_natural_part()
    {
        Assert.DoesNotContain(ReleaseTest.AdventitiousVirus, ReleaseSpecification.For(LotExamples.Injectable, [s_liposome]).AllTests());
        Assert.Contains(ReleaseTest.AdventitiousVirus, ReleaseSpecification.For(LotExamples.Injectable, [s_liposome with { NaturalPart = Sample.Human }]).AllTests());
    }

    [Fact]
    public void A_lot_of_plants_leaves_without_the_tests_of_cultures_and_one_of_unknown_origin_does_not()
    {
        Lot tested = LotExamples.WithCertificate(LotExamples.Injectable).Without(ReleaseTest.Mycoplasma).Without(ReleaseTest.AdventitiousVirus);
        Lot plant = tested with { Specification = ReleaseSpecification.For(LotExamples.Injectable, [s_plant]) };
        Assert.IsType<LotApproved>(ReleaseDecision.Decide(plant, LotExamples.Decided, "qualified person"));
        Assert.IsType<LotRefused>(ReleaseDecision.Decide(tested, LotExamples.Decided, "qualified person"));
        Assert.IsType<LotRefused>(ReleaseDecision.Decide(plant with { Specification = plant.Specification! with { Origins = [SourceOrigin.Plant, SourceOrigin.Unspecified] } }, LotExamples.Decided, "qualified person"));
    }

    [Fact]
    public void A_protocol_of_plants_is_not_asked_for_tests_of_cultures()
    {
        CharacterizationPlan plan = CharacterizationPlan.For(ProductClass.MedicinalProduct, AdministrationRoute.Intravenous, [s_plant]);
        Assert.Empty(plan.MissingFor(ProductClass.MedicinalProduct, AdministrationRoute.Intravenous, [s_plant]));
        Assert.Equal(s_ofCultures, plan.MissingFor(ProductClass.MedicinalProduct, AdministrationRoute.Intravenous, [Sample.Human]));
        Assert.Equal(s_ofCultures, plan.MissingFor(ProductClass.MedicinalProduct, AdministrationRoute.Intravenous));
    }

    [Fact]
    public void A_specification_for_other_routes_or_another_class_takes_no_test_away()
    {
        Lot lot = LotExamples.WithCertificate(LotExamples.Injectable).Without(ReleaseTest.Sterility);
        Lot lax = lot with { Specification = new ReleaseSpecification { Class = ProductClass.Cosmetic, Routes = [AdministrationRoute.Topical] } };
        LotRefused refused = Assert.IsType<LotRefused>(ReleaseDecision.Decide(lax, LotExamples.Decided, "qualified person"));
        Assert.Contains("sterility was not tested", refused.ToString(), StringComparison.Ordinal);
        Assert.Contains("endotoxin has no limit", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_limit_for_a_vein_does_not_hold_for_the_spine()
    {
        Lot lot = LotExamples.WithCertificate(LotExamples.Injectable) with
        {
            Routes = [AdministrationRoute.Intrathecal],
            Specification = ReleaseSpecification.For(LotExamples.Injectable) with { Endotoxin = EndotoxinLimit.For(AdministrationRoute.Intravenous, Volume.FromMilliliters(2), BodyMass.FromKilograms(70)) },
        };
        LotRefused refused = Assert.IsType<LotRefused>(ReleaseDecision.Decide(lot, LotExamples.Decided, "qualified person"));
        Assert.Contains("K = 5 EU/kg/h where 0.2 is the most", Assert.Single(refused.Reasons).Message, StringComparison.Ordinal);
    }
}
