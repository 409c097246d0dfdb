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

    /// <summary>Whether each donor agreed that the material goes into a lot of this class.</summary>
    public void CheckConsentForLots()
    {
        for (int i = 0; i < dossier.Lots.Count; i++)
        {
            Lot lot = dossier.Lots[i];
            CountryCode? country = lot.Batches.Select(id => dossier.Batches.FirstOrDefault(batch => batch.Id == id)?.MadeIn).FirstOrDefault(found => found is not null);
            if (country is { } place)
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
                // The finding stands at the use; the source whose consent it rests on is named in the message.
                foreach (Finding reason in decision.Reasons)
                {
                    findings.Add(reason with { Path = path, Message = FormattableString.Invariant($"{reason.Message} ($.sources[{index}])") });
                }
            }
        }
    }

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
