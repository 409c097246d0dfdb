using Exosome.Sdk.Findings.Catalog;
using Microsoft.CodeAnalysis;

namespace Exosome.Sdk.Analyzers.Rules.Claims;

/// <summary>EXO1011, reported by <see cref="ClaimsTableAnalyzer"/> over the rows of the claims matrix.</summary>
internal static class EXO1011EvidenceTooWeak
{
    public static readonly DiagnosticDescriptor Descriptor = RuleDescriptor.Of(ClaimRules.EvidenceTooWeak);
}
