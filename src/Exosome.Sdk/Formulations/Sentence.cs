using System.Globalization;

namespace Exosome.Sdk.Formulations;

/// <summary>How messages of the upper rooms write small things, always in the invariant culture.</summary>
internal static class Sentence
{
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    public static string Months(int months) => months == 1 ? "1 month" : months.ToString(CultureInfo.InvariantCulture) + " months";

    public static string Days(int days) => days == 1 ? "1 day" : days.ToString(CultureInfo.InvariantCulture) + " days";

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>An enum member as words: <c>AdventitiousVirus</c> is <c>adventitious virus</c>.</summary>
    public static string Words<TEnum>(TEnum member)
        where TEnum : struct, Enum
    {
        string name = member.ToString();
        System.Text.StringBuilder words = new(name.Length + 4);
        for (int i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsAsciiLetterUpper(name[i]) && !char.IsAsciiLetterUpper(name[i - 1]))
            {
                words.Append(' ');
            }

            words.Append(char.ToLowerInvariant(name[i]));
        }

        return words.ToString();
    }
}
