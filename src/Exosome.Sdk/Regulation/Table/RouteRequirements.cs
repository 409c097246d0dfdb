using System;

namespace Exosome.Sdk.Regulation.Table;

/// <summary>
/// What routes and product classes ask for, by the names of the model's enumerations: state of the barrier, release tests,
/// follow-up. The one home of these facts: the model translates them into its types, the analyzers compile this file in.
/// </summary>
internal static class RouteRequirements
{
    /// <summary>Ninety days: a granuloma appeared up to three months after injection (doi:10.1002/der2.242).</summary>
    public const int FollowUpDaysAfterNeedle = 90;

    /// <summary>Twenty-eight days: one turnover of the skin; common practice, proposed and not asked for, because no rule was found.</summary>
    public const int CustomaryDaysOnIntactSurface = 28;

    /// <summary>
    /// Origins outside of the scope of MFDS guideline 0917-03 (2024), whose headings mycoplasma and adventitious virus are about
    /// human, animal and microbial cells: plants, for which it asks for considerations of their own, and what is made without cells.
    /// </summary>
    public static readonly string[] WithoutCultureHeadings = ["Plant", "Synthetic"];

    /// <summary>Routes on which a needle or catheter passes the barrier.</summary>
    public static readonly string[] Breached = ["Intradermal", "Subcutaneous", "Intramuscular", "IntraArticular", "Intralesional", "Intravenous", "Intrathecal", "Intravitreal"];

    /// <summary>Routes on a surface that a device or an injury has opened.</summary>
    public static readonly string[] Opened = ["Microneedling", "Laser", "Iontophoresis", "Wound"];

    /// <summary>Routes on a mucous membrane or into the airways.</summary>
    public static readonly string[] Mucosal = ["Oral", "Intranasal", "Nebulized", "Ophthalmic"];

    private static readonly string[] Characterization = ["ParticleCount", "SizeDistribution", "Identity", "Purity"];

    /// <summary>What happens to the barrier on a route: the name of a <c>BarrierState</c>.</summary>
    public static string BarrierOf(string route) => route switch
    {
        "Topical" => "Intact",
        "InVitro" => "None",
        _ when IsOneOf(Breached, route) => "Breached",
        _ when IsOneOf(Opened, route) => "Opened",
        _ when IsOneOf(Mucosal, route) => "Mucosal",
        _ => "Unknown",
    };

    /// <summary>Whether a product of the class stays outside of the body or is eaten: no needle, no airways, no eye.</summary>
    public static bool IsForOutsideOfTheBody(string? productClass) => productClass is "Cosmetic" or "QuasiDrug" or "DietarySupplement";

    /// <summary>Whether a product of the class must not be given by the route, whatever it is made into: it is swallowed at most.</summary>
    public static bool ClassRulesOut(string? productClass, string route) =>
        IsForOutsideOfTheBody(productClass) && BarrierOf(route) is "Breached" or "Mucosal" && route != "Oral";

    /// <summary>Whether a product of the class never meets a body: reagents for research and diagnostics in the vessel.</summary>
    public static bool IsForTheVessel(string? productClass) => productClass is "ResearchUseOnly" or "InVitroDiagnostic";

    /// <summary>Whether a product of the class is a medicine, on the market or in a trial.</summary>
    public static bool IsMedicine(string? productClass) => productClass is "MedicinalProduct" or "InvestigationalProduct";

    /// <summary>The safety tests before release of material whose origin is not known: all that any origin needs.</summary>
    public static string[] SafetyTests(string productClass, string route) => SafetyTests(productClass, route, null);

    /// <summary>
    /// The safety tests before release. The route decides about germs and endotoxin, the origin about what cultures carry.
    /// What enters the body, whatever it is called: MFDS 0917-03; the endotoxin limit of USP &lt;85&gt; holds for needles;
    /// ISO 17516 for cosmetics. A route or an origin that is not known is treated as the most demanding one. The class takes no
    /// safety test away: only what stays in the vessel (in vitro) needs none, whatever "research use only" stands on the label.
    /// </summary>
    public static string[] SafetyTests(string productClass, string route, string? origin)
    {
        if (BarrierOf(route) == "None")
        {
            return [];
        }

        string[] ofCultures = NeedsCultureTests(origin) ? ["Mycoplasma", "AdventitiousVirus"] : [];
        string barrier = BarrierOf(route);
        if (barrier is "Breached" or "Unknown" || route == "Nebulized")
        {
            return ["Sterility", "Endotoxin", .. ofCultures];
        }

        if (barrier == "Opened" || route == "Ophthalmic")
        {
            return ["Sterility", .. ofCultures];
        }

        return IsMedicine(productClass) ? ["MicrobialCount", .. ofCultures] : ["MicrobialCount", "SpecifiedMicroorganisms"];
    }

    /// <summary>Whether mycoplasma and adventitious viruses have to be looked for. Only an origin that is known not to carry them is spared.</summary>
    public static bool NeedsCultureTests(string? origin) => origin is null || !IsOneOf(WithoutCultureHeadings, origin);

    /// <summary>What must be known about a lot before its release, whatever its route; of a medicine potency and appearance too.</summary>
    public static string[] CharacterizationTests(string productClass) =>
        IsMedicine(productClass) ? [.. Characterization, "Potency", "Appearance"] : Characterization;

    /// <summary>
    /// The shortest follow-up. An unknown route is treated as an injection. On intact skin and mucous membranes no rule or report
    /// asks for a length, so there is none but that of <see cref="IsFollowUp"/>.
    /// </summary>
    public static int LeastFollowUpDays(string route) => BarrierOf(route) switch
    {
        "None" or "Intact" => 0,
        "Mucosal" when route != "Nebulized" => 0,
        _ => FollowUpDaysAfterNeedle,
    };

    /// <summary>Whether somebody is followed for as long as the route needs. A follow-up without length is none on any route into or onto a body.</summary>
    public static bool IsFollowUp(double days, string route) => days >= LeastFollowUpDays(route) && (days > 0 || BarrierOf(route) == "None");

    /// <summary>The follow-up that is proposed to somebody who has none yet.</summary>
    public static int CustomaryFollowUpDays(string route) => Math.Max(LeastFollowUpDays(route), BarrierOf(route) == "None" ? 0 : CustomaryDaysOnIntactSurface);

    /// <summary>What is said about a follow-up that is too short.</summary>
    public static string TooShort(double days, string route) => LeastFollowUpDays(route) is var least and > 0
        ? string.Format(System.Globalization.CultureInfo.InvariantCulture, "follow-up of {0:0.#} days is shorter than the {1} days needed", days, least)
        : "the follow-up has no length";

    private static bool IsOneOf(string[] routes, string route) => Array.IndexOf(routes, route) >= 0;
}
