using Exosome.Sdk.Generators.Identifiers;
using Exosome.Sdk.Generators.Tests.Kit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Exosome.Sdk.Generators.Tests.Identifiers;

public sealed class EntityIdGeneratorTests
{
    public static TheoryData<string> Shapes => new()
    {
        "namespace Lab;\n/// <summary>An id.</summary>\n[Exosome.Sdk.Identifiers.EntityId]\npublic readonly partial struct BoxId;",
        "[Exosome.Sdk.Identifiers.EntityId(Pattern = \"BOX-[0-9]{4}\", Example = \"BOX-0001\", MaximumLength = 8)]\ninternal partial struct BoxId { }",
        "namespace Lab { internal static partial class Outer<T> { [Exosome.Sdk.Identifiers.EntityId] internal readonly partial struct BoxId; } }",
        "namespace Lab.@event;\n[Exosome.Sdk.Identifiers.EntityId(Pattern = \"\\\"quoted\\\\\\\\\")]\ninternal readonly partial struct @class;",
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_declaration_of_this_shape_compiles(string source)
    {
        foreach (NullableContextOptions nullable in (NullableContextOptions[])[NullableContextOptions.Enable, NullableContextOptions.Disable])
        {
            Assert.Single(GeneratorHarness.Run([source], LanguageVersion.CSharp12, nullable, [new EntityIdGenerator()]).Compiles().Files);
        }
    }

    [Theory]
    [InlineData("[Exosome.Sdk.Identifiers.EntityId] file readonly partial struct BoxId;")]
    [InlineData("[Exosome.Sdk.Identifiers.EntityId] internal readonly struct BoxId;")]
    [InlineData("[Exosome.Sdk.Identifiers.EntityId] internal readonly partial struct BoxId<T>;")]
    [InlineData("internal class Outer { [Exosome.Sdk.Identifiers.EntityId] internal readonly partial struct BoxId; }")]
    public void What_generated_code_cannot_extend_yields_nothing(string source) =>
        Assert.Empty(GeneratorHarness.Run(source, new EntityIdGenerator()).Files);

    [Theory]
    [InlineData("[Exosome.Sdk.Identifiers.EntityId, System.Text.Json.Serialization.JsonConverter(typeof(Exosome.Sdk.Identifiers.EntityIdJsonConverter<BoxId>))] internal readonly struct BoxId;")]
    [InlineData("internal class Outer { [Exosome.Sdk.Identifiers.EntityId, System.Text.Json.Serialization.JsonConverter(typeof(Exosome.Sdk.Identifiers.EntityIdJsonConverter<BoxId>))] internal readonly partial struct BoxId; }")]
    public void A_missing_partial_is_what_the_compiler_says_and_no_consequence_of_it(string source) =>
        Assert.Equal("CS0260", Assert.Single(GeneratorHarness.Run(source, new EntityIdGenerator()).Problems).Id);

    [Fact]
    public void Two_parts_that_both_carry_the_attribute_are_a_problem_of_the_compiler_alone() =>
        Assert.All(
            GeneratorHarness.Run("[Exosome.Sdk.Identifiers.EntityId] internal readonly partial struct BoxId; [Exosome.Sdk.Identifiers.EntityId] internal readonly partial struct BoxId;", new EntityIdGenerator()).Problems,
            problem => Assert.Equal("CS0579", problem.Id));

    [Fact]
    public void The_generated_half_of_an_id() =>
        Snapshot.Match(GeneratorHarness.Run("namespace Lab;\n[Exosome.Sdk.Identifiers.EntityId(Pattern = \"BOX-[0-9]{4}\", Example = \"BOX-0001\")]\ninternal readonly partial struct BoxId;", new EntityIdGenerator()).Compiles().Files["Lab.BoxId.EntityId.g.cs"]);
}
