using Exosome.Sdk.Instruments;
using Exosome.Sdk.Instruments.Tables;

namespace Exosome.Sdk.Tool.Import;

/// <summary>How many molecules of which kind a cargo table holds. The tables have millions of rows: nobody reads them in a terminal.</summary>
/// <param name="Rows">Rows by kind of molecule.</param>
/// <param name="Experiments">Experiments that the rows come from.</param>
/// <param name="Issues">What could not be read, the first of it.</param>
/// <param name="IssueCount">How much could not be read.</param>
internal sealed record CargoSummary(IReadOnlyDictionary<CargoContent, int> Rows, int Experiments, IReadOnlyList<ImportIssue> Issues, int IssueCount)
{
    private const int MostIssues = 20;

    public static async Task<CargoSummary> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var rows = new SortedDictionary<CargoContent, int>();
        var experiments = new HashSet<string>(StringComparer.Ordinal);
        List<ImportIssue> issues = [];
        int count = 0;
        void Damaged(ImportIssue issue)
        {
            count++;
            if (count <= MostIssues)
            {
                issues.Add(issue);
            }
        }

        await foreach (CargoEntry entry in CargoTableReader.ReadAsync(stream, Damaged, cancellationToken: cancellationToken))
        {
            rows[entry.Content] = rows.GetValueOrDefault(entry.Content) + 1;
            experiments.Add(entry.Experiment);
        }

        return new CargoSummary(rows, experiments.Count, issues, count);
    }
}
