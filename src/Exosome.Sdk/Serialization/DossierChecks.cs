using Exosome.Sdk.Findings;
using Exosome.Sdk.Findings.Catalog;
using Exosome.Sdk.Formulations;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Lots;
using Exosome.Sdk.Regulation;
using Exosome.Sdk.Sources;
using Exosome.Sdk.Therapy;

namespace Exosome.Sdk.Serialization;

/// <summary>Every rule over a whole dossier: each record alone, then what only their company shows.</summary>
internal static class DossierChecks
{
    public static IReadOnlyList<Finding> Check(Dossier dossier, DateOnly asOf)
    {
        List<Finding> findings = [];
        CheckRecords(dossier, findings);
        CheckConsents(dossier, asOf, findings);
        Lineage lineage = Lineage.Of(dossier.LineageRecords());
        LineageChecks.Check(dossier.LineageRecords(), lineage, "$", findings);
        MaterialChecks materials = new(dossier, lineage, asOf, findings);
        CheckLotsAgainstProducts(dossier, materials, findings);
        CheckRecalls(dossier, lineage, asOf, findings);
        materials.CheckMarkets();
        materials.CheckDonorsOfLots();
        CheckAdministrations(dossier, lineage, materials, findings);
        CheckTherapy(dossier, asOf, findings);
        CheckStatements(dossier, asOf, findings);
        return [.. findings.Distinct()];
    }

    private static void CheckRecords(Dossier dossier, List<Finding> findings)
    {
        for (int i = 0; i < dossier.Sources.Count; i++)
        {
            string path = JsonPath.Element("$.sources", i);
            if (dossier.Sources[i] is HumanSource human)
            {
                human.Validate(path, dossier.ConsentEvents, findings);
            }
            else
            {
                dossier.Sources[i].Validate(path, findings);
            }
        }

        for (int i = 0; i < dossier.Populations.Count; i++)
        {
            dossier.Populations[i].Validate(JsonPath.Element("$.populations", i), findings);
        }

        for (int i = 0; i < dossier.Cargo.Count; i++)
        {
            dossier.Cargo[i].Validate(JsonPath.Element("$.cargo", i), findings);
        }

        for (int i = 0; i < dossier.Preparations.Count; i++)
        {
            dossier.Preparations[i].Validate(JsonPath.Element("$.preparations", i), findings);
        }

        for (int i = 0; i < dossier.Products.Count; i++)
        {
            dossier.Products[i].Validate(JsonPath.Element("$.products", i), findings);
        }

        for (int i = 0; i < dossier.Costs.Count; i++)
        {
            dossier.Costs[i].Validate(JsonPath.Element("$.costs", i), findings);
        }
    }

    /// <summary>The records that events put in force, as complete as those of the sources; and consents whose review is due.</summary>
    private static void CheckConsents(Dossier dossier, DateOnly asOf, List<Finding> findings)
    {
        IReadOnlyList<HumanSource> humans = [.. dossier.Sources.OfType<HumanSource>()];
        HashSet<Consent> judged = [.. humans.Select(human => human.Consent).OfType<Consent>()];
        for (int i = 0; i < dossier.ConsentEvents.Count; i++)
        {
            if (dossier.ConsentEvents[i] is ConsentRecorded { Record: { } record } happened && judged.Add(record))
            {
                // Whose record it is, the ledger asks: a stranger's is refused there.
                Donor? donor = humans.Select(human => human.Donor).FirstOrDefault(candidate => candidate.Id == happened.Donor && (record.Donor is null || record.Donor == candidate.Id || record.Donor == candidate.BirthMother));
                ConsentValidation.Validate(record, donor, JsonPath.Element("$.consentEvents", i) + ".record", findings);
            }
        }

        for (int i = 0; i < dossier.Sources.Count; i++)
        {
            // The record that counts is the last one; a consent that has ended is not looked at again.
            if (dossier.Sources[i] is HumanSource { Consent: { } filed }
                && (dossier.ConsentEvents.OfType<ConsentRecorded>().LastOrDefault(happened => happened.Consent == filed.Id && happened.On <= asOf)?.Record ?? filed) is { Withdrawal: null, ReviewBy: { } review } current
                && review < asOf
                && !(current.ExpiresOn < asOf)
                && !dossier.ConsentEvents.Any(happened => happened is ConsentExpired or ConsentWithdrawn { Purposes: ConsentScope.None } && happened.Consent == filed.Id && happened.On <= asOf))
            {
                findings.Add(Finding.Of(ConsentRules.ConsentNotInForce, JsonPath.Element("$.sources", i) + ".consent.reviewBy", current.Id, "was due for review", Sentence.Day(review), "any use on " + Sentence.Day(asOf)) with { Severity = Severity.Info });
            }
        }
    }

