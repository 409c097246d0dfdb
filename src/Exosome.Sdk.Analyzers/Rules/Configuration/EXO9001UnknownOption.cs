using Exosome.Sdk.Findings.Catalog;
using Microsoft.CodeAnalysis;

namespace Exosome.Sdk.Analyzers.Rules.Configuration;

/// <summary>EXO9001, reported by <see cref="OptionAnalyzer"/>.</summary>
internal static class EXO9001UnknownOption
{
    public static readonly DiagnosticDescriptor Descriptor = RuleDescriptor.Of(ConfigurationRules.UnknownOption, citesInMessage: false);
}
