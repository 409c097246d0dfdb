using Exosome.Sdk.Findings;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Sources;

namespace Exosome.Sdk.Tests.Sources;

public sealed class HumanSourceTests
{
    [Fact]
    public void A_complete_source_has_no_findings()
    {
        Assert.Empty(Sample.Human.Validate());
        Assert.False(Sample.Human.IsInQuarantine);
    }

    [Fact]
    public void A_source_without_consent_is_found()
    {
        Finding finding = Assert.Single((Sample.Human with { Consent = null }).Validate());

        Assert.Equal("EXO2001", finding.RuleId);
        Assert.Equal("$.consent", finding.Path);
        Assert.Contains("adipose MSC", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_natural_part_of_a_hybrid_needs_consent_too()
    {
        SyntheticSource hybrid = new() { Components = ["DOPC", "cholesterol"], NaturalPart = Sample.Human with { Consent = null } };

        Assert.Equal("$.naturalPart.consent", Assert.Single(hybrid.Validate()).Path);
    }

    [Fact]
    public void A_source_without_eligibility_is_in_quarantine()
    {
        HumanSource source = Sample.Human with { Eligibility = null };

        Assert.True(source.IsInQuarantine);
        Finding finding = Assert.Single(source.Validate());
        Assert.Equal("EXO2005", finding.RuleId);
        Assert.Contains("quarantine", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SerumSupplement.SerumFree, null, 0)]
    [InlineData(SerumSupplement.FetalBovineSerum, null, 1)]
    [InlineData(SerumSupplement.VesicleDepletedFetalBovineSerum, null, 1)]
    [InlineData(SerumSupplement.VesicleDepletedFetalBovineSerum, "100,000 × g, 18 h", 0)]
    public void Serum_in_the_medium_asks_how_its_vesicles_were_removed(SerumSupplement supplement, string? method, int findings)
    {
        CellMaterial cells = new() { CellType = CellType.AdiposeMesenchymalStemCell, Culture = new CellCulture { Supplement = supplement, DepletionMethod = method } };

        Assert.Equal(findings, (Sample.Human with { Material = cells }).Validate().Count(f => f.RuleId == "EXO5003"));
    }

    [Fact]
    public void A_consent_of_another_donor_does_not_count()
    {
        Finding finding = Assert.Single((Sample.Human with { Consent = Sample.Consent with { Donor = DonorId.Parse("DON-0043") } }).Validate());

        Assert.Equal("EXO2003", finding.RuleId);
        Assert.Contains("another donor", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Material_is_recovered_only_while_a_consent_holds()
    {
        DateOnly recovered = Sample.Recovered;
        Consent late = Sample.Consent with { GivenOn = recovered.AddDays(1) };
        Consent expired = Sample.Consent with { ExpiresOn = recovered.AddDays(-1) };
        Consent withdrawn = Sample.Consent with { Withdrawal = new ConsentWithdrawal { On = recovered, Effect = WithdrawalEffect.StopsNewManufacture } };

        foreach (Consent consent in new[] { late, expired, withdrawn })
        {
            Finding finding = Assert.Single((Sample.Human with { Consent = consent }).Validate());
            Assert.Equal("EXO2004", finding.RuleId);
            Assert.Equal("$.recoveredOn", finding.Path);
            Assert.Contains("a recovery on 2025-03-10", finding.Message, StringComparison.Ordinal);
        }

        Assert.Empty((Sample.Human with { Consent = Sample.Consent with { GivenOn = recovered, ExpiresOn = recovered } }).Validate());
    }

    [Fact]
    public void The_birth_mother_may_sign_for_cord_tissue()
    {
        DonorId mother = DonorId.Parse("DON-0100");
        HumanSource source = Sample.Human with
        {
            Donor = Sample.Donor with { BirthMother = mother },
            Consent = Sample.Consent with { Donor = mother },
        };

        Assert.Empty(source.Validate());
    }

    [Theory]
    [InlineData("123-45-6789", "social security number")]
    [InlineData("Maria.Schmidt", "name")]
    public void A_pseudonym_that_identifies_is_found(string pseudonym, string kind)
    {
        HumanSource source = Sample.Human with
        {
            Donor = Sample.Donor with { Id = DonorId.Parse(pseudonym) },
            Consent = Sample.Consent with { Donor = null } with { Donor = DonorId.Parse(pseudonym) },
        };

        Assert.All(source.Validate(), f => Assert.Equal("EXO2008", f.RuleId));
        Assert.Contains(source.Validate(), f => f.Path == "$.donor.id" && f.Message.Contains(kind, StringComparison.Ordinal));
        Assert.DoesNotContain(source.Validate(), f => f.Message.Contains(pseudonym, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("DON-0042")]
    [InlineData("2025-03-10-7")]
    [InlineData("Donor.Alpha")]
    [InlineData("a3f9")]
    public void Ordinary_pseudonyms_are_left_alone(string pseudonym) => Assert.Empty(new Donor { Id = DonorId.Parse(pseudonym) }.Validate());

    [Fact]
    public void Texts_of_donor_records_do_not_tell_who_it_is()
    {
        Assert.DoesNotContain("DON-0042", Sample.Human.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("NonReactive", Sample.Human.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Eligible", Sample.Eligibility.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Sources_are_equal_when_their_contents_are() =>
        Assert.Equal(Sample.Human, Sample.Human with { Eligibility = Sample.Eligibility with { Tests = [.. Sample.Eligibility.Tests] } });
}
