using Exosome.Sdk.Analyzers.Rules.Claims;
using Exosome.Sdk.Testing;

namespace Exosome.Sdk.Analyzers.Tests.Rules.Claims;

/// <summary>The text rules in files that a team tagged as copy: exact places in every kind of file.</summary>
public class CopyFileTests
{
    private static Task VerifyAsync(string path, string text, string? tag = "copy", TestSetup? setup = null) =>
        AnalyzerVerifier.VerifyAsync<CopyFileAnalyzer>("class C { }", (setup ?? TestSetup.WithoutModel).WithAdditionalFile(path, text, tag));

    [Fact]
    public Task Markdown_is_read_as_it_is_displayed() => VerifyAsync("copy.md",
        """
        ---
        title: It {|EXO1001:cures acne|}
        layout: cures acne
        ---
        # It {|EXO1001:cures **acne|}** #

        It [{|EXO1001:cures](https://example.org/cures acne) acne|}.

        ```
        it cures acne
        ```

        `cures acne` and <span title="it {|EXO1001:cures acne|}">that</span>

        | It {|EXO1001:cures acne|} | it cures | acne |
        |---|---|---|

        - it cures
        - acne

        This paragraph is wrapped by an editor at some column, and it {|EXO1001:cures
        acne|}.
        """);

    [Fact]
    public Task Html_gives_text_nodes_and_spoken_attributes_only() => VerifyAsync("page.html",
        """
        <html><head><title>It {|EXO1001:cures acne|}</title>
        <meta name="description" content="It {|EXO1001:cures acne|}"><meta name="viewport" content="cures acne">
        <script>var x = "it cures acne";</script><style>.cures acne {}</style></head>
        <body class="cures acne"><!-- it cures acne -->
        <p>It {|EXO1001:<b>cures</b> acne|}</p><p>It cures</p><p>acne</p>
        <img src="cures acne.png" alt="{|EXO1001:cures acne|}"><a href="/cures acne" title='{|EXO1001:cures&#32;acne|}'>x</a>
        <button aria-label="{|EXO1001:cures acne|}">{|EXO1001:cures&nbsp;acne|}</button>
        </body></html>
        """.Replace("{|EXO1001:<b>cures</b> acne|}", "<b>{|EXO1001:cures</b> acne|}", StringComparison.Ordinal)
           .Replace("{|EXO1001:cures&nbsp;acne|}", "{|EXO1001:cures   acne|}", StringComparison.Ordinal));

    [Fact]
    public Task Razor_gives_the_markup_between_the_code() => VerifyAsync("Page.cshtml",
        """
        @page "/cures acne"
        @using System.Text
        @model string
        @* it cures acne *@
        @{
            var title = "it cures acne";
            <p>It {|EXO1001:cures acne|} @title</p>
            if (title.Length < 3) { <b>It {|EXO1001:cures acne|}</b> }
        }
        @if (Model is "cures acne")
        {
            <p>It {|EXO1001:cures acne|}</p>
            @: it {|EXO1001:cures acne|}
        }
        else
        {
            var y = "cures acne";
        }
        <p title="@(Model + "cures acne")">@Model.Trim("cures acne") it {|EXO1001:cures acne|}, mail me@example.org</p>
        @code {
            string x = "it cures acne";
        }
        """);

    [Fact]
    public Task Json_gives_values_and_no_keys() => VerifyAsync("en.json",
        """
        {
          // cures acne
          "it cures acne": "plain",
          "hero": { "title": "It {|EXO1001:cures\u0020acne|}", "list": ["x", "{|EXO1001:cures acne|}",] }
        }
        """);

    [Fact]
    public Task Resources_give_string_values() => VerifyAsync("Texts.resx",
        """
        <?xml version="1.0" encoding="utf-8"?>
        <root>
          <data name="cures acne" xml:space="preserve"><value>It {|EXO1001:cures acne|} &amp; more</value><comment>it cures acne</comment></data>
          <data name="html"><value>&lt;p&gt;It {|EXO1001:cures&lt;/p&gt; acne|}</value></data>
          <data name="picture" mimetype="application/x-microsoft.net.object.bytearray.base64"><value>it cures acne</value></data>
        </root>
        """.Replace("{|EXO1001:cures&lt;/p&gt; acne|}", "&lt;b&gt;{|EXO1001:cures&lt;/b&gt; acne|}", StringComparison.Ordinal));

    [Fact]
    public Task A_table_gives_cells() => VerifyAsync("products.csv", "name,copy\nserum,\"It \"\"{|EXO1001:cures acne|}\"\", daily\"\ncream,It cures\nacne,x\n");

    [Fact]
    public Task Gettext_gives_messages_and_translations() => VerifyAsync("de.po",
        """
        msgid ""
        msgstr ""
        "Project-Id-Version: it cures acne\n"

        # it cures acne
        msgid "It "
        "{|EXO1001:cures "
        "acne|}"
        msgstr "It {|EXO1001:cures acne|}"

        #~ msgid "it cures acne"
        """);

    [Fact]
    public Task Xliff_gives_source_and_target() => VerifyAsync("de.xlf",
        """
        <xliff version="1.2"><file><body><trans-unit id="cures acne">
          <source>It {|EXO1001:cures <g id="1">acne|}</g></source><target>It {|EXO1001:cures acne|}</target><note>it cures acne</note>
        </trans-unit></body></file></xliff>
        """);

    [Fact]
    public Task Plain_text_keeps_lines_apart_unless_they_were_wrapped() => VerifyAsync("copy.txt",
        "A heading that cures\nAcne is next\n\nThis line is long enough to have been wrapped by an editor, it {|EXO1001:cures\nacne|} fast.\n");

    [Fact]
    public Task A_file_without_a_tag_is_not_copy() => VerifyAsync("copy.md", "It cures acne", tag: null);

    [Fact]
    public Task The_scope_can_leave_files_out() =>
        VerifyAsync("copy.md", "It cures acne", setup: TestSetup.WithoutModel.WithEditorConfig("exosome_claims_scope", "annotated"));

    [Theory]
    [InlineData("a.html", "<p <b 'cures acne")]
    [InlineData("a.html", "<")]
    [InlineData("a.cshtml", "@{ <p> @( { \"cures")]
    [InlineData("a.cshtml", "@")]
    [InlineData("a.cshtml", "@section X { <p>")]
    [InlineData("a.json", "{\"a\": \"cures \\u00")]
    [InlineData("a.resx", "<data><value>cures &amp")]
    [InlineData("a.po", "msgid \"")]
    [InlineData("a.md", "---\n```\n[x](")]
    [InlineData("a.md", "<!-- never closed")]
    [InlineData("a.csv", "\"cures")]
    [InlineData("a.txt", "")]
    public Task A_broken_file_is_no_exception(string path, string text) => VerifyAsync(path, text);
}
