using System.Text.Json;
using Exosome.Sdk.Claims;
using Exosome.Sdk.Findings;

namespace Exosome.Sdk.Tests.Claims;

/// <summary>The labelled corpus, where it lies beside the repository; elsewhere the tests say nothing.</summary>
public class LabelledTextsTests
{
    private sealed record Row(string Text, string Label, string Category, string Language, string[] Markets);

    [Fact]
    public void English_copy_is_judged_as_its_labels_say()
    {
        Row[] rows = [.. Rows().Where(row => row.Language == "en" && row.Label != "borderline" && row.Category is not ("code-noise" or "compliance-quote"))];
        if (rows.Length > 0)
        {
            AssertFigures(rows, anyString: false, precision: 0.98, recall: 0.97);
        }
    }

    [Fact]
    public void Strings_of_programs_are_not_taken_for_copy()
    {
        Row[] rows = [.. Rows().Where(row => row.Label == "violation" || row.Category is "code-noise" or "compliance-quote")];
        if (rows.Length > 0)
        {
            AssertFigures(rows, anyString: true, precision: 0.99, recall: 0.5);
        }
    }

    private static void AssertFigures(Row[] rows, bool anyString, double precision, double recall)
    {
        Row[] flagged = [.. rows.Where(row => ClaimScreener.Default.Screen(row.Text, new ScreeningOptions { AnyString = anyString, Markets = row.Markets }).Any(f => f.Severity >= Severity.Warning))];
        double hits = flagged.Count(row => row.Label == "violation");
        Assert.True(hits / flagged.Length >= precision, "wrongly flagged: " + string.Join(" | ", flagged.Where(row => row.Label == "ok").Select(row => row.Text)));
        Assert.True(hits / rows.Count(row => row.Label == "violation") >= recall, "missed: " + string.Join(" | ", rows.Except(flagged).Where(row => row.Label == "violation").Select(row => row.Text)));
    }

    private static IEnumerable<Row> Rows()
    {
        if (Repository.Shared("data", "claims-dev.jsonl") is not { } path)
        {
            yield break;
        }

        foreach (string line in File.ReadLines(path))
        {
            using JsonDocument document = JsonDocument.Parse(line);
            JsonElement row = document.RootElement;
            string[] markets = [.. row.GetProperty("jurisdiction").EnumerateArray().Select(market => market.GetString()!)];
            yield return new Row(
                row.GetProperty("text").GetString()!,
                row.GetProperty("label").GetString()!,
                row.GetProperty("category").GetString()!,
                row.GetProperty("lang").GetString()!,
                markets.Contains("ALL") ? [] : markets);
        }
    }
}