    /// <summary>The release decision about a lot in the company of its records: product, specification and the origins of its sources.</summary>
    public static ReleaseDecision Decide(Dossier dossier, Lot lot, DateOnly on, string by)
    {
        Lineage lineage = Lineage.Of(dossier.LineageRecords());
        Lot standing = lineage.AsItStands(lot);
        if (dossier.Products.FirstOrDefault(candidate => candidate.Id == lot.Product) is not { } product)
        {
            return ReleaseDecision.Decide(standing, null, on, by);
        }

        // What contradicts the record of the lot stands among the findings of the dossier.
        List<Finding> elsewhere = [];
        MaterialChecks materials = new(dossier, lineage, on, elsewhere);
        return ReleaseDecision.Decide(Judged(standing, product, materials.OriginsOf(lot.Id), "$", elsewhere), product, on, by);
    }

    private static void CheckStatements(Dossier dossier, DateOnly asOf, List<Finding> findings)
    {
        for (int i = 0; i < dossier.Claims.Count; i++)
        {
            dossier.Claims[i].Validate(JsonPath.Element("$.claims", i), findings, asOf);
        }

        for (int i = 0; i < dossier.BiomarkerPanels.Count; i++)
        {
            dossier.BiomarkerPanels[i].Validate(JsonPath.Element("$.biomarkerPanels", i), findings);
        }
    }

    private static void CheckLotsAgainstProducts(Dossier dossier, MaterialChecks materials, List<Finding> findings)
    {
        for (int i = 0; i < dossier.Lots.Count; i++)
        {
            Lot lot = dossier.Lots[i];
            string path = JsonPath.Element("$.lots", i);
            Product? product = dossier.Products.FirstOrDefault(candidate => candidate.Id == lot.Product);
            if (product is null)
            {
                findings.Add(Finding.Of(LotRules.LineageGap, path + ".product", "Lot " + lot.Id, $"names product {lot.Product}, of which there is no record"));
                lot.Validate(null, path, findings);
                continue;
            }

            Judged(lot, product, materials.OriginsOf(lot.Id), path, findings).Validate(product, path, findings);
            foreach (AdministrationRoute route in product.RuledOut(lot.Routes))
            {
                findings.Add(Finding.Of(LotRules.TopicalByNeedle, path + ".routes", Product.DescribeFor(product.Formulation, product.Class), Sentence.Words(route)));
            }

            LotChecks.BelongsTo(lot, product, path, findings);
            CheckExpiry(lot, product, path, findings);
        }
    }

    /// <summary>A recall of a batch has to show in each of its lots: recalled, rejected or withdrawn. Until then somebody who looks at the lot alone uses it.</summary>
    private static void CheckRecalls(Dossier dossier, Lineage lineage, DateOnly asOf, List<Finding> findings)
    {
        for (int i = 0; i < dossier.Lots.Count; i++)
        {
            Lot lot = dossier.Lots[i];
            LotStatus status = lot.StatusOn(asOf);
            if (status is not (LotStatus.Recalled or LotStatus.Rejected or LotStatus.Withdrawn)
                && lineage.RecallsBehind(Lineage.Node(lot.Id)).FirstOrDefault(recall => recall.On <= asOf && recall.Origin.Kind == LineageKind.Batch) is { } recall)
            {
                findings.Add(Finding.Of(LotRules.UsedWhileBlocked, JsonPath.Element("$.lots", i), $"Lot {lot.Id} is recorded as {Sentence.Words(status)}", recall.ToString()));
            }
        }
    }

