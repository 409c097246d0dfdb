using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Exosome.Sdk.Robustness.Tests;

/// <summary>
/// Where a run of the crash matrix is: one line an area, in the file that EXOSOME_CRASH_MATRIX_PROGRESS names. The test runner
/// shows nothing before a test ends, and the longest of these takes many minutes; <c>.ci/crash-matrix</c> shows the file.
/// </summary>
internal static class MatrixProgress
{
    private static readonly string? s_file = Environment.GetEnvironmentVariable("EXOSOME_CRASH_MATRIX_PROGRESS");
    private static readonly SortedDictionary<string, Area> s_areas = new(StringComparer.Ordinal);

    /// <summary>Says how many texts an area is going to try.</summary>
    public static void Plan(string area, int texts) => Change(area, known => known with { Planned = known.Planned + texts });

    /// <summary>Says that an area has tried some more.</summary>
    public static void Tried(string area, int texts, int crashes) => Change(area, known => known with { Tried = known.Tried + texts, Crashes = known.Crashes + crashes });

    private static void Change(string name, Func<Area, Area> change)
    {
        if (s_file is null)
        {
            return;
        }

        lock (s_areas)
        {
            s_areas[name] = change(s_areas.TryGetValue(name, out Area? known) ? known : new Area(Stopwatch.StartNew(), 0, 0, 0));
            var table = new StringBuilder();
            foreach ((string area, Area state) in s_areas)
            {
                table.Append(CultureInfo.InvariantCulture, $"{area.Replace('_', ' ')}\t{state.Tried}\t{Math.Max(state.Planned, state.Tried)}\t{state.Crashes}\t{state.Since.Elapsed.TotalSeconds:0}\n");
            }

            File.WriteAllText(s_file, table.ToString());
        }
    }

    private sealed record Area(Stopwatch Since, int Planned, int Tried, int Crashes);
}
