namespace Exosome.Sdk.Instruments.Reports;

/// <summary>Whether the name that an operator typed means an id: <c>lot 2026-001, 1:1000</c> is LOT-2026-001, and LOT-2026-0011 is not.</summary>
internal static class SampleName
{
    // A shorter part of an id ("01") could be of any.
    private const int LeastPart = 4;

    /// <summary>Whether one contains the other whole, whatever stands between letters and digits.</summary>
    public static bool AreOne(string name, string id) =>
        Contains(name, id) || (string.Concat(Parts(name)).Length >= LeastPart && Contains(id, name));

    private static bool Contains(string text, string wanted)
    {
        string whole = string.Concat(Parts(wanted));
        string[] parts = [.. Parts(text)];
        for (int first = 0; first < parts.Length && whole.Length > 0; first++)
        {
            string run = "";
            for (int last = first; last < parts.Length && run.Length < whole.Length; last++)
            {
                run += parts[last];
                if (string.Equals(run, whole, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Runs of letters and runs of digits.</summary>
    private static IEnumerable<string> Parts(string text)
    {
        int start = 0;
        for (int i = 1; i <= text.Length; i++)
        {
            if (i == text.Length || Kind(text[i]) != Kind(text[i - 1]))
            {
                if (Kind(text[start]) != 0)
                {
                    yield return text[start..i];
                }

                start = i;
            }
        }
    }

    private static int Kind(char c) => char.IsDigit(c) ? 2 : char.IsLetter(c) ? 1 : 0;
}
