using System.Globalization;
using Exosome.Sdk.Claims.Engine;

namespace Exosome.Sdk.Tool.Screen;

/// <summary>Lines of JSON as input: how they are told from prose, and how a whole file of them is screened.</summary>
internal static class JsonLines
{
    /// <summary>Screens every line for a report of all of them.</summary>
    /// <exception cref="UnusableInputException">A line is no <c>{"id","text"}</c>.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public static List<ScreenedText> Screen(ScreeningEngine engine, ScreenSettings settings, string name, ReadOnlySpan<byte> content, Action<double> onBytes, CancellationToken cancellation)
    {
        var texts = new List<ScreenedText>();
        var screener = new JsonLineScreener(engine, settings);
        ReadOnlySpan<byte> rest = content.StartsWith("\uFEFF"u8) ? content[3..] : content;
        for (int line = 1; !rest.IsEmpty; line++)
        {
            // Only a line feed ends a line of JSON; what else Unicode calls a line break may stand inside of a string.
            int end = rest.IndexOf((byte)'\n');
            ReadOnlySpan<byte> one = (end < 0 ? rest : rest[..end]).TrimEnd("\r \t"u8);
            onBytes(end < 0 ? rest.Length : end + 1);
            rest = end < 0 ? default : rest[(end + 1)..];
            cancellation.ThrowIfCancellationRequested();
            if (one.IsEmpty)
            {
                continue;
            }

            if (screener.Screen(one, out ScreenedText? screened) is { } problem)
            {
                throw new UnusableInputException(Problem(line, name, problem));
            }

            texts.Add(screened! with { File = name, Line = line });
        }

        return texts;
    }

    /// <summary>The sentence for a line that cannot be read.</summary>
    public static string Problem(long line, string name, string problem) =>
        string.Create(CultureInfo.InvariantCulture, $"Line {line} of {(name == "-" ? "standard input" : $"'{name}'")} cannot be screened: {problem}.");

    /// <summary>
    /// Whether an input without a name is lines of JSON, by its first line: an object that begins on it, with an id or a text in it. A line that is
    /// broken is told as such, not read as prose. Where lines of JSON are asked for, any object will do.
    /// </summary>
    public static bool BeginsWith(ReadOnlySpan<byte> line, bool isAskedFor)
    {
        if (line.IsEmpty || line[0] != (byte)'{')
        {
            return false;
        }

        ReadOnlySpan<byte> inside = line[1..].TrimStart(" \t"u8);
        return !inside.IsEmpty && (inside[0] == (byte)'"' || inside[0] == (byte)'}') && (isAskedFor || line.IndexOf("\"id\""u8) >= 0 || line.IndexOf("\"text\""u8) >= 0);
    }
}
