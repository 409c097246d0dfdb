using System.Runtime.InteropServices;

namespace Exosome.Sdk.Claims.Engine;

/// <summary>What stands between a word and the one before it.</summary>
internal enum BreakKind : byte
{
    None,
    Comma,

    /// <summary>Semicolon, colon, dash, bracket: a pattern does not reach across.</summary>
    Clause,
    Sentence,

    /// <summary>A question mark.</summary>
    Question,
}

/// <summary>A word where it stands in the text.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct Token
{
    public int Start;
    public int End;

    /// <summary>Number of the word in the lexicon; 0 is a word that no pack knows.</summary>
    public int Word;

    /// <summary>What came between this word and the last.</summary>
    public BreakKind Break;

    /// <summary>True for a single letter, which may be part of a s p a c e d word.</summary>
    public bool Single;

    /// <summary>True for digits, with or without a unit.</summary>
    public bool Number;
}

/// <summary>Several words that the lexicon knows as one term.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct PhraseEdge
{
    /// <summary>Index one past the last token.</summary>
    public int End;

    /// <summary>Which term, as a number that owns tags.</summary>
    public int Term;

    /// <summary>The next edge that leaves the same token, or -1.</summary>
    public int Next;
}
