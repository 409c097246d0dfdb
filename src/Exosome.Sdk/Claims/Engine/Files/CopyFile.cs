namespace Exosome.Sdk.Claims.Engine.Files;

/// <summary>Chooses the reader of a copy file by its name.</summary>
internal static class CopyFile
{
    /// <summary>The kinds of file that have a reader of their own; any other is read as plain text.</summary>
    public static IReadOnlyList<string> Extensions { get; } =
        [".md", ".markdown", ".html", ".htm", ".cshtml", ".razor", ".json", ".arb", ".resx", ".csv", ".tsv", ".txt", ".po", ".pot", ".xlf", ".xliff"];

    public static bool HasReader(string path)
    {
        foreach (string extension in Extensions)
        {
            if (path.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads every text that a person would see. Never throws: a broken file gives what can be read of it.</summary>
    public static void Read(string path, string content, CopySink sink)
    {
        switch (ExtensionOf(path))
        {
            case ".MD" or ".MARKDOWN":
                MarkdownReader.Read(content, sink);
                break;
            case ".HTML" or ".HTM":
                HtmlReader.Read(content, content.AsSpan(), sink);
                break;
            case ".CSHTML" or ".RAZOR":
                HtmlReader.Read(content, RazorMask.Apply(content, sink), sink);
                break;
            case ".JSON":
                JsonTextReader.Read(content, sink);
                break;
            case ".ARB":
                JsonTextReader.Read(content, sink, isBundle: true);
                break;
            case ".RESX":
                XmlTextReader.ReadResources(content, sink);
                break;
            case ".XLF" or ".XLIFF":
                XmlTextReader.ReadXliff(content, sink);
                break;
            case ".CSV":
                DelimitedTextReader.Read(content, Matrix.TableReader.DelimiterOf(content), sink);
                break;
            case ".TSV":
                DelimitedTextReader.Read(content, '\t', sink);
                break;
            case ".PO" or ".POT":
                GettextReader.Read(content, sink);
                break;
            default:
                PlainTextReader.Read(content, sink);
                break;
        }
    }

    private static string ExtensionOf(string path)
    {
        int dot = path.LastIndexOf('.');
        return dot < 0 ? "" : path.Substring(dot).ToUpperInvariant();
    }
}
