using System.Text.Json;
using System.Text.Json.Nodes;
using Exosome.Sdk.Serialization;

namespace Exosome.Sdk.Tests.Serialization;

public sealed class DossierSchemaTests
{
    private static readonly JsonNode s_schema = JsonNode.Parse(Dossier.JsonSchema())!;

    [Fact]
    public void The_schema_lists_the_members_and_the_required_one()
    {
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", (string?)s_schema["$schema"]);
        IEnumerable<string> members = ExosomeJsonContext.Default.Dossier.Properties.Select(property => property.Name);
        Assert.Equal(members.Order(StringComparer.Ordinal), s_schema["properties"]!.AsObject().Select(member => member.Key).Order(StringComparer.Ordinal));
        Assert.Contains("title", s_schema["required"]!.AsArray().Select(name => (string?)name));
    }

    [Fact]
    public void Nothing_is_left_open()
    {
        string text = s_schema.ToJsonString();
        foreach (string word in new[] { "\"items\":true", "\":true,\"kind\"" })
        {
            Assert.DoesNotContain(word, text, StringComparison.Ordinal);
        }

        Assert.All(Properties(s_schema), property => Assert.NotEqual(JsonValueKind.True, property.GetValueKind()));
    }

    [Fact]
    public void Kinds_and_words_stand_in_the_schema()
    {
        string text = s_schema.ToJsonString();
        foreach (string word in new[] { "\"human\"", "\"injectableSolution\"", "\"holdLifted\"", "\"adventitiousVirus\"", "\"UCUM code\"" })
        {
            Assert.Contains(word, text, StringComparison.Ordinal);
        }
    }

    private static IEnumerable<JsonNode> Properties(JsonNode node)
    {
        if (node is JsonObject item)
        {
            foreach ((string key, JsonNode? value) in item)
            {
                if (key == "properties")
                {
                    foreach ((string _, JsonNode? property) in value!.AsObject())
                    {
                        yield return property!;
                    }
                }
            }
        }

        IEnumerable<JsonNode?> children = node switch
        {
            JsonObject inner => inner.Select(member => member.Value),
            JsonArray list => list,
            _ => [],
        };
        foreach (JsonNode child in children.OfType<JsonNode>())
        {
            foreach (JsonNode property in Properties(child))
            {
                yield return property;
            }
        }
    }
}
