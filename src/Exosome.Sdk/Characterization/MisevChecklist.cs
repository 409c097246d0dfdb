using Exosome.Sdk.Findings;
using Exosome.Sdk.Quantities;
using Exosome.Sdk.Vesicles;

namespace Exosome.Sdk.Characterization;

/// <summary>An edition of the minimal information for studies of extracellular vesicles.</summary>
public enum MisevEdition
{
    /// <summary>Théry et al. 2018, J Extracell Vesicles 7:1535750.</summary>
    Misev2018,

    /// <summary>Welsh et al. 2024, J Extracell Vesicles 13:e12404: the items of 2018, and limits of detection and operational names beside them.</summary>
    Misev2023,
}

/// <summary>The MISEV checklist over a preparation. It says what is reported, not whether the preparation is good.</summary>
public static class MisevChecklist
{
    // MISEV2018 Table 3 and its checklist as they are reprinted; MISEV2023 Table 2 was read in the original.
    private static readonly Citation s_table3 = new("MISEV2018 checklist, as tabulated in PMC9465297 Table 3", CitationVerification.Verified, new Uri("https://pmc.ncbi.nlm.nih.gov/articles/PMC9465297/table/T3"));
    private static readonly Citation s_rule = new("MISEV2018, as tabulated in PMC8581208 Table 1", CitationVerification.Verified, new Uri("https://pmc.ncbi.nlm.nih.gov/articles/PMC8581208"));
    private static readonly Citation s_names = new("MISEV2023 (JEV 13:e12404) Table 2", CitationVerification.Verified, new Uri("https://pmc.ncbi.nlm.nih.gov/articles/PMC10850029/table/jev212404-tbl-0002"));
    private static readonly Citation s_limits = new("MISEV2023 (JEV 13:e12404), limits of quantitative methods", CitationVerification.Reported);
    private static readonly Citation s_controls = new("MISEV2018 and MISEV2023, controls of functional studies", CitationVerification.Reported);

    private static readonly (FunctionalControl Control, string Id, string Text)[] s_functionalControls =
    [
        (FunctionalControl.DoseResponse, "dose-response", "Function: the effect at several doses"),
        (FunctionalControl.VesicleDepleted, "depleted", "Function: the same material without its vesicles"),
        (FunctionalControl.Process, "process", "Function: medium without cells, or buffer, taken through the same separation"),
        (FunctionalControl.DyeOnly, "dye", "Function: dye without vesicles, where vesicles were dyed"),
        (FunctionalControl.DensityGradient, "gradient", "Function: where the activity is after a density gradient"),
        (FunctionalControl.TimeCourse, "time-course", "Function: the effect at several times"),
    ];

    /// <summary>Judges a preparation.</summary>
    /// <param name="preparation">The preparation.</param>
    /// <param name="edition">The edition to judge by.</param>
    /// <returns>Every item with its status, the reason and the citation.</returns>
    public static ReportingChecklist Evaluate(Preparation preparation, MisevEdition edition)
    {
        ArgumentNullException.ThrowIfNull(preparation);
        List<ChecklistItem> items =
        [
            SourceAmount(preparation),
            Quantification(preparation),
            Ratio(preparation),
            Positive(preparation, MarkerCategory.Transmembrane, "At least one transmembrane or GPI-anchored protein (category 1)"),
            Positive(preparation, MarkerCategory.Cytosolic, "At least one cytosolic protein recovered in EVs (category 2)"),
            Assessed(preparation, MarkerCategory.CoIsolated, ChecklistRequirement.Mandatory, true, "Presence or absence of expected contaminants (category 3)"),
            Assessed(preparation, MarkerCategory.OtherCompartment, ChecklistRequirement.MandatoryIfApplicable, preparation.ClaimsSmallVesicleSpecificity, "Proteins of other intracellular compartments (category 4), where small EVs are claimed"),
            Assessed(preparation, MarkerCategory.Secreted, ChecklistRequirement.MandatoryIfApplicable, preparation.ClaimsFunction, "Secreted proteins (category 5), where a function is studied"),
            ThreeProteins(preparation),
            Topology(preparation),
            .. s_functionalControls.Select(control => Control(preparation, control.Control, control.Id, control.Text)),
            Images(preparation),
            Counting(preparation),
            Complementary(preparation),
        ];
        if (edition == MisevEdition.Misev2023)
        {
            items.Add(Limits(preparation));
            items.Add(Name(preparation));
        }

        return new ReportingChecklist(edition == MisevEdition.Misev2023 ? "MISEV2023" : "MISEV2018", [.. items]);
    }

