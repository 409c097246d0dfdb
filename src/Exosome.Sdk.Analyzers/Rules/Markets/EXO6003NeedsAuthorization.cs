using System.Collections.Immutable;
using Exosome.Sdk.Findings.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Exosome.Sdk.Analyzers.Rules.Markets;

/// <summary>A product that needs an authorization number in a market and records none.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EXO6003NeedsAuthorization : MarketRuleAnalyzer
{
    // The row of the table is the authority; its citation is the message's last word.
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Of(MarketRules.NeedsAuthorization, citesInMessage: false);

    /// <summary>Creates the analyzer.</summary>
    public EXO6003NeedsAuthorization()
        : base("needsAuthorization")
    {
    }

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override Diagnostic Describe(Location location, ImmutableDictionary<string, string?> properties, MarketQuery query, string citation) =>
        Diagnostic.Create(Rule, location, properties, query.ClassName, query.Market, citation);
}
