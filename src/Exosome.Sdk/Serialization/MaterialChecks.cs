using Exosome.Sdk.Findings;
using Exosome.Sdk.Findings.Catalog;
using Exosome.Sdk.Formulations;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Lots;
using Exosome.Sdk.Regulation;
using Exosome.Sdk.Sources;
using Exosome.Sdk.Sources.Facts;

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
            foreach (SourceOrigin origin in OriginsOf(product))
            {
                CheckMarkets(product, origin, JsonPath.Element("$.products", i));
            }
        }
    }

    /// <summary>The origins of all that a lot goes back to; <see cref="SourceOrigin.Unspecified"/> is among them where the line back has an end that is no source.</summary>
    public EquatableList<SourceOrigin> OriginsOf(LotId lot)
    {
        IEnumerable<SourceOrigin> origins = ReleaseSpecification.OriginsOf(SourcesOf(lot).Select(found => found.Source));
        return lineage.IsWhole(Lineage.Node(lot)) ? [.. origins] : [SourceOrigin.Unspecified, .. origins.Where(origin => origin != SourceOrigin.Unspecified)];
    }

    /// <summary>
    /// Whether each donor agreed that the material goes into a lot of this class, whether a later withdrawal shows in the lot, and
    /// whether the lot left before its donors were determined eligible.
    /// </summary>
    public void CheckDonorsOfLots()
    {
        for (int i = 0; i < dossier.Lots.Count; i++)
        {
            Lot lot = dossier.Lots[i];
            string path = JsonPath.Element("$.lots", i);
            foreach ((HumanSource human, int index) in HumansOf(lot.Id))
            {
                IReadOnlyList<Finding> reasons = ReasonsAgainst(lot, human, PurposeOfManufacture(lot.Class), CountriesOf(lot, human), lot.ManufacturedOn);
                findings.AddRange(reasons.Select(reason => Named(reason, path, index)));
                if (!reasons.Any(IsWithdrawal))
                {
                    CheckWithdrawal(lot, human, index, path);
                }

                CheckQuarantine(lot, human, index, path);
            }

            CheckOwnBody(lot, path);
        }
    }

    /// <summary>Whether each donor agreed to this use, there, on that day.</summary>
    public void CheckConsentForUse(Administration administration, Lot lot, string path)
    {
        foreach ((HumanSource human, int index) in HumansOf(lot.Id))
        {
            IReadOnlyList<CountryCode> countries = administration.Country is { } country ? [country] : [];
            findings.AddRange(ReasonsAgainst(lot, human, PurposeOfUse(lot.Class), countries, administration.On).Select(reason => Named(reason, path, index)));
        }
    }

    /// <summary>
    /// The ledger of all events that follow from each other; the others are findings and count for nothing. A withdrawal that only
    /// the record of a source tells of counts too: no event says that it did not happen.
    /// </summary>
    private static ConsentLedger ReadLedger(Dossier dossier, List<Finding> findings)
    {
        IReadOnlyList<HumanSource> humans = [.. dossier.Sources.OfType<HumanSource>()];
        ConsentLedger ledger = ConsentLedger.Empty;
        for (int i = 0; i < dossier.ConsentEvents.Count; i++)
        {
            try
            {
                ledger = ledger.Append(WithMother(dossier.ConsentEvents[i], humans));
            }
            catch (InvalidOperationException wrong)
            {
                findings.Add(Finding.Of(LotRules.ContradictoryRecord, JsonPath.Element("$.consentEvents", i), "Consent " + dossier.ConsentEvents[i].Consent, wrong.Message));
            }
        }

        return ledger.Beside(humans.Select(human => human.Consent).OfType<Consent>());
    }

    /// <summary>Who the birth mother is stands in the donor's own record, which goes before what an event says.</summary>
    private static ConsentEvent WithMother(ConsentEvent happened, IReadOnlyList<HumanSource> humans) =>
        happened is ConsentGiven given && humans.Select(human => human.Donor).FirstOrDefault(donor => donor.Id == given.Donor && donor.BirthMother is not null) is { } child
            ? given with { BirthMother = child.BirthMother }
            : happened;

    private static ConsentScope PurposeOfManufacture(ProductClass productClass) => ConsentDecision.Purposes(ConsentPurposes.OfManufacture(productClass.ToString()));

    private static ConsentScope PurposeOfUse(ProductClass productClass) => ConsentDecision.Purposes(ConsentPurposes.OfUse(productClass.ToString()));

    private static bool IsWithdrawal(Finding reason) =>
        reason.RuleId == ConsentRules.ConsentNotInForce.Id && reason.Path.EndsWith(".withdrawal", StringComparison.Ordinal);

    /// <summary>
    /// What a product is made of: what its lots go back to. One without such lots is made of what is there, if that is of one origin or
    /// for this product alone; else of something unknown, and only what is said of any material is asked.
    /// </summary>
    private IReadOnlyList<SourceOrigin> OriginsOf(Product product)
    {
        IReadOnlyList<SourceOrigin> ofLots = Distinct(dossier.Lots.Where(lot => lot.Product == product.Id).SelectMany(lot => SourcesOf(lot.Id)).Select(found => found.Source));
        if (ofLots.Count > 0)
        {
            return ofLots;
        }

        IReadOnlyList<SourceOrigin> there = Distinct(dossier.Sources);
        return there.Count == 1 || (there.Count > 0 && dossier.Products.Count == 1) ? there : [SourceOrigin.Unspecified];
    }

    private static IReadOnlyList<SourceOrigin> Distinct(IEnumerable<VesicleSource> sources) => [.. sources.Select(MarketCheck.OriginOf).Distinct().Order()];

    private void CheckMarkets(Product product, SourceOrigin origin, string path)
    {
        IReadOnlyList<MarketingAuthorization> authorizations = [.. product.Authorizations.Where(authorization => authorization.IsFor(product.Id))];
        foreach (Market market in product.Markets)
        {
            foreach (AdministrationRoute route in product.Routes)
            {
                PermissionQuery query = new(origin, product.Form, product.Class, route, market, asOf);
                findings.AddRange(MarketCheck.Check(query, authorizations, path));
            }
        }
    }

    /// <summary>What stands against a use, in each of the countries; without a country, what stands against it anywhere.</summary>
    private List<Finding> ReasonsAgainst(Lot lot, HumanSource human, ConsentScope purpose, IReadOnlyList<CountryCode> countries, DateOnly on)
    {
        MaterialUse anywhere = new(purpose, default, on) { ManufacturedOn = lot.ManufacturedOn, DistributedOn = lot.DistributedOn, IsCountryKnown = false };
        IEnumerable<MaterialUse> uses = countries.Count == 0 ? [anywhere] : countries.Select(country => anywhere with { Country = country, IsCountryKnown = true });
        return [.. uses.SelectMany(use => (IEnumerable<Finding>?)Decision(human, use)?.Reasons ?? []).Distinct()];
    }

    /// <summary>A withdrawal that stops a lot has to show in the lot: withdrawn, recalled or rejected. Until then somebody may use it.</summary>
    private void CheckWithdrawal(Lot lot, HumanSource human, int index, string path)
    {
        if (lot.StatusOn(asOf) is LotStatus.Released or LotStatus.Quarantined or LotStatus.Held)
        {
            findings.AddRange(ReasonsAgainst(lot, human, PurposeOfManufacture(lot.Class), [], asOf).Where(IsWithdrawal).Select(reason => Named(reason, path, index)));
        }
    }

    /// <summary>What needs no determination because it goes back into the donor's own body comes from one donor and goes to one recipient.</summary>
    private void CheckOwnBody(Lot lot, string path)
    {
        IReadOnlyList<(HumanSource Source, int Index)> humans = [.. HumansOf(lot.Id)];
        int donors = humans.Select(human => human.Source.Donor.Id).Distinct().Count();
        int recipients = dossier.Administrations.Where(administration => administration.Lot == lot.Id).Select(administration => administration.Recipient).Distinct().Count();
        if (donors <= 1 && recipients <= 1)
        {
            return;
        }

        foreach ((HumanSource human, int index) in humans.Where(human => human.Source.Eligibility is { Determination: EligibilityDetermination.NotRequired, Exemption: EligibilityExemption.OwnBody }))
        {
            string others = donors > 1 ? $"{donors} donors went into it" : $"it was given to {recipients} recipients";
            findings.Add(Named(
                Finding.Of(ConsentRules.EligibilityMissingOrOutOfWindow, path, human.DisplayName, $"lot {lot.Id} is not for the donor's own body alone, {others}; a determination is required"),
                path,
                index));
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

    /// <summary>The countries in which the batches between a source and a lot were made, as far as they are on record.</summary>
    private IReadOnlyList<CountryCode> CountriesOf(Lot lot, HumanSource source)
    {
        IReadOnlySet<LineageNode> upstream = lineage.Upstream(Lineage.Node(lot.Id));
        IReadOnlySet<LineageNode> downstream = source.Id is { } id ? lineage.Downstream(Lineage.Node(id)) : new HashSet<LineageNode>();
        return [.. dossier.Batches
            .Where(batch => batch.MadeIn is not null && upstream.Contains(Lineage.Node(batch.Id)) && downstream.Contains(Lineage.Node(batch.Id)))
            .Select(batch => batch.MadeIn!.Value)
            .Distinct()];
    }

    /// <summary>The finding stands at the use; the source whose record it rests on is named in the message.</summary>
    private static Finding Named(Finding reason, string path, int index) =>
        reason with { Path = path, Message = FormattableString.Invariant($"{reason.Message} ($.sources[{index}])") };

    /// <summary>Null where nothing is on record of a consent at all, which the source's own check tells.</summary>
    private UseDecision? Decision(HumanSource source, MaterialUse use) =>
        source.Consent is null && !dossier.ConsentEvents.Any(happened => happened.Donor == source.Donor.Id) ? null : _ledger.MayUse(source, use);

    private IEnumerable<(HumanSource Source, int Index)> HumansOf(LotId lot) =>
        SourcesOf(lot).Where(found => found.Source is HumanSource).Select(found => ((HumanSource)found.Source, found.Index));

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
