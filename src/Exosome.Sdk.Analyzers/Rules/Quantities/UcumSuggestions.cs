using System;
using System.Collections.Generic;
using Exosome.Sdk.Generators.Ucum;

namespace Exosome.Sdk.Analyzers.Rules.Quantities;

/// <summary>What is meant by an atom that UCUM does not have.</summary>
internal static class UcumSuggestions
{
    // How laboratories write units, and UCUM does not.
    private static readonly Dictionary<string, string> Usual = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Da"] = "the dalton is 'u'",
        ["kDa"] = "the kilodalton is 'ku'",
        ["MDa"] = "the megadalton is 'Mu'",
        ["rpm"] = "revolutions in a minute are '{rev}/min'",
        ["rcf"] = "the multiple of standard gravity is '[g]'",
        ["xg"] = "the multiple of standard gravity is '[g]'",
        ["mcg"] = "the microgram is 'ug'",
        ["mcL"] = "the microliter is 'uL'",
        ["gm"] = "the gram is 'g'",
        ["cc"] = "the cubic centimeter is 'cm3'",
        ["sec"] = "the second is 's'",
        ["hr"] = "the hour is 'h'",
        ["hrs"] = "the hour is 'h'",
        ["day"] = "the day is 'd'",
        ["degC"] = "the degree Celsius is 'Cel'",
        ["degF"] = "the degree Fahrenheit is '[degF]'",
        ["mM"] = "a millimole in a liter is 'mmol/L'",
        ["uM"] = "a micromole in a liter is 'umol/L'",
        ["nM"] = "a nanomole in a liter is 'nmol/L'",
        ["pM"] = "a picomole in a liter is 'pmol/L'",
        ["psi"] = "the pound on a square inch is '[psi]'",
        ["ppt"] = "the part in a trillion is '[pptr]'",
        ["ohm"] = "the ohm is 'Ohm'",
        ["Angstrom"] = "the angstrom is 'Ao'",
        ["inch"] = "the inch is '[in_i]'",
        ["lb"] = "the pound is '[lb_av]'",
        ["oz"] = "the ounce is '[oz_av]'",
        ["pct"] = "the per cent is '%'",
    };

    // What UCUM has, and nobody means: a prefix and a unit that happen to spell something else.
    private static readonly Dictionary<string, string> Traps = new(StringComparer.Ordinal)
    {
        ["[EU]"] = "'[EU]' is the Ehrlich unit in UCUM; endotoxin units are '[IU]' (1 EU = 1 IU, USP <85>)",
        ["EU"] = "'EU' is a trillion million enzyme units in UCUM (exa, U); endotoxin units are '[IU]' (1 EU = 1 IU, USP <85>)",
        ["ft"] = "'ft' is a femtotonne in UCUM; the foot is '[ft_i]'",
        ["pt"] = "'pt' is a picotonne in UCUM; the pint is '[pt_us]' or '[pt_br]'",
    };

    /// <summary>What a code means to UCUM and hardly to its author; null if it holds no such trap.</summary>
    public static string? TrapIn(string code)
    {
        foreach (var part in code.Split('.', '/', '(', ')'))
        {
            var exponent = part.Length;
            while (exponent > 0 && part[exponent - 1] is (>= '0' and <= '9') or '-' or '+')
            {
                exponent--;
            }

            if (Traps.TryGetValue(part.Substring(0, exponent), out var trap))
            {
                return trap;
            }
        }

        return null;
    }

    /// <summary>What stands for the atom in UCUM.</summary>
    public static string For(string atom)
    {
        if (Usual.TryGetValue(atom, out var usual))
        {
            return usual;
        }

        if (UcumAtoms.IsKnown("[" + atom + "]"))
        {
            return "UCUM writes '[" + atom + "]'";
        }

        foreach (var spelling in new[] { atom.ToLowerInvariant(), atom.Length > 1 ? atom.Substring(0, 1).ToLowerInvariant() + atom.Substring(1) : atom })
        {
            if (UcumAtoms.IsKnown(spelling))
            {
                return "codes are case-sensitive, and UCUM writes '" + spelling + "'";
            }
        }

        return "what is counted is an annotation, '{" + atom.Trim('[', ']') + "}'";
    }
}
