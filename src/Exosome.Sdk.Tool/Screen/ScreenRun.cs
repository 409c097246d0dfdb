using System.Buffers;
using System.Text;
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
            return await new ScreenRun(console, settings, await LoadEngineAsync(settings, cancellation)).RunAsync(cancellation);
        }
        catch (UnusableInputException exception)
        {
            await console.Error.WriteLineAsync("exosome: " + exception.Message);
            return ExitCodes.Unusable;
        }
    }

    private static async Task<ScreeningEngine> LoadEngineAsync(ScreenSettings settings, CancellationToken cancellation)
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

        var problems = new List<PackProblem>();
        ScreeningEngine own = ScreeningEngine.Create(sources, problems);
        return problems.Count == 0 ? own : throw new UnusableInputException("A pack cannot be used.\n" + string.Join("\n", problems));
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
        if (files.Texts.Count == 1 && IsJsonLines(files.Texts[0]) && settings.Format == ScreenFormat.JsonLines)
        {
            await using FileStream stream = Open(files.Texts[0]);
            return await FilterAsync(stream, cancellation);
        }

        Tables tables = await ReadTablesAsync(files.ClaimsFiles, files.EvidenceFiles, cancellation);
        FileScreening screening = Screening(tables);
        string[] plain = [.. files.Texts.Where(f => !IsJsonLines(f))];
        List<ScreenedText> texts = [.. await ScreenProgress.RunAsync(console, plain.Length, onFile => screening.RunAsync(plain, onFile, cancellation))];
        foreach (string file in files.Texts.Where(IsJsonLines))
        {
            texts.AddRange(ScreenLines(screening, file, await TextFile.ReadAsync(file, cancellation)));
        }

        return await WriteAsync(texts, cancellation);
    }

    private async Task<int> ScreenInputAsync(CancellationToken cancellation)
    {
        // Only as much as shows whether this is JSON lines: the rest streams.
        var head = new ArrayBufferWriter<byte>(SniffedBytes);
        bool isJsonLines = settings.IsJsonLines || await SniffAsync(head, cancellation);
        using var input = new PrefixedStream(head.WrittenMemory, console.StandardInput);
        if (isJsonLines && settings.Format == ScreenFormat.JsonLines)
        {
            return await FilterAsync(input, cancellation);
        }

        using var all = new MemoryStream();
        await input.CopyToAsync(all, cancellation);
        string content = TextFile.Decode(all.GetBuffer().AsSpan(0, (int)all.Length)) ?? throw new UnusableInputException("Standard input is binary, not text.");
        FileScreening screening = Screening(await ReadTablesAsync([], [], cancellation));
        return await WriteAsync(isJsonLines ? ScreenLines(screening, "-", content) : [screening.Screen("-", content)], cancellation);
    }

    private async Task<bool> SniffAsync(ArrayBufferWriter<byte> head, CancellationToken cancellation)
    {
        while (head.WrittenCount < SniffedBytes)
        {
            int read = await console.StandardInput.ReadAsync(head.GetMemory(4096), cancellation);
            head.Advance(read);
            ReadOnlySpan<byte> line = head.WrittenSpan.TrimStart("\uFEFF \t\r\n"u8);
            int end = line.IndexOf((byte)'\n');
            if (!line.IsEmpty && line[0] != (byte)'{')
            {
                return false;
            }

            if (end >= 0 || read == 0)
            {
                return new JsonLineScreener(engine, settings).Screen((end < 0 ? line : line[..end]).TrimEnd("\r \t"u8)) is null;
            }
        }

        return true; // an object that long is data, not prose
    }

    private async Task<int> FilterAsync(Stream input, CancellationToken cancellation)
    {
        if (settings.ClaimsFiles.Count > 0 || settings.EvidenceFiles.Count > 0)
        {
            throw new UnusableInputException("--claims and --evidence go with files, not with JSON lines: a line has its text and its markets, nothing else.");
        }

        return ExitCodeOf(await new LineFilter(engine, settings).RunAsync(input, console.StandardOutput, cancellation));
    }

    private FileScreening Screening(Tables tables)
    {
        DateTime today = console.Time.GetUtcNow().UtcDateTime.Date;
        return new FileScreening(engine, settings, tables.FindApproved(engine, settings.ProductClass, today), tables.Evidence, today);
    }

    private async Task<Tables> ReadTablesAsync(IReadOnlyList<string> claims, IReadOnlyList<string> evidence, CancellationToken cancellation)
    {
        Tables tables = await Tables.ReadAsync(claims.Concat(settings.ClaimsFiles), evidence.Concat(settings.EvidenceFiles), cancellation);
        foreach (string problem in tables.Problems)
        {
            await console.Error.WriteLineAsync("exosome: " + problem);
        }

        return tables;
    }

    private List<ScreenedText> ScreenLines(FileScreening screening, string file, string content)
    {
        var texts = new List<ScreenedText>();
        int number = 0;
        foreach (ReadOnlySpan<char> line in content.AsSpan().EnumerateLines())
        {
            number++;
            if (line.IsWhiteSpace())
            {
                continue;
            }

            var screener = new JsonLineScreener(engine, settings);
            if (screener.Screen(Encoding.UTF8.GetBytes(line.ToString())) is { } problem)
            {
                throw new UnusableInputException(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Line {number} of '{file}' cannot be screened: {problem}."));
            }

            using JsonDocument document = JsonDocument.Parse(line.ToString());
            JsonElement root = document.RootElement;
            string[] markets = root.TryGetProperty("markets", out JsonElement own) && own.ValueKind == JsonValueKind.Array ? [.. own.EnumerateArray().Where(m => m.ValueKind == JsonValueKind.String).Select(m => m.GetString()!)] : [];
            texts.Add(screening.ScreenText(root.GetProperty("id").ToString(), root.GetProperty("text").GetString() ?? "", markets) with { File = file, Line = number });
        }

        return texts;
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

    private int ExitCodeOf(RuleSeverity? loudest) => settings.FailOn switch
    {
        FailOn.Never => ExitCodes.NothingFound,
        FailOn.Info => loudest is null ? ExitCodes.NothingFound : ExitCodes.Findings,
        FailOn.Warning => loudest >= RuleSeverity.Warning ? ExitCodes.Findings : ExitCodes.NothingFound,
        _ => loudest >= RuleSeverity.Error ? ExitCodes.Findings : ExitCodes.NothingFound,
    };

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
