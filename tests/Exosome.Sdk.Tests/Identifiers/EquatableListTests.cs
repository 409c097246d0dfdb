using System.Text.Json;
using System.Text.Json.Serialization;
using Exosome.Sdk.Identifiers;
using FsCheck;
using FsCheck.Xunit;

namespace Exosome.Sdk.Tests.Identifiers;

public sealed partial class EquatableListTests
{
    [Property]
    public void Equals_a_list_of_the_same_elements_and_no_other(int[] left, int[] right)
    {
        EquatableList<int> a = [.. left];
        EquatableList<int> b = [.. left];
        EquatableList<int> c = [.. right];

        Assert.Equal(a, b);
        Assert.Equal(a.GetHashCode(), b.GetHashCode());
        Assert.Equal(left.SequenceEqual(right), a == c);
        Assert.Equal(left, a);
    }

    [Property]
    public void Comes_back_from_source_generated_json(NonNull<string>[] words)
    {
        Holder holder = new([.. words.Select(w => w.Get)], [.. words.Select(w => w.Get.Length)]);

        string json = JsonSerializer.Serialize(holder, HolderContext.Default.Holder);
        Holder? back = JsonSerializer.Deserialize(json, HolderContext.Default.Holder);

        Assert.Equal(holder, back);
        Assert.Equal(JsonValueKind.Array, JsonDocument.Parse(json).RootElement.GetProperty("Words").ValueKind);
    }

    [Fact]
    public void A_missing_array_is_the_empty_list()
    {
        Assert.Equal(new Holder([], []), JsonSerializer.Deserialize("""{"Words":[],"Numbers":[]}""", HolderContext.Default.Holder));
    }

    [Fact]
    public void A_wrong_element_is_reported_with_its_path()
    {
        JsonException exception = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("""{"Words":["a"],"Numbers":[1,"x"]}""", HolderContext.Default.Holder));

        Assert.Equal("$.Numbers[1]", exception.Path);
    }

    [Fact]
    public void Does_not_change_once_it_was_read()
    {
        Holder back = JsonSerializer.Deserialize("""{"Words":["a"],"Numbers":[1]}""", HolderContext.Default.Holder)!;
        Assert.Equal("a", back.Words[0]);

        Assert.Throws<NotSupportedException>(() => ((ICollection<string>)back.Words).Add("b"));
        Assert.True(((ICollection<string>)back.Words).IsReadOnly);
        Assert.Throws<NotSupportedException>(() => ((ICollection<string>)EquatableList<string>.Empty).Add("b"));
        Assert.Throws<NotSupportedException>(((ICollection<string>)back.Words).Clear);
    }

    [Fact]
    public void Refuses_positions_that_are_not_there()
    {
        EquatableList<int> list = [1, 2];

        Assert.Throws<ArgumentOutOfRangeException>(() => list[2]);
        Assert.Throws<ArgumentOutOfRangeException>(() => list[-1]);
        Assert.Equal("[1, 2]", list.ToString());
    }

    internal sealed record Holder(EquatableList<string> Words, EquatableList<int> Numbers);

    [JsonSerializable(typeof(Holder))]
    internal sealed partial class HolderContext : JsonSerializerContext;
}
