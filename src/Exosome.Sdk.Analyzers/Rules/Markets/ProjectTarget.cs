using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Exosome.Sdk.Analyzers.Rules.Markets;

/// <summary>What a project says that it makes and where it sells: <c>ExosomeProductClass</c> and <c>ExosomeMarkets</c>.</summary>
internal sealed class ProjectTarget
{
    private static readonly char[] Separators = [',', ';', ' ', '|'];

    private ProjectTarget(string productClass, IReadOnlyList<string> markets)
    {
        ProductClass = productClass;
        Markets = markets;
    }

    public string ProductClass { get; }

    public IReadOnlyList<string> Markets { get; }

    /// <summary>The target, or null where the project does not say both.</summary>
    public static ProjectTarget? Of(AnalyzerConfigOptions options)
    {
        if (!options.TryGetValue("build_property.ExosomeProductClass", out var productClass)
            || productClass.Trim().Length == 0)
        {
            return null;
        }

        var named = MarketsOf(options);
        return named.Count == 0 ? null : new ProjectTarget(productClass.Trim(), named);
    }

    /// <summary>Where the project sells, whatever it makes; empty where it does not say.</summary>
    public static IReadOnlyList<string> MarketsOf(AnalyzerConfigOptions options) => options.TryGetValue("build_property.ExosomeMarkets", out var markets)
        ? markets.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Select(market => market.Trim()).ToList()
        : [];
}
