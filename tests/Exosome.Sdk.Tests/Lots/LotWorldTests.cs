using Exosome.Sdk.Formulations;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Lots;
using Exosome.Sdk.Quantities;
using Exosome.Sdk.Regulation;
using Exosome.Sdk.Serialization;
using Exosome.Sdk.Sources;
using Exosome.Sdk.Tests.Sources;
using FsCheck.Xunit;

namespace Exosome.Sdk.Tests.Lots;

/// <summary>
/// A whole manufacturer as a state machine: donors, batches, pools of pools, lots, tests, releases, holds, recalls of batches and
/// withdrawals of donors, vials given with and without asking. Beside it stands a naive model that keeps, for each lot, the plain
/// set of its donors and a diary. The library has to agree with it at every step and in every finding.
/// </summary>
public sealed class LotWorldTests
{
    [Property(MaxTest = 200, EndSize = 140)]
    public void No_history_with_pools_recalls_and_withdrawals_escapes((byte Kind, byte First, byte Second)[] commands)
    {
        World world = new();
        foreach ((byte kind, byte first, byte second) in commands)
        {
            world.Do(kind, first, second);
        }

        world.AssertFindings();
    }

    /// <summary>The histories are worth something only if they get everywhere.</summary>
    [Fact]
    public void The_histories_get_everywhere()
    {
        HashSet<string> seen = [];
        for (int seed = 0; seed < 120; seed++)
        {
            Random random = new(seed);
            World world = new();
            for (int step = 0; step < 120; step++)
            {
                world.Do((byte)random.Next(256), (byte)random.Next(256), (byte)random.Next(256));
            }

            world.AssertFindings();
            seen.UnionWith(world.Seen);
        }

        string[] expected =
        [
            "a lot that knows nothing of a recall", "an object of an ended release", "given", "given in spite of a hold", "given in spite of a recall", "given in spite of a withdrawal", "given unreleased", "pool of pools",
            "recall through a pool", "refused", "released", "withdrawal through a pool",
        ];
        Assert.Equal(expected, seen.Order(StringComparer.Ordinal));
    }

    private sealed class World
    {
        private static readonly Product s_product = LotExamples.Injectable;

        private static readonly IReadOnlyList<ReleaseTest> s_tests = ReleaseSpecification.For(s_product, [Sample.Human]).AllTests();

        private readonly List<HumanSource> _donors = [.. Enumerable.Range(0, 3).Select(MakeDonor)];
        private readonly Dictionary<int, DateOnly> _withdrawn = [];
        private readonly List<MadeBatch> _batches = [];
        private readonly List<MadeLot> _lots = [];
        private readonly List<Vial> _vials = [];
        private readonly List<(Administration Given, MadeLot Lot)> _given = [];
        private ConsentLedger _ledger;
        private DateOnly _today = LotExamples.Made;

        public World() => _ledger = ConsentLedger.FromSources(_donors);

        public HashSet<string> Seen { get; } = [];

        public void Do(byte kind, byte first, byte second)
        {
            // Never two commands on one day: on the day of an event it already holds.
            _today = _today.AddDays(1 + (first % 3));
            switch (kind % 16)
            {
                case 0 or 1:
                    MakeBatch(first % 3);
                    break;
                case 2 or 3 when _batches.Count > 1:
                    Pool(_batches[first % _batches.Count], _batches[second % _batches.Count]);
                    break;
                case 4 or 5 when _batches.Count > 0:
                    MakeLot(_batches[first % _batches.Count]);
                    break;
                case 6 or 7 when _lots.Count > 0:
                    Test(_lots[first % _lots.Count], second);
                    break;
                case 8 or 9 when _lots.Count > 0:
                    Decide(_lots[first % _lots.Count]);
                    break;
                case 10 when _lots.Count > 0:
                    HoldOrLift(_lots[first % _lots.Count]);
                    break;
                case 11 or 12 or 13 when _lots.Count > 0:
                    Give(_lots[first % _lots.Count], isCareless: second % 3 == 0);
                    break;
                case 14 when second % 4 == 0:
                    Withdraw(first % 3);
                    break;
                case 15 when second % 3 == 0 && _batches.Count > 0:
                    Recall(_batches[first % _batches.Count], isWrittenIntoLots: second % 2 == 0);
                    break;
            }
        }

