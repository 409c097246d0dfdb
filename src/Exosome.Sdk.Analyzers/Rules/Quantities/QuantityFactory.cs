using System.Globalization;
using System.Linq;
using Exosome.Sdk.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Exosome.Sdk.Analyzers.Rules.Quantities;

/// <summary>A call that makes a quantity out of a constant: <c>Diameter.FromNanometers(120)</c> or <c>120.Nanometers()</c>.</summary>
internal readonly struct QuantityFactory
{
    private QuantityFactory(INamedTypeSymbol type, string unit, double written, double number)
    {
        Type = type;
        Unit = unit;
        Written = written;
        Number = number;
    }

    public INamedTypeSymbol Type { get; }

    /// <summary>Name of the unit, for example <c>Nanometers</c>.</summary>
    public string Unit { get; }

    /// <summary>The number as it is written.</summary>
    public double Written { get; }

    /// <summary>The number in the storage unit.</summary>
    public double Number { get; }

    public static QuantityFactory? Read(IInvocationOperation invocation, ModelReference model)
    {
        var method = invocation.TargetMethod;
        if (invocation.Arguments.Length != 1
            || !method.IsStatic
            || method.ReturnType is not INamedTypeSymbol { TypeKind: TypeKind.Struct } type
            || NumberOf(invocation.Arguments[0].Value) is not { } written)
        {
            return null;
        }

        var isFactory = method.Name.Length > 4 && method.Name.StartsWith("From", System.StringComparison.Ordinal) && SymbolEqualityComparer.Default.Equals(method.ContainingType, type);
        if (!isFactory && !method.IsExtensionMethod)
        {
            return null;
        }

        var name = isFactory ? method.Name.Substring(4) : method.Name;
        foreach (var unit in QuantityTypes.Units(type, model))
        {
            if (UnitDeclaration.Read(unit) is { } declaration && (isFactory ? declaration.Name == name : declaration.Extension == name))
            {
                return new QuantityFactory(type, declaration.Name, written, declaration.ToStorage(written));
            }
        }

        return null;
    }

    private static double? NumberOf(IOperation operation)
    {
        while (operation is IConversionOperation { ConstantValue.HasValue: false } conversion)
        {
            operation = conversion.Operand;
        }

        return operation.ConstantValue is { HasValue: true, Value: { } value } && value is double or float or int or long or decimal or short or byte or uint
            ? System.Convert.ToDouble(operation.ConstantValue.Value, CultureInfo.InvariantCulture)
            : null;
    }
}
