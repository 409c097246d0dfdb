using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Sources;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Exosome.Sdk.Tests.Sources;

/// <summary>The ledger's answers equal those of a naive model that walks through the calendar one day at a time.</summary>
public sealed class ConsentLedgerLaws
{
    private const int Horizon = 40;
    private static readonly DateOnly Start = new(2025, 1, 1);
    private static readonly CountryCode[] Countries = [CountryCode.Parse("DE"), CountryCode.Parse("KR")];
    private static readonly ConsentScope[] Scopes = [ConsentScope.Research, ConsentScope.Commercial, ConsentScope.Research | ConsentScope.Commercial];

    [Property(MaxTest = 2000)]
    public Property Answers_equal_the_naive_models() => Prop.ForAll(
        Arb.From(Histories),
        Arb.From(Uses),
        (events, use) =>
        {
            ConsentLedger ledger = Keep(events);
            bool expected = new Naive(ledger.Events).MayUse(use);
            return (ledger.MayUse(Donors, use).IsAllowed == expected).Label($"expected {expected} for {use} after {string.Join("; ", ledger.Events.Select(Show))}");
        });

    [Property(MaxTest = 500)]
    public Property Nothing_that_is_added_later_changes_the_past() => Prop.ForAll(
        Arb.From(Histories),
        Arb.From(Uses),
        (events, use) =>
        {
            ConsentLedger all = Keep(events);
            ConsentLedger then = ConsentLedger.Of(all.Events.Where(e => e.On <= use.On));
            return all.MayUse(Donors, use).IsAllowed == then.MayUse(Donors, use).IsAllowed;
        });

    [Property(MaxTest = 500)]
    public Property A_denial_has_reasons_and_a_permission_has_grounds() => Prop.ForAll(
        Arb.From(Histories),
        Arb.From(Uses),
        (events, use) =>
        {
            UseDecision decision = Keep(events).MayUse(Donors, use);
            return decision.IsAllowed ? decision.Grounds.Count > 0 : decision.Reasons.All(r => r.Citation.Length > 0 && r.Path.StartsWith("$.donors[", StringComparison.Ordinal));
        });

    private static readonly DonorId[] Donors = [DonorId.Parse("D1"), DonorId.Parse("D2")];

    private static Gen<Consent> Records(ConsentId id, DonorId donor) =>
        from scope in Gen.Elements(Scopes)
        from country in Gen.Elements(Countries)
        from declined in Gen.Elements(ConsentScope.None, ConsentScope.None, ConsentScope.Commercial)
        from expires in Gen.Choose(-10, Horizon)
        from signed in Gen.Choose(-3 * Horizon, Horizon)
        from minor in Gen.Choose(0, 5)
        from withdrawn in Gen.Choose(-2 * Horizon, Horizon)
        from effect in Gen.Elements(Enum.GetValues<WithdrawalEffect>())
        from purposes in Gen.Elements(ConsentScope.None, ConsentScope.None, ConsentScope.Commercial)
        select new Consent
        {
            Id = id,
            Donor = donor,
            Scope = scope,
            Declined = declined,
            Model = ConsentModel.Specific,
            Country = country,
            GivenOn = signed == Horizon ? null : Start.AddDays(signed),
            Signature = new ConsentSignature { Method = SignatureMethod.Handwritten },
            EthicsApproval = new EthicsApproval { Id = EthicsApprovalId.Parse("EK-1") },
            ExpiresOn = expires < 0 ? null : Start.AddDays(expires),
            Withdrawal = withdrawn < 0 ? null : new ConsentWithdrawal { On = Start.AddDays(withdrawn), Effect = effect, Purposes = purposes },
            Capacity = minor == 0 ? new MinorCapacity { ParentalPermissionOn = Start, AssentOn = Start, MajorityOn = Start.AddDays(20) } : new AdultCapacity(),
        };

    private static Gen<ConsentEvent> Events =>
        from number in Gen.Choose(0, 2)
        let id = ConsentId.Parse("C" + number)
        let donor = Donors[number % 2]
        from day in Gen.Choose(0, Horizon)
        from record in Records(id, donor)
        from kind in Gen.Choose(0, 7)
        from effect in Gen.Elements(Enum.GetValues<WithdrawalEffect>())
        from purposes in Gen.Elements(ConsentScope.None, ConsentScope.None, ConsentScope.Commercial)
        let date = Start.AddDays(day)
        select kind switch
        {
            0 or 1 or 2 => (ConsentEvent)new ConsentGiven { Consent = id, Donor = donor, On = date, Record = record },
            3 => new ConsentAmended { Consent = id, Donor = donor, On = date, Record = record },
            4 => new ConsentRenewed { Consent = id, Donor = donor, On = date, Record = record },
            5 => new ConsentExpired { Consent = id, Donor = donor, On = date },
            _ => new ConsentWithdrawn { Consent = id, Donor = donor, On = date, Effect = effect, Purposes = purposes },
        };

