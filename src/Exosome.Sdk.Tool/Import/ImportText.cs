using System.Globalization;
using Exosome.Sdk.Instruments;
using Exosome.Sdk.Quantities;

namespace Exosome.Sdk.Tool.Import;

/// <summary>
/// The form of <c>exosome import</c> for people: a table for the runs of a file, or for a row of files of one kind with one
/// run each, then what one must know about them. What several runs or files have in common is said once.
/// </summary>
internal static class ImportText
{
    // From this many on, a note is no news of one file any more.
    private const int ManyFiles = 3;

    public static void Write(TextWriter output, IReadOnlyList<ImportResult> results)
    {
        Source[] sources = [.. results.Where(result => result.Content is not null).Select(result => new Source(result.File, result.Content!))];
        string[] common = Common(sources);
        bool first = true;
        for (int i = 0; i < sources.Length;)
        {
            int end = i + 1;
            while (end < sources.Length && IsOneTable(sources[i], sources[end]))
            {
                end++;
            }

            if (!first)
            {
                output.WriteLine();
            }

            first = false;
            WriteTogether(output, sources[i..end], common);
            i = end;
        }

        WriteCommon(output, sources, common);
        foreach (ImportResult table in results.Where(result => result.Markers is not null || result.Cargo is not null))
        {
            if (!first)
            {
                output.WriteLine();
            }

            first = false;
            TableText.Write(output, table);
        }
    }

    private static bool IsOneTable(Source one, Source other) =>
        one.Content.Runs.Count == 1 && other.Content.Runs.Count == 1 && one.Content.Kind == other.Content.Kind && one.Content.SoftwareVersion == other.Content.SoftwareVersion;

    private static void WriteTogether(TextWriter output, Source[] sources, string[] common)
    {
        InstrumentFile content = sources[0].Content;
        bool isAlone = sources.Length == 1;
        if (isAlone)
        {
            output.WriteLine(sources[0].File);
        }

        output.WriteLine(TableText.Plain(string.Join(" · ", new[]
        {
            content.Instrument, content.SoftwareVersion, isAlone ? content.Sample : null,
            isAlone ? content.MeasuredAt?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{sources.Length} files"),
        }.Where(part => !string.IsNullOrEmpty(part)))));
        output.WriteLine();

        bool isProfile = content.Kind == InstrumentFileKind.ZetaViewZetaProfile;
        string[] figures = isProfile
            ? ["status", "tracks", "zeta potential mV"]
            : ["status", "tracks", "dilution", "as in file /mL", "undiluted /mL", "mean nm", "mode nm", "D10 nm", "D50 nm", "D90 nm"];
        string[] names = isAlone ? ["run"] : ["file", "sample"];
        var rows = new List<string[]> { (string[])[.. names, .. figures] };
        foreach (Source source in sources)
        {
            foreach (InstrumentRun run in source.Content.Runs)
            {
                string[] name = isAlone ? [run.Name] : [source.Name, source.Content.Sample ?? run.Name];
                rows.Add([.. name, .. isProfile ? Potential(run) : Figures(run)]);
            }
        }

        WriteTable(output, rows, names.Length);
        WriteNotes(output, sources, common);
    }

    private static string[] Potential(InstrumentRun run) => [Status(run), Tracks(run), run.ZetaPotential?.Millivolts.ToString("0.00", CultureInfo.InvariantCulture) ?? "-"];

    private static string[] Figures(InstrumentRun run) =>
    [
        Status(run), Tracks(run), Dilution(run), Concentration(run.Concentration), Concentration(run.DilutionCorrectedConcentration),
        Size(run.Mean), Size(run.Mode), Size(run.D10), Size(run.D50), Size(run.D90),
    ];

