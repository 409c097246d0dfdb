using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Serialization;
using FsCheck.Xunit;

namespace Exosome.Sdk.Tests.Serialization;

public sealed class DossierRoundTripTests
{
    [Property(MaxTest = 150)]
    public void A_dossier_survives_json_and_back_unchanged(int seed)
    {
        Dossier dossier = new ArbitraryModel(seed).Make<Dossier>();
        string json = dossier.ToJson();
        Dossier read = Dossier.Parse(json);
        Assert.Equal(dossier, read);
        Assert.Equal(json, read.ToJson());
    }

    [Fact]
    public async Task Streams_say_the_same_as_texts()
    {
        Dossier dossier = new ArbitraryModel(7).Make<Dossier>();
        using MemoryStream stream = new();
        await dossier.WriteAsync(stream);
        stream.Position = 0;
        Assert.Equal(dossier, await Dossier.ReadAsync(stream));
        byte[] marked = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(dossier.ToJson())];
        Assert.Equal(dossier, Dossier.Parse(marked));
    }

    /// <summary>The round trip says something about a type only if the generator makes it: all that a dossier can hold.</summary>
    [Fact]
    public void The_generator_makes_every_type_that_a_dossier_can_hold()
    {
        Dictionary<Type, int> turns = [];
        HashSet<Type> made = [];
        for (int seed = 0; seed < 300; seed++)
        {
            ArbitraryModel model = new(seed) { Turns = turns };
            Dossier dossier = model.Make<Dossier>();
            made.UnionWith(model.Made);
            Assert.Equal(dossier, Dossier.Parse(dossier.ToJson()));
        }

        IEnumerable<Type> objects = Contracts().Where(contract => contract.Kind == JsonTypeInfoKind.Object && !contract.Type.IsAbstract).Select(contract => contract.Type);
        Assert.Empty(objects.Except(made).Select(type => type.FullName));
    }

    [Fact]
    public void Every_case_of_a_closed_hierarchy_has_its_own_word()
    {
        List<string> wrong = [];
        foreach (Type root in typeof(Dossier).Assembly.GetTypes().Where(type => type.IsDefined(typeof(JsonPolymorphicAttribute), inherit: false)))
        {
            JsonDerivedTypeAttribute[] cases = [.. root.GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: false)];
            wrong.AddRange(root.Assembly.GetTypes().Where(type => type is { IsAbstract: false } && type.IsSubclassOf(root)).Except(cases.Select(derived => derived.DerivedType)).Select(type => $"{type.Name} is no case of {root.Name}"));
            wrong.AddRange(cases.GroupBy(derived => derived.TypeDiscriminator).Where(group => group.Count() > 1).Select(group => $"{root.Name} uses '{group.Key}' twice"));
            wrong.AddRange(cases.Where(derived => derived.TypeDiscriminator is not string word || !char.IsAsciiLetterLower(word[0])).Select(derived => $"{root.Name}: '{derived.TypeDiscriminator}' is not in camel case"));
            if (root.GetCustomAttribute<JsonPolymorphicAttribute>()!.TypeDiscriminatorPropertyName != "kind")
            {
                wrong.Add($"{root.Name} does not use 'kind'");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_enum_of_a_dossier_is_written_as_a_word_in_camel_case()
    {
        List<string> wrong = [];
        foreach (JsonTypeInfo contract in Contracts().Where(contract => contract.Type.IsEnum))
        {
            foreach (object value in Enum.GetValues(contract.Type))
            {
                string json = JsonSerializer.Serialize(value, contract);
                if (json.Length < 3 || !char.IsAsciiLetterLower(json[1]))
                {
                    wrong.Add($"{contract.Type.Name}.{value} is written as {json}: list CamelCaseEnumConverter<{contract.Type.Name}> in ExosomeJsonContext");
                }
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Everything_that_is_written_is_read_again()
    {
        IEnumerable<string> lost = Contracts()
            .Where(contract => contract.Kind == JsonTypeInfoKind.Object)
            .SelectMany(contract => contract.Properties.Where(property => property.Get is not null && property.Set is null && property.AssociatedParameter is null).Select(property => contract.Type.Name + "." + property.Name));
        Assert.Empty(lost);
    }

    /// <summary>Every contract that can be reached from the dossier.</summary>
    internal static IReadOnlyCollection<JsonTypeInfo> Contracts()
    {
        Dictionary<Type, JsonTypeInfo> known = [];
        Stack<Type> open = new([typeof(Dossier)]);
        while (open.TryPop(out Type? type))
        {
            type = Nullable.GetUnderlyingType(type) ?? type;
            if (known.ContainsKey(type))
            {
                continue;
            }

            JsonTypeInfo contract = ExosomeJsonContext.Default.Options.GetTypeInfo(type);
            known.Add(type, contract);
            foreach (JsonPropertyInfo property in contract.Properties)
            {
                open.Push(property.PropertyType);
            }

            foreach (JsonDerivedType derived in contract.PolymorphismOptions?.DerivedTypes ?? [])
            {
                open.Push(derived.DerivedType);
            }

            if (contract.ElementType is { } element)
            {
                open.Push(element);
            }
        }

        return known.Values;
    }
}
