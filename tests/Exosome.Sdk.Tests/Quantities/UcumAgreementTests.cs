using System.Reflection;
using System.Text.RegularExpressions;
using Exosome.Sdk.Quantities;
using Fhir.Metrics;

namespace Exosome.Sdk.Tests.Quantities;

/// <summary>The units against Fhir.Metrics, an independent implementation of UCUM over the organisation's own tables.</summary>
public sealed partial class UcumAgreementTests
{
    private static readonly SystemOfUnits s_ucum = UCUM.Load();

    /// <summary>Codes that Fhir.Metrics 1.4.1 cannot judge, and why. Everything else must be known to it.</summary>
    private static readonly Dictionary<string, string> s_notJudged = new(StringComparer.Ordinal)
    {
        ["Cel"] = "a special unit with an offset, which Fhir.Metrics does not convert",
        ["[pH]"] = "a special, logarithmic unit, which Fhir.Metrics does not convert",
        ["um.cm/(V.s)"] = "nested terms, which Fhir.Metrics does not read",
    };

    public static TheoryData<Type> All => new(QuantityCatalogue.Types.Where(type => type.Assembly == typeof(Diameter).Assembly));

    [Theory]
    [MemberData(nameof(All))]
    public void Every_unit_converts_as_UCUM_says(Type quantity) => QuantityCatalogue.Check(typeof(UcumAgreementTests), nameof(Agrees), quantity);

    [Fact]
    public void Every_declared_relation_has_the_scale_and_dimension_that_UCUM_says()
    {
        var relations = typeof(Diameter).Assembly.GetCustomAttributes()
            .Select(attribute => attribute.GetType())
            .Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(QuantityRelationAttribute<,,>))
            .ToArray();

        Assert.NotEmpty(relations);
        foreach (Type relation in relations)
        {
            Type[] types = relation.GetGenericArguments();
            MethodInfo times = types[0].GetMethod("op_Multiply", [types[0], types[1]])
                ?? types[1].GetMethod("op_Multiply", [types[0], types[1]])!;
            double product = Stored(times.Invoke(null, [One(types[0]), One(types[1])])!);
            Fhir.Metrics.Quantity expected = Canonical(StorageCode(types[0])) * Canonical(StorageCode(types[1]));
            Fhir.Metrics.Quantity unit = Canonical(StorageCode(types[2]));

            Assert.Equal(Dimension(expected), Dimension(unit));
            Assert.Equal(expected.Value.ValueToFloat() / unit.Value.ValueToFloat(), product, product * 1e-9);
        }
    }

    private static void Agrees<T>()
        where T : struct, IQuantity<T>
    {
        QuantityDefinition definition = T.Definition;
        foreach (QuantityUnit unit in definition.Units)
        {
            foreach (string code in unit.UcumAliases.Prepend(unit.UcumCode))
            {
                if (s_notJudged.ContainsKey(code) || s_notJudged.ContainsKey(definition.StorageUnit.UcumCode))
                {
                    continue;
                }

                Fhir.Metrics.Quantity of = Canonical(code);
                Fhir.Metrics.Quantity storage = Canonical(definition.StorageUnit.UcumCode);
                double expected = of.Value.ValueToFloat() / storage.Value.ValueToFloat();
                Assert.Equal(Dimension(storage), Dimension(of));
                Assert.Equal(expected, unit.ToStorage(1), expected * 1e-9);
            }
        }
    }

    /// <summary>A unit in base units; annotations say what is counted and nothing of size, and Fhir.Metrics does not read them.</summary>
    private static Fhir.Metrics.Quantity Canonical(string code)
    {
        string bare = Annotation().Replace(code, string.Empty).Trim('.');
        return s_ucum.Canonical(s_ucum.Quantity("1", bare.Length == 0 ? "1" : bare));
    }

    /// <summary>The dimension as text; the number one is written as "1" or as nothing.</summary>
    private static string Dimension(Fhir.Metrics.Quantity quantity) => quantity.Metric.Reduced().ToString() is "1" ? string.Empty : quantity.Metric.Reduced().ToString()!;

    private static string StorageCode(Type quantity) => Definition(quantity).StorageUnit.UcumCode;

    private static QuantityDefinition Definition(Type quantity) =>
        (QuantityDefinition)typeof(QuantityDefinition).GetMethod(nameof(QuantityDefinition.Of))!.MakeGenericMethod(quantity).Invoke(null, null)!;

    private static object One(Type quantity) => quantity.GetMethod("From" + Definition(quantity).StorageUnit.Name)!.Invoke(null, [1d])!;

    private static double Stored(object quantity) => (double)quantity.GetType().GetProperty(Definition(quantity.GetType()).StorageUnit.Name)!.GetValue(quantity)!;

    [GeneratedRegex(@"\.?\{[^}]*\}")]
    private static partial Regex Annotation();
}
