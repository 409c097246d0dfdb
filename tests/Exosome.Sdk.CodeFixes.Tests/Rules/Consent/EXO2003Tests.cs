using Exosome.Sdk.Analyzers.Rules.Consent;
using Exosome.Sdk.CodeFixes.Rules.Consent;
using Exosome.Sdk.Testing;

namespace Exosome.Sdk.CodeFixes.Tests.Rules.Consent;

public sealed class EXO2003Tests
{
    [Fact]
    public Task The_missing_members_are_written_out_and_stay_flagged_until_they_are_filled() => CodeFixVerifier.VerifyAsync<EXO2003ConsentIncomplete, EXO2003ConsentIncompleteCodeFix>(
        """
        using Exosome.Sdk.Identifiers;
        using Exosome.Sdk.Sources;

        public static class Bank
        {
            public static Consent A() => new {|EXO2003:Consent|}
            {
                Id = ConsentId.Parse("C-1"),
                Language = "de",
            };
        }
        """,
        """
        using Exosome.Sdk.Identifiers;
        using Exosome.Sdk.Sources;

        public static class Bank
        {
            public static Consent A() => new {|EXO2003:Consent|}
            {
                Id = ConsentId.Parse("C-1"),
                Language = "de",
                Donor = null,
                FormVersion = "",
                GivenOn = null,
                Country = null,
                Signature = null,
                Capacity = null,
                Scope = ConsentScope.None,
                Model = ConsentModel.Unspecified,
                Compensation = null,
                WithdrawalTerms = null,
                Elements = null,
            };
        }
        """,
        ModelCode.Setup);
}
