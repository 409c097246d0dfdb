using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Exosome.Sdk.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Exosome.Sdk.Generators.Quantities;

/// <summary>
/// Reads a declaration into its model. What is declared wrongly yields none: the rule EXO4006 says what is wrong, at its
/// place, which generated code that does not compile could not.
/// </summary>
internal static class QuantityReader
{
    public const string QuantityAttribute = "Exosome.Sdk.Quantities.QuantityAttribute";
    public const string Converter = "QuantityJsonConverter";
    public const string UnitAttribute = "Exosome.Sdk.Quantities.UnitAttribute";

    /// <summary>The declaration, or null where no generated code can stand.</summary>
    public static QuantityDeclaration? Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return context.TargetSymbol is INamedTypeSymbol type && ExtensibleType.Shape(context, Converter) is { } shape
            ? new QuantityDeclaration(shape, type.IsRecord, type.IsRecord ? null : ReadModel(type, context.Attributes[0], shape))
            : null;
    }

    /// <summary>The model of a type, or null where it is declared wrongly.</summary>
    public static QuantityModel? ReadModel(INamedTypeSymbol type, AttributeData quantity, TypeShape shape)
    {
        EquatableArray<UnitModel> units = ReadUnits(type);
        if (units.Count == 0)
        {
            return null;
        }

        var kind = QuantityKind.Linear;
        double minimum = double.NegativeInfinity;
        double maximum = double.PositiveInfinity;
        INamedTypeSymbol? difference = null;
        foreach (KeyValuePair<string, TypedConstant> argument in quantity.NamedArguments)
        {
            switch (argument.Key)
            {
                case "Kind" when argument.Value.Value is int number:
                    if (!ServedDeclaration.IsKind(number))
                    {
                        return null;
                    }

                    kind = (QuantityKind)number;
                    break;
                case "Minimum" when argument.Value.Value is double number:
                    minimum = number;
                    break;
                case "Maximum" when argument.Value.Value is double number:
                    maximum = number;
                    break;
                case "Difference":
                    difference = argument.Value.Value as INamedTypeSymbol;
                    break;
            }
        }

        // Only an affine quantity has one, and only a linear quantity can be one: so this ends.
        difference = kind == QuantityKind.Affine && difference is not null && IsLinear(difference, type) ? difference : null;
        return !ServedDeclaration.IsDomain(minimum, maximum) || (kind == QuantityKind.Affine && difference is null)
            ? null
            : new QuantityModel(shape, kind, minimum, maximum, difference?.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat), units);
    }

    /// <summary>Whether a type is, or is going to be, a linear quantity: what is generated for an affine one asks that of its difference.</summary>
    private static bool IsLinear(INamedTypeSymbol difference, INamedTypeSymbol user)
    {
        AttributeData? quantity = difference.GetAttributes().FirstOrDefault(static attribute => attribute.AttributeClass?.ToDisplayString() == QuantityAttribute);
        if (quantity is null || difference.TypeKind != TypeKind.Struct || quantity.NamedArguments.Any(static argument => argument.Key == "Kind" && argument.Value.Value is not 0))
        {
            return false;
        }

        return !SymbolEqualityComparer.Default.Equals(difference.ContainingAssembly, user.ContainingAssembly)
            || (!difference.IsRecord && ExtensibleType.Shape(difference, Converter) is { } shape && ReadModel(difference, quantity, shape) is not null);
    }

    /// <summary>The well-formed units, in the order they stand; the first is the storage unit.</summary>
    private static EquatableArray<UnitModel> ReadUnits(INamedTypeSymbol type)
    {
        List<UnitModel> units = [];
        HashSet<string> names = new(System.StringComparer.Ordinal) { type.Name };
        HashSet<string> extensions = new(System.StringComparer.Ordinal);
        string[] declared = [.. type.GetAttributes().Where(IsUnit).Select(static attribute => attribute.ConstructorArguments[0].Value as string).OfType<string>()];
        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (!IsUnit(attribute)
                || attribute.ConstructorArguments[0].Value is not string name
                || attribute.ConstructorArguments[1].Value is not string symbol
                || attribute.ConstructorArguments[2].Value is not string ucum
                || !SyntaxFacts.IsValidIdentifier(name)
                || ServedDeclaration.IsTaken(name, declared)
                || !names.Add(name))
            {
                continue;
            }

            string ascii = symbol;
            string extension = name;
            double factor = 1;
            double divisor = 1;
            double offset = 0;
            string[] aliases = [];
            foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
            {
                switch (argument.Key)
                {
                    case "Ascii" when argument.Value.Value is string text:
                        ascii = text;
                        break;
                    case "Extension" when argument.Value.Value is string text:
                        extension = text;
                        break;
                    case "Factor" when argument.Value.Value is double number:
                        factor = number;
                        break;
                    case "Divisor" when argument.Value.Value is double number:
                        divisor = number;
                        break;
                    case "Offset" when argument.Value.Value is double number:
                        offset = number;
                        break;
                    case "UcumAliases" when argument.Value.Kind == TypedConstantKind.Array && !argument.Value.IsNull:
                        aliases = [.. argument.Value.Values.Select(value => value.Value as string).OfType<string>()];
                        break;
                }
            }

            if (ServedDeclaration.IsFactor(factor) && ServedDeclaration.IsFactor(divisor) && ServedDeclaration.IsOffset(offset)
                && ServedDeclaration.IsExtension(extension) && (extension.Length == 0 || extensions.Add(extension)))
            {
                units.Add(new UnitModel(name, symbol, ascii, ucum, factor, divisor, offset, extension, new EquatableArray<string>(aliases)));
            }
        }

        // The storage unit is the measure of the others: a factor on it would only hide a mistake.
        return units.Count > 0 && (units[0].Factor != 1 || units[0].Divisor != 1 || units[0].Offset != 0)
            ? EquatableArray<UnitModel>.Empty
            : new EquatableArray<UnitModel>([.. units]);
    }

    private static bool IsUnit(AttributeData attribute) =>
        attribute.AttributeClass?.ToDisplayString() == UnitAttribute && attribute.ConstructorArguments.Length >= 3;
}
