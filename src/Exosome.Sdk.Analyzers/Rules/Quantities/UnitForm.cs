using System.Collections.Generic;
using System.Linq;

namespace Exosome.Sdk.Analyzers.Rules.Quantities;

/// <summary>One way to write a unit at the end of a name, and the words before it that make the quantity certain.</summary>
internal sealed class UnitForm
{
    private static readonly string[] Anything = [];

    // What is measured in nanometres or micrometres near a vesicle and is not its diameter.
    private static readonly string[] NotParticleSize =
    [
        "wavelength", "laser", "emission", "excitation", "lambda", "absorbance", "pixel", "voxel", "step", "spot", "grid", "window", "gap",
        "pore", "filter", "membrane", "needle", "thickness", "channel", "slit", "bandwidth", "cell", "droplet", "scale", "bar", "field",
        "bin", "bins", "aperture", "beam", "capillary", "fiber", "fibre", "filament", "thread", "wire", "font", "chip", "process", "node", "transistor", "gate", "feature", "grain", "kernel", "crystal",
        "crystallite", "domain", "lens", "mirror", "pinhole", "hole", "orifice", "nozzle", "tube", "tubing", "pipe", "cannula", "catheter", "column", "well", "dot", "ink", "print", "line", "tip", "probe",
        "sensor", "detector", "core", "cladding", "mesh", "sieve", "screw", "drill", "tool", "focus", "focal", "waist", "tolerance", "error", "resolution", "increment",
    ];

    // Protein that is eaten or fed, in milligrams.
    private static readonly string[] Nutrition =
    [
        "dietary", "diet", "food", "feed", "nutrition", "nutritional", "nutrient", "meal", "snack", "serving", "portion", "intake", "daily", "whey", "casein", "soy", "pea", "milk", "egg", "meat", "fish",
        "plant", "vegetable", "powder", "supplement", "recipe",
    ];

    private static readonly string[] Nanometers = ["nm", "nanometer", "nanometers", "nanometre", "nanometres"];
    private static readonly string[] Micrometers = ["um", "\u00B5m", "\u03BCm", "micron", "microns", "micrometer", "micrometers", "micrometre", "micrometres"];
    private static readonly string[] Milliliters = ["ml", "milliliter", "milliliters", "millilitre", "millilitres"];
    private static readonly string[] Microliters = ["ul", "\u00B5l", "\u03BCl", "microliter", "microliters", "microlitre", "microlitres"];
    private static readonly string[] Micrograms = ["ug", "\u00B5g", "\u03BCg", "microgram", "micrograms"];
    private static readonly string[] Nanograms = ["ng", "nanogram", "nanograms"];
    private static readonly string[] Milligrams = ["mg", "milligram", "milligrams"];
    private static readonly string[] Kilograms = ["kg", "kilogram", "kilograms"];
    private static readonly string[] Particles = ["particle", "particles", "vesicle", "vesicles", "ev", "evs", "exosome", "exosomes"];
    private static readonly string[] Sizes = ["size", "diameter", "diam", "hydrodynamic", "d10", "d50", "d90"];
    private static readonly string[] Volumes = ["volume", "vol", "aliquot"];
    private static readonly string[] Masses = ["mass", "weight"];
    private static readonly string[] Bodies = ["body", "patient", "recipient", "donor", "person"];
    private static readonly string[] Endotoxin = ["eu", "iu"];
    private static readonly string[] Lipids = ["lipid", "phospholipid", "lipids"];
    private static readonly string[] Doses = ["dose", "doses", "dosage", "dosing"];

    // A dose without a word for what is dosed: these may stand beside it. Any other word (heparin, laser, radiation) says that
    // something else is given.
    private static readonly string[] BesideDose =
    [
        .. Doses, .. Particles, "protein", "surface", "topical", "skin", "wound", "tissue", "body", "patient", "recipient", "animal", "subject",
        "max", "maximum", "maximal", "min", "minimum", "minimal", "mean", "median", "total", "target", "starting", "start", "initial", "first", "last", "single", "repeat",
        "repeated", "daily", "weekly", "low", "mid", "medium", "high", "planned", "given", "actual", "recommended", "administered", "nominal", "default", "allowed", "loading",
        "per", "in", "as", "the", "m", "s", "k",
    ];

