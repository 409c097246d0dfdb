namespace Exosome.Sdk.Claims.Engine;

/// <summary>The words of one sentence (a question keeps the sentence that answers it) and the terms among them. Reused, never shared between threads.</summary>
internal sealed class Sentence
{
    private readonly Lexicon lexicon;
    private readonly int[] seen;
    private readonly List<KeyValuePair<int, int>> joints = [];
    private int[] firstEdges = new int[128];
    private int stamp;
    private int starters;
    private bool asked;

    public Sentence(Lexicon lexicon, int tagCount)
    {
        this.lexicon = lexicon;
        seen = new int[tagCount];
    }

    public Token[] Tokens { get; private set; } = new Token[128];

    public int Count { get; private set; }

    /// <summary>How many words are a single letter.</summary>
    public int Singles { get; private set; }

    public PhraseEdge[] Edges { get; private set; } = new PhraseEdge[64];

    public int EdgeCount { get; private set; }

    /// <summary>What stands after the last word.</summary>
    public BreakKind EndBreak { get; set; }

    /// <summary>True when a question mark stands in the sentence or ends it.</summary>
    public bool Asks => asked || EndBreak == BreakKind.Question;

    /// <summary>Tags that occurred, each once.</summary>
    public List<int> Tags { get; } = [];

    public void Clear()
    {
        Count = 0;
        EdgeCount = 0;
        starters = 0;
        asked = false;
        Singles = 0;
        joints.Clear();
        Tags.Clear();
        if (++stamp == int.MaxValue)
        {
            Array.Clear(seen, 0, seen.Length);
            stamp = 1;
        }
    }

    public void Add(in Token token)
    {
        if (Count == Tokens.Length)
        {
            Token[] more = new Token[Count * 2];
            Array.Copy(Tokens, more, Count);
            Tokens = more;
            firstEdges = new int[more.Length];
        }

        Tokens[Count++] = token;
        Singles += token.Single ? 1 : 0;
        asked |= token.Break == BreakKind.Question && Count > 1;
        if (token.Number)
        {
            SeeTag(TagTable.NumberTag);
        }

        if (token.Word != 0)
        {
            starters += lexicon.StartsTerm(token.Word) ? 1 : 0;
            See(token.Word);
        }
    }

    /// <summary>Remembers that the last two words, parted by a hyphen, are also one.</summary>
    public void JoinLast(int word)
    {
        if (Count > 1)
        {
            joints.Add(new KeyValuePair<int, int>(Count - 2, word));
        }
    }

    /// <summary>Replaces words from <paramref name="first"/> on by one word.</summary>
    public void Merge(int first, int length, int word)
    {
        Tokens[first].End = Tokens[first + length - 1].End;
        Tokens[first].Word = word;
        Tokens[first].Single = false;
        Array.Copy(Tokens, first + length, Tokens, first + 1, Count - first - length);
        Count -= length - 1;
        joints.Clear();
        starters += lexicon.StartsTerm(word) ? 1 : 0;
        See(word);
    }

    /// <summary>Finds the terms of several words.</summary>
    public void FindTerms()
    {
        if (starters + joints.Count == 0)
        {
            return;
        }

        for (int at = 0; at < Count; at++)
        {
            firstEdges[at] = -1;
            int node = lexicon.FirstNode(Tokens[at].Word);
            for (int end = at + 1; node > 0 && end < Count && Tokens[end].Break < BreakKind.Clause && Tokens[end].Word != 0; end++)
            {
                node = lexicon.Step(node, Tokens[end].Word);
                int term = node > 0 ? lexicon.TermAt(node) : 0;
                if (term != 0)
                {
                    AddEdge(at, end + 1, term);
                    See(term);
                }
            }
        }

        foreach (KeyValuePair<int, int> joint in joints)
        {
            AddEdge(joint.Key, joint.Key + 2, joint.Value);
            See(joint.Value);
        }
    }

    public int FirstEdge(int at) => starters + joints.Count == 0 ? -1 : firstEdges[at];

    public bool HasAny(int[] tags)
    {
        foreach (int tag in tags)
        {
            if (seen[tag] == stamp)
            {
                return true;
            }
        }

        return false;
    }

    public bool HasWord(int at, int[] tags) =>
        (Tokens[at].Word != 0 && TermHas(Tokens[at].Word, tags)) || (Tokens[at].Number && Array.IndexOf(tags, TagTable.NumberTag) >= 0);

    /// <summary>True when a word or a term that begins here has one of the tags.</summary>
    public bool HasAt(int at, int[] tags)
    {
        if (HasWord(at, tags))
        {
            return true;
        }

        for (int edge = FirstEdge(at); edge >= 0; edge = Edges[edge].Next)
        {
            if (TermHas(Edges[edge].Term, tags))
            {
                return true;
            }
        }

        return false;
    }

    public bool TermHas(int term, int[] tags)
    {
        foreach (int own in lexicon.TagsOf(term))
        {
            foreach (int tag in tags)
            {
                if (own == tag)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private void AddEdge(int at, int end, int term)
    {
        if (EdgeCount == Edges.Length)
        {
            PhraseEdge[] more = new PhraseEdge[EdgeCount * 2];
            Array.Copy(Edges, more, EdgeCount);
            Edges = more;
        }

        Edges[EdgeCount] = new PhraseEdge { End = end, Term = term, Next = firstEdges[at] };
        firstEdges[at] = EdgeCount++;
    }

    private void See(int term)
    {
        foreach (int tag in lexicon.TagsOf(term))
        {
            SeeTag(tag);
        }
    }

    private void SeeTag(int tag)
    {
        if (seen[tag] != stamp)
        {
            seen[tag] = stamp;
            Tags.Add(tag);
        }
    }
}