    private static ChecklistItem SourceAmount(Preparation preparation) => Item(
        "quantification.source",
        "Amount of source: volume of fluid, number of cells or mass of tissue",
        preparation.SourceAmounts.Count > 0 ? ChecklistStatus.Met : ChecklistStatus.NotTested,
        preparation.SourceAmounts.Count > 0 ? "stated" : "no amount of source is recorded",
        s_table3);

    private static ChecklistItem Quantification(Preparation preparation)
    {
        string[] measured = [.. preparation.Quantifications.Where(IsMeasured).Select(Kind).Distinct(StringComparer.Ordinal)];
        string[] related = [.. preparation.Quantifications.Where(quantification => IsMeasured(quantification) && quantification.ExpressedPer != QuantificationBasis.Preparation).Select(Kind).Distinct(StringComparer.Ordinal)];
        (ChecklistStatus status, string reason) = (measured.Length, related.Length) switch
        {
            (0, _) => (ChecklistStatus.NotTested, "nothing was quantified"),
            (_, >= 2) => (ChecklistStatus.Met, $"{string.Join(" and ", related)}, related to the source"),
            ( >= 2, _) => (ChecklistStatus.NotMet, "the quantifications are not expressed per amount of source"),
            _ => (ChecklistStatus.NotMet, $"only {measured[0]} was quantified"),
        };
        return Item("quantification.global", "Two of protein, particle and lipid amount, per amount of source", status, reason, s_table3);
    }

    private static ChecklistItem Ratio(Preparation preparation)
    {
        GlobalQuantification[] tested = [.. preparation.Quantifications.Where(IsMeasured)];
        GlobalQuantification[] figures = [.. tested.Where(HasFigure)];
        GlobalQuantification[] paired = [.. figures.Where(figure => figures.Any(other => Kind(other) != Kind(figure) && SamplePoint.IsSame(figure, other)))];
        GlobalQuantification[] sound = [.. paired.Where(figure => QuantificationAgreement.ContradictionOf(preparation, figure) is null)];
        bool sameSample = sound.Any(figure => sound.Any(other => Kind(other) != Kind(figure) && SamplePoint.IsSame(figure, other)));
        bool isStated = figures.Where(figure => SamplePoint.Of(figure) is not null).Select(Kind).Distinct(StringComparer.Ordinal).Count() >= 2;
        string reason = sameSample ? "follows from the quantifications of one sample"
            : paired.Length > 0 ? "quantifications of one sample contradict each other, and no ratio can be formed"
            : tested.Select(Kind).Distinct(StringComparer.Ordinal).Count() < 2 ? "two quantifications are needed"
            : figures.Select(Kind).Distinct(StringComparer.Ordinal).Count() < 2 ? "one of the quantifications has no figure above zero (below the limit, or indeterminate), and no ratio can be formed"
            : !isStated ? "the sample points of the quantifications are not stated: whether they are of one sample cannot be told"
            : "the quantifications were taken at different points of the process, and no ratio can be formed";
        return Item(
            "global.ratio",
            "Ratio of the two quantifications",
            sameSample ? ChecklistStatus.Met : tested.Length > 0 ? ChecklistStatus.NotMet : ChecklistStatus.NotTested,
            reason,
            s_table3);
    }

    private static ChecklistItem Positive(Preparation preparation, MarkerCategory category, string text)
    {
        string[] detected = preparation.Markers.Found(category, MarkerDetection.Detected);
        string[] absent = preparation.Markers.Found(category, MarkerDetection.NotDetected);
        string[] open = preparation.Markers.Found(category, MarkerDetection.Indeterminate);
        string[] reasons =
        [
            .. absent.Length > 0 ? [$"tested and not detected: {string.Join(", ", absent)}"] : (string[])[],
            .. open.Length > 0 ? [$"tested and indeterminate: {string.Join(", ", open)}"] : (string[])[],
        ];
        return Item(
            $"protein.category{(int)category}",
            text,
            detected.Length > 0 ? ChecklistStatus.Met : reasons.Length > 0 ? ChecklistStatus.NotMet : ChecklistStatus.NotTested,
            detected.Length > 0 ? $"detected: {string.Join(", ", detected)}" : reasons.Length > 0 ? string.Join("; ", reasons) : "no protein of this category was tested" + preparation.Markers.UnknownNames(),
            s_table3);
    }