    private UnitForm(string quantity, string unit, string symbol, string[] words, string[] subjects, string[] notSubjects)
    {
        Quantity = quantity;
        Unit = unit;
        Symbol = symbol;
        Words = words;
        Subjects = subjects;
        NotSubjects = notSubjects;
    }

    /// <summary>Every form, the longest first, so that <c>particles per mL</c> is not read as a volume.</summary>
    public static IReadOnlyList<UnitForm> All { get; } = Build().OrderByDescending(f => f.Words.Length).ToArray();

    public string Quantity { get; }

    public string Unit { get; }

    public string Symbol { get; }

    /// <summary>The words at the end of the name.</summary>
    public string[] Words { get; }

    /// <summary>One of these must stand before the unit; none listed means that the unit alone is certain.</summary>
    public string[] Subjects { get; }

    /// <summary>None of these may stand before the unit.</summary>
    public string[] NotSubjects { get; }

    /// <summary>One of these must stand before the unit as well; none listed means that the subject alone is enough.</summary>
    public string[] AlsoSubjects { get; init; } = [];

    /// <summary>No other words than these may stand before the unit; none listed means that any may.</summary>
    public string[] OnlyWords { get; init; } = [];

    private static IEnumerable<UnitForm> Build() =>
    [
        .. Sizing(), .. Counting(), .. Cells(), .. Weighing(), .. Dosing(), .. Liquids(), .. Spinning(), .. Conditions(), .. Safety(),
    ];

    private static IEnumerable<UnitForm> Sizing() =>
    [
        .. Simple("Diameter", "Nanometers", "nm", Nanometers, Sizes, NotParticleSize),
        .. Simple("Diameter", "Micrometers", "\u00B5m", Micrometers, Sizes, NotParticleSize),
        .. Simple("PoreSize", "Nanometers", "nm", Nanometers, ["pore", "filter", "membrane"], ["thickness", "wavelength"]),
        .. Simple("PoreSize", "Micrometers", "\u00B5m", Micrometers, ["pore", "filter", "membrane"], ["thickness"]),
        .. Simple("MolarMass", "Kilodaltons", "kDa", ["kda", "kilodalton", "kilodaltons"], Anything, []),
    ];

    private static IEnumerable<UnitForm> Counting()
    {
        string[] notParticles = ["protein", "lipid", "cell", "cells", "dna", "rna", "endotoxin", "mass"];
        (string[] Units, string Unit, string Symbol)[] denominators =
        [
            (Milliliters, "ParticlesPerMilliliter", "particles/mL"),
            (Microliters, "ParticlesPerMicroliter", "particles/\u00B5L"),
            (["liter", "liters", "litre", "litres"], "ParticlesPerLiter", "particles/L"),
            (["cm3"], "ParticlesPerCubicCentimeter", "particles/cm\u00B3"),
        ];
        foreach (var (units, unit, symbol) in denominators)
        {
            foreach (var word in units)
            {
                foreach (var particle in Particles)
                {
                    yield return new UnitForm("ParticleConcentration", unit, symbol, [particle, "per", word], Anything, []);
                }

                yield return new UnitForm("ParticleConcentration", unit, symbol, ["per", word], ["concentration", "conc"], notParticles);
            }
        }

        foreach (var particle in Particles)
        {
            foreach (var area in new[] { "cm2", "squarecentimeter" })
            {
                yield return new UnitForm("SurfaceDose", "ParticlesPerSquareCentimeter", "particles/cm\u00B2", [particle, "per", area], Anything, []);
            }

            yield return new UnitForm("SurfaceDose", "ParticlesPerSquareCentimeter", "particles/cm\u00B2", [particle, "per", "square", "centimeter"], Anything, []);
            foreach (var word in Kilograms)
            {
                yield return new UnitForm("BodyMassDose", "ParticlesPerKilogram", "particles/kg", [particle, "per", word], Anything, []);
            }

            foreach (var word in Micrograms)
            {
                yield return new UnitForm("PurityRatio", "ParticlesPerMicrogram", "particles/\u00B5g", [particle, "per", word], Anything, []);
            }
        }
    }

