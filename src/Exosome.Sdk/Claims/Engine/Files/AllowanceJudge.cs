namespace Exosome.Sdk.Claims.Engine.Files;

internal enum AllowanceVerdict
{
    /// <summary>It let a finding pass.</summary>
    Used,
    Expired,
    Unused,
    Malformed,
    UnknownEvidence,
}

/// <summary>Decides which findings pass because an allowance says so, and which allowances say nothing.</summary>
internal static class AllowanceJudge
{
    /// <summary>Takes allowed findings out of the list and returns a verdict for every allowance.</summary>
    /// <param name="screening">The screened file.</param>
    /// <param name="content">The file, to see what stands on one line.</param>
    /// <param name="today">An allowance holds up to and with the day that it names.</param>
    /// <param name="isKnownEvidence">Whether the evidence register has an id; null where the project has no register.</param>
    public static List<(Allowance Allowance, AllowanceVerdict Verdict)> Judge(CopyScreening screening, string content, DateTime today, Func<string, bool>? isKnownEvidence)
    {
        var verdicts = new List<(Allowance, AllowanceVerdict)>(screening.Allowances.Count);
        foreach (Allowance allowance in screening.Allowances)
        {
            verdicts.Add((allowance, JudgeOne(screening, allowance, content, today, isKnownEvidence)));
        }

        return verdicts;
    }

    private static AllowanceVerdict JudgeOne(CopyScreening screening, Allowance allowance, string content, DateTime today, Func<string, bool>? isKnownEvidence)
    {
        if (allowance.Problem is not null)
        {
            return AllowanceVerdict.Malformed;
        }

        int index = FindFinding(screening, allowance, content);
        if (index < 0)
        {
            return AllowanceVerdict.Unused;
        }

        if (isKnownEvidence is not null && !isKnownEvidence(allowance.EvidenceId!))
        {
            return AllowanceVerdict.UnknownEvidence;
        }

        if (allowance.Expires < today)
        {
            return AllowanceVerdict.Expired;
        }

        screening.Findings.RemoveAt(index);
        return AllowanceVerdict.Used;
    }

    private static int FindFinding(CopyScreening screening, Allowance allowance, string content)
    {
        int lineStart = content.LastIndexOf('\n', Math.Max(0, Math.Min(allowance.Start, content.Length) - 1)) + 1;
        int lineEnd = content.IndexOf('\n', Math.Min(allowance.Start + allowance.Length, content.Length));
        lineEnd = lineEnd < 0 ? content.Length : lineEnd;
        int reach = Math.Max(lineEnd, screening.ReachOf(allowance));
        for (int i = 0; i < screening.Findings.Count; i++)
        {
            CopyFinding finding = screening.Findings[i];
            if (string.Equals(finding.Match.RuleId, allowance.RuleId, StringComparison.Ordinal) && finding.Start >= lineStart && finding.Start < reach)
            {
                return i;
            }
        }

        return -1;
    }
}
