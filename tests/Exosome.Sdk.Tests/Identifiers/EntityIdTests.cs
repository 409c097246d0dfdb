using System.ComponentModel;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Exosome.Sdk.Identifiers;
using FsCheck;
using FsCheck.Fluent;

namespace Exosome.Sdk.Tests.Identifiers;

public sealed class EntityIdTests
{
    public static TheoryData<Type> All => new(new[] { typeof(LotId).Assembly, typeof(EntityIdTests).Assembly }
        .SelectMany(assembly => assembly.GetTypes())
        .Where(type => type.GetCustomAttribute<EntityIdAttribute>() is not null && type != typeof(BrokenId)));

    [Theory]
    [MemberData(nameof(All))]
    public void Every_id_reads_back_what_it_wrote(Type id) =>
        typeof(EntityIdTests).GetMethod(nameof(RoundTrip), BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(id).Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, null);

    [Theory]
    [InlineData("")]
    [InlineData(" LOT-1")]
    [InlineData("LOT-1 ")]
    [InlineData("LOT 1")]
    [InlineData("-LOT")]
    [InlineData("LOT-1\n")]
    [InlineData("LÖT-1")]
    [InlineData("LOT-1\u200B")]
    [InlineData("LOT<script>")]
    public void What_is_no_id_is_a_format_exception(string text)
    {
        Assert.Contains("LOT-2026-001", Assert.Throws<FormatException>(() => LotId.Parse(text)).Message, StringComparison.Ordinal);
        Assert.False(LotId.TryParse(text, out LotId id));
        Assert.True(id.IsEmpty);
    }

    [Fact]
    public void An_id_has_a_longest_length_and_null_is_refused()
    {
        Assert.Equal(64, LotId.Parse(new string('A', 64)).Value.Length);
        Assert.Throws<FormatException>(() => LotId.Parse(new string('A', 65)));
        Assert.False(LotId.TryParse(Encoding.UTF8.GetBytes(new string('A', 1_000_000)), null, out _));
        Assert.Throws<ArgumentNullException>(() => LotId.Parse(null!));
        Assert.False(LotId.TryParse(null, out _));
    }

    [Fact]
    public void A_pattern_must_match_the_whole_id()
    {
        Assert.Equal("BOX-0042", BoxId.Parse("BOX-0042").Value);
        Assert.False(BoxId.TryParse("BOX-00421", out _));
        Assert.False(BoxId.TryParse("xBOX-0042", out _));
        Assert.False(BoxId.TryParse("BOX-0042\n", out _));
    }

    [Theory]
    [InlineData("[A-Z")]
    [InlineData("a)|(b")]
    [InlineData("(?=S)S[0-9]+")]
    [InlineData(@"(S)\1")]
    public void A_pattern_that_is_none_admits_nothing_and_says_why(string pattern)
    {
        var definition = new EntityIdDefinition("ShelfId", pattern, null, 64);

        Assert.False(definition.Admits("S1"));
        Assert.False(definition.Admits(string.Empty));
        Assert.StartsWith($"nothing, since its pattern {pattern} cannot be used: ", definition.Form, StringComparison.Ordinal);
    }

    [Fact]
    public void TryParse_of_an_id_with_a_broken_pattern_says_no()
    {
        Assert.False(BrokenId.TryParse("S1", out _));
        Assert.Contains("cannot be used", Assert.Throws<FormatException>(() => BrokenId.Parse("S1")).Message, StringComparison.Ordinal);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<BrokenId>("\"S1\""));
    }

    [Fact]
    public void Ids_of_two_kinds_are_two_types() => Assert.False(DonorId.Parse("A-1").Equals((object)LotId.Parse("A-1")));

    [Fact]
    public void Ids_order_ordinally_and_the_missing_one_comes_first()
    {
        Assert.True(LotId.Parse("A-1") < LotId.Parse("B-1"));
        Assert.True(LotId.Parse("B-1") < LotId.Parse("a-1"));
        Assert.True(default(LotId) < LotId.Parse("A-1"));
        Assert.True(LotId.Parse("A-1") >= LotId.Parse("A-1"));
    }

    [Theory]
    [InlineData("7")]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("\"a b\"")]
    [InlineData("{}")]
    public void What_is_no_id_is_a_JSON_exception_with_its_path(string json) =>
        Assert.Equal("$.Lot", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize($$"""{"Lot":{{json}}}""", IdContext.Default.Shelf)).Path);

    [Fact]
    public void A_missing_id_is_not_written_as_if_it_were_one() =>
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(new Shelf(default, new Dictionary<LotId, int>()), IdContext.Default.Shelf));

    [Fact]
    public void An_id_is_a_string_and_a_member_name_in_JSON()
    {
        var shelf = new Shelf(LotId.Parse("LOT-1"), new Dictionary<LotId, int> { [LotId.Parse("LOT-2")] = 3 });

        Assert.Equal("""{"Lot":"LOT-1","Counts":{"LOT-2":3}}""", JsonSerializer.Serialize(shelf, IdContext.Default.Shelf));
        Assert.Equal(shelf.Counts, JsonSerializer.Deserialize("""{"Lot":"LOT-1","Counts":{"LOT-2":3}}""", IdContext.Default.Shelf)!.Counts);
    }

    private static void RoundTrip<T>()
        where T : struct, IEntityId<T>
    {
        string example = T.Definition.Example!;
        T id = T.Parse(example, null);
        Span<char> characters = stackalloc char[64];
        Span<byte> utf8 = stackalloc byte[64];

        Assert.Equal(example, id.Value);
        Assert.Equal(example, id.ToString());
        Assert.Equal(id, T.Parse(Encoding.UTF8.GetBytes(example), null));
        Assert.True(id.TryFormat(characters, out int chars, default, null) && characters[..chars].SequenceEqual(example));
        Assert.True(id.TryFormat(utf8, out int bytes, default, null) && Encoding.UTF8.GetString(utf8[..bytes]) == example);
        Assert.False(id.TryFormat(Span<char>.Empty, out _, default, null));
        Prop.ForAll(ArbMap.Default.GeneratorFor<string>().ToArbitrary(), noise =>
            T.TryParse(noise, null, out T read) == T.TryParse(Encoding.UTF8.GetBytes(noise ?? string.Empty), null, out T readUtf8) && read.Equals(readUtf8))
            .QuickCheckThrowOnFailure();
        Assert.Equal(id, TypeDescriptor.GetConverter(typeof(T)).ConvertFromInvariantString(example));
        Assert.Equal(id.GetHashCode(), T.Parse(example.AsSpan(), null).GetHashCode());
        Assert.True(default(T).IsEmpty && default(T).Value.Length == 0);
        Assert.NotEqual(default, id);
    }
}

/// <summary>A consumer's own id.</summary>
[EntityId(Pattern = "BOX-[0-9]{4}", Example = "BOX-0001")]
[JsonConverter(typeof(EntityIdJsonConverter<BoxId>))]
internal readonly partial struct BoxId;

/// <summary>What a consumer gets who overlooks EXO4006.</summary>
[EntityId(Pattern = "[A-Z")]
[JsonConverter(typeof(EntityIdJsonConverter<BrokenId>))]
internal readonly partial struct BrokenId;

internal sealed record Shelf(LotId Lot, IReadOnlyDictionary<LotId, int> Counts);

[JsonSerializable(typeof(Shelf))]
internal sealed partial class IdContext : JsonSerializerContext;