    private static ChecklistItem Assessed(Preparation preparation, MarkerCategory category, ChecklistRequirement requirement, bool applies, string text)
    {
        string[] tested = preparation.Markers.Tested(category);
        return new ChecklistItem(
            $"protein.category{(int)category}",
            text,
            requirement,
            tested.Length > 0 ? ChecklistStatus.Met : applies ? ChecklistStatus.NotTested : ChecklistStatus.NotApplicable,
            tested.Length > 0 ? $"assessed: {string.Join(", ", tested)}" : applies ? $"no protein of this category was tested{preparation.Markers.UnknownNames()}; what is not listed is not absent" : "nothing is claimed that would need it",
            s_table3);
    }

    private static ChecklistItem ThreeProteins(Preparation preparation)
    {
        int transmembrane = preparation.Markers.Found(MarkerCategory.Transmembrane, MarkerDetection.Detected).Length;
        int cytosolic = preparation.Markers.Found(MarkerCategory.Cytosolic, MarkerDetection.Detected).Length;
        bool isMet = transmembrane + cytosolic >= 3 && transmembrane >= 1 && cytosolic >= 1;
        return Item(
            "protein.three",
            "At least three proteins of EVs, one of them transmembrane and one cytosolic",
            isMet ? ChecklistStatus.Met : preparation.Markers.Any(result => result.WasTested) ? ChecklistStatus.NotMet : ChecklistStatus.NotTested,
            FormattableString.Invariant($"{transmembrane + cytosolic} detected, {transmembrane} transmembrane and {cytosolic} cytosolic"),
            s_rule);
    }

    private static ChecklistItem Topology(Preparation preparation) => new(
        "topology",
        "Where the functional components are: inside, in the membrane or on the surface",
        ChecklistRequirement.Encouraged,
        preparation.ShowsTopology ? ChecklistStatus.Met : preparation.ClaimsFunction ? ChecklistStatus.NotTested : ChecklistStatus.NotApplicable,
        preparation.ShowsTopology ? "shown" : "not shown",
        s_table3);

    /// <summary>Encouraged, not mandatory: which of them a study needs depends on it, and the list was not read in the original.</summary>
    private static ChecklistItem Control(Preparation preparation, FunctionalControl control, string id, string text)
    {
        bool isMade = preparation.FunctionalControls.Contains(control, EqualityComparer<FunctionalControl>.Default);
        return new ChecklistItem(
            "functional." + id,
            text,
            ChecklistRequirement.Encouraged,
            isMade ? ChecklistStatus.Met : preparation.ClaimsFunction ? ChecklistStatus.NotTested : ChecklistStatus.NotApplicable,
            isMade ? "made" : preparation.ClaimsFunction ? "not recorded" : "no function is studied or claimed",
            s_controls);
    }

    private static ChecklistItem Images(Preparation preparation)
    {
        SingleVesicleEvidence.Image[] images = [.. preparation.SingleVesicles.OfType<SingleVesicleEvidence.Image>().Where(image => image.IsImaging)];
        bool wide = Array.Exists(images, image => image.ShowsWideField);
        bool close = Array.Exists(images, image => image.ShowsCloseUp);
        return Item(
            "single.image",
            "Images of vesicles, wide-field and close-up",
            wide && close ? ChecklistStatus.Met : images.Length > 0 ? ChecklistStatus.NotMet : ChecklistStatus.NotTested,
            images.Length == 0 ? preparation.SingleVesicles.Any(evidence => evidence is SingleVesicleEvidence.Image) ? "the method that is named makes no images of vesicles" : "no image is recorded" : wide && close ? "both are shown" : wide ? "no close-up is shown" : "no wide field is shown",
            s_table3);
    }

