using Exosome.Sdk.Findings;
using Exosome.Sdk.Findings.Catalog;
using Exosome.Sdk.Formulations;
using Exosome.Sdk.Lots;
using Exosome.Sdk.Regulation;
using Exosome.Sdk.Sources;
using Exosome.Sdk.Sources.Facts;

namespace Exosome.Sdk.Therapy;

/// <summary>What the rules say about a protocol: the same that its builder makes impossible, for protocols that were read.</summary>
internal static class TherapyChecks
{
    public static void Check(TherapyProtocol protocol, DateOnly asOf, string path, List<Finding> findings)
    {
        string subject = "Protocol " + protocol.Id;
        for (int i = 0; i < protocol.Sources.Count; i++)
        {
            string at = FormattableString.Invariant($"{path}.sources[{i}]");
            protocol.Sources[i].Validate(at, findings);
            CheckScope(protocol, protocol.Sources[i], at, findings);
        }

        for (int i = 0; i < protocol.Isolation.Count; i++)
        {
            protocol.Isolation[i].Validate(FormattableString.Invariant($"{path}.isolation[{i}]"), findings);
        }

        protocol.Formulation.Validate(path + ".formulation", findings);
        CheckSteps(protocol, subject, path, findings);
        CheckRoute(protocol, path, findings);
        CheckMarkets(protocol, asOf, path, findings);
        CheckTests(protocol, subject, path, findings);
        (Application current, string where) = Current(protocol, path);
        RouteCare.CheckProvider(current.Route, current.Provider, subject, where + ".provider", findings);
        protocol.Application.Dosage?.Validate(path + ".application.dosage", findings);
        protocol.Monitoring.Validate(protocol.CurrentApplication.Route, subject, path + ".monitoring", findings);
        CheckAdjustments(protocol, subject, path, findings);
    }

    // A therapy is manufacture and use. A scope that nobody wrote is an incomplete record, which the source's own check tells.
    private static void CheckScope(TherapyProtocol protocol, VesicleSource source, string path, List<Finding> findings)
    {
        if (source is HumanSource { Consent: { Scope: not ConsentScope.None } consent })
        {
            List<Finding> reasons = [];
            ConsentDecision.CheckScope(consent, ConsentDecision.Purposes(ConsentPurposes.OfTherapy(protocol.Class.ToString())), reasons);
            findings.AddRange(reasons.Select(reason => reason with { Path = path + ".consent" + reason.Path[1..] }));
        }
    }

    private static void CheckSteps(TherapyProtocol protocol, string subject, string path, List<Finding> findings)
    {
        if (protocol.Sources.Count == 0)
        {
            findings.Add(Finding.Of(LotRules.LineageGap, path + ".sources", subject, "names no source"));
        }

        if (protocol.Isolation.Count == 0)
        {
            findings.Add(Finding.Of(LotRules.ContradictoryRecord, path + ".isolation", subject, "vesicles are characterized that were never isolated"));
        }

        if (protocol.Adjustment.ReviewAfter > protocol.Monitoring.FollowUp)
        {
            findings.Add(Finding.Of(LotRules.ContradictoryRecord, path + ".adjustment.reviewAfter", subject, "the plan is reviewed after the follow-up has ended"));
        }
    }

    // Each version was the plan for a while: one that an adjustment broke is found though a later one mended it.
    private static void CheckRoute(TherapyProtocol protocol, string path, List<Finding> findings)
    {
        CheckVersion(protocol with { Adjustments = [] }, path + ".application", findings);
        for (int i = 0; i < protocol.Adjustments.Count; i++)
        {
            if (protocol.Adjustments[i].Changes.Any(change => change is ApplicationChange or FormulationChange))
            {
                CheckVersion(protocol with { Adjustments = [.. protocol.Adjustments.Take(i + 1)] }, FormattableString.Invariant($"{path}.adjustments[{i}].changes"), findings);
            }
        }
    }

