namespace Exosome.Sdk.Claims.Engine;

/// <summary>Turns away, before anything is read, strings of programs that cannot be a sentence for people.</summary>
internal static class CodeGate
{
    private const int ShortestClaim = 8;

    /// <summary>Statements that a database reads; the table may well be called "disease".</summary>
    private static readonly string[] Statements = ["SELECT ", "INSERT ", "UPDATE ", "DELETE ", "CREATE ", "ALTER ", "DROP ", "MERGE ", "WITH ", "EXEC "];

    public static bool MayHoldClaim(ReadOnlySpan<char> text)
    {
        if (text.Length < ShortestClaim)
        {
            return false;
        }

        bool spaced = false;
        foreach (char unit in text)
        {
            if (unit == ' ' || unit > '\u2FFF')
            {
                spaced = true;
                break;
            }
        }

        return spaced && !IsStatement(text);
    }

    private static bool IsStatement(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> trimmed = text.TrimStart();
        foreach (string statement in Statements)
        {
            if (trimmed.StartsWith(statement.AsSpan(), StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
