using Exosome.Sdk.Findings;
using Exosome.Sdk.Findings.Catalog;
using Exosome.Sdk.Formulations;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Lots;
using Exosome.Sdk.Regulation;
using Exosome.Sdk.Sources;

namespace Exosome.Sdk.Serialization;

/// <summary>What lots are made of decides where they may be sold, and whether the donors agreed.</summary>
internal sealed class MaterialChecks(Dossier dossier, Lineage lineage, DateOnly asOf, List<Finding> findings)
{
    private readonly ConsentLedger _ledger = ReadLedger(dossier, findings);

    /// <summary>Source material, class and route of each product against the permission table of each of its markets.</summary>
    public void CheckMarkets()
    {
        for (int i = 0; i < dossier.Products.Count; i++)
        {
            Product product = dossier.Products[i];
            IReadOnlyList<SourceOrigin> origins = [.. dossier.Lots
                .Where(lot => lot.Product == product.Id)
                .SelectMany(lot => SourcesOf(lot.Id))
                .Select(source => MarketCheck.OriginOf(source.Source))
                .Distinct()
                .Order()];
            foreach (SourceOrigin origin in origins)
            {
                CheckMarkets(product, origin, JsonPath.Element("$.products", i));
            }
        }
    }

    /// <summary>The origins of all that a lot goes back to; <see cref="SourceOrigin.Unspecified"/> is among them where the line back has an end that is no source.</summary>
    public EquatableList<SourceOrigin> OriginsOf(LotId lot)
    {
        IReadOnlySet<LineageNode> upstream = lineage.Upstream(Lineage.Node(lot));
        IEnumerable<SourceOrigin> origins = ReleaseSpecification.OriginsOf(SourcesOf(lot).Select(found => found.Source));
        bool isWhole = upstream.Count > 0
            && upstream.All(node => lineage.HasRecord(node) && (node.Kind is LineageKind.Donor or LineageKind.Source || lineage.Parents(node).Count > 0));
        return isWhole ? [.. origins] : [SourceOrigin.Unspecified, .. origins.Where(origin => origin != SourceOrigin.Unspecified)];
    }

    /// <summary>Whether a lot that may still be used was touched by a withdrawal, and whether it left before its donors were determined eligible.</summary>
    public void CheckDonorsOfLots()
    {
        for (int i = 0; i < dossier.Lots.Count; i++)
        {
            Lot lot = dossier.Lots[i];
            string path = JsonPath.Element("$.lots", i);
            foreach ((VesicleSource source, int index) in SourcesOf(lot.Id))
            {
                if (source is HumanSource human)
                {
                    CheckWithdrawal(lot, human, index, path);
                    CheckQuarantine(lot, human, index, path);
                }
            }
        }
    }

    /// <summary>Whether each donor agreed that the material goes into a lot of this class.</summary>
    public void CheckConsentForLots()
    {
        for (int i = 0; i < dossier.Lots.Count; i++)
        {
            Lot lot = dossier.Lots[i];
            if (CountryOf(lot) is { } place)
            {
                Decide(lot, PurposeOfManufacture(lot.Class), place, lot.ManufacturedOn, JsonPath.Element("$.lots", i));
            }
        }
    }

    /// <summary>Whether each donor agreed to this use, there, on that day.</summary>
    public void CheckConsentForUse(Administration administration, Lot lot, string path)
    {
        if (administration.Country is { } country)
        {
            Decide(lot, PurposeOfUse(lot.Class), country, administration.On, path);
        }
    }

    /// <summary>The ledger of all events that follow from each other; the others are findings and count for nothing.</summary>
    private static ConsentLedger ReadLedger(Dossier dossier, List<Finding> findings)
    {
        try
        {
            return ConsentLedger.Of(dossier.ConsentEvents);
        }
        catch (InvalidOperationException)
        {
            ConsentLedger ledger = ConsentLedger.Empty;
            for (int i = 0; i < dossier.ConsentEvents.Count; i++)
            {
                try
                {
                    ledger = ledger.Append(dossier.ConsentEvents[i]);
                }
                catch (InvalidOperationException wrong)
                {
                    findings.Add(Finding.Of(LotRules.ContradictoryRecord, JsonPath.Element("$.consentEvents", i), "Consent " + dossier.ConsentEvents[i].Consent, wrong.Message));
                }
            }

            return ledger;
        }
    }

    private static ConsentScope PurposeOfManufacture(ProductClass productClass) => productClass switch
    {
        ProductClass.ResearchUseOnly => ConsentScope.Research,
        ProductClass.InVitroDiagnostic => ConsentScope.Manufacture | ConsentScope.Diagnostics,
        ProductClass.InvestigationalProduct => ConsentScope.Manufacture,
        ProductClass.Cosmetic or ProductClass.QuasiDrug => ConsentScope.Manufacture | ConsentScope.Commercial | ConsentScope.Cosmetic,
        _ => ConsentScope.Manufacture | ConsentScope.Commercial,
    };

