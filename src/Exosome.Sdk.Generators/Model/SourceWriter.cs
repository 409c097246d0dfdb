using System.Text;

namespace Exosome.Sdk.Generators.Model;

/// <summary>Indented text with line feeds whatever the machine, so that output compares byte for byte everywhere.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new(4096);
    private int _depth;

    public SourceWriter Line(string text = "")
    {
        if (text.Length > 0)
        {
            _text.Append(' ', _depth * 4).Append(text);
        }

        _text.Append('\n');
        return this;
    }

    public SourceWriter Open(string? head = null)
    {
        if (head is not null)
        {
            Line(head);
        }

        Line("{");
        _depth++;
        return this;
    }

    public SourceWriter Close()
    {
        _depth--;
        return Line("}");
    }

    /// <summary>A documentation summary; the text is escaped here.</summary>
    public SourceWriter Summary(string text) => Line("/// <summary>" + Escape(text) + "</summary>");

    public SourceWriter Parameter(string name, string text) => Line("/// <param name=\"" + name + "\">" + Escape(text) + "</param>");

    public SourceWriter Returns(string text) => Line("/// <returns>" + Escape(text) + "</returns>");

    public SourceWriter Throws(string type, string text) => Line("/// <exception cref=\"global::System." + type + "\">" + Escape(text) + "</exception>");

    public SourceWriter InheritDoc() => Line("/// <inheritdoc/>");

    public override string ToString() => _text.ToString();

    // A line end within a symbol or an example would end the comment.
    private static string Escape(string text) =>
        text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;")
            .Replace('\r', ' ').Replace('\n', ' ').Replace('\u0085', ' ').Replace('\u2028', ' ').Replace('\u2029', ' ');
}
