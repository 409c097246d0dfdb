using Exosome.Sdk.Findings.Catalog;
using Microsoft.CodeAnalysis;

namespace Exosome.Sdk.Analyzers.Rules.Claims;

/// <summary>EXO1003. <see cref="ClaimTextAnalyzer"/> reports it: the seven text rules share one pass over each text.</summary>
internal static class EXO1003ApprovalClaim
{
    public static readonly DiagnosticDescriptor Descriptor = RuleDescriptor.Of(ClaimRules.ApprovalClaim, citesInMessage: false);
}
