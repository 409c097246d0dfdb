using Exosome.Sdk.Findings;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Quantities;

namespace Exosome.Sdk.Vesicles;

/// <summary>
/// The facts behind <see cref="VesicleKindFacts"/>: each range with the source that gives it; the words about origin, contents
/// and function are textbook knowledge.
/// </summary>
internal static class VesicleKindCatalog
{
    private static readonly Citation Reviews = new("Reviews PMC8796660, doi 10.1038/s41392-024-01735-1, doi 10.1186/s12964-021-00730-1 (Table 1 of each)", Address: new Uri("https://pmc.ncbi.nlm.nih.gov/articles/PMC8796660/"));
    private static readonly Citation Pmc8796660 = new("PMC8796660, Table 1", Address: new Uri("https://pmc.ncbi.nlm.nih.gov/articles/PMC8796660/"));
    private static readonly Citation SignalTransduction2024 = new("Signal Transduct Target Ther 2024, doi 10.1038/s41392-024-01735-1, Table 1", Address: new Uri("https://doi.org/10.1038/s41392-024-01735-1"));
    private static readonly Citation StemCells2024 = new("Int J Stem Cells 17(4):381", CitationVerification.Verified);
    private static readonly Citation GeneOntology = new("Gene Ontology GO:0070062, definition", Address: new Uri("http://purl.obolibrary.org/obo/GO_0070062"));
    private static readonly Citation Elsewhere = new("Reviews in Thorax and Exploration Publishing journals", CitationVerification.Reported);
    private static readonly Citation Processes2024 = new("Processes 2024, 12, 2938");
    private static readonly Citation Misev2023 = new("MISEV2023, JEV 13:e12404, Table 2", Address: new Uri("https://pmc.ncbi.nlm.nih.gov/articles/PMC10850029/"));

    // Indexed by VesicleKind: the order is the enumeration's.
    internal static IReadOnlyList<VesicleKindFacts> All { get; } = [.. Released(), .. PlantAndMicrobial(), .. WithoutMembrane(), .. Made()];

    private static IEnumerable<VesicleKindFacts> Released()
    {
        yield return new(
            VesicleKind.ExtracellularVesicle, "extracellular vesicle", "EV", TermUsage.Recommended, true,
            "Released by a cell by any route; bounded by a lipid bilayer and unable to replicate.",
            "Proteins, lipids, RNA and at times DNA of the cell of origin.",
            "Carries molecules between cells.",
            OntologyTerm.Of("GO:1903561", "extracellular vesicle"), [], []);
        yield return new(
            VesicleKind.Exosome, "exosome", null, TermUsage.OnlyWithEvidence, true,
            "Intraluminal vesicle of a multivesicular endosome, released when the endosome fuses with the plasma membrane.",
            "Tetraspanins, ESCRT-associated proteins, cholesterol and sphingolipids, small RNAs; enriched, not exclusive.",
            "Transfers cargo to recipient cells and modulates immune responses, repair and inflammation in experiments.",
            OntologyTerm.Of("GO:0070062", "extracellular exosome"),
            [Nanometers(30, 150, Reviews), Nanometers(40, 100, GeneOntology), Nanometers(30, 200, Reviews)],
            [GramsPerMilliliter(1.13, 1.19, Reviews)]);
        yield return new(
            VesicleKind.Ectosome, "ectosome", null, TermUsage.OnlyWithEvidence, true,
            "Buds outward from the plasma membrane; also called microvesicle or microparticle.",
            "Plasma-membrane proteins, cytosol, RNA; phosphatidylserine on the outside.",
            "Coagulation, signalling between neighbouring cells.",
            OntologyTerm.Of("GO:1990742", "microvesicle"),
            [Nanometers(100, 1000, Reviews), Nanometers(50, 5000, Pmc8796660)],
            [GramsPerMilliliter(1.03, 1.07, Reviews), GramsPerMilliliter(1.25, 1.30, StemCells2024)]);
        yield return new(
            VesicleKind.ApoptoticBody, "apoptotic body", null, TermUsage.OnlyWithEvidence, true,
            "Forms when a cell disassembles in apoptosis.",
            "Parts of nucleus and organelles, histones, fragmented DNA.",
            "Lets phagocytes clear the dead cell.",
            OntologyTerm.Of("GO:0097189", "apoptotic body"),
            [Nanometers(1000, 5000, Reviews), Nanometers(50, 5000, Elsewhere), Nanometers(100, 5000, Elsewhere), Nanometers(500, 5000, Elsewhere)],
            [GramsPerMilliliter(1.16, 1.28, Reviews)]);
        yield return new(
            VesicleKind.Oncosome, "oncosome", null, TermUsage.OnlyWithEvidence, true,
            "Shed by cancer cells.",
            "Oncoproteins and nucleic acids of the tumour cell.",
            "Transfers oncogenic signals.",
            null, [Nanometers(100, 400, Reviews)], [GramsPerMilliliter(1.10, 1.15, Reviews)]);
        yield return new(
            VesicleKind.LargeOncosome, "large oncosome", "LO", TermUsage.OnlyWithEvidence, true,
            "Pinches off blebs of amoeboid cancer cells.",
            "Cytoskeletal and metabolic proteins, DNA.",
            "Transfers oncogenic signals; degrades matrix.",
            null, [Nanometers(1000, 10000, Reviews)], [GramsPerMilliliter(1.10, 1.15, Reviews)]);
        yield return new(
            VesicleKind.Migrasome, "migrasome", null, TermUsage.OnlyWithEvidence, true,
            "Grows on retraction fibres behind a migrating cell.",
            "Tetraspanin 4, integrins, small vesicles inside, damaged mitochondria.",
            "Marks paths and positions for other cells.",
            null, [Nanometers(500, 3000, Reviews)], []);
        yield return new(
            VesicleKind.Exopher, "exopher", null, TermUsage.OnlyWithEvidence, true,
            "Thrown out by neurons and heart muscle cells under stress.",
            "Protein aggregates, mitochondria and other organelles.",
            "Disposes of what the cell cannot degrade.",
            null, [Nanometers(1500, 15000, Pmc8796660), Nanometers(3500, 4000, StemCells2024)], []);
        yield return new(
            VesicleKind.SecretoryAutophagosome, "secretory autophagosome", null, TermUsage.OnlyWithEvidence, true,
            "An autophagosome whose outer membrane fuses with the plasma membrane.",
            "Cytosolic proteins and organelle fragments, LC3.",
            "Secretes proteins without a signal sequence.",
            null, [Nanometers(300, 1500, Pmc8796660)], []);
    }

