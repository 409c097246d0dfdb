using System.Collections.Generic;
using System.Collections.Immutable;
using Exosome.Sdk.Analyzers.Values;

namespace Exosome.Sdk.Analyzers.Rules.Nomenclature;

/// <summary>What vesicles may be called, as far as the code shows where they come from (MISEV2023 Table 2).</summary>
internal static class VesicleNames
{
    public const string Generic = "extracellular vesicle (EV)";

    // The kinds whose name asserts an origin inside the cell.
    private static readonly HashSet<string> OriginKinds = new(System.StringComparer.Ordinal)
    {
        "Exosome", "Ectosome", "Migrasome", "ApoptoticBody", "Oncosome", "LargeOncosome", "Exopher", "SecretoryAutophagosome",
    };

    public static bool AssertsOrigin(string kind) => OriginKinds.Contains(kind);

    /// <summary>The name that source or making dictate; null where the vesicles may have an endosomal story to tell.</summary>
    public static string? ProperName(ObjectValue population, ModelReference model)
    {
        var formation = EnumNames.NameOf(population["Formation"]);
        var sources = population["Sources"] is ListValue list ? list.Elements : ImmutableArray<Value>.Empty;
        if (formation == "Synthesis" || Any(sources, "SyntheticSource", model))
        {
            return "synthetic vesicle";
        }

        if (formation == "CellDisruption")
        {
            return "artificial cell-derived vesicle";
        }

        return Any(sources, "PlantSource", model) ? "plant-derived vesicle" : null;
    }

    // A source from elsewhere still shows its type.
    private static bool Any(IEnumerable<Value> sources, string type, ModelReference model)
    {
        foreach (var source in sources)
        {
            if (model.Is(source is ObjectValue made ? made.Type : source.Origin?.Type, type))
            {
                return true;
            }
        }

        return false;
    }
}
