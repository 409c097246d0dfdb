using Exosome.Sdk.Findings.Catalog;
using Microsoft.CodeAnalysis;

namespace Exosome.Sdk.Analyzers.Rules.Configuration;

/// <summary>EXO9004, reported by <see cref="Claims.CopyFileAnalyzer"/>.</summary>
internal static class EXO9004AllowanceExpired
{
    public static readonly DiagnosticDescriptor Descriptor = RuleDescriptor.Of(ConfigurationRules.AllowanceExpired, citesInMessage: false);
}
