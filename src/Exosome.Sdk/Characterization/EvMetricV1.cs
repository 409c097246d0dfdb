using Exosome.Sdk.Findings;

namespace Exosome.Sdk.Characterization;

/// <summary>
/// EV-METRIC version 1 of EV-TRACK (Van Deun et al. 2017, Nat Methods 14:228): nine components, of which three may not
/// apply. A version 2 exists; its items are not published where we could read them, so it is not offered.
/// </summary>
public static class EvMetricV1
{
    /// <summary>Name of this version.</summary>
    public const string Version = "EV-METRIC 1";

    // Read: nine components, and that these three may be not applicable (JEV 2020, EV-TRACK summary add-on, Figure 1).
    private static readonly Citation s_read = new("EV-TRACK summary add-on, JEV 2020, Figure 1 legend", CitationVerification.Verified, new Uri("http://www.informahealthcare.com/doi/figure/10.1080/20013078.2019.1699367"));

    // The other six names and what fulfils them are known from the site's own help, second-hand.
    private static readonly Citation s_reported = new("EV-TRACK (evtrack.org), component as reported", CitationVerification.Unverified);

    /// <summary>Judges an experiment.</summary>
    /// <param name="preparation">The preparation that the experiment made.</param>
    /// <returns>The score with its components.</returns>
    public static EvMetricScore Evaluate(Preparation preparation)
    {
        ArgumentNullException.ThrowIfNull(preparation);
        return new EvMetricScore(
            Version,
            [
                Analysis(preparation),
                Images(preparation),
                Yes("Density gradient", preparation.Separation?.UsesDensityGradient == true, "used, at least as validation", "not used, or not reported"),
                Yes("EV density", preparation.Separation?.VesicleDensity is not null, "reported", "not reported"),
                Ultracentrifugation(preparation),
                Antibodies(preparation),
                Lysate(preparation),
                Enriched(preparation),
                NonEnriched(preparation),
            ]);
    }

    private static EvMetricComponent Analysis(Preparation preparation)
    {
        // A method counts as the evidence that it can give, as in the MISEV checklist.
        bool counted = preparation.SingleVesicles.OfType<SingleVesicleEvidence.Count>().Any(count => count.ReportsConcentration && count.IsByCountingMethod);
        bool qualitative = preparation.SingleVesicles.Any(evidence => evidence is SingleVesicleEvidence.Image { IsImaging: true });
        return Yes(
            "Qualitative and quantitative analysis",
            counted && qualitative,
            "images and a measured concentration",
            counted ? "no images by a method that makes them" : qualitative ? "no concentration by a method that counts single vesicles" : "neither images nor a concentration by a method that gives them");
    }

    private static EvMetricComponent Images(Preparation preparation)
    {
        SingleVesicleEvidence.Image[] images = [.. preparation.SingleVesicles.OfType<SingleVesicleEvidence.Image>().Where(image => image.Method is SizingMethod.ElectronMicroscopy or SizingMethod.CryoElectronMicroscopy)];
        return Yes(
            "Electron microscopy images",
            Array.Exists(images, image => image.ShowsWideField) && Array.Exists(images, image => image.ShowsCloseUp),
            "wide-field and close-up",
            images.Length == 0 ? "no electron microscopy" : "wide-field or close-up is missing");
    }

    private static EvMetricComponent Ultracentrifugation(Preparation preparation)
    {
        const string name = "Ultracentrifugation specifics";
        if (preparation.Separation is not { } separation)
        {
            return new EvMetricComponent(name, EvMetricStatus.NotFulfilled, "the separation is not reported", s_read);
        }

        return separation.Ultracentrifugation.Count == 0
            ? new EvMetricComponent(name, EvMetricStatus.NotApplicable, "no ultracentrifugation", s_read)
            : new EvMetricComponent(
                name,
                separation.Ultracentrifugation.All(step => step.IsRepeatable) ? EvMetricStatus.Fulfilled : EvMetricStatus.NotFulfilled,
                separation.Ultracentrifugation.All(step => step.IsRepeatable) ? "g-force, duration and rotor" : "g-force, duration or rotor is missing",
                s_read);
    }

    private static EvMetricComponent Antibodies(Preparation preparation)
    {
        const string name = "Antibody specifics";
        MarkerResult[] results = [.. preparation.Markers.Where(result => result.WasTested && result.UsesAntibody)];
        if (results.Length == 0)
        {
            return new EvMetricComponent(name, EvMetricStatus.NotApplicable, "no antibody was used", s_read);
        }

        bool all = Array.TrueForAll(results, result => !string.IsNullOrWhiteSpace(result.Antibody) && !string.IsNullOrWhiteSpace(result.AntibodyDilution));
        return new EvMetricComponent(name, all ? EvMetricStatus.Fulfilled : EvMetricStatus.NotFulfilled, all ? "clone or number, and dilution" : "clone or dilution is missing for an antibody", s_read);
    }

    private static EvMetricComponent Lysate(Preparation preparation)
    {
        const string name = "Lysate preparation";
        if (!preparation.Markers.Any(result => result.WasTested && result.UsesLysate))
        {
            return new EvMetricComponent(name, EvMetricStatus.NotApplicable, "no lysate was used", s_read);
        }

        bool stated = !string.IsNullOrWhiteSpace(preparation.LysisBuffer);
        return new EvMetricComponent(name, stated ? EvMetricStatus.Fulfilled : EvMetricStatus.NotFulfilled, stated ? "lysis buffer stated" : "lysis buffer not stated", s_read);
    }

    private static EvMetricComponent Enriched(Preparation preparation)
    {
        int analysed = preparation.Markers.Tested(MarkerCategory.Transmembrane).Length + preparation.Markers.Tested(MarkerCategory.Cytosolic).Length;
        return Yes("EV-enriched proteins", analysed >= 3, FormattableString.Invariant($"{analysed} analysed"), FormattableString.Invariant($"{analysed} analysed, three are asked for{preparation.Markers.UnknownNames()}"));
    }

    private static EvMetricComponent NonEnriched(Preparation preparation)
    {
        int assessed = preparation.Markers.Tested(MarkerCategory.CoIsolated).Length + preparation.Markers.Tested(MarkerCategory.OtherCompartment).Length;
        return Yes("Non-EV-enriched protein", assessed >= 1, FormattableString.Invariant($"{assessed} assessed"), $"none assessed{preparation.Markers.UnknownNames()}; a protein that is not listed was not tested");
    }

    private static EvMetricComponent Yes(string name, bool isFulfilled, string reason, string lack) =>
        new(name, isFulfilled ? EvMetricStatus.Fulfilled : EvMetricStatus.NotFulfilled, isFulfilled ? reason : lack, s_reported);
}
