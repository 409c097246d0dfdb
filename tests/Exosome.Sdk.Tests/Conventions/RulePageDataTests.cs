using System.Text.Json.Nodes;
using Exosome.Sdk.Findings.Catalog;
using Exosome.Sdk.Serialization;
using Exosome.Sdk.Testing.Pages;
using Exosome.Sdk.Tests.Serialization;

namespace Exosome.Sdk.Tests.Conventions;

/// <summary>The pages of the rules over data: their samples, completed from a sound dossier, say what they say they say.</summary>
public sealed class RulePageDataTests
{
    private const string Elided = "...";

    // By what a record in a list is known.
    private static readonly string[] s_identities = ["id", "vial", "test", "marker"];

    public static TheoryData<string> Ids => [.. RuleCatalog.All.Where(rule => rule.DataOnly).Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_flagged_sample_gives_its_finding_and_the_clean_one_none(string id)
    {
        RulePage page = RulePage.Of(id);
        Assert.NotEmpty(page.Flagged);
        Assert.NotEmpty(page.Clean);
        Assert.All(page.Flagged, sample => Assert.Equal([id], Findings(sample)));
        Assert.All(page.Clean, sample => Assert.Empty(Findings(sample)));
    }

    private static string[] Findings(Fence sample)
    {
        Assert.Equal("json", sample.Language);
        JsonNode whole = Complete(JsonNode.Parse(sample.Code)!, JsonNode.Parse(SoundDossier.Whole.ToJson()))!;
        return [.. Dossier.Parse(whole.ToJsonString()).Validate().Select(finding => finding.RuleId).Distinct()];
    }

    /// <summary>What is shown, with what a sound dossier has wherever <c>"..."</c> says that there is more.</summary>
    private static JsonNode? Complete(JsonNode? shown, JsonNode? sound) => shown switch
    {
        JsonObject record when record.ContainsKey(Elided) => Complete(record, sound as JsonObject ?? throw new InvalidOperationException($"A sound dossier has nothing to complete {record} with.")),
        JsonArray list => Complete(list, sound as JsonArray ?? []),
        _ => shown?.DeepClone(),
    };

    private static JsonObject Complete(JsonObject shown, JsonObject sound)
    {
        JsonObject whole = sound.DeepClone().AsObject();
        foreach ((string name, JsonNode? value) in shown.Where(member => member.Key != Elided))
        {
            whole[name] = Complete(value, sound[name]);
        }

        return whole;
    }

    private static JsonArray Complete(JsonArray shown, JsonArray sound)
    {
        var whole = new JsonArray();
        foreach (JsonNode? element in shown)
        {
            if (IsElided(element))
            {
                foreach (JsonNode? other in sound.Where(candidate => !shown.Any(named => named is JsonObject part && part.ContainsKey(Elided) && Counterpart(part, sound) == candidate)))
                {
                    whole.Add(other?.DeepClone());
                }
            }
            else
            {
                whole.Add(Complete(element, element is JsonObject record ? Counterpart(record, sound) : null));
            }
        }

        return whole;
    }

    private static JsonNode? Counterpart(JsonObject record, JsonArray sound) =>
        s_identities.FirstOrDefault(record.ContainsKey) is { } identity
            ? sound.FirstOrDefault(candidate => JsonNode.DeepEquals(candidate?[identity], record[identity]))
            : sound.FirstOrDefault();

    private static bool IsElided(JsonNode? element) => element is JsonValue value && value.TryGetValue(out string? text) && text == Elided;
}
