using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Exosome.Sdk.Claims.Engine;
using Exosome.Sdk.Claims.Engine.Matrix;
using Exosome.Sdk.Findings.Catalog;

namespace Exosome.Sdk.Tool.Screen;

/// <summary>One run of <c>exosome screen</c>, from settings to exit code.</summary>
internal sealed class ScreenRun
{
    private const int SniffedBytes = 1 << 16;

    private readonly ToolConsole console;
    private readonly ScreenSettings settings;
    private readonly ScreeningEngine engine;
    private RuleSeverity? loudestProblem;

    private ScreenRun(ToolConsole console, ScreenSettings settings, ScreeningEngine engine)
    {
        this.console = console;
        this.settings = settings;
        this.engine = engine;
    }

    public static async Task<int> RunAsync(ToolConsole console, ScreenSettings settings, CancellationToken cancellation)
    {
        try
        {
            var problems = new List<PackProblem>();
            var run = new ScreenRun(console, settings, await LoadEngineAsync(settings, problems, cancellation));
            foreach (PackProblem problem in problems.OrderBy(p => p.Path, StringComparer.Ordinal).ThenBy(p => p.Line).ThenBy(p => p.Column))
            {
                await run.TellAsync(ConfigurationRules.MalformedPack, string.Create(CultureInfo.InvariantCulture, $"{problem.Path}({problem.Line},{problem.Column})"), problem.Message);
            }

            return await run.RunAsync(cancellation);
        }
        catch (UnusableInputException exception)
        {
            await console.Error.WriteLineAsync("exosome: " + exception.Message);
            return ExitCodes.Unusable;
        }
    }

    private static async Task<ScreeningEngine> LoadEngineAsync(ScreenSettings settings, List<PackProblem> problems, CancellationToken cancellation)
    {
        if (settings.Packs.Count == 0)
        {
            return ScreeningEngine.BuiltIn;
        }

        var sources = new List<PackSource>();
        foreach (string path in settings.Packs)
        {
            sources.Add(new PackSource(path, File.Exists(path) ? await TextFile.ReadAsync(path, cancellation) : throw new UnusableInputException($"'{path}' does not exist.")));
        }

        return ScreeningEngine.Create(sources, problems);
    }

    /// <summary>
    /// Says what is wrong with a pack or a table. Its good lines work, and the run counts as one with findings: a line that is not read may be the one
    /// that would have found something.
    /// </summary>
    private async Task TellAsync(RuleInfo rule, string place, string message)
    {
        loudestProblem = loudestProblem >= rule.Severity ? loudestProblem : rule.Severity;
        await console.Error.WriteLineAsync($"exosome: {place}: {ScreenFinding.Word(rule.Severity)} {rule.Id}: {message}");
    }

    private async Task<int> RunAsync(CancellationToken cancellation)
    {
        bool readsInput = settings.Paths.Count == 0 || (settings.Paths.Count == 1 && settings.Paths[0] == "-");
        if (readsInput)
        {
            return await ScreenInputAsync(cancellation);
        }

        if (settings.Paths.Contains("-", StringComparer.Ordinal))
        {
            throw new UnusableInputException("'-' stands alone: standard input cannot be screened together with files.");
        }

        InputFiles files = InputFiles.Find(settings.Paths, settings.Exclude);
        if (files.Texts.Exists(IsJsonLines))
        {
            RefuseTables();
        }

        if (settings.Format == ScreenFormat.JsonLines && files.Texts.Count > 0 && files.Texts.TrueForAll(IsJsonLines))
        {
            return await FilterFilesAsync(files.Texts, cancellation);
        }

        Tables tables = await ReadTablesAsync(files.ClaimsFiles, files.EvidenceFiles, cancellation);
        FileScreening screening = Screening(tables);
        var lines = new Dictionary<string, List<ScreenedText>>(StringComparer.Ordinal);
        foreach (string file in files.Texts.Where(IsJsonLines))
        {
            lines.Add(file, await ScreenLinesAsync(file, await TextFile.ReadBytesAsync(file, cancellation), cancellation));
        }

        string[] plain = [.. files.Texts.Where(f => !IsJsonLines(f))];
        ScreenedText[] screened = await ScreenProgress.OverFilesAsync(console, plain.Length, onDone => screening.RunAsync(plain, onDone, cancellation));
        int next = 0;
        return await WriteAsync([.. files.Texts.SelectMany(f => lines.TryGetValue(f, out List<ScreenedText>? own) ? own : [screened[next++]])], cancellation);
    }

    /// <summary>One file after the other, in the order of the command line. All of them are opened before anything is written.</summary>
    private async Task<int> FilterFilesAsync(List<string> files, CancellationToken cancellation)
    {
        var streams = new List<FileStream>(files.Count);
        try
        {
            files.ForEach(file => streams.Add(Open(file)));
            RuleSeverity? loudest = null;
            for (int i = 0; i < files.Count; i++)
            {
                RuleSeverity? found = await new LineFilter(engine, settings, files[i]).RunAsync(streams[i], console.StandardOutput, cancellation);
                loudest = loudest >= found || found is null ? loudest : found;
            }

            return ExitCodeOf(loudest);
        }
        finally
        {
            streams.ForEach(stream => stream.Dispose());
        }
    }

