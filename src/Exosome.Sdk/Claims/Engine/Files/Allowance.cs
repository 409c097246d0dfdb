using System.Globalization;

namespace Exosome.Sdk.Claims.Engine.Files;

/// <summary>
/// A comment in a copy file that lets one finding pass: <c>exosome:allow EXO1002 evidence=EV-001 expires=2027-06-30</c>.
/// It speaks about the finding on its own line or in the text right after it, names the evidence, and ends on a day.
/// </summary>
internal sealed class Allowance
{
    private const string Mark = "exosome:allow";

    private Allowance(int start, int length, string ruleId, string? evidenceId, DateTime? expires, string? problem)
    {
        Start = start;
        Length = length;
        RuleId = ruleId;
        EvidenceId = evidenceId;
        Expires = expires;
        Problem = problem;
    }

    /// <summary>Where the allowance stands in the file.</summary>
    public int Start { get; }

    public int Length { get; }

    public string RuleId { get; }

    public string? EvidenceId { get; }

    public DateTime? Expires { get; }

    /// <summary>Why it cannot be honoured, or null.</summary>
    public string? Problem { get; }

    public static bool IsIn(ReadOnlySpan<char> comment) => comment.IndexOf(Mark.AsSpan(), StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>Reads an allowance out of a comment; null where there is none.</summary>
    /// <param name="comment">The comment's body.</param>
    /// <param name="source">Where the body begins in the file.</param>
    public static Allowance? Parse(ReadOnlySpan<char> comment, int source)
    {
        int mark = comment.IndexOf(Mark.AsSpan(), StringComparison.OrdinalIgnoreCase);
        if (mark < 0)
        {
            return null;
        }

        ReadOnlySpan<char> body = comment.Slice(mark).TrimEnd();
        int lineEnd = body.IndexOf('\n');
        if (lineEnd >= 0)
        {
            body = body.Slice(0, lineEnd).TrimEnd();
        }

        string ruleId = "";
        string? evidence = null;
        DateTime? expires = null;
        string? problem = null;
        foreach (string word in body.Slice(Mark.Length).ToString().Split([' ', '\t', ',', ';'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.StartsWith("EXO", StringComparison.OrdinalIgnoreCase) && ruleId.Length == 0)
            {
                ruleId = word.ToUpperInvariant();
            }
            else if (word.StartsWith("evidence=", StringComparison.OrdinalIgnoreCase))
            {
                evidence = word.Substring("evidence=".Length);
            }
            else if (word.StartsWith("expires=", StringComparison.OrdinalIgnoreCase))
            {
                if (DateTime.TryParseExact(word.Substring("expires=".Length), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime day))
                {
                    expires = day;
                }
                else
                {
                    problem = FormattableString.Invariant($"'{word}' is no day; write expires=yyyy-mm-dd");
                }
            }
            else
            {
                problem ??= FormattableString.Invariant($"'{word}' means nothing in an allowance; write exosome:allow EXOnnnn evidence=ID expires=yyyy-mm-dd");
            }
        }

        problem ??= ruleId.Length == 0 ? "An allowance names the rule that it is for: exosome:allow EXOnnnn evidence=ID expires=yyyy-mm-dd"
            : string.IsNullOrEmpty(evidence) ? FormattableString.Invariant($"The allowance for {ruleId} names no evidence; write evidence=ID with an id of the evidence register")
            : expires is null ? FormattableString.Invariant($"The allowance for {ruleId} has no end; write expires=yyyy-mm-dd")
            : null;
        return new Allowance(source + mark, body.Length, ruleId, evidence, expires, problem);
    }
}