    /// <summary>
    /// The lot with the specification that it is judged by: its own, or that of its product for the routes of the lot; and with
    /// the origins of its sources, where the line back to them is whole.
    /// </summary>
    private static Lot Judged(Lot lot, Product product, EquatableList<SourceOrigin> origins, string path, List<Finding> findings)
    {
        ReleaseSpecification specification = lot.Specification ?? ReleaseSpecification.For(product with { Routes = lot.Routes });
        bool isStated = specification.Origins.Count > 0;
        if (origins.Contains(SourceOrigin.Unspecified))
        {
            return lot with { Specification = isStated ? specification : specification with { Origins = origins } };
        }

        if (isStated && !specification.Origins.Order().SequenceEqual(origins))
        {
            findings.Add(Finding.Of(
                LotRules.ContradictoryRecord,
                path + ".specification.origins",
                "Lot " + lot.Id,
                $"its specification is for material of origin {Words(specification.Origins)}, its sources are of origin {Words(origins)}"));
        }

        return lot with { Specification = specification with { Origins = origins } };
    }

    private static string Words(EquatableList<SourceOrigin> origins) => string.Join(" and ", origins.Select(origin => Sentence.Words(origin)));

    private static void CheckExpiry(Lot lot, Product product, string path, List<Finding> findings)
    {
        int months = product.Formulation.SupportedMonths;
        if (lot.ExpiresOn is { } expiry && expiry > lot.ManufacturedOn.AddMonths(months))
        {
            findings.Add(Finding.Of(
                LotRules.ExpiryBeyondStability,
                path + ".expiresOn",
                "Lot " + lot.Id,
                "expiry on " + Sentence.Day(expiry),
                months == 0 ? "none" : "use until " + Sentence.Day(lot.ManufacturedOn.AddMonths(months))));
        }
    }

    private static void CheckAdministrations(Dossier dossier, Lineage lineage, MaterialChecks materials, List<Finding> findings)
    {
        for (int i = 0; i < dossier.Administrations.Count; i++)
        {
            Administration administration = dossier.Administrations[i];
            string path = JsonPath.Element("$.administrations", i);
            if (dossier.Lots.FirstOrDefault(lot => lot.Id == administration.Lot) is not { } lot)
            {
                continue;
            }

            Vial? vial = dossier.Vials.FirstOrDefault(candidate => candidate.Id == administration.Vial);
            Product? product = dossier.Products.FirstOrDefault(candidate => candidate.Id == lot.Product);
            AdministrationChecks.Check(administration, lineage.AsItStands(lot), vial, product, path, findings);
            materials.CheckConsentForUse(administration, lot, path);
        }
    }

    private static void CheckTherapy(Dossier dossier, DateOnly asOf, List<Finding> findings)
    {
        for (int i = 0; i < dossier.Protocols.Count; i++)
        {
            dossier.Protocols[i].Validate(JsonPath.Element("$.protocols", i), asOf, findings);
        }

        for (int i = 0; i < dossier.Sessions.Count; i++)
        {
            dossier.Sessions[i].Validate(JsonPath.Element("$.sessions", i), findings);
        }

        for (int i = 0; i < dossier.Outcomes.Count; i++)
        {
            dossier.Outcomes[i].Validate(JsonPath.Element("$.outcomes", i), findings);
        }

        for (int i = 0; i < dossier.AdverseEvents.Count; i++)
        {
            dossier.AdverseEvents[i].Validate(dossier.Lots, JsonPath.Element("$.adverseEvents", i), findings);
        }

        ReferenceChecks.Check(dossier, findings);
    }
}
