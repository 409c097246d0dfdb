using System;
using System.Collections.Generic;

namespace Exosome.Sdk.Generators.Ucum;

/// <summary>
/// The unit atoms of UCUM 2.2 (ucum-essence.xml, 2024-06-17) that quantities of this field are written in, in metre, gram,
/// second, ampere, kelvin and mole, and the metric prefixes. Case-sensitive codes.
/// </summary>
internal static class UcumAtoms
{
    private static readonly Dictionary<string, int> s_prefixes = new(StringComparer.Ordinal)
    {
        ["Y"] = 24,
        ["Z"] = 21,
        ["E"] = 18,
        ["P"] = 15,
        ["T"] = 12,
        ["G"] = 9,
        ["M"] = 6,
        ["k"] = 3,
        ["h"] = 2,
        ["da"] = 1,
        ["d"] = -1,
        ["c"] = -2,
        ["m"] = -3,
        ["u"] = -6,
        ["n"] = -9,
        ["p"] = -12,
        ["f"] = -15,
        ["a"] = -18,
        ["z"] = -21,
        ["y"] = -24,
    };

    private static readonly Dictionary<string, Atom> s_atoms = Build();

    /// <summary>Finds an atom, alone or with a metric prefix; an atom wins over a prefixed reading, as in <c>cd</c> and <c>min</c>.</summary>
    public static bool TryFind(string code, out UcumScale scale, out UcumDimension dimension)
    {
        if (s_atoms.TryGetValue(code, out Atom? atom))
        {
            (scale, dimension) = (atom.Scale, atom.Dimension);
            return true;
        }

        for (int length = 2; length >= 1; length--)
        {
            if (code.Length > length
                && s_prefixes.TryGetValue(code.Substring(0, length), out int power)
                && s_atoms.TryGetValue(code.Substring(length), out atom)
                && atom.IsMetric)
            {
                (scale, dimension) = (atom.Scale.Times(new UcumScale(1, 1, power)), atom.Dimension);
                return true;
            }
        }

        bool isArbitrary = UcumNames.IsArbitrary(code);
        (scale, dimension) = (UcumScale.One, isArbitrary ? UcumDimension.Of(code) : UcumDimension.None);
        return isArbitrary;
    }

    /// <summary>Whether UCUM has the atom, alone or with a prefix, also where its size is not known here.</summary>
    public static bool IsKnown(string code)
    {
        if (UcumNames.IsKnown(code) || TryFind(code, out _, out _))
        {
            return true;
        }

        for (int length = 2; length >= 1; length--)
        {
            if (code.Length > length && UcumNames.IsMetric(code.Substring(length))
                && (s_prefixes.ContainsKey(code.Substring(0, length)) || code.Substring(0, length) is "Ki" or "Mi" or "Gi" or "Ti"))
            {
                return true;
            }
        }

        return false;
    }

    private static Dictionary<string, Atom> Build()
    {
        UcumDimension length = UcumDimension.Of("L");
        UcumDimension mass = UcumDimension.Of("M");
        UcumDimension time = UcumDimension.Of("T");
        UcumDimension current = UcumDimension.Of("I");
        UcumDimension temperature = UcumDimension.Of("Θ");
        UcumDimension amount = UcumDimension.Of("N");
        UcumDimension volume = UcumDimension.Of("L", 3);
        UcumDimension force = mass.Times(length).Times(time, -2);
        UcumDimension pressure = force.Times(length, -2);
        UcumDimension energy = force.Times(length);
        UcumDimension voltage = energy.Times(time, -1).Times(current, -1);
        UcumDimension frequency = UcumDimension.Of("T", -1);
        Dictionary<string, Atom> atoms = new(StringComparer.Ordinal);
        Add("m", length);
        Add("g", mass);
        Add("s", time);
        Add("A", current);
        Add("K", temperature);
        Add("Cel", temperature);
        Add("mol", amount);
        Add("osm", amount);
        Add("eq", amount);
        Add("L", volume, power: -3);
        Add("l", volume, power: -3);
        Add("Hz", frequency);
        Add("N", force, power: 3);
        Add("Pa", pressure, power: 3);
        Add("bar", pressure, power: 8);
        Add("J", energy, power: 3);
        Add("W", energy.Times(time, -1), power: 3);
        Add("C", current.Times(time));
        Add("V", voltage, power: 3);
        Add("Ohm", voltage.Times(current, -1), power: 3);
        Add("S", current.Times(voltage, -1), power: -3);
        Add("F", current.Times(time).Times(voltage, -1), power: -3);
        Add("P", pressure.Times(time), power: 2);
        Add("St", length.Times(length).Times(time, -1), power: -4);
        Add("u", mass, numerator: 1.66053906660, power: -24);
        Add("kat", amount.Times(time, -1));
        Add("U", amount.Times(time, -1), denominator: 60, power: -6);
        Add("Bq", frequency);
        Add("[IU]", UcumDimension.Of("[IU]"));
        Add("[iU]", UcumDimension.Of("[IU]"));
        Add("[CFU]", UcumDimension.Of("[CFU]"), metric: false);
        Add("[PFU]", UcumDimension.Of("[PFU]"), metric: false);
        Add("[S]", time, power: -13, metric: false);
        Add("[g]", length.Times(time, -2), numerator: 9.80665, metric: false);
        Add("min", time, numerator: 60, metric: false);
        Add("h", time, numerator: 3600, metric: false);
        Add("d", time, numerator: 86400, metric: false);
        Add("wk", time, numerator: 604800, metric: false);
        Add("%", UcumDimension.None, power: -2, metric: false);
        Add("[ppm]", UcumDimension.None, power: -6, metric: false);
        Add("[ppb]", UcumDimension.None, power: -9, metric: false);
        return atoms;

        void Add(string code, UcumDimension dimension, double numerator = 1, double denominator = 1, int power = 0, bool metric = true) =>
            atoms.Add(code, new Atom(new UcumScale(numerator, denominator, power), dimension, metric));
    }

    private sealed class Atom(UcumScale scale, UcumDimension dimension, bool isMetric)
    {
        public UcumScale Scale { get; } = scale;

        public UcumDimension Dimension { get; } = dimension;

        public bool IsMetric { get; } = isMetric;
    }
}
