namespace Exosome.Sdk.Claims.Engine.Matrix;

/// <summary>Something that cannot be read in a claims matrix or an evidence register, with its place in the file.</summary>
internal readonly struct TableProblem
{
    public TableProblem(int start, int length, string message, bool isUnknownCode = false)
    {
        Start = start;
        Length = length;
        Message = message;
        IsUnknownCode = isUnknownCode;
    }

    public int Start { get; }

    public int Length { get; }

    public string Message { get; }

    /// <summary>An unknown market or product class (EXO9001) rather than a broken row (EXO9003).</summary>
    public bool IsUnknownCode { get; }
}

/// <summary>A cell's value and place.</summary>
internal readonly struct Cell
{
    public Cell(string value, int start, int length)
    {
        Value = value;
        Start = start;
        Length = length;
    }

    public string Value { get; }

    public int Start { get; }

    public int Length { get; }

    public bool IsEmpty => Value.Length == 0;
}
