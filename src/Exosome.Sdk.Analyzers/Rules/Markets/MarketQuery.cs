using Exosome.Sdk.Analyzers.Values;

namespace Exosome.Sdk.Analyzers.Rules.Markets;

/// <summary>One question to the permission table, in the names of the model's enums.</summary>
internal sealed class MarketQuery
{
    public MarketQuery(string origin, string form, string productClass, string route, string market)
    {
        Origin = origin;
        Form = form;
        ProductClass = productClass;
        Route = route;
        Market = market;
    }

    public string Origin { get; }

    public string Form { get; }

    public string ProductClass { get; }

    public string Route { get; }

    public string Market { get; }

    /// <summary>The material in words, for example <c>Human vesicles</c>.</summary>
    public string Material => (Origin == "Unspecified" ? "Any" : Origin) + " " + Form switch
    {
        "Cells" => "cells or tissue",
        "ConditionedMedium" => "conditioned medium",
        _ => "vesicles",
    };

    /// <summary>The class in words, for example <c>medicinal product</c>.</summary>
    public string ClassName => EnumNames.Words(ProductClass);
}