        /// <summary>Every finding of the dossier is one that the naive model expects, and none is missing.</summary>
        public void AssertFindings()
        {
            Dossier dossier = new()
            {
                Title = "Random history",
                AsOf = _today,
                Sources = [.. _donors],
                ConsentEvents = _ledger.Events.ToEquatableList(),
                Batches = _batches.Select(made => made.Batch).ToEquatableList(),
                Products = [s_product],
                Lots = _lots.Select(made => made.State.Lot).ToEquatableList(),
                Vials = _vials.ToEquatableList(),
                Administrations = _given.Select(entry => entry.Given).ToEquatableList(),
            };
            List<string> expected = [];
            for (int i = 0; i < _lots.Count; i++)
            {
                if (_lots[i].BatchRecalledOn is not null && _lots[i].State is not EndedLot)
                {
                    expected.Add($"EXO3007 $.lots[{i}]");
                    Seen.Add("a lot that knows nothing of a recall");
                }
            }

            for (int i = 0; i < _given.Count; i++)
            {
                (Administration given, MadeLot lot) = _given[i];
                if (!lot.MayBeUsedOn(given.On))
                {
                    expected.Add($"EXO3007 $.administrations[{i}].on");
                }

                if (lot.Donors.Any(donor => _withdrawn.TryGetValue(donor, out DateOnly day) && day <= given.On))
                {
                    expected.Add($"EXO2004 $.administrations[{i}]");
                }
            }

            Assert.Equal(expected.Order(StringComparer.Ordinal), dossier.Validate().Select(finding => finding.RuleId + " " + finding.Path).Distinct().Order(StringComparer.Ordinal));
            AssertNoOrphan(dossier);
        }

        private static HumanSource MakeDonor(int index)
        {
            DonorId id = DonorId.Parse("DON-" + index);
            return Sample.Human with
            {
                Id = SourceId.Parse("SRC-" + index),
                Donor = Sample.Donor with { Id = id },
                Consent = Sample.Consent with { Id = ConsentId.Parse("CON-" + index), Donor = id },
            };
        }

        private void AssertNoOrphan(Dossier dossier)
        {
            Lineage lineage = Lineage.Of(dossier.LineageRecords());
            foreach (Vial vial in _vials)
            {
                MadeLot lot = _lots.Single(made => made.State.Lot.Id == vial.Lot);
                IEnumerable<string> donors = lineage.Upstream(Lineage.Node(vial.Id)).Where(node => node.Kind == LineageKind.Donor).Select(node => node.Id);
                Assert.Equal(lot.Donors.Select(donor => "DON-" + donor).Order(StringComparer.Ordinal), donors.Order(StringComparer.Ordinal));
            }
        }

        private void MakeBatch(int donor)
        {
            MaterialUse use = new(ConsentScope.Manufacture, Sample.Germany, _today);
            bool may = _ledger.MayUse(_donors[donor].Donor.Id, use).IsAllowed;
            Assert.Equal(!_withdrawn.ContainsKey(donor), may);
            if (may)
            {
                Batch batch = new() { Id = NextBatch(), MadeOn = _today, MadeIn = Sample.Germany, Sources = [_donors[donor].Id!.Value] };
                _batches.Add(new MadeBatch(batch, [donor], [batch.Id]));
            }
        }

        private void Pool(MadeBatch one, MadeBatch other)
        {
            if (one == other || !IsUsable(one) || !IsUsable(other))
            {
                return;
            }

            Batch batch = new() { Id = NextBatch(), MadeOn = _today, MadeIn = Sample.Germany, PooledFrom = [one.Batch.Id, other.Batch.Id] };
            _batches.Add(new MadeBatch(batch, [.. one.Donors, .. other.Donors], [batch.Id, .. one.Parts, .. other.Parts]));
            if (one.Parts.Count > 1 || other.Parts.Count > 1)
            {
                Seen.Add("pool of pools");
            }
        }

        private void MakeLot(MadeBatch batch)
        {
            if (IsUsable(batch))
            {
                Lot lot = LotExamples.Quarantined(s_product) with
                {
                    Id = LotId.Parse("LOT-" + _lots.Count),
                    Batches = [batch.Batch.Id],
                    ManufacturedOn = _today,
                    ExpiresOn = _today.AddMonths(3),
                };
                _lots.Add(new MadeLot(LotState.Quarantine(lot), batch.Donors, batch.Parts));
            }
        }

