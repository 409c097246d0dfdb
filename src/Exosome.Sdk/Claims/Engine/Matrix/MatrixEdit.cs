using System.Globalization;
using System.Text;

namespace Exosome.Sdk.Claims.Engine.Matrix;

/// <summary>Adds rows to a claims matrix without touching what is there: its column order, its line breaks, its end.</summary>
internal static class MatrixEdit
{
    /// <summary>The file with one more claim; null where the text is recorded already or the header cannot be read.</summary>
    /// <param name="content">The file; an empty one gets the header.</param>
    /// <param name="text">The claim's words.</param>
    /// <param name="markets">Market codes, separated by semicolons; may be empty.</param>
    /// <param name="productClass">May be empty.</param>
    /// <param name="language">BCP 47 tag.</param>
    /// <param name="id">The id; null takes the next free number.</param>
    /// <param name="evidence">Evidence ids, separated by semicolons; may be empty.</param>
    public static string? Append(string content, string text, string markets, string productClass, string language = "en", string? id = null, string evidence = "")
    {
        string lineBreak = content.AsSpan().IndexOf("\r\n".AsSpan(), StringComparison.Ordinal) >= 0 ? "\r\n" : "\n";
        if (content.AsSpan().IsWhiteSpace())
        {
            content = ClaimsMatrix.Header + lineBreak;
        }

        var matrix = new ClaimsMatrix();
        matrix.Add(content);
        if (matrix.Rows.Exists(row => string.Equals(row.Text.Value, text, StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        var header = new DelimitedReader(content, TableReader.DelimiterOf(content));
        if (!header.ReadRow())
        {
            return null;
        }

        char delimiter = TableReader.DelimiterOf(content);
        var row = new StringBuilder();
        for (int i = 0; i < header.Count; i++)
        {
            string value = EvidenceLevels.Fold(header[i].ToString()) switch
            {
                "id" => id ?? NextId(matrix),
                "text" => text,
                "language" => language,
                "markets" => markets,
                "productclass" => productClass,
                "evidenceids" => evidence,
                _ => "",
            };
            row.Append(i == 0 ? "" : delimiter.ToString()).Append(Quote(value, delimiter));
        }

        string end = content.Length > 0 && content[content.Length - 1] == '\n' ? "" : lineBreak;
        return content + end + row + lineBreak;
    }

    /// <summary>One more than the highest number that an id "C-n" has.</summary>
    private static string NextId(ClaimsMatrix matrix)
    {
        int highest = 0;
        foreach (ClaimRow row in matrix.Rows)
        {
            string id = row.Id.Value;
            if (id.StartsWith("C-", StringComparison.OrdinalIgnoreCase) && NumberAfterPrefix(id) is { } number)
            {
                highest = Math.Max(highest, number);
            }
        }

        return "C-" + (highest + 1).ToString(CultureInfo.InvariantCulture);
    }

    private static int? NumberAfterPrefix(string id)
    {
        // The span overload of int.Parse is not in netstandard2.0, where this file lives too.
        string digits = id.Substring(2);
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
    }

    private static string Quote(string value, char delimiter)
    {
        bool needsQuotes = value.AsSpan().IndexOfAny(['"', '\n', '\r', delimiter]) >= 0 || (value.Length > 0 && (value[0] is ' ' or '#' || value[value.Length - 1] == ' '));
        if (!needsQuotes)
        {
            return value;
        }

        var quoted = new StringBuilder("\"");
        foreach (char c in value)
        {
            quoted.Append(c == '"' ? "\"\"" : c.ToString());
        }

        return quoted.Append('"').ToString();
    }
}
