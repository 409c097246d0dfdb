namespace Exosome.Sdk.Claims.Engine.Files;

/// <summary>
/// Blanks the C# out of a Razor page and leaves the markup where it stands, so that the HTML reader's positions stay
/// true. Holes such as <c>@Model.Name</c> become one sign that is no word.
/// Long because markup and C# take turns at every depth: one walk, whose parts all call each other.
/// </summary>
internal sealed class RazorMask
{
    private const char Hole = '\uFFFC';
    private const int DeepestNesting = 200;

    private static readonly HashSet<string> LineDirectives = new(StringComparer.Ordinal)
    {
        "using", "model", "inject", "page", "inherits", "namespace", "layout", "attribute", "implements", "addTagHelper", "removeTagHelper", "tagHelperPrefix", "typeparam", "rendermode", "preservewhitespace",
    };

    private static readonly HashSet<string> Statements = new(StringComparer.Ordinal) { "if", "for", "foreach", "while", "switch", "lock", "using", "do", "try" };
    private static readonly HashSet<string> Continuations = new(StringComparer.Ordinal) { "else", "catch", "finally", "while" };
    private static readonly HashSet<string> VoidElements = new(StringComparer.OrdinalIgnoreCase) { "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr" };

    private readonly string content;
    private readonly char[] masked;
    private readonly CopySink sink;
    private int at;
    private int depth;

    private RazorMask(string content, CopySink sink)
    {
        this.content = content;
        this.sink = sink;
        masked = content.ToCharArray();
    }

    public static char[] Apply(string content, CopySink sink)
    {
        var mask = new RazorMask(content, sink);
        while (mask.at < content.Length)
        {
            mask.MarkupStep();
        }

        return mask.masked;
    }

    private char Current => at < content.Length ? content[at] : '\0';

    private char Next => at + 1 < content.Length ? content[at + 1] : '\0';

    private void MarkupStep()
    {
        if (Current == '@')
        {
            Transition();
        }
        else
        {
            at++;
        }
    }

    private void Transition()
    {
        int start = at;
        char next = Next;
        if (next == '@')
        {
            Blank(at, at + 1);
            at += 2;
        }
        else if (next == '*')
        {
            int end = content.IndexOf("*@", at + 2, StringComparison.Ordinal);
            end = end < 0 ? content.Length : end;
            sink.Comment(content.AsSpan(at + 2, end - at - 2), at + 2);
            at = Math.Min(content.Length, end + 2);
            Blank(start, at);
        }
        else if (next == '{')
        {
            at++;
            Block(start);
        }
        else if (next == '(')
        {
            at++;
            SkipBalanced('(', ')');
            BlankHole(start, at);
        }
        else if (char.IsLetter(next) || next == '_')
        {
            if (at > 0 && char.IsLetterOrDigit(content[at - 1]))
            {
                at++; // an e-mail address
                return;
            }

            at++;
            Word(start);
        }
        else
        {
            at++;
        }
    }

    private void Word(int start)
    {
        string word = ReadWord();
        if (word is "code" or "functions")
        {
            SkipSpace();
            if (Current == '{')
            {
                SkipBalanced('{', '}');
            }

            Blank(start, at);
        }
        else if (word == "section")
        {
            SkipTo('{');
            Blank(start, at);
            Blank(at, Math.Min(content.Length, ++at));
            MarkupUntilBrace();
        }
        else if (Statements.Contains(word) && IsStatement(word))
        {
            Statement(start);
        }
        else if (LineDirectives.Contains(word))
        {
            SkipTo('\n');
            Blank(start, at);
        }
        else
        {
            ExpressionTail();
            BlankHole(start, at);
        }
    }

    /// <summary>"@using (Html.BeginForm()) {" is a statement, "@using System" is a directive.</summary>
    private bool IsStatement(string word)
    {
        int ahead = at;
        while (ahead < content.Length && char.IsWhiteSpace(content[ahead]))
        {
            ahead++;
        }

        return ahead < content.Length && (content[ahead] == '(' || (word is "do" or "try" && content[ahead] == '{'));
    }

    private void Statement(int start)
    {
        while (true)
        {
            SkipSpace();
            if (Current == '(')
            {
                SkipBalanced('(', ')');
            }

            SkipTo('{', ';');
            if (Current != '{')
            {
                at = Math.Min(content.Length, at + 1);
                Blank(start, at);
                return;
            }

            Block(start);
            int resume = at;
            SkipSpace();
            int word = at;
            if (!Continuations.Contains(ReadWord()))
            {
                at = resume;
                return;
            }

            start = word;
            SkipSpace();
            if (content.AsSpan(at).StartsWith("if".AsSpan(), StringComparison.Ordinal))
            {
                at += 2;
            }
        }
    }