    private static Gen<ConsentEvent[]> Histories => Events.ArrayOf().Resize(14).Select(events => events.OrderBy(e => e.On).ToArray());

    private static Gen<MaterialUse> Uses =>
        from purpose in Gen.Elements(Scopes)
        from country in Gen.Elements(Countries)
        from used in Gen.Choose(0, Horizon + 5)
        from made in Gen.Choose(-20, Horizon)
        from left in Gen.Choose(-20, Horizon)
        select new MaterialUse(purpose, country, Start.AddDays(used))
        {
            ManufacturedOn = made < 0 ? null : Start.AddDays(made),
            DistributedOn = left < 0 ? null : Start.AddDays(left),
        };

    /// <summary>The ledger of those events that it accepts.</summary>
    private static ConsentLedger Keep(IEnumerable<ConsentEvent> events)
    {
        ConsentLedger ledger = ConsentLedger.Empty;
        foreach (ConsentEvent candidate in events)
        {
            try
            {
                ledger = ledger.Append(candidate);
            }
            catch (InvalidOperationException)
            {
                // An event that does not follow is refused; the history goes on without it.
            }
        }

        return ledger;
    }

    private static string Show(ConsentEvent e) => e is ConsentRecorded { Record: { } record } ? $"{e} {record.Scope} until {record.ExpiresOn} {record.Withdrawal}" : e.ToString();

    private sealed class Naive(IReadOnlyList<ConsentEvent> events)
    {
        public bool MayUse(MaterialUse use) =>
            Donors.All(donor => events.Where(e => e.Donor == donor).Select(e => e.Consent).Distinct().Any(consent => Carries(consent, use)));

        private bool Carries(ConsentId id, MaterialUse use)
        {
            DateOnly made = use.ManufacturedOn is { } m && m < use.On ? m : use.On;
            Consent? record = null;
            bool holds = false;
            bool heldWhenMade = false;
            List<ConsentWithdrawal> withdrawals = [];
            List<ConsentEvent> known = [.. events.Where(e => e.Consent == id && e.On <= use.On)];
            for (DateOnly day = Start.AddDays(-1); day <= use.On; day = day.AddDays(1))
            {
                foreach (ConsentEvent e in known)
                {
                    bool isToday = e.On == day;
                    if (isToday && e is ConsentRecorded recorded)
                    {
                        record = recorded.Record;
                        if (e is not ConsentAmended)
                        {
                            holds = true;
                            withdrawals.Clear();
                        }
                    }

                    holds &= !(isToday && e is ConsentExpired);
                    if (WithdrawnOn(e, day, known[0].On) is { } withdrawal)
                    {
                        withdrawals.Add(withdrawal);
                        holds &= withdrawal.Purposes != ConsentScope.None;
                    }
                }

                if (day == made)
                {
                    heldWhenMade = holds && !(record!.ExpiresOn < day) && record.GivenOn <= day && !withdrawals.Any(w => Concerns(w, use));
                }
            }

            bool asked = record is not null
                && record.GivenOn <= use.On
                && (record.Scope & use.Purpose) == use.Purpose
                && (record.Declined & use.Purpose) == ConsentScope.None
                && record.Country == use.Country;
            bool ofAge = record?.Capacity is not MinorCapacity minor || made < minor.MajorityOn;
            return asked && ofAge && heldWhenMade && !withdrawals.Any(w => Stops(w, use));
        }

        // A withdrawal that stands in a record takes hold on its own day, or with the first consent where that came later.
        private static ConsentWithdrawal? WithdrawnOn(ConsentEvent e, DateOnly day, DateOnly first) => e switch
        {
            ConsentWithdrawn said when e.On == day => new ConsentWithdrawal { On = said.On, Effect = said.Effect, Purposes = said.Purposes },
            ConsentRecorded { Record.Withdrawal: { } standing } when (standing.On > first ? standing.On : first) == day => standing,
            _ => null,
        };

        private static bool Concerns(ConsentWithdrawal withdrawal, MaterialUse use) => withdrawal.Purposes == ConsentScope.None || (withdrawal.Purposes & use.Purpose) != ConsentScope.None;

        private static bool Stops(ConsentWithdrawal withdrawal, MaterialUse use)
        {
            if (!Concerns(withdrawal, use))
            {
                return false;
            }

            bool made = use.ManufacturedOn < withdrawal.On;
            bool distributed = use.DistributedOn < withdrawal.On;
            bool spared = (withdrawal.Effect == WithdrawalEffect.StopsNewManufacture && made)
                || (withdrawal.Effect == WithdrawalEffect.BlocksUndistributedLots && made && distributed);
            return !spared;
        }
    }
}
