namespace Exosome.Sdk.Sources;

/// <summary>Recognizes texts that identify a person directly where a pseudonym belongs.</summary>
internal static class DirectIdentifier
{
    private static readonly string[] NotNames = ["Donor", "Subject", "Patient", "Sample", "Bank", "Cord", "Tissue"];

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
        int at = text.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && text.IndexOf('.', at) > at + 1 && !text.Contains(' ', StringComparison.Ordinal);
    }

    private static bool IsSocialSecurityNumber(string text)
    {
        if (text.Length != 11 || text[3] != '-' || text[6] != '-')
        {
            return false;
        }

        for (int i = 0; i < text.Length; i++)
        {
            if (i is not (3 or 6) && !char.IsAsciiDigit(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsTelephoneNumber(string text) =>
        text.Length >= 9 && text[0] == '+' && text.Skip(1).All(c => char.IsAsciiDigit(c) || c is ' ' or '-' or '/' or '(' or ')') && text.Count(char.IsAsciiDigit) >= 8;

    // Two or three capitalized words of letters, as in "Maria Schmidt" or "Maria.Schmidt": pseudonyms are not written so.
    private static bool IsPersonName(string text)
    {
        string[] words = text.Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length is 2 or 3
            && words.All(w => w.Length >= 2 && char.IsUpper(w[0]) && w.Skip(1).All(c => char.IsLower(c) || c is '-' or '\''))
            && !words.Any(w => NotNames.Contains(w, StringComparer.OrdinalIgnoreCase));
    }
}