    private static IEnumerable<VesicleKindFacts> PlantAndMicrobial()
    {
        yield return new(
            VesicleKind.OuterMembraneVesicle, "outer membrane vesicle", "OMV", TermUsage.DefineAtFirstUse, true,
            "Buds from the outer membrane of gram-negative bacteria.",
            "Outer membrane proteins, periplasm, lipopolysaccharide (endotoxin).",
            "Delivers virulence factors and enzymes; the basis of some vaccines.",
            OntologyTerm.Of("GO:0061701", "bacterial outer membrane vesicle"), [], []);
        yield return new(
            VesicleKind.PlantDerivedVesicle, "plant-derived vesicle", "PDEV", TermUsage.DefineAtFirstUse, true,
            "Released into the apoplast or set free when plant tissue is pressed; mixtures of both are usual.",
            "Plant lipids such as phosphatidic acid, small RNAs, metabolites.",
            "Defence against fungi in the plant; studied as a carrier.",
            null, [Nanometers(50, 500, Processes2024)], []);
    }

    private static IEnumerable<VesicleKindFacts> WithoutMembrane()
    {
        yield return new(
            VesicleKind.Exomere, "exomere", null, TermUsage.DefineAtFirstUse, false,
            "Secreted by a route that is not known.",
            "Metabolic enzymes, HSP90, some RNA; no bilayer.",
            "Not settled.",
            null, [new(null, Diameter.FromNanometers(50), Reviews)], [GramsPerMilliliter(1.1, 1.19, Reviews)]);
        yield return new(
            VesicleKind.Supermere, "supermere", null, TermUsage.DefineAtFirstUse, false,
            "Found in the supernatant after exomeres are pelleted.",
            "TGFBI, AGO2, microRNA; no bilayer.",
            "Not settled.",
            null, [new(null, Diameter.FromNanometers(50), SignalTransduction2024)], []);
        yield return new(
            VesicleKind.SupramolecularAttackParticle, "supramolecular attack particle", "SMAP", TermUsage.DefineAtFirstUse, false,
            "Released by cytotoxic T cells and NK cells at the synapse.",
            "Perforin and granzymes in a shell of thrombospondin-1; no bilayer.",
            "Kills target cells.",
            null, [Nanometers(120, 120, Pmc8796660)], []);
    }

    private static IEnumerable<VesicleKindFacts> Made()
    {
        yield return new(
            VesicleKind.EvMimetic, "EV mimetic", null, TermUsage.Recommended, true,
            $"Made by direct artificial manipulation; the name to use in place of 'exosome-like vesicle' ({Misev2023.Text}).",
            "As made.",
            "As designed.",
            null, [], []);
        yield return new(
            VesicleKind.ArtificialCellDerivedVesicle, "artificial cell-derived vesicle", "ACDV", TermUsage.Recommended, true,
            $"Made by breaking cells, for example by extrusion ({Misev2023.Text}).",
            "Plasma membrane and cytosol of the broken cells.",
            "As designed.",
            null, [], []);
        yield return new(
            VesicleKind.SyntheticVesicle, "synthetic vesicle", "SV", TermUsage.Recommended, true,
            $"Made de novo from components, or as a hybrid of liposome and vesicle ({Misev2023.Text}).",
            "As made.",
            "As designed.",
            null, [], []);
    }

    private static CitedRange<Diameter> Nanometers(double from, double to, Citation citation) =>
        new(Diameter.FromNanometers(from), Diameter.FromNanometers(to), citation);

    private static CitedRange<Density> GramsPerMilliliter(double from, double to, Citation citation) =>
        new(Density.FromGramsPerMilliliter(from), Density.FromGramsPerMilliliter(to), citation);
}
