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
        int entry = 0;
        bool isString = false;
        bool isComment = false;
        bool isValue = false;
        while (scanner.Read())
        {
            switch (scanner.Kind)
            {
                case MarkupKind.StartTag when Is(scanner.LocalName, "data"):
                    isString = IsString(in scanner, content);
                    entry = scanner.Start;
                    break;
                case MarkupKind.EndTag when Is(scanner.LocalName, "data"):
                    isString = false;
                    sink.Entry(entry, scanner.End);
                    break;
                case MarkupKind.StartTag or MarkupKind.EndTag when Is(scanner.LocalName, "value"):
                    isValue = scanner.Kind == MarkupKind.StartTag && isString && !scanner.IsSelfClosing;
                    if (scanner.Kind == MarkupKind.EndTag)
                    {
                        EmitPage(text, page, sink);
                    }

                    break;
                case MarkupKind.StartTag or MarkupKind.EndTag when Is(scanner.LocalName, "comment"):
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

    private static bool IsString(in MarkupScanner scanner, string content)
    {
        if (scanner.TryGetAttribute("mimetype", out _, out _))
        {
            return false;
        }

        // "System.String, mscorlib" is what older tools write for a text.
        const string Text = "System.String";
        if (!scanner.TryGetAttribute("type", out int start, out int length))
        {
            return true;
        }

        ReadOnlySpan<char> type = content.AsSpan(start, length).Trim();
        return type.StartsWith(Text.AsSpan(), StringComparison.Ordinal) && (type.Length == Text.Length || type[Text.Length] is ',' or ' ');
    }

    /// <summary><c>source</c> and <c>target</c> of XLIFF 1.2 and 2.x that are translated; inline codes are holes or nothing.</summary>
    public static void ReadXliff(string content, CopySink sink)
    {
        var text = new MappedText();
        var scanner = new MarkupScanner(content.AsSpan());
        var containers = new Stack<(int Start, bool IsSpoken)>();
        bool isText = false;
        while (scanner.Read())
        {
            switch (scanner.Kind)
            {
                case MarkupKind.StartTag when IsContainer(scanner.LocalName) && !scanner.IsSelfClosing:
                    containers.Push((scanner.Start, IsSpoken(in scanner, content, containers.Count == 0 || containers.Peek().IsSpoken)));
                    break;
                case MarkupKind.EndTag when IsContainer(scanner.LocalName) && containers.Count > 0:
                    (int start, _) = containers.Pop();
                    if (Is(scanner.LocalName, "trans-unit") || Is(scanner.LocalName, "unit"))
                    {
                        sink.Entry(start, scanner.End);
                    }

                    break;
                case MarkupKind.StartTag or MarkupKind.EndTag when Is(scanner.LocalName, "source") || Is(scanner.LocalName, "target"):
                    Emit(text, sink);
                    isText = scanner.Kind == MarkupKind.StartTag && !scanner.IsSelfClosing && (containers.Count == 0 || containers.Peek().IsSpoken);
                    break;
                case MarkupKind.StartTag when isText && IsCode(scanner.LocalName):
                    text.AppendAtom('\uFFFC', scanner.Start, scanner.End - scanner.Start);
                    if (!scanner.IsSelfClosing)
                    {
                        // What stands in it is the original's code, not its text.
                        scanner.SkipTo("</" + scanner.Name.ToString());
                    }

                    break;
                case MarkupKind.Comment:
                    sink.Comment(scanner.Body, scanner.BodyStart);
                    break;
                case MarkupKind.StartTag when Is(scanner.LocalName, "note") && !scanner.IsSelfClosing:
                    int body = scanner.End;
                    scanner.SkipTo("</" + scanner.Name.ToString());
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

    private static bool IsContainer(ReadOnlySpan<char> name) => Is(name, "file") || Is(name, "group") || Is(name, "trans-unit") || Is(name, "unit") || Is(name, "alt-trans");

    /// <summary>What is not to be translated is no text of the page, and neither is what a translation memory proposes.</summary>
    private static bool IsSpoken(in MarkupScanner scanner, string content, bool isSpokenAround) => !Is(scanner.LocalName, "alt-trans")
        && (scanner.TryGetAttribute("translate", out int start, out int length) ? !Is(content.AsSpan(start, length), "no") : isSpokenAround);

    private static bool IsCode(ReadOnlySpan<char> name) =>
        Is(name, "x") || Is(name, "ph") || Is(name, "bx") || Is(name, "ex") || Is(name, "bpt") || Is(name, "ept") || Is(name, "it") || Is(name, "sc") || Is(name, "ec");

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
            else if (scanner.Kind is MarkupKind.StartTag && Is(scanner.LocalName, "br") && page.Length > 0 && page.Last != '\n')
            {
                (int source, int length) = text.ToSource(scanner.Start, scanner.End - scanner.Start);
                page.AppendAtom('\n', source, length);
            }
            else if (scanner.Kind is MarkupKind.StartTag or MarkupKind.EndTag && scanner.LocalName is var name && (Is(name, "p") || Is(name, "br") || Is(name, "li") || Is(name, "div") || Is(name, "td")))
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
