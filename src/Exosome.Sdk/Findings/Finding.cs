using System.Globalization;
using Exosome.Sdk.Findings.Catalog;

namespace Exosome.Sdk.Findings;

/// <summary>One thing that a rule has to say about data: the same id, words and citation as the analyzer's diagnostic.</summary>
/// <param name="RuleId">The rule's id, for example <c>EXO2001</c>.</param>
/// <param name="Severity">How serious it is.</param>
/// <param name="Path">Where in the data it was found, as a JSON path from the object that was validated (<c>$</c> is the object itself).</param>
/// <param name="Message">What was found and what is expected, in a sentence.</param>
/// <param name="Citation">The act or standard that the rule rests on, with its locator.</param>
public sealed record Finding(string RuleId, Severity Severity, string Path, string Message, string Citation)
{
    /// <summary>The page that explains the rule and how to mend what it found.</summary>
    public Uri HelpLink => new(RuleCatalog.HelpLinkBase + RuleId + ".md");

    /// <summary>Compiler style: <c>$.lots[0].source: warning EXO2001: message (citation)</c>.</summary>
    /// <returns>The finding on one line.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Path}: {Severity switch { Severity.Info => "info", Severity.Warning => "warning", _ => "error" }} {RuleId}: {Message} ({Citation})");

    internal static Finding Of(RuleInfo rule, string path, params object?[] arguments) =>
        new(
            rule.Id,
            rule.Severity switch { RuleSeverity.Info => Severity.Info, RuleSeverity.Warning => Severity.Warning, _ => Severity.Error },
            path,
            string.Format(CultureInfo.InvariantCulture, rule.MessageFormat, arguments),
            rule.Citation);
}
