using Exosome.Sdk.Findings.Catalog;
using Microsoft.CodeAnalysis;

namespace Exosome.Sdk.Analyzers.Rules.Configuration;

/// <summary>EXO9002, reported by <see cref="PackFileAnalyzer"/>.</summary>
internal static class EXO9002MalformedPack
{
    public static readonly DiagnosticDescriptor Descriptor = RuleDescriptor.Of(ConfigurationRules.MalformedPack, citesInMessage: false);
}
