namespace Exosome.Sdk.Claims;

/// <summary>What to screen a text for.</summary>
public sealed record ScreeningOptions
{
    /// <summary>Product copy, every deny-list, any product class.</summary>
    public static ScreeningOptions Default { get; } = new();

    /// <summary>
    /// Market codes such as <c>US</c>, <c>UK</c>, <c>JP</c>; a member state stands for its union (<c>DE</c> for <c>EU</c>). Empty means every market
    /// with a deny-list (so do null, and the word <c>all</c>); an allow-list market such as Japan acts only when it is named. A code that no pack
    /// knows is held to every deny-list, and the finding names the markets whose law that is.
    /// </summary>
    public IReadOnlyList<string> Markets { get; init; } = [];

    /// <summary>Product class such as <c>cosmetic</c>; null means any. A word that is no product class is refused (<see cref="ArgumentException"/>) when a text is screened.</summary>
    public string? ProductClass { get; init; }

    /// <summary>
    /// True when the text may be any string of a program rather than copy that was meant for customers: then only rules speak whose precision on
    /// such strings was measured as very high.
    /// </summary>
    public bool AnyString { get; init; }
}
