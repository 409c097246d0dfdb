namespace Exosome.Sdk.Claims.Engine.Matrix;

/// <summary>The codes that settings and tables may use. The model's enums say the same; this file also lives where the model does not.</summary>
internal static class KnownCodes
{
    public static IReadOnlyList<string> Markets { get; } = ["US", "EU", "UK", "JP", "KR", "IN", "CA", "AU", "CN", "TW", "ASEAN", "BR", "SA"];

    public static IReadOnlyList<string> ProductClasses { get; } =
        ["cosmetic", "quasiDrug", "medicinalProduct", "investigationalProduct", "medicalDevice", "inVitroDiagnostic", "dietarySupplement", "researchUseOnly"];

    // The everyday words for classes that the law calls otherwise.
    private static readonly Dictionary<string, string> Aliases = new(StringComparer.OrdinalIgnoreCase)
    {
        ["drug"] = "medicinalProduct",
        ["biologic"] = "medicinalProduct",
        ["medicine"] = "medicinalProduct",
        ["investigational"] = "investigationalProduct",
        ["device"] = "medicalDevice",
        ["diagnostic"] = "inVitroDiagnostic",
        ["supplement"] = "dietarySupplement",
        ["research"] = "researchUseOnly",
    };

    /// <summary>The code as we write it, or null for a word that is no market.</summary>
    public static string? FindMarket(string word) => Find(Markets, word);

    public static string? FindProductClass(string word)
    {
        word = EvidenceLevels.Fold(word);
        return Find(ProductClasses, word) ?? (Aliases.TryGetValue(word, out string? code) ? code : null);
    }

    /// <summary>What an id has, in words.</summary>
    public const string IdForm = "up to 64 letters, digits and - _ . : / #, and begins with a letter or digit";

    /// <summary>What every typed id of the model admits; another one would fail when the program starts.</summary>
    public static bool IsId(string text)
    {
        if (text.Length is 0 or > 64 || !IsLetterOrDigit(text[0]))
        {
            return false;
        }

        foreach (char c in text)
        {
            if (!IsLetterOrDigit(c) && c is not ('-' or '_' or '.' or ':' or '/' or '#'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a text has the form of a language tag (BCP 47): a language of two or three letters, then subtags of up to eight letters and digits.</summary>
    public static bool IsLanguageTag(string text)
    {
        string[] parts = text.Split('-');
        for (int i = 0; i < parts.Length; i++)
        {
            bool isLong = parts[i].Length is 0 or > 8 || (i == 0 && (parts[i].Length is < 2 or > 3));
            foreach (char c in parts[i])
            {
                if (!IsLetterOrDigit(c) || (i == 0 && c is >= '0' and <= '9'))
                {
                    return false;
                }
            }

            if (isLong)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsLetterOrDigit(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');

    private static string? Find(IReadOnlyList<string> known, string word)
    {
        foreach (string one in known)
        {
            if (string.Equals(one, word, StringComparison.OrdinalIgnoreCase))
            {
                return one;
            }
        }

        return null;
    }
}
