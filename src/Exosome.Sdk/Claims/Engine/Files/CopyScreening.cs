namespace Exosome.Sdk.Claims.Engine.Files;

/// <summary>A claim in a copy file, with its place in the file.</summary>
internal readonly struct CopyFinding
{
    public CopyFinding(in ClaimMatch match, int start, int length, string text, string phrase)
    {
        Match = match;
        Start = start;
        Length = length;
        Text = text;
        Phrase = phrase;
    }

    public ClaimMatch Match { get; }

    public int Start { get; }

    public int Length { get; }

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

    // Allowances that no text has followed yet, and how far each of the others reaches.
    private readonly List<Allowance> openAllowances = [];
    private readonly Dictionary<Allowance, int> reach = [];

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
        foreach (ClaimMatch match in matches)
        {
            if (isApproved?.Invoke(text, match) == true)
            {
                continue;
            }

            (int start, int length) = text.ToSource(match.Start, match.Length);
            Findings.Add(new CopyFinding(in match, start, length, whole, whole.Substring(match.Start, match.Length)));
        }
    }

    public override void Comment(ReadOnlySpan<char> body, int source)
    {
        if (Allowance.IsIn(body) && Allowance.Parse(body, source) is { } allowance)
        {
            Allowances.Add(allowance);
            openAllowances.Add(allowance);
        }
    }

    /// <summary>Where the text after an allowance ends: what the allowance can speak about.</summary>
    public int ReachOf(Allowance allowance) => reach.TryGetValue(allowance, out int end) ? end : allowance.Start + allowance.Length;

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
                reach[openAllowances[i]] = start + length;
                openAllowances.RemoveAt(i);
            }
        }
    }
}
