namespace Exosome.Sdk.Findings.Catalog;

/// <summary>The room of the rule book that a rule belongs to; it is also the diagnostic category.</summary>
internal enum RuleArea
{
    Claims,
    Consent,
    Lots,
    Quantities,
    Nomenclature,
    Markets,
    Configuration,
}

/// <summary>How loud a rule is until a user says otherwise.</summary>
internal enum RuleSeverity
{
    Info,
    Warning,
    Error,
}

/// <summary>Whether the authority of a rule was read in a copy of the text or on the official body's page.</summary>
internal enum RuleVerification
{
    /// <summary>Read in the text, or a technical rule that rests on no law.</summary>
    Verified,

    /// <summary>Known from secondary reports only: never an error by default, and the rule's page says so.</summary>
    Reported,
}

/// <summary>
/// The one home of a rule's id, words and authority. The analyzers and the model both compile this file in,
/// so that a finding in the editor and a finding in data read the same.
/// </summary>
internal sealed class RuleInfo
{
    public RuleInfo(string id, RuleArea area, RuleSeverity severity, string title, string messageFormat, string description, string citation, RuleVerification verification = RuleVerification.Verified)
    {
        Id = id;
        Area = area;
        Severity = severity;
        Title = title;
        MessageFormat = messageFormat;
        Description = description;
        Citation = citation;
        Verification = verification;
    }

    /// <summary>Diagnostic id, for example <c>EXO1001</c>.</summary>
    public string Id { get; }

    public RuleArea Area { get; }

    public RuleSeverity Severity { get; }

    public string Title { get; }

    /// <summary>A composite format string; the arguments are listed on the rule's page.</summary>
    public string MessageFormat { get; }

    /// <summary>Why the rule exists, in one or two sentences.</summary>
    public string Description { get; }

    /// <summary>Act or standard and locator, for example <c>21 CFR 1271.80(b)</c>.</summary>
    public string Citation { get; }

    public RuleVerification Verification { get; }

    /// <summary>The rule needs data that no compiler sees (measured values, dates, a graph of lots): it has no analyzer.</summary>
    public bool DataOnly { get; init; }

    public string HelpLink => RuleCatalog.HelpLinkBase + Id + ".md";
}
