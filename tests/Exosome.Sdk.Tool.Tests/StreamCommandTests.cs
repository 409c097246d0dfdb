using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Exosome.Sdk.Tool.Tests;

/// <summary>Standard input, standard output, pipes and devices in the place of files.</summary>
public sealed class StreamCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("exosome-streams-").FullName;

    public static TheoryData<string, string?, string?> Kinds => new()
    {
        { Export(".csv"), "NanoSight", "nanoSightSummary" },
        { Export(".txt"), "ZetaView", "zetaViewSize" },
        { "marker,result\nCD63,detected\n", null, "markerTable" },
        { "CONTENT ID\tCONTENT TYPE\tENTREZ GENE ID\tGENE SYMBOL\tSPECIES\tEXPERIMENT ID\tMETHODS\n1\tprotein\t967\tCD63\tHomo sapiens\t12\tMS\n", null, "cargoTable" },
    };

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Import_reads_every_kind_from_standard_input(string text, string? instrument, string? kind)
    {
        ToolRun run = await Input(text, "import", "-", "--format", "json");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        JsonElement file = Assert.Single(JsonDocument.Parse(run.Output).RootElement.EnumerateArray());
        Assert.Equal(("-", instrument, kind), (file.GetProperty("file").GetString(), file.GetProperty("instrument").GetString(), file.GetProperty("kind").GetString()));
    }

    [Fact]
    public async Task A_refusal_of_standard_input_names_it()
    {
        ToolRun run = await Input("Dear lab,", "import", "-");
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("exosome: -: The file begins with", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("import", "-", "-")]
    [InlineData("validate", "-", "-")]
    [InlineData("metric", "-", "--markers", "-")]
    [InlineData("report", "-", "--measurements", "-", "--out", "x.html")]
    public async Task Standard_input_cannot_be_two_files(params string[] arguments)
    {
        ToolRun run = await Input("marker,result\nCD63,detected\n", arguments);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("named twice", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_is_made_of_an_export_or_a_dossier_on_standard_input_whichever_it_is()
    {
        ToolRun export = await Input(Export(".csv"), "report", "-", "--out", "-");
        ToolRun dossier = await Input(Dossier(), "report", "-", "--out", "-");
        ToolRun measured = await Input(Export(".csv"), "report", Sample("dossier.json"), "--measurements", "-", "--out", "-");
        foreach (ToolRun run in (ToolRun[])[export, dossier, measured])
        {
            Assert.Empty(run.Error);
            Assert.StartsWith("<!doctype html>", run.Output, StringComparison.Ordinal);
            Assert.EndsWith("</html>\n", run.Output, StringComparison.Ordinal);
        }

        Assert.Contains("May be released", dossier.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("May be released", export.Output, StringComparison.Ordinal);
        Assert.Contains("Run by run", measured.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("metric", ".csv", "is a NanoSight summary, not a dossier", "'exosome import - shows")]
    [InlineData("validate", ".txt", "is a ZetaView export, not a dossier", "--measurements")]
    public async Task An_export_in_the_place_of_a_dossier_is_called_what_it_is(string command, string extension, string found, string advice)
    {
        ToolRun run = await Input(Export(extension), command, "-");
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(found, run.Error, StringComparison.Ordinal);
        Assert.Contains(advice.Replace("import -", "import -'", StringComparison.Ordinal), run.Error, StringComparison.Ordinal);
        Assert.Contains("docs/dossier.md", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Markers_in_the_place_of_a_dossier_lead_to_their_option()
    {
        ToolRun run = await Input("marker,result\nCD63,detected\n", "metric", "-");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("is a table of marker results, not a dossier", run.Error, StringComparison.Ordinal);
        Assert.Contains("--markers", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("validate")]
    [InlineData("metric")]
    [InlineData("report")]
    public async Task Help_and_refusals_lead_to_the_page_about_dossiers(string command)
    {
        ToolRun help = await ToolRun.RunAsync(command, "--help");
        Assert.Contains("docs/dossier.md", help.Output.Replace("\n", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        ToolRun refusal = await Input("{\"title\":\"t\",\"preparations\":[{\"id\":\"P-1\",\"blood\":{\"tubes\":1}}]}", command == "report" ? [command, "-", "--out", "-"] : [command, "-"]);
        Assert.Equal(2, refusal.ExitCode);
        Assert.Contains("'tubes'; allowed: tube, timeToProcessing", refusal.Error, StringComparison.Ordinal);
        Assert.Contains("docs/dossier.md", refusal.Error, StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task A_pipe_is_written_to_and_stays_a_pipe()
    {
        string pipe = Path.Combine(_folder, "pipe");
        Assert.Equal(0, await MakePipeAsync(pipe));
        Task<string> reader = Task.Run(() => File.ReadAllText(pipe));
        ToolRun run = await ToolRun.RunAsync("report", Sample("dossier.json"), "--out", pipe);
        Assert.Empty(run.Error);
        Assert.EndsWith("</html>\n", await reader, StringComparison.Ordinal);

        // Still a pipe: a file would have the page in it.
        Assert.Equal(0, new FileInfo(pipe).Length);
        Assert.Single(Directory.EnumerateFileSystemEntries(_folder));
    }

    [UnixFact]
    public async Task Waiting_for_the_reader_of_a_pipe_ends_with_a_cancellation()
    {
        string pipe = Path.Combine(_folder, "pipe");
        Assert.Equal(0, await MakePipeAsync(pipe));
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));
        ToolRun run = await ToolRun.RunAsync([], ["report", Sample("dossier.json"), "--out", pipe], cancellation.Token);
        Assert.Equal(130, run.ExitCode);
        using FileStream release = new(pipe, FileMode.Open, FileAccess.Read);
    }

    [UnixFact]
    public async Task An_export_is_read_from_a_pipe_that_can_be_read_only_once()
    {
        string pipe = Path.Combine(_folder, "pipe");
        Assert.Equal(0, await MakePipeAsync(pipe));
        Task writer = Task.Run(() => File.WriteAllText(pipe, Export(".csv")));
        ToolRun run = await ToolRun.RunAsync("report", pipe, "--out", Path.Combine(_folder, "page.html"));
        await writer;
        Assert.Empty(run.Error);
    }

    [UnixFact]
    public async Task A_device_stays_a_device_and_standard_output_holds_the_page_alone()
    {
        ToolRun nothing = await ToolRun.RunAsync("report", Sample("dossier.json"), "--out", "/dev/null");
        Assert.Equal((0, ""), (nothing.ExitCode, nothing.Error));
        Assert.Equal(0, new FileInfo("/dev/null").Length);
        ToolRun output = await ToolRun.RunAsync("report", Sample("dossier.json"), "--out", "/dev/stdout");
        Assert.EndsWith("</html>\n", output.Output, StringComparison.Ordinal);
    }

    private static Task<ToolRun> Input(string text, params string[] arguments) =>
        ToolRun.RunAsync(Encoding.Latin1.GetBytes(text), arguments, CancellationToken.None);

    private static async Task<int> MakePipeAsync(string path)
    {
        using Process process = Process.Start("mkfifo", path);
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    private static string Dossier() => File.ReadAllText(Sample("dossier.json"));

    private static string Export(string extension) =>
        Encoding.Latin1.GetString(File.ReadAllBytes(Directory.EnumerateFiles(Path.GetDirectoryName(Sample("dossier.json"))!).Single(path => path.EndsWith(extension, StringComparison.Ordinal))));

    private static string Sample(string name)
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Exosome.Sdk.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder!.FullName, "samples", "LotRelease", "data", name);
    }
}

/// <summary>A test of pipes and devices with names, which Windows does not have in this form.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute()
    {
        if (OperatingSystem.IsWindows())
        {
            Skip = "Named pipes and devices of Unix.";
        }
    }
}
