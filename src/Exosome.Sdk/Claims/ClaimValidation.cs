using System.Globalization;
using Exosome.Sdk.Claims.Engine;
using Exosome.Sdk.Claims.Engine.Matrix;
using Exosome.Sdk.Findings;
using Exosome.Sdk.Findings.Catalog;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Regulation;

namespace Exosome.Sdk.Claims;

/// <summary>The run-time side of the claim rules, in the words of the analyzers.</summary>
internal static class ClaimValidation
{
    private const string EvidenceDecision = "needs evidence of level ";

    private static readonly RuleInfo[] TextRules =
    [
        ClaimRules.DiseaseClaim, ClaimRules.StructureFunctionClaim, ClaimRules.ApprovalClaim, ClaimRules.AbsoluteClaim, ClaimRules.ComparativeClaim, ClaimRules.CategoryError,
        ClaimRules.EffectNotOnAllowList,
    ];

    public static void Validate(Claim claim, string path, List<Finding> findings, DateOnly? day)
    {
        ValidateEvidence(claim, path, findings);
        ValidateText(claim, path, findings);
        if (day is { } today)
        {
            ValidateApproval(claim, path, findings, today);
        }
    }

    /// <summary>The market codes of the engine; null for "wherever a law forbids something".</summary>
    public static string[]? CodesOf(EquatableList<Market> markets) =>
        markets.Count == 0 ? null : [.. markets.Where(m => m != Market.Unspecified).Select(m => m.ToString())];

    /// <summary>The engine's word for a product class; null where none is said.</summary>
    public static string? CodeOf(ProductClass productClass) => productClass == ProductClass.Unspecified ? null : KnownCodes.FindProductClass(productClass.ToString());

    private static void ValidateEvidence(Claim claim, string path, List<Finding> findings)
    {
        if (claim.Evidence.Count == 0)
        {
            findings.Add(Finding.Of(ClaimRules.ClaimWithoutEvidence, path + ".evidence", claim.Text, "names no evidence"));
            return;
        }

        for (int i = 0; i < claim.Evidence.Count; i++)
        {
            claim.Evidence[i].Validate(string.Create(CultureInfo.InvariantCulture, $"{path}.evidence[{i}]"), findings);
            if (claim.Evidence[i].Result is EvidenceResult.DoesNotSupport or EvidenceResult.Inconclusive)
            {
                findings.Add(Finding.Of(
                    ClaimRules.ClaimWithoutEvidence, string.Create(CultureInfo.InvariantCulture, $"{path}.evidence[{i}]"), claim.Text,
                    $"names the evidence '{claim.Evidence[i].Id}', whose result does not support it"));
            }
        }

        if (claim.EvidenceLevel is > EvidenceLevel.None and < EvidenceLevel.CaseSeries)
        {
            findings.Add(Finding.Of(
                ClaimRules.EvidenceTooWeak, path + ".evidence", claim.Text,
                $"rests on {EvidenceLevels.NameOf((int)claim.EvidenceLevel)} work alone; a claim about people needs evidence from people"));
        }
    }

    private static void ValidateText(Claim claim, string path, List<Finding> findings)
    {
        var matches = new List<ClaimMatch>();
        ScreeningEngine.BuiltIn.Screen(claim.Text, new ScreeningRequest(ScreeningContext.Copy, CodesOf(claim.Markets), CodeOf(claim.ProductClass)), matches);
        foreach (ClaimMatch match in matches)
        {
            string phrase = claim.Text.Substring(match.Start, match.Length);
            if (match.Decision.StartsWith(EvidenceDecision, StringComparison.Ordinal))
            {
                // The law asks for proof, not for silence: with enough of it the words stand.
                int needed = EvidenceLevels.Parse(match.Decision[EvidenceDecision.Length..]);
                if ((int)claim.EvidenceLevel >= needed)
                {
                    continue;
                }

                if (claim.EvidenceLevel >= EvidenceLevel.CaseSeries)
                {
                    findings.Add(Finding.Of(
                        ClaimRules.EvidenceTooWeak, path + ".evidence", claim.Text,
                        $"rests on {EvidenceLevels.NameOf((int)claim.EvidenceLevel)} evidence; '{phrase}' needs {EvidenceLevels.NameOf(needed)} evidence in {string.Join(", ", match.Markets)} [{match.Citation}]"));
                }
            }

            if (Array.Find(TextRules, rule => string.Equals(rule.Id, match.RuleId, StringComparison.Ordinal)) is { } rule)
            {
                findings.Add(TextFinding(rule, match, path + ".text"));
            }
        }
    }

    private static Finding TextFinding(RuleInfo rule, in ClaimMatch match, string path)
    {
        Severity severity = match.Severity switch { RuleSeverity.Info => Severity.Info, RuleSeverity.Warning => Severity.Warning, _ => Severity.Error };
        return new Finding(rule.Id, severity, path, string.Format(CultureInfo.InvariantCulture, rule.MessageFormat, match.Message.TrimEnd('.')), match.Citation);
    }

    private static void ValidateApproval(Claim claim, string path, List<Finding> findings, DateOnly day)
    {
        if (claim.Approval is not { } approval)
        {
            findings.Add(Finding.Of(ClaimRules.ApprovalOutOfDate, path + ".approval", claim.Text, "is not approved: nobody is named who looked at the evidence"));
        }
        else if (!approval.IsInForceOn(day))
        {
            string why = approval.ApprovedOn > day
                ? string.Create(CultureInfo.InvariantCulture, $"is approved only from {approval.ApprovedOn:yyyy-MM-dd} on")
                : string.Create(CultureInfo.InvariantCulture, $"has an approval that expired on {approval.ExpiresOn:yyyy-MM-dd}");
            findings.Add(Finding.Of(ClaimRules.ApprovalOutOfDate, path + ".approval", claim.Text, why));
        }
    }
}
