namespace Exosome.Sdk.Quantities;

/// <summary>How the values of a quantity combine.</summary>
public enum QuantityKind
{
    /// <summary>Adds up and scales: a length, a count, a concentration.</summary>
    Linear = 0,

    /// <summary>A point on a scale with an arbitrary zero: only differences add up. A temperature in °C.</summary>
    Affine = 1,

    /// <summary>The logarithm of something: two values neither add up nor scale. A pH.</summary>
    Logarithmic = 2,
}
