namespace Exosome.Sdk.Claims.Engine;

/// <summary>Where a text comes from, and so how strict the engine may be.</summary>
internal enum ScreeningContext
{
    /// <summary>Copy that somebody meant for customers: every rule applies.</summary>
    Copy,

    /// <summary>Any string of a program: only rules whose precision on such strings was measured as very high.</summary>
    Code,
}

/// <summary>What to screen for.</summary>
internal readonly struct ScreeningRequest
{
    public ScreeningRequest(ScreeningContext context, string[]? markets = null, string? productClass = null)
    {
        Context = context;
        Markets = markets;
        ProductClass = productClass;
    }

    public ScreeningContext Context { get; }

    /// <summary>Market codes such as <c>US</c>; null or empty means every deny-list. An allow-list market (JP) acts only when named.</summary>
    public string[]? Markets { get; }

    /// <summary>Product class such as <c>cosmetic</c>; null means any class.</summary>
    public string? ProductClass { get; }
}
