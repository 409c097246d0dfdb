namespace Exosome.Sdk.Claims.Engine.Files;

/// <summary>The two XML forms that translators work with: .NET resources and XLIFF.</summary>
internal static class XmlTextReader
{
    /// <summary>The <c>value</c> of every <c>data</c> element that is a string, not a type's or a picture's bytes.</summary>
    public static void ReadResources(string content, CopySink sink)
    {
        var text = new MappedText();
        var page = new MappedText();
        var scanner = new MarkupScanner(content.AsSpan());
        bool isString = false;
        bool isComment = false;
        bool isValue = false;
        while (scanner.Read())
        {
            switch (scanner.Kind)
            {
                case MarkupKind.StartTag when Is(scanner.Name, "data"):
                    isString = !scanner.TryGetAttribute("type", out _, out _) && !scanner.TryGetAttribute("mimetype", out _, out _);
                    break;
                case MarkupKind.EndTag when Is(scanner.Name, "data"):
                    isString = false;
                    break;
                case MarkupKind.StartTag or MarkupKind.EndTag when Is(scanner.Name, "value"):
                    isValue = scanner.Kind == MarkupKind.StartTag && isString && !scanner.IsSelfClosing;
                    if (scanner.Kind == MarkupKind.EndTag)
                    {
                        EmitPage(text, page, sink);
                    }

                    break;
                case MarkupKind.StartTag or MarkupKind.EndTag when Is(scanner.Name, "comment"):
                    isComment = scanner.Kind == MarkupKind.StartTag && !scanner.IsSelfClosing;
                    break;
                case MarkupKind.Comment:
                    sink.Comment(scanner.Body, scanner.BodyStart);
                    break;
                case MarkupKind.Text when isComment:
                    sink.Comment(content.AsSpan(scanner.Start, scanner.End - scanner.Start), scanner.Start);
                    break;
                case MarkupKind.Text when isValue:
                    MarkupText.AppendValue(text, content.AsSpan(scanner.Start, scanner.End - scanner.Start), scanner.Start);
                    break;
                case MarkupKind.CharacterData when isValue:
                    text.Append(scanner.Body, scanner.BodyStart);
                    break;
            }
        }
    }

    /// <summary><c>source</c> and <c>target</c> of XLIFF 1.2 and 2.x; inline codes are holes or nothing.</summary>
    public static void ReadXliff(string content, CopySink sink)
    {
        var text = new MappedText();
        var scanner = new MarkupScanner(content.AsSpan());
        bool isText = false;
        while (scanner.Read())
        {
            switch (scanner.Kind)
            {
                case MarkupKind.StartTag or MarkupKind.EndTag when Is(scanner.Name, "source") || Is(scanner.Name, "target"):
                    Emit(text, sink);
                    isText = scanner.Kind == MarkupKind.StartTag && !scanner.IsSelfClosing;
                    break;
                case MarkupKind.StartTag when isText && (Is(scanner.Name, "x") || Is(scanner.Name, "ph") || Is(scanner.Name, "bx") || Is(scanner.Name, "ex")):
                    text.AppendAtom('\uFFFC', scanner.Start, scanner.End - scanner.Start);
                    break;
                case MarkupKind.Comment:
                    sink.Comment(scanner.Body, scanner.BodyStart);
                    break;
                case MarkupKind.StartTag when Is(scanner.Name, "note"):
                    int body = scanner.End;
                    scanner.SkipTo("</note");
                    sink.Comment(content.AsSpan(body, scanner.End - body), body);
                    break;
                case MarkupKind.Text when isText:
                    MarkupText.AppendValue(text, content.AsSpan(scanner.Start, scanner.End - scanner.Start), scanner.Start);
                    break;
                case MarkupKind.CharacterData when isText:
                    text.Append(scanner.Body, scanner.BodyStart);
                    break;
            }
        }

        Emit(text, sink);
    }

    /// <summary>A resource may hold a piece of HTML; its tags are not said, and its entities are decoded once more.</summary>
    private static void EmitPage(MappedText text, MappedText page, CopySink sink)
    {
        if (text.Span.IndexOf('<') < 0)
        {
            Emit(text, sink);
            return;
        }

        page.Clear();
        var scanner = new MarkupScanner(text.Span);
        while (scanner.Read())
        {
            if (scanner.Kind == MarkupKind.Text)
            {
                page.AppendFrom(text, scanner.Start, scanner.End - scanner.Start);
            }
            else if (scanner.Kind is MarkupKind.StartTag or MarkupKind.EndTag && scanner.Name is var name && (Is(name, "p") || Is(name, "br") || Is(name, "li") || Is(name, "div") || Is(name, "td")))
            {
                Emit(page, sink);
            }
        }

        Emit(page, sink);
        text.Clear();
    }

    private static bool Is(ReadOnlySpan<char> name, string expected) => name.Equals(expected.AsSpan(), StringComparison.OrdinalIgnoreCase);

    private static void Emit(MappedText text, CopySink sink)
    {
        if (text.Length > 0)
        {
            sink.Text(text);
            text.Clear();
        }
    }
}
