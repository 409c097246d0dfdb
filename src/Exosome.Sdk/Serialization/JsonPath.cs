using System.Globalization;

namespace Exosome.Sdk.Serialization;

/// <summary>JSON paths as messages write them.</summary>
internal static class JsonPath
{
    public static string Member(string path, string name)
    {
        bool plain = name.Length > 0;
        foreach (char c in name)
        {
            plain &= char.IsAsciiLetterOrDigit(c) || c == '_';
        }

        return plain ? path + "." + name : path + "['" + Short(name).Replace("'", "\\'", StringComparison.Ordinal) + "']";
    }

    public static string Element(string path, int index) => path + "[" + index.ToString(CultureInfo.InvariantCulture) + "]";

    /// <summary>Hostile texts are cut, so that a message stays one line that a person reads.</summary>
    public static string Short(string text)
    {
        Span<char> clean = stackalloc char[Math.Min(text.Length, 60)];
        for (int i = 0; i < clean.Length; i++)
        {
            clean[i] = char.IsControl(text[i]) || char.IsSurrogate(text[i]) ? '?' : text[i];
        }

        return text.Length > clean.Length ? string.Concat(clean, "...") : clean.ToString();
    }
}
