namespace Exosome.Sdk.Claims.Engine;

/// <summary>What a law may say about a claim, in the words of the packs.</summary>
internal static class Decisions
{
    public const string Prohibited = "prohibited";
    private const string EvidencePrefix = "needs evidence of level ";

    private static readonly string[] EvidenceLevels =
        ["in silico", "in vitro", "animal", "case series", "observational", "randomized", "systematic review"];

    public static string Levels => string.Join(", ", EvidenceLevels);

    public static bool IsKnown(string decision) =>
        decision is Prohibited or "needs authorization" or "needs disclaimer"
        || (decision.StartsWith(EvidencePrefix, StringComparison.Ordinal) && Array.IndexOf(EvidenceLevels, decision.Substring(EvidencePrefix.Length)) >= 0);

    /// <summary>Of two decisions the one that leaves less room.</summary>
    public static int Strictness(string decision) => decision switch
    {
        Prohibited => 3,
        "needs authorization" => 2,
        "needs disclaimer" => 0,
        _ => 1,
    };
}
