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
internal sealed class AllowanceJudge
{
    private readonly CopyScreening screening;
    private readonly string content;
    private readonly DateTime today;
    private readonly Func<string, bool> isKnownEvidence;
    private readonly HashSet<int> allowed = [];

    private AllowanceJudge(CopyScreening screening, string content, DateTime today, Func<string, bool> isKnownEvidence)
    {
        this.screening = screening;
        this.content = content;
        this.today = today;
        this.isKnownEvidence = isKnownEvidence;
    }

    /// <summary>Takes allowed findings out of the list and returns a verdict for every allowance.</summary>
    /// <param name="screening">The screened file.</param>
    /// <param name="content">The file, to see what stands on one line.</param>
    /// <param name="today">An allowance holds up to and with the day that it names.</param>
    /// <param name="isKnownEvidence">Whether the evidence register has an id; without a register nothing is known.</param>
    public static List<(Allowance Allowance, AllowanceVerdict Verdict)> Judge(CopyScreening screening, string content, DateTime today, Func<string, bool> isKnownEvidence)
    {
        var judge = new AllowanceJudge(screening, content, today, isKnownEvidence);
        var verdicts = new List<(Allowance, AllowanceVerdict)>(screening.Allowances.Count);
        foreach (Allowance allowance in screening.Allowances)
        {
            verdicts.Add((allowance, judge.JudgeOne(allowance)));
        }

        if (judge.allowed.Count > 0)
        {
            int index = 0;
            screening.Findings.RemoveAll(_ => judge.allowed.Contains(index++));
        }

        return verdicts;
    }

    private AllowanceVerdict JudgeOne(Allowance allowance)
    {
        if (allowance.Problem is not null)
        {
            return AllowanceVerdict.Malformed;
        }

        int index = FindFinding(allowance);
        if (index < 0)
        {
            return AllowanceVerdict.Unused;
        }

        if (!isKnownEvidence(allowance.EvidenceId!))
        {
            return AllowanceVerdict.UnknownEvidence;
        }

        if (allowance.Expires < today)
        {
            return AllowanceVerdict.Expired;
        }

        _ = allowed.Add(index);
        return AllowanceVerdict.Used;
    }

    /// <summary>
    /// The one finding that an allowance speaks about: in the entry that it belongs to, where the file has entries; otherwise the claim around it, then
    /// what a reader of the line would take it for: behind words it speaks of them, in front of words of those that follow.
    /// </summary>
    private int FindFinding(Allowance allowance)
    {
        int at = allowance.Start;
        if (screening.EntryOf(allowance) is { } entry)
        {
            int inEntry = First(allowance, at, entry.End);
            return inEntry >= 0 ? inEntry : First(allowance, entry.Start, at);
        }

        int lineStart = content.LastIndexOf('\n', Math.Max(0, Math.Min(at, content.Length) - 1)) + 1;
        int lineEnd = content.IndexOf('\n', Math.Min(at + allowance.Length, content.Length));
        lineEnd = lineEnd < 0 ? content.Length : lineEnd;
        int before = Last(allowance, lineStart, at);
        if (before >= 0 && End(before) > at)
        {
            return before;
        }

        (int Start, int End)? next = screening.NextText(allowance);
        int around = TextAround(at);
        int after = around >= 0 ? First(allowance, at, around) : next is { } text ? First(allowance, text.Start, text.End) : -1;
        bool leads = !HasWords(lineStart, at) || (around < 0 && next is { } following && following.Start < lineEnd);
        return leads && after >= 0 ? after : before >= 0 ? before : after;
    }

    /// <summary>The first finding of the allowance's rule that begins in a stretch of the file.</summary>
    private int First(Allowance allowance, int start, int end)
    {
        for (int i = IndexFrom(start); i < screening.Findings.Count && screening.Findings[i].Start < end; i++)
        {
            if (Is(allowance, i))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The last finding of the allowance's rule that begins before it and reaches its line.</summary>
    private int Last(Allowance allowance, int lineStart, int at)
    {
        int index = IndexFrom(at);

        // A claim is some words: what begins further away does not reach the line.
        for (int i = index - 1; i >= 0 && i >= index - 50; i--)
        {
            if (Is(allowance, i) && End(i) > lineStart)
            {
                return i;
            }
        }

        return -1;
    }

    private bool Is(Allowance allowance, int index) => !allowed.Contains(index) && string.Equals(screening.Findings[index].Match.RuleId, allowance.RuleId, StringComparison.Ordinal);

    private int End(int index) => screening.Findings[index].Start + screening.Findings[index].Length;

    /// <summary>Where the text around a place ends, if it has a finding; -1 between texts.</summary>
    private int TextAround(int at)
    {
        int index = IndexFrom(at);
        for (int i = Math.Max(0, index - 1); i <= index && i < screening.Findings.Count; i++)
        {
            if (screening.Findings[i].TextStart < at && at < screening.Findings[i].TextEnd)
            {
                return screening.Findings[i].TextEnd;
            }
        }

        return -1;
    }

    private bool HasWords(int start, int end)
    {
        for (int i = start; i < end && i < content.Length; i++)
        {
            if (char.IsLetterOrDigit(content[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first finding that does not begin before a place; they are sorted.</summary>
    private int IndexFrom(int start)
    {
        int low = 0;
        int high = screening.Findings.Count;
        while (low < high)
        {
            int middle = (low + high) >> 1;
            if (screening.Findings[middle].Start < start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