    private static void CheckVersion(TherapyProtocol version, string at, List<Finding> findings)
    {
        // The product of a protocol is what class, formulation and route make of it.
        AdministrationRoute route = version.CurrentApplication.Route;
        Formulation formulation = version.CurrentFormulation;
        Product product = new() { Id = Identifiers.ProductId.Parse("PROTOCOL", null), Name = version.Title, Class = version.Class, Formulation = formulation };
        if (!product.CanBeGivenBy(route))
        {
            findings.Add(Finding.Of(LotRules.TopicalByNeedle, at, Product.DescribeFor(formulation, version.Class), Sentence.Words(route)));
        }
    }

    // The plan as it is now: what is given tomorrow has to be permitted tomorrow. One that was stopped is given to nobody.
    private static void CheckMarkets(TherapyProtocol protocol, DateOnly asOf, string path, List<Finding> findings)
    {
        if (protocol.IsStopped)
        {
            return;
        }

        IReadOnlyList<SourceOrigin> origins = [.. protocol.Sources.Select(MarketCheck.OriginOf).DefaultIfEmpty(SourceOrigin.Unspecified).Distinct().Order()];
        for (int i = 0; i < protocol.Markets.Count; i++)
        {
            string at = FormattableString.Invariant($"{path}.markets[{i}]");
            findings.AddRange(origins
                .SelectMany(origin => MarketCheck.Check(new PermissionQuery(origin, MaterialForm.Vesicles, protocol.Class, protocol.CurrentApplication.Route, protocol.Markets[i], asOf), protocol.Authorizations, at))
                .Distinct());
        }
    }

    private static void CheckTests(TherapyProtocol protocol, string subject, string path, List<Finding> findings)
    {
        IReadOnlyList<ReleaseTest> missing = protocol.Characterization.MissingFor(protocol.Class, protocol.CurrentApplication.Route, protocol.Sources);
        if (missing.Count > 0)
        {
            findings.Add(Finding.Of(
                LotRules.ContradictoryRecord,
                path + ".characterization.tests",
                subject,
                $"its tests leave out {string.Join(", ", missing.Select(test => Sentence.Words(test)))}, which the route {Sentence.Words(protocol.CurrentApplication.Route)} needs"));
        }

        if (protocol.Characterization is { SmallestMode: { } smallest, LargestMode: { } largest } && smallest > largest)
        {
            findings.Add(Finding.Of(LotRules.ContradictoryRecord, path + ".characterization.smallestMode", subject, "the smallest accepted mode is above the largest"));
        }
    }

    /// <summary>The application that is given now, and where it was written: an adjustment may have changed route and provider.</summary>
    private static (Application Application, string Path) Current(TherapyProtocol protocol, string path)
    {
        string at = path + ".application";
        for (int i = 0; i < protocol.Adjustments.Count; i++)
        {
            int last = protocol.Adjustments[i].Changes.ToList().FindLastIndex(change => change is ApplicationChange);
            at = last < 0 ? at : FormattableString.Invariant($"{path}.adjustments[{i}].changes[{last}].application");
        }

        return (protocol.CurrentApplication, at);
    }

    private static void CheckAdjustments(TherapyProtocol protocol, string subject, string path, List<Finding> findings)
    {
        for (int i = 0; i < protocol.Adjustments.Count; i++)
        {
            Adjustment adjustment = protocol.Adjustments[i];
            string at = FormattableString.Invariant($"{path}.adjustments[{i}]");
            adjustment.Validate(subject, at, findings);
            int expected = i + 2;
            if (adjustment.Version != expected)
            {
                findings.Add(Finding.Of(LotRules.ContradictoryRecord, at + ".version", subject, FormattableString.Invariant($"adjustment {i + 1} makes version {adjustment.Version}, expected {expected}")));
            }
        }

        if (protocol.Version != protocol.Adjustments.Count + 1)
        {
            findings.Add(Finding.Of(LotRules.ContradictoryRecord, path + ".version", subject, FormattableString.Invariant($"version {protocol.Version} with {protocol.Adjustments.Count} adjustments")));
        }
    }
}
