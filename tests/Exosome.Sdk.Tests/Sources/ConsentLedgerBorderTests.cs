using Exosome.Sdk.Findings;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Sources;

namespace Exosome.Sdk.Tests.Sources;

/// <summary>The day itself: what counts from it on, what until it, and how the ledger words it.</summary>
public sealed class ConsentLedgerBorderTests
{
    private static readonly DateOnly Given = new(2025, 3, 1);
    private static readonly DateOnly Withdrawn = new(2025, 6, 1);
    private static readonly DonorId Donor = Sample.Donor.Id;
    private static readonly ConsentId Id = Sample.Consent.Id;
    private static readonly ConsentLedger Ledger = With(Sample.Consent);

    [Theory]
    [InlineData(WithdrawalEffect.StopsNewManufacture, -1, -1, true)]
    [InlineData(WithdrawalEffect.StopsNewManufacture, 0, null, false)]
    [InlineData(WithdrawalEffect.BlocksUndistributedLots, -1, -1, true)]
    [InlineData(WithdrawalEffect.BlocksUndistributedLots, -1, 0, false)]
    [InlineData(WithdrawalEffect.BlocksUndistributedLots, -1, null, false)]
    [InlineData(WithdrawalEffect.StopsAllUse, -1, -1, false)]
    public void What_was_made_or_left_on_the_day_of_the_withdrawal_came_too_late(WithdrawalEffect effect, int made, int? left, bool allowed)
    {
        ConsentLedger ledger = Ledger.Append(new ConsentWithdrawn { Consent = Id, Donor = Donor, On = Withdrawn, Effect = effect });
        MaterialUse use = new(ConsentScope.Treatment, Sample.Germany, Withdrawn.AddDays(30))
        {
            ManufacturedOn = Withdrawn.AddDays(made),
            DistributedOn = left is { } days ? Withdrawn.AddDays(days) : null,
        };

        Assert.Equal(allowed, ledger.MayUse(Donor, use).IsAllowed);
    }

    [Fact]
    public void The_sentence_names_the_withdrawal_the_use_and_the_day_of_manufacture_where_it_is_another()
    {
        ConsentLedger ledger = Ledger.Append(new ConsentWithdrawn { Consent = Id, Donor = Donor, On = Withdrawn, Effect = WithdrawalEffect.StopsAllUse });
        MaterialUse use = new(ConsentScope.Treatment, Sample.Germany, Withdrawn.AddDays(30));

        string same = Assert.Single(ledger.MayUse(Donor, use).Reasons).Message;
        string made = Assert.Single(ledger.MayUse(Donor, use with { ManufacturedOn = Withdrawn.AddDays(-1) }).Reasons).Message;

        Assert.Contains("withdrawn", same, StringComparison.Ordinal);
        Assert.Contains("2025-06-01", same, StringComparison.Ordinal);
        Assert.Contains("a use on 2025-07-01", same, StringComparison.Ordinal);
        Assert.DoesNotContain("material made on", same, StringComparison.Ordinal);
        Assert.Contains("a use on 2025-07-01 of material made on 2025-05-31", made, StringComparison.Ordinal);
    }

    [Fact]
    public void A_consent_carries_its_last_day_and_the_next_one_says_that_it_expired()
    {
        DateOnly last = Given.AddDays(90);
        ConsentLedger ledger = With(Sample.Consent with { ExpiresOn = last });
        MaterialUse use = new(ConsentScope.Manufacture, Sample.Germany, last);

        Assert.True(ledger.MayUse(Donor, use).IsAllowed);
        Finding reason = Assert.Single(ledger.MayUse(Donor, use with { On = last.AddDays(1) }).Reasons);
        Assert.Contains("expired", reason.Message, StringComparison.Ordinal);
        Assert.Equal("$.donors[0].expiresOn", reason.Path);
    }

    [Fact]
    public void An_expiry_that_came_as_an_event_is_worded_the_same()
    {
        ConsentLedger ledger = Ledger.Append(new ConsentExpired { Consent = Id, Donor = Donor, On = Withdrawn });

        Finding reason = Assert.Single(ledger.MayUse(Donor, new MaterialUse(ConsentScope.Manufacture, Sample.Germany, Withdrawn)).Reasons);
        Assert.Contains("expired", reason.Message, StringComparison.Ordinal);
        Assert.Equal("$.donors[0].expiresOn", reason.Path);
    }

    [Fact]
    public void A_review_that_is_overdue_is_a_caution_from_the_next_day_on()
    {
        ConsentLedger ledger = With(Sample.Consent with { ReviewBy = Withdrawn });
        MaterialUse use = new(ConsentScope.Manufacture, Sample.Germany, Withdrawn);

        Assert.Empty(ledger.MayUse(Donor, use).Cautions);
        UseDecision late = ledger.MayUse(Donor, use with { On = Withdrawn.AddDays(1) });
        Assert.True(late.IsAllowed);
        Finding caution = Assert.Single(late.Cautions);
        Assert.Contains("was due for review", caution.Message, StringComparison.Ordinal);
        Assert.Equal(Severity.Info, caution.Severity);
    }

    [Fact]
    public void A_refusal_has_no_grounds() =>
        Assert.Empty(Ledger.MayUse(Donor, new MaterialUse(ConsentScope.Images, Sample.Germany, Withdrawn)).Grounds);

    [Fact]
    public void Null_is_refused_by_name()
    {
        Assert.Equal("donors", Assert.Throws<ArgumentNullException>(() => Ledger.MayUse((IReadOnlyCollection<DonorId>)null!, new MaterialUse(ConsentScope.Research, Sample.Germany, Given))).ParamName);
        Assert.Equal("use", Assert.Throws<ArgumentNullException>(() => Ledger.MayUse([Donor], null!)).ParamName);
        Assert.Equal("sources", Assert.Throws<ArgumentNullException>(() => ConsentLedger.FromSources(null!)).ParamName);
        Assert.Equal("added", Assert.Throws<ArgumentNullException>(() => Ledger.Append(null!)).ParamName);
    }

    private static ConsentLedger With(Consent record) => ConsentLedger.Empty.Append(new ConsentGiven { Consent = Id, Donor = Donor, On = Given, Record = record });
}
