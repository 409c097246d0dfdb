namespace Exosome.Sdk.Sources.Facts;

/// <summary>
/// Where a donor must not be paid beyond expenses, by country. The one home of both: the editor and the data check say the same.
/// Countries that nobody looked up are left alone.
/// </summary>
internal static class DonorPayment
{
    /// <summary>What the record of a paid donation lacks under the law of the country; null where no rule is known.</summary>
    public static string? MissingIn(string? country) => country switch
    {
        null => null,
        "KR" => "a compensation of expenses only (Korean safety standard for cosmetics, annex 3: no payment for cells of culture media)",
        _ when EuropeanEconomicArea.Contains(country) => "a compensation of expenses only (Dir. 2004/23/EC Art. 12(1); Reg. (EU) 2024/1938 Art. 54(1))",
        _ => null,
    };
}
