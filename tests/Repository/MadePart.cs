namespace Exosome.Sdk.Testing;

/// <summary>
/// The part of a page that is made from code and not written by hand: between <c>&lt;!-- name: ... --&gt;</c> and
/// <c>&lt;!-- /name --&gt;</c>. A test compares it; with EXOSOME_UPDATE=1 the test writes it anew.
/// </summary>
internal sealed class MadePart
{
    private readonly string _path;
    private readonly string _before;
    private readonly string _after;

    public MadePart(string name, params string[] page)
    {
        _path = Repository.PathTo(page);
        string text = File.ReadAllText(_path).ReplaceLineEndings("\n");
        int mark = text.IndexOf($"<!-- {name}: ", StringComparison.Ordinal);
        int begin = mark < 0 ? -1 : text.IndexOf("-->\n", mark, StringComparison.Ordinal) + "-->\n".Length;
        int end = text.IndexOf($"<!-- /{name} -->", StringComparison.Ordinal);
        Assert.True(mark >= 0 && begin > mark && end >= begin, $"{Path.GetRelativePath(Repository.Root, _path)} has lost the marks around its part '{name}'.");
        (_before, Text, _after) = (text[..begin], text[begin..end], text[end..]);
    }

    /// <summary>Whether this run is to write pages instead of comparing them.</summary>
    public static bool IsUpdate => Environment.GetEnvironmentVariable("EXOSOME_UPDATE") == "1";

    /// <summary>What the page shows, with line feeds.</summary>
    public string Text { get; private set; }

    /// <summary>Writes the part anew.</summary>
    public void Write(string text)
    {
        File.WriteAllText(_path, _before + text + _after);
        Text = text;
    }

    /// <summary>Compares the part with what it is made from, or writes it when this run updates.</summary>
    public void Verify(string made)
    {
        if (IsUpdate)
        {
            Write(made);
        }

        Assert.Equal(made, Text);
    }
}
