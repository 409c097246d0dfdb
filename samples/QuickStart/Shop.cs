using Exosome.Sdk.Claims;
using Exosome.Sdk.Regulation;

namespace QuickStart;

/// <summary>What the web shop says. Two of these sentences are wrong on purpose; the compiler says which and why.</summary>
internal static class Shop
{
    // EXO1001: a sentence like this makes the serum a drug.
    public const string Banner = "Our exosome serum cures psoriasis and reverses Alzheimer's disease.";

    public const string Usage = "Apply two drops to clean, dry skin in the evening.";

    // EXO1010: a claim that somebody relies on, and nothing it rests on.
    public static Claim Hydration { get; } = new()
    {
        Text = "Leaves skin feeling hydrated for 24 hours.",
        Markets = [Market.US, Market.EU],
        ProductClass = ProductClass.Cosmetic,
    };
}
