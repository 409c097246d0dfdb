using System.Text;
using System.Text.Json;

namespace Exosome.Sdk.Tool.Tests;

/// <summary>What a reader of a file sees is screened, and nothing else; an allowance speaks about one finding, and about the right one.</summary>
public sealed class CopyKindsTests : IDisposable
{
    private const string Allow = "exosome:allow EXO1001 evidence=EV-1 expires=2999-01-01";

    private readonly string folder = Directory.CreateTempSubdirectory("exosome-kinds").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>Screens a file in which ⟦ and ⟧ mark what is found.</summary>
    private async Task VerifyAsync(string name, string marked)
    {
        var content = new StringBuilder();
        var expected = new List<string>();
        int open = 0;
        foreach (char c in marked)
        {
            if (c == '⟦')
            {
                open = content.Length;
            }
            else if (c == '⟧')
            {
                expected.Add($"{open}: {content.ToString(open, content.Length - open)}");
            }
            else
            {
                content.Append(c);
            }
        }

        string text = content.ToString();
        string file = Path.Combine(folder, name);
        await File.WriteAllTextAsync(file, text);
        string register = Path.Combine(folder, "x.evidence.csv");
        await File.WriteAllTextAsync(register, "id,design\nEV-1,randomized\n");
        ToolRun run = await ToolRun.RunAsync("screen", file, "--evidence", register, "--format", "jsonl", "--markets", "US");
        Assert.Empty(run.Error);
        using var answer = JsonDocument.Parse(run.Output);
        IEnumerable<string> found = answer.RootElement.GetProperty("findings").EnumerateArray()
            .Select(f => (Start: f.GetProperty("start").GetInt32(), Length: f.GetProperty("length").GetInt32(), Rule: f.GetProperty("rule").GetString()!))
            .Select(f => $"{f.Start}: {text.Substring(f.Start, f.Length)}" + (f.Rule.StartsWith("EXO1", StringComparison.Ordinal) ? "" : " " + f.Rule));
        Assert.Equal(expected, found);
    }

    [Theory]
    [InlineData("---\n\nIt ⟦cures acne⟧.\n")]
    [InlineData("---\ntitle: It ⟦cures acne⟧\n---\n")]
    [InlineData("---\nseo:\n  description: >\n    It ⟦cures\n    acne⟧ fast\nlayout: it cures acne\n---\nIt ⟦cures acne⟧.\n")]
    [InlineData("```inline``` text.\n\nIt ⟦cures acne⟧.\n")]
    [InlineData("`<!--` is how a comment begins.\n\nIt ⟦cures acne⟧.\n")]
    [InlineData("```html\n<!-- begins\n```\n\nIt ⟦cures acne⟧.\n")]
    [InlineData("A <!-- that nothing ends.\n\nIt ⟦cures acne⟧.\n")]
    [InlineData("```html\n<!-- " + Allow + " -->\n```\n\nIt ⟦cures acne⟧.\n")]
    [InlineData("> ```\n> it cures acne\n> ```\n>\n> It ⟦cures acne⟧.\n")]
    [InlineData("> ```\n> it cures acne\n\nIt ⟦cures acne⟧.\n")]
    [InlineData("- ```\n  it cures acne\n  ```\n- It ⟦cures acne⟧.\n")]
    [InlineData("Text.\n\n    it cures acne\n\nIt ⟦cures acne⟧.\n")]
    [InlineData("- An item.\n\n    It ⟦cures acne⟧.\n")]
    [InlineData("<script>\nvar a = \"it cures acne\";\n</script>\n\nIt ⟦cures acne⟧.\n")]
    [InlineData("<style>/* it cures acne */</style>\nIt ⟦cures acne⟧.\n")]
    [InlineData("<pre><code>\nit cures acne\n</code></pre>\n\nIt ⟦cures acne⟧.\n")]
    [InlineData("[here](https://example.org \"It ⟦cures acne⟧\") and ![x](y.png 'It ⟦cures acne⟧')\n")]
    [InlineData("[ref]: https://example.org/cures-acne \"It ⟦cures acne⟧\"\n")]
    [InlineData("See https://example.org/cures-acne for more.\n")]
    [InlineData("Name | Copy\n--- | ---\nIt cures | acne\nserum | It ⟦cures acne⟧\n")]
    public Task Markdown_is_read_as_it_is_shown(string marked) => VerifyAsync("a.md", marked);

