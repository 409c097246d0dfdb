using System.Collections.Immutable;
using Exosome.Sdk.Findings.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Exosome.Sdk.Analyzers.Rules.Markets;

/// <summary>Material or a route that a market prohibits for the product's class.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EXO6001MaterialProhibited : MarketRuleAnalyzer
{
    // The row of the table is the authority; its citation is the message's last word.
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Of(MarketRules.MaterialProhibited, citesInMessage: false);

    /// <summary>Creates the analyzer.</summary>
    public EXO6001MaterialProhibited()
        : base("prohibited")
    {
    }

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override Diagnostic Describe(Location location, ImmutableDictionary<string, string?> properties, MarketQuery query, string citation) =>
        Diagnostic.Create(Rule, location, properties, query.Material, query.ClassName, query.Route, query.Market, citation);
}
