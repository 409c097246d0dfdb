using System.Text.Json.Serialization;
using Exosome.Sdk.Findings;
using Exosome.Sdk.Findings.Catalog;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Quantities;
using Exosome.Sdk.Regulation;
using Exosome.Sdk.Regulation.Table;

namespace Exosome.Sdk.Formulations;

/// <summary>What is sold or given: a formulation with a class, routes, a dose and a label.</summary>
public sealed record Product : IValidatable
{
    /// <summary>The product's id.</summary>
    public required ProductId Id { get; init; }

    /// <summary>Its name. A name that makes a claim is a claim (CAP Code advice on product names).</summary>
    public required string Name { get; init; }

    /// <summary>What the law takes it for.</summary>
    public required ProductClass Class { get; init; }

    /// <summary>What it is made into.</summary>
    public required Formulation Formulation { get; init; }

    /// <summary>The routes that it is meant for.</summary>
    public EquatableList<AdministrationRoute> Routes { get; init; } = [];

    /// <summary>The markets that it is meant for.</summary>
    public EquatableList<Market> Markets { get; init; } = [];

    /// <summary>How much of it is used.</summary>
    public Dosage? Dosage { get; init; }

    /// <summary>What one container is said to hold.</summary>
    public LabelClaim? Label { get; init; }

    /// <summary>In which form the material goes in; what markets allow depends on it.</summary>
    public MaterialForm Form { get; init; } = MaterialForm.Vesicles;

    /// <summary>Licences, approvals and accepted dossiers, with their numbers.</summary>
    public EquatableList<MarketingAuthorization> Authorizations { get; init; } = [];

    /// <summary>Whether the product may be given by a route at all: its class and its formulation are made for it.</summary>
    /// <param name="route">A route.</param>
    /// <returns>False for a cosmetic, quasi-drug or supplement through an opened or passed barrier, and for any route that the formulation is not made for.</returns>
    public bool CanBeGivenBy(AdministrationRoute route) =>
        Formulation.IsMadeFor(route) && !RouteRequirements.ClassRulesOut(Class.ToString(), route.ToString());

    /// <summary>Cosmetics and quasi-drugs stay outside of the body by definition (Reg. (EC) 1223/2009 Art. 2(1)(a)).</summary>
    [JsonIgnore]
    public bool IsForOutsideOfTheBody => RouteRequirements.IsForOutsideOfTheBody(Class.ToString());

    /// <summary>The routes that the formulation or the class rules out.</summary>
    /// <param name="routes">Routes somebody intends.</param>
    /// <returns>Those among them that the product must not be given by.</returns>
    public IEnumerable<AdministrationRoute> RuledOut(IEnumerable<AdministrationRoute> routes) =>
        routes.Where(route => route is not (AdministrationRoute.Unspecified or AdministrationRoute.InVitro) && !CanBeGivenBy(route));

    /// <inheritdoc/>
    public IReadOnlyList<Finding> Validate()
    {
        List<Finding> findings = [];
        Validate("$", findings);
        return findings;
    }

    internal void Validate(string path, List<Finding> findings)
    {
        Formulation.Validate(path + ".formulation", findings);
        Dosage?.Validate(path + ".dosage", findings);
        Label?.Validate(path + ".label", findings);
        for (int i = 0; i < Routes.Count; i++)
        {
            if (RuledOut([Routes[i]]).Any())
            {
                findings.Add(Finding.Of(LotRules.TopicalByNeedle, FormattableString.Invariant($"{path}.routes[{i}]"), DescribeFor(Formulation, Class), Sentence.Words(Routes[i])));
            }
        }

        if (IsForOutsideOfTheBody && Formulation is InjectableFormulation && Routes.Count == 0)
        {
            findings.Add(Finding.Of(LotRules.TopicalByNeedle, path + ".formulation", DescribeFor(Formulation, Class), "injection"));
        }
    }

    internal static string DescribeFor(Formulation formulation, ProductClass productClass) =>
        productClass is ProductClass.Unspecified
            ? Sentence.Capital(formulation.KindName)
            : Sentence.Capital(formulation.KindName) + " (" + Sentence.Words(productClass) + ")";
}
