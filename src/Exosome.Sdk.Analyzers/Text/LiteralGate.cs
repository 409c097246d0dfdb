namespace Exosome.Sdk.Analyzers.Text;

/// <summary>The first question about a literal: can it be a sentence at all? Most cannot, and this is all they cost.</summary>
internal static class LiteralGate
{
    // "cures RA" has eight characters; in Chinese four carry a verb and an object.
    private const int ShortestWithSpaces = 8;
    private const int ShortestWithout = 4;

    /// <summary>Two words, or a script that writes none apart.</summary>
    public static bool MayCarryClaim(ReadOnlySpan<char> text)
    {
        if (text.Length < ShortestWithout)
        {
            return false;
        }

        if (text.Length >= ShortestWithSpaces && text.IndexOf(' ') >= 0)
        {
            return true;
        }

        foreach (char c in text)
        {
            // Other white space, entities that may stand for it, and the scripts from the CJK radicals on.
            if (c >= '\u2E80' || c == '&' || (c != ' ' && char.IsWhiteSpace(c)))
            {
                return true;
            }
        }

        return false;
    }
}
