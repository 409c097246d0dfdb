using Exosome.Sdk.Findings;
using Exosome.Sdk.Findings.Catalog;
using Exosome.Sdk.Formulations;
using Exosome.Sdk.Quantities;
using Exosome.Sdk.Regulation;
using Exosome.Sdk.Regulation.Table;

namespace Exosome.Sdk.Therapy;

/// <summary>Who gives a product, by training; each includes the ones before.</summary>
public enum Provider
{
    /// <summary>Not recorded.</summary>
    Unspecified = 0,

    /// <summary>The person at home.</summary>
    Self = 1,

    /// <summary>A trained cosmetologist or aesthetician.</summary>
    Aesthetician = 2,

    /// <summary>A nurse or other licensed health professional.</summary>
    HealthProfessional = 3,

    /// <summary>A physician.</summary>
    Physician = 4,

    /// <summary>A physician of the field: anaesthesia, ophthalmology, orthopaedics...</summary>
    Specialist = 5,
}

/// <summary>What care a route asks for: who may give it, how long the recipient is followed, what is looked for.</summary>
/// <param name="Route">The route.</param>
/// <param name="LeastProvider">
/// The least training that is usual. No rule was found that says so for vesicles: less is a hint (EXO3014), and local law decides.
/// </param>
/// <param name="LeastFollowUp">The shortest follow-up; nothing where no rule or report asks for a length.</param>
/// <param name="LookFor">What monitoring looks for.</param>
/// <param name="Ground">Why the follow-up is that long.</param>
public sealed record RouteCare(AdministrationRoute Route, Provider LeastProvider, Duration LeastFollowUp, string LookFor, Citation Ground)
{
    /// <summary>Ninety days: granuloma came up to three months after injection (doi:10.1002/der2.242).</summary>
    public static Duration FollowUpAfterNeedle { get; } = Duration.FromDays(RouteRequirements.FollowUpDaysAfterNeedle);

    /// <summary>Twenty-eight days, one turnover of the skin: what is customary on routes that leave the barrier intact. Nothing asks for it.</summary>
    public static Duration FollowUpOnIntactSurface { get; } = Duration.FromDays(RouteRequirements.CustomaryDaysOnIntactSurface);

    private static readonly Citation s_granuloma = new("doi:10.1002/der2.242 (eight cases, onset 2 weeks to 3 months after injection); doi:10.1111/jocd.16206");

    private static readonly Citation s_practice = new("No rule or report was found that asks for a length; 28 days, one turnover of the skin, are customary", CitationVerification.Unverified);

    /// <summary>The care of a route.</summary>
    /// <param name="route">A route.</param>
    /// <returns>Who may give it and how long to follow up. An unknown route is treated as an injection.</returns>
    public static RouteCare Of(AdministrationRoute route) => route.Barrier() switch
    {
        BarrierState.Intact => new(route, Provider.Self, FollowUp(route), "irritation, contact allergy", s_practice),
        BarrierState.Mucosal when route is AdministrationRoute.Oral => new(route, Provider.Self, FollowUp(route), "hypersensitivity", s_practice),
        BarrierState.Mucosal when route is not AdministrationRoute.Nebulized => new(route, Provider.HealthProfessional, FollowUp(route), "irritation, hypersensitivity", s_practice),
        BarrierState.Mucosal => new(route, Provider.Physician, FollowUp(route), "bronchospasm, hypersensitivity, lung function", s_granuloma),
        BarrierState.Opened => new(route, Provider.HealthProfessional, FollowUp(route), "infection, granuloma, pigment change", s_granuloma),
        BarrierState.None => new(route, Provider.Unspecified, FollowUp(route), "nothing: nobody is treated", s_practice),
        _ => new(route, IsDeep(route) ? Provider.Specialist : Provider.Physician, FollowUp(route), "infection, necrosis, granuloma, nodules, hypersensitivity", s_granuloma),
    };

    /// <summary>Hints at somebody with less training than is usual on the route (EXO3014). Who is not recorded is not judged.</summary>
    internal static void CheckProvider(AdministrationRoute route, Provider provider, string subject, string path, List<Finding> findings)
    {
        if (route is not AdministrationRoute.Unspecified && provider is not Provider.Unspecified && provider < Of(route).LeastProvider)
        {
            findings.Add(Finding.Of(LotRules.ProviderBelowPractice, path, subject, Sentence.Words(route), Sentence.Words(Of(route).LeastProvider), Sentence.Words(provider)));
        }
    }

    private static Duration FollowUp(AdministrationRoute route) => Duration.FromDays(RouteRequirements.LeastFollowUpDays(route.ToString()));

    private static bool IsDeep(AdministrationRoute route) =>
        route is AdministrationRoute.Intrathecal or AdministrationRoute.Intravitreal or AdministrationRoute.IntraArticular;
}
