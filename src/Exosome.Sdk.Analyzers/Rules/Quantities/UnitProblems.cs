using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Exosome.Sdk.Generators.Quantities;
using Exosome.Sdk.Generators.Ucum;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Exosome.Sdk.Analyzers.Rules.Quantities;

/// <summary>What is wrong with the units of a quantity, or with a relation of three quantities.</summary>
internal static class UnitProblems
{
    private const double Tolerance = 1e-9;

    // The values of QuantityKind: adds up and scales; a scale with an offset, such as degrees Celsius.
    internal const int Linear = 0;
    internal const int Affine = 1;

    public static IEnumerable<string> Of(INamedTypeSymbol type, AttributeData quantity, List<AttributeData> attributes, ModelReference model)
    {
        var units = attributes.Select(UnitDeclaration.Read).OfType<UnitDeclaration>().ToList();
        if (units.Count == 0)
        {
            return ["it has no [Unit]"];
        }

        return DomainProblems(quantity).Concat(DifferenceProblems.Of(quantity, units[0], model)).Concat(NameProblems(type, units)).Concat(CodeProblems(units, KindOf(quantity)));
    }

    /// <summary>Why the relation has no operators, or would have wrong ones; null if it balances or cannot be judged.</summary>
    public static string? OfRelation(INamedTypeSymbol left, INamedTypeSymbol right, INamedTypeSymbol product, ModelReference model)
    {
        var operands = new[] { left, right, product };
        if (Array.Find(operands, type => QuantityTypes.Declaration(type, model) is { } quantity && KindOf(quantity) != Linear && ServedDeclaration.IsKind(KindOf(quantity))) is { } scale)
        {
            return "'" + scale.Name + "' is a scale whose zero means nothing or a logarithm, and such values do not multiply; relate the difference, or what the logarithm is taken of";
        }

        var storage = operands.Select(type => QuantityTypes.Units(type, model).Select(UnitDeclaration.Read).FirstOrDefault()).ToArray();
        if (Array.Exists(storage, unit => unit is null))
        {
            return null;
        }

        var unread = Array.FindIndex(storage, unit => UcumUnit.TryParse(unit!.Ucum) is null);
        if (unread >= 0)
        {
            return (CodeProblem(storage[unread]!.Ucum) ?? "the size of '" + storage[unread]!.Ucum + "' is not known to the generator") + ", so that no operators are generated";
        }

        var readings = storage.Select(unit => UcumBalance.Readings(unit!.UcumAliases.Prepend(unit.Ucum))).ToArray();
        return UcumBalance.Holds(readings[0], readings[1], readings[2])
            ? null
            : "the dimensions do not balance: " + storage[0]!.Ucum + " (" + readings[0][0].Dimension + ") times " + storage[1]!.Ucum + " (" + readings[1][0].Dimension
                + ") is not of the dimension of " + storage[2]!.Ucum + " (" + readings[2][0].Dimension + "), so that no operators are generated";
    }

    internal static int KindOf(AttributeData quantity) =>
        quantity.NamedArguments.Where(argument => argument.Key == "Kind").Select(argument => argument.Value.Value).OfType<int>().DefaultIfEmpty(Linear).First();

    private static IEnumerable<string> DomainProblems(AttributeData quantity)
    {
        double Named(string name, double otherwise) => quantity.NamedArguments.Where(argument => argument.Key == name).Select(argument => argument.Value.Value).OfType<double>().DefaultIfEmpty(otherwise).First();
        double minimum = Named("Minimum", double.NegativeInfinity), maximum = Named("Maximum", double.PositiveInfinity);
        if (minimum > maximum)
        {
            yield return "its minimum is above its maximum";
        }
        else if (!ServedDeclaration.IsDomain(minimum, maximum))
        {
            yield return "its minimum and maximum leave no finite number between them";
        }

        if (!ServedDeclaration.IsKind(KindOf(quantity)))
        {
            yield return "its kind, " + KindOf(quantity).ToString(CultureInfo.InvariantCulture) + ", is none: a quantity is Linear, Affine or Logarithmic (Kind = QuantityKind.Linear), and nothing is generated for it";
        }

        if (KindOf(quantity) == Affine && !quantity.NamedArguments.Any(argument => argument.Key == "Difference" && argument.Value.Value is INamedTypeSymbol))
        {
            yield return "an affine quantity names the linear quantity that is the difference of two of it (Difference = typeof(...))";
        }
    }

    private static IEnumerable<string> NameProblems(INamedTypeSymbol type, List<UnitDeclaration> units)
    {
        foreach (var unit in units)
        {
            if (!SyntaxFacts.IsValidIdentifier(unit.Name))
            {
                yield return "the unit name '" + unit.Name + "' is no C# name";
            }
            else if (unit.Name == type.Name)
            {
                yield return "the unit '" + unit.Name + "' has the name of the type";
            }
            else if (ServedDeclaration.IsTaken(unit.Name, units.Select(other => other.Name)))
            {
                yield return "the unit '" + unit.Name + "' has the name of a member that is generated for every quantity";
            }

            if (unit.Extension != unit.Name && !ServedDeclaration.IsExtension(unit.Extension))
            {
                yield return "the extension name '" + unit.Extension + "' of the unit '" + unit.Name + "' is no C# name; \"\" asks for no extension method";
            }
        }

        foreach (var twice in Twice(units.Select(unit => unit.Name)))
        {
            yield return "the unit name '" + twice + "' is declared twice";
        }

        foreach (var twice in Twice(units.Select(unit => unit.Extension).Where(name => name.Length > 0)).Except(Twice(units.Select(unit => unit.Name)), StringComparer.Ordinal))
        {
            yield return "the extension name '" + twice + "' is ambiguous: two units have it";
        }

        // A text is read by symbol, ASCII alias, UCUM code or its aliases: whatever is written, one unit.
        var codes = Twice(units.Select(unit => unit.Ucum)).ToList();
        foreach (var twice in codes)
        {
            yield return "the UCUM code '" + twice + "' is ambiguous: two units have it";
        }

        foreach (var twice in Twice(units.SelectMany(Spellings)).Except(codes, StringComparer.Ordinal))
        {
            yield return "the symbol '" + twice + "' is ambiguous: two units have it";
        }
    }

