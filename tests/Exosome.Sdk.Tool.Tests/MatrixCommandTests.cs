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
}
