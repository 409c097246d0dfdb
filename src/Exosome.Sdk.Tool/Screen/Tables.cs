using Exosome.Sdk.Claims.Engine;
using Exosome.Sdk.Claims.Engine.Matrix;
using Exosome.Sdk.Findings.Catalog;

namespace Exosome.Sdk.Tool.Screen;

/// <summary>The claims matrix and the evidence register of a run.</summary>
internal sealed class Tables
{
    private Tables(ClaimsMatrix claims, EvidenceRegister? evidence, IReadOnlyList<(RuleInfo, string, string)> problems)
    {
        Claims = claims;
        Evidence = evidence;
        Problems = problems;
    }

    public ClaimsMatrix Claims { get; }

    /// <summary>Null where there is no register.</summary>
    public EvidenceRegister? Evidence { get; }

    /// <summary>Rows that cannot be read, each with its place as <c>file(line,column)</c>.</summary>
    public IReadOnlyList<(RuleInfo Rule, string Place, string Message)> Problems { get; }

    /// <exception cref="UnusableInputException">A file cannot be read.</exception>
    public static async Task<Tables> ReadAsync(IEnumerable<string> claimsFiles, IEnumerable<string> evidenceFiles, CancellationToken cancellation)
    {
        var problems = new List<(RuleInfo, string, string)>();
        var claims = new ClaimsMatrix();
        foreach (string file in claimsFiles)
        {
            string content = await TextFile.ReadAsync(file, cancellation);
            int known = claims.Problems.Count;
            claims.Add(content);
            Note(problems, file, content, claims.Problems.Skip(known));
        }

        EvidenceRegister? evidence = null;
        foreach (string file in evidenceFiles)
        {
            evidence ??= new EvidenceRegister();
            string content = await TextFile.ReadAsync(file, cancellation);
            int known = evidence.Problems.Count;
            evidence.Add(content);
            Note(problems, file, content, evidence.Problems.Skip(known));
        }

        return new Tables(claims, evidence, problems);
    }

    /// <summary>The texts of the rows with which nothing is wrong.</summary>
    public ApprovedTexts FindApproved(ScreeningEngine engine, string? productClass, DateTime today)
    {
        if (Claims.Rows.Count == 0)
        {
            return ApprovedTexts.None;
        }

        var texts = ApprovedTexts.For(engine);
        var findings = new List<ClaimRowFinding>();
        foreach (ClaimRow row in Claims.Rows)
        {
            findings.Clear();
            ClaimRowJudge.Judge(row, Evidence ?? new EvidenceRegister(), engine, productClass, today, findings);
            if (findings.Count == 0 && row.IsComplete)
            {
                texts.Add(row);
            }
        }

        return texts;
    }

    private static void Note(List<(RuleInfo, string, string)> problems, string file, string content, IEnumerable<TableProblem> found)
    {
        var lines = new LineMap(content);
        foreach (TableProblem problem in found)
        {
            (int line, int column) = lines.At(problem.Start);
            RuleInfo rule = problem.IsUnknownCode ? ConfigurationRules.UnknownOption : ConfigurationRules.MalformedTable;
            problems.Add((rule, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{file}({line},{column})"), problem.Message));
        }
    }
}
