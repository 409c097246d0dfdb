using Exosome.Sdk.Findings.Catalog;
using Microsoft.CodeAnalysis;

namespace Exosome.Sdk.Analyzers.Rules.Claims;

/// <summary>EXO1006. <see cref="ClaimTextAnalyzer"/> reports it: the seven text rules share one pass over each text.</summary>
internal static class EXO1006CategoryError
{
    public static readonly DiagnosticDescriptor Descriptor = RuleDescriptor.Of(ClaimRules.CategoryError, citesInMessage: false);
}
