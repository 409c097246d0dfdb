using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Exosome.Sdk.Analyzers.Rules.Quantities;

/// <summary>A <c>[Unit]</c> attribute, read.</summary>
internal sealed class UnitDeclaration
{
    private UnitDeclaration(string name, string symbol, string ucum)
    {
        Name = name;
        Symbol = symbol;
        Ucum = ucum;
        Extension = name;
        Ascii = symbol;
    }

    public string Name { get; }

    public string Symbol { get; }

    public string Ucum { get; }

    public string Ascii { get; private set; }

    public string Extension { get; private set; }

    /// <summary>Codes that mean the same, for example with an annotation that says what is counted.</summary>
    public IReadOnlyList<string> UcumAliases { get; private set; } = [];

    public double Factor { get; private set; } = 1;

    public double Divisor { get; private set; } = 1;

    public double Offset { get; private set; }

    public static UnitDeclaration? Read(AttributeData attribute)
    {
        if (attribute.ConstructorArguments.Length < 3
            || attribute.ConstructorArguments[0].Value is not string name
            || attribute.ConstructorArguments[1].Value is not string symbol
            || attribute.ConstructorArguments[2].Value is not string ucum)
        {
            return null;
        }

        var unit = new UnitDeclaration(name, symbol, ucum);
        foreach (var argument in attribute.NamedArguments)
        {
            switch (argument.Key)
            {
                case "Factor" when argument.Value.Value is double number:
                    unit.Factor = number;
                    break;
                case "Divisor" when argument.Value.Value is double number:
                    unit.Divisor = number;
                    break;
                case "Offset" when argument.Value.Value is double number:
                    unit.Offset = number;
                    break;
                case "Extension" when argument.Value.Value is string text:
                    unit.Extension = text;
                    break;
                case "UcumAliases" when argument.Value.Kind == TypedConstantKind.Array && !argument.Value.IsNull:
                    unit.UcumAliases = argument.Value.Values.Select(value => value.Value).OfType<string>().ToArray();
                    break;
                case "Ascii" when argument.Value.Value is string text:
                    unit.Ascii = text;
                    break;
            }
        }

        return unit;
    }

    public double ToStorage(double number) => (number * Factor / Divisor) + Offset;

    public double FromStorage(double number) => (number - Offset) * Divisor / Factor;
}
