using Exosome.Sdk.Findings.Catalog;
using Microsoft.CodeAnalysis;

namespace Exosome.Sdk.Analyzers.Rules.Configuration;

/// <summary>EXO9006, reported by <see cref="Claims.CopyFileAnalyzer"/>.</summary>
internal static class EXO9006AllowanceWithoutEvidence
{
    public static readonly DiagnosticDescriptor Descriptor = RuleDescriptor.Of(ConfigurationRules.AllowanceWithoutEvidence, citesInMessage: false);
}