        private void Test(MadeLot lot, byte chance)
        {
            if (lot.State is not QuarantinedLot quarantined)
            {
                return;
            }

            // Mostly everything at once, now and then one test alone; now and then one fails.
            ReleaseTest[] open = [.. s_tests.Except(lot.Passed)];
            foreach (ReleaseTest test in chance % 4 == 0 ? open.Take(1) : open)
            {
                bool fails = chance % 32 == 1 && test == open[^1];
                quarantined = quarantined.Record(LotExamples.Pass(test) with { TestedOn = _today, Result = fails ? TestResult.Fail : TestResult.Pass });
                lot.HasFailed |= fails;
                lot.Passed.Add(test);
            }

            lot.State = quarantined;
        }

        private void Decide(MadeLot lot)
        {
            if (lot.State is QuarantinedLot quarantined)
            {
                ReleaseDecision decision = quarantined.Decide(_today, "qualified person");
                Assert.Equal(!lot.HasFailed && lot.Passed.Count == s_tests.Count && !lot.HasExpired(_today), decision is LotApproved);
                Seen.Add(decision is LotApproved ? "released" : "refused");
                if (decision is LotApproved approved)
                {
                    lot.State = approved.Released;
                    lot.Diary.Add((_today, "released"));
                }
            }
        }

        private void HoldOrLift(MadeLot lot)
        {
            if (lot.State is ReleasedLot released)
            {
                lot.State = released.Hold(_today, "adverse event");
                lot.Diary.Add((_today, "held"));
            }
            else if (lot.State is HeldLot held)
            {
                ReleaseDecision decision = held.Lift(_today, "explained", "qualified person");
                Assert.Equal(!lot.HasExpired(_today), decision is LotApproved);
                if (decision is LotApproved approved)
                {
                    lot.State = approved.Released;
                    lot.Diary.Add((_today, "lifted"));
                }
            }
        }

        private void Give(MadeLot lot, bool isCareless)
        {
            Vial vial = new() { Id = VialId.Parse("V-" + _vials.Count), Lot = lot.State.Lot.Id };
            RecipientId recipient = RecipientId.Parse("R-" + _vials.Count);
            if (isCareless)
            {
                Note(new Administration { Vial = vial.Id, Lot = vial.Lot, Recipient = recipient, Route = AdministrationRoute.Intradermal, On = _today, Country = Sample.Germany });
            }
            else if (lot.LastReleased is { } released)
            {
                // Somebody may still hold the object of a release that a hold, a recall or a withdrawal has ended since.
                AdministrationDecision decision = released.Administer(new PresentRecords(Records(), _ledger), vial, s_product, AdministrationRoute.Intradermal, recipient, _today, Sample.Germany);
                Assert.Equal(lot.MayBeUsedOn(_today), decision.Administration is not null);
                Assert.False(decision.IsAllowed && lot.Donors.Any(_withdrawn.ContainsKey));
                if (lot.State is not ReleasedLot)
                {
                    Seen.Add("an object of an ended release");
                }

                if (decision.Administration is { } given)
                {
                    Seen.Add("given");
                    Note(given);
                }
            }
            else
            {
                Assert.False(lot.MayBeUsedOn(_today));
            }

            void Note(Administration given)
            {
                _vials.Add(vial);
                _given.Add((given, lot));
                if (lot.Diary.Count > 0 && lot.Diary[^1].What is "held" or "recalled" or "withdrawn")
                {
                    Seen.Add("given in spite of a " + (lot.Diary[^1].What == "held" ? "hold" : lot.Diary[^1].What == "recalled" ? "recall" : "withdrawal"));
                }
                else if (lot.Diary.Count == 0)
                {
                    Seen.Add("given unreleased");
                }
            }
        }

        private void Withdraw(int donor)
        {
            if (!_withdrawn.TryAdd(donor, _today))
            {
                return;
            }

            ConsentId consent = _donors[donor].Consent!.Id;
            _ledger = _ledger.Append(new ConsentWithdrawn { Consent = consent, Donor = _donors[donor].Donor.Id, On = _today, Effect = WithdrawalEffect.StopsAllUse });
            End(Lineage.Node(_donors[donor].Donor.Id), lot => lot.Donors.Contains(donor), "withdrawn", lot => lot switch
            {
                QuarantinedLot quarantined => quarantined.Withdraw(_today, consent),
                ReleasedLot released => released.Withdraw(_today, consent),
                HeldLot held => held.Withdraw(_today, consent),
                _ => lot,
            });
        }

