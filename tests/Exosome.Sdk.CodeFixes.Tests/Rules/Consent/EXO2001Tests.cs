using Exosome.Sdk.Analyzers.Rules.Consent;
using Exosome.Sdk.CodeFixes.Rules.Consent;
using Exosome.Sdk.Testing;

namespace Exosome.Sdk.CodeFixes.Tests.Rules.Consent;

public sealed class EXO2001Tests
{
    private static Task VerifyAsync(string source, string fixedSource) =>
        CodeFixVerifier.VerifyAsync<EXO2001HumanSourceWithoutConsent, EXO2001HumanSourceWithoutConsentCodeFix>(source, fixedSource, ModelCode.Setup);

    [Fact]
    public Task The_missing_member_is_added_in_the_style_of_the_initializer() => VerifyAsync(
        """
        using Exosome.Sdk.Sources;

        public static class Bank
        {
            public static HumanSource A() => new {|EXO2001:HumanSource|} { Donor = Known.Donor, Material = Known.Material };

            public static HumanSource B() => {|EXO2001:new|}()
            {
                Donor = Known.Donor,
                Material = Known.Material,
            };

            public static HumanSource C() => new {|EXO2001:HumanSource|}
            {
                Donor = Known.Donor,
                Material = Known.Material
            };
        }
        """,
        """
        using Exosome.Sdk.Identifiers;
        using Exosome.Sdk.Sources;

        public static class Bank
        {
            public static HumanSource A() => new HumanSource { Donor = Known.Donor, Material = Known.Material, Consent = new Consent { Id = ConsentId.Parse("CONSENT-ID") } };

            public static HumanSource B() => new()
            {
                Donor = Known.Donor,
                Material = Known.Material,
                Consent = new Consent { Id = ConsentId.Parse("CONSENT-ID") },
            };

            public static HumanSource C() => new HumanSource
            {
                Donor = Known.Donor,
                Material = Known.Material,
                Consent = new Consent { Id = ConsentId.Parse("CONSENT-ID") }
            };
        }
        """);

    [Fact]
    public Task A_null_that_a_type_of_the_user_is_given_is_replaced_where_it_is_given() => VerifyAsync(
        """
        using Exosome.Sdk.Identifiers;
        using Exosome.Sdk.Sources;

        public class Store(Consent consent)
        {
            public HumanSource Source { get; } = new HumanSource { Donor = Known.Donor, Material = Known.Material, Consent = consent };
            public static Store Lost() => new Store({|EXO2001:null|}!);
        }
        """,
        """
        using Exosome.Sdk.Identifiers;
        using Exosome.Sdk.Sources;

        public class Store(Consent consent)
        {
            public HumanSource Source { get; } = new HumanSource { Donor = Known.Donor, Material = Known.Material, Consent = consent };
            public static Store Lost() => new Store(new Consent { Id = ConsentId.Parse("CONSENT-ID") });
        }
        """);

    [Fact]
    public Task A_null_that_nobody_wrote_is_not_replaced() => CodeFixVerifier.VerifyNoFixAsync<EXO2001HumanSourceWithoutConsent, EXO2001HumanSourceWithoutConsentCodeFix>(
        """
        using Exosome.Sdk.Sources;

        public class Store(Consent? consent = null)
        {
            public HumanSource Source { get; } = new HumanSource { Donor = Known.Donor, Material = Known.Material, Consent = consent };
            public static Store Lost() => {|EXO2001:new Store()|};
        }
        """,
        ModelCode.Setup);

    [Fact]
    public Task A_null_is_replaced() => VerifyAsync(
        """
        using Exosome.Sdk.Identifiers;
        using Exosome.Sdk.Sources;

        public static class Bank
        {
            public static HumanSource A(HumanSource source) => source with { Consent = {|EXO2001:null|}! };
            public static HumanSource B(HumanSource source, bool flag) => source with { Consent = flag ? Known.Consent : {|EXO2001:default|} };
        }
        """,
        """
        using Exosome.Sdk.Identifiers;
        using Exosome.Sdk.Sources;

        public static class Bank
        {
            public static HumanSource A(HumanSource source) => source with { Consent = new Consent { Id = ConsentId.Parse("CONSENT-ID") } };
            public static HumanSource B(HumanSource source, bool flag) => source with { Consent = flag ? Known.Consent : new Consent { Id = ConsentId.Parse("CONSENT-ID") } };
        }
        """);
}
