using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Exosome.Sdk.Quantities;

namespace Exosome.Sdk.Tests.Quantities;

/// <summary>
/// Whatever JSON says to a type of the rooms below, the answer is a value or a <see cref="JsonException"/>: callers that
/// catch it, as web frameworks do, need to catch nothing else. The types are found by reflection.
/// </summary>
public sealed class JsonRefusalTests
{
    private static readonly string[] s_scalars =
    [
        "null", "true", "0", "-1", "0.5", "9", "1e308", "-1e308", "1e999", "\"\"", "\" \"", "\"x\"", "\"XXX\"", "\"measured\"", "\"notTested\"", "\"-1 nm\"", "\"\\ud800\"", "[]", "[null]", "[{}]", "{}",
        """{"value":1,"unit":"nm"}""", """{"value":-1,"unit":"nm"}""", """{"value":1,"unit":"mL"}""", """{"kind":"nothing"}""",
    ];

    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web);

    private static readonly Type[] s_types = [.. typeof(Diameter).Assembly.GetExportedTypes()
        .Where(type => type.Namespace is "Exosome.Sdk.Quantities" or "Exosome.Sdk.Identifiers" && IsData(type))
        .Select(Closed)
        .OrderBy(type => type.FullName, StringComparer.Ordinal)];

    public static TheoryData<Type> All => new(s_types);

    [Theory]
    [MemberData(nameof(All))]
    public void Any_JSON_is_a_value_or_a_JSON_exception(Type type)
    {
        foreach (string json in Documents(type))
        {
            try
            {
                JsonSerializer.Deserialize(json, type, s_options);
            }
            catch (JsonException failure)
            {
                Assert.NotNull(failure.Path);
            }
            catch (Exception failure)
            {
                Assert.Fail($"{json} as {type} is {failure.GetType().Name}: {failure.Message}");
            }
        }
    }

    [Fact]
    public void Every_type_with_a_checked_constructor_is_among_them() =>
        Assert.Superset(
            new HashSet<Type> { typeof(Measured<Diameter>), typeof(AsMeasured<Diameter>), typeof(DilutionCorrected<Diameter>), typeof(DilutionFactor), typeof(Money), typeof(CurrencyCode), typeof(Dose), typeof(LotStrength), typeof(Diameter), typeof(Exosome.Sdk.Identifiers.LotId) },
            s_types.ToHashSet());

    [Theory]
    [InlineData("""{"state":"measured"}""", "needs its value or limit")]
    [InlineData("""{"state":"notTested","value":{"value":1,"unit":"nm"}}""", "What was not tested has no value, but there is 1 nm")]
    [InlineData("""{"state":"belowLimit","value":{"value":1,"unit":"nm"},"standardUncertainty":{"value":1,"unit":"nm"}}""", "belongs to a measured value")]
    [InlineData("""{"state":"measured","value":{"value":1,"unit":"nm"},"standardUncertainty":{"value":-1,"unit":"nm"}}""", "not below 0")]
    [InlineData("""{"state":"measured","value":{"value":1,"unit":"nm"},"standardUncertainty":{"value":1,"unit":"mL"}}""", "\"mL\" is no unit of an uncertainty of Diameter: expected one of nm, um")]
    [InlineData("""{"state":"measured","value":{"value":1,"unit":"nm"},"replicates":0}""", "one replicate or more")]
    public void A_measurement_that_contradicts_itself_says_how_and_where(string json, string message)
    {
        var failure = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Dictionary<string, Measured<Diameter>>>("{\"mean\":" + json + "}", s_options));

        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
        Assert.Equal("$.mean", failure.Path);
        Assert.Contains(message, Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, SampleContext.Default.MeasuredDiameter)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("4")]
    [InlineData("\"4 nm\"")]
    [InlineData("""{"value":4}""")]
    [InlineData("""{"unit":"nm"}""")]
    [InlineData("""{"value":4,"unit":7}""")]
    public void An_uncertainty_without_a_unit_is_refused_at_its_place(string json)
    {
        var failure = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Measured<Diameter>>("{\"state\":\"measured\",\"value\":{\"value\":1,\"unit\":\"nm\"},\"standardUncertainty\":" + json + "}", s_options));
        Assert.StartsWith("$.standardUncertainty", failure.Path, StringComparison.Ordinal);
    }

    // Attributes, converters and the descriptions of units are no data.
    private static bool IsData(Type type) =>
        !type.IsInterface && !(type.IsAbstract && type.IsSealed) && !type.IsEnum
        && !typeof(Attribute).IsAssignableFrom(type) && !typeof(JsonConverter).IsAssignableFrom(type)
        && !type.Name.EndsWith("Converter", StringComparison.Ordinal) && type != typeof(QuantityUnit) && type != typeof(QuantityDefinition)
        && (type.GetCustomAttribute<JsonConverterAttribute>() is not null || type.GetCustomAttribute<JsonPolymorphicAttribute>() is not null
            || type.GetMethod("<Clone>$") is not null || type == typeof(Money));

    private static Type Closed(Type type) => type.IsGenericTypeDefinition ? type.MakeGenericType(typeof(Diameter)) : type;

    /// <summary>Each value alone, and as each member with the other members missing, sound or wrong in one way.</summary>
    private static IEnumerable<string> Documents(Type type)
    {
        string[] members = [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)).Distinct()];
        foreach (string scalar in s_scalars)
        {
            yield return scalar;
            foreach (string member in members)
            {
                yield return $$"""{"{{member}}":{{scalar}}}""";
                foreach (string other in members.Where(other => other != member))
                {
                    foreach (string beside in s_scalars)
                    {
                        yield return $$"""{"{{member}}":{{scalar}},"{{other}}":{{beside}}}""";
                    }
                }
            }
        }
    }

    [Theory]
    [InlineData("""{"value":{"state":"measured","value":{"value":1,"unit":"/mL"}}}""", typeof(AsMeasured<ParticleConcentration>), "dilution")]
    [InlineData("{}", typeof(AsMeasured<ParticleConcentration>), "value")]
    [InlineData("{}", typeof(DilutionCorrected<ParticleConcentration>), "value")]
    [InlineData("{}", typeof(Measured<Diameter>), "state")]
    [InlineData("""{"kind":"particles"}""", typeof(Dose), "particles")]
    [InlineData("""{"kind":"protein"}""", typeof(Dose), "protein")]
    [InlineData("""{"kind":"lipid"}""", typeof(Dose), "lipid")]
    [InlineData("""{"kind":"lipidMass"}""", typeof(Dose), "lipid")]
    [InlineData("{}", typeof(Dose), "kind")]
    [InlineData("""{"particles":{"value":1,"unit":"{particles}"}}""", typeof(Dose), "kind")]
    [InlineData("""{"kind":"cellEquivalents"}""", typeof(Dose), "cells")]
    [InlineData("""{"kind":"productVolume"}""", typeof(Dose), "product")]
    [InlineData("""{"amount":12.5}""", typeof(Money), "currency")]
    [InlineData("""{"currency":"EUR"}""", typeof(Money), "amount")]
    public void What_is_missing_is_named_and_no_zero_takes_its_place_in_anybodys_options(string json, Type type, string missing)
    {
        var failure = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, type, s_options));
        Assert.Contains($"'{missing}'", failure.Message, StringComparison.Ordinal);
    }
}