    private async Task<int> ScreenInputAsync(CancellationToken cancellation)
    {
        // Only as much as shows whether this is JSON lines: the rest streams.
        var head = new ArrayBufferWriter<byte>(SniffedBytes);
        bool isJsonLines = settings.IsJsonLines || await SniffAsync(head, cancellation);
        using var input = new PrefixedStream(head.WrittenMemory, console.StandardInput);
        if (isJsonLines)
        {
            RefuseTables();
        }

        if (isJsonLines && settings.Format == ScreenFormat.JsonLines)
        {
            return ExitCodeOf(await new LineFilter(engine, settings, "-").RunAsync(input, console.StandardOutput, cancellation));
        }

        using var all = new MemoryStream();
        await input.CopyToAsync(all, cancellation);
        if (isJsonLines)
        {
            return await WriteAsync(await ScreenLinesAsync("-", all.GetBuffer().AsMemory(0, (int)all.Length), cancellation), cancellation);
        }

        string content = TextFile.Decode(all.GetBuffer().AsSpan(0, (int)all.Length)) ?? throw new UnusableInputException("Standard input is binary, not text.");
        FileScreening screening = Screening(await ReadTablesAsync([], [], cancellation));
        return await WriteAsync([screening.Screen("-", content)], cancellation);
    }

    private Task<List<ScreenedText>> ScreenLinesAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellation) => ScreenProgress.OverBytesAsync(
        console, content.Length, onBytes => Task.Run(() => JsonLines.Screen(engine, settings, name, content.Span, onBytes, cancellation), cancellation));

    private async Task<bool> SniffAsync(ArrayBufferWriter<byte> head, CancellationToken cancellation)
    {
        bool isAskedFor = settings.Format == ScreenFormat.JsonLines;
        while (head.WrittenCount < SniffedBytes)
        {
            int read = await console.StandardInput.ReadAsync(head.GetMemory(4096), cancellation);
            head.Advance(read);
            if (head.WrittenSpan is [0xFF, 0xFE, (byte)'{', 0, ..] or [0xFE, 0xFF, 0, (byte)'{', ..])
            {
                throw new UnusableInputException("Standard input is UTF-16; lines of JSON are UTF-8.");
            }

            ReadOnlySpan<byte> line = head.WrittenSpan.TrimStart("\uFEFF \t\r\n"u8);
            int end = line.IndexOf((byte)'\n');
            if (!line.IsEmpty && line[0] != (byte)'{')
            {
                return false;
            }

            if (end >= 0 || read == 0)
            {
                // Nothing at all is no lines, and no text either.
                return line.IsEmpty ? isAskedFor : JsonLines.BeginsWith((end < 0 ? line : line[..end]).TrimEnd("\r \t"u8), isAskedFor);
            }
        }

        return true; // an object that long is data, not prose
    }

    private void RefuseTables()
    {
        if (settings.ClaimsFiles.Count > 0 || settings.EvidenceFiles.Count > 0)
        {
            throw new UnusableInputException("--claims and --evidence go with files, not with JSON lines: a line has its text and its markets, nothing else.");
        }
    }

    private FileScreening Screening(Tables tables)
    {
        DateTime today = console.Time.GetUtcNow().UtcDateTime.Date;
        return new FileScreening(engine, settings, tables.FindApproved(engine, settings.ProductClass, today), tables.Evidence, today);
    }

    private async Task<Tables> ReadTablesAsync(IReadOnlyList<string> claims, IReadOnlyList<string> evidence, CancellationToken cancellation)
    {
        Tables tables = await Tables.ReadAsync(claims.Concat(settings.ClaimsFiles), evidence.Concat(settings.EvidenceFiles), cancellation);
        foreach ((RuleInfo rule, string place, string message) in tables.Problems)
        {
            await TellAsync(rule, place, message);
        }

        return tables;
    }

    /// <summary>Everything was read and screened before the first byte goes out.</summary>
    private async Task<int> WriteAsync(List<ScreenedText> texts, CancellationToken cancellation)
    {
        if (settings.Format == ScreenFormat.Text)
        {
            TextReport.Write(console.Output, texts);
        }
        else
        {
            var buffer = new ArrayBufferWriter<byte>(1 << 16);
            if (settings.Format == ScreenFormat.Sarif)
            {
                SarifReport.Write(buffer, texts, ToolVersion.Current);
            }
            else
            {
                using var writer = new Utf8JsonWriter(buffer, FindingsJson.Options);
                texts.ForEach(text => FindingsJson.WriteLine(buffer, writer, text));
            }

            await console.StandardOutput.WriteAsync(buffer.WrittenMemory, cancellation);
            await console.StandardOutput.FlushAsync(cancellation);
        }

        return ExitCodeOf(texts.SelectMany(t => t.Findings).Select(f => (RuleSeverity?)f.Severity).Max());
    }

    private int ExitCodeOf(RuleSeverity? loudestFinding)
    {
        RuleSeverity? loudest = loudestFinding >= loudestProblem || loudestProblem is null ? loudestFinding : loudestProblem;
        return settings.FailOn switch
        {
            FailOn.Never => ExitCodes.NothingFound,
            FailOn.Info => loudest is null ? ExitCodes.NothingFound : ExitCodes.Findings,
            FailOn.Warning => loudest >= RuleSeverity.Warning ? ExitCodes.Findings : ExitCodes.NothingFound,
            _ => loudest >= RuleSeverity.Error ? ExitCodes.Findings : ExitCodes.NothingFound,
        };
    }

    private bool IsJsonLines(string file) =>
        settings.IsJsonLines || file.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".ndjson", StringComparison.OrdinalIgnoreCase);

    private static FileStream Open(string file)
    {
        try
        {
            return new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, useAsync: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UnusableInputException($"'{file}' cannot be read: {exception.Message}");
        }
    }
}
