using System.Text.Json;
using Exosome.Sdk.Identifiers;

namespace Exosome.Sdk.Tests.Identifiers;

public sealed class CodeTests
{
    [Theory]
    [InlineData("DE", "DE")]
    [InlineData("kr", "KR")]
    public void Country_codes_are_two_letters_in_capitals(string text, string expected) =>
        Assert.Equal(expected, CountryCode.Parse(text).Value);

    [Theory]
    [InlineData("DEU")]
    [InlineData("D")]
    [InlineData("D1")]
    [InlineData("")]
    [InlineData("Ää")]
    public void Other_texts_are_no_country_codes(string text)
    {
        Assert.False(CountryCode.TryParse(text, out _));
        Assert.Throws<FormatException>(() => CountryCode.Parse(text));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<CountryCode>(JsonSerializer.Serialize(text)));
    }

    [Fact]
    public void Codes_are_strings_in_json()
    {
        Assert.Equal("\"DE\"", JsonSerializer.Serialize(CountryCode.Parse("DE")));
        Assert.Equal("\"CL:0000134\"", JsonSerializer.Serialize(OntologyId.Parse("CL:0000134")));
        Assert.Equal(OntologyId.Parse("CL:0000134"), JsonSerializer.Deserialize<OntologyId>("\"CL:0000134\""));
    }

    [Fact]
    public void Country_codes_sort_by_the_alphabet()
    {
        Assert.True(CountryCode.Parse("AT") < CountryCode.Parse("DE"));
        Assert.True(CountryCode.Parse("DE") >= CountryCode.Parse("DE"));
    }

    [Theory]
    [InlineData("CL:0000134", "CL")]
    [InlineData("ENM_0000065:1", "ENM_0000065")]
    [InlineData("UBERON:0001013", "UBERON")]
    public void Ontology_ids_have_a_prefix(string text, string prefix) => Assert.Equal(prefix, OntologyId.Parse(text).Prefix);

    [Theory]
    [InlineData("CL")]
    [InlineData(":1")]
    [InlineData("CL:")]
    [InlineData("CL: 1")]
    [InlineData("1CL:1")]
    [InlineData("C L:1")]
    [InlineData("CL-X:1")]
    public void Other_texts_are_no_ontology_ids(string text)
    {
        Assert.False(OntologyId.TryParse(text, out _));
        Assert.Throws<FormatException>(() => OntologyId.Parse(text));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<OntologyId>(JsonSerializer.Serialize(text)));
    }
}
