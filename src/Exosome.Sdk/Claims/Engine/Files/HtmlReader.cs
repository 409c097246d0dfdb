namespace Exosome.Sdk.Claims.Engine.Files;

/// <summary>HTML and Razor pages: text nodes, and the attributes that a visitor or a search engine reads. Nothing else.</summary>
internal static class HtmlReader
{
    private static readonly string[] SpokenAttributes = ["alt", "title", "aria-label", "aria-description", "aria-roledescription", "placeholder", "label"];

    // These do not end a sentence: <b>cures</b> acne is one claim.
    private static readonly HashSet<string> InlineElements = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "data", "dfn", "em", "font", "i", "ins", "kbd", "mark", "q", "ruby", "rb", "s", "small", "span",
        "strike", "strong", "sub", "sup", "time", "tt", "u", "wbr", "text",
    };

    private static readonly HashSet<string> SpokenMeta = new(StringComparer.OrdinalIgnoreCase)
    {
        "description", "keywords", "og:title", "og:description", "og:image:alt", "twitter:title", "twitter:description", "twitter:image:alt", "title", "abstract",
    };

    /// <summary>Reads a page.</summary>
    /// <param name="content">The file.</param>
    /// <param name="masked">The same, character for character, with what is no markup blanked out.</param>
    /// <param name="sink">Receives the texts.</param>
    public static void Read(string content, ReadOnlySpan<char> masked, CopySink sink)
    {
        var text = new MappedText();
        var attribute = new MappedText();
        var scanner = new MarkupScanner(masked);
        int silent = 0;
        while (scanner.Read())
        {
            switch (scanner.Kind)
            {
                case MarkupKind.Text when silent == 0:
                    MarkupText.AppendFlow(text, masked.Slice(scanner.Start, scanner.End - scanner.Start), scanner.Start);
                    break;
                case MarkupKind.CharacterData when silent == 0:
                    MarkupText.AppendFlow(text, scanner.Body, scanner.BodyStart);
                    break;
                case MarkupKind.Comment:
                    sink.Comment(content.AsSpan(scanner.BodyStart, scanner.BodyEnd - scanner.BodyStart), scanner.BodyStart);
                    break;
                case MarkupKind.StartTag:
                    ReadStartTag(ref scanner, masked, text, attribute, ref silent, sink);
                    break;
                case MarkupKind.EndTag:
                    if (IsSilent(scanner.Name))
                    {
                        silent = Math.Max(0, silent - 1);
                    }
                    else if (!IsInline(scanner.Name))
                    {
                        Emit(text, sink);
                    }

                    break;
            }
        }

        Emit(text, sink);
    }

    private static void ReadStartTag(ref MarkupScanner scanner, ReadOnlySpan<char> masked, MappedText text, MappedText attribute, ref int silent, CopySink sink)
    {
        ReadOnlySpan<char> name = scanner.Name;
        if (name.Equals("br".AsSpan(), StringComparison.OrdinalIgnoreCase) && silent == 0 && text.Length > 0 && text.Last != '\n')
        {
            // A line break inside a sentence; two of them part paragraphs.
            text.AppendAtom('\n', scanner.Start, scanner.End - scanner.Start);
        }
        else if (!IsInline(name))
        {
            Emit(text, sink);
        }

        foreach (string spoken in SpokenAttributes)
        {
            EmitAttribute(in scanner, spoken, masked, attribute, sink);
        }

        if (name.Equals("meta".AsSpan(), StringComparison.OrdinalIgnoreCase) && IsSpokenMeta(in scanner, masked))
        {
            EmitAttribute(in scanner, "content", masked, attribute, sink);
        }
        else if (name.Equals("input".AsSpan(), StringComparison.OrdinalIgnoreCase) && HasValue(in scanner, masked, "type", "submit", "button", "reset"))
        {
            EmitAttribute(in scanner, "value", masked, attribute, sink);
        }
        else if (scanner.IsSelfClosing)
        {
            return;
        }
        else if (name.Equals("script".AsSpan(), StringComparison.OrdinalIgnoreCase))
        {
            scanner.SkipTo("</script");
        }
        else if (name.Equals("style".AsSpan(), StringComparison.OrdinalIgnoreCase))
        {
            scanner.SkipTo("</style");
        }
        else if (IsSilent(name))
        {
            silent++;
        }
    }

    // Code samples and hidden vocabulary are not said to a customer.
    private static bool IsSilent(ReadOnlySpan<char> name) =>
        name.Equals("code".AsSpan(), StringComparison.OrdinalIgnoreCase) || name.Equals("samp".AsSpan(), StringComparison.OrdinalIgnoreCase)
        || name.Equals("svg".AsSpan(), StringComparison.OrdinalIgnoreCase) || name.Equals("math".AsSpan(), StringComparison.OrdinalIgnoreCase)
        || name.Equals("del".AsSpan(), StringComparison.OrdinalIgnoreCase);

    private static bool IsInline(ReadOnlySpan<char> name) => name.Length <= 7 && InlineElements.Contains(name.ToString());

    private static bool IsSpokenMeta(in MarkupScanner scanner, ReadOnlySpan<char> masked) =>
        (scanner.TryGetAttribute("name", out int start, out int length) && SpokenMeta.Contains(masked.Slice(start, length).ToString()))
        || (scanner.TryGetAttribute("property", out start, out length) && SpokenMeta.Contains(masked.Slice(start, length).ToString()));

    private static bool HasValue(in MarkupScanner scanner, ReadOnlySpan<char> masked, string name, params string[] values)
    {
        if (!scanner.TryGetAttribute(name, out int start, out int length))
        {
            return false;
        }

        foreach (string value in values)
        {
            if (masked.Slice(start, length).Equals(value.AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static void EmitAttribute(in MarkupScanner scanner, string name, ReadOnlySpan<char> masked, MappedText attribute, CopySink sink)
    {
        if (scanner.TryGetAttribute(name, out int start, out int length) && length > 0)
        {
            attribute.Clear();
            MarkupText.AppendFlow(attribute, masked.Slice(start, length), start);
            Emit(attribute, sink);
        }
    }

    private static void Emit(MappedText text, CopySink sink)
    {
        text.TrimEnd();
        if (text.Length > 0)
        {
            sink.Text(text);
        }

        text.Clear();
    }
}
