using System;
using System.Linq;

namespace Exosome.Sdk.Sources.Facts;

/// <summary>Recognizes texts that identify a person directly where a pseudonym belongs, in the editor and in data.</summary>
internal static class DirectIdentifier
{
    private static readonly char[] NameSeparators = [' ', ',', '.'];

    // Words of labels for people, groups, places and things, and the letters and numbers that count them.
    private static readonly string[] NotNames =
    [
        "Donor", "Subject", "Patient", "Participant", "Volunteer", "Proband", "Control", "Healthy", "Anonymous", "Unknown", "Test",
        "Cohort", "Group", "Pool", "Panel", "Arm", "Study", "Trial", "Case", "Site", "Center", "Centre", "Clinic", "Hospital",
        "Sample", "Specimen", "Batch", "Lot", "Bank", "Cord", "Tissue", "Marrow", "Plasma", "Blood",
        "Alpha", "Beta", "Gamma", "Delta", "Epsilon", "Zeta", "Kappa", "Lambda", "Sigma", "Omega",
        "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten",
    ];

    /// <summary>
    /// Names the kind of identifier, or returns null. Only shapes that no coding scheme uses count (an e-mail address, a US social
    /// security number with its dashes, an international telephone number, a written-out name): a code that merely has many digits
    /// is none of our business.
    /// </summary>
    public static string? Recognize(string text) =>
        IsEmailAddress(text) ? "e-mail address"
        : IsSocialSecurityNumber(text) ? "social security number"
        : IsTelephoneNumber(text) ? "telephone number"
        : IsPersonName(text) ? "name"
        : null;

    private static bool IsEmailAddress(string text)
    {
        var at = Array.IndexOf(text.ToCharArray(), '@');
        return at > 0 && text.LastIndexOf('.') > at + 1 && text[at + 1] != '.' && !text.Any(c => c == ' ');
    }

    private static bool IsSocialSecurityNumber(string text) =>
        text.Length == 11 && text[3] == '-' && text[6] == '-' && text.Where((_, i) => i is not (3 or 6)).All(IsDigit);

    private static bool IsTelephoneNumber(string text) =>
        text.Length >= 9 && text[0] == '+' && text.Skip(1).All(c => IsDigit(c) || c is ' ' or '-' or '/' or '(' or ')') && text.Count(IsDigit) >= 8;

    // Two or three capitalized words of letters, as in "Maria Schmidt" or "Maria.Schmidt": pseudonyms are not written so.
    private static bool IsPersonName(string text)
    {
        var words = text.Split(NameSeparators, StringSplitOptions.RemoveEmptyEntries);
        return words.Length is 2 or 3
            && words.All(word => word.Length >= 2 && char.IsUpper(word[0]) && word.Skip(1).All(c => char.IsLower(c) || c is '-' or '\''))
            && !words.Any(word => NotNames.Contains(word, StringComparer.OrdinalIgnoreCase));
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
