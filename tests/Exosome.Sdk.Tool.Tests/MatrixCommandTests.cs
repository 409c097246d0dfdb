using System.Text;

namespace Exosome.Sdk.Tool.Tests;

public sealed class MatrixCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("exosome-matrix").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Claims => Path.Combine(folder, "shop.claims.csv");

    [Fact]
    public async Task A_claim_is_added_listed_and_found_wanting()
    {
        Assert.Equal(0, (await ToolRun.RunAsync("matrix", "add", Claims, "--text", "Skin looks \"fresher\", daily", "--markets", "us,EU", "--class", "cosmetic")).ExitCode);
        Assert.Contains("C-1,\"Skin looks \"\"fresher\"\", daily\",en,US;EU,cosmetic,,,,", await File.ReadAllTextAsync(Claims), StringComparison.Ordinal);
        ToolRun list = await ToolRun.RunAsync("matrix", "list", folder);
        Assert.Equal("C-1\tnot usable\tUS EU\t-\tSkin looks \"fresher\", daily", list.Output.Trim());
        ToolRun check = await ToolRun.RunAsync("matrix", "check", folder);
        Assert.Equal(1, check.ExitCode);
        Assert.Contains("EXO1010", check.Output, StringComparison.Ordinal);
        Assert.Contains("EXO1012", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_claim_in_order_is_usable_and_exit_0()
    {
        await File.WriteAllTextAsync(Claims, "id,text,markets,evidence ids,approved by,approved on,expires on\nC-1,Skin looks fresher,EU,EV-1,A. Reyes,2020-01-01,2999-01-01\n");
        await File.WriteAllTextAsync(Path.Combine(folder, "shop.evidence.csv"), "id,design\nEV-1,randomized\n");
        Assert.Contains("\tusable\t", (await ToolRun.RunAsync("matrix", "list", folder)).Output, StringComparison.Ordinal);
        Assert.Equal(0, (await ToolRun.RunAsync("matrix", "check", folder)).ExitCode);
    }

    [Theory]
    [InlineData("--markets", "UX")]
    [InlineData("--class", "toothpick")]
    public async Task A_word_that_nobody_knows_is_exit_2_and_the_file_stays(string option, string value)
    {
        ToolRun run = await ToolRun.RunAsync("matrix", "add", Claims, "--text", "x", option, value);
        Assert.Equal(2, run.ExitCode);
        Assert.NotEmpty(run.Error);
        Assert.False(File.Exists(Claims));
    }

    [Fact]
    public async Task The_same_text_or_id_is_not_added_twice()
    {
        await ToolRun.RunAsync("matrix", "add", Claims, "--text", "x", "--id", "A");
        Assert.Equal(2, (await ToolRun.RunAsync("matrix", "add", Claims, "--text", "x")).ExitCode);
        Assert.Equal(2, (await ToolRun.RunAsync("matrix", "add", Claims, "--text", "y", "--id", "A")).ExitCode);
    }

    [Fact]
    public async Task A_folder_without_a_matrix_is_exit_2() => Assert.Equal(2, (await ToolRun.RunAsync("matrix", "check", folder)).ExitCode);

    [Theory]
    [InlineData("# our claims, 2026\nid,text,markets,evidence ids,approved by,approved on,expires on\n", "C-1,Skin looks smoother,US,,,,\n")]
    [InlineData("# a, b\r\n\r\nid;text;markets;evidence ids;approved by;approved on;expires on", "\r\nC-1;Skin looks smoother;US;;;;\r\n")]
    [InlineData("id,text,markets,evidence ids,approved by,approved on,expires on\nC-2147483647,x,US,,,,\n", "C-2147483648,Skin looks smoother,US,,,,\n")]
    [InlineData("", "id,text,language,markets,product class,evidence ids,approved by,approved on,expires on\nC-1,Skin looks smoother,en,US,,,,,\n")]
    public async Task The_row_goes_behind_what_is_there(string before, string added)
    {
        await File.WriteAllTextAsync(Claims, before);
        ToolRun run = await ToolRun.RunAsync("matrix", "add", Claims, "--text", "Skin looks smoother", "--markets", "US");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(before + added, await File.ReadAllTextAsync(Claims));
        Assert.Contains("Skin looks smoother", (await ToolRun.RunAsync("matrix", "list", folder)).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("README.md", "# Shop\n\nWelcome, all.\n")]
    [InlineData("x.evidence.csv", "id,design,n,outcome,doi,product,result\n")]
    [InlineData("x.claims.csv", "id,text,markets\nC-1,x,US\n")]
    public async Task A_file_that_is_no_claims_matrix_stays_as_it_is(string name, string content)
    {
        string file = Path.Combine(folder, name);
        await File.WriteAllTextAsync(file, content);
        ToolRun run = await ToolRun.RunAsync("matrix", "add", file, "--text", "y");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("is no claims matrix", run.Error, StringComparison.Ordinal);
        Assert.Equal(content, await File.ReadAllTextAsync(file));
    }

    [Theory]
    [InlineData("--text", " ", "no text")]
    [InlineData("--id", "#1", "is no id of a claim")]
    [InlineData("--language", "xx-!!", "is no language tag")]
    public async Task A_row_that_could_not_be_read_again_is_not_written(string option, string value, string words)
    {
        string[] text = option == "--text" ? [] : ["--text", "x"];
        ToolRun run = await ToolRun.RunAsync(["matrix", "add", Claims, .. text, option, value]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Claims));
    }

    [Fact]
    public async Task A_new_file_under_another_name_would_not_be_found_again()
    {
        ToolRun run = await ToolRun.RunAsync("matrix", "add", Path.Combine(folder, "claims.txt"), "--text", "x");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("*.claims.csv", run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder));
    }

    public static TheoryData<string> Encodings => ["utf-8", "utf-16", "utf-16BE", "iso-8859-1"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task The_file_keeps_its_encoding_byte_for_byte(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] before = [.. encoding.GetPreamble(), .. encoding.GetBytes("id,text,markets,evidence ids,approved by,approved on,expires on\nC-1,é,US,,,,\n")];
        await File.WriteAllBytesAsync(Claims, before);
        Assert.Equal(0, (await ToolRun.RunAsync("matrix", "add", Claims, "--text", "Peau lissée")).ExitCode);
        byte[] expected = [.. before, .. encoding.GetBytes("C-2,Peau lissée,,,,,\n")];
        Assert.Equal(expected, await File.ReadAllBytesAsync(Claims));
    }

    [Fact]
    public async Task Letters_that_the_file_s_encoding_lacks_are_refused()
    {
        byte[] before = Encoding.Latin1.GetBytes("id,text,markets,evidence ids,approved by,approved on,expires on\nC-1,é,US,,,,\n");
        await File.WriteAllBytesAsync(Claims, before);
        Assert.Equal(2, (await ToolRun.RunAsync("matrix", "add", Claims, "--text", "シワ")).ExitCode);
        Assert.Equal(before, await File.ReadAllBytesAsync(Claims));
    }

    [Fact]
    public async Task An_id_that_no_program_could_use_is_a_broken_row()
    {
        await File.WriteAllTextAsync(Claims, "id,text,markets,evidence ids,approved by,approved on,expires on\nÉ tude,x,US,,,,\n");
        ToolRun run = await ToolRun.RunAsync("matrix", "check", folder);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("(2,1): warning EXO9003", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("EV-1,randomized,0,positive", "is no number of subjects")]
    [InlineData("EV-1,randomized,-5,positive", "is no number of subjects")]
    [InlineData("EV-1,randomized,60,banana", "is no result")]
    [InlineData("EV-1,randomized,60,no effect found", "")]
    public async Task A_study_that_says_nothing_supports_nothing(string study, string words)
    {
        await File.WriteAllTextAsync(Claims, "id,text,markets,evidence ids,approved by,approved on,expires on\nC-1,Skin looks fresher,EU,EV-1,A. Reyes,2020-01-01,2999-01-01\n");
        await File.WriteAllTextAsync(Path.Combine(folder, "shop.evidence.csv"), "id,design,n,result\n" + study + "\n");
        ToolRun run = await ToolRun.RunAsync("matrix", "check", folder);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
        Assert.Contains("EXO1010", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_for_a_market_that_nobody_knows_is_not_usable()
    {
        await File.WriteAllTextAsync(Claims, "id,text,markets,evidence ids,approved by,approved on,expires on\nC-1,Skin looks fresher,ZZ,EV-1,A. Reyes,2020-01-01,2999-01-01\n");
        await File.WriteAllTextAsync(Path.Combine(folder, "shop.evidence.csv"), "id,design\nEV-1,randomized\n");
        Assert.Contains("\tnot usable\t", (await ToolRun.RunAsync("matrix", "list", folder)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_product_class_that_nobody_knows_is_exit_2_everywhere()
    {
        await File.WriteAllTextAsync(Claims, "id,text,markets,evidence ids,approved by,approved on,expires on\n");
        Assert.Equal(2, (await ToolRun.RunAsync("matrix", "list", folder, "--class", "nonsense")).ExitCode);
        Assert.Equal(2, (await ToolRun.RunAsync("matrix", "check", folder, "--class", "nonsense")).ExitCode);
    }
}
