using System.Collections.Generic;
using System.Globalization;

namespace Exosome.Sdk.Analyzers.Rules.Quantities;

/// <summary>
/// Between which numbers (in the storage unit) a built-in quantity of this field is ever found. Wide on purpose: nobody of
/// the field works outside, so that what lies there is not rare but in another unit. The sources stand on the rule's page.
/// </summary>
internal sealed class PlausibleRange
{
    private static readonly Dictionary<string, PlausibleRange> Ranges = new(System.StringComparer.Ordinal)
    {
        // Supermeres (about 35 nm) to exophers (15 um): PMC8796660 Table 1, s41392-024-01735-1 Table 1. Around them gold labels of
        // 1.4 nm and more, cells, and the microcarriers that cells grow on, 100 to 300 um: doi:10.47836/pjst.32.5.01.
        ["Diameter"] = new(1, 1e5, "1 nm to 100 µm"),

        // Ultrafiltration of a few nanometres to the standard transfusion filter, 170 um: PMID 124463.
        ["PoreSize"] = new(0.001, 1000, "1 nm to 1 mm"),

        // Ultrafiltration membranes, 1 to 1000 kDa; the range allows for small molecules and large proteins.
        ["MolarMass"] = new(0.01, 10_000, "10 Da to 10,000 kDa"),

        // From rotating vessels, below 1 x g, to the strongest ultracentrifuges, about 1,000,000 x g; from the inner end of an
        // air-driven table-top rotor, some millimetres, to the large floor-standing ones.
        ["RelativeCentrifugalForce"] = new(0.001, 1_100_000, "0.001 to 1,100,000 \u00D7 g"),
        ["RotorSpeed"] = new(0.1, 250_000, "0.1 to 250,000 rpm"),
        ["RotorRadius"] = new(0.1, 50, "0.1 to 50 cm"),

        // Liquid nitrogen to dry heat: 30 minutes at 250 degrees (USP 35 <85>), processes of 170 to 400 degrees (USP <1228.1>).
        ["Temperature"] = new(-200, 400, "\u2212200 to 400 \u00B0C"),

        // A newborn mouse has about 1 g and an adult one 20 to 30 g; the upper end leaves room for horses and cattle.
        ["BodyMass"] = new(0.0001, 2000, "0.0001 to 2000 kg"),

        // Lipoproteins (0.93) to caesium chloride gradients (1.9 g/mL).
        ["Density"] = new(0.5, 2.5, "0.5 to 2.5 g/mL"),
        ["ZetaPotential"] = new(-250, 250, "\u2212250 to 250 mV"),
        ["Osmolality"] = new(0.5, 20_000, "0.5 to 20,000 mOsm/kg"),
        ["RefractiveIndex"] = new(1, 5, "1 to 5"),
        ["PolydispersityIndex"] = new(0, 1, "0 to 1"),

        // Blanks are counted, too, and buffers by the litre.
        ["ParticleConcentration"] = new(0.001, 1e16, "0.001 to 1e16 particles/mL"),

        // The domain of the quantity: concentrated lye is above 14, concentrated acid below 0.
        ["Ph"] = new(-4, 16, "\u22124 to 16"),

        // A difference of two that are plausible; mobility by Smoluchowski's equation in water, 12.8 mV for one of its units.
        ["TemperatureDifference"] = new(-600, 600, "\u2212600 to 600 K"),
        ["RefractiveIndexDifference"] = new(-4, 4, "\u22124 to 4"),
        ["ElectrophoreticMobility"] = new(-20, 20, "\u221220 to 20 \u00B5m\u00B7cm/(V\u00B7s)"),

        // Doses of trials, PMC10014555 Table 3 and doi:10.1186/s12967-020-02622-3 Table 3: 2e8 to 5e11 particles, 5 to 200 ug of
        // protein and 150 mg of exosomes, 20 to 200 pmol/kg of phospholipid (NCT03857841), a million cells/kg (NCT05261360).
        ["ParticleCount"] = new(0.001, 1e17, "0.001 to 1e17 particles"),
        ["BodyMassDose"] = new(1e4, 1e14, "1e4 to 1e14 particles/kg"),
        ["LipidBodyMassDose"] = new(0.5, 10_000, "0.5 to 10,000 pmol/kg"),
        ["CellBodyMassDose"] = new(1000, 1e9, "1000 to 1e9 cells/kg"),
        ["ProteinMass"] = new(1e-5, 1e6, "10 pg to 1 g"),

        // The bands that are attributed to Webber and Clayton 2013 (PMID 24009896), 1.5e9 to 3e10, and four orders around them.
        ["PurityRatio"] = new(1e5, 1e14, "1e5 to 1e14 particles/\u00B5g"),

        // Recoveries of 5 to above 90 % (PMC10058361 Table 1), surface markers of 2 % and less (WJSC 2025;17(10):110445 Table 1).
        ["Percentage"] = new(0.0001, 1000, "0.0001 to 1000 %"),

        // USP 35 <85>: K of 0.2 to 5 EU/kg and hour; specifications of 0.25 and 0.5 EU/mL, limits of 4 to 175 EU/mL by volume.
        ["EndotoxinDoseRate"] = new(0.001, 1000, "0.001 to 1000 EU/(kg\u00B7h)"),
        ["EndotoxinDose"] = new(1e-5, 1e5, "0.00001 to 100,000 EU/kg"),
        ["EndotoxinConcentration"] = new(1e-4, 1e7, "0.0001 to 1e7 EU/mL"),

        // ISO 17516:2014 allows 100 and 1000 CFU/mL; a dense culture has about 1e10.
        ["Bioburden"] = new(1e-4, 1e12, "0.0001 to 1e12 CFU/mL"),
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
