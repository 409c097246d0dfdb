using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Exosome.Sdk.Instruments.Reports;

/// <summary>Writes HTML in which every text that came from data is encoded. There is no way to add markup from data.</summary>
internal sealed class HtmlPage
{
    // Greek, superscripts and CJK names of samples stay readable; <, >, &, " and ' never do.
    private static readonly HtmlEncoder s_encoder = HtmlEncoder.Create(UnicodeRanges.All);

    // Marks, embeddings, overrides and isolates of the Unicode bidirectional algorithm (UAX #9).
    private static readonly SearchValues<char> s_turning = SearchValues.Create("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069");

    private readonly StringBuilder _text = new();

    /// <summary>Adds markup that is written in this program.</summary>
    public HtmlPage Markup(string markup)
    {
        _text.Append(markup);
        return this;
    }

    /// <summary>Adds text from data, encoded.</summary>
    public HtmlPage Text(string? text)
    {
        _text.Append(Encode(text));
        return this;
    }

    /// <summary>Adds an element with encoded text.</summary>
    public HtmlPage Element(string name, string? text, string attributes = "")
    {
        _text.Append('<').Append(name);
        if (attributes.Length > 0)
        {
            _text.Append(' ').Append(attributes);
        }

        _text.Append('>').Append(Encode(text)).Append("</").Append(name).Append('>');
        return this;
    }

    /// <summary>Adds text from data whose direction does not reach beyond it: an Arabic name does not move the date behind it.</summary>
    public HtmlPage Isolated(string? text) => Element("bdi", text);

    /// <summary>Opens a section with a heading that the table of contents and a screen reader find.</summary>
    public HtmlPage Section(string id, string heading) =>
        Markup($"\n<section aria-labelledby=\"{id}\">\n<h2 id=\"{id}\">").Text(heading).Markup("</h2>\n");

    public HtmlPage EndSection() => Markup("</section>\n");

    /// <summary>A table with a caption and column headings; the first cell of a row is its heading.</summary>
    public HtmlPage Table(string caption, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<HtmlCell>> rows)
    {
        // Wide tables scroll inside their own box, so that the page itself never does.
        Markup("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"").Text(caption).Markup("\"><table>");
        Element("caption", caption);
        Markup("<thead><tr>");
        IReadOnlyList<HtmlCell>[] body = [.. rows];
        for (int i = 0; i < columns.Count; i++)
        {
            // A heading stands over its numbers.
            bool isNumber = body.Length > 0 && i < body[0].Count && body[0][i].Class == HtmlCell.Number;
            Element("th", columns[i], isNumber ? "scope=\"col\" class=\"n\"" : "scope=\"col\"");
        }

        Markup("</tr></thead><tbody>\n");
        foreach (IReadOnlyList<HtmlCell> row in body)
        {
            Markup("<tr>");
            for (int i = 0; i < row.Count; i++)
            {
                string attributes = (i == 0 ? "scope=\"row\"" : "") + (row[i].Class is { } css ? $" class=\"{css}\"" : "");
                Element(i == 0 ? "th" : "td", row[i].Text, attributes.Trim());
            }

            Markup("</tr>\n");
        }

        return Markup("</tbody></table></div>\n");
    }

    /// <summary>Names and values.</summary>
    public HtmlPage Facts(IEnumerable<(string Name, string? Value)> facts)
    {
        Markup("<dl>");
        foreach ((string name, string? value) in facts)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                Markup("<div>").Element("dt", name).Element("dd", value).Markup("</div>");
            }
        }

        return Markup("</dl>\n");
    }

    /// <summary>
    /// Text as HTML. The invisible characters that turn the direction of what follows are written out, so that a name cannot
    /// make the date or the id beside it read backwards.
    /// </summary>
    public static string Encode(string? text)
    {
        if (text is null || text.AsSpan().IndexOfAny(s_turning) < 0)
        {
            return s_encoder.Encode(text ?? "");
        }

        var shown = new StringBuilder();
        foreach (char c in text)
        {
            if (s_turning.Contains(c))
            {
                shown.Append(CultureInfo.InvariantCulture, $"\u27e8U+{(int)c:X4}\u27e9");
            }
            else
            {
                shown.Append(c);
            }
        }

        return s_encoder.Encode(shown.ToString());
    }

    public override string ToString() => _text.ToString();
}

/// <summary>A cell of a table.</summary>
/// <param name="Text">Its text, not encoded yet.</param>
/// <param name="Class">Its style, from this program.</param>
internal readonly record struct HtmlCell(string? Text, string? Class = null)
{
    /// <summary>The style of numbers: right-aligned, figures of one width.</summary>
    public const string Number = "n";

    public static implicit operator HtmlCell(string? text) => new(text);
}
