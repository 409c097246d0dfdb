namespace Exosome.Sdk.Analyzers.Tests.Rules.Matrix;

/// <summary>One piece of code and what the rule says about it.</summary>
/// <param name="Form">How it is written.</param>
/// <param name="Flagged">Whether the rule speaks.</param>
/// <param name="Source">The whole file; <c>«...»</c> is underlined where the rule speaks.</param>
internal sealed record RuleCase(Form Form, bool Flagged, string Source)
{
    /// <summary>Without comparison: the rule only has to live through it.</summary>
    public bool OnlyLivesThrough { get; init; }
}
