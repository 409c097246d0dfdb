namespace Exosome.Sdk.Findings;

/// <summary>How a statement about law or science is known.</summary>
public enum CitationVerification
{
    /// <summary>General knowledge that nobody has looked up: information only, never the ground of a permission.</summary>
    Unverified = 0,

    /// <summary>Known from secondary reports of the original.</summary>
    Reported = 1,

    /// <summary>Read in a copy of the original or on the official body's page.</summary>
    Verified = 2,
}

/// <summary>The authority that a statement rests on.</summary>
/// <param name="Text">Act, standard or paper with its locator, for example <c>21 CFR 1271.80(b)</c>.</param>
/// <param name="Verification">How it is known.</param>
/// <param name="Address">Where it can be read, if a page is known.</param>
public sealed record Citation(string Text, CitationVerification Verification = CitationVerification.Verified, Uri? Address = null)
{
    /// <summary>The text, with a word where it was not read in the original.</summary>
    /// <returns>For example <c>Reg. (EC) 1223/2009 Annex II no. 416</c> or <c>CDSCO notice 2026-05-18 (reported)</c>.</returns>
    public override string ToString() => Verification switch
    {
        CitationVerification.Verified => Text,
        CitationVerification.Reported => Text + " (reported)",
        _ => Text + " (not verified)",
    };
}
