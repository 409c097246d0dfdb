using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>
/// An acidity: the negative decadic logarithm of the hydrogen ion activity (IUPAC Green Book, 3rd edition, 2.13.1), so that
/// two of them neither add up nor scale. Admitted from −4 to 16: no aqueous solution lies outside, and 74 is a 7.4 that
/// lost its point.
/// </summary>
[Quantity(Kind = QuantityKind.Logarithmic, Minimum = -4, Maximum = 16)]
[Unit("Value", "pH", "[pH]", Extension = "Ph")]
[JsonConverter(typeof(QuantityJsonConverter<Ph>))]
public readonly partial struct Ph
{
    /// <summary>The hydrogen ion activity, a bare number near the molar concentration: 10 to the power of −pH.</summary>
    public double HydrogenIonActivity => Math.Pow(10, -Value);

    /// <summary>The pH of a hydrogen ion activity.</summary>
    /// <param name="activity">The activity, above zero.</param>
    /// <returns>The pH.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The activity is not above zero, or gives a pH outside the domain.</exception>
    public static Ph FromHydrogenIonActivity(double activity) => FromValue(-Math.Log10(activity));
}
