using Exosome.Sdk.Findings.Catalog;
using Microsoft.CodeAnalysis;

namespace Exosome.Sdk.Analyzers.Rules.Claims;

/// <summary>EXO1012, reported by <see cref="ClaimsTableAnalyzer"/> over the rows of the claims matrix.</summary>
internal static class EXO1012ApprovalOutOfDate
{
    public static readonly DiagnosticDescriptor Descriptor = RuleDescriptor.Of(ClaimRules.ApprovalOutOfDate);
}
