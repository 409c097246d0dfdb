using System.Text.Json;
using System.Text.Json.Serialization;
using Exosome.Sdk.Quantities;
using FsCheck;
using FsCheck.Fluent;

namespace Exosome.Sdk.Tests.Quantities;

/// <summary>JSON, through a source-generated context of the same project that declares a quantity.</summary>
public sealed class QuantityJsonTests
{
    public static TheoryData<Type> All => QuantityCatalogue.All;

    [Theory]
    [MemberData(nameof(All))]
    public void Every_quantity_is_read_back_as_it_was_written(Type quantity) => QuantityCatalogue.Check(typeof(QuantityJsonTests), nameof(RoundTrip), quantity);

    [Fact]
    public void A_context_in_the_project_that_declares_the_quantity_sees_its_converter()
    {
        var sample = new Sample(
            120.Nanometers(),
            Tilt.FromDegrees(12.5),
            null,
            new Dictionary<Diameter, ParticleConcentration> { [0.1.Micrometers()] = 1e9.ParticlesPerMilliliter() });

        string json = JsonSerializer.Serialize(sample, SampleContext.Default.Sample);

        Assert.Equal("""{"Size":{"value":120,"unit":"nm"},"Tilt":{"value":12.5,"unit":"deg"},"Mean":null,"Bins":{"100 nm":{"value":1000000000,"unit":"/mL"}}}""", json);
        Sample back = JsonSerializer.Deserialize(json, SampleContext.Default.Sample)!;
        Assert.Equal((sample.Size, sample.Tilt, sample.Mean), (back.Size, back.Tilt, back.Mean));
        Assert.Equal(sample.Bins, back.Bins);
    }

