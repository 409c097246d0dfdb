using System.Globalization;

namespace Exosome.Sdk.Instruments;

/// <summary>Something in a file that could not be taken at its word, or that a reader of the figures must know.</summary>
/// <param name="Line">The line (for comma-separated files the row) it stands on, counted from 1; <c>null</c> when it concerns the whole file.</param>
/// <param name="Message">A sentence that says what was found and what was done about it.</param>
public sealed record ImportIssue(int? Line, string Message)
{
    /// <summary><c>line 93: …</c>, or the message alone.</summary>
    /// <returns>The issue on one line.</returns>
    public override string ToString() =>
        Line is { } line ? string.Create(CultureInfo.InvariantCulture, $"line {line}: {Message}") : Message;
}