        // A recall stands in the record of the batch alone, or somebody wrote it into each lot as well: both end the lots.
        private void Recall(MadeBatch batch, bool isWrittenIntoLots)
        {
            batch.IsRecalled = true;
            batch.Batch = batch.Batch.With(new BatchRecalled { On = _today, Reason = "medium" });
            foreach (MadeLot lot in _lots.Where(lot => lot.Parts.Contains(batch.Batch.Id)))
            {
                lot.BatchRecalledOn ??= _today;
                Assert.Contains(Lineage.Of(Records()).RecallsBehind(Lineage.Node(lot.State.Lot.Id)), recall => recall.Origin == Lineage.Node(batch.Batch.Id) && recall.On == _today);
            }

            if (!isWrittenIntoLots)
            {
                return;
            }

            End(Lineage.Node(batch.Batch.Id), lot => lot.Parts.Contains(batch.Batch.Id), "recalled", lot => lot switch
            {
                QuarantinedLot quarantined => quarantined.Reject(_today, "batch recalled"),
                ReleasedLot released => released.Recall(_today, "batch recalled"),
                HeldLot held => held.Recall(_today, "batch recalled"),
                _ => lot,
            });
        }

        /// <summary>Ends every lot that the graph reaches from a node, after asking the naive model whether those are the ones.</summary>
        private void End(LineageNode from, Func<MadeLot, bool> isReached, string what, Func<LotState, LotState> end)
        {
            LineageReach reach = Lineage.Of(Records()).ReachOf(from);
            MadeLot[] reached = [.. _lots.Where(isReached)];
            Assert.Equal(reached.Select(lot => lot.State.Lot.Id.Value).Order(StringComparer.Ordinal), reach.Lots.Select(id => id.Value));
            Assert.Equal(_given.Where(entry => isReached(entry.Lot)).Select(entry => entry.Given.Recipient.Value).Order(StringComparer.Ordinal), reach.Recipients.Select(id => id.Value));
            Assert.Equal(_given.Where(entry => isReached(entry.Lot)).Select(entry => entry.Given), reach.Administrations);
            foreach (MadeLot lot in reached)
            {
                if (lot.State is not EndedLot)
                {
                    lot.State = end(lot.State);
                    lot.Diary.Add((_today, what));
                    if (lot.Parts.Count > 1)
                    {
                        Seen.Add((what == "withdrawn" ? "withdrawal" : "recall") + " through a pool");
                    }
                }
            }
        }

        private LineageRecords Records() => new()
        {
            Sources = [.. _donors],
            Batches = _batches.Select(made => made.Batch).ToEquatableList(),
            Lots = _lots.Select(made => made.State.Lot).ToEquatableList(),
            Vials = _vials.ToEquatableList(),
            Administrations = _given.Select(entry => entry.Given).ToEquatableList(),
        };

        private bool IsUsable(MadeBatch batch) =>
            !batch.Donors.Any(_withdrawn.ContainsKey) && !_batches.Any(other => other.IsRecalled && batch.Parts.Contains(other.Batch.Id));

        private BatchId NextBatch() => BatchId.Parse("BAT-" + _batches.Count);
    }

    private sealed class MadeBatch(Batch batch, HashSet<int> donors, HashSet<BatchId> parts)
    {
        public Batch Batch { get; set; } = batch;

        public HashSet<int> Donors { get; } = donors;

        /// <summary>Itself and everything that was ever pooled into it.</summary>
        public HashSet<BatchId> Parts { get; } = parts;

        public bool IsRecalled { get; set; }
    }

    private sealed class MadeLot(LotState state, HashSet<int> donors, HashSet<BatchId> parts)
    {
        private LotState _state = state;

        public LotState State
        {
            get => _state;
            set
            {
                _state = value;
                LastReleased = value as ReleasedLot ?? LastReleased;
            }
        }

        /// <summary>The object of its last release, which nothing that happens afterwards can reach.</summary>
        public ReleasedLot? LastReleased { get; private set; }

        public HashSet<int> Donors { get; } = donors;

        public HashSet<BatchId> Parts { get; } = parts;

        public HashSet<ReleaseTest> Passed { get; } = [];

        public bool HasFailed { get; set; }

        /// <summary>The first recall of a batch behind it, whether or not its own record tells.</summary>
        public DateOnly? BatchRecalledOn { get; set; }

        /// <summary>What happened, in order: released, held, lifted, recalled, withdrawn.</summary>
        public List<(DateOnly On, string What)> Diary { get; } = [];

        public bool HasExpired(DateOnly day) => State.Lot.ExpiresOn < day;

        public bool MayBeUsedOn(DateOnly day) =>
            !HasExpired(day) && !(BatchRecalledOn <= day) && Diary.LastOrDefault(entry => entry.On <= day).What is "released" or "lifted";
    }
}
