using System.Globalization;
using Exosome.Sdk.Instruments;
using Exosome.Sdk.Quantities;

namespace Exosome.Sdk.Tool.Import;

/// <summary>The form of <c>exosome import</c> for people: a table a file, then what one must know about it.</summary>
internal static class ImportText
{
    public static void Write(TextWriter output, IReadOnlyList<ImportResult> results)
    {
        bool first = true;
        foreach (ImportResult result in results)
        {
            if (result.Content is not { } content)
            {
                continue;
            }

            if (!first)
            {
                output.WriteLine();
            }

            first = false;
            WriteFile(output, result.File, content);
        }
    }

    private static void WriteFile(TextWriter output, string file, InstrumentFile content)
    {
        output.WriteLine(file);
        output.WriteLine(string.Join(" · ", new[] { content.Instrument, content.SoftwareVersion, content.Sample, content.MeasuredAt?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) }.Where(part => !string.IsNullOrEmpty(part))));
        output.WriteLine();
        bool isProfile = content.Kind == InstrumentFileKind.ZetaViewZetaProfile;
        var rows = new List<string[]>
        {
            isProfile
                ? ["run", "status", "zeta potential mV"]
                : ["run", "status", "dilution", "as in file /mL", "undiluted /mL", "mean nm", "mode nm", "D10 nm", "D50 nm", "D90 nm"],
        };
        foreach (InstrumentRun run in content.Runs)
        {
            rows.Add(isProfile
                ? [run.Name, Status(run), run.ZetaPotential?.Millivolts.ToString("0.##", CultureInfo.InvariantCulture) ?? "-"]
                :
                [
                    run.Name, Status(run), Dilution(run), Concentration(run.Concentration), Concentration(run.DilutionCorrectedConcentration),
                    Size(run.Mean), Size(run.Mode), Size(run.D10), Size(run.D50), Size(run.D90),
                ]);
        }

        WriteTable(output, rows);
        WriteNotes(output, content);
    }

    private static void WriteTable(TextWriter output, List<string[]> rows)
    {
        int[] widths = [.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length))];
        foreach (string[] row in rows)
        {
            output.WriteLine(string.Join("  ", row.Select((cell, column) => column == 0 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))).TrimEnd());
        }
    }

    private static void WriteNotes(TextWriter output, InstrumentFile content)
    {
        foreach (ImportIssue issue in content.Issues)
        {
            output.WriteLine($"! {issue}");
        }

        // A note that every run shares is said once.
        string[] shared = content.Runs.Count > 1 ? [.. content.Runs[0].Warnings.Where(warning => content.Runs.All(run => run.Warnings.Contains(warning)))] : [];
        foreach (string warning in shared)
        {
            output.WriteLine($"all runs: {warning}");
        }

        foreach (InstrumentRun run in content.Runs)
        {
            foreach (string warning in run.Warnings.Except(shared, StringComparer.Ordinal))
            {
                output.WriteLine($"{run.Name}: {warning}");
            }
        }
    }

    private static string Status(InstrumentRun run) => run.Status switch { RunStatus.Ok => "ok", RunStatus.Empty => "empty", _ => "FAILED" };

    private static string Dilution(InstrumentRun run) => run.Dilution switch
    {
        RunDilution.Applied(var factor) => string.Create(CultureInfo.InvariantCulture, $"{factor.Value:0.###} in figure"),
        RunDilution.NotApplied(var factor) => string.Create(CultureInfo.InvariantCulture, $"{factor.Value:0.###} not in figure"),
        _ => "unknown",
    };

    private static string Concentration(ParticleConcentration? concentration) =>
        concentration?.ParticlesPerMilliliter.ToString("0.00E+0", CultureInfo.InvariantCulture) ?? "-";

    private static string Size(Diameter? size) => size?.Nanometers.ToString("0.0", CultureInfo.InvariantCulture) ?? "-";
}
