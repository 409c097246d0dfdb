namespace Exosome.Sdk.Tool.Tests;

public class ToolApplicationTests
{
    [Fact]
    public async Task Help_is_printed_and_is_no_error()
    {
        ToolRun run = await ToolRun.RunAsync("--help");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("exosome [command]", run.Output, StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task The_help_of_a_command_names_what_a_person_types()
    {
        ToolRun run = await ToolRun.RunAsync("screen", "--help");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("exosome screen", run.Output, StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    [Theory]
    [InlineData("no-such-command")]
    [InlineData("--no-such-option")]
    public async Task A_word_that_is_no_command_is_exit_2_with_a_sentence(string word)
    {
        ToolRun run = await ToolRun.RunAsync(word);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(word, run.Error, StringComparison.Ordinal);
        Assert.Contains("--help", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }
}
