using Exosome.Sdk.Findings.Catalog;
using Exosome.Sdk.Sources;

namespace Exosome.Sdk.Vesicles;

/// <summary>What the evidence lets a population be called.</summary>
/// <param name="Recommended">The term to write.</param>
/// <param name="Reason">Why, in a sentence.</param>
public sealed record NamingAdvice(string Recommended, string Reason)
{
    /// <summary>Whether the term that is used may stay.</summary>
    public bool TermMayStay => Rule is null;

    /// <summary>The rule against the term that is used; null when it may stay.</summary>
    internal RuleInfo? Rule { get; init; }

    internal static NamingAdvice For(VesiclePopulation population)
    {
        VesicleKind? asserted = population.Term switch
        {
            BiogenesisTerm biogenesis => biogenesis.Kind,
            GenericTerm generic => generic.Kind,
            _ => null,
        };

        if (asserted is not { } kind || VesicleKindFacts.Of(kind).Usage != TermUsage.OnlyWithEvidence)
        {
            return new NamingAdvice(population.Term.Label, "The term asserts no origin inside the cell.");
        }

        if (ProperKind(population) is { } proper)
        {
            return new NamingAdvice(VesicleKindFacts.Of(proper).Name, VesicleKindFacts.Of(proper).Origin) { Rule = NomenclatureRules.NotAnExosome };
        }

        return population.Term is BiogenesisTerm { Evidence.IsSubstantial: true }
            ? new NamingAdvice(population.Term.Label, "Evidence of that origin is recorded.")
            : new NamingAdvice(Neutral(population), "No evidence of that origin is recorded.") { Rule = NomenclatureRules.BiogenesisTermWithoutEvidence };
    }

    /// <summary>The kind that the source or the making dictates, if it does: such vesicles have no endosomal or plasma-membrane story to tell.</summary>
    private static VesicleKind? ProperKind(VesiclePopulation population)
    {
        if (population.Formation == VesicleFormation.Synthesis || population.Sources.Any(source => source is SyntheticSource))
        {
            return VesicleKind.SyntheticVesicle;
        }

        if (population.Formation == VesicleFormation.CellDisruption)
        {
            return VesicleKind.ArtificialCellDerivedVesicle;
        }

        if (population.Sources.Any(source => source is PlantSource))
        {
            return VesicleKind.PlantDerivedVesicle;
        }

        // Bacteria and archaea have no endosomes; fungi and algae do.
        return population.Sources.OfType<MicrobialSource>().FirstOrDefault()?.Microbe switch
        {
            MicrobeKind.GramNegative => VesicleKind.OuterMembraneVesicle,
            MicrobeKind.GramPositive or MicrobeKind.Archaeon => VesicleKind.ExtracellularVesicle,
            _ => null,
        };
    }

    private static string Neutral(VesiclePopulation population) =>
        population.Sources.Count == 1 && CellTypeOf(population.Sources[0]) is { Family: CellFamily.MesenchymalStem } ? "MSC-EV" : "extracellular vesicle (EV)";

    private static CellType? CellTypeOf(VesicleSource source) => source switch
    {
        HumanSource { Material: CellMaterial cells } => cells.CellType,
        AnimalSource { Material: CellMaterial cells } => cells.CellType,
        _ => null,
    };
}
