namespace Exosome.Sdk.Claims.Engine;

/// <summary>
/// Runs a pattern from a word of a sentence. All positions that a pattern can have reached are one machine word, so that each step
/// is taken once whatever the text: linear, no backtracking.
/// </summary>
internal static class PatternMatcher
{
    /// <summary>One past the last word of the longest match that begins at <paramref name="start"/>; -1 when there is none.</summary>
    public static int Match(Pattern pattern, Sentence sentence, int start)
    {
        ulong reached = 1;
        bool across = false;
        foreach (PatternItem item in pattern.Items)
        {
            switch (item.Step)
            {
                case PatternStep.Gap:
                    reached = Skip(reached, item, sentence, start, across);
                    break;
                case PatternStep.Term:
                    ulong taken = Take(reached, item, sentence, start, across);
                    reached = item.Optional ? reached | taken : taken;
                    across = false;
                    break;
                case PatternStep.NotBefore:
                    reached = start > 0 && sentence.Tokens[start].Break < BreakKind.Clause && HasBefore(sentence, start, item.Tags) ? 0 : reached;
                    break;
                case PatternStep.Across:
                    across = true;
                    break;
                default:
                    reached = Keep(reached, item, sentence, start);
                    across |= item.Step == PatternStep.Question;
                    break;
            }

            if (reached == 0)
            {
                return -1;
            }
        }

        return start + Highest(reached);
    }

    private static ulong Skip(ulong reached, in PatternItem item, Sentence sentence, int start, bool across)
    {
        ulong all = reached;
        ulong edge = reached;
        for (int step = 0; step < item.Reach && edge != 0; step++)
        {
            ulong next = 0;
            for (ulong rest = edge; rest != 0; rest &= rest - 1)
            {
                int offset = Lowest(rest);
                int at = start + offset;
                if (offset < 62 && at < sentence.Count && (offset == 0 || across || sentence.Tokens[at].Break < BreakKind.Clause)
                    && (item.Tags.Length == 0 || !sentence.HasAt(at, item.Tags)))
                {
                    next |= 1UL << (offset + 1);
                }
            }

            edge = next & ~all;
            all |= next;
        }

        return all;
    }

    private static ulong Take(ulong reached, in PatternItem item, Sentence sentence, int start, bool across)
    {
        ulong next = 0;
        for (ulong rest = reached; rest != 0; rest &= rest - 1)
        {
            int offset = Lowest(rest);
            int at = start + offset;
            if (at >= sentence.Count || (offset > 0 && !across && sentence.Tokens[at].Break >= BreakKind.Clause))
            {
                continue;
            }

            if (sentence.HasWord(at, item.Tags))
            {
                next |= 1UL << (offset + 1);
            }

            for (int edge = sentence.FirstEdge(at); edge >= 0; edge = sentence.Edges[edge].Next)
            {
                int end = sentence.Edges[edge].End - start;
                if (end < 63 && sentence.TermHas(sentence.Edges[edge].Term, item.Tags))
                {
                    next |= 1UL << end;
                }
            }
        }

        return next & (ulong.MaxValue >> 1);
    }

    private static ulong Keep(ulong reached, in PatternItem item, Sentence sentence, int start)
    {
        ulong kept = 0;
        for (ulong rest = reached; rest != 0; rest &= rest - 1)
        {
            int offset = Lowest(rest);
            int at = start + offset;
            BreakKind gap = at < sentence.Count ? sentence.Tokens[at].Break : sentence.EndBreak;
            bool keep = item.Step switch
            {
                PatternStep.NotNext => at >= sentence.Count || gap >= BreakKind.Clause || !sentence.HasAt(at, item.Tags),
                PatternStep.Begin => at == 0 || gap >= BreakKind.Clause,
                PatternStep.End => at >= sentence.Count || gap >= BreakKind.Clause,
                _ => gap == BreakKind.Question,
            };
            kept |= keep ? 1UL << offset : 0;
        }

        return kept;
    }

    private static bool HasBefore(Sentence sentence, int start, int[] tags)
    {
        if (sentence.HasWord(start - 1, tags))
        {
            return true;
        }

        for (int at = Math.Max(0, start - 6); at < start; at++)
        {
            for (int edge = sentence.FirstEdge(at); edge >= 0; edge = sentence.Edges[edge].Next)
            {
                if (sentence.Edges[edge].End == start && sentence.TermHas(sentence.Edges[edge].Term, tags))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static int Lowest(ulong bits)
    {
        // De Bruijn: netstandard2.0 has no BitOperations.
        return DeBruijn[(int)(((bits & (~bits + 1)) * 0x03f79d71b4cb0a89UL) >> 58)];
    }

    private static int Highest(ulong bits)
    {
        bits |= bits >> 1;
        bits |= bits >> 2;
        bits |= bits >> 4;
        bits |= bits >> 8;
        bits |= bits >> 16;
        bits |= bits >> 32;
        return Lowest(bits ^ (bits >> 1));
    }

    private static ReadOnlySpan<byte> DeBruijn =>
    [
        0, 1, 48, 2, 57, 49, 28, 3, 61, 58, 50, 42, 38, 29, 17, 4,
        62, 55, 59, 36, 53, 51, 43, 22, 45, 39, 33, 30, 24, 18, 12, 5,
        63, 47, 56, 27, 60, 41, 37, 16, 54, 35, 52, 21, 44, 32, 23, 11,
        46, 26, 40, 15, 34, 20, 31, 10, 25, 14, 19, 9, 13, 8, 7, 6,
    ];
}
