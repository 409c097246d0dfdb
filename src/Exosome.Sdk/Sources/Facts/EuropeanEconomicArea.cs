using System;

namespace Exosome.Sdk.Sources.Facts;

/// <summary>
/// The countries between which personal data move as at home: GDPR Art. 44 to 49 are about third countries, and the Regulation
/// holds in the whole European Economic Area.
/// </summary>
internal static class EuropeanEconomicArea
{
    private static readonly string[] Members =
    [
        "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS", "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO",
        "PL", "PT", "RO", "SE", "SI", "SK",
    ];

    /// <summary>Whether a country, as its code of ISO 3166-1, is a member.</summary>
    public static bool Contains(string country) => Array.IndexOf(Members, country) >= 0;
}