    private static void WriteTable(TextWriter output, List<string[]> rows, int leftColumns)
    {
        int[] widths = [.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length))];
        foreach (string[] row in rows)
        {
            output.WriteLine(string.Join("  ", row.Select(TableText.Plain).Select((cell, column) => column < leftColumns ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))).TrimEnd());
        }
    }

    /// <summary>Notes in the order in which they come up, each once, with the runs or files that it is true of.</summary>
    private static void WriteNotes(TextWriter output, Source[] sources, string[] common)
    {
        bool isAlone = sources.Length == 1;
        foreach (Source source in sources)
        {
            foreach (ImportIssue issue in source.Content.Issues.Where(issue => !common.Contains(issue.ToString(), StringComparer.Ordinal)))
            {
                output.WriteLine(isAlone ? $"! {TableText.Plain(issue.ToString())}" : $"! {source.Name}: {TableText.Plain(issue.ToString())}");
            }
        }

        (string Who, string Note)[] notes =
        [
            .. from source in sources
               from run in source.Content.Runs
               from warning in run.Warnings
               where !common.Contains(warning, StringComparer.Ordinal)
               select (isAlone ? run.Name : source.Name, warning),
        ];
        int all = isAlone ? sources[0].Content.Runs.Count : sources.Length;
        foreach (IGrouping<string, string> note in notes.GroupBy(note => note.Note, note => note.Who, StringComparer.Ordinal))
        {
            string[] who = [.. note];
            output.WriteLine(TableText.Plain(who.Length > 1 && who.Length == all ? $"all {(isAlone ? "runs" : "files")}: {note.Key}" : $"{Join(who)}: {note.Key}"));
        }
    }

    /// <summary><c>position 0.10, 0.15</c>: a word that all names begin with is said once.</summary>
    private static string Join(string[] names)
    {
        int space = names[0].IndexOf(' ', StringComparison.Ordinal) + 1;
        string word = names[0][..space];
        return string.Join(", ", names.Select((name, i) => i > 0 && name.StartsWith(word, StringComparison.Ordinal) ? name[space..] : name));
    }

    /// <summary>What at least half of the files of a kind say is no news of one of them: it stands once, at the end.</summary>
    private static string[] Common(Source[] sources) =>
    [
        .. from kind in sources.GroupBy(source => source.Content.Kind)
           from note in kind.SelectMany(source => source.Notes().Distinct(StringComparer.Ordinal)).GroupBy(note => note, StringComparer.Ordinal)
           where note.Count() >= ManyFiles && 2 * note.Count() >= kind.Count()
           group note by note.Key into same
           select same.Key,
    ];

    private static void WriteCommon(TextWriter output, Source[] sources, string[] common)
    {
        if (common.Length > 0)
        {
            output.WriteLine();
        }

        foreach (string note in common)
        {
            string[] who = [.. sources.Where(source => source.Notes().Contains(note, StringComparer.Ordinal)).Select(source => source.Name)];
            string which = who.Length == sources.Length ? string.Create(CultureInfo.InvariantCulture, $"all {who.Length} files")
                : who.Length <= ManyFiles ? string.Join(", ", who)
                : string.Create(CultureInfo.InvariantCulture, $"{who.Length} of {sources.Length} files");
            output.WriteLine($"{which}: {note}");
        }
    }

    private static string Status(InstrumentRun run) => run.Status switch { RunStatus.Ok => "ok", RunStatus.Empty => "empty", _ => "FAILED" };

    private static string Tracks(InstrumentRun run) => run.TrackedParticles?.Particles.ToString("0", CultureInfo.InvariantCulture) ?? "-";

    private static string Dilution(InstrumentRun run) => run.Dilution switch
    {
        RunDilution.Applied(var factor) => string.Create(CultureInfo.InvariantCulture, $"{factor.Value:0.###} in figure"),
        RunDilution.NotApplied(var factor) => string.Create(CultureInfo.InvariantCulture, $"{factor.Value:0.###} not in figure"),
        _ => "unknown",
    };

    private static string Concentration(ParticleConcentration? concentration) =>
        concentration?.ParticlesPerMilliliter.ToString("0.00E+0", CultureInfo.InvariantCulture) ?? "-";

    private static string Size(Diameter? size) => size?.Nanometers.ToString("0.0", CultureInfo.InvariantCulture) ?? "-";

    private sealed record Source(string File, InstrumentFile Content)
    {
        public string Name => Path.GetFileName(File);

        /// <summary>What is true of the whole file: its issues, and the notes that every run of it has.</summary>
        public IEnumerable<string> Notes() =>
        [
            .. Content.Issues.Select(issue => issue.ToString()),
            .. Content.Runs.Count == 0 ? [] : Content.Runs[0].Warnings.Where(warning => Content.Runs.All(run => run.Warnings.Contains(warning))),
        ];
    }
}
