using Exosome.Sdk.Formulations;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Lots;
using Exosome.Sdk.Quantities;
using Exosome.Sdk.Regulation;
using FsCheck.Xunit;

namespace Exosome.Sdk.Tests.Lots;

/// <summary>
/// Random lots through random histories: thaw, test, fail, hold, withdraw, recall, release, give. Whatever the order, no lot is
/// released without its tests, nothing is given from a blocked lot, and no vial is without its line.
/// </summary>
public sealed class LotHistoryTests
{
    [Property(MaxTest = 300)]
    public void No_history_leads_to_a_forbidden_state(int seed)
    {
        Random random = new(seed);
        Product product = random.Next(2) == 0 ? LotExamples.Injectable : LotExamples.Serum;
        History history = new(product, random);
        for (int step = 0; step < 40; step++)
        {
            history.Step();
            history.AssertSound();
        }
    }

    /// <summary>The histories are worth something only if they get everywhere.</summary>
    [Fact]
    public void The_histories_reach_every_state_and_administrations()
    {
        HashSet<string> reached = [];
        int given = 0;
        for (int seed = 0; seed < 400; seed++)
        {
            Random random = new(seed);
            History history = new(seed % 2 == 0 ? LotExamples.Injectable : LotExamples.Serum, random);
            for (int step = 0; step < 40; step++)
            {
                history.Step();
                reached.Add(history.State.GetType().Name);
            }

            given += history.Administrations.Count;
        }

        Assert.Equal(["EndedLot", "HeldLot", "QuarantinedLot", "ReleasedLot"], reached.Order(StringComparer.Ordinal));
        Assert.True(given > 50, $"only {given} vials were given");
    }

    private sealed class History(Product product, Random random)
    {
        private readonly Vial[] _vials = [.. Enumerable.Range(0, 6).Select(i => new Vial { Id = VialId.Parse("V-" + i), Lot = LotId.Parse(i == 5 ? "LOT-OTHER" : "LOT-1") })];
        private readonly List<ReleaseTest> _open = [.. ReleaseSpecification.For(product).AllTests()];
        private DateOnly _today = LotExamples.Made;

        public LotState State { get; private set; } = LotState.Quarantine(LotExamples.Quarantined(product));

        public List<Administration> Administrations { get; } = [];

        public void Step()
        {
            _today = _today.AddDays(random.Next(12));
            State = State switch
            {
                QuarantinedLot lot => InQuarantine(lot),
                ReleasedLot lot => Released(lot),
                HeldLot lot => OnHold(lot),
                _ => State,
            };
        }

        public void AssertSound()
        {
            Lot lot = State.Lot;
            if (State is ReleasedLot)
            {
                // The naive model: every needed test has a reliable pass and nothing that counts says otherwise.
                foreach (ReleaseTest test in ReleaseSpecification.For(product).AllTests())
                {
                    ReleaseTestResult[] counting = [.. lot.Certificate!.Results.Where(result => result.Test == test && result.InvalidatedBecause is null)];
                    Assert.NotEmpty(counting);
                    Assert.All(counting, result => Assert.Equal(TestResult.Pass, result.Result));
                }

                Assert.DoesNotContain(lot.Events, happened => happened is LotRecalled or LotWithdrawn or LotRejected);
            }

            LineageRecords records = new() { Lots = [lot], Vials = _vials.Take(5).ToEquatableList(), Administrations = Administrations.ToEquatableList() };
            Assert.DoesNotContain(LineageChecks.Check(records), finding => finding.Path.StartsWith("$.administrations", StringComparison.Ordinal) || finding.Path.StartsWith("$.vials", StringComparison.Ordinal));

            // A day has no hours: what blocked the lot on the day of use may have come after it, what freed it came before.
            Assert.All(Administrations, given => Assert.Equal(LotStatus.Released, (lot with { Events = lot.Events.Where(happened => happened.On < given.On || (happened is LotHoldLifted && happened.On == given.On)).ToEquatableList() }).StatusOn(given.On)));
        }