    private static ChecklistItem Counting(Preparation preparation)
    {
        SingleVesicleEvidence.Count[] counts = [.. preparation.SingleVesicles.OfType<SingleVesicleEvidence.Count>()];
        SizingMethod[] methods = [.. counts.Where(count => count.IsByCountingMethod).Select(count => count.Method).Distinct()];
        return Item(
            "single.count",
            "A method without images that analyses many single vesicles",
            methods.Length > 0 ? ChecklistStatus.Met : counts.Length > 0 ? ChecklistStatus.NotMet : ChecklistStatus.NotTested,
            methods.Length > 0 ? Names(methods)
                : counts.Length == 0 ? "no such method is recorded"
                : Array.Exists(counts, count => count.IsImaging) ? "a method that makes images is no second look without them, and nothing else is recorded"
                : "dynamic light scattering sees no single vesicle, and nothing else is recorded",
            s_table3);
    }

    private static ChecklistItem Complementary(Preparation preparation)
    {
        SizingMethod[] methods = [.. preparation.SingleVesicles.Where(evidence => evidence.IsSingleVesicle).Select(evidence => evidence.Method).Distinct()];
        bool complementary = preparation.SingleVesicles.Any(evidence => evidence is SingleVesicleEvidence.Image { IsImaging: true }) && preparation.SingleVesicles.OfType<SingleVesicleEvidence.Count>().Any(count => count.IsByCountingMethod);
        return Item(
            "single.complementary",
            "Two different but complementary single-vesicle methods",
            complementary && methods.Length >= 2 ? ChecklistStatus.Met : methods.Length > 0 ? ChecklistStatus.NotMet : ChecklistStatus.NotTested,
            methods.Length == 0 ? "no method is recorded" : Names(methods),
            s_rule);
    }

    private static ChecklistItem Limits(Preparation preparation)
    {
        GlobalQuantification[] measured = [.. preparation.Quantifications.Where(IsMeasured)];
        bool all = measured.Length > 0 && Array.TrueForAll(measured, quantification => quantification.StatesLimits);
        return Item(
            "quantification.limits",
            "Limits of detection and quantification for every quantitative statement",
            all ? ChecklistStatus.Met : measured.Length > 0 ? ChecklistStatus.NotMet : ChecklistStatus.NotTested,
            all ? "stated for all" : measured.Length > 0 ? "not stated for every quantification" : "nothing was quantified",
            s_limits);
    }

    private static ChecklistItem Name(Preparation preparation)
    {
        if (preparation.Population is not { } population)
        {
            return Item("name", "A name that the evidence supports", ChecklistStatus.NotTested, "the vesicles are not named in the record", s_names);
        }

        NamingAdvice advice = population.Advice;
        return Item(
            "name",
            "A name that the evidence supports",
            advice.TermMayStay ? ChecklistStatus.Met : ChecklistStatus.NotMet,
            advice.TermMayStay ? $"\"{population.Term.Label}\"" : $"\"{population.Term.Label}\" is used; the evidence supports \"{advice.Recommended}\"",
            s_names);
    }

    /// <summary>Whether a ratio can be formed with it: a figure above zero, not a limit.</summary>
    private static bool HasFigure(GlobalQuantification quantification) => quantification switch
    {
        GlobalQuantification.Particles { Concentration: { State: MeasurementState.Measured, Value: { ParticlesPerMilliliter: > 0 } } } => true,
        GlobalQuantification.Protein { Concentration: { State: MeasurementState.Measured, Value: { MicrogramsPerMilliliter: > 0 } } } => true,
        GlobalQuantification.Lipid { Concentration: { State: MeasurementState.Measured, Value: { NanomolesPerMilliliter: > 0 } } } => true,
        _ => false,
    };

    private static string Names(SizingMethod[] methods) => string.Join(", ", methods.Select(method => method.Name()));

    private static bool IsMeasured(GlobalQuantification quantification) => quantification switch
    {
        GlobalQuantification.Particles particles => particles.Concentration.State != MeasurementState.NotTested,
        GlobalQuantification.Protein protein => protein.Concentration.State != MeasurementState.NotTested,
        GlobalQuantification.Lipid lipid => lipid.Concentration.State != MeasurementState.NotTested,
        _ => false,
    };

    private static string Kind(GlobalQuantification quantification) => quantification switch
    {
        GlobalQuantification.Particles => "particles",
        GlobalQuantification.Protein => "protein",
        _ => "lipid",
    };

    private static ChecklistItem Item(string id, string text, ChecklistStatus status, string reason, Citation citation) =>
        new(id, text, ChecklistRequirement.Mandatory, status, reason, citation);
}
