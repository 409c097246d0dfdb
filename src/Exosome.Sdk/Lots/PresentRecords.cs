using Exosome.Sdk.Findings;
using Exosome.Sdk.Findings.Catalog;
using Exosome.Sdk.Formulations;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Sources;
using Exosome.Sdk.Sources.Facts;

namespace Exosome.Sdk.Lots;

/// <summary>
/// What is on record at the moment at which a vial is given. A <see cref="ReleasedLot"/> that somebody holds is a memory; a recall, a
/// hold or a withdrawal since then stands in the records only. A team implements this over its store, or uses
/// <see cref="PresentRecords"/>.
/// </summary>
public interface IPresentRecords
{
    /// <summary>The lot as it stands now, with everything that happened to it; a recall of a batch behind it is one of the lot.</summary>
    /// <param name="lot">The lot's id.</param>
    /// <returns>The record, or null when there is none: then nothing is given.</returns>
    Lot? FindLot(LotId lot);

    /// <summary>Whether the donors behind the lot are eligible and agree to its manufacture and to a use, as far as it is known now.</summary>
    /// <param name="lot">The lot's id.</param>
    /// <param name="use">Purpose, country and day, with the lot's days of manufacture and distribution.</param>
    /// <returns>The decision with every reason against it.</returns>
    UseDecision MayUse(LotId lot, MaterialUse use);

    /// <summary>What was given from a vial already. A vial is for one recipient on one day.</summary>
    /// <param name="vial">The vial's id.</param>
    /// <returns>Every administration of the vial that is on record; none for a vial that is whole.</returns>
    IReadOnlyList<Administration> AdministrationsOf(VialId vial);
}

/// <summary>The records that are at hand, with the ledger of the donors' consents.</summary>
/// <remarks>A snapshot: make a new one from the store for each question.</remarks>
public sealed class PresentRecords : IPresentRecords
{
    private readonly LineageRecords _records;
    private readonly ConsentLedger _consents;
    private readonly Lazy<Lineage> _lineage;

