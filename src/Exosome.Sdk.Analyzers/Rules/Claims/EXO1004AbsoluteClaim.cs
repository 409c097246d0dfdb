using Exosome.Sdk.Findings.Catalog;
using Microsoft.CodeAnalysis;

namespace Exosome.Sdk.Analyzers.Rules.Claims;

/// <summary>EXO1004. <see cref="ClaimTextAnalyzer"/> reports it: the seven text rules share one pass over each text.</summary>
internal static class EXO1004AbsoluteClaim
{
    public static readonly DiagnosticDescriptor Descriptor = RuleDescriptor.Of(ClaimRules.AbsoluteClaim, citesInMessage: false);
}
