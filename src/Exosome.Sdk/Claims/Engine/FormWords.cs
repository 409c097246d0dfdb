namespace Exosome.Sdk.Claims.Engine;

/// <summary>Cuts the entries of packs into words the same way texts are cut, so that what is written the same is found the same.</summary>
internal static class FormWords
{
    /// <summary>Registers one form. A hyphen in it may be written, left out, or be a space. False when it holds no word.</summary>
    public static bool TryAdd(string form, LexiconBuilder lexicon, int tag)
    {
        var words = new List<int>();
        Span<char> letters = stackalloc char[64];
        Span<char> joined = stackalloc char[128];
        int before = 0;
        int joint = -1;
        int joinedLength = 0;
        int hyphens = 0;
        int one = 0;
        for (int at = 0; at < form.Length;)
        {
            CharacterKind kind = CharacterFold.KindOf(form[at]);
            if (kind == CharacterKind.Ideograph)
            {
                words.Add(lexicon.Word([CharacterFold.Fold(form[at++])]));
                continue;
            }

            if (kind is not (CharacterKind.Letter or CharacterKind.Digit))
            {
                if (kind == CharacterKind.Hyphen && words.Count > 0)
                {
                    hyphens++;
                    joint = words.Count;
                }

                at++;
                continue;
            }

            int length = 0;
            for (; at < form.Length && IsWordUnit(form, at); at++)
            {
                if (CharacterFold.KindOf(form[at]) is CharacterKind.Letter or CharacterKind.Digit && length < letters.Length)
                {
                    letters[length++] = CharacterFold.Fold(form[at]);
                }
            }

            // Two neighbours of a hyphen side by side, in case this one is its right-hand side.
            bool right = joint == words.Count;
            joined.Slice(before, joinedLength - before).CopyTo(joined);
            before = right ? joinedLength - before : 0;
            letters.Slice(0, length).CopyTo(joined.Slice(before));
            joinedLength = before + length;
            if (right && hyphens == 1)
            {
                one = lexicon.Word(joined.Slice(0, joinedLength));
            }

            words.Add(lexicon.Word(letters.Slice(0, length)));
            at += PossessiveWidth(form, at);
        }

        if (words.Count == 0)
        {
            return false;
        }

        lexicon.TagTerm(words, tag);
        if (hyphens == 1 && one != 0)
        {
            words.RemoveAt(joint);
            words[joint - 1] = one;
            lexicon.TagTerm(words, tag);
        }

        return true;
    }

    public static string FoldWhole(string word)
    {
        char[] folded = word.ToCharArray();
        for (int i = 0; i < folded.Length; i++)
        {
            folded[i] = CharacterFold.Fold(folded[i]);
        }

        return new string(folded);
    }

    private static bool IsWordUnit(string form, int at) =>
        CharacterFold.KindOf(form[at]) is CharacterKind.Letter or CharacterKind.Digit or CharacterKind.Ignored;

    private static int PossessiveWidth(string form, int at) =>
        at + 1 < form.Length && CharacterFold.KindOf(form[at]) == CharacterKind.Apostrophe && form[at + 1] == 's'
        && (at + 2 == form.Length || CharacterFold.KindOf(form[at + 2]) is not (CharacterKind.Letter or CharacterKind.Digit)) ? 2 : 0;
}
