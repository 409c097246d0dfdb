using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json.Serialization;
using Exosome.Sdk.Cargo;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Quantities;

namespace Exosome.Sdk.Tests.Serialization;

/// <summary>
/// Makes any value of the model from a seed, by reflection: what somebody adds to the model tomorrow is made without a line
/// here, and <see cref="Made"/> tells which types really occurred.
/// </summary>
internal sealed class ArbitraryModel
{
    private const int DeepEnough = 7;

    // It caches without a lock, and tests run side by side.
    private static readonly ThreadLocal<NullabilityInfoContext> s_nullability = new(() => new NullabilityInfoContext());

    private readonly Random _random;

    public ArbitraryModel(int seed) => _random = new Random(seed);

    /// <summary>Types of the model that were made, concrete ones only.</summary>
    public HashSet<Type> Made { get; } = [];

    /// <summary>When set, every derived type is taken in turn instead of by chance, so that a few values cover all.</summary>
    public Dictionary<Type, int>? Turns { get; init; }

    public T Make<T>() => (T)Make(typeof(T), 0)!;

    private object? Make(Type type, int depth)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return MakesNull(depth) ? null : Make(underlying, depth);
        }

        return Simple(type) ?? Quantity(type) ?? Id(type) ?? List(type, depth) ?? Composite(type, depth);
    }

    private bool MakesNull(int depth) => depth > DeepEnough || _random.Next(4) == 0;

    private object? Simple(Type type)
    {
        if (type.IsEnum)
        {
            Array values = Enum.GetValues(type);
            return type.IsDefined(typeof(FlagsAttribute))
                ? Enum.ToObject(type, Enumerable.Range(0, _random.Next(1, 4)).Aggregate(0L, (all, _) => all | Convert.ToInt64(values.GetValue(_random.Next(values.Length)), CultureInfo.InvariantCulture)))
                : values.GetValue(_random.Next(values.Length));
        }

        return type switch
        {
            _ when type == typeof(string) => Text(),
            _ when type == typeof(bool) => _random.Next(2) == 0,
            _ when type == typeof(int) => _random.Next(3) == 0 ? _random.Next(int.MinValue, int.MaxValue) : _random.Next(100),
            _ when type == typeof(long) => _random.NextInt64(),
            _ when type == typeof(double) => Number(),
            _ when type == typeof(decimal) => new decimal(_random.Next(), _random.Next(), 0, _random.Next(2) == 0, (byte)_random.Next(10)),
            _ when type == typeof(DateOnly) => DateOnly.FromDayNumber(_random.Next(DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber)),
            _ when type == typeof(DateTimeOffset) => new DateTimeOffset(_random.NextInt64(0, DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay), TimeSpan.Zero),
            _ when type == typeof(TimeSpan) => new TimeSpan(_random.NextInt64()),
            _ when type == typeof(Uri) => new Uri("https://example.org/" + _random.Next(1000).ToString(CultureInfo.InvariantCulture)),
            _ when type == typeof(Guid) => Guid.NewGuid(),
            _ when type == typeof(CountryCode) => CountryCode.Parse(new string([(char)('A' + _random.Next(26)), (char)('A' + _random.Next(26))])),
            _ when type == typeof(OntologyId) => OntologyId.Parse("CL:" + _random.Next(9_999_999).ToString("D7", CultureInfo.InvariantCulture)),
            _ when type == typeof(Accession) => Accession.Parse(_random.Next(2) == 0 ? "uniprot:P08962" : "uniprot:P60033"),
            _ when type == typeof(CurrencyCode) => CurrencyCode.Parse(_random.Next(2) == 0 ? "EUR" : "KRW"),
            _ when type == typeof(DilutionFactor) => DilutionFactor.Of(1 + (_random.NextDouble() * 1e6)),
            _ => null,
        };
    }

    private double Number() => _random.Next(5) switch
    {
        0 => _random.Next(1000),
        1 => _random.NextDouble(),
        2 => BitConverter.Int64BitsToDouble(_random.NextInt64()) is var any && double.IsFinite(any) ? any : 0.1,
        3 => Math.Pow(10, (_random.NextDouble() * 30) - 10),
        _ => 0,
    };

    private string Text()
    {
        string[] pool = ["a", "Exosome", "é", "µ", "\"", "\\", "\n", "\t", "日本", "😀", "<b>", "&", "'", " ", "\u0001", "ß", "‮", "0"];
        return string.Concat(Enumerable.Range(0, _random.Next(5)).Select(_ => pool[_random.Next(pool.Length)]));
    }

    private object? Quantity(Type type)
    {
        if (!Implements(type, typeof(IQuantity<>)))
        {
            return null;
        }

        QuantityDefinition definition = (QuantityDefinition)typeof(QuantityDefinition).GetMethod(nameof(QuantityDefinition.Of))!.MakeGenericMethod(type).Invoke(null, null)!;
        double value = Math.Abs(Number());
        double low = double.IsInfinity(definition.Minimum) ? -1e12 : definition.Minimum;
        double high = double.IsInfinity(definition.Maximum) ? 1e15 : definition.Maximum;
        double stored = definition.Admits(value) ? value : low + (_random.NextDouble() * (high - low));
        return Static(type, typeof(IQuantity<>), "FromStorage", stored);
    }

    private object? Id(Type type)
    {
        if (!Implements(type, typeof(IEntityId<>)))
        {
            return null;
        }

        EntityIdDefinition definition = (EntityIdDefinition)typeof(ArbitraryModel).GetMethod(nameof(DefinitionOf), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type).Invoke(null, null)!;
        string text = "X-" + _random.Next(40).ToString(CultureInfo.InvariantCulture);
        return Static(type, typeof(IEntityId<>), "FromChecked", definition.Admits(text) ? text : definition.Example!);
    }

    private static EntityIdDefinition DefinitionOf<T>()
        where T : struct, IEntityId<T> => T.Definition;

    private object? List(Type type, int depth)
    {
        if (!type.IsGenericType || type.GetGenericTypeDefinition() != typeof(EquatableList<>))
        {
            return null;
        }

        Type element = type.GetGenericArguments()[0];
        object list = Activator.CreateInstance(type)!;
        MethodInfo add = typeof(ICollection<>).MakeGenericType(element).GetMethod("Add")!;
        int count = depth > DeepEnough ? 0 : _random.Next(depth < 2 ? 4 : 3);
        for (int i = 0; i < count; i++)
        {
            add.Invoke(list, [Make(element, depth + 1)]);
        }

        _ = ((IEnumerable)list).Cast<object>().Count();
        return list;
    }

    private object Composite(Type type, int depth)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Measured<>))
        {
            return MeasuredOf(type);
        }

        if (type.IsAbstract)
        {
            // A converter of its own reads every case.
            Type[] cases = type.GetCustomAttribute<JsonConverterAttribute>() is not null
                ? [.. type.Assembly.GetTypes().Where(candidate => candidate.IsSubclassOf(type) && !candidate.IsAbstract)]
                : [.. type.GetCustomAttributes<JsonDerivedTypeAttribute>().Select(derived => derived.DerivedType)];
            Assert.True(cases.Length > 0, $"{type.Name} is abstract and has no [JsonDerivedType]: it cannot be read from JSON.");
            return Make(Choose(type, cases), depth)!;
        }

        Made.Add(type);
        ConstructorInfo constructor = type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            .Where(candidate => candidate.GetParameters() is not [{ } single] || single.ParameterType != type)
            .OrderByDescending(candidate => candidate.IsDefined(typeof(JsonConstructorAttribute)))
            .ThenByDescending(candidate => candidate.GetParameters().Length)
            .First();
        object value = constructor.Invoke([.. constructor.GetParameters().Select(parameter => Annotated(parameter.ParameterType, s_nullability.Value!.Create(parameter).WriteState, depth))]);
        foreach (PropertyInfo property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            bool constructed = constructor.GetParameters().Any(parameter => string.Equals(parameter.Name, property.Name, StringComparison.OrdinalIgnoreCase));
            bool ignored = property.GetCustomAttribute<JsonIgnoreAttribute>() is { Condition: JsonIgnoreCondition.Always };
            if (property.SetMethod is { IsPublic: true } && !constructed && !ignored && property.GetIndexParameters().Length == 0 && property.Name != "Format")
            {
                property.SetValue(value, Annotated(property.PropertyType, s_nullability.Value!.Create(property).WriteState, depth));
            }
        }

        return value;
    }

    private object? Annotated(Type type, NullabilityState state, int depth) =>
        !type.IsValueType && state == NullabilityState.Nullable && MakesNull(depth) ? null : Make(type, depth + 1);

    private Type Choose(Type type, Type[] cases)
    {
        if (Turns is null)
        {
            return cases[_random.Next(cases.Length)];
        }

        int turn = Turns.GetValueOrDefault(type);
        Turns[type] = turn + 1;
        return cases[turn % cases.Length];
    }

    private object MeasuredOf(Type type)
    {
        Type quantity = type.GetGenericArguments()[0];
        object value = Make(quantity, 0)!;
        Made.Add(type);
        var definition = (QuantityDefinition)typeof(QuantityDefinition).GetMethod(nameof(QuantityDefinition.Of))!.MakeGenericMethod(quantity).Invoke(null, null)!;
        StandardUncertainty? uncertainty = _random.Next(2) == 0 ? new StandardUncertainty(_random.NextDouble(), definition.DifferenceUnit.UcumCode) : null;
        int? replicates = _random.Next(2) == 0 ? _random.Next(1, 9) : null;
        string? method = _random.Next(2) == 0 ? Text() : null;
        return _random.Next(4) switch
        {
            0 => type.GetProperty("NotTested")!.GetValue(null)!,
            1 => type.GetMethod("Below")!.Invoke(null, [value, method])!,
            2 => type.GetMethod("Above")!.Invoke(null, [value, method])!,
            _ => type.GetMethod("Of")!.Invoke(null, [value, uncertainty, replicates, method])!,
        };
    }

    private static bool Implements(Type type, Type definition) =>
        type.GetInterfaces().Any(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == definition);

    private static object Static(Type type, Type definition, string method, object argument)
    {
        InterfaceMapping map = type.GetInterfaceMap(definition.MakeGenericType(type));
        int index = Array.FindIndex(map.InterfaceMethods, candidate => candidate.Name == method);
        return map.TargetMethods[index].Invoke(null, [argument])!;
    }
}
