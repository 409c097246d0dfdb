namespace Exosome.Sdk.Instruments.Reading;

/// <summary>A cell of a file as a message quotes it.</summary>
internal static class CellText
{
    private const int Most = 40;

    /// <summary>The beginning, where the cell is long: a message is a sentence, and a damaged cell can be a megabyte.</summary>
    public static string Short(string text) => text.Length <= Most ? text : text[..Most] + "…";
}
