using Exosome.Sdk.Findings;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Sources;

namespace Exosome.Sdk.Tests.Sources;

public sealed class ConsentLedgerTests
{
    private static readonly DateOnly Given = new(2025, 3, 1);
    private static readonly DateOnly Day = new(2025, 6, 1);
    private static readonly DonorId Donor = Sample.Donor.Id;
    private static readonly ConsentId Id = Sample.Consent.Id;
    private static readonly MaterialUse Use = new(ConsentScope.Manufacture, Sample.Germany, Day);
    private static readonly ConsentLedger Ledger = ConsentLedger.Empty.Append(new ConsentGiven { Consent = Id, Donor = Donor, On = Given, Record = Sample.Consent });

    [Fact]
    public void A_donor_nobody_knows_has_given_nothing() =>
        Assert.Equal("EXO2001", Assert.Single(Ledger.MayUse(DonorId.Parse("DON-9"), Use).Reasons).RuleId);

    [Fact]
    public void Material_without_a_donor_may_not_be_used() => Assert.False(Ledger.MayUse([], Use).IsAllowed);

    [Fact]
    public void A_consent_carries_uses_from_its_day_on()
    {
        Assert.True(Ledger.MayUse(Donor, Use).IsAllowed);
        Assert.Equal([Id], Ledger.MayUse(Donor, Use).Grounds);
        Assert.True(Ledger.MayUse(Donor, Use with { On = Given }).IsAllowed);
        Assert.Equal("EXO2001", Assert.Single(Ledger.MayUse(Donor, Use with { On = Given.AddDays(-1) }).Reasons).RuleId);
    }

    [Fact]
    public void A_pool_needs_every_donors_consent()
    {
        UseDecision decision = Ledger.MayUse([Donor, DonorId.Parse("DON-9")], Use);

        Assert.False(decision.IsAllowed);
        Assert.Equal("$.donors[1]", Assert.Single(decision.Reasons).Path);
        Assert.Empty(decision.Grounds);
    }

    [Fact]
    public void What_is_known_only_later_does_not_change_the_answer_for_an_earlier_day()
    {
        ConsentLedger later = Ledger.Append(new ConsentWithdrawn { Consent = Id, Donor = Donor, On = Day.AddDays(5), Effect = WithdrawalEffect.StopsAllUse });

        Assert.True(later.MayUse(Donor, Use).IsAllowed);
        Assert.False(later.MayUse(Donor, Use with { On = Day.AddDays(5) }).IsAllowed);
    }

