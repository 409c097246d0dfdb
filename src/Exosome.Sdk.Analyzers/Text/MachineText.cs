namespace Exosome.Sdk.Analyzers.Text;

/// <summary>Recognises strings that a machine reads: patterns, queries, addresses, paths. No customer sees them.</summary>
internal static class MachineText
{
    private static readonly string[] PatternMarks = ["(?:", "(?<", "(?i)", "(?=", "(?!", "\\b", "\\s", "\\d", "\\w", ".*", ".+", "[a-z", "[A-Z", "[0-9", "[^"];
    private static readonly string[] QueryVerbs = ["SELECT ", "INSERT ", "UPDATE ", "DELETE ", "MERGE ", "CREATE ", "ALTER ", "DROP ", "WITH ", "EXEC "];
    private static readonly string[] QueryWords = [" FROM ", " INTO ", " SET ", " VALUES", " TABLE ", " WHERE ", " JOIN ", " AS (", " USING "];

    public static bool Is(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        return IsPattern(text) || IsQuery(text) || IsAddressOrPath(text);
    }

    private static bool IsPattern(ReadOnlySpan<char> text) => ContainsAny(text, PatternMarks, StringComparison.Ordinal);

    private static bool IsQuery(ReadOnlySpan<char> text)
    {
        foreach (string verb in QueryVerbs)
        {
            if (text.StartsWith(verb.AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                // In capitals: "Select a cream from the list" is a sentence.
                return ContainsAny(text, QueryWords, StringComparison.Ordinal);
            }
        }

        return false;
    }

    private static bool IsAddressOrPath(ReadOnlySpan<char> text)
    {
        if (text.Length < 3)
        {
            return false;
        }

        bool rooted = (char.IsLetter(text[0]) && text[1] == ':' && text[2] is '\\' or '/')
            || text.StartsWith("\\\\".AsSpan(), StringComparison.Ordinal)
            || text.StartsWith("./".AsSpan(), StringComparison.Ordinal)
            || text.StartsWith("../".AsSpan(), StringComparison.Ordinal)
            || (text[0] == '/' && char.IsLetterOrDigit(text[1]));
        if (rooted)
        {
            return true;
        }

        int scheme = text.IndexOf("://".AsSpan(), StringComparison.Ordinal);
        return scheme > 0 && text.Slice(0, scheme).IndexOf(' ') < 0 && text.IndexOf(". ".AsSpan(), StringComparison.Ordinal) < 0;
    }

    private static bool ContainsAny(ReadOnlySpan<char> text, string[] marks, StringComparison comparison)
    {
        foreach (string mark in marks)
        {
            if (text.IndexOf(mark.AsSpan(), comparison) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
