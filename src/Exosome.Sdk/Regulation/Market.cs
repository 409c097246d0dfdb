using Exosome.Sdk.Identifiers;

namespace Exosome.Sdk.Regulation;

/// <summary>A market: a territory with one law about what may be sold and said.</summary>
public enum Market
{
    /// <summary>Not said.</summary>
    Unspecified = 0,

    /// <summary>United States of America.</summary>
    US = 1,

    /// <summary>European Union.</summary>
    EU = 2,

    /// <summary>United Kingdom.</summary>
    UK = 3,

    /// <summary>Japan.</summary>
    JP = 4,

    /// <summary>South Korea.</summary>
    KR = 5,

    /// <summary>India.</summary>
    IN = 6,

    /// <summary>Canada.</summary>
    CA = 7,

    /// <summary>Australia.</summary>
    AU = 8,

    /// <summary>China.</summary>
    CN = 9,

    /// <summary>Taiwan.</summary>
    TW = 10,

    /// <summary>The member states of ASEAN, as far as the ASEAN Cosmetic Directive goes.</summary>
    ASEAN = 11,

    /// <summary>Brazil.</summary>
    BR = 12,

    /// <summary>Saudi Arabia.</summary>
    SA = 13,
}

/// <summary>What markets consist of.</summary>
public static class Markets
{
    private static readonly string[] European =
    [
        "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL",
        "PT", "RO", "SE", "SI", "SK",
    ];

    private static readonly string[] SouthEastAsian = ["BN", "ID", "KH", "LA", "MM", "MY", "PH", "SG", "TH", "TL", "VN"];

    /// <summary>Every market that the library knows.</summary>
    public static IReadOnlyList<Market> Known { get; } = [.. Enum.GetValues<Market>().Where(m => m != Market.Unspecified)];

    /// <summary>The countries of a market.</summary>
    /// <param name="market">A market.</param>
    /// <returns>The codes of its countries; none for <see cref="Market.Unspecified"/>.</returns>
    public static IReadOnlyList<CountryCode> CountriesOf(Market market) => market switch
    {
        Market.Unspecified => [],
        Market.EU => [.. European.Select(c => CountryCode.Parse(c))],
        Market.ASEAN => [.. SouthEastAsian.Select(c => CountryCode.Parse(c))],
        Market.UK => [CountryCode.Parse("GB")],
        _ => [CountryCode.Parse(market.ToString())],
    };

    /// <summary>The market that a country belongs to.</summary>
    /// <param name="country">A country.</param>
    /// <returns>The market, or <see cref="Market.Unspecified"/> where the library knows nothing about the country's law.</returns>
    public static Market Of(CountryCode country) =>
        European.Contains(country.Value, StringComparer.Ordinal) ? Market.EU
        : SouthEastAsian.Contains(country.Value, StringComparer.Ordinal) ? Market.ASEAN
        : country.Value == "GB" ? Market.UK
        : Enum.TryParse(country.Value, out Market market) && Enum.IsDefined(market) ? market
        : Market.Unspecified;
}
