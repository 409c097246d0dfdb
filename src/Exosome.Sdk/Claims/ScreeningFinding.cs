using Exosome.Sdk.Findings;

namespace Exosome.Sdk.Claims;

/// <summary>A claim in a text that somebody has to support, and that some market forbids or ties to conditions.</summary>
/// <param name="RuleId">The rule, <c>EXO1001</c> to <c>EXO1007</c>.</param>
/// <param name="Severity">How serious it is in the strictest of <paramref name="Markets"/>.</param>
/// <param name="Start">Where the claim begins, in UTF-16 units of the text that was screened.</param>
/// <param name="Length">How long it is, in UTF-16 units.</param>
/// <param name="Phrase">The claim itself, exactly as it stands in the text.</param>
/// <param name="Category">The kind of claim in the words of the packs, for example <c>disease-treatment</c>.</param>
/// <param name="Markets">The markets that object, in the codes of the request.</param>
/// <param name="Decision">What the strictest market says: <c>prohibited</c>, <c>needs authorization</c>, <c>needs evidence of level ...</c>, <c>needs disclaimer</c>.</param>
/// <param name="Citation">Act and article, up to three of them.</param>
/// <param name="Message">The finding in a sentence.</param>
/// <param name="Suggestion">A lawful wording, where there is one.</param>
public sealed record ScreeningFinding(
    string RuleId,
    Severity Severity,
    int Start,
    int Length,
    string Phrase,
    string Category,
    IReadOnlyList<string> Markets,
    string Decision,
    string Citation,
    string Message,
    string? Suggestion);
