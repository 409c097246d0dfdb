namespace System;

/// <summary>A place in a list, counted from its beginning or its end. The compiler asks for it where there are list patterns; netstandard2.0 has none.</summary>
internal readonly struct Index
{
    private readonly int value;
    private readonly bool fromEnd;

    public Index(int value, bool fromEnd = false)
    {
        this.value = value;
        this.fromEnd = fromEnd;
    }

    public int GetOffset(int length) => fromEnd ? length - value : value;
}