    [Fact]
    public void A_lot_made_in_the_gap_before_a_renewal_stays_uncovered()
    {
        ConsentLedger ledger = Ledger
            .Append(new ConsentWithdrawn { Consent = Id, Donor = Donor, On = Day, Effect = WithdrawalEffect.StopsNewManufacture })
            .Append(new ConsentRenewed { Consent = Id, Donor = Donor, On = Day.AddDays(30), Record = Sample.Consent });
        MaterialUse later = Use with { On = Day.AddDays(60) };

        Assert.True(ledger.MayUse(Donor, later).IsAllowed);
        Assert.True(ledger.MayUse(Donor, later with { ManufacturedOn = Day.AddDays(-1) }).IsAllowed);
        Finding reason = Assert.Single(ledger.MayUse(Donor, later with { ManufacturedOn = Day.AddDays(10) }).Reasons);
        Assert.Equal("EXO2004", reason.RuleId);
        Assert.Contains("material made on 2025-06-11", reason.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_amendment_counts_from_its_day_on()
    {
        ConsentLedger ledger = Ledger.Append(new ConsentAmended { Consent = Id, Donor = Donor, On = Day, Record = Sample.Consent with { Scope = ConsentScope.Research } });

        Assert.True(ledger.MayUse(Donor, Use with { On = Day.AddDays(-1) }).IsAllowed);
        Assert.Equal("EXO2002", Assert.Single(ledger.MayUse(Donor, Use).Reasons).RuleId);
        Assert.Equal(ConsentScope.Research, ledger.RecordOn(Id, Day)!.Scope);
    }

    [Fact]
    public void Of_two_consents_one_must_carry_the_whole_use()
    {
        ConsentId second = ConsentId.Parse("CON-0042-2");
        ConsentLedger ledger = Ledger.Append(new ConsentGiven
        {
            Consent = second,
            Donor = Donor,
            On = Given,
            Record = Sample.Consent with { Id = second, Scope = ConsentScope.Images | ConsentScope.Research },
        });

        Assert.Equal([second], ledger.MayUse(Donor, Use with { Purpose = ConsentScope.Images }).Grounds);
        Assert.False(ledger.MayUse(Donor, Use with { Purpose = ConsentScope.Images | ConsentScope.Manufacture }).IsAllowed);
    }

    public static TheoryData<ConsentEvent, string> Refused => new()
    {
        { new ConsentGiven { Consent = Id, Donor = Donor, On = Day, Record = Sample.Consent }, "given before" },
        { new ConsentExpired { Consent = ConsentId.Parse("CON-9"), Donor = Donor, On = Day }, "never given" },
        { new ConsentExpired { Consent = Id, Donor = DonorId.Parse("DON-9"), On = Day }, "another donor" },
        { new ConsentExpired { Consent = Id, Donor = Donor, On = Given.AddDays(-1) }, "before the last event" },
        { new ConsentRenewed { Consent = Id, Donor = Donor, On = Day, Record = Sample.Consent with { Id = ConsentId.Parse("CON-9") } }, "another consent's" },
        { new ConsentRenewed { Consent = Id, Donor = Donor, On = Day, Record = Sample.Consent with { Donor = DonorId.Parse("DON-9") } }, "another donor's" },
        { new ConsentGiven { Consent = Id, Donor = DonorId.Parse("DON-9"), On = Given, Record = Sample.Consent }, "another donor's" },
        { new ConsentGiven { Consent = Id, Donor = Donor, On = Given, Record = Sample.Consent }, "given before" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Events_that_do_not_follow_are_refused(ConsentEvent added, string problem)
    {
        InvalidOperationException exception = Assert.Throws<InvalidOperationException>(() => Ledger.Append(added));

        Assert.Contains(problem, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("DON-", exception.Message, StringComparison.Ordinal);
        Assert.Single(Ledger.Events);
    }

    [Fact]
    public void After_the_end_only_a_renewal_follows()
    {
        ConsentLedger ended = Ledger.Append(new ConsentExpired { Consent = Id, Donor = Donor, On = Day });

        Assert.Throws<InvalidOperationException>(() => ended.Append(new ConsentAmended { Consent = Id, Donor = Donor, On = Day, Record = Sample.Consent }));
        Assert.True(ended.Append(new ConsentRenewed { Consent = Id, Donor = Donor, On = Day, Record = Sample.Consent }).MayUse(Donor, Use).IsAllowed);
    }

    [Fact]
    public void Sources_amount_to_a_ledger()
    {
        Consent withdrawn = Sample.Consent with { Id = ConsentId.Parse("CON-7"), Withdrawal = new ConsentWithdrawal { On = Day, Effect = WithdrawalEffect.StopsAllUse } };
        DonorId other = DonorId.Parse("DON-7");
        ConsentLedger ledger = ConsentLedger.FromSources(
        [
            Sample.Human,
            Sample.Human with { Id = SourceId.Parse("SRC-8") },
            Sample.Human with { Donor = Sample.Donor with { Id = other }, Consent = withdrawn with { Donor = other } },
            Sample.Human with { Donor = Sample.Donor with { Id = DonorId.Parse("DON-8") }, Consent = null },
        ]);

        Assert.Equal(3, ledger.Events.Count);
        Assert.True(ledger.MayUse(Donor, Use).IsAllowed);
        Assert.Equal("EXO2004", Assert.Single(ledger.MayUse(other, Use).Reasons).RuleId);
        Assert.False(ledger.MayUse(DonorId.Parse("DON-8"), Use).IsAllowed);
    }

    [Fact]
    public void A_withdrawal_that_stands_in_a_record_is_one()
    {
        Consent withdrawn = Sample.Consent with { Withdrawal = new ConsentWithdrawal { On = Day, Effect = WithdrawalEffect.StopsAllUse } };
        ConsentLedger given = ConsentLedger.Empty.Append(new ConsentGiven { Consent = Id, Donor = Donor, On = Given, Record = withdrawn });
        ConsentLedger amended = Ledger.Append(new ConsentAmended { Consent = Id, Donor = Donor, On = Day.AddDays(10), Record = withdrawn });

        Assert.True(given.MayUse(Donor, Use with { On = Day.AddDays(-1) }).IsAllowed);
        Assert.Equal("EXO2004", Assert.Single(given.MayUse(Donor, Use).Reasons).RuleId);
        Assert.Equal("EXO2004", Assert.Single(amended.MayUse(Donor, Use with { On = Day.AddDays(10), ManufacturedOn = Day.AddDays(1) }).Reasons).RuleId);

        // Nobody had told before the amendment; a renewal wipes the slate, the old withdrawal in its record included.
        Assert.True(amended.MayUse(Donor, Use with { On = Day.AddDays(9) }).IsAllowed);
        Assert.True(amended.Append(new ConsentRenewed { Consent = Id, Donor = Donor, On = Day.AddDays(20), Record = withdrawn }).MayUse(Donor, Use with { On = Day.AddDays(20) }).IsAllowed);
    }

    [Fact]
    public void A_withdrawal_before_the_consent_was_given_stands_from_its_first_day()
    {
        Consent withdrawn = Sample.Consent with { Withdrawal = new ConsentWithdrawal { On = Given.AddDays(-5), Effect = WithdrawalEffect.StopsAllUse } };

        Assert.False(withdrawn.MayUse(Use).IsAllowed);
        Assert.False(ConsentLedger.FromSources([Sample.Human with { Consent = withdrawn }]).MayUse(Donor, Use).IsAllowed);
    }

    [Fact]
    public void The_birth_mother_signs_for_the_child_and_ends_it_for_the_child()
    {
        DonorId mother = DonorId.Parse("DON-0100");
        ConsentGiven given = new() { Consent = Id, Donor = Donor, On = Given, Record = Sample.Consent with { Donor = mother }, BirthMother = mother };
        ConsentLedger ledger = ConsentLedger.Empty.Append(given);

        Assert.Throws<InvalidOperationException>(() => ConsentLedger.Empty.Append(given with { BirthMother = null }));
        Assert.True(ledger.MayUse(Donor, Use).IsAllowed);
        Assert.False(ledger.MayUse(mother, Use).IsAllowed);
        Assert.False(ledger.Append(new ConsentWithdrawn { Consent = Id, Donor = mother, On = Day, Effect = WithdrawalEffect.StopsAllUse }).MayUse(Donor, Use).IsAllowed);
        Assert.True(ledger.Append(new ConsentRenewed { Consent = Id, Donor = Donor, On = Day, Record = Sample.Consent }).MayUse(Donor, Use).IsAllowed);
    }

    [Fact]
    public void Mother_and_children_may_stand_on_one_record()
    {
        DonorId mother = DonorId.Parse("DON-0100");
        Consent record = Sample.Consent with { Donor = mother };
        Donor[] family = [Sample.Donor with { Id = mother }, .. new[] { "DON-0101", "DON-0102" }.Select(child => new Donor { Id = DonorId.Parse(child), AgeGroup = DonorAgeGroup.Infant, BirthMother = mother })];
        IEnumerable<HumanSource> Sources(Consent consent) => family.Select(donor => Sample.Human with { Donor = donor, Consent = consent });

        ConsentLedger ledger = ConsentLedger.FromSources(Sources(record));
        Assert.True(ledger.MayUse([.. family.Select(donor => donor.Id)], Use).IsAllowed);

        // Of several on one record only the mother speaks for the others.
        ConsentRenewed renewed = new() { Consent = Id, Donor = family[1].Id, On = Day, Record = record };
        Assert.True(ledger.Append(renewed).MayUse(family[2].Id, Use).IsAllowed);
        Assert.Throws<InvalidOperationException>(() => ledger.Append(renewed with { Record = record with { Donor = family[1].Id } }));

        ConsentLedger ended = ConsentLedger.FromSources(Sources(record with { Withdrawal = new ConsentWithdrawal { On = Day, Effect = WithdrawalEffect.StopsAllUse } }));
        Assert.All(family, donor => Assert.False(ended.MayUse(donor.Id, Use).IsAllowed));
        Assert.Throws<InvalidOperationException>(() => ConsentLedger.FromSources([.. Sources(record), Sample.Human with { Donor = Sample.Donor with { Id = DonorId.Parse("DON-9") }, Consent = record }]));
        Assert.Throws<InvalidOperationException>(() => ConsentLedger.FromSources([.. Sources(record), Sample.Human with { Donor = Sample.Donor with { Id = DonorId.Parse("DON-9"), BirthMother = mother }, Consent = record with { Language = "fr" } }]));
    }

    [Fact]
    public void A_long_ledger_is_appended_and_asked_in_no_time()
    {
        ConsentLedger ledger = ConsentLedger.Empty;
        for (int i = 0; i < 20_000; i++)
        {
            ConsentId id = ConsentId.Parse(FormattableString.Invariant($"CON-{i}"));
            ledger = ledger.Append(new ConsentGiven { Consent = id, Donor = DonorId.Parse(FormattableString.Invariant($"DON-{i}")), On = Given, Record = Sample.Consent with { Id = id, Donor = null } });
        }

        Assert.True(ledger.MayUse(DonorId.Parse("DON-19999"), Use).IsAllowed);
    }

    [Fact]
    public void A_decision_explains_itself()
    {
        Assert.Equal("Allowed by CON-0042-1", Ledger.MayUse(Donor, Use).ToString());
        Assert.Contains("EXO2002", Ledger.MayUse(Donor, Use with { Purpose = ConsentScope.Images }).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_consent_that_a_source_names_decides_and_not_another_one_of_the_donor()
    {
        MaterialUse use = new(ConsentScope.Treatment, Sample.Germany, new DateOnly(2026, 6, 1));
        Consent other = Sample.Consent with { Id = ConsentId.Parse("CON-OTHER"), Scope = ConsentScope.Research };
        ConsentLedger ledger = ConsentLedger.Of([new ConsentGiven { Consent = other.Id, Donor = Sample.Donor.Id, On = Sample.Consent.GivenOn!.Value, Record = other }]);
        Assert.False(ledger.MayUse(Sample.Donor.Id, use).IsAllowed);
        Assert.True(ledger.MayUse(Sample.Human, use).IsAllowed);
        Assert.False(ledger.MayUse(Sample.Human with { Consent = Sample.Consent with { Scope = ConsentScope.Research } }, use).IsAllowed);
        Assert.False(ledger.MayUse(Sample.Human with { Consent = null }, use).IsAllowed);
        Assert.False(ledger.MayUse(Sample.Human with { Consent = other }, use).IsAllowed);
    }

    [Fact]
    public void Another_consent_of_the_donor_does_not_stand_in_for_the_one_that_the_source_names()
    {
        Consent other = Sample.Consent with { Id = ConsentId.Parse("CON-OTHER"), Scope = Sample.Consent.Scope | ConsentScope.Cosmetic };
        ConsentLedger both = Ledger.Append(new ConsentGiven { Consent = other.Id, Donor = Donor, On = Given, Record = other });
        ConsentLedger withdrawn = both.Append(new ConsentWithdrawn { Consent = Id, Donor = Donor, On = Given.AddDays(1), Effect = WithdrawalEffect.StopsAllUse });

        Assert.Equal("EXO2004", Assert.Single(withdrawn.MayUse(Sample.Human, Use).Reasons).RuleId);
        Assert.Equal("EXO2002", Assert.Single(both.MayUse(Sample.Human, Use with { Purpose = ConsentScope.Cosmetic }).Reasons).RuleId);
        Assert.Equal([other.Id], withdrawn.MayUse(Sample.Human with { Consent = other }, Use).Grounds);
        Assert.Equal("EXO2001", Assert.Single(both.MayUse(Sample.Human, Use with { On = Given.AddDays(-1) }).Reasons).RuleId);
    }

    [Fact]
    public void A_withdrawal_in_the_record_of_the_source_counts_beside_the_events()
    {
        HumanSource source = Sample.Human with { Consent = Sample.Consent with { Withdrawal = new ConsentWithdrawal { On = Day, Effect = WithdrawalEffect.StopsAllUse } } };
        ConsentLedger renewed = Ledger.Append(new ConsentRenewed { Consent = Id, Donor = Donor, On = Day.AddDays(1), Record = Sample.Consent });

        Assert.True(Ledger.MayUse(source, Use with { On = Day.AddDays(-1) }).IsAllowed);
        Assert.Equal("EXO2004", Assert.Single(Ledger.MayUse(source, Use).Reasons).RuleId);
        Assert.True(renewed.MayUse(source, Use with { On = Day.AddDays(1) }).IsAllowed);
    }

    [Fact]
    public void A_record_that_the_events_do_not_know_is_a_reason_against()
    {
        Consent wide = Sample.Consent with { Scope = Sample.Consent.Scope | ConsentScope.Cosmetic };
        ConsentLedger amended = Ledger.Append(new ConsentAmended { Consent = Id, Donor = Donor, On = Day, Record = wide });

        UseDecision decision = Ledger.MayUse(Sample.Human with { Consent = wide }, Use);
        Assert.Equal("EXO3013", Assert.Single(decision.Reasons).RuleId);
        Assert.Empty(decision.Grounds);

        // The record that it was filed with, and each later one, is known; the events say which one counts.
        Assert.True(amended.MayUse(Sample.Human, Use with { Purpose = ConsentScope.Cosmetic }).IsAllowed);
        Assert.True(amended.MayUse(Sample.Human with { Consent = wide }, Use).IsAllowed);
    }

    [Fact]
    public void The_record_of_another_donor_carries_nothing_with_events_or_without()
    {
        HumanSource wrong = Sample.Human with { Donor = Sample.Donor with { Id = DonorId.Parse("DON-9") } };

        Finding filed = Assert.Single(ConsentLedger.Empty.MayUse(wrong, Use).Reasons);
        Assert.Equal(("EXO2003", "$.donor"), (filed.RuleId, filed.Path));
        Assert.DoesNotContain("DON-", filed.Message, StringComparison.Ordinal);
        Assert.Equal("EXO2003", Assert.Single(Ledger.MayUse(wrong, Use).Reasons).RuleId);
        Assert.Empty(Ledger.MayUse(wrong, Use).Grounds);

        // A record that names nobody, and the events say whose it is.
        Consent nobodys = Sample.Consent with { Donor = null };
        ConsentLedger anothers = ConsentLedger.Empty.Append(new ConsentGiven { Consent = Id, Donor = Donor, On = Given, Record = nobodys });
        Assert.False(anothers.MayUse(wrong with { Consent = nobodys }, Use).IsAllowed);
        Assert.True(ConsentLedger.Empty.MayUse(Sample.Human with { Donor = wrong.Donor with { BirthMother = Donor } }, Use).IsAllowed);
    }

    [Fact]
    public void No_event_makes_a_record_count_before_it_was_signed()
    {
        ConsentLedger early = ConsentLedger.Empty.Append(new ConsentGiven { Consent = Id, Donor = Donor, On = Given, Record = Sample.Consent with { GivenOn = Day } });
        MaterialUse later = Use with { On = Day.AddDays(10) };

        Assert.Equal("EXO2004", Assert.Single(early.MayUse(Donor, Use with { On = Day.AddDays(-1) }).Reasons).RuleId);
        Assert.True(early.MayUse(Donor, Use).IsAllowed);
        Assert.Equal("EXO2004", Assert.Single(early.MayUse(Donor, later with { ManufacturedOn = Day.AddDays(-1) }).Reasons).RuleId);

        ConsentLedger renewed = Ledger.Append(new ConsentRenewed { Consent = Id, Donor = Donor, On = Day, Record = Sample.Consent with { GivenOn = Day.AddDays(20) } });
        Assert.Equal("EXO2004", Assert.Single(renewed.MayUse(Donor, later).Reasons).RuleId);
        Assert.True(renewed.MayUse(Donor, Use with { On = Day.AddDays(20) }).IsAllowed);
    }

    [Fact]
    public void A_record_without_the_date_of_signature_carries_nothing()
    {
        Consent unsigned = Sample.Consent with { GivenOn = null };
        ConsentLedger ledger = ConsentLedger.Empty.Append(new ConsentGiven { Consent = Id, Donor = Donor, On = Given, Record = unsigned });
        ConsentLedger renewed = ledger.Append(new ConsentRenewed { Consent = Id, Donor = Donor, On = Day, Record = Sample.Consent });

        Assert.Equal("EXO2003", Assert.Single(ledger.MayUse(Donor, Use).Reasons).RuleId);
        Assert.Equal("EXO2003", Assert.Single(unsigned.MayUse(Use).Reasons).RuleId);
        Assert.True(renewed.MayUse(Donor, Use).IsAllowed);
        Assert.False(renewed.MayUse(Donor, Use with { ManufacturedOn = Day.AddDays(-1) }).IsAllowed);
    }

    [Theory]
    [InlineData(WithdrawalEffect.StopsNewManufacture)]
    [InlineData(WithdrawalEffect.StopsAllUse)]
    public void A_lot_made_while_its_purpose_was_withdrawn_stays_uncovered_after_the_renewal(WithdrawalEffect effect)
    {
        ConsentLedger ledger = Ledger
            .Append(new ConsentWithdrawn { Consent = Id, Donor = Donor, On = Day, Purposes = ConsentScope.Treatment, Effect = effect })
            .Append(new ConsentRenewed { Consent = Id, Donor = Donor, On = Day.AddDays(30), Record = Sample.Consent });
        MaterialUse later = Use with { On = Day.AddDays(60), ManufacturedOn = Day.AddDays(10), Purpose = ConsentScope.Treatment };

        Assert.Contains("was withdrawn on 2025-06-01", Assert.Single(ledger.MayUse(Donor, later).Reasons).Message, StringComparison.Ordinal);
        Assert.True(ledger.MayUse(Donor, later with { Purpose = ConsentScope.Manufacture }).IsAllowed);
        Assert.True(ledger.MayUse(Donor, later with { ManufacturedOn = Day.AddDays(30) }).IsAllowed);
        Assert.True(ledger.MayUse(Donor, later with { ManufacturedOn = Day.AddDays(-1) }).IsAllowed);
    }

    [Fact]
    public void A_record_past_its_last_day_is_renewed_and_not_amended()
    {
        ConsentLedger ledger = ConsentLedger.Empty.Append(new ConsentGiven { Consent = Id, Donor = Donor, On = Given, Record = Sample.Consent with { ExpiresOn = Day } });
        ConsentAmended amended = new() { Consent = Id, Donor = Donor, On = Day.AddDays(1), Record = Sample.Consent };

        Assert.Contains("only a renewal can follow", Assert.Throws<InvalidOperationException>(() => ledger.Append(amended)).Message, StringComparison.Ordinal);
        Assert.True(ledger.Append(amended with { On = Day }).MayUse(Donor, Use with { On = Day.AddDays(1) }).IsAllowed);
        Assert.True(ledger.Append(new ConsentRenewed { Consent = Id, Donor = Donor, On = Day.AddDays(1), Record = Sample.Consent }).MayUse(Donor, Use with { On = Day.AddDays(1) }).IsAllowed);

        // A withdrawal is never turned away for that.
        Assert.False(ledger.Append(new ConsentWithdrawn { Consent = Id, Donor = Donor, On = Day.AddDays(1), Effect = WithdrawalEffect.StopsAllUse }).MayUse(Donor, Use with { On = Day.AddDays(2), ManufacturedOn = Day }).IsAllowed);
    }
}