    private static IEnumerable<string> CodeProblems(List<UnitDeclaration> units, int kind)
    {
        var storage = units[0];
        if (storage.Factor != 1 || storage.Divisor != 1 || storage.Offset != 0)
        {
            yield return "its first unit, '" + storage.Name + "', is what is stored and has no factor, divisor or offset";
        }

        var stored = UcumUnit.TryParse(storage.Ucum);
        foreach (var unit in units)
        {
            if (UcumSuggestions.TrapIn(unit.Ucum) is { } trap)
            {
                yield return trap;
            }

            if (unit.UcumAliases.Prepend(unit.Ucum).FirstOrDefault(text => text.Length == 0 || text.Any(letter => letter is <= ' ' or > '~')) is { } code)
            {
                yield return "'" + code + "', of the unit '" + unit.Name + "', is no UCUM code: codes are ASCII without spaces, \u00B5 is 'u', and the number one is '1'";
                continue;
            }

            foreach (var misread in unit.UcumAliases.Prepend(unit.Ucum).Select(CodeProblem).OfType<string>())
            {
                yield return misread;
            }

            if (kind == Linear && SpecialProblem(unit) is { } special)
            {
                yield return special;
            }

            if (kind == Linear && unit.Offset != 0 && ServedDeclaration.IsOffset(unit.Offset))
            {
                yield return "the unit '" + unit.Name + "' has an offset, which only an affine quantity has (Kind = QuantityKind.Affine)";
            }

            if (!ServedDeclaration.IsOffset(unit.Offset))
            {
                yield return "the unit '" + unit.Name + "' has an offset that is not a finite number";
                continue;
            }

            if (!ServedDeclaration.IsFactor(unit.Factor) || !ServedDeclaration.IsFactor(unit.Divisor))
            {
                yield return "the unit '" + unit.Name + "' has a factor or divisor that is not a positive number";
                continue;
            }

            if (stored is null || ReferenceEquals(unit, storage) || UcumUnit.TryParse(unit.Ucum) is not { } read)
            {
                continue;
            }

            if (!read.Dimension.Equals(stored.Dimension))
            {
                yield return "the unit '" + unit.Name + "' (" + unit.Ucum + ") is of another dimension than '" + storage.Name + "' (" + storage.Ucum + ")";
            }
            else if (!Agrees(unit, read, stored))
            {
                yield return "the factor of '" + unit.Name + "' disagrees with its UCUM code: 1 " + unit.Ucum + " is "
                    + Ratio(read, stored).ToString("G6", CultureInfo.InvariantCulture) + " " + storage.Ucum;
            }
        }
    }

    // UCUM 2.2, table of special units: a number with one of these is a point of a scale, not so many times the unit.
    private static string? SpecialProblem(UnitDeclaration unit) => unit.Ucum switch
    {
        "Cel" or "[degF]" or "[degRe]" =>
            "'" + unit.Ucum + "', of the unit '" + unit.Name + "', is a scale with a zero of its own: make the quantity affine (Kind = QuantityKind.Affine, Difference = typeof(...)), or, if it is a difference, take "
            + (unit.Ucum == "[degF]" ? "'[degR]'" : "'K'"),
        "[pH]" => "'[pH]', of the unit '" + unit.Name + "', is a logarithm: make the quantity logarithmic (Kind = QuantityKind.Logarithmic)",
        _ => null,
    };

    /// <summary>Why UCUM does not have a code; null if it does, whether or not its size is known here.</summary>
    private static string? CodeProblem(string code)
    {
        var trouble = new UcumTrouble();
        if (UcumUnit.TryParse(code, trouble) is not null || trouble.HasUnknownSize)
        {
            return null;
        }

        return trouble.UnknownAtom is { } atom
            ? "'" + atom + "'" + (atom == code ? string.Empty : " in the code '" + code + "'") + " is no unit of UCUM 2.2: " + UcumSuggestions.For(atom)
            : "'" + code + "' is not of the form of a UCUM code, such as 'kg.m/s2'";
    }

    private static bool Agrees(UnitDeclaration unit, UcumUnit code, UcumUnit stored)
    {
        var expected = Ratio(code, stored);
        return Math.Abs((unit.Factor / unit.Divisor) - expected) <= Tolerance * expected;
    }

    private static double Ratio(UcumUnit code, UcumUnit stored)
    {
        var (factor, divisor) = code.Scale.Times(stored.Scale.Inverse()).Reduce();
        return factor / divisor;
    }

    // The micro sign and the Greek letter are one letter to a reader, and to the parser.
    private static IEnumerable<string> Spellings(UnitDeclaration unit) =>
        unit.UcumAliases.Concat([unit.Symbol, unit.Ascii, unit.Ucum]).Select(text => text.Replace('\u03BC', '\u00B5')).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Twice(IEnumerable<string> texts) =>
        texts.GroupBy(text => text, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key);
}
