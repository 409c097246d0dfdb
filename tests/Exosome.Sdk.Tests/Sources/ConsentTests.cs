using Exosome.Sdk.Findings;
using Exosome.Sdk.Findings.Catalog;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Sources;

namespace Exosome.Sdk.Tests.Sources;

public sealed class ConsentTests
{
    private static readonly DateOnly Day = new(2025, 6, 1);
    private static readonly MaterialUse Manufacture = new(ConsentScope.Manufacture, Sample.Germany, Day);

    [Fact]
    public void A_complete_consent_carries_a_use_in_its_scope_and_country()
    {
        Assert.Empty(Sample.Consent.Validate());
        UseDecision decision = Sample.Consent.MayUse(Manufacture);

        Assert.True(decision.IsAllowed);
        Assert.Equal([Sample.Consent.Id], decision.Grounds);
    }

    [Fact]
    public void An_empty_consent_says_everything_that_it_lacks()
    {
        Finding finding = Assert.Single(new Consent { Id = ConsentId.Parse("CON-1") }.Validate());

        Assert.Equal("EXO2003", finding.RuleId);
        Assert.All(ConsentRules.RequiredConsentMembers, member => Assert.Contains(member, finding.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_required_member_is_one_of_a_consent() =>
        Assert.All(ConsentRules.RequiredConsentMembers, member => Assert.NotNull(typeof(Consent).GetProperty(member)));

    [Theory]
    [InlineData(ConsentScope.Cosmetic)]
    [InlineData(ConsentScope.Images)]
    [InlineData(ConsentScope.GeneticAnalysis | ConsentScope.Research)]
    [InlineData(ConsentScope.None)]
    public void A_use_outside_the_scope_is_denied(ConsentScope purpose) =>
        Assert.Equal("EXO2002", Assert.Single(Sample.Consent.MayUse(Manufacture with { Purpose = purpose }).Reasons).RuleId);

    [Fact]
    public void A_use_that_was_declined_is_denied_even_when_the_scope_names_it()
    {
        Consent consent = Sample.Consent with { Declined = ConsentScope.Commercial };

        Assert.False(consent.Covers(ConsentScope.Commercial));
        Assert.False(consent.MayUse(Manufacture with { Purpose = ConsentScope.Commercial }).IsAllowed);
    }

    [Fact]
    public void A_country_that_is_not_listed_is_denied()
    {
        CountryCode korea = CountryCode.Parse("KR");
        Finding reason = Assert.Single(Sample.Consent.MayUse(Manufacture with { Country = korea }).Reasons);

        Assert.Equal("EXO2009", reason.RuleId);
        Assert.True((Sample.Consent with { Countries = [korea] }).MayUse(Manufacture with { Country = korea }).IsAllowed);
    }

    [Fact]
    public void Use_abroad_asks_for_a_safeguard()
    {
        Consent consent = Sample.Consent with { Countries = [CountryCode.Parse("US")] };

        Assert.Contains("TransferSafeguards", Assert.Single(consent.Validate()).Message, StringComparison.Ordinal);
        Assert.Empty((consent with { TransferSafeguards = [TransferSafeguard.ContractualClauses] }).Validate());
    }

    [Theory]
    [InlineData("DE", "FR", TransferSafeguard.Unspecified, false)]
    [InlineData("DE", "NO", TransferSafeguard.Unspecified, false)]
    [InlineData("DE", "GB", TransferSafeguard.Unspecified, true)]
    [InlineData("DE", "CH", TransferSafeguard.AdequacyDecision, false)]
    [InlineData("US", "FR", TransferSafeguard.Unspecified, true)]
    public void A_safeguard_is_asked_for_where_a_country_outside_of_the_economic_area_is_named(string home, string abroad, TransferSafeguard safeguard, bool asked)
    {
        Consent consent = Sample.Consent with { Country = CountryCode.Parse(home), Countries = [CountryCode.Parse(abroad)], TransferSafeguards = [safeguard] };

        Assert.Equal(asked ? ["EXO2003"] : [], consent.Validate().Select(finding => finding.RuleId));
        Assert.All(consent.Validate(), finding => Assert.Contains("TransferSafeguards", finding.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_broad_consent_carries_storage_and_research_alone()
    {
        Consent research = Sample.Consent with { Model = ConsentModel.Broad, Scope = ConsentScope.Research | ConsentScope.CellLineDerivation | ConsentScope.DataSharing, SecondaryUse = SecondaryUse.AfterEthicsApproval };
        Consent more = research with { Scope = research.Scope | ConsentScope.Manufacture | ConsentScope.Treatment };

        Assert.Empty(research.Validate());
        Assert.True(research.MayUse(Manufacture with { Purpose = ConsentScope.Research }).IsAllowed);
        Assert.Contains("a specific consent to Manufacture, Treatment (a broad one", Assert.Single(more.Validate()).Message, StringComparison.Ordinal);
        Assert.Equal("EXO2002", Assert.Single(more.MayUse(Manufacture).Reasons).RuleId);
        Assert.Empty((more with { Declined = ConsentScope.Manufacture | ConsentScope.Treatment }).Validate());
    }

    [Theory]
    [InlineData(SecondaryUse.Unspecified, false)]
    [InlineData(SecondaryUse.NotAllowed, false)]
    [InlineData(SecondaryUse.AfterNewConsent, false)]
    [InlineData(SecondaryUse.AfterEthicsApproval, true)]
    [InlineData(SecondaryUse.Deidentified, true)]
    public void A_broad_consent_that_allows_no_second_use_carries_no_research(SecondaryUse said, bool allowed)
    {
        Consent broad = Sample.Consent with { Model = ConsentModel.Broad, Scope = ConsentScope.Research, SecondaryUse = said };
        MaterialUse research = Manufacture with { Purpose = ConsentScope.Research };

        Assert.Equal(allowed, broad.MayUse(research).IsAllowed);
        Assert.Equal(allowed ? [] : ["EXO2002"], broad.MayUse(research).Reasons.Select(reason => reason.RuleId));
        Assert.Equal(allowed ? [] : ["EXO2003"], broad.Validate().Select(finding => finding.RuleId));
        Assert.True((Sample.Consent with { SecondaryUse = said }).MayUse(research).IsAllowed);
    }

    [Theory]
    [InlineData("DE", CompensationKind.Payment, "Art. 54(1)")]
    [InlineData("NO", CompensationKind.Payment, "Art. 54(1)")]
    [InlineData("KR", CompensationKind.Payment, "annex 3")]
    [InlineData("US", CompensationKind.Payment, null)]
    [InlineData("DE", CompensationKind.ExpensesOnly, null)]
    public void A_donor_is_not_paid_where_the_law_says_so(string country, CompensationKind kind, string? law)
    {
        Consent consent = Sample.Consent with { Country = CountryCode.Parse(country), Compensation = new DonorCompensation { Kind = kind } };
        string? message = consent.Validate().SingleOrDefault(finding => finding.RuleId == "EXO2003")?.Message;
        Assert.Equal(law is null, message is null);
        Assert.True(law is null || message!.Contains(law, StringComparison.Ordinal));
    }

    [Fact]
    public void Research_stands_on_an_approval_that_still_holds()
    {
        Consent consent = Sample.Consent with { EthicsApproval = Sample.Consent.EthicsApproval! with { ExpiresOn = Day.AddDays(-1) } };
        UseDecision research = consent.MayUse(Manufacture with { Purpose = ConsentScope.Research });
        Finding reason = Assert.Single(research.Reasons);

        Assert.Equal(("EXO2003", "$.ethicsApproval"), (reason.RuleId, reason.Path));
        Assert.Contains("held on 2025-06-01", reason.Message, StringComparison.Ordinal);

        // It is held while the research is done, not only when the material was made.
        MaterialUse made = Manufacture with { Purpose = ConsentScope.Research, On = Day.AddDays(30), ManufacturedOn = Day.AddDays(-1) };
        Assert.Contains("held on 2025-07-01", Assert.Single(consent.MayUse(made).Reasons).Message, StringComparison.Ordinal);
        Assert.True(consent.MayUse(made with { On = Day.AddDays(-1) }).IsAllowed);

        // For what is made of it, the approval was that of the collection.
        UseDecision other = consent.MayUse(Manufacture);
        Assert.True(other.IsAllowed);
        Assert.Equal(Severity.Info, Assert.Single(other.Cautions).Severity);
    }

    [Fact]
    public void Research_without_an_approval_on_record_is_refused_and_other_uses_are_not()
    {
        Consent consent = Sample.Consent with { EthicsApproval = null };
        Finding reason = Assert.Single(consent.MayUse(Manufacture with { Purpose = ConsentScope.Research }).Reasons);

        Assert.Equal(("EXO2003", "$.ethicsApproval"), (reason.RuleId, reason.Path));
        Assert.Contains("an EthicsApproval for research", reason.Message, StringComparison.Ordinal);
        Assert.True(consent.MayUse(Manufacture).IsAllowed);
    }

    [Fact]
    public void Without_a_signature_a_capacity_or_a_model_nobody_knows_that_anybody_agreed()
    {
        Consent[] unknown =
        [
            Sample.Consent with { Signature = null },
            Sample.Consent with { Signature = new ConsentSignature { Method = SignatureMethod.ShortFormWithWitness } },
            Sample.Consent with { Capacity = null },
            Sample.Consent with { Model = ConsentModel.Unspecified },
        ];

        Assert.All(unknown, consent => Assert.Equal("EXO2003", Assert.Single(consent.MayUse(Manufacture).Reasons).RuleId));
    }

    [Fact]
    public void What_else_a_record_lacks_is_a_caution()
    {
        UseDecision decision = (Sample.Consent with { FormVersion = null, Language = " ", Elements = null }).MayUse(Manufacture);
        Finding caution = Assert.Single(decision.Cautions);

        Assert.True(decision.IsAllowed);
        Assert.Equal(("EXO2003", Severity.Info), (caution.RuleId, caution.Severity));
        Assert.Contains("FormVersion, Language, Elements", caution.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_consent_holds_from_its_first_to_its_last_day()
    {
        Consent consent = Sample.Consent with { ExpiresOn = Day };

        Assert.True(consent.MayUse(Manufacture).IsAllowed);
        Assert.True(consent.MayUse(Manufacture with { On = consent.GivenOn!.Value }).IsAllowed);
        Assert.Equal("EXO2004", Assert.Single(consent.MayUse(Manufacture with { On = Day.AddDays(1) }).Reasons).RuleId);
        Assert.Equal("EXO2004", Assert.Single(consent.MayUse(Manufacture with { On = consent.GivenOn!.Value.AddDays(-1) }).Reasons).RuleId);
    }

    [Fact]
    public void A_lot_made_before_expiry_may_still_be_used_after_it()
    {
        Consent consent = Sample.Consent with { ExpiresOn = Day };

        Assert.True(consent.MayUse(Manufacture with { On = Day.AddYears(1), ManufacturedOn = Day }).IsAllowed);
        Assert.False(consent.MayUse(Manufacture with { On = Day.AddYears(1), ManufacturedOn = Day.AddDays(1) }).IsAllowed);
    }

    [Theory]
    [InlineData(WithdrawalEffect.StopsNewManufacture, true, true)]
    [InlineData(WithdrawalEffect.BlocksUndistributedLots, false, true)]
    [InlineData(WithdrawalEffect.StopsAllUse, false, false)]
    [InlineData(WithdrawalEffect.Unspecified, false, false)]
    public void A_withdrawal_reaches_lots_as_far_as_its_effect_goes(WithdrawalEffect effect, bool storedLot, bool distributedLot)
    {
        Consent consent = Sample.Consent with { Withdrawal = new ConsentWithdrawal { On = Day, Effect = effect } };
        MaterialUse stored = Manufacture with { On = Day.AddDays(10), ManufacturedOn = Day.AddDays(-10) };

        Assert.False(consent.MayUse(Manufacture).IsAllowed);
        Assert.True(consent.MayUse(Manufacture with { On = Day.AddDays(-1) }).IsAllowed);
        Assert.Equal(storedLot, consent.MayUse(stored).IsAllowed);
        Assert.Equal(distributedLot, consent.MayUse(stored with { DistributedOn = Day.AddDays(-5) }).IsAllowed);
    }

    [Fact]
    public void A_withdrawal_of_one_purpose_leaves_the_others()
    {
        Consent consent = Sample.Consent with { Withdrawal = new ConsentWithdrawal { On = Day, Purposes = ConsentScope.Commercial } };

        Assert.True(consent.MayUse(Manufacture).IsAllowed);
        Assert.False(consent.MayUse(Manufacture with { Purpose = ConsentScope.Commercial }).IsAllowed);
    }

    [Fact]
    public void A_blanket_consent_covers_nothing()
    {
        Consent consent = Sample.Consent with { Model = ConsentModel.Blanket };

        Assert.Contains("blanket", Assert.Single(consent.Validate()).Message, StringComparison.Ordinal);
        Assert.False(consent.MayUse(Manufacture).IsAllowed);
    }

    [Fact]
    public void A_review_that_is_due_is_a_caution_and_no_denial()
    {
        UseDecision decision = (Sample.Consent with { ReviewBy = Day.AddDays(-1) }).MayUse(Manufacture);

        Assert.True(decision.IsAllowed);
        Assert.Equal(Severity.Info, Assert.Single(decision.Cautions).Severity);
    }

    [Fact]
    public void A_minor_needs_permission_and_assent()
    {
        Consent consent = Sample.Consent with { Capacity = new MinorCapacity() };
        Finding finding = Assert.Single(consent.Validate());

        Assert.Equal("EXO2006", finding.RuleId);
        Assert.Contains("a parent's permission and the child's assent", finding.Message, StringComparison.Ordinal);
        Assert.Equal("EXO2006", Assert.Single(consent.MayUse(Manufacture).Reasons).RuleId);
    }

    [Fact]
    public void A_child_too_young_to_assent_has_a_reason_in_its_place()
    {
        MinorCapacity minor = new() { ParentalPermissionOn = new DateOnly(2025, 3, 1), AssentNotPossibleBecause = "two years old" };

        Assert.True(minor.HasPermissionAndAssent);
        Assert.False((minor with { BothParentsRequired = true }).HasPermissionAndAssent);
    }

    [Fact]
    public void The_grown_up_donor_is_asked_again()
    {
        MinorCapacity minor = new() { ParentalPermissionOn = new DateOnly(2025, 3, 1), AssentOn = new DateOnly(2025, 3, 1), MajorityOn = Day };
        Consent consent = Sample.Consent with { Capacity = minor };

        Assert.True(consent.MayUse(Manufacture with { On = Day.AddDays(-1) }).IsAllowed);
        Assert.Equal("EXO2006", Assert.Single(consent.MayUse(Manufacture).Reasons).RuleId);
        Assert.True((consent with { Capacity = minor with { ReconsentOn = Day } }).MayUse(Manufacture).IsAllowed);
    }

    [Fact]
    public void What_the_child_signed_again_before_coming_of_age_is_not_the_grown_up_donors()
    {
        MinorCapacity minor = new() { ParentalPermissionOn = new DateOnly(2025, 3, 1), AssentOn = new DateOnly(2025, 3, 1), MajorityOn = Day, ReconsentOn = Day.AddDays(-1) };
        Consent consent = Sample.Consent with { Capacity = minor };

        Assert.True(minor.NeedsReconsent(Day));
        Assert.Equal("EXO2006", Assert.Single(consent.MayUse(Manufacture with { On = Day.AddYears(1) }).Reasons).RuleId);
        Assert.Contains("2025-06-01 (it is of 2025-05-31)", Assert.Single(consent.Validate()).Message, StringComparison.Ordinal);
        Assert.Empty((consent with { Capacity = minor with { ReconsentOn = Day } }).Validate());
    }

    [Fact]
    public void A_minor_whose_coming_of_age_is_not_on_record_is_a_hint_and_no_refusal()
    {
        Consent consent = Sample.Consent with { Capacity = new MinorCapacity { ParentalPermissionOn = new DateOnly(2025, 3, 1), AssentOn = new DateOnly(2025, 3, 1) } };
        Finding hint = Assert.Single(consent.Validate());

        Assert.Equal(("EXO2006", "$.capacity", Severity.Info), (hint.RuleId, hint.Path, hint.Severity));
        Assert.Contains("MajorityOn", hint.Message, StringComparison.Ordinal);
        UseDecision decision = consent.MayUse(Manufacture);
        Assert.True(decision.IsAllowed);
        Assert.Equal(hint, Assert.Single(decision.Cautions));
    }

    [Fact]
    public void A_minor_recorded_as_an_adult_is_found() =>
        Assert.Equal("EXO2006", Assert.Single((Sample.Human with { Donor = Sample.Donor with { AgeGroup = DonorAgeGroup.Minor } }).Validate()).RuleId);

    [Fact]
    public void Permission_and_assent_come_before_the_material_is_taken_and_used()
    {
        MinorCapacity minor = new() { ParentalPermissionOn = new DateOnly(2026, 3, 15), AssentOn = new DateOnly(2026, 3, 16), MajorityOn = new DateOnly(2030, 1, 1) };
        Consent consent = Sample.Consent with { Capacity = minor };
        Finding early = Assert.Single((Sample.Human with { Consent = consent }).Validate());

        Assert.Equal(("EXO2006", "$.consent.capacity"), (early.RuleId, early.Path));
        Assert.Contains("a parent's permission by 2025-03-10 (it is of 2026-03-15) and the child's assent by 2025-03-10 (it is of 2026-03-16)", early.Message, StringComparison.Ordinal);
        Assert.Equal("EXO2006", Assert.Single(consent.MayUse(Manufacture).Reasons).RuleId);
        Assert.True(consent.MayUse(Manufacture with { On = new DateOnly(2026, 3, 16) }).IsAllowed);
        Assert.Empty((Sample.Human with { Consent = consent with { Capacity = minor with { ParentalPermissionOn = Sample.Recovered, AssentOn = null, AssentNotPossibleBecause = "newborn" } } }).Validate());
    }

    [Fact]
    public void Nobody_signs_as_an_adult_under_an_infants_own_pseudonym()
    {
        DonorId mother = DonorId.Parse("DON-0100");
        HumanSource infant = Sample.Human with
        {
            Donor = Sample.Donor with { AgeGroup = DonorAgeGroup.Infant, BirthMother = mother },
            Eligibility = Sample.Eligibility with { Tests = [.. Sample.Eligibility.Tests.Select(test => test with { Subject = mother })] },
        };

        Assert.Equal("EXO2006", Assert.Single(infant.Validate()).RuleId);
        Assert.Empty((infant with { Consent = Sample.Consent with { Donor = mother } }).Validate());
    }

    [Fact]
    public void Commercial_use_asks_for_a_statement_about_profit() =>
        Assert.Contains("46.116(c)(7)", Assert.Single((Sample.Consent with { ProfitSharing = ProfitStatement.NotStated }).Validate()).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("2025-03-02", null)]
    [InlineData("2024-01-01", "2025-02-28")]
    public void The_form_was_approved_when_it_was_signed(string approvedOn, string? expiresOn)
    {
        EthicsApproval approval = Sample.Consent.EthicsApproval! with
        {
            ApprovedOn = DateOnly.Parse(approvedOn, System.Globalization.CultureInfo.InvariantCulture),
            ExpiresOn = expiresOn is null ? null : DateOnly.Parse(expiresOn, System.Globalization.CultureInfo.InvariantCulture),
        };

        Assert.Contains("EthicsApproval", Assert.Single((Sample.Consent with { EthicsApproval = approval }).Validate()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_short_form_needs_a_witness() =>
        Assert.Contains("witness", Assert.Single((Sample.Consent with { Signature = new ConsentSignature { Method = SignatureMethod.ShortFormWithWitness } }).Validate()).Message, StringComparison.Ordinal);

    [Fact]
    public void Missing_elements_are_named_by_their_paragraph() =>
        Assert.Contains("50.25(a)(6)", Assert.Single((Sample.Consent with { Elements = InformedConsentElements.AllBasic with { InjuryCover = false } }).Validate()).Message, StringComparison.Ordinal);
}
