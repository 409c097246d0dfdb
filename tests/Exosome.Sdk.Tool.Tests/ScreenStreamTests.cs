using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Exosome.Sdk.Tool.Tests;

/// <summary><c>exosome screen</c> as a filter of JSON lines.</summary>
public class ScreenStreamTests
{
    private static readonly string[] Filter = ["screen", "--input", "jsonl", "--format", "jsonl", "-"];

    [Fact]
    public async Task A_line_is_answered_with_the_contract_s_names()
    {
        ToolRun run = await ToolRun.RunWithInputAsync("{\"id\":\"a\",\"text\":\"Our serum cures psoriasis.\",\"markets\":[\"US\"]}\n", Filter);
        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Error);
        using var answer = JsonDocument.Parse(run.Output);
        Assert.Equal("a", answer.RootElement.GetProperty("id").GetString());
        JsonElement finding = answer.RootElement.GetProperty("findings")[0];
        Assert.Equal(
            ["rule", "severity", "start", "length", "phrase", "category", "markets", "citation", "message", "suggestion"],
            finding.EnumerateObject().Select(p => p.Name));
        Assert.Equal("EXO1001", finding.GetProperty("rule").GetString());
        Assert.Equal("warning", finding.GetProperty("severity").GetString());
        Assert.Equal("cures psoriasis", "Our serum cures psoriasis.".Substring(finding.GetProperty("start").GetInt32(), finding.GetProperty("length").GetInt32()));
        Assert.Equal("cures psoriasis", finding.GetProperty("phrase").GetString());
        Assert.Equal(["US"], finding.GetProperty("markets").EnumerateArray().Select(m => m.GetString()!));
        Assert.Contains("321", finding.GetProperty("citation").GetString()!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clean_lines_are_exit_0_and_answered_too()
    {
        ToolRun run = await ToolRun.RunWithInputAsync("{\"id\":1,\"text\":\"Apply in the evening.\"}\n\n{\"id\":{\"x\":[1]},\"text\":\"\"}", Filter);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("{\"id\":1,\"findings\":[]}\n{\"id\":{\"x\":[1]},\"findings\":[]}\n", run.Output);
    }

    [Fact]
    public async Task Positions_count_utf16_units_whatever_stands_before()
    {
        const string text = "😀 é: it cures psoriasis";
        ToolRun run = await ToolRun.RunWithInputAsync("{\"id\":1,\"text\":" + JsonSerializer.Serialize(text) + "}", Filter);
        using var answer = JsonDocument.Parse(run.Output);
        JsonElement finding = answer.RootElement.GetProperty("findings")[0];
        Assert.Equal("cures psoriasis", text.Substring(finding.GetProperty("start").GetInt32(), finding.GetProperty("length").GetInt32()));
    }

    [Fact]
    public async Task Many_lines_keep_their_order()
    {
        var input = new StringBuilder();
        for (int i = 0; i < 20000; i++)
        {
            input.Append("{\"id\":").Append(i).Append(",\"text\":\"").Append(i % 3 == 0 ? "It cures psoriasis." : "A cream for the evening, " + new string('x', i % 97)).Append("\"}\n");
        }

        ToolRun run = await ToolRun.RunWithInputAsync(input.ToString(), Filter);
        string[] lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(20000, lines.Length);
        for (int i = 0; i < lines.Length; i++)
        {
            Assert.StartsWith("{\"id\":" + i + ",", lines[i], StringComparison.Ordinal);
            Assert.Equal(i % 3 == 0, lines[i].Contains("EXO1001", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_line_is_answered_before_the_next_one_is_sent()
    {
        using var input = new PatientStream();
        using var output = new SignalStream();
        using var error = new StringWriter();
        var console = new ToolConsole(input, output, TextWriter.Null, error, isInteractive: false, TimeProvider.System);
        Task<int> run = ToolApplication.RunAsync(Filter, console, CancellationToken.None);
        input.Send("{\"id\":1,\"text\":\"first\"}\n");
        await output.Written.WaitAsync(TimeSpan.FromSeconds(60));
        input.Close();
        Assert.Equal(0, await run);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{\"id\":1}")]
    [InlineData("{\"text\":\"x\"}")]
    [InlineData("{\"id\":1,\"text\":5}")]
    [InlineData("{\"id\":1,\"text\":\"x\"} trailing")]
    [InlineData("{\"id\":1,\"text\":\"x")]
    [InlineData("[1]")]
    public async Task A_line_that_is_no_request_is_exit_2_with_its_number_and_the_lines_before_are_whole(string line)
    {
        ToolRun run = await ToolRun.RunWithInputAsync("{\"id\":1,\"text\":\"fine\"}\n" + line + "\n", Filter);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Line 2", run.Error, StringComparison.Ordinal);
        Assert.Equal("{\"id\":1,\"findings\":[]}\n", run.Output);
    }

    [Fact]
    public async Task Half_a_character_does_not_stop_the_stream()
    {
        ToolRun run = await ToolRun.RunWithInputAsync("{\"id\":1,\"text\":\"\\ud83d cures psoriasis\"}\n{\"id\":2,\"text\":\"x\"}\n", Filter);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("\"start\":2,", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("{\"id\":2,\"findings\":[]}\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_endless_line_is_answered()
    {
        ToolRun run = await ToolRun.RunWithInputAsync("{\"id\":1,\"text\":\"" + new string('a', 3_000_000) + " cures psoriasis\"}", Filter);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("\"start\":3000001,", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_lines_are_recognised_without_being_named()
    {
        ToolRun run = await ToolRun.RunWithInputAsync("{\"id\":1,\"text\":\"It cures psoriasis\"}\n", "screen", "--format", "jsonl");
        Assert.Contains("\"id\":1,", run.Output, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
    }

    [Theory]
    [InlineData("info", 1)]
    [InlineData("warning", 1)]
    [InlineData("error", 0)]
    [InlineData("never", 0)]
    public async Task Fail_on_says_which_findings_make_the_exit_code(string failOn, int expected)
    {
        ToolRun run = await ToolRun.RunWithInputAsync("{\"id\":1,\"text\":\"It cures psoriasis\"}\n", ["screen", "--fail-on", failOn, .. Filter[1..]]);
        Assert.Equal(expected, run.ExitCode);
    }

    [Theory]
    [InlineData("{\"id\":\"1\",\"text\":}")]
    [InlineData("{\"id\":\"1\",\"tekst\":\"x\"}")]
    [InlineData("{\"text\":\"x\"}")]
    [InlineData("{ \"id\":1")]
    public async Task A_broken_first_line_is_a_broken_line_and_no_prose(string line)
    {
        foreach (string format in (string[])["jsonl", "text"])
        {
            ToolRun run = await ToolRun.RunWithInputAsync(line + "\n{\"id\":\"2\",\"text\":\"It cures acne\"}\n", "screen", "-", "--format", format);
            Assert.Equal(2, run.ExitCode);
            Assert.Contains("Line 1 of standard input", run.Error, StringComparison.Ordinal);
            Assert.Empty(run.Output);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    public async Task No_lines_are_answered_with_no_lines(string input)
    {
        Assert.Equal(new ToolRun(0, "", ""), await ToolRun.RunWithInputAsync(input, "screen", "-", "--format", "jsonl"));
        Assert.Equal(new ToolRun(0, "", ""), await ToolRun.RunWithInputAsync(input, Filter));
    }

    [Theory]
    [InlineData("{{ name }} cures psoriasis")]
    [InlineData("{\n  \"title\": \"It cures psoriasis\"\n}")]
    public async Task A_text_that_begins_with_a_brace_may_be_prose(string text)
    {
        ToolRun run = await ToolRun.RunWithInputAsync(text, "screen", "-", "--format", "jsonl");
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("{\"id\":\"-\",", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"US\"")]
    [InlineData("[null]")]
    [InlineData("[\"\"]")]
    [InlineData("[1]")]
    [InlineData("{}")]
    public async Task Markets_that_are_no_list_of_codes_are_exit_2(string markets)
    {
        ToolRun run = await ToolRun.RunWithInputAsync("{\"id\":1,\"text\":\"It cures psoriasis\",\"markets\":" + markets + "}\n", Filter);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("no array of market codes", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]", "US")]
    [InlineData("null", "US")]
    [InlineData("[\"all\"]", "US")]
    [InlineData("[\"us\"]", "US")]
    [InlineData("[\"US\",\"us\"]", "US")]
    [InlineData("[\"de\"]", "DE")]
    [InlineData("[\"XX\"]", "XX")]
    public async Task Markets_are_answered_in_the_packs_spelling(string markets, string first)
    {
        ToolRun run = await ToolRun.RunWithInputAsync("{\"id\":1,\"text\":\"It cures psoriasis\",\"markets\":" + markets + "}\n", Filter);
        using var answer = JsonDocument.Parse(run.Output);
        JsonElement finding = answer.RootElement.GetProperty("findings")[0];
        string[] codes = [.. finding.GetProperty("markets").EnumerateArray().Select(m => m.GetString()!)];
        Assert.Equal(first, codes[0]);
        Assert.Equal(codes.Length, codes.Distinct(StringComparer.OrdinalIgnoreCase).Count());

        // A law is cited for the places that have it, never for one that nobody knows.
        string message = finding.GetProperty("message").GetString()!;
        Assert.Equal(first == "XX", message.Contains("No pack knows the law of XX", StringComparison.Ordinal));
        Assert.DoesNotContain("in XX (", message, StringComparison.Ordinal);
    }

    [Property(MaxTest = 60)]
    public Property Any_text_comes_back_with_its_id_and_exact_phrases() => Prop.ForAll<NonNull<string>, bool>((noise, before) =>
    {
        string text = before ? noise.Get + " it cures psoriasis" : "it cures psoriasis " + noise.Get;
        ToolRun run = ToolRun.RunWithInputAsync(JsonSerializer.Serialize(new { id = text, text }) + "\n", Filter).GetAwaiter().GetResult();
        using var answer = JsonDocument.Parse(run.Output);
        foreach (JsonElement finding in answer.RootElement.GetProperty("findings").EnumerateArray())
        {
            string slice = text.Substring(finding.GetProperty("start").GetInt32(), finding.GetProperty("length").GetInt32());
            Assert.Equal(Clean(slice), Clean(finding.GetProperty("phrase").GetString()!));
        }

        return run.ExitCode is 0 or 1 && Clean(answer.RootElement.GetProperty("id").GetString()!) == Clean(text);
    });

    // JSON cannot carry half a character; both sides show it as the replacement sign.
    private static string Clean(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private sealed class PatientStream : Stream
    {
        private readonly System.Threading.Channels.Channel<byte[]> sent = System.Threading.Channels.Channel.CreateUnbounded<byte[]>();

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public void Send(string text) => sent.Writer.TryWrite(Encoding.UTF8.GetBytes(text));

        public override void Close() => sent.Writer.TryComplete();

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (!await sent.Reader.WaitToReadAsync(cancellationToken) || !sent.Reader.TryRead(out byte[]? bytes))
            {
                return 0;
            }

            bytes.CopyTo(buffer);
            return bytes.Length;
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }

    private sealed class SignalStream : MemoryStream
    {
        private readonly TaskCompletionSource written = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Written => written.Task;

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            written.TrySetResult();
            return base.WriteAsync(buffer, cancellationToken);
        }
    }
}
