using Exosome.Sdk.Claims.Engine;
using Exosome.Sdk.Claims.Engine.Files;
using Exosome.Sdk.Claims.Engine.Matrix;
using Exosome.Sdk.Findings.Catalog;

namespace Exosome.Sdk.Tool.Screen;

/// <summary>Screens files with the readers that the analyzers use, several at a time, and answers in the order of the command line.</summary>
internal sealed class FileScreening
{
    private readonly ScreeningEngine engine;
    private readonly ScreenSettings settings;
    private readonly ApprovedTexts approved;
    private readonly EvidenceRegister? evidence;
    private readonly DateTime today;

    public FileScreening(ScreeningEngine engine, ScreenSettings settings, ApprovedTexts approved, EvidenceRegister? evidence, DateTime today)
    {
        this.engine = engine;
        this.settings = settings;
        this.approved = approved;
        this.evidence = evidence;
        this.today = today;
    }

    /// <exception cref="UnusableInputException">A file cannot be read. Every file is read before anything is written.</exception>
    public async Task<ScreenedText[]> RunAsync(IReadOnlyList<string> files, Action<double> onDone, CancellationToken cancellation)
    {
        var results = new ScreenedText[files.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation };
        await Parallel.ForAsync(0, files.Count, options, async (i, token) =>
        {
            results[i] = Screen(files[i], await TextFile.ReadAsync(files[i], token));
            onDone(1);
        });
        return results;
    }

    /// <summary>Screens one text as the kind of file that its name says.</summary>
    public ScreenedText Screen(string name, string content)
    {
        CopyScreening screening = CopyScreening.Screen(
            engine, settings.Request, name, content, (text, match) => approved.Covers(text.Span, in match, settings.ProductClass));
        var findings = new List<ScreenFinding>();
        foreach ((Allowance allowance, AllowanceVerdict verdict) in AllowanceJudge.Judge(screening, content, today, id => evidence?.Contains(id) == true))
        {
            if (Describe(allowance, verdict) is { } told)
            {
                findings.Add(new ScreenFinding
                {
                    RuleId = told.Rule.Id,
                    Severity = told.Rule.Severity,
                    Start = allowance.Start,
                    Length = allowance.Length,
                    Phrase = content.Substring(allowance.Start, allowance.Length),
                    Category = "allowance",
                    Citation = told.Rule.Citation,
                    Message = told.Message,
                });
            }
        }

        foreach (CopyFinding finding in screening.Findings)
        {
            findings.Add(ScreenFinding.Of(finding.Match, finding.Start, finding.Length, finding.Phrase));
        }

        findings.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : string.CompareOrdinal(a.RuleId, b.RuleId));
        return new ScreenedText(name, content, findings);
    }

    private static (RuleInfo Rule, string Message)? Describe(Allowance allowance, AllowanceVerdict verdict) => verdict switch
    {
        AllowanceVerdict.Expired => (ConfigurationRules.AllowanceExpired, Format(ConfigurationRules.AllowanceExpired, allowance.RuleId, allowance.Expires?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))),
        AllowanceVerdict.Unused => (ConfigurationRules.AllowanceUnused, Format(ConfigurationRules.AllowanceUnused, allowance.RuleId)),
        AllowanceVerdict.Malformed => (ConfigurationRules.AllowanceWithoutEvidence, allowance.Problem!),
        AllowanceVerdict.UnknownEvidence => (ConfigurationRules.AllowanceWithoutEvidence,
            $"The allowance for {allowance.RuleId} names the evidence '{allowance.EvidenceId}', which no evidence register has"),
        _ => null,
    };

    private static string Format(RuleInfo rule, params object?[] arguments) => string.Format(System.Globalization.CultureInfo.InvariantCulture, rule.MessageFormat, arguments);
}
