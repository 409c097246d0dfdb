using System.Collections.Frozen;
using Exosome.Sdk.Regulation.Table;

namespace Exosome.Sdk.Regulation;

/// <summary>How a product reaches the body.</summary>
public enum AdministrationRoute
{
    /// <summary>Not said: permitted nowhere.</summary>
    Unspecified = 0,

    /// <summary>On intact skin or scalp.</summary>
    Topical = 1,

    /// <summary>On skin opened by microneedling, together with it or after it.</summary>
    Microneedling = 2,

    /// <summary>On skin opened by an ablative or fractional laser.</summary>
    Laser = 3,

    /// <summary>Through skin by electric current.</summary>
    Iontophoresis = 4,

    /// <summary>On an open wound.</summary>
    Wound = 5,

    /// <summary>By mouth.</summary>
    Oral = 6,

    /// <summary>Into the nose.</summary>
    Intranasal = 7,

    /// <summary>Inhaled as an aerosol.</summary>
    Nebulized = 8,

    /// <summary>On the eye.</summary>
    Ophthalmic = 9,

    /// <summary>Into the skin.</summary>
    Intradermal = 10,

    /// <summary>Under the skin.</summary>
    Subcutaneous = 11,

    /// <summary>Into a muscle.</summary>
    Intramuscular = 12,

    /// <summary>Into a joint.</summary>
    IntraArticular = 13,

    /// <summary>Into a lesion or a damaged tissue.</summary>
    Intralesional = 14,

    /// <summary>Into a vein.</summary>
    Intravenous = 15,

    /// <summary>Into the cerebrospinal fluid.</summary>
    Intrathecal = 16,

    /// <summary>Into the vitreous body of the eye.</summary>
    Intravitreal = 17,

    /// <summary>Not given to anybody: in vitro use.</summary>
    InVitro = 18,
}

/// <summary>What happens to the body's barrier on a route.</summary>
public enum BarrierState
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>The product stays on an intact surface.</summary>
    Intact = 1,

    /// <summary>The surface is opened by a device or an injury, and the product is put on it.</summary>
    Opened = 2,

    /// <summary>The product is put on a mucous membrane or into the airways.</summary>
    Mucosal = 3,

    /// <summary>A needle or catheter passes the barrier.</summary>
    Breached = 4,

    /// <summary>Nobody is touched.</summary>
    None = 5,
}

/// <summary>What rules ask about a route.</summary>
public static class AdministrationRoutes
{
    private static readonly FrozenDictionary<AdministrationRoute, BarrierState> s_barriers =
        Enum.GetValues<AdministrationRoute>().ToFrozenDictionary(route => route, route => Enum.Parse<BarrierState>(RouteRequirements.BarrierOf(route.ToString())));

    /// <summary>What happens to the barrier.</summary>
    /// <param name="route">A route.</param>
    /// <returns>The state of the barrier.</returns>
    public static BarrierState Barrier(this AdministrationRoute route) => s_barriers.GetValueOrDefault(route, BarrierState.Unknown);

    /// <summary>Whether the product passes the skin through a needle or catheter.</summary>
    /// <param name="route">A route.</param>
    /// <returns>True for intradermal to intravitreal. Microneedling is not among them: regulators differ on it, see <see cref="IsNeedled"/>.</returns>
    public static bool IsInjection(this AdministrationRoute route) => route.Barrier() == BarrierState.Breached;

    /// <summary>Whether needles touch the patient: an injection or microneedling.</summary>
    /// <param name="route">A route.</param>
    /// <returns>True for injections and microneedling.</returns>
    public static bool IsNeedled(this AdministrationRoute route) => route == AdministrationRoute.Microneedling || route.IsInjection();
}
