using Exosome.Sdk.Findings.Catalog;

namespace Exosome.Sdk.Claims.Engine.Matrix;

/// <summary>What is wrong with one claim of the matrix.</summary>
internal readonly struct ClaimRowFinding
{
    public ClaimRowFinding(RuleInfo rule, in Cell place, string message)
    {
        Rule = rule;
        Place = place;
        Message = message;
    }

    public RuleInfo Rule { get; }

    public Cell Place { get; }

    /// <summary>Goes on after "The claim 'text' ".</summary>
    public string Message { get; }
}

/// <summary>EXO1010, EXO1011 and EXO1012 over a row: has the claim evidence, is it enough, is the approval in force.</summary>
internal static class ClaimRowJudge
{
    private const string EvidenceDecision = "needs evidence of level ";

    /// <summary>Judges one row.</summary>
    /// <param name="row">The claim.</param>
    /// <param name="evidence">The evidence register.</param>
    /// <param name="engine">Says what the law of the row's markets thinks of the text; null leaves the law out.</param>
    /// <param name="productClass">The project's class, for rows that name none.</param>
    /// <param name="today">The day of judgement.</param>
    /// <param name="findings">Receives what is wrong; nothing is added for an approval that holds.</param>
    public static void Judge(ClaimRow row, EvidenceRegister evidence, ScreeningEngine? engine, string? productClass, DateTime today, List<ClaimRowFinding> findings)
    {
        int best = BestEvidence(row, evidence, findings);
        if (engine is not null)
        {
            JudgeLaw(row, engine, productClass, best, findings);
        }

        JudgeApproval(row, today, findings);
    }

    private static int BestEvidence(ClaimRow row, EvidenceRegister evidence, List<ClaimRowFinding> findings)
    {
        Cell place = row.Evidence.IsEmpty ? row.Id : row.Evidence;
        if (row.EvidenceIds.Count == 0)
        {
            findings.Add(new ClaimRowFinding(ClaimRules.ClaimWithoutEvidence, place, "names no evidence"));
            return EvidenceLevels.None;
        }

        int best = EvidenceLevels.None;
        bool isComplete = true;
        foreach (string id in row.EvidenceIds)
        {
            if (evidence.Find(id) is not { } study)
            {
                findings.Add(new ClaimRowFinding(ClaimRules.ClaimWithoutEvidence, place, FormattableString.Invariant($"names the evidence '{id}', which the evidence register does not have")));
                isComplete = false;
            }
            else if (study.IsNegative)
            {
                findings.Add(new ClaimRowFinding(ClaimRules.ClaimWithoutEvidence, place, FormattableString.Invariant($"names the evidence '{id}', whose result does not support it")));
                isComplete = false;
            }
            else
            {
                best = Math.Max(best, study.Level);
            }
        }

        if (isComplete && best < EvidenceLevels.CaseSeries)
        {
            findings.Add(new ClaimRowFinding(ClaimRules.EvidenceTooWeak, place, FormattableString.Invariant(
                $"rests on {EvidenceLevels.NameOf(best)} work alone; a claim about people needs evidence from people")));
        }

        return best;
    }

    private static void JudgeLaw(ClaimRow row, ScreeningEngine engine, string? productClass, int best, List<ClaimRowFinding> findings)
    {
        var matches = new List<ClaimMatch>();
        string[]? markets = row.Markets.Count == 0 ? null : [.. row.Markets];
        engine.Screen(row.Text.Value.AsSpan(), new ScreeningRequest(ScreeningContext.Copy, markets, row.ProductClass ?? productClass), matches);
        foreach (ClaimMatch match in matches)
        {
            if (match.Severity == RuleSeverity.Info)
            {
                continue;
            }

            string phrase = row.Text.Value.Substring(match.Start, match.Length);
            string where = match.Markets is { Length: > 0 } ? string.Join(", ", match.Markets) : "every market";
            if (match.Decision.StartsWith(EvidenceDecision, StringComparison.Ordinal))
            {
                int needed = EvidenceLevels.Parse(match.Decision.Substring(EvidenceDecision.Length));
                if (best < needed && best >= EvidenceLevels.CaseSeries)
                {
                    findings.Add(new ClaimRowFinding(ClaimRules.EvidenceTooWeak, row.Evidence.IsEmpty ? row.Id : row.Evidence, FormattableString.Invariant(
                        $"rests on {EvidenceLevels.NameOf(best)} evidence; '{phrase}' needs {EvidenceLevels.NameOf(needed)} evidence in {where} [{match.Citation}]")));
                }
            }
            else if (match.Decision is "prohibited" or "needs authorization")
            {
                string verdict = match.Decision is "prohibited" ? "is prohibited whatever the evidence" : "needs an authorization, which evidence does not replace";
                findings.Add(new ClaimRowFinding(ClaimRules.EvidenceTooWeak, row.Text, FormattableString.Invariant($"says '{phrase}', which {verdict} in {where} [{match.Citation}]")));
            }
        }
    }

    private static void JudgeApproval(ClaimRow row, DateTime today, List<ClaimRowFinding> findings)
    {
        if (row.ApprovedBy.IsEmpty || row.ApprovedOn is null)
        {
            findings.Add(new ClaimRowFinding(ClaimRules.ApprovalOutOfDate, row.Id, "is not approved: 'approved by' and 'approved on' say who looked at the evidence, and when"));
        }
        else if (row.ApprovedOn > today)
        {
            findings.Add(new ClaimRowFinding(ClaimRules.ApprovalOutOfDate, row.Id, FormattableString.Invariant($"is approved only from {row.ApprovedOn:yyyy-MM-dd} on")));
        }

        if (row.ExpiresOn is null)
        {
            findings.Add(new ClaimRowFinding(ClaimRules.ApprovalOutOfDate, row.Expires.IsEmpty ? row.Id : row.Expires, "has an approval without an end; write 'expires on'"));
        }
        else if (row.ExpiresOn < today)
        {
            findings.Add(new ClaimRowFinding(ClaimRules.ApprovalOutOfDate, row.Expires, FormattableString.Invariant($"has an approval that expired on {row.ExpiresOn:yyyy-MM-dd}")));
        }
    }
}
