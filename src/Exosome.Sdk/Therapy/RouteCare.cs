using Exosome.Sdk.Findings;
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
/// <param name="LeastProvider">The least training that the library takes for enough. Local law may ask for more.</param>
/// <param name="LeastFollowUp">The shortest follow-up.</param>
/// <param name="LookFor">What monitoring looks for.</param>
/// <param name="Ground">Why the follow-up is that long.</param>
public sealed record RouteCare(AdministrationRoute Route, Provider LeastProvider, Duration LeastFollowUp, string LookFor, Citation Ground)
{
    /// <summary>Ninety days: granuloma came up to three months after injection (doi:10.1002/der2.242).</summary>
    public static Duration FollowUpAfterNeedle { get; } = Duration.FromDays(RouteRequirements.FollowUpDaysAfterNeedle);

    /// <summary>Twenty-eight days, for routes that leave the barrier intact.</summary>
    public static Duration FollowUpOnIntactSurface { get; } = Duration.FromDays(RouteRequirements.FollowUpDaysOnIntactSurface);

    private static readonly Citation s_granuloma = new("doi:10.1002/der2.242 (eight cases, onset 2 weeks to 3 months after injection); doi:10.1111/jocd.16206");

    private static readonly Citation s_practice = new("Common length of one skin turnover; no rule was found", CitationVerification.Unverified);

    /// <summary>The care of a route.</summary>
    /// <param name="route">A route.</param>
    /// <returns>Who may give it and how long to follow up. An unknown route is treated as an injection.</returns>
    public static RouteCare Of(AdministrationRoute route) => route.Barrier() switch
    {
        BarrierState.Intact => new(route, Provider.Self, FollowUp(route), "irritation, contact allergy", s_practice),
        BarrierState.Mucosal when route is not AdministrationRoute.Nebulized => new(route, Provider.HealthProfessional, FollowUp(route), "irritation, hypersensitivity", s_practice),
        BarrierState.Mucosal => new(route, Provider.Physician, FollowUp(route), "bronchospasm, hypersensitivity, lung function", s_granuloma),
        BarrierState.Opened => new(route, Provider.HealthProfessional, FollowUp(route), "infection, granuloma, pigment change", s_granuloma),
        BarrierState.None => new(route, Provider.Unspecified, FollowUp(route), "nothing: nobody is treated", s_practice),
        _ => new(route, IsDeep(route) ? Provider.Specialist : Provider.Physician, FollowUp(route), "infection, necrosis, granuloma, nodules, hypersensitivity", s_granuloma),
    };

    private static Duration FollowUp(AdministrationRoute route) => Duration.FromDays(RouteRequirements.LeastFollowUpDays(route.ToString()));

    private static bool IsDeep(AdministrationRoute route) =>
        route is AdministrationRoute.Intrathecal or AdministrationRoute.Intravitreal or AdministrationRoute.IntraArticular;
}
