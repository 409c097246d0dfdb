namespace Exosome.Sdk.Claims.Engine.Files;

/// <summary>A claim in a copy file, with its place in the file.</summary>
internal readonly struct CopyFinding
{
    public CopyFinding(in ClaimMatch match, int start, int length, int textStart, int textEnd, string text, string phrase)
    {
        TextStart = textStart;
        TextEnd = textEnd;
        Match = match;
        Start = start;
        Length = length;
        Text = text;
        Phrase = phrase;
    }

    public ClaimMatch Match { get; }

    public int Start { get; }

    public int Length { get; }

    /// <summary>Where the text that holds the claim stands in the file.</summary>
    public int TextStart { get; }

    public int TextEnd { get; }

    /// <summary>The whole text that holds the claim: a paragraph, a cell, a label.</summary>
    public string Text { get; }

    /// <summary>The words as a reader sees them.</summary>
    public string Phrase { get; }
}

/// <summary>Screens a copy file text by text and keeps the allowances that stand in its comments.</summary>
internal sealed class CopyScreening : CopySink
{
    private readonly ScreeningEngine engine;
    private readonly ScreeningRequest request;
    private readonly Func<MappedText, ClaimMatch, bool>? isApproved;
    private readonly List<ClaimMatch> matches = [];

    // Allowances that no text has followed yet, the text that followed each of the others, and the entries that they belong to.
    private readonly List<Allowance> openAllowances = [];
    private readonly List<Allowance> withoutEntry = [];
    private readonly Dictionary<Allowance, (int Start, int End)> next = [];
    private readonly Dictionary<Allowance, (int Start, int End)> entries = [];

    private CopyScreening(ScreeningEngine engine, in ScreeningRequest request, Func<MappedText, ClaimMatch, bool>? isApproved)
    {
        this.engine = engine;
        this.request = request;
        this.isApproved = isApproved;
    }

    public List<CopyFinding> Findings { get; } = [];

    public List<Allowance> Allowances { get; } = [];

    /// <summary>Reads and screens a file.</summary>
    /// <param name="engine">The packs.</param>
    /// <param name="request">Markets and product class.</param>
    /// <param name="path">Says which reader is used.</param>
    /// <param name="content">The file.</param>
    /// <param name="isApproved">Whether the claims matrix approved a claim; null where there is none.</param>
    public static CopyScreening Screen(ScreeningEngine engine, in ScreeningRequest request, string path, string content, Func<MappedText, ClaimMatch, bool>? isApproved = null)
    {
        var screening = new CopyScreening(engine, in request, isApproved);
        CopyFile.Read(path, content, screening);
        screening.Findings.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.Length.CompareTo(b.Length));
        return screening;
    }

    public override void Text(MappedText text)
    {
        matches.Clear();
        engine.Screen(text.Span, in request, matches);
        if (matches.Count == 0)
        {
            if (Allowances.Count > 0)
            {
                NoteText(text);
            }

            return;
        }

        NoteText(text);
        string whole = text.ToString();
        (int textStart, int textLength) = text.ToSource(0, text.Length);
        foreach (ClaimMatch match in matches)
        {
            if (isApproved?.Invoke(text, match) == true)
            {
                continue;
            }

            (int start, int length) = text.ToSource(match.Start, match.Length);
            Findings.Add(new CopyFinding(in match, start, length, textStart, textStart + textLength, whole, whole.Substring(match.Start, match.Length)));
        }
    }

    public override void Comment(ReadOnlySpan<char> body, int source)
    {
        if (Allowance.IsIn(body) && Allowance.Parse(body, source) is { } allowance)
        {
            Allowances.Add(allowance);
            openAllowances.Add(allowance);
            withoutEntry.Add(allowance);
        }
    }

    public override void Entry(int start, int end)
    {
        for (int i = withoutEntry.Count - 1; i >= 0; i--)
        {
            Allowance allowance = withoutEntry[i];
            bool isHere = (allowance.Start >= start && allowance.Start < end) || (NextText(allowance) is { } text && text.Start >= start && text.Start < end);
            if (isHere)
            {
                entries[allowance] = (start, end);
            }

            if (isHere || NextText(allowance) is not null)
            {
                withoutEntry.RemoveAt(i);
            }
        }
    }

    /// <summary>The text right after an allowance, or null.</summary>
    public (int Start, int End)? NextText(Allowance allowance) => next.TryGetValue(allowance, out (int, int) text) ? text : null;

    /// <summary>The entry that an allowance stands in or in front of; null in files that are no entries.</summary>
    public (int Start, int End)? EntryOf(Allowance allowance) => entries.TryGetValue(allowance, out (int, int) entry) ? entry : null;

    private void NoteText(MappedText text)
    {
        if (openAllowances.Count == 0)
        {
            return;
        }

        (int start, int length) = text.ToSource(0, text.Length);
        for (int i = openAllowances.Count - 1; i >= 0; i--)
        {
            if (start >= openAllowances[i].Start)
            {
                next[openAllowances[i]] = (start, start + length);
                openAllowances.RemoveAt(i);
            }
        }
    }
}
