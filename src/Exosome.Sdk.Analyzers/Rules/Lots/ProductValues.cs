using System.Collections.Generic;
using System.Linq;
using Exosome.Sdk.Analyzers.Values;
using Microsoft.CodeAnalysis;

namespace Exosome.Sdk.Analyzers.Rules.Lots;

/// <summary>Reads from a product or lot what the rules about routes need.</summary>
internal static class ProductValues
{
    /// <summary>The routes that are written out, with the place of each.</summary>
    public static IEnumerable<(string Route, IOperation? At)> RoutesOf(ObjectValue value) =>
        value["Routes"] is ListValue list
            ? list.Elements.SelectMany(element => element.Alternatives).Select(element => (EnumNames.NameOf(element), element.Origin)).Where(entry => entry.Item1 is not null).Select(entry => (entry.Item1!, entry.Origin))
            : [];

    /// <summary>The formulation's type, as far as the code shows it: of the object, or of the expression.</summary>
    public static INamedTypeSymbol? FormulationOf(ObjectValue product) => product["Formulation"] switch
    {
        ObjectValue made => made.Type,
        { Origin.Type: INamedTypeSymbol { IsAbstract: false } declared } => declared,
        { Origin.Type: INamedTypeSymbol { Name: "TopicalFormulation" } declared } => declared,
        _ => null,
    };

    public static bool Is(INamedTypeSymbol? type, string baseName, ModelReference model)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (model.Is(current, baseName))
            {
                return true;
            }
        }

        return false;
    }
}
