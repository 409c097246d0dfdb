using System;
using Exosome.Sdk.Findings.Catalog;
using Microsoft.CodeAnalysis;

namespace Exosome.Sdk.Analyzers;

/// <summary>Makes the compiler's view of a rule out of its catalogue entry: the words and the authority have one home.</summary>
internal static class RuleDescriptor
{
    /// <summary>The descriptor of a rule. The citation ends the message, so that it is read where the line is underlined.</summary>
    /// <param name="rule">The catalogue entry.</param>
    /// <param name="citesInMessage">False where the message's arguments already bring the citation of the case at hand.</param>
    /// <param name="customTags">For example <see cref="WellKnownDiagnosticTags.CompilationEnd"/>.</param>
    public static DiagnosticDescriptor Of(RuleInfo rule, bool citesInMessage = true, params string[] customTags)
    {
        if (rule is null)
        {
            throw new ArgumentNullException(nameof(rule));
        }

        return new DiagnosticDescriptor(
            rule.Id,
            rule.Title,
            citesInMessage && rule.Citation.Length > 0 ? rule.MessageFormat + " (" + Escape(rule.Citation) + ")" : rule.MessageFormat,
            rule.Area.ToString(),
            SeverityOf(rule.Severity),
            isEnabledByDefault: true,
            description: rule.Description + " " + rule.Citation,
            helpLinkUri: rule.HelpLink,
            customTags: customTags);
    }

    /// <summary>The compiler's word for a rule's severity.</summary>
    public static DiagnosticSeverity SeverityOf(RuleSeverity severity) => severity switch
    {
        RuleSeverity.Info => DiagnosticSeverity.Info,
        RuleSeverity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Error,
    };

    // The citation becomes part of a composite format string.
    private static string Escape(string text) => text.Replace("{", "{{").Replace("}", "}}");
}
