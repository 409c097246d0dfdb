using System.Globalization;
using Exosome.Sdk.Claims.Engine.Files;
using Microsoft.CodeAnalysis;

namespace Exosome.Sdk.Analyzers.Rules.Configuration;

/// <summary>The diagnostic for an allowance that allows nothing.</summary>
internal static class AllowanceDiagnostics
{
    public static Diagnostic? Create(Allowance allowance, AllowanceVerdict verdict, Location location) => verdict switch
    {
        AllowanceVerdict.Expired => Diagnostic.Create(EXO9004AllowanceExpired.Descriptor, location, allowance.RuleId, allowance.Expires?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        AllowanceVerdict.Unused => Diagnostic.Create(EXO9005AllowanceUnused.Descriptor, location, allowance.RuleId),
        AllowanceVerdict.Malformed => Diagnostic.Create(EXO9006AllowanceWithoutEvidence.Descriptor, location, allowance.Problem),
        AllowanceVerdict.UnknownEvidence => Diagnostic.Create(EXO9006AllowanceWithoutEvidence.Descriptor, location,
            FormattableString.Invariant($"The allowance for {allowance.RuleId} names the evidence '{allowance.EvidenceId}', which no evidence register of the project has")),
        _ => null,
    };
}
