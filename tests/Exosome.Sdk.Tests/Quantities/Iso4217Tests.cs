using System.Globalization;
using Exosome.Sdk.Quantities;

namespace Exosome.Sdk.Tests.Quantities;

/// <summary>The currencies against sources that do not come from us.</summary>
public sealed class Iso4217Tests
{
    /// <summary>The maintenance agency's list one as published on 2024-06-25, every code of it (the copy in the npm package currency-codes 2.2.0).</summary>
    private const string ListOne = """
        AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CLF CLP CNY COP
        COU CRC CUC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD
        JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO
        NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND
        TOP TRY TTD TWD TZS UAH UGX USD USN UYI UYU UYW UZS VED VES VND VUV WST XAF XAG XAU XBA XBB XBC XBD XCD XDR XOF XPD XPF XPT XSU XTS XUA XXX
        YER ZAR ZMW ZWG
        """;

    /// <summary>The currencies that are legal tender without an end date somewhere, by Unicode CLDR 48.2 (supplemental/currencyData).</summary>
    private const string LegalTender = """
        AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK
        DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW
        KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR
        PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS
        VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG
        """;

    /// <summary>Codes of list one that the agency itself marks as a fund, and the Uruguayan unit of account.</summary>
    private static readonly HashSet<string> s_funds = ["BOV", "CHE", "CHW", "CLF", "COU", "MXV", "USN", "UYI", "UYW"];

    /// <summary>The four currencies whose codes begin with X because several countries have them; the other X codes are metals, accounts and tests.</summary>
    private static readonly HashSet<string> s_shared = ["XAF", "XCD", "XOF", "XPF"];

    [Fact]
    public void Every_money_of_the_agencys_list_is_a_currency_and_nothing_else_of_it_is()
    {
        string[] codes = ListOne.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(179, codes.Length);
        Assert.All(codes, code => Assert.Equal(!s_funds.Contains(code) && (code[0] != 'X' || s_shared.Contains(code)), Iso4217.Currencies.Contains(code)));
    }

    [Fact]
    public void Every_currency_is_legal_tender_or_on_the_list_or_was_withdrawn()
    {
        string[] known = [.. (LegalTender + " " + ListOne).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];

        Assert.All(LegalTender.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), code => Assert.True(Iso4217.Currencies.Contains(code), code));

        // What neither knows was withdrawn before the day of the list; CLDR has their last days.
        Assert.Equal(["BYR", "HRK", "MRO", "SLL", "STD", "VEF", "ZWL"], Iso4217.Currencies.Except(known).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_currency_of_every_region_of_this_machine_is_one()
    {
        string[] codes = [.. CultureInfo.GetCultures(CultureTypes.SpecificCultures)
            .Select(culture => new RegionInfo(culture.Name).ISOCurrencySymbol)
            .Where(code => code.Length == 3 && code.All(char.IsAsciiLetterUpper) && code[0] != 'X')
            .Distinct(StringComparer.Ordinal)];

        Assert.True(codes.Length > 100, $"{codes.Length} currencies");
        Assert.All(codes, code => Assert.True(Iso4217.Currencies.Contains(code), code));
    }
}
