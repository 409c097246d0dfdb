namespace Exosome.Sdk.Claims.Engine.Files;

/// <summary>
/// A text as a reader sees it, and where each of its characters stands in the file it was written in. A literal
/// <c>"acn\u0065"</c> and a page's <c>acn&amp;#101;</c> both read "acne"; a finding must underline what was typed.
/// Reused from text to text, so that reading a file allocates one buffer.
/// </summary>
internal sealed class MappedText
{
    private char[] characters = new char[256];
    private Run[] runs = new Run[16];
    private int runCount;

    public int Length { get; private set; }

    public ReadOnlySpan<char> Span => characters.AsSpan(0, Length);

    public char Last => Length == 0 ? '\0' : characters[Length - 1];

    public void Clear()
    {
        Length = 0;
        runCount = 0;
    }

    /// <summary>Appends characters that stand in the source as they are read.</summary>
    public void Append(ReadOnlySpan<char> text, int source)
    {
        if (text.IsEmpty)
        {
            return;
        }

        Ensure(text.Length);
        ref Run last = ref runs[Math.Max(0, runCount - 1)];
        bool continues = runCount > 0 && last.IsExact && last.Source + (Length - last.Text) == source;
        if (!continues)
        {
            Add(new Run(Length, source, 0, isExact: true));
        }

        text.CopyTo(characters.AsSpan(Length));
        Length += text.Length;
    }

    /// <summary>Appends characters that are written otherwise in the source: an escape, an entity, a hole, a joint.</summary>
    public void AppendAtom(ReadOnlySpan<char> text, int source, int sourceLength)
    {
        if (text.IsEmpty)
        {
            return;
        }

        Ensure(text.Length);
        Add(new Run(Length, source, sourceLength, isExact: false));
        text.CopyTo(characters.AsSpan(Length));
        Length += text.Length;
    }

    /// <summary>Appends one character that is written otherwise in the source.</summary>
    public void AppendAtom(char text, int source, int sourceLength)
    {
        Ensure(1);
        Add(new Run(Length, source, sourceLength, isExact: false));
        characters[Length++] = text;
    }

    /// <summary>Appends a stretch of another text with its map: for a text that was read twice, such as a page inside a resource.</summary>
    public void AppendFrom(MappedText other, int start, int length)
    {
        int end = Math.Min(other.Length, start + length);
        while (start < end)
        {
            int index = other.FindRun(start);
            ref readonly Run run = ref other.runs[index];
            int runEnd = Math.Min(end, index + 1 < other.runCount ? other.runs[index + 1].Text : other.Length);
            ReadOnlySpan<char> piece = other.Span.Slice(start, runEnd - start);
            if (run.IsExact)
            {
                Append(piece, run.Source + (start - run.Text));
            }
            else
            {
                AppendAtom(piece, run.Source, run.SourceLength);
            }

            start = runEnd;
        }
    }

    /// <summary>Takes white space off the end; the map of what stays is untouched.</summary>
    public void TrimEnd()
    {
        while (Length > 0 && char.IsWhiteSpace(characters[Length - 1]))
        {
            Length--;
        }

        while (runCount > 0 && runs[runCount - 1].Text >= Length)
        {
            runCount--;
        }
    }

    /// <summary>The smallest stretch of the source that holds the given stretch of the text.</summary>
    public (int Start, int Length) ToSource(int start, int length)
    {
        if (Length == 0 || length <= 0)
        {
            return (runCount == 0 ? 0 : runs[0].Source, 0);
        }

        start = Math.Max(0, Math.Min(start, Length - 1));
        int last = Math.Max(start, Math.Min(start + length, Length) - 1);
        ref readonly Run first = ref runs[FindRun(start)];
        ref readonly Run final = ref runs[FindRun(last)];
        int from = first.IsExact ? first.Source + (start - first.Text) : first.Source;
        int to = final.IsExact ? final.Source + (last - final.Text) + 1 : final.Source + final.SourceLength;
        return (from, Math.Max(0, to - from));
    }

    public override string ToString() => new(characters, 0, Length);

    private int FindRun(int position)
    {
        int low = 0;
        int high = runCount - 1;
        while (low < high)
        {
            int middle = (low + high + 1) >> 1;
            if (runs[middle].Text <= position)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }

    private void Ensure(int more)
    {
        if (Length + more > characters.Length)
        {
            Array.Resize(ref characters, Math.Max(characters.Length * 2, Length + more));
        }
    }

    private void Add(Run run)
    {
        if (runCount == runs.Length)
        {
            Array.Resize(ref runs, runs.Length * 2);
        }

        runs[runCount++] = run;
    }

    private readonly struct Run
    {
        public Run(int text, int source, int sourceLength, bool isExact)
        {
            Text = text;
            Source = source;
            SourceLength = sourceLength;
            IsExact = isExact;
        }

        /// <summary>Where the run begins in the text; it ends where the next begins.</summary>
        public int Text { get; }

        public int Source { get; }

        /// <summary>Only for a run that is not exact.</summary>
        public int SourceLength { get; }

        /// <summary>Character for character the same in text and source.</summary>
        public bool IsExact { get; }
    }
}