    [Theory]
    [InlineData("""{"Size":{"value":120,"unit":"parsec"}}""", "$.Size")]
    [InlineData("""{"Size":{"value":120,"unit":"NM"}}""", "$.Size")]
    [InlineData("""{"Size":{"value":120}}""", "$.Size")]
    [InlineData("""{"Size":{"unit":"nm"}}""", "$.Size")]
    [InlineData("""{"Size":{}}""", "$.Size")]
    [InlineData("""{"Size":{"value":-1,"unit":"nm"}}""", "$.Size")]
    [InlineData("""{"Size":{"value":1e999,"unit":"nm"}}""", "$.Size")]
    [InlineData("""{"Size":{"value":"120","unit":"nm"}}""", "$.Size")]
    [InlineData("""{"Size":{"value":120,"unit":7}}""", "$.Size")]
    [InlineData("""{"Size":{"value":120,"value":121,"unit":"nm"}}""", "$.Size")]
    [InlineData("""{"Size":null}""", "$.Size")]
    [InlineData("""{"Size":120}""", "$.Size")]
    [InlineData("""{"Size":"120 nm"}""", "$.Size")]
    [InlineData("""{"Size":[120,"nm"]}""", "$.Size")]
    [InlineData("""{"Bins":{"12 parsec":{"value":1,"unit":"/mL"}}}""", "$.Bins")]
    public void What_is_no_quantity_is_a_JSON_exception_with_its_path(string json, string path)
    {
        var failure = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, SampleContext.Default.Sample));
        Assert.StartsWith(path, failure.Path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"unit":"um","value":0.12}""")]
    [InlineData("""{"value":0.12,"unit":"um"}""")]
    [InlineData("""{"value":120,"unit":"nm","code":"nm","extension":[{"a":1}]}""")]
    public void Any_unit_any_order_and_other_members_are_read(string json) =>
        Assert.Equal(120.Nanometers(), JsonSerializer.Deserialize(json, SampleContext.Default.Diameter));

    [Fact]
    public void Options_are_kept()
    {
        var caseInsensitive = new JsonSerializerOptions { PropertyNameCaseInsensitive = true, TypeInfoResolver = SampleContext.Default };
        var strict = new JsonSerializerOptions { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, TypeInfoResolver = SampleContext.Default };
        var numbersInStrings = new JsonSerializerOptions { NumberHandling = JsonNumberHandling.AllowReadingFromString, TypeInfoResolver = SampleContext.Default };

        Assert.Equal(1.Nanometers(), JsonSerializer.Deserialize<Diameter>("""{"Value":1,"UNIT":"nm"}""", caseInsensitive));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Diameter>("""{"value":1,"unit":"nm","more":2}""", strict));
        Assert.Equal(1.Nanometers(), JsonSerializer.Deserialize<Diameter>("""{"value":"1","unit":"nm"}""", numbersInStrings));
    }

    [Theory]
    [InlineData("""{"value":1,"unit":"{particles}/mL"}""")]
    [InlineData("""{"value":1,"unit":"/mL"}""")]
    [InlineData("""{"value":1,"unit":"/cm3"}""")]
    public void A_UCUM_annotation_changes_nothing(string json) =>
        Assert.Equal(1.ParticlesPerMilliliter(), JsonSerializer.Deserialize(json, SampleContext.Default.ParticleConcentration));

    [Fact]
    public void Measurements_doses_and_money_are_read_back_as_they_were_written()
    {
        var record = new LabRecord(
            Measured.Of(1.23e9.ParticlesPerMilliliter(), 4e7.ParticlesPerMilliliter(), 3, "NTA"),
            Measured<EndotoxinConcentration>.Below(0.05.EndotoxinUnitsPerMilliliter(), "LAL"),
            Measured<ProteinConcentration>.NotTested,
            [new ParticleDose(2e9.Particles()), new ProteinDose(ProteinMass.FromMicrograms(20)), new LipidDose(200.Picomoles()), new LipidMassDose(5.MicrogramsOfLipid()), new CellEquivalentDose(1.MillionCells()), new ProductVolumeDose(3.Milliliters())],
            new AsMeasured<ParticleConcentration>(1.9e8.ParticlesPerMilliliter(), DilutionFactor.Of(1000)),
            Money.Of(1250.50m, "EUR"),
            Exosome.Sdk.Quantities.TestResult.Indeterminate);

        string json = JsonSerializer.Serialize(record, SampleContext.Default.LabRecord);
        LabRecord back = JsonSerializer.Deserialize(json, SampleContext.Default.LabRecord)!;

        Assert.Equal(record.Doses, back.Doses);
        Assert.Equal(record with { Doses = [] }, back with { Doses = record.Doses is [] ? [] : back.Doses.Take(0).ToArray() });
        Assert.Contains("""{"kind":"particles","particles":{"value":2000000000,"unit":"{particles}"}}""", json, StringComparison.Ordinal);
        Assert.Contains("""
            "standardUncertainty":{"value":40000000,"unit":"/mL"},"replicates":3
            """, json, StringComparison.Ordinal);
        Assert.Contains("\"indeterminate\"", json, StringComparison.Ordinal);
        Assert.Contains("\"belowLimit\"", json, StringComparison.Ordinal);
    }

    public static TheoryData<JsonSerializerOptions> AnyOptions =>
    [
        new JsonSerializerOptions(),
        new JsonSerializerOptions(JsonSerializerDefaults.Web),
        new JsonSerializerOptions(JsonSerializerDefaults.Strict),
        new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.KebabCaseUpper, WriteIndented = true },
        new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, AllowOutOfOrderMetadataProperties = true },
        new JsonSerializerOptions { TypeInfoResolver = SampleContext.Default },
    ];

    /// <summary>The names are those of the documentation, whatever a program does with the names of its own members.</summary>
    [Theory]
    [MemberData(nameof(AnyOptions), DisableDiscoveryEnumeration = true)]
    public void The_documented_names_are_written_and_read_under_every_naming_policy(JsonSerializerOptions options)
    {
        Check(Measured.Of(120.Nanometers(), 4.Nanometers(), 3, "NTA"), """{"state":"measured","value":{"value":120,"unit":"nm"},"standardUncertainty":{"value":4,"unit":"nm"},"replicates":3,"method":"NTA"}""");
        Check(Measured<Diameter>.Below(5.Nanometers()), """{"state":"belowLimit","value":{"value":5,"unit":"nm"}}""");
        Check(Measured<Diameter>.NotTested, """{"state":"notTested"}""");
        Check(new AsMeasured<ParticleConcentration>(1.9e8.ParticlesPerMilliliter(), DilutionFactor.Of(1000)), """{"value":{"state":"measured","value":{"value":190000000,"unit":"/mL"}},"dilution":1000}""");
        Check(Money.Of(1250.50m, "EUR"), """{"amount":1250.50,"currency":"EUR"}""");
        Check<Dose>(new ParticleDose(2e9.Particles()), """{"kind":"particles","particles":{"value":2000000000,"unit":"{particles}"}}""");
        Check<Dose>(new ProteinDose(20.MicrogramsOfProtein()), """{"kind":"protein","protein":{"value":20,"unit":"ug"}}""");
        Check<Dose>(new LipidDose(2.Nanomoles()), """{"kind":"lipid","lipid":{"value":2,"unit":"nmol"}}""");
        Check<Dose>(new LipidMassDose(5.MicrogramsOfLipid()), """{"kind":"lipidMass","lipid":{"value":5,"unit":"ug"}}""");
        Check<Dose>(new CellEquivalentDose(1.Cells()), """{"kind":"cellEquivalents","cells":{"value":1,"unit":"{cells}"}}""");
        Check<Dose>(new ProductVolumeDose(3.Milliliters()), """{"kind":"productVolume","product":{"value":3,"unit":"mL"}}""");

        void Check<T>(T value, string documented)
        {
            if (options.TypeInfoResolver is not null && options.TypeInfoResolver.GetTypeInfo(typeof(T), options) is null)
            {
                return;
            }

            string written = JsonSerializer.Serialize(value, options);
            Assert.Equal(documented, JsonSerializer.Serialize(JsonDocument.Parse(written).RootElement, SampleContext.Default.JsonElement).Replace("\\u002B", "+", StringComparison.Ordinal));
            Assert.Equal(value, JsonSerializer.Deserialize<T>(written, options));
            Assert.Equal(value, JsonSerializer.Deserialize<T>(documented, options));
        }
    }

    [Theory]
    [InlineData("""{"particles":{"value":2,"unit":"10*9.{particles}"},"kind":"particles"}""")]
    [InlineData("""{"lot":["A",{"kind":"protein"}],"particles":{"unit":"{particles}","value":2e9},"kind":"particles","more":null}""")]
    public void A_dose_is_read_in_any_order(string json)
    {
        Assert.Equal(new ParticleDose(2e9.Particles()), JsonSerializer.Deserialize<Dose>(json));
        Assert.Equal(new ParticleDose(2e9.Particles()), Assert.Single(JsonSerializer.Deserialize<Dose[]>("[" + json + "]", new JsonSerializerOptions(JsonSerializerDefaults.Web))!));
    }

    [Theory]
    [InlineData("1", "'kind'")]
    [InlineData("{}", "'kind'")]
    [InlineData("""{"kind":7}""", "is a text: particles, protein, lipid, lipidMass, cellEquivalents, productVolume")]
    [InlineData("""{"kind":"exosomes"}""", "\"exosomes\" is no kind of dose: expected one of particles")]
    [InlineData("""{"kind":"particles","kind":"particles"}""", "one 'kind'")]
    [InlineData("""{"kind":"particles"}""", "needs 'particles', for example {\"kind\":\"particles\"")]
    [InlineData("""{"kind":"particles","protein":{"value":1,"unit":"ug"}}""", "needs 'particles'")]
    [InlineData("""{"kind":"particles","particles":{"value":1,"unit":"ug"}}""", "\"ug\" is not a unit of ParticleCount")]
    [InlineData("""{"kind":"particles","particles":null}""", "A ParticleCount is an object")]
    [InlineData("""{"kind":"particles","particles":{"value":1,"unit":"{particles}"},"particles":{"value":1,"unit":"{particles}"}}""", "one 'particles'")]
    public void What_is_no_dose_is_a_JSON_exception_that_says_what_to_do(string json, string message)
    {
        var failure = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Dictionary<string, Dose>>("{\"first\":" + json + "}"));

        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
        Assert.StartsWith("$.first", failure.Path, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_member_of_a_dose_is_refused_where_the_options_say_so() =>
        Assert.Contains("\"protein\" is no member of a dose of the kind particles", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Dose>(
            """{"protein":1,"kind":"particles","particles":{"value":1,"unit":"{particles}"}}""", new JsonSerializerOptions { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow })).Message, StringComparison.Ordinal);

    [Fact]
    public void What_could_not_be_read_back_is_not_written()
    {
        var failure = Assert.Throws<JsonException>(() => JsonSerializer.Serialize(default(RefractiveIndex)));
        Assert.Contains("A RefractiveIndex without a value cannot be written: it takes a finite number, not below 1", failure.Message, StringComparison.Ordinal);
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(new Dictionary<RefractiveIndex, int> { [default] = 1 }));
        Assert.Equal("null", JsonSerializer.Serialize((RefractiveIndex?)null));
        Assert.Equal("""{"value":1.4,"unit":"1"}""", JsonSerializer.Serialize(RefractiveIndex.FromValue(1.4)));
    }

    private static void RoundTrip<T>()
        where T : struct, IQuantity<T>
    {
        var options = new JsonSerializerOptions { Converters = { new QuantityJsonConverter<T>() } };
        Prop.ForAll(QuantityValues.Any<T>(), value =>
            JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value, options), options) == value
            && JsonSerializer.Deserialize<Dictionary<T, int>>(JsonSerializer.Serialize(new Dictionary<T, int> { [value] = 1 }, options), options)!.ContainsKey(value))
            .QuickCheckThrowOnFailure();
        foreach (QuantityUnit unit in T.Definition.Units)
        {
            foreach (string code in unit.UcumAliases.Prepend(unit.UcumCode))
            {
                Assert.Equal(unit.ToStorage(2), JsonSerializer.Deserialize<T>($$"""{"value":2,"unit":"{{code}}"}""", options).StorageValue);
            }
        }

        // The converter is named on the hand-written half, or System.Text.Json's own generator would write {}.
        Assert.Contains(typeof(T).GetCustomAttributes(typeof(JsonConverterAttribute), false), attribute => ((JsonConverterAttribute)attribute).ConverterType == typeof(QuantityJsonConverter<T>));
    }
}

/// <summary>A consumer's own quantity.</summary>
[Quantity]
[Unit("Degrees", "°", "deg", Ascii = "deg")]
[JsonConverter(typeof(QuantityJsonConverter<Tilt>))]
internal readonly partial struct Tilt;

internal sealed record Sample(Diameter Size, Tilt Tilt, Diameter? Mean, IReadOnlyDictionary<Diameter, ParticleConcentration> Bins);

internal sealed record LabRecord(
    Measured<ParticleConcentration> Particles,
    Measured<EndotoxinConcentration> Endotoxin,
    Measured<ProteinConcentration> Protein,
    IReadOnlyList<Dose> Doses,
    AsMeasured<ParticleConcentration> Raw,
    Money Price,
    Exosome.Sdk.Quantities.TestResult Result);

[JsonSerializable(typeof(Sample))]
[JsonSerializable(typeof(LabRecord))]
[JsonSerializable(typeof(Measured<Diameter>))]
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class SampleContext : JsonSerializerContext;