    private static IEnumerable<UnitForm> Cells()
    {
        foreach (var word in Milliliters)
        {
            yield return new UnitForm("CellConcentration", "CellsPerMilliliter", "cells/mL", ["cells", "per", word], Anything, []);
        }

        // A recovery of a backup and the yield of a bond are percentages too: the word before must be one of this field alone.
        foreach (var percent in new[] { "percent", "percentage", "pct" })
        {
            yield return new UnitForm("Percentage", "Percent", "%", [percent], ["viability", "encapsulation", "viable"], ["count"]);
        }

        foreach (var area in new[] { "cm2", "squarecentimeters", "squarecentimetres" })
        {
            yield return new UnitForm("SurfaceArea", "SquareCentimeters", "cm\u00B2", [area], ["area", "skin", "wound", "flask"], ["per"]);
        }

        foreach (var area in new[] { "m2", "squaremeters", "squaremetres" })
        {
            yield return new UnitForm("SurfaceArea", "SquareMeters", "m\u00B2", [area], ["skin", "wound", "bsa"], ["per"]);
        }
    }

    private static IEnumerable<UnitForm> Weighing() =>
    [
        .. Per("ProteinConcentration", "MicrogramsPerMilliliter", "\u00B5g/mL", Micrograms, Milliliters, ["protein", "bca", "bradford"], []),
        .. Per("ProteinConcentration", "MilligramsPerMilliliter", "mg/mL", Milligrams, Milliliters, ["protein", "bca", "bradford"], []),
        .. Per("MassConcentration", "MicrogramsPerMilliliter", "\u00B5g/mL", Micrograms, Milliliters, Anything, ["protein", "bca", "bradford", "lipid"]),
        .. Per("MassConcentration", "MilligramsPerMilliliter", "mg/mL", Milligrams, Milliliters, Anything, ["protein", "bca", "bradford", "lipid"]),
        .. Per("MassConcentration", "GramsPerLiter", "g/L", ["g", "gram", "grams"], ["l", "liter", "litre"], Anything, ["protein", "lipid"]),
        .. Per("LipidConcentration", "NanomolesPerMilliliter", "nmol/mL", ["nmol", "nanomole", "nanomoles"], Milliliters, Lipids, []),
        .. Per("LipidConcentration", "PicomolesPerMilliliter", "pmol/mL", ["pmol", "picomole", "picomoles"], Milliliters, Lipids, []),
        .. Per("LipidConcentration", "MicromolesPerLiter", "\u00B5mol/L", ["umol", "micromole", "micromoles"], ["l", "liter", "litre"], Lipids, []),
        .. Per("LipidConcentration", "MillimolesPerLiter", "mmol/L", ["mmol", "millimole", "millimoles"], ["l", "liter", "litre"], ["phospholipid"], []),
        .. Per("LipidMassConcentration", "MicrogramsPerMilliliter", "\u00B5g/mL", Micrograms, Milliliters, Lipids, []),
        .. Per("LipidMassConcentration", "MilligramsPerMilliliter", "mg/mL", Milligrams, Milliliters, Lipids, []),
        .. Per("LipidBodyMassDose", "PicomolesPerKilogram", "pmol/kg", ["pmol", "picomole", "picomoles"], Kilograms, Lipids, []),
        .. Per("LipidBodyMassDose", "NanomolesPerKilogram", "nmol/kg", ["nmol", "nanomole", "nanomoles"], Kilograms, Lipids, []),
        .. Per("CellBodyMassDose", "CellsPerKilogram", "cells/kg", ["cells"], Kilograms, ["dose"], []),
        .. Per("ProteinBodyMassDose", "MicrogramsPerKilogram", "\u00B5g/kg", Micrograms, Kilograms, ["protein"], []),
        .. Per("ProteinBodyMassDose", "MilligramsPerKilogram", "mg/kg", Milligrams, Kilograms, ["protein"], []),
        .. Simple("LipidAmount", "Nanomoles", "nmol", ["nmol", "nanomole", "nanomoles"], Lipids, ["per"]),
        .. Simple("LipidAmount", "Picomoles", "pmol", ["pmol", "picomole", "picomoles"], Lipids, ["per"]),
        .. Simple("LipidAmount", "Micromoles", "\u00B5mol", ["umol", "micromole", "micromoles"], Lipids, ["per"]),
        .. Simple("LipidMass", "Micrograms", "\u00B5g", Micrograms, Lipids, ["per"]),
        .. Simple("LipidMass", "Nanograms", "ng", Nanograms, Lipids, ["per"]),
        .. Simple("LipidMass", "Milligrams", "mg", Milligrams, ["phospholipid"], ["per"]),
        .. Simple("ProteinMass", "Micrograms", "\u00B5g", Micrograms, ["protein"], []),
        .. Simple("ProteinMass", "Nanograms", "ng", Nanograms, ["protein"], []),
        .. Simple("ProteinMass", "Milligrams", "mg", Milligrams, ["protein"], Nutrition),
        .. Simple("BodyMass", "Kilograms", "kg", Kilograms, Bodies, ["per"]),
        .. Simple("Mass", "Kilograms", "kg", Kilograms, Masses, [.. Bodies, "molar", "per"]),
        .. Simple("Mass", "Milligrams", "mg", Milligrams, Masses, ["protein", "molar", "per"]),
        .. Simple("Mass", "Micrograms", "\u00B5g", Micrograms, Masses, ["protein", "molar", "per"]),
        .. Simple("Mass", "Grams", "g", ["gram", "grams"], Masses, ["molar", "per"]),
    ];