    private static ConsentScope PurposeOfUse(ProductClass productClass) => productClass switch
    {
        ProductClass.ResearchUseOnly => ConsentScope.Research,
        ProductClass.InVitroDiagnostic => ConsentScope.Diagnostics,
        ProductClass.Cosmetic or ProductClass.QuasiDrug => ConsentScope.Cosmetic,
        _ => ConsentScope.Treatment,
    };

    private void CheckMarkets(Product product, SourceOrigin origin, string path)
    {
        foreach (Market market in product.Markets)
        {
            foreach (AdministrationRoute route in product.Routes)
            {
                PermissionQuery query = new(origin, product.Form, product.Class, route, market, asOf);
                findings.AddRange(MarketCheck.Check(query, product.Authorizations, path));
            }
        }
    }

    private void Decide(Lot lot, ConsentScope purpose, CountryCode country, DateOnly on, string path)
    {
        MaterialUse use = new(purpose, country, on) { ManufacturedOn = lot.ManufacturedOn, DistributedOn = lot.DistributedOn };
        foreach ((VesicleSource source, int index) in SourcesOf(lot.Id))
        {
            if (source is HumanSource human && Decision(human, use) is { } decision)
            {
                findings.AddRange(decision.Reasons.Select(reason => Named(reason, path, index)));
            }
        }
    }

    /// <summary>A withdrawal that stops a lot has to show in the lot: withdrawn, recalled or rejected. Until then somebody may use it.</summary>
    private void CheckWithdrawal(Lot lot, HumanSource human, int index, string path)
    {
        if (lot.StatusOn(asOf) is not (LotStatus.Released or LotStatus.Quarantined or LotStatus.Held) || (CountryOf(lot) ?? human.RecoveredIn ?? human.Consent?.Country) is not { } country)
        {
            return;
        }

        MaterialUse use = new(PurposeOfManufacture(lot.Class), country, asOf) { ManufacturedOn = lot.ManufacturedOn, DistributedOn = lot.DistributedOn };
        foreach (Finding reason in Decision(human, use)?.Reasons ?? [])
        {
            if (reason.RuleId == ConsentRules.ConsentNotInForce.Id && reason.Path.EndsWith(".withdrawal", StringComparison.Ordinal))
            {
                findings.Add(Named(reason, path, index));
            }
        }
    }

    /// <summary>Material stays in quarantine until the determination is complete (21 CFR 1271.60(a)); a lot of it does not leave before.</summary>
    private void CheckQuarantine(Lot lot, HumanSource human, int index, string path)
    {
        if (lot.Release is { } release && human.Eligibility is { Determination: EligibilityDetermination.Eligible, DeterminedOn: { } determined } && release.ReleasedOn < determined)
        {
            findings.Add(Named(
                Finding.Of(
                    ConsentRules.EligibilityMissingOrOutOfWindow,
                    path + ".release.releasedOn",
                    human.DisplayName,
                    $"lot {lot.Id} was released on {Sentence.Day(release.ReleasedOn)}, before the determination on {Sentence.Day(determined)}"),
                path + ".release.releasedOn",
                index));
        }
    }

    private CountryCode? CountryOf(Lot lot) =>
        lot.Batches.Select(id => dossier.Batches.FirstOrDefault(batch => batch.Id == id)?.MadeIn).FirstOrDefault(found => found is not null);

    /// <summary>The finding stands at the use; the source whose record it rests on is named in the message.</summary>
    private static Finding Named(Finding reason, string path, int index) =>
        reason with { Path = path, Message = FormattableString.Invariant($"{reason.Message} ($.sources[{index}])") };

    /// <summary>The events of a donor know more than the record that a source was filed with.</summary>
    private UseDecision? Decision(HumanSource source, MaterialUse use) =>
        dossier.ConsentEvents.Any(happened => happened.Donor == source.Donor.Id)
            ? _ledger.MayUse(source.Donor.Id, use)
            : source.Consent?.MayUse(use);

    private IEnumerable<(VesicleSource Source, int Index)> SourcesOf(LotId lot)
    {
        IReadOnlySet<LineageNode> upstream = lineage.Upstream(Lineage.Node(lot));
        for (int i = 0; i < dossier.Sources.Count; i++)
        {
            if (dossier.Sources[i].Id is { } id && upstream.Contains(Lineage.Node(id)))
            {
                yield return (dossier.Sources[i], i);
            }
        }
    }
}