    /// <summary>C# in braces with islands of markup. Enters at the opening brace, leaves after the closing one.</summary>
    private void Block(int start)
    {
        int braces = 0;
        bool statementStart = true;
        int blankFrom = start;
        while (at < content.Length)
        {
            char c = Current;
            if (c == '{')
            {
                braces++;
                at++;
                statementStart = true;
            }
            else if (c == '}')
            {
                at++;
                statementStart = true;
                if (--braces == 0)
                {
                    break;
                }
            }
            else if (statementStart && c == '<' && char.IsLetter(Next))
            {
                Blank(blankFrom, at);
                Island();
                blankFrom = at;
            }
            else if (c == '@' && Next == '<' && at + 2 < content.Length && char.IsLetter(content[at + 2]))
            {
                // A template: f = @<p>...</p>;
                Blank(blankFrom, ++at);
                Island();
                blankFrom = at;
                statementStart = false;
            }
            else if (statementStart && c == '@' && Next == ':')
            {
                Blank(blankFrom, at + 2);
                at += 2;
                while (at < content.Length && Current != '\n')
                {
                    MarkupStep();
                }

                blankFrom = at;
            }
            else if (!SkipLiteral())
            {
                // Markup may also follow a label: "case 1: <p>".
                statementStart = c is ';' or ':' || (statementStart && char.IsWhiteSpace(c));
                at++;
            }
            else
            {
                statementStart = false;
            }
        }

        Blank(blankFrom, at);
    }

    /// <summary>One element inside C#, to its end tag.</summary>
    private void Island()
    {
        if (++depth > DeepestNesting)
        {
            at = content.Length;
            return;
        }

        int open = 0;
        while (at < content.Length)
        {
            if (Current == '<' && (char.IsLetter(Next) || Next == '/'))
            {
                bool isEnd = Next == '/';
                at += isEnd ? 2 : 1;
                string name = ReadWord();
                while (at < content.Length && Current != '>')
                {
                    MarkupStep();
                }

                bool isClosed = at > 0 && content[at - 1] == '/';
                at = Math.Min(content.Length, at + 1);
                open += isEnd ? -1 : isClosed || VoidElements.Contains(name) ? 0 : 1;
                if (open <= 0)
                {
                    break;
                }
            }
            else
            {
                MarkupStep();
            }
        }

        depth--;
    }

    private void MarkupUntilBrace()
    {
        while (at < content.Length && Current != '}')
        {
            MarkupStep();
        }

        Blank(at, Math.Min(content.Length, at + 1));
        at = Math.Min(content.Length, at + 1);
    }

    private void ExpressionTail()
    {
        while (at < content.Length)
        {
            if ((Current is '.' or '?' && char.IsLetter(Next)) || (Current == '?' && Next == '.'))
            {
                at += Current == '?' && Next == '.' ? 2 : 1;
                ReadWord();
            }
            else if (Current == '(')
            {
                SkipBalanced('(', ')');
            }
            else if (Current == '[')
            {
                SkipBalanced('[', ']');
            }
            else
            {
                return;
            }
        }
    }

    private void SkipBalanced(char open, char close)
    {
        int level = 0;
        while (at < content.Length)
        {
            char c = Current;
            if (SkipLiteral())
            {
                continue;
            }

            at++;
            if (c == open)
            {
                level++;
            }
            else if (c == close && --level == 0)
            {
                return;
            }
        }
    }

    /// <summary>Steps over a string, a character or a comment of C#.</summary>
    private bool SkipLiteral()
    {
        char c = Current;
        if (c == '/' && Next == '/')
        {
            SkipTo('\n');
            return true;
        }

        if (c == '/' && Next == '*')
        {
            int end = content.IndexOf("*/", at + 2, StringComparison.Ordinal);
            at = end < 0 ? content.Length : end + 2;
            return true;
        }

        if (c is not '"' and not '\'')
        {
            return false;
        }

        bool isVerbatim = at > 0 && (content[at - 1] == '@' || (content[at - 1] == '$' && at > 1 && content[at - 2] == '@'));
        int quotes = c == '"' && !isVerbatim ? QuotesAt(at) : 0;
        if (quotes > 2)
        {
            // A raw string ends at the next row of as many marks.
            at += quotes;
            while (at < content.Length && QuotesAt(at) < quotes)
            {
                at += Math.Max(1, QuotesAt(at));
            }

            at += QuotesAt(at);
            return true;
        }

        at++;
        while (at < content.Length && Current != c && (isVerbatim || Current != '\n'))
        {
            at += !isVerbatim && Current == '\\' ? 2 : 1;
        }

        at = Math.Min(content.Length, at + 1);
        return true;
    }

    private int QuotesAt(int position)
    {
        int end = position;
        while (end < content.Length && content[end] == '"')
        {
            end++;
        }

        return end - position;
    }

    private string ReadWord()
    {
        int start = at;
        while (at < content.Length && (char.IsLetterOrDigit(content[at]) || content[at] is '_' or '-'))
        {
            at++;
        }

        return content.Substring(start, at - start);
    }

    private void SkipSpace()
    {
        while (at < content.Length && char.IsWhiteSpace(content[at]))
        {
            at++;
        }
    }

    private void SkipTo(char sign, char other = '\0')
    {
        while (at < content.Length && content[at] != sign && (other == '\0' || content[at] != other))
        {
            at++;
        }
    }

    private void BlankHole(int start, int end)
    {
        Blank(start, end);
        if (start < end)
        {
            masked[start] = Hole;
        }
    }

    private void Blank(int start, int end)
    {
        for (int i = start; i < end && i < masked.Length; i++)
        {
            if (masked[i] is not '\n' and not '\r')
            {
                masked[i] = ' ';
            }
        }
    }
}
