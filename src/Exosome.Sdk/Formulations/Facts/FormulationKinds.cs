using Exosome.Sdk.Regulation.Table;

namespace Exosome.Sdk.Formulations.Facts;

/// <summary>
/// What kinds of formulation are called, what barrier they are made for and which route some are bound to, by the names of the
/// model's types. The one home of these facts: the model asks here, the analyzers compile this file in.
/// </summary>
internal static class FormulationKinds
{
    /// <summary>The word for a kind of product in messages, by the name of its type.</summary>
    public static string NameOf(string type) => type switch
    {
        "Serum" => "serum",
        "Cream" => "cream",
        "FacialMask" => "mask",
        "TopicalGel" => "topical gel",
        "PostProcedureSerum" => "post-procedure serum",
        "WoundGel" => "wound gel",
        "LyophilizedTopical" => "lyophilised topical powder",
        "MicroneedlePatch" => "microneedle patch",
        "InjectableSolution" => "injectable solution",
        "LyophilizedInjectable" => "lyophilised injectable powder",
        "NebulizerSolution" => "nebuliser solution",
        "NasalSpray" => "nasal spray",
        "EyeDrops" => "eye drops",
        "TopicalFormulation" => "topical formulation",
        "SterileTopicalFormulation" => "sterile topical formulation",
        "InjectableFormulation" => "injectable formulation",
        "MucosalFormulation" => "mucosal formulation",
        _ => "product",
    };

    /// <summary>The barrier that a family of formulations is made for: the name of a <c>BarrierState</c>.</summary>
    public static string BarrierOf(string family) => family switch
    {
        "TopicalFormulation" => "Intact",
        "SterileTopicalFormulation" => "Opened",
        "InjectableFormulation" => "Breached",
        "MucosalFormulation" => "Mucosal",
        _ => "Unknown",
    };

    /// <summary>
    /// Whether a kind of formulation, made for a barrier, may be given by a route. What is made for injection may also be put on opened skin
    /// (it is sterile and free of preservatives), and what is made for opened skin on intact skin; nothing else crosses over.
    /// </summary>
    public static bool IsMadeFor(string type, string made, string route)
    {
        string met = RouteRequirements.BarrierOf(route);
        return OnlyRouteOf(type) is var only && (only is null || only == route)
            && (met == made || (made == "Breached" && met == "Opened") || (made == "Opened" && met == "Intact"));
    }

    // The device, or the organ that it is measured for, allows no other.
    private static string? OnlyRouteOf(string type) => type switch
    {
        "MicroneedlePatch" => "Microneedling",
        "NebulizerSolution" => "Nebulized",
        "NasalSpray" => "Intranasal",
        "EyeDrops" => "Ophthalmic",
        _ => null,
    };
}
