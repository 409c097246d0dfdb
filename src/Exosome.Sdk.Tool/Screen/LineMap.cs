namespace Exosome.Sdk.Tool.Screen;

/// <summary>Lines and columns of positions in a text, both from 1; columns count UTF-16 units.</summary>
internal sealed class LineMap
{
    private readonly List<int> starts = [0];

    public LineMap(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }
    }

    public (int Line, int Column) At(int position)
    {
        int index = starts.BinarySearch(position);
        int line = index >= 0 ? index : ~index - 1;
        return (line + 1, position - starts[line] + 1);
    }
}
