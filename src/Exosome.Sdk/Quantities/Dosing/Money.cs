using System.Globalization;
using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>An amount of money: a decimal with its currency. Two currencies do not add up.</summary>
/// <param name="Amount">The amount; negative for a refund.</param>
/// <param name="Currency">The ISO 4217 currency.</param>
public readonly record struct Money([property: JsonRequired, JsonPropertyName("amount")] decimal Amount, [property: JsonRequired, JsonPropertyName("currency")] CurrencyCode Currency)
{
    /// <summary>Takes an amount of a currency.</summary>
    /// <param name="amount">The amount.</param>
    /// <param name="currency">The ISO 4217 code.</param>
    /// <returns>The money.</returns>
    /// <exception cref="FormatException">No currency has the code.</exception>
    public static Money Of(decimal amount, string currency) => new(amount, CurrencyCode.Parse(currency));

    /// <summary>The sum.</summary>
    /// <param name="left">The left.</param>
    /// <param name="right">The right, of the same currency.</param>
    /// <returns>The sum.</returns>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    /// <exception cref="OverflowException">The result is beyond a decimal.</exception>
    public static Money operator +(Money left, Money right) => new(left.Amount + right.Amount, Common(left, right));

    /// <summary>The difference.</summary>
    /// <param name="left">The left.</param>
    /// <param name="right">The right, of the same currency.</param>
    /// <returns>The difference.</returns>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    /// <exception cref="OverflowException">The result is beyond a decimal.</exception>
    public static Money operator -(Money left, Money right) => new(left.Amount - right.Amount, Common(left, right));

    /// <summary>The multiple.</summary>
    /// <param name="left">The money.</param>
    /// <param name="right">How many times.</param>
    /// <returns>The multiple.</returns>
    /// <exception cref="OverflowException">The result is beyond a decimal.</exception>
    public static Money operator *(Money left, decimal right) => left with { Amount = left.Amount * right };

    /// <summary>The part: the cost of a dose is the cost of a lot over its doses. Nothing is rounded.</summary>
    /// <param name="left">The money.</param>
    /// <param name="right">How many parts.</param>
    /// <returns>The part.</returns>
    /// <exception cref="DivideByZeroException">There are no parts.</exception>
    /// <exception cref="OverflowException">The result is beyond a decimal.</exception>
    public static Money operator /(Money left, decimal right) => left with { Amount = left.Amount / right };

    /// <summary>The amount with its code, invariant: <c>1250.50 EUR</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Amount} {Currency}");

    private static CurrencyCode Common(Money left, Money right) =>
        left.Currency == right.Currency
            ? left.Currency
            : throw new InvalidOperationException($"{left} and {right} are of different currencies; exchange one of them first.");
}