    /// <summary>Creates the records.</summary>
    /// <param name="records">Sources, cell banks, batches and lots as they stand now.</param>
    /// <param name="consents">Every event of the donors' consents. A consent without events is judged by the record that its source carries.</param>
    public PresentRecords(LineageRecords records, ConsentLedger consents)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(consents);
        _records = records;
        _consents = consents.Beside(records.Sources.OfType<HumanSource>().Select(human => human.Consent).OfType<Consent>());
        _lineage = new(() => Lineage.Of(records));
    }

    /// <inheritdoc/>
    /// <remarks>
    /// The lot is judged by the origins of its sources as well as by those that its specification states: a specification for plants
    /// takes no test away from a lot of human cells.
    /// </remarks>
    public Lot? FindLot(LotId lot) => _records.Lots.FirstOrDefault(candidate => candidate.Id == lot) is { } found ? WithOrigins(_lineage.Value.AsItStands(found)) : null;

    /// <inheritdoc/>
    public IReadOnlyList<Administration> AdministrationsOf(VialId vial) => [.. _records.Administrations.Where(administration => administration.Vial == vial)];

    /// <inheritdoc/>
    /// <remarks>
    /// Where a line back from the lot ends in something that is no source, or in a circle, nobody knows whose material it is, and the
    /// answer is no. Before the use, the manufacture of the lot is asked, for its class and in the countries of its batches; and what
    /// is given to people is in quarantine until each donor is determined eligible (21 CFR 1271.60(a)).
    /// </remarks>
    public UseDecision MayUse(LotId lot, MaterialUse use)
    {
        ArgumentNullException.ThrowIfNull(use);
        if (!_lineage.Value.IsWhole(Lineage.Node(lot)) || _records.Lots.FirstOrDefault(candidate => candidate.Id == lot) is not { } made)
        {
            return new UseDecision([Finding.Of(LotRules.LineageGap, "$.lot", "Lot " + lot, "has no whole line back to its sources, so that nobody knows whose consent it needs")], [], []);
        }

        IReadOnlyList<HumanSource> humans = [.. SourcesOf(lot).OfType<HumanSource>()];
        List<UseDecision> decisions = [.. humans.SelectMany(human => ManufactureOf(made, human).Append(use).Select(asked => _consents.MayUse(human, asked)))];
        EquatableList<Finding> reasons = [.. decisions.SelectMany(decision => decision.Reasons).Concat(Quarantine(humans, use)).Distinct()];
        return new UseDecision(
            reasons,
            [.. decisions.SelectMany(decision => decision.Cautions).Distinct()],
            reasons.Count > 0 ? [] : [.. decisions.SelectMany(decision => decision.Grounds).Distinct()]);
    }

    /// <summary>The use that an administration of a lot is.</summary>
    internal static MaterialUse UseOf(Lot lot, Administration administration) =>
        new(ConsentDecision.Purposes(ConsentPurposes.OfUse(lot.Class.ToString())), administration.Country ?? default, administration.On)
        {
            ManufacturedOn = lot.ManufacturedOn,
            DistributedOn = lot.DistributedOn,
            IsCountryKnown = administration.Country is not null,
        };

    private static IEnumerable<Finding> Quarantine(IReadOnlyList<HumanSource> humans, MaterialUse use)
    {
        // Material of a donor who is not eligible may be used for nonclinical purposes (21 CFR 1271.65(c)).
        if ((use.Purpose & (ConsentScope.Treatment | ConsentScope.Cosmetic)) == ConsentScope.None)
        {
            yield break;
        }

        int donors = humans.Select(human => human.Donor.Id).Distinct().Count();
        foreach (HumanSource human in humans)
        {
            string? problem = human.Eligibility switch
            {
                null => DonorTestFacts.NotRecorded,
                { Determination: EligibilityDetermination.Ineligible } => DonorTestFacts.Ineligible,
                { Determination: EligibilityDetermination.NotRequired, Exemption: EligibilityExemption.Unspecified } => DonorTestFacts.NoGround,
                { Determination: EligibilityDetermination.NotRequired } when donors > 1 => "material of several donors is not for the donor's own body alone; a determination is required",
                _ when human.IsInQuarantine => DonorTestFacts.NotDetermined,
                { DeterminedOn: { } determined } when determined > use.On => $"determined on {Sentence.Day(determined)} only; until then the material stays in quarantine",
                _ => null,
            };
            if (problem is not null)
            {
                yield return Finding.Of(ConsentRules.EligibilityMissingOrOutOfWindow, "$.eligibility", human.DisplayName, problem);
            }
        }
    }

    /// <summary>The manufacture of a lot as a use of a source's material, in each country in which a batch between the two was made.</summary>
    private IEnumerable<MaterialUse> ManufactureOf(Lot lot, HumanSource human)
    {
        IReadOnlySet<LineageNode> upstream = _lineage.Value.Upstream(Lineage.Node(lot.Id));
        IReadOnlySet<LineageNode> downstream = human.Id is { } id ? _lineage.Value.Downstream(Lineage.Node(id)) : new HashSet<LineageNode>();
        MaterialUse anywhere = new(ConsentDecision.Purposes(ConsentPurposes.OfManufacture(lot.Class.ToString())), default, lot.ManufacturedOn)
        {
            ManufacturedOn = lot.ManufacturedOn,
            DistributedOn = lot.DistributedOn,
            IsCountryKnown = false,
        };
        IReadOnlyList<CountryCode> countries = [.. _records.Batches
            .Where(batch => batch.MadeIn is not null && upstream.Contains(Lineage.Node(batch.Id)) && downstream.Contains(Lineage.Node(batch.Id)))
            .Select(batch => batch.MadeIn!.Value)
            .Distinct()];
        return countries.Count == 0 ? [anywhere] : countries.Select(country => anywhere with { Country = country, IsCountryKnown = true });
    }

    private Lot WithOrigins(Lot lot)
    {
        // Where no origin is stated, the lot is asked for what any origin needs already.
        if (lot.Specification is not { Origins.Count: > 0 } specification)
        {
            return lot;
        }

        IEnumerable<SourceOrigin> found = ReleaseSpecification.OriginsOf(SourcesOf(lot.Id));
        return lot with { Specification = specification with { Origins = [.. specification.Origins.Concat(found).Distinct().Order()] } };
    }

    private IEnumerable<VesicleSource> SourcesOf(LotId lot)
    {
        IReadOnlySet<LineageNode> upstream = _lineage.Value.Upstream(Lineage.Node(lot));
        return _records.Sources.Where(source => source.Id is { } id && upstream.Contains(Lineage.Node(id)));
    }
}
