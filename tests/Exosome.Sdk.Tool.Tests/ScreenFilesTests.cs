using System.Text.Json;

namespace Exosome.Sdk.Tool.Tests;

/// <summary><c>exosome screen</c> over files, folders and patterns.</summary>
public sealed class ScreenFilesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("exosome-screen").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Write(string name, string text)
    {
        string path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    [Fact]
    public async Task A_file_is_reported_with_line_phrase_rule_and_citation()
    {
        string file = Write("copy.md", "# Serum\n\nIt **cures** psoriasis.\n");
        ToolRun run = await ToolRun.RunAsync("screen", file);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("copy.md(3,6): warning EXO1001:", run.Output, StringComparison.Ordinal);
        Assert.Contains("cures psoriasis", run.Output, StringComparison.Ordinal);
        Assert.Contains("21 USC 321", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clean_file_is_exit_0()
    {
        ToolRun run = await ToolRun.RunAsync("screen", Write("copy.txt", "Apply two drops to clean, dry skin in the evening."));
        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_exit_2_and_nothing_is_written()
    {
        string good = Write("copy.txt", "It cures psoriasis.");
        ToolRun run = await ToolRun.RunAsync("screen", good, Path.Combine(folder, "gone.txt"));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("gone.txt", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task A_binary_file_is_exit_2_and_nothing_is_written()
    {
        string good = Write("copy.txt", "It cures psoriasis.");
        string bad = Path.Combine(folder, "picture.txt");
        await File.WriteAllBytesAsync(bad, [0x89, 0x50, 0, 1, 2]);
        ToolRun run = await ToolRun.RunAsync("screen", good, bad);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("binary", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task A_folder_is_its_copy_files_without_build_output()
    {
        Write("a.md", "It cures psoriasis.");
        Write("sub/b.html", "<p>It cures psoriasis.</p>");
        Write("sub/picture.png", "It cures psoriasis.");
        Write("node_modules/c.md", "It cures psoriasis.");
        Write("d.claims.csv", "id,text,markets,evidence ids,approved by,approved on,expires on\n");
        ToolRun run = await ToolRun.RunAsync("screen", folder, "--format", "jsonl", "--exclude", "nothing");
        string[] lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.Contains("a.md", lines[0], StringComparison.Ordinal);
        Assert.Contains("b.html", lines[1], StringComparison.Ordinal);
        Assert.Contains("\"start\":6,\"length\":15", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Patterns_and_exclusions_choose_files()
    {
        Write("a.md", "It cures psoriasis.");
        Write("deep/er/b.md", "It cures psoriasis.");
        Write("deep/c.txt", "It cures psoriasis.");
        ToolRun all = await ToolRun.RunAsync("screen", folder + "/**/*.md");
        Assert.Contains("2 of 2 texts", all.Output, StringComparison.Ordinal);
        ToolRun some = await ToolRun.RunAsync("screen", folder + "/**/*.md", "--exclude", "deep");
        Assert.Contains("1 of 1 text", some.Output, StringComparison.Ordinal);
        ToolRun none = await ToolRun.RunAsync("screen", folder + "/*.xyz");
        Assert.Equal(2, none.ExitCode);
    }

    [Fact]
    public async Task Standard_input_may_be_prose()
    {
        ToolRun run = await ToolRun.RunWithInputAsync("It cures psoriasis.\n", "screen", "-");
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("-(1,4): warning EXO1001", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_approved_claim_passes_in_its_markets()
    {
        const string Claim = "Works better than retinol.";
        Write("copy.md", Claim);
        Write("a.evidence.csv", "id,design,n,outcome,DOI/PMID/NCT,product,result\nEV-1,randomized,60,lines,10.1000/x,serum,positive\n");
        Assert.Equal(1, (await ToolRun.RunAsync("screen", folder, "--markets", "US", "--class", "cosmetic")).ExitCode);

        Write("a.claims.csv", $"id,text,language,markets,product class,evidence ids,approved by,approved on,expires on\nC-1,{Claim},en,US,,EV-1,Regulatory affairs,2026-01-10,2999-01-01\n");
        ToolRun approved = await ToolRun.RunAsync("screen", folder, "--markets", "US");
        Assert.True(approved.ExitCode == 0, approved.Output + approved.Error);
        Assert.Equal(1, (await ToolRun.RunAsync("screen", folder, "--markets", "EU")).ExitCode);
    }

    [Fact]
    public async Task An_approval_does_not_cover_what_is_prohibited_whatever_the_evidence()
    {
        Write("copy.md", "It cures psoriasis.");
        Write("a.evidence.csv", "id,design,n,outcome,DOI/PMID/NCT,product,result\nEV-1,randomized,60,x,10.1000/x,serum,positive\n");
        Write("a.claims.csv", "id,text,language,markets,product class,evidence ids,approved by,approved on,expires on\nC-1,It cures psoriasis.,en,EU,cosmetic,EV-1,Regulatory affairs,2026-01-10,2999-01-01\n");
        Assert.Equal(1, (await ToolRun.RunAsync("screen", folder, "--markets", "EU", "--class", "cosmetic")).ExitCode);
    }

    [Fact]
    public async Task An_allowance_needs_evidence_and_a_day()
    {
        Write("a.evidence.csv", "id,design\nEV-1,randomized\n");
        string file = Write("copy.html", "<!-- exosome:allow EXO1001 evidence=EV-1 expires=2999-01-01 -->\n<p>It cures psoriasis.</p>");
        Assert.Equal(0, (await ToolRun.RunAsync("screen", folder)).ExitCode);
        await File.WriteAllTextAsync(file, "<!-- exosome:allow EXO1001 evidence=EV-1 expires=2001-01-01 -->\n<p>It cures psoriasis.</p>");
        Assert.Contains("EXO9004", (await ToolRun.RunAsync("screen", folder)).Output, StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, "<!-- exosome:allow EXO1001 evidence=EV-2 expires=2999-01-01 -->\n<p>It cures psoriasis.</p>");
        Assert.Contains("EXO9006", (await ToolRun.RunAsync("screen", folder)).Output, StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, "<!-- exosome:allow EXO1001 evidence=EV-1 expires=2999-01-01 -->\n<p>It is fine.</p>\n<p>It cures psoriasis.</p>");
        string unused = (await ToolRun.RunAsync("screen", folder)).Output;
        Assert.Contains("EXO9005", unused, StringComparison.Ordinal);
        Assert.Contains("EXO1001", unused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sarif_has_what_code_scanning_asks_for()
    {
        string file = Write("copy.md", "# x\n\nIt cures psoriasis.\n");
        ToolRun run = await ToolRun.RunAsync("screen", file, "--format", "sarif");
        Assert.Equal(1, run.ExitCode);
        using var sarif = JsonDocument.Parse(run.Output);
        JsonElement root = sarif.RootElement;
        Assert.Equal("2.1.0", root.GetProperty("version").GetString());
        Assert.Contains("sarif-2.1.0", root.GetProperty("$schema").GetString()!, StringComparison.Ordinal);
        JsonElement scan = root.GetProperty("runs")[0];
        JsonElement rules = scan.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        JsonElement result = scan.GetProperty("results")[0];
        Assert.Equal("EXO1001", result.GetProperty("ruleId").GetString());
        JsonElement rule = rules[result.GetProperty("ruleIndex").GetInt32()];
        Assert.Equal("EXO1001", rule.GetProperty("id").GetString());
        Assert.NotEmpty(rule.GetProperty("shortDescription").GetProperty("text").GetString()!);
        Assert.NotEmpty(rule.GetProperty("help").GetProperty("text").GetString()!);
        Assert.Equal("warning", result.GetProperty("level").GetString());
        JsonElement place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.True(Uri.TryCreate(place.GetProperty("artifactLocation").GetProperty("uri").GetString(), UriKind.RelativeOrAbsolute, out _));
        JsonElement region = place.GetProperty("region");
        Assert.Equal((3, 4, 3, 19), (region.GetProperty("startLine").GetInt32(), region.GetProperty("startColumn").GetInt32(), region.GetProperty("endLine").GetInt32(), region.GetProperty("endColumn").GetInt32()));
        Assert.NotEmpty(result.GetProperty("partialFingerprints").EnumerateObject());
    }

    [Fact]
    public async Task The_same_words_twice_are_two_alerts_in_sarif()
    {
        string file = Write("copy.txt", "It cures psoriasis.\n\nIt cures psoriasis.\n");
        using var sarif = JsonDocument.Parse((await ToolRun.RunAsync("screen", file, "--format", "sarif")).Output);
        string[] prints = [.. sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Select(r => r.GetProperty("partialFingerprints").GetProperty("exosomePhrase/v1").GetString()!)];
        Assert.Equal(2, prints.Distinct().Count());

        // A line above moves them and changes neither.
        Write("copy.txt", "New.\n\nIt cures psoriasis.\n\nIt cures psoriasis.\n");
        using var moved = JsonDocument.Parse((await ToolRun.RunAsync("screen", file, "--format", "sarif")).Output);
        Assert.Equal(prints, moved.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Select(r => r.GetProperty("partialFingerprints").GetProperty("exosomePhrase/v1").GetString()!));
    }

    [Theory]
    [InlineData("--markets", "US,UX")]
    [InlineData("--class", "toothpick")]
    [InlineData("--format", "xml")]
    [InlineData("--pack", "/no/such.pack")]
    public async Task Usage_that_means_nothing_is_exit_2_with_a_sentence(string option, string value)
    {
        ToolRun run = await ToolRun.RunAsync("screen", Write("copy.txt", "x"), option, value);
        Assert.Equal(2, run.ExitCode);
        Assert.NotEmpty(run.Error);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task The_source_article_is_full_of_claims()
    {
        string? article = Repository.Shared("facts", "source-article.txt");
        if (article is null)
        {
            return;
        }

        ToolRun run = await ToolRun.RunAsync("screen", article);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("speed up skin healing", run.Output, StringComparison.Ordinal);
        Assert.Contains("boosting collagen", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("sarif")]
    [InlineData("jsonl")]
    public async Task Half_a_character_stops_no_format(string format)
    {
        string file = Write("half.jsonl", "{\"id\":\"2\",\"text\":\"cures \\ud83d acne\"}\n");
        ToolRun run = await ToolRun.RunAsync("screen", file, "--format", format);
        Assert.NotEqual(2, run.ExitCode);
        Assert.Empty(run.Error);
    }

    [Theory]
    [InlineData('\u2028')]
    [InlineData('\u0085')]
    public async Task Only_a_line_feed_ends_a_line_of_json(char sign)
    {
        string file = Write("lines.jsonl", "{\"id\":\"2\",\"text\":\"It cures acne." + sign + "x\"}\n");
        foreach (string format in (string[])["text", "sarif", "jsonl"])
        {
            Assert.Equal(1, (await ToolRun.RunAsync("screen", file, "--format", format)).ExitCode);
        }
    }

    [Fact]
    public async Task Lines_of_several_files_keep_their_ids_and_the_order_of_the_command_line()
    {
        string first = Write("z.jsonl", "{\"id\":7,\"text\":\"x\"}\n");
        string prose = Write("m.txt", "Apply in the evening.");
        string last = Write("a.jsonl", "{\"id\":{\"n\":1},\"text\":\"It cures acne\"}\n");
        ToolRun lines = await ToolRun.RunAsync("screen", first, last, "--format", "jsonl");
        Assert.Equal(1, lines.ExitCode);
        Assert.StartsWith("{\"id\":7,\"findings\":[]}\n{\"id\":{\"n\":1},", lines.Output, StringComparison.Ordinal);
        ToolRun mixed = await ToolRun.RunAsync("screen", first, prose, last, "--format", "jsonl");
        Assert.Equal(["{\"id\":7", "{\"id\":\"" + prose + "\"", "{\"id\":{\"n\":1}"], mixed.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l[..l.IndexOf(",\"findings", StringComparison.Ordinal)]));
    }

    [Fact]
    public async Task A_matrix_goes_with_files_and_never_with_lines_of_json()
    {
        string first = Write("a.jsonl", "{\"id\":7,\"text\":\"x\"}\n");
        string second = Write("b.jsonl", "{\"id\":8,\"text\":\"x\"}\n");
        string claims = Write("c.claims.csv", "id,text,markets,evidence ids,approved by,approved on,expires on\n");
        foreach (string format in (string[])["text", "jsonl"])
        {
            ToolRun run = await ToolRun.RunAsync("screen", first, second, "--claims", claims, "--format", format);
            Assert.Equal(2, run.ExitCode);
            Assert.Contains("--claims", run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_broken_line_of_a_file_is_named_with_the_file()
    {
        string file = Write("a.jsonl", "{\"id\":7,\"text\":\"x\"}\n{\"id\":8}\n");
        foreach (string format in (string[])["text", "jsonl"])
        {
            Assert.Contains("Line 2 of '" + file + "'", (await ToolRun.RunAsync("screen", file, "--format", format)).Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("EU", "DE")]
    [InlineData("US", "us")]
    public async Task An_approval_holds_however_its_market_is_written(string approved, string asked)
    {
        Write("shop.evidence.csv", "id,design\nEV-1,randomized\n");
        Write("shop.claims.csv", $"id,text,markets,evidence ids,approved by,approved on,expires on\nC-1,Works better than retinol,{approved},EV-1,A. Reyes,2020-01-01,2999-01-01\n");
        Write("a.md", "Works better than retinol.");
        ToolRun without = await ToolRun.RunAsync("screen", Path.Combine(folder, "a.md"), "--markets", asked);
        Assert.Equal(1, without.ExitCode);
        ToolRun run = await ToolRun.RunAsync("screen", folder, "--markets", asked);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    /// <summary>Twice the size is about twice the work; what was looked for from every sign took hours for ten megabytes.</summary>
    [Theory]
    [InlineData("](")]
    [InlineData("][")]
    [InlineData("[^")]
    [InlineData("<a ")]
    [InlineData("``a`")]
    public async Task Markdown_full_of_signs_that_close_nowhere_takes_time_by_its_length(string sign)
    {
        string file = Write("a.md", string.Concat(Enumerable.Repeat(sign, 1_000_000)));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        Assert.Equal(0, (await ToolRun.RunAsync("screen", file).WaitAsync(patience.Token)).ExitCode);
    }

    [Fact]
    public async Task A_page_full_of_findings_beside_a_matrix_takes_time_by_its_length()
    {
        Write("shop.claims.csv", "id,text,markets,evidence ids,approved by,approved on,expires on\nC-1,Skin looks smoother,US,EV-1,A. Reyes,2020-01-01,2999-01-01\n");
        Write("shop.evidence.csv", "id,design\nEV-1,randomized\n");
        Write("a.html", "<p>" + string.Concat(Enumerable.Repeat("Our serum treats acne. ", 40_000)) + "</p>");
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        Assert.Equal(1, (await ToolRun.RunAsync("screen", folder).WaitAsync(patience.Token)).ExitCode);
    }

    [Fact]
    public async Task A_pack_with_a_broken_line_is_told_and_its_good_lines_work()
    {
        string pack = Write("a.pack", "pack a/b\nlanguage en\nbroken line\nrule acme.x disease-treatment\n  match zork zap\n  flag zork zap\n  allow b\n");
        ToolRun run = await ToolRun.RunAsync("screen", Write("a.txt", "Our zork zap."), "--pack", pack);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("a.pack(3,1): warning EXO9002", run.Error, StringComparison.Ordinal);
        Assert.Contains("zork zap", run.Output, StringComparison.Ordinal);
        Assert.Equal(1, (await ToolRun.RunAsync("screen", Write("b.txt", "Fine."), "--pack", pack)).ExitCode);
        Assert.Equal(0, (await ToolRun.RunAsync("screen", Write("b.txt", "Fine."), "--pack", pack, "--fail-on", "ERROR")).ExitCode);
    }

    [Fact]
    public async Task A_broken_matrix_is_told_and_is_exit_1()
    {
        Write("a.claims.csv", "id,text,markets,evidence ids,approved by,approved on,expires on\nC-1,x,US,EV-1,A. Reyes,soon,2999-01-01\n");
        Write("a.md", "Fine.");
        ToolRun run = await ToolRun.RunAsync("screen", folder);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("a.claims.csv(2,24): warning EXO9003", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--fail-on", "WARNING")]
    [InlineData("--format", "JSONL")]
    [InlineData("--context", "Copy")]
    public async Task Words_of_options_have_no_case(string option, string value) =>
        Assert.Equal(0, (await ToolRun.RunAsync("screen", Write("a.txt", "Fine."), option, value)).ExitCode);

    [Fact]
    public async Task A_pattern_of_what_to_leave_out_may_begin_at_the_working_folder()
    {
        Write("site/a/x.md", "It cures acne.");
        Write("site/b.md", "Fine.");
        Assert.Equal(0, (await ToolRun.RunAsync("screen", folder, "--exclude", "./site/a")).ExitCode);
    }

    [Fact]
    public async Task A_link_that_leads_nowhere_stops_nothing()
    {
        Write("b.md", "Fine.");
        File.CreateSymbolicLink(Path.Combine(folder, "a.md"), Path.Combine(folder, "gone.md"));
        ToolRun run = await ToolRun.RunAsync("screen", folder);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }
}
