using System.Buffers;
using System.Globalization;
using System.Text;

namespace Exosome.Sdk.Instruments.Reading;

/// <summary>What the first bytes of a file tell: its encoding, and what to call it when it is refused.</summary>
internal static class TextHead
{
    // The widest row known, of a summary of 100 videos, is below it.
    private const int LongestLine = 4096;

    private const int MostShown = 60;

    /// <summary>
    /// UTF-16 without a mark shows by its zero bytes. A beginning that is no UTF-8 makes the whole file Latin-1: a run of
    /// Latin-1 letters ("é°µ") can look like UTF-8, and must not be read so beside a letter that does not.
    /// </summary>
    public static Encoding Encoding(ReadOnlySpan<byte> head)
    {
        if (!head.Contains((byte)0))
        {
            return IsUtf8(head) ? Latin1Fallback.Encoding : System.Text.Encoding.Latin1;
        }

        int even = 0;
        int odd = 0;
        for (int i = 0; i < head.Length; i++)
        {
            if (head[i] == 0)
            {
                if ((i & 1) == 0)
                {
                    even++;
                }
                else
                {
                    odd++;
                }
            }
        }

        int many = Math.Max(1, head.Length / 4);
        return odd > many && even < many / 8 + 1 ? System.Text.Encoding.Unicode
            : even > many && odd < many / 8 + 1 ? System.Text.Encoding.BigEndianUnicode
            : IsUtf8(head) ? Latin1Fallback.Encoding
            : System.Text.Encoding.Latin1;
    }

    /// <summary>Whether the bytes are UTF-8; a character that the end of the beginning cuts does not count against them.</summary>
    private static bool IsUtf8(ReadOnlySpan<byte> head)
    {
        if (Ascii.IsValid(head))
        {
            return true;
        }

        while (!head.IsEmpty)
        {
            OperationStatus status = Rune.DecodeFromUtf8(head, out _, out int consumed);
            if (status == OperationStatus.NeedMoreData)
            {
                return true;
            }

            if (status != OperationStatus.Done)
            {
                return false;
            }

            head = head[consumed..];
        }

        return true;
    }

    /// <summary>The beginning as text, without a byte order mark.</summary>
    public static string Decode(ReadOnlySpan<byte> head, Encoding encoding)
    {
        Encoding actual = head switch
        {
            [0xFF, 0xFE, ..] => System.Text.Encoding.Unicode,
            [0xFE, 0xFF, ..] => System.Text.Encoding.BigEndianUnicode,
            _ => encoding,
        };
        return actual.GetString(head).TrimStart('\uFEFF');
    }

    /// <summary>A sentence about a file that is refused.</summary>
    public static string Describe(string beginning)
    {
        if (beginning.Length == 0)
        {
            return "The file is empty.";
        }

        if (beginning.StartsWith("SQLite format 3", StringComparison.Ordinal))
        {
            return "The file is a database (a Zetasizer .zmes file is one); it is not read.";
        }

        if (beginning.StartsWith("FCS", StringComparison.Ordinal))
        {
            return "The file is a flow cytometry file (FCS); it is not read.";
        }

        if (beginning.Contains('\0', StringComparison.Ordinal))
        {
            return "The file is not text.";
        }

        if (FileRecognition.IsJson(beginning))
        {
            return "The file is JSON, no export. A dossier is read by Dossier.ReadAsync, and by 'exosome validate', 'metric' and 'report'.";
        }

        if (FileRecognition.FirstLine(beginning).StartsWith("Gene Symbol\tNumber of times identified", StringComparison.OrdinalIgnoreCase))
        {
            return "The file is a list of the molecules that are reported most (gene symbols with counts): it names no experiment and no kind of molecule, and is not read. Use the details file of the database.";
        }

        int number = 0;
        foreach (ReadOnlySpan<char> line in beginning.AsSpan().EnumerateLines())
        {
            number++;
            if (line.Length > LongestLine)
            {
                return string.Create(CultureInfo.InvariantCulture, $"Line {number} begins with \"{Shown(line)}\" and has more than {LongestLine} characters, which no header or name in an export has. The file has lost its line ends, or it is no export.");
            }
        }

        return $"The file begins with \"{Shown(FileRecognition.FirstLine(beginning))}\", which no instrument known here writes.";
    }

    private static string Shown(ReadOnlySpan<char> line) => line.Length <= MostShown ? line.ToString() : string.Concat(line[..MostShown], "…");
}
