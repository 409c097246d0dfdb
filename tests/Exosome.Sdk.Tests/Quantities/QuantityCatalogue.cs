using System.Reflection;
using Exosome.Sdk.Quantities;

namespace Exosome.Sdk.Tests.Quantities;

/// <summary>Every generated quantity of the model, and of this project, found by reflection: a new one is tested by being there.</summary>
internal static class QuantityCatalogue
{
    public static IReadOnlyList<Type> Types { get; } =
    [
        .. new[] { typeof(Diameter).Assembly, typeof(QuantityCatalogue).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.GetCustomAttribute<QuantityAttribute>() is not null)
            .OrderBy(type => type.FullName, StringComparer.Ordinal),
    ];

    public static TheoryData<Type> All => new(Types);

    public static TheoryData<Type> OfKind(QuantityKind kind) =>
        new(Types.Where(type => type.GetCustomAttribute<QuantityAttribute>()!.Kind == kind));

    /// <summary>Calls a generic method of a test class with the quantity as its type argument, and lets its failure through as it is.</summary>
    public static void Check(Type laws, string law, Type quantity)
    {
        MethodInfo method = laws.GetMethod(law, BindingFlags.Static | BindingFlags.NonPublic) ?? throw new MissingMethodException(laws.Name, law);
        method.MakeGenericMethod(quantity).Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, null);
    }
}
