using Exosome.Sdk.Findings.Catalog;

namespace Exosome.Sdk.Claims.Engine;

/// <summary>One claim that was found, with the exact slice of the text that carries it.</summary>
internal readonly struct ClaimMatch
{
    public ClaimMatch(string ruleId, int start, int length, string category, string[] markets, RuleSeverity severity, string decision, string citation, string message, string? suggestion)
    {
        RuleId = ruleId;
        Start = start;
        Length = length;
        Category = category;
        Markets = markets;
        Severity = severity;
        Decision = decision;
        Citation = citation;
        Message = message;
        Suggestion = suggestion;
    }

    /// <summary>For example <c>EXO1001</c>.</summary>
    public string RuleId { get; }

    /// <summary>First UTF-16 unit of the claim in the text that was screened.</summary>
    public int Start { get; }

    /// <summary>Length of the claim in UTF-16 units.</summary>
    public int Length { get; }

    /// <summary>The pack's word for the kind of claim, for example <c>disease-treatment</c>.</summary>
    public string Category { get; }

    /// <summary>The markets that object, in the words of the request.</summary>
    public string[] Markets { get; }

    public RuleSeverity Severity { get; }

    /// <summary>What the law says: <c>prohibited</c>, <c>needs authorization</c>, <c>needs evidence of level N</c>, <c>needs disclaimer</c>.</summary>
    public string Decision { get; }

    public string Citation { get; }

    public string Message { get; }

    /// <summary>The language of the words, by the pack that knows them; <c>any</c> for names that every language has.</summary>
    public string Language { get; init; } = "any";

    /// <summary>A lawful wording, where there is one.</summary>
    public string? Suggestion { get; }
}
