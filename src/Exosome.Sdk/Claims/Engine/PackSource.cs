namespace Exosome.Sdk.Claims.Engine;

/// <summary>A pack as text, before it is read.</summary>
internal readonly struct PackSource
{
    public PackSource(string path, string text)
    {
        Path = path;
        Text = text;
    }

    /// <summary>Name for diagnostics; nothing is opened by it.</summary>
    public string Path { get; }

    public string Text { get; }
}

/// <summary>Something wrong with a pack, where it stands. Lines and columns count from 1.</summary>
internal readonly struct PackProblem
{
    public PackProblem(string path, int line, int column, string message)
    {
        Path = path;
        Line = line;
        Column = column;
        Message = message;
    }

    public string Path { get; }

    public int Line { get; }

    public int Column { get; }

    public string Message { get; }

    public override string ToString() => FormattableString.Invariant($"{Path}({Line},{Column}): {Message}");
}
