using System.Globalization;
using System.Text;

namespace Exosome.Sdk.Claims.Engine.Matrix;

/// <summary>A claim that is to be recorded.</summary>
internal sealed class ClaimDraft
{
    public ClaimDraft(string text) => Text = text;

    /// <summary>The claim's words.</summary>
    public string Text { get; }

    /// <summary>Market codes, separated by semicolons; may be empty.</summary>
    public string Markets { get; init; } = "";

    /// <summary>May be empty.</summary>
    public string ProductClass { get; init; } = "";

    /// <summary>BCP 47 tag; empty for a language that nobody named.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Null takes the next free number.</summary>
    public string? Id { get; init; }

    /// <summary>Evidence ids, separated by semicolons; may be empty.</summary>
    public string Evidence { get; init; } = "";
}

/// <summary>Adds rows to a claims matrix without touching what is there: its column order, its line breaks, its comments.</summary>
internal static class MatrixEdit
{
    /// <summary>What has to follow the file's text so that it holds one more claim.</summary>
    /// <param name="content">The file; an empty one gets the header too.</param>
    /// <param name="draft">The claim.</param>
    /// <param name="problem">Why nothing can be added; empty otherwise.</param>
    /// <returns>The text to append, or null.</returns>
    public static string? Addition(string content, ClaimDraft draft, out string problem)
    {
        string lineBreak = content.AsSpan().IndexOf("\r\n".AsSpan(), StringComparison.Ordinal) >= 0 ? "\r\n" : "\n";
        string header = content.AsSpan().Trim().TrimStart('\uFEFF').IsEmpty ? ClaimsMatrix.Header + lineBreak : "";
        string whole = content + header;
        var matrix = new ClaimsMatrix();
        matrix.Add(whole);
        problem = Refuse(matrix, draft);
        if (problem.Length > 0)
        {
            return null;
        }

        char delimiter = TableReader.DelimiterOf(whole);
        var addition = new StringBuilder();
        addition.Append(whole[whole.Length - 1] is '\n' or '\r' ? "" : lineBreak).Append(header);
        for (int i = 0; i < matrix.Columns.Count; i++)
        {
            string value = matrix.Columns[i] switch
            {
                "id" => draft.Id ?? NextId(matrix),
                "text" => draft.Text,
                "language" => draft.Language,
                "markets" => draft.Markets,
                "productclass" => draft.ProductClass,
                "evidenceids" => draft.Evidence,
                _ => "",
            };
            addition.Append(i == 0 ? "" : delimiter.ToString()).Append(Quote(value, delimiter));
        }

        return addition.Append(lineBreak).ToString();
    }

    private static string Refuse(ClaimsMatrix matrix, ClaimDraft draft)
    {
        if (!matrix.IsReadable)
        {
            return "Nothing can be added to a file that is no claims matrix: " + string.Join("; ", matrix.Problems.ConvertAll(p => p.Message));
        }

        if (string.IsNullOrWhiteSpace(draft.Text))
        {
            return "The claim has no text";
        }

        if (draft.Id is { } id && !KnownCodes.IsId(id))
        {
            return FormattableString.Invariant($"'{id}' is no id of a claim; an id has {KnownCodes.IdForm}");
        }

        if (draft.Language.Length > 0 && !KnownCodes.IsLanguageTag(draft.Language))
        {
            return FormattableString.Invariant($"'{draft.Language}' is no language tag; write for example en, de-AT or zh-Hant");
        }

        return draft.Id is { } given && matrix.Holds(given) ? FormattableString.Invariant($"The matrix has a claim '{given}' already")
            : matrix.Rows.Find(row => ApprovedTexts.AreSameWords(row.Text.Value, draft.Text)) is { } same ? FormattableString.Invariant($"The matrix has a claim with these words already: '{same.Id.Value}'")
            : "";
    }

    /// <summary>One more than the highest number that an id "C-n" has.</summary>
    private static string NextId(ClaimsMatrix matrix)
    {
        long highest = 0;
        foreach (string id in matrix.Ids)
        {
            if (id.StartsWith("C-", StringComparison.OrdinalIgnoreCase) && NumberAfterPrefix(id) is { } number)
            {
                highest = Math.Max(highest, number);
            }
        }

        return "C-" + (highest + 1).ToString(CultureInfo.InvariantCulture);
    }

    private static long? NumberAfterPrefix(string id)
    {
        // The span overload of long.Parse is not in netstandard2.0, where this file lives too. Eighteen digits have a successor.
        string digits = id.Substring(2);
        return digits.Length <= 18 && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : null;
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
