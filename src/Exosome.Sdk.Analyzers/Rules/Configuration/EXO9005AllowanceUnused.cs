using Exosome.Sdk.Findings.Catalog;
using Microsoft.CodeAnalysis;

namespace Exosome.Sdk.Analyzers.Rules.Configuration;

/// <summary>EXO9005, reported by <see cref="Claims.CopyFileAnalyzer"/>.</summary>
internal static class EXO9005AllowanceUnused
{
    public static readonly DiagnosticDescriptor Descriptor = RuleDescriptor.Of(ConfigurationRules.AllowanceUnused, citesInMessage: false);
}
