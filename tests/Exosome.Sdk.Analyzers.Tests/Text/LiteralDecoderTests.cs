using System.Globalization;
using System.Text;
using Exosome.Sdk.Analyzers.Text;
using Exosome.Sdk.Claims.Engine.Files;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Exosome.Sdk.Analyzers.Tests.Text;

/// <summary>The map from a literal's value to its source, against the compiler's own value.</summary>
public class LiteralDecoderTests
{
    private static readonly string[] Pieces = ["a", "cures", " ", "\t", "\n", "\"", "\\", "{", "}", "é", "\u00AD", "薬", "😀", "\0", "'", "  "];

    public static Arbitrary<string> Values() => Gen.Elements(Pieces).ListOf().Select(parts => string.Concat(parts)).ToArbitrary();

    [Property(MaxTest = 400)]
    public Property Regular_literals_read_as_the_compiler_reads_them() =>
        Prop.ForAll(Values(), value => Check(Escape(value, uglily: false)) && Check(Escape(value, uglily: true)));

    [Property(MaxTest = 400)]
    public Property Verbatim_literals_read_as_the_compiler_reads_them() =>
        Prop.ForAll(Values(), value => Check("@\"" + value.Replace("\"", "\"\"", StringComparison.Ordinal) + "\""));

    [Property(MaxTest = 400)]
    public Property Raw_literals_read_as_the_compiler_reads_them() => Prop.ForAll(Values(), value =>
    {
        string quotes = new('"', 40);
        string lines = string.Join("\n", value.Split('\n').Select(l => "    " + l));
        bool single = value.Length > 0 && !value.Contains('\n', StringComparison.Ordinal) && value[0] != '"' && value[^1] != '"';
        return Check(quotes + "\n" + lines + "\n    " + quotes) && Check(quotes + "\n" + lines + "\n    " + quotes + "u8") && (!single || Check(quotes + value + quotes));
    });

    [Property(MaxTest = 400)]
    public Property Interpolated_text_reads_as_the_compiler_reads_it() => Prop.ForAll(Values(), value =>
    {
        string regular = Escape(value, uglily: false)[1..^1].Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
        string verbatim = value.Replace("\"", "\"\"", StringComparison.Ordinal).Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
        string dollars = new('$', 40);
        string quotes = new('"', 40);
        string raw = string.Join("\n", value.Split('\n').Select(l => "    " + l));
        return CheckInterpolated("$\"" + regular + "\"", value)
            && CheckInterpolated("$@\"" + verbatim + "\"", value)
            && CheckInterpolated(dollars + quotes + "\n" + raw + "\n    " + quotes, value);
    });

    [Property(MaxTest = 400)]
    public Property Utf8_literals_read_as_the_compiler_reads_them() => Prop.ForAll(Values(), value =>
        Check(Escape(value, uglily: false) + "u8") && Check("@\"" + value.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"u8"));

    /// <summary>A chain of literals of every form is one text, and each character still points into its own literal.</summary>
    [Property(MaxTest = 400)]
    public Property Joined_literals_read_as_one_text()
    {
        Gen<(string Value, string Written)> part =
            from value in Values().Generator
            from form in Gen.Choose(0, 3)
            select (value, Write(value, form));
        return Prop.ForAll(part.NonEmptyListOf().ToArbitrary(), parts =>
            CheckInterpolated(string.Join(" +\n  ", parts.Select(p => p.Written)), string.Concat(parts.Select(p => p.Value))));

        static string Write(string value, int form) => form switch
        {
            0 => Escape(value, uglily: false),
            1 => "(" + Escape(value, uglily: true) + ")",
            2 => "@\"" + value.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"",
            _ => "$\"" + Escape(value, uglily: false)[1..^1].Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal) + "\"",
        };
    }

    [Theory]
    [InlineData("\"a\\x41b\"", "a\u041B")]
    [InlineData("\"\\U0001F600!\"", "😀!")]
    [InlineData("\"\\e[0m\"", "\u001B[0m")]
    [InlineData("\"\"", "")]
    public void Escapes_of_every_length_are_read(string literal, string value)
    {
        var mapped = new MappedText();
        LiteralDecoder.Append(mapped, SyntaxFactory.ParseToken(literal));
        Assert.Equal(value, mapped.ToString());
    }

    [Fact]
    public void The_source_of_an_escape_is_the_whole_escape()
    {
        var mapped = new MappedText();
        LiteralDecoder.Append(mapped, SyntaxFactory.ParseToken("\"x\\u0041y\""));
        Assert.Equal((2, 6), mapped.ToSource(1, 1));
        Assert.Equal((1, 8), mapped.ToSource(0, 3));
    }

    /// <summary>The decoded value is the compiler's, and each character's source decodes to that character again.</summary>
    private static bool Check(string literal)
    {
        var token = ((LiteralExpressionSyntax)SyntaxFactory.ParseExpression(literal)).Token;
        var mapped = new MappedText();
        LiteralDecoder.Append(mapped, token);
        Assert.Equal(token.ValueText, mapped.ToString());
        CheckMap(mapped, literal);
        return true;
    }

    private static bool CheckInterpolated(string literal, string value)
    {
        var mapped = new MappedText();
        LiteralChain.Read(SyntaxFactory.ParseExpression(literal), model: null, mapped, default);
        Assert.Equal(value, mapped.ToString());
        CheckMap(mapped, literal);
        return true;
    }

    private static void CheckMap(MappedText mapped, string literal)
    {
        int last = 0;
        for (int i = 0; i < mapped.Length; i++)
        {
            (int start, int length) = mapped.ToSource(i, 1);
            Assert.True(start >= last && length > 0 && start + length <= literal.Length, $"{i}: {start}+{length} in {literal}");
            last = start;
            string written = literal.Substring(start, length);
            char c = mapped.Span[i];
            bool stands = written == c.ToString() || (written.Length == 2 && written[1] == c) || written[0] == '\\';
            Assert.True(stands, $"'{c}' is not '{written}'");
        }
    }

    private static string Escape(string value, bool uglily)
    {
        var text = new StringBuilder("\"");
        foreach (char c in value)
        {
            text.Append(uglily
                ? "\\u" + ((int)c).ToString("X4", CultureInfo.InvariantCulture)
                : c switch { '"' => "\\\"", '\\' => "\\\\", '\n' => "\\n", '\t' => "\\t", '\0' => "\\0", _ => c.ToString() });
        }

        return text.Append('"').ToString();
    }
}