    private static IEnumerable<UnitForm> Dosing()
    {
        foreach (var word in Kilograms)
        {
            yield return new UnitForm("BodyMassDose", "ParticlesPerKilogram", "particles/kg", ["per", word], Particles, []) { AlsoSubjects = Doses, OnlyWords = BesideDose };
            foreach (var microgram in Micrograms)
            {
                yield return new UnitForm("ProteinBodyMassDose", "MicrogramsPerKilogram", "\u00B5g/kg", [microgram, "per", word], Doses, []) { OnlyWords = BesideDose };
            }

            foreach (var milligram in Milligrams)
            {
                yield return new UnitForm("ProteinBodyMassDose", "MilligramsPerKilogram", "mg/kg", [milligram, "per", word], Doses, []) { OnlyWords = BesideDose };
            }
        }

        string[] surfaces = [.. Particles, "surface", "topical", "skin", "wound"];
        yield return new UnitForm("SurfaceDose", "ParticlesPerSquareCentimeter", "particles/cm\u00B2", ["per", "cm2"], surfaces, ["protein"]) { AlsoSubjects = Doses, OnlyWords = BesideDose };
        yield return new UnitForm("SurfaceDose", "ParticlesPerSquareCentimeter", "particles/cm\u00B2", ["per", "square", "centimeter"], surfaces, ["protein"]) { AlsoSubjects = Doses, OnlyWords = BesideDose };
    }

    private static IEnumerable<UnitForm> Liquids() =>
    [
        .. Simple("Volume", "Milliliters", "mL", Milliliters, Volumes, ["per"]),
        .. Simple("Volume", "Microliters", "\u00B5L", Microliters, Volumes, ["per"]),
        .. Simple("Volume", "Liters", "L", ["liter", "liters", "litre", "litres"], Volumes, ["per"]),
        .. Per("Density", "GramsPerMilliliter", "g/mL", ["g", "gram", "grams"], Milliliters, ["density"], []),
        .. Simple("Viscosity", "Centipoises", "cP", ["cp", "centipoise", "centipoises", "mpas"], ["viscosity"], []),
        new UnitForm("Viscosity", "Centipoises", "mPa\u00B7s", ["mpa", "s"], ["viscosity"], []),
        .. Per("Conductivity", "MicrosiemensPerCentimeter", "\u00B5S/cm", ["us", "microsiemens"], ["cm", "centimeter", "centimetre"], ["conductivity"], []),
        .. Simple("Osmolality", "MilliosmolesPerKilogram", "mOsm/kg", ["mosm"], ["osmolality"], []),
        .. Per("Osmolality", "MilliosmolesPerKilogram", "mOsm/kg", ["mosm", "milliosmoles"], Kilograms, ["osmolality"], []),
    ];