        private LotState OnHold(HeldLot lot)
        {
            switch (random.Next(4))
            {
                case 0:
                    return lot.Recall(_today, "failed investigation");
                case 1 when lot.Lot.HoldsOn(_today).Count < 3:
                    return lot.Hold(_today, "another adverse event", AdverseEventId.Parse("AE-2"));
                default:
                    // The naive model: as many lifts as holds, each of one that is named.
                    IReadOnlyList<LotHeld> open = lot.Lot.HoldsOn(_today);
                    Assert.Equal(lot.Lot.Events.Count(happened => happened is LotHeld) - lot.Lot.Events.Count(happened => happened is LotHoldLifted), open.Count);
                    ReleaseDecision decision = lot.Lift(_today, "explained", "qualified person", open[random.Next(open.Count)]);
                    Assert.False(open.Count > 1 && decision is LotApproved);
                    return open.Count > 1 ? LotState.Quarantine(decision.Lot) : Decided(decision, lot);
            }
        }

        private LotState InQuarantine(QuarantinedLot lot)
        {
            if (lot.Lot.HoldsOn(_today) is [var hold, ..])
            {
                Assert.IsType<LotRefused>(lot.Decide(_today, "qualified person"));
                return lot.Record(new LotHoldLifted { On = _today, Reason = "explained", HeldOn = hold.On, AdverseEvent = hold.AdverseEvent });
            }

            switch (random.Next(12))
            {
                case 0:
                    return lot.Reject(_today, "appearance");
                case 1:
                    return Decided(lot.Decide(_today, "qualified person"), lot);
                case 2 when random.Next(4) == 0:
                    return lot.Record(new StorageExcursion { On = _today, Reached = Temperature.FromDegreesCelsius(5) });
                case 3 when random.Next(4) == 0:
                    return lot.Record(Result(random.Next(20) == 0));
                default:
                    return _open.Count == 0 ? Decided(lot.Decide(_today, "qualified person"), lot) : lot.Record(Result(fails: false));
            }
        }

        private LotState Released(ReleasedLot lot) => random.Next(10) switch
        {
            0 => lot.Hold(_today, "adverse event", AdverseEventId.Parse("AE-1")),
            1 when random.Next(3) == 0 => lot.Recall(_today, "glass"),
            2 when random.Next(3) == 0 => lot.Withdraw(_today, ConsentId.Parse("C-1")),
            3 => lot.Record(new LotThawed { On = _today }),
            _ => Give(lot),
        };

        private ReleasedLot Give(ReleasedLot lot)
        {
            // Anything may be asked for: another lot's vial, another route, the wrong product, a day after expiry.
            Vial vial = _vials[random.Next(_vials.Length)];
            AdministrationRoute route = random.Next(3) == 0 ? (AdministrationRoute)random.Next(19) : product.Routes[0];
            Product asked = random.Next(8) == 0 ? LotExamples.Serum : product;
            RecipientId recipient = RecipientId.Parse("R-" + vial.Id.Value);
            if (lot.Administer(LotExamples.Present(lot.Lot), vial, asked, route, recipient, _today).Administration is { } given)
            {
                Assert.Equal(lot.Lot.Id, vial.Lot);
                Assert.Contains(given.Route, product.Routes);
                Assert.Equal(product.Id, asked.Id);
                Assert.True(_today <= lot.Lot.ExpiresOn);
                Administrations.Add(given);
            }

            return lot;
        }

        private ReleaseTestResult Result(bool fails)
        {
            ReleaseTest test = _open.Count == 0 ? ReleaseTest.ParticleCount : _open[random.Next(_open.Count)];
            if (!fails)
            {
                _open.Remove(test);
            }

            return LotExamples.Pass(test) with { TestedOn = _today, Result = fails ? TestResult.Fail : TestResult.Pass };
        }

        private static LotState Decided(ReleaseDecision decision, LotState before) => decision switch
        {
            LotApproved approved => approved.Released,
            LotRefused { Lot: var lot } => before is HeldLot ? before : LotState.Quarantine(lot),
            _ => before,
        };
    }
}
