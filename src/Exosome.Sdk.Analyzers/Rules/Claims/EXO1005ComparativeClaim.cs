using Exosome.Sdk.Findings.Catalog;
using Microsoft.CodeAnalysis;

namespace Exosome.Sdk.Analyzers.Rules.Claims;

/// <summary>EXO1005. <see cref="ClaimTextAnalyzer"/> reports it: the seven text rules share one pass over each text.</summary>
internal static class EXO1005ComparativeClaim
{
    public static readonly DiagnosticDescriptor Descriptor = RuleDescriptor.Of(ClaimRules.ComparativeClaim, citesInMessage: false);
}
