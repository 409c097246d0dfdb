namespace Exosome.Sdk.Claims.Engine;

/// <summary>Turns away, before anything is read, strings of programs that cannot be a sentence for people.</summary>
internal static class CodeGate
{
    private const int ShortestClaim = 8;

    public static bool MayHoldClaim(ReadOnlySpan<char> text)
    {
        if (text.Length < ShortestClaim)
        {
            return false;
        }

        foreach (char unit in text)
        {
            if (unit == ' ' || unit > '\u2FFF')
            {
                return true;
            }
        }

        return false;
    }
}
