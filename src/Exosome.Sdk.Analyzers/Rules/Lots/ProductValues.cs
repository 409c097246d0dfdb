using System.Collections.Generic;
using System.Linq;
using Exosome.Sdk.Analyzers.Values;
using Exosome.Sdk.Formulations.Facts;
using Exosome.Sdk.Regulation.Table;
using Microsoft.CodeAnalysis;

namespace Exosome.Sdk.Analyzers.Rules.Lots;

/// <summary>Reads from a product, lot or protocol what the rules about routes need.</summary>
internal static class ProductValues
{
    /// <summary>The routes that are written out, with the place of each.</summary>
    public static IEnumerable<(string Route, IOperation? At)> RoutesOf(ObjectValue value) =>
        value["Routes"] is ListValue list
            ? list.Elements.SelectMany(element => element.Alternatives).Select(element => (EnumNames.NameOf(element), element.Origin)).Where(entry => entry.Item1 is not null).Select(entry => (entry.Item1!, entry.Origin))
            : [];

    /// <summary>The formulation's type, as far as the code shows it: of the object, or of the expression.</summary>
    public static INamedTypeSymbol? FormulationOf(Value formulation) => formulation switch
    {
        ObjectValue made => made.Type,
        { Origin.Type: INamedTypeSymbol declared } => declared,
        _ => null,
    };

    /// <summary>The name of the family that a formulation's type belongs to: what barrier it is made for. Null for any formulation.</summary>
    public static string? FamilyOf(INamedTypeSymbol? type, ModelReference model)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (model.Declares(current) && FormulationKinds.BarrierOf(current.Name) != "Unknown")
            {
                return current.Name;
            }
        }

        return null;
    }

    /// <summary>Whether a formulation, or what the law takes the product for, rules the route out. What is not shown rules nothing out.</summary>
    public static bool IsRuledOut(INamedTypeSymbol? formulation, string? productClass, string route, ModelReference model) =>
        RouteRequirements.BarrierOf(route) is not ("Unknown" or "None")
        && ((FamilyOf(formulation, model) is { } family && !FormulationKinds.IsMadeFor(formulation!.Name, FormulationKinds.BarrierOf(family), route))
            || RouteRequirements.ClassRulesOut(productClass, route));

    /// <summary>What messages call the product, in the words of the data check.</summary>
    public static string Describe(INamedTypeSymbol? formulation, string? productClass, ModelReference model)
    {
        var named = FamilyOf(formulation, model) is null ? "The product" : Capital(FormulationKinds.NameOf(formulation!.Name));
        return productClass is null or "Unspecified" ? named : named + " (" + EnumNames.Words(productClass) + ")";
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);
}
