using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Exosome.Sdk.Serialization;
using FsCheck;
using FsCheck.Xunit;

namespace Exosome.Sdk.Tests.Serialization;

public sealed class DossierErrorTests
{
    [Theory]
    [InlineData("""{"title":"t","sources":[{"kind":"humann"}]}""", "$.sources[0].kind", "an unknown kind 'humann'", "human, animal, plant, microbial, synthetic")]
    [InlineData("""{"title":"t","sources":[{"id":"S-1"}]}""", "$.sources[0].kind", "the required member 'kind' is missing", "human, animal, plant, microbial, synthetic")]
    [InlineData("""{"title":"t","sources":[{"kind":7}]}""", "$.sources[0].kind", "a kind that is no text", "human, animal, plant, microbial, synthetic")]
    [InlineData("""{"title":"t","colour":"blue"}""", "$.colour", "an unknown member 'colour'", "format, title, asOf")]
    [InlineData("""{"title":"t","title":"u"}""", "$.title", "the member 'title' stands twice", "each member once")]
    [InlineData("""{"lots":[]}""", "$.title", "the required member 'title' is missing", "a text")]
    [InlineData("""{"title":null}""", "$.title", "null", "a text")]
    [InlineData("""{"title":5}""", "$.title", "the number 5", "a text")]
    [InlineData("""{"title":"t","lots":{}}""", "$.lots", "an object", "a list")]
    [InlineData("""{"title":"t","lots":[null]}""", "$.lots[0]", "null", "an object")]
    [InlineData("""{"title":"t","vials":[{"id":"V-1","lot":"L-1","fillVolume":{"value":1e999,"unit":"mL"}}]}""", "$.vials[0].fillVolume", "an object", "")]
    [InlineData("""{"title":"t","vials":[{"id":"V-1","lot":"L-1","fillVolume":{"value":1,"unit":"nm"}}]}""", "$.vials[0].fillVolume", "an object", "")]
    [InlineData("""{"title":"t","vials":[{"id":"","lot":"L-1"}]}""", "$.vials[0].id", "the text ''", "")]
    [InlineData("""{"title":"t","cellBanks":[{"id":"B","passage":99999999999999999999}]}""", "$.cellBanks[0].passage", "the number 99999999999999999999", "a whole number from -2147483648 to 2147483647")]
    [InlineData("""{"title":"t","cellBanks":[{"id":"B","tier":"grand"}]}""", "$.cellBanks[0].tier", "the text 'grand'", "unspecified, research, master, working")]
    [InlineData("""{"title":"t","cellBanks":[{"id":"B","tier":2}]}""", "$.cellBanks[0].tier", "the number 2", "unspecified, research, master, working")]
    [InlineData("""{"title":"t","asOf":"2026-02-30"}""", "$.asOf", "the text '2026-02-30'", "a day as yyyy-MM-dd")]
    [InlineData("""{"title":"t","format":"exosome-dossier/9"}""", "$.format", "the format 'exosome-dossier/9'", "exosome-dossier/1")]
    [InlineData("""[]""", "$", "a list", "an object")]
    [InlineData("""null""", "$", "null", "an object")]
    public void A_mistake_is_one_error_with_its_path_and_what_is_allowed(string json, string path, string found, string allowed)
    {
        DossierFormatException problem = Assert.Throws<DossierFormatException>(() => Dossier.Parse(json));
        Assert.Equal(path, problem.Path[..Math.Min(problem.Path.Length, path.Length)]);
        Assert.Equal(found, problem.Found);
        Assert.StartsWith(allowed, problem.Allowed, StringComparison.Ordinal);
        Assert.Contains(problem.Path, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("{")]
    [InlineData("{\"title\":\"t\"")]
    [InlineData("{\"title\":\"t\"} x")]
    [InlineData("{\"title\":\"t\",}")]
    [InlineData("{\"title\":\"t\" /* c */}")]
    [InlineData("{'title':'t'}")]
    [InlineData("{\"title\":\"\\ud800\"}")]
    [InlineData("not json")]
    public void Broken_json_is_one_error(string json) => Assert.Throws<DossierFormatException>(() => Dossier.Parse(json));

    [Fact]
    public void The_line_is_counted_from_one()
    {
        DossierFormatException problem = Assert.Throws<DossierFormatException>(() => Dossier.Parse("{\n  \"title\": \"t\",\n  \"cellBanks\": [\n    { \"id\": \"B\",\n      \"tier\": \"x\" }\n  ]\n}"));
        Assert.Equal(5, problem.Line);
        Assert.Equal("$.cellBanks[0].tier (line 5): the text 'x'; allowed: unspecified, research, master, working.", problem.Message);
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_one_error()
    {
        byte[] json = [.. Encoding.UTF8.GetBytes("{\"title\":\""), 0xC3, 0x28, .. Encoding.UTF8.GetBytes("\"}")];
        Assert.Throws<DossierFormatException>(() => Dossier.Parse(json));
    }

    [Fact]
    public void Deep_nesting_is_one_error_and_no_stack_overflow()
    {
        string deep = string.Concat(Enumerable.Repeat("""{"kind":"synthetic","naturalPart":""", 100_000));
        DossierFormatException problem = Assert.Throws<DossierFormatException>(() => Dossier.Parse("{\"title\":\"t\",\"sources\":[" + deep));
        Assert.Contains("depth", problem.Message, StringComparison.Ordinal);
        Assert.Throws<DossierFormatException>(() => Dossier.Parse(new string('[', 1_000_000)));
    }

    [Fact]
    public void A_hostile_name_is_cut_and_cleaned_in_the_message()
    {
        string name = new string('x', 10_000) + "\\n";
        DossierFormatException problem = Assert.Throws<DossierFormatException>(() => Dossier.Parse("{\"title\":\"t\",\"" + name + "\":1}"));
        Assert.True(problem.Message.Length < 1000);
        Assert.DoesNotContain('\n', problem.Message);
    }

    [Property(MaxTest = 100)]
    public void A_truncated_dossier_is_one_error_with_a_path(int seed, PositiveInt cut)
    {
        string json = new ArbitraryModel(seed).Make<Dossier>().ToJson();
        byte[] bytes = Encoding.UTF8.GetBytes(json);
        DossierFormatException problem = Assert.Throws<DossierFormatException>(() => Dossier.Parse(bytes.AsSpan(0, cut.Get % bytes.Length)));
        Assert.StartsWith("$", problem.Path, StringComparison.Ordinal);
    }

    [Property(MaxTest = 200)]
    public void A_mutated_dossier_is_read_or_is_one_error_with_a_path(int seed, int where, byte with)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(new ArbitraryModel(seed).Make<Dossier>().ToJson());
        bytes[(int)((uint)where % (uint)bytes.Length)] = with;
        try
        {
            Dossier.Parse(bytes);
        }
        catch (DossierFormatException problem)
        {
            Assert.StartsWith("$", problem.Path, StringComparison.Ordinal);
        }
    }

    /// <summary>Takes one place in a valid dossier and puts something there that never fits: the path of the error leads to it.</summary>
    [Property(MaxTest = 200)]
    public void A_mistyped_value_is_reported_at_its_own_place(int seed)
    {
        JsonNode root = JsonNode.Parse(new ArbitraryModel(seed).Make<Dossier>().ToJson())!;
        JsonValue[] leaves = [.. Leaves(root)];
        JsonValue leaf = leaves[(int)((uint)seed % (uint)leaves.Length)];
        string path = leaf.GetPath();
        JsonArray never = [JsonValue.Create(1)];
        leaf.ReplaceWith(never);
        DossierFormatException problem = Assert.Throws<DossierFormatException>(() => Dossier.Parse(root.ToJsonString()));
        Assert.True(path.StartsWith(problem.Path, StringComparison.Ordinal), $"{problem.Path} does not lead to {path}");

        // A dose reads its members itself: the path is that of the dose, and the message names the member.
        string[] below = path[problem.Path.Length..].Split('.', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(below.Length <= 1 || (below.Length == 2 && problem.Message.Contains($"'{below[0]}' of the dose", StringComparison.Ordinal)), $"{problem.Path} is far from {path}: {problem.Message}");
    }

    [Property(MaxTest = 100)]
    public void An_unknown_member_is_reported_at_its_own_place(int seed)
    {
        JsonNode root = JsonNode.Parse(new ArbitraryModel(seed).Make<Dossier>().ToJson())!;
        JsonObject[] objects = [.. Objects(root)];
        JsonObject chosen = objects[(int)((uint)seed % (uint)objects.Length)];
        chosen["zzUnknown"] = 1;
        DossierFormatException problem = Assert.Throws<DossierFormatException>(() => Dossier.Parse(root.ToJsonString()));
        Assert.StartsWith(problem.Path, chosen.GetPath() + ".zzUnknown", StringComparison.Ordinal);
    }

    [Fact]
    public void The_kind_may_stand_anywhere_in_its_object()
    {
        string json = new ArbitraryModel(11).Make<Dossier>().ToJson();
        JsonNode root = JsonNode.Parse(json)!;
        foreach (JsonObject item in Objects(root).Where(item => item.ContainsKey("kind")).ToList())
        {
            JsonNode kind = item["kind"]!.DeepClone();
            item.Remove("kind");
            item["kind"] = kind;
        }

        Assert.Equal(Dossier.Parse(json), Dossier.Parse(root.ToJsonString()));
    }

    [Fact]
    public void A_value_that_its_own_constructor_refuses_is_reported_at_its_place()
    {
        string json = """
            {"title":"t","lots":[{"id":"L-1","product":"P-1","class":"cosmetic","manufacturedOn":"2026-01-01",
            "certificate":{"lot":"L-1","issuedOn":"2026-01-02","results":[
            {"test":"endotoxin","result":"pass","endotoxin":{"state":"notTested","value":{"value":1,"unit":"[IU]/mL"}}}]}}]}
            """;
        DossierFormatException problem = Assert.Throws<DossierFormatException>(() => Dossier.Parse(json));
        Assert.Equal("$.lots[0].certificate.results[0].endotoxin", problem.Path);
        Assert.Contains("not tested", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_culture_with_commas_changes_nothing()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Dossier dossier = new ArbitraryModel(3).Make<Dossier>();
            Assert.Equal(dossier, Dossier.Parse(dossier.ToJson()));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static IEnumerable<JsonValue> Leaves(JsonNode? node) => node switch
    {
        JsonObject item => item.SelectMany(member => Leaves(member.Value)),
        JsonArray list => list.SelectMany(Leaves),
        JsonValue value => [value],
        _ => [],
    };

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject item => [item, .. item.SelectMany(member => Objects(member.Value))],
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };
}
