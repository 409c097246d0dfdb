namespace Exosome.Sdk.Tool;

/// <summary>The exit codes that scripts depend on.</summary>
internal static class ExitCodes
{
    /// <summary>The work was done and nothing was found.</summary>
    public const int NothingFound = 0;

    /// <summary>The work was done and there are findings.</summary>
    public const int Findings = 1;

    /// <summary>The input or the usage cannot be worked with; a sentence stands on standard error.</summary>
    public const int Unusable = 2;

    /// <summary>Stopped by the user (128 + SIGINT, as shells report it).</summary>
    public const int Cancelled = 130;
}
