using Exosome.Sdk.Findings.Catalog;
using Microsoft.CodeAnalysis;

namespace Exosome.Sdk.Analyzers.Rules.Claims;

/// <summary>EXO1001. <see cref="ClaimTextAnalyzer"/> reports it: the seven text rules share one pass over each text.</summary>
internal static class EXO1001DiseaseClaim
{
    public static readonly DiagnosticDescriptor Descriptor = RuleDescriptor.Of(ClaimRules.DiseaseClaim, citesInMessage: false);
}