    private static IEnumerable<UnitForm> Spinning()
    {
        // A speed of its own may be that of anything which turns.
        string[] rotating = ["rotor", "spin", "centrifuge", "centrifugation", "ultracentrifuge"];
        string[] notRotating =
        [
            "fan", "motor", "engine", "stir", "stirrer", "pump", "disk", "requests", "request", "limit", "turbine", "wind", "helicopter", "wheel", "washer", "washing", "dryer", "drum", "coater", "coating",
        ];
        return
        [
            .. Simple("RelativeCentrifugalForce", "TimesGravity", "\u00D7 g", ["g", "xg"], ["rcf", "centrifugal"], []),
            new UnitForm("RelativeCentrifugalForce", "TimesGravity", "\u00D7 g", ["times", "gravity"], Anything, []),
            .. Simple("SedimentationCoefficient", "Svedbergs", "S", ["svedberg", "svedbergs"], Anything, []),
            .. Simple("RotorSpeed", "RevolutionsPerMinute", "rpm", ["rpm"], rotating, notRotating),
            .. Simple("RotorRadius", "Centimeters", "cm", ["cm", "centimeter", "centimeters", "centimetre", "centimetres"], ["rotor", "rmax", "rmin", "rav"], []),
            .. Simple("RotorRadius", "Millimeters", "mm", ["mm", "millimeter", "millimeters", "millimetre", "millimetres"], ["rotor", "rmax", "rmin", "rav"], []),
        ];
    }

    private static IEnumerable<UnitForm> Conditions()
    {
        string[] temperatures = ["temperature", "temp"];

        // A difference of temperatures has no offset and is another type.
        string[] differences = ["delta", "difference", "rise", "drop", "gradient", "tolerance", "change"];

        // The temperature of a light's colour and of an electronic noise are no state of a sample.
        string[] notOfSamples = [.. differences, "color", "colour", "correlated", "cct", "white", "light", "noise"];
        return
        [
            .. Simple("Temperature", "DegreesCelsius", "\u00B0C", ["c", "celsius", "degc"], temperatures, differences),
            .. Simple("Temperature", "Kelvins", "K", ["k", "kelvin", "kelvins"], temperatures, notOfSamples),
            .. Simple("ZetaPotential", "Millivolts", "mV", ["mv", "millivolt", "millivolts"], ["zeta"], []),
        ];
    }

    private static IEnumerable<UnitForm> Safety()
    {
        foreach (var unit in Endotoxin)
        {
            foreach (var word in Milliliters)
            {
                yield return new UnitForm("EndotoxinConcentration", "EndotoxinUnitsPerMilliliter", "EU/mL", [unit, "per", word], unit == "eu" ? Anything : ["endotoxin"], []);
            }

            foreach (var word in Kilograms)
            {
                string[] subjects = unit == "eu" ? Anything : ["endotoxin"];
                yield return new UnitForm("EndotoxinDose", "EndotoxinUnitsPerKilogram", "EU/kg", [unit, "per", word], subjects, []);
                foreach (var hour in new[] { "h", "hour", "hr" })
                {
                    yield return new UnitForm("EndotoxinDoseRate", "EndotoxinUnitsPerKilogramHour", "EU/(kg\u00B7h)", [unit, "per", word, hour], subjects, []);
                    yield return new UnitForm("EndotoxinDoseRate", "EndotoxinUnitsPerKilogramHour", "EU/(kg\u00B7h)", [unit, "per", word, "per", hour], subjects, []);
                }
            }
        }

        foreach (var unit in Endotoxin)
        {
            yield return new UnitForm("EndotoxinAmount", "EndotoxinUnits", "EU", [unit], ["endotoxin"], ["per", "limit"]);
        }

        foreach (var word in Milliliters)
        {
            yield return new UnitForm("Bioburden", "ColonyFormingUnitsPerMilliliter", "CFU/mL", ["cfu", "per", word], Anything, []);
        }
    }

    // "size in nanometers", "size as nm" and "size nm" are the same: the joining word is part of the subject and ignored.
    private static IEnumerable<UnitForm> Simple(string quantity, string unit, string symbol, string[] words, string[] subjects, string[] notSubjects)
    {
        foreach (var word in words)
        {
            yield return new UnitForm(quantity, unit, symbol, [word], subjects, notSubjects);
        }
    }

    private static IEnumerable<UnitForm> Per(string quantity, string unit, string symbol, string[] numerators, string[] denominators, string[] subjects, string[] notSubjects)
    {
        foreach (var numerator in numerators)
        {
            foreach (var denominator in denominators)
            {
                yield return new UnitForm(quantity, unit, symbol, [numerator, "per", denominator], subjects, notSubjects);
            }
        }
    }
}
