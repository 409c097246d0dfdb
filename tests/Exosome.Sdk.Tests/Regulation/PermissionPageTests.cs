using System.Globalization;
using System.Text;
using Exosome.Sdk.Findings;
using Exosome.Sdk.Regulation;

namespace Exosome.Sdk.Tests.Regulation;

/// <summary>The page for readers shows the table that the code asks, row by row.</summary>
public sealed class PermissionPageTests
{
    [Fact]
    public void The_page_shows_every_row_of_the_table() => new MadePart("rows", "docs", "permission-table.md").Verify(Rows());

    private static string Rows()
    {
        StringBuilder text = new();
        foreach (IGrouping<Market, PermissionRow> market in PermissionTable.BuiltIn.Rows.GroupBy(row => row.Market).OrderBy(group => group.Key))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n### {market.Key}\n\n| id | material | product | route | decision | since | until | authority |\n|---|---|---|---|---|---|---|---|\n");
            foreach (PermissionRow row in market)
            {
                text.Append(CultureInfo.InvariantCulture, $"| {row.Id} | {Material(row)} | {List(row.Classes)} | {Routes(row)} | **{row.Decision}** | {row.From:yyyy-MM-dd} | {row.Until:yyyy-MM-dd} | {Authority(row)} |\n");
            }
        }

        return text.Append('\n').ToString();
    }

    private static string Material(PermissionRow row) => row.Forms.Count == 0 ? List(row.Origins) : List(row.Origins) + ": " + List(row.Forms);

    private static string Routes(PermissionRow row) =>
        row.Routes.Count > 7 && row.Routes.Any(r => r.IsInjection())
            ? string.Join(", ", row.Routes.Where(r => !r.IsInjection()).Select(r => r.ToString()).Prepend("any injection"))
            : List(row.Routes);

    private static string Authority(PermissionRow row) => row.Note.Length == 0 ? row.Citation.ToString() : $"{row.Citation}: {row.Note}";

    private static string List<T>(IReadOnlyList<T> values) => values.Count == 0 ? "any" : string.Join(", ", values);
}
