using Exosome.Sdk.Findings.Catalog;
using Microsoft.CodeAnalysis;

namespace Exosome.Sdk.Analyzers.Rules.Configuration;

/// <summary>EXO9003, reported by <see cref="Claims.ClaimsTableAnalyzer"/>.</summary>
internal static class EXO9003MalformedTable
{
    public static readonly DiagnosticDescriptor Descriptor = RuleDescriptor.Of(ConfigurationRules.MalformedTable, citesInMessage: false);
}
