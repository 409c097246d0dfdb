using Exosome.Sdk.Analyzers.Values;

namespace Exosome.Sdk.Analyzers.Rules.Lots;

/// <summary>Reads the route from an application of the model.</summary>
internal static class ApplicationValues
{
    /// <summary>The route of an application; null where its site or opening is not shown.</summary>
    public static string? RouteOf(Value application, ModelReference model) => application is ObjectValue made && model.Declares(made.Type)
        ? made.Type.Name switch
        {
            "TopicalApplication" => "Topical",
            "OpenedSkinApplication" => EnumNames.NameOf(made["Opening"]),
            "InjectionApplication" => EnumNames.NameOf(made["Into"]),
            "MucosalApplication" => EnumNames.NameOf(made["Onto"]) switch
            {
                "Airways" => "Nebulized",
                "Nose" => "Intranasal",
                "Eye" => "Ophthalmic",
                _ => null,
            },
            _ => null,
        }
        : null;

    /// <summary>
    /// A route of the application's kind, where the site is not shown: all injections breach the barrier, so that a rule which asks
    /// for the barrier only may take any of them.
    /// </summary>
    public static string? AnyRouteOf(Value application, ModelReference model) => RouteOf(application, model)
        ?? ((application is ObjectValue made ? made.Type : application.Origin?.Type) is { Name: "InjectionApplication" } type && model.Declares(type) ? "Intradermal" : null);
}
