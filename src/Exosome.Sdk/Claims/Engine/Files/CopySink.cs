namespace Exosome.Sdk.Claims.Engine.Files;

/// <summary>Receives what a copy file says, piece by piece, in the order of the file.</summary>
internal abstract class CopySink
{
    /// <summary>A text of its own: a paragraph, a cell, a label. Two texts are never one claim.</summary>
    /// <param name="text">Valid during the call only.</param>
    public abstract void Text(MappedText text);

    /// <summary>A comment, which may carry an allowance.</summary>
    /// <param name="body">Without the comment signs.</param>
    /// <param name="source">Where the body begins in the file.</param>
    public abstract void Comment(ReadOnlySpan<char> body, int source);

    /// <summary>A row, a message, a resource: what was read in this stretch belongs together, and so does a comment in it or right before it.</summary>
    /// <param name="start">Where the entry begins in the file.</param>
    /// <param name="end">The first place behind it.</param>
    public virtual void Entry(int start, int end)
    {
    }
}
