using System;
using System.Linq;

namespace Exosome.Sdk.Analyzers.Rules.Consent;

/// <summary>
/// Recognises constants that identify a person directly: shapes that no coding scheme uses. The same shapes as the data
/// check's, on the compiler's framework.
/// </summary>
internal static class IdentifierText
{
    private static readonly char[] NameSeparators = [' ', ',', '.'];
    private static readonly string[] NotNames = ["Donor", "Subject", "Patient", "Sample", "Bank", "Cord", "Tissue"];

    public static string? Recognize(string text) =>
        IsEmailAddress(text) ? "e-mail address"
        : IsSocialSecurityNumber(text) ? "social security number"
        : IsTelephoneNumber(text) ? "telephone number"
        : IsPersonName(text) ? "name"
        : null;

    private static bool IsEmailAddress(string text)
    {
        var at = text.IndexOf('@');
        return at > 0 && text.IndexOf('.', at) > at + 1 && text.IndexOf(' ') < 0;
    }

    private static bool IsSocialSecurityNumber(string text) =>
        text.Length == 11 && text[3] == '-' && text[6] == '-' && text.Where((_, i) => i is not (3 or 6)).All(IsDigit);

    private static bool IsTelephoneNumber(string text) =>
        text.Length >= 9 && text[0] == '+' && text.Skip(1).All(c => IsDigit(c) || c is ' ' or '-' or '/' or '(' or ')') && text.Count(IsDigit) >= 8;

    private static bool IsPersonName(string text)
    {
        var words = text.Split(NameSeparators, StringSplitOptions.RemoveEmptyEntries);
        return words.Length is 2 or 3
            && words.All(word => word.Length >= 2 && char.IsUpper(word[0]) && word.Skip(1).All(c => char.IsLower(c) || c is '-' or '\''))
            && !words.Any(word => NotNames.Contains(word, StringComparer.OrdinalIgnoreCase));
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
