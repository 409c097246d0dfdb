using System.Collections.Generic;
using System.Globalization;

namespace Exosome.Sdk.Analyzers.Rules.Quantities;

/// <summary>
/// Between which numbers (in the storage unit) a built-in quantity of this field is ever found. Wide on purpose: what lies
/// outside is not rare but in another unit. The sources stand on the rule's page.
/// </summary>
internal sealed class PlausibleRange
{
    private static readonly Dictionary<string, PlausibleRange> Ranges = new(System.StringComparer.Ordinal)
    {
        // Supermeres (about 35 nm) to exophers (15 um): PMC8796660 Table 1, s41392-024-01735-1 Table 1.
        ["Diameter"] = new(5, 20_000, "5 nm to 20 \u00B5m"),

        // Nuclepore and syringe filters, 0.01 to 40 um.
        ["PoreSize"] = new(0.005, 100, "5 nm to 100 \u00B5m"),

        // Ultrafiltration membranes, 1 to 1000 kDa; the range allows for small molecules and large proteins.
        ["MolarMass"] = new(0.01, 10_000, "10 Da to 10,000 kDa"),

        // From differential steps (300 x g) to the strongest ultracentrifuges, about 1,000,000 x g.
        ["RelativeCentrifugalForce"] = new(1, 1_100_000, "1 to 1,100,000 \u00D7 g"),
        ["RotorSpeed"] = new(50, 160_000, "50 to 160,000 rpm"),
        ["RotorRadius"] = new(1, 40, "1 to 40 cm"),

        // Liquid nitrogen to autoclave, with a margin.
        ["Temperature"] = new(-200, 150, "\u2212200 to 150 \u00B0C"),

        // The lightest preterm infant to the heaviest person on record.
        ["BodyMass"] = new(0.2, 650, "0.2 to 650 kg"),

        // Lipoproteins (0.93) to caesium chloride gradients (1.9 g/mL).
        ["Density"] = new(0.5, 2.5, "0.5 to 2.5 g/mL"),
        ["ZetaPotential"] = new(-250, 250, "\u2212250 to 250 mV"),
        ["Osmolality"] = new(1, 6000, "1 to 6000 mOsm/kg"),
        ["RefractiveIndex"] = new(1, 2.5, "1 to 2.5"),
        ["PolydispersityIndex"] = new(0.001, 1, "0.001 to 1"),
        ["ParticleConcentration"] = new(100, 1e16, "100 to 1e16 particles/mL"),
        ["Ph"] = new(0, 14, "0 to 14"),
    };

    private readonly double least;
    private readonly double most;

    private PlausibleRange(double least, double most, string text)
    {
        this.least = least;
        this.most = most;
        Text = text;
    }

    public string Text { get; }

    /// <summary>The range of a quantity, or null where any number may be right.</summary>
    public static PlausibleRange? Of(string quantity) => Ranges.TryGetValue(quantity, out var range) ? range : null;

    /// <summary>Whether the number may be meant. Zero is a blank, a start, a sum to be: it is never doubted.</summary>
    public bool Admits(double number) => number == 0 || (number >= least && number <= most);

    public static string Write(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
