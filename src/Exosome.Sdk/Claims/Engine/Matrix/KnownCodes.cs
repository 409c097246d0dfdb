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
