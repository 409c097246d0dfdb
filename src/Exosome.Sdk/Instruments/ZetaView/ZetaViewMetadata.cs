using System.Globalization;
using System.Text;
using Exosome.Sdk.Instruments.Reading;

namespace Exosome.Sdk.Instruments.ZetaView;

/// <summary>
/// The <c>Name: value</c> lines above a ZetaView table. One line can hold several pairs, a name can end with two colons,
/// and the value can follow after a tab or after a space; each of these occurs in real files.
/// </summary>
internal sealed class ZetaViewMetadata
{
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    // Later values of a name that differ from its first.
    private readonly List<(string Key, Entry Entry)> _contradictions = [];

    public IEnumerable<KeyValuePair<string, string>> Pairs => _entries.Values.Select(entry => KeyValuePair.Create(entry.Name, entry.Value));

    public static ZetaViewMetadata Parse(IEnumerable<TextLine> lines)
    {
        var metadata = new ZetaViewMetadata();
        foreach (TextLine line in lines)
        {
            metadata.Add(line);
        }

        return metadata;
    }

    /// <summary>Value of a name; names are compared without regard to case, spacing and colons.</summary>
    public string? Text(string name) =>
        _entries.TryGetValue(Key(name), out Entry? entry) && entry.Value.Length > 0 ? entry.Value : null;

    /// <summary>The number of a name; <c>null</c> also where the file states two different ones, since neither is sure.</summary>
    public double? Number(string name) =>
        Contradiction(name) is null && Text(name) is { } text && ZetaViewText.TryNumber(text, out double value) ? value : null;

    /// <summary>All values of some names that mean the same, each with its line, in the order of the file.</summary>
    public (string Value, int Line)[] All(params string[] names)
    {
        string[] keys = Array.ConvertAll(names, Key);
        return
        [
            .. _entries.Where(pair => keys.Contains(pair.Key, StringComparer.Ordinal) && pair.Value.Value.Length > 0).Select(pair => pair.Value)
                .Concat(_contradictions.Where(later => keys.Contains(later.Key, StringComparer.Ordinal)).Select(later => later.Entry))
                .OrderBy(entry => entry.Line)
                .Select(entry => (entry.Value, entry.Line)),
        ];
    }

    /// <summary>A sentence where the file states different values of one name, or <c>null</c>.</summary>
    public string? Contradiction(string name)
    {
        string key = Key(name);
        (string Key, Entry Entry) later = _contradictions.Find(candidate => candidate.Key == key);
        return later.Entry is null ? null : Contradiction(_entries[key], later.Entry);
    }

    /// <summary>What the file states twice and differently, as issues of the file.</summary>
    public IEnumerable<ImportIssue> Contradictions() =>
        _contradictions.Select(later => new ImportIssue(later.Entry.Line, Contradiction(_entries[later.Key], later.Entry)));

    /// <summary>Line of a name, for messages.</summary>
    public int? Line(string name) => _entries.TryGetValue(Key(name), out Entry? entry) ? entry.Line : null;

    /// <summary>First entry whose name passes.</summary>
    public (string Name, string Value, int Line)? First(Func<string, bool> isWanted)
    {
        foreach ((string key, Entry entry) in _entries)
        {
            if (isWanted(key))
            {
                return (entry.Name, entry.Value, entry.Line);
            }
        }

        return null;
    }

    private static string Contradiction(Entry first, Entry later) =>
        string.Create(CultureInfo.InvariantCulture, $"\"{first.Name}\" is stated twice and differently: \"{first.Value}\" in line {first.Line} and \"{later.Value}\" in line {later.Line}.");

    private static string Key(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (char c in name)
        {
            if (!char.IsWhiteSpace(c) && c != ':')
            {
                key.Append(char.ToLowerInvariant(c));
            }
        }

        return key.ToString();
    }

    private void Add(TextLine line)
    {
        string? name = null;
        bool hasValue = false;
        string[] cells = line.Cells();
        for (int i = 0; i < cells.Length; i++)
        {
            string cell = cells[i];
            if (cell.EndsWith(':'))
            {
                name = cell.TrimEnd(':').Trim();
                hasValue = false;
                Set(name, "", line.Number);
            }
            else if (i == 0 && cell.IndexOf(": ", StringComparison.Ordinal) is > 0 and int colon)
            {
                // "Conductivity: 53.000000<tab>sensed": a space where other files have a tab.
                name = cell[..colon].TrimEnd(':').Trim();
                hasValue = true;
                Set(name, cell[(colon + 1)..].Trim(), line.Number);
            }
            else if (name is not null && !hasValue && cell.Length > 0)
            {
                hasValue = true;
                Set(name, cell, line.Number);
            }
        }
    }

    private void Set(string name, string value, int line)
    {
        string key = Key(name);
        if (key.Length == 0)
        {
            return;
        }

        // An empty value gives way; a second one that differs is kept, so that neither passes for what the file says.
        if (!_entries.TryGetValue(key, out Entry? known) || known.Value.Length == 0)
        {
            _entries[key] = new Entry(name, value, line);
        }
        else if (value.Length > 0 && !IsSame(known.Value, value))
        {
            _contradictions.Add((key, new Entry(name, value, line)));
        }
    }

    private static bool IsSame(string first, string second) =>
        string.Equals(first, second, StringComparison.OrdinalIgnoreCase)
        || (ZetaViewText.TryNumber(first, out double a) && ZetaViewText.TryNumber(second, out double b) && a.Equals(b));

    private sealed record Entry(string Name, string Value, int Line);
}

/// <summary>Date and time of a ZetaView export, with the clock that was never set taken for what it is.</summary>
internal static class ZetaViewClock
{
    // LabVIEW counts from 1904-01-01 UTC; a date in that year (any zone) means that nothing was ever written.
    private const int UnsetYear = 1904;

    public static DateTime? Parse(string? text, out bool isUnset)
    {
        isUnset = false;
        if (text is null || !DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime moment))
        {
            return null;
        }

        isUnset = moment.Year <= UnsetYear;
        return isUnset ? null : moment;
    }
}
