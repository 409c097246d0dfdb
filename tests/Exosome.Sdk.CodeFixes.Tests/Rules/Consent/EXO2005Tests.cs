using Exosome.Sdk.Analyzers.Rules.Consent;
using Exosome.Sdk.CodeFixes.Rules.Consent;
using Exosome.Sdk.Testing;

namespace Exosome.Sdk.CodeFixes.Tests.Rules.Consent;

public sealed class EXO2005Tests
{
    [Fact]
    public Task A_determination_to_be_made_is_added() => CodeFixVerifier.VerifyAsync<EXO2005EligibilityMissing, EXO2005EligibilityMissingCodeFix>(
        """
        using Exosome.Sdk.Sources;

        public static class Bank
        {
            public static HumanSource A() => {|EXO2005:new|}() { Donor = Known.Donor, Material = Known.Material };
            public static HumanSource B(HumanSource source) => source with { Eligibility = {|EXO2005:null|}! };
        }
        """,
        """
        using Exosome.Sdk.Sources;

        public static class Bank
        {
            public static HumanSource A() => new() { Donor = Known.Donor, Material = Known.Material, Eligibility = new DonorEligibility { Determination = {|EXO2005:EligibilityDetermination.Undetermined|} } };
            public static HumanSource B(HumanSource source) => source with { Eligibility = new DonorEligibility { Determination = {|EXO2005:EligibilityDetermination.Undetermined|} } };
        }
        """,
        ModelCode.Setup);

    [Fact]
    public Task A_determination_that_is_left_out_is_written_out() => CodeFixVerifier.VerifyAsync<EXO2005EligibilityMissing, EXO2005EligibilityMissingCodeFix>(
        """
        using Exosome.Sdk.Sources;

        public static class Bank
        {
            public static HumanSource A() => new() { Donor = Known.Donor, Material = Known.Material, Eligibility = new {|EXO2005:DonorEligibility|} { DeterminedBy = "QA" } };
        }
        """,
        """
        using Exosome.Sdk.Sources;

        public static class Bank
        {
            public static HumanSource A() => new() { Donor = Known.Donor, Material = Known.Material, Eligibility = new DonorEligibility { DeterminedBy = "QA", Determination = {|EXO2005:EligibilityDetermination.Undetermined|} } };
        }
        """,
        ModelCode.Setup);

    [Fact]
    public Task A_specimen_date_is_not_mended() => CodeFixVerifier.VerifyNoFixAsync<EXO2005EligibilityMissing, EXO2005EligibilityMissingCodeFix>(
        """
        using Exosome.Sdk.Sources;

        public static class Bank
        {
            public static HumanSource A() => new()
            {
                Donor = Known.Donor,
                Material = Known.Material,
                RecoveredOn = new DateOnly(2026, 4, 1),
                Eligibility = new DonorEligibility { Determination = EligibilityDetermination.Eligible, Tests = [new DonorTest { Agent = CommunicableAgent.Hiv1, SpecimenOn = {|EXO2005:new DateOnly(2025, 4, 1)|} }] },
            };
        }
        """,
        ModelCode.Setup);
}