    [Theory]
    [InlineData("a.json", "{\"slug\":\"cures acne\",\"id\":\"cures acne\",\"key\":\"cures acne\",\"class\":\"cures acne\",\"page_url\":\"cures acne\",\"productId\":\"cures acne\",\"x\":\"https://example.org/cures-acne,treats-eczema\"}")]
    [InlineData("a.json", "{\"tags\":[\"It ⟦cures acne⟧\"],\"ids\":[\"cures acne\"],\"title\":\"It ⟦cures acne⟧\",\"id\":{\"text\":\"It ⟦cures acne⟧\"}}")]
    [InlineData("a.arb", "{\"title\":\"It ⟦cures acne⟧\",\"@title\":{\"description\":\"it cures acne\"},\"b\":\"It ⟦cures acne⟧\"}")]
    [InlineData("a.csv", "id,slug,text\ncures acne,cures acne,It ⟦cures acne⟧\n")]
    [InlineData("a.csv", "id;text\n1;\"It \"\"⟦cures\"\"\nacne⟧\"\n2;It cures;acne\n")]
    [InlineData("a.xlf", "<xliff version=\"1.2\"><file><body><trans-unit id=\"1\"><source>Nice <ph id=\"1\">it cures acne</ph> skin</source></trans-unit><trans-unit translate=\"no\"><source>it cures acne</source></trans-unit><trans-unit id=\"2\"><source>It ⟦cures acne⟧</source><alt-trans><target>it cures acne</target></alt-trans></trans-unit></body></file></xliff>")]
    [InlineData("a.xliff", "<x:xliff xmlns:x=\"urn:oasis:names:tc:xliff:document:2.0\"><x:file><x:unit><x:segment><x:source>It ⟦cures acne⟧.</x:source></x:segment></x:unit></x:file></x:xliff>")]
    [InlineData("a.resx", "<root><data name=\"c\" type=\"System.String, mscorlib\"><value>It ⟦cures acne⟧.</value></data><data name=\"d\" type=\"System.Drawing.Bitmap, System.Drawing\"><value>it cures acne</value></data></root>")]
    [InlineData("a.html", "<p>It ⟦cures<br>acne⟧</p><p>It cures<br><br>acne</p>")]
    [InlineData("a.cshtml", "@switch (x) {\n  case 1:\n    <p>It ⟦cures acne⟧</p>\n    break;\n  default: <p>It ⟦cures acne⟧</p> break;\n}")]
    [InlineData("a.cshtml", "@{ Func<int, object> f = @<p>It ⟦cures acne⟧</p>; var s = \"it cures acne\"; }")]
    [InlineData("a.cshtml", "@{ var r = \"\"\"\n a \" } <p> it cures acne\n\"\"\"; }\n<p>It ⟦cures acne⟧</p>")]
    public Task Every_kind_of_file_gives_what_is_said(string name, string marked) => VerifyAsync(name, marked);

    [Theory]
    [InlineData("a.resx", "<root>\n<data name=\"a\"><value>It cures acne.</value><comment>" + Allow + "</comment></data>\n<data name=\"b\"><value>It ⟦treats eczema⟧.</value></data></root>")]
    [InlineData("a.csv", "id,text\n# " + Allow + "\n2,It cures acne\n3,It ⟦cures acne⟧\n")]
    [InlineData("a.json", "{\"exosome:allow\":\"EXO1001 evidence=EV-1 expires=2999-01-01\",\n\"id\":\"7\",\n\"name\":\"x\",\n\"text\":\"It cures acne\",\"more\":\"It ⟦cures acne⟧\"}")]
    [InlineData("a.json", "{\"a\":\"It ⟦cures acne⟧\",\"b\":\"x\",\"exosome:allow\":\"EXO1001 evidence=EV-1 expires=2999-01-01\",\"d\":\"It treats eczema\"}")]
    [InlineData("a.po", "# " + Allow + "\n# " + Allow + "\nmsgid \"It cures acne.\"\nmsgstr \"It cures acne.\"\n\nmsgid \"It ⟦cures acne⟧.\"\nmsgstr \"\"\n")]
    [InlineData("a.po", "# " + Allow + "\nmsgid \"fine\"\nmsgstr \"It cures acne.\"\n")]
    [InlineData("a.xlf", "<xliff><file><body><trans-unit id=\"1\"><source>Fine.</source><target>It cures acne.</target><note>" + Allow + "</note></trans-unit><trans-unit id=\"2\"><source>It ⟦cures acne⟧.</source></trans-unit></body></file></xliff>")]
    [InlineData("a.html", "<p>It ⟦cures acne⟧.</p><!-- " + Allow + " --><p>It treats eczema.</p>")]
    [InlineData("a.html", "<p>This cream heals\n<!-- " + Allow + " -->\npsoriasis.</p>")]
    [InlineData("a.md", "It cures acne. <!-- " + Allow + " -->\n\nIt ⟦cures acne⟧.\n")]
    [InlineData("a.md", "<!-- " + Allow + " -->\nIt cures acne. It ⟦treats eczema⟧.\n")]
    [InlineData("a.html", "<p>It ⟦heals psoriasis⟧.\nIt is nice. <!-- " + Allow + " -->\nIt cures acne.</p>")]
    public Task An_allowance_is_for_the_finding_beside_it(string name, string marked) => VerifyAsync(name, marked);

    [Fact]
    public async Task Evidence_that_no_register_has_allows_nothing()
    {
        string file = Path.Combine(folder, "a.txt");
        await File.WriteAllTextAsync(file, "# exosome:allow EXO1001 evidence=NOPE expires=2999-01-01\nIt cures acne.\n");
        ToolRun run = await ToolRun.RunAsync("screen", file);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("EXO9006", run.Output, StringComparison.Ordinal);
        Assert.Contains("EXO1001", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_manifest_of_a_package_is_no_copy_of_a_folder()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "package.json"), "{\"keywords\":[\"cures acne\"]}");
        Assert.Equal(0, (await ToolRun.RunAsync("screen", folder)).ExitCode);
        Assert.Equal(1, (await ToolRun.RunAsync("screen", Path.Combine(folder, "package.json"))).ExitCode);
    }
}
