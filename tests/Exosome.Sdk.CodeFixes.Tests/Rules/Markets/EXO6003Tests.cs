using Exosome.Sdk.Analyzers.Rules.Markets;
using Exosome.Sdk.CodeFixes.Rules.Markets;
using Exosome.Sdk.Testing;

namespace Exosome.Sdk.CodeFixes.Tests.Rules.Markets;

public sealed class EXO6003Tests
{
    [Fact]
    public Task An_empty_list_of_authorizations_is_written_and_stays_flagged() => CodeFixVerifier.VerifyAsync<EXO6003NeedsAuthorization, EXO6003NeedsAuthorizationCodeFix>(
        """
        using Exosome.Sdk.Formulations;
        using Exosome.Sdk.Identifiers;
        using Exosome.Sdk.Regulation;

        public static class Lab
        {
            public static Product A(ProductId id, Formulation any) => new Product { Id = id, Name = "glow", Class = ProductClass.MedicinalProduct, Formulation = any, Markets = [{|EXO6003:Market.US|}, {|EXO6003:Market.EU|}] };
            public static Product B(ProductId id, Formulation any) => new Product { Id = id, Name = "glow", Class = ProductClass.InvestigationalProduct, Formulation = any, Markets = [{|EXO6003:Market.US|}] };
        }
        """,
        """
        using Exosome.Sdk.Formulations;
        using Exosome.Sdk.Identifiers;
        using Exosome.Sdk.Regulation;

        public static class Lab
        {
            public static Product A(ProductId id, Formulation any) => new Product { Id = id, Name = "glow", Class = ProductClass.MedicinalProduct, Formulation = any, Markets = [{|EXO6003:Market.US|}, {|EXO6003:Market.EU|}], Authorizations = [] };
            public static Product B(ProductId id, Formulation any) => new Product { Id = id, Name = "glow", Class = ProductClass.InvestigationalProduct, Formulation = any, Markets = [{|EXO6003:Market.US|}], Authorizations = [] };
        }
        """,
        ModelCode.Setup);

    [Fact]
    public Task Nothing_is_offered_where_the_market_stands_outside_of_the_product() => CodeFixVerifier.VerifyNoFixAsync<EXO6003NeedsAuthorization, EXO6003NeedsAuthorizationCodeFix>(
        """
        using Exosome.Sdk.Formulations;
        using Exosome.Sdk.Identifiers;
        using Exosome.Sdk.Regulation;

        public static class Lab
        {
            public static Product A(ProductId id, Formulation any)
            {
                var market = {|EXO6003:Market.US|};
                return new Product { Id = id, Name = "glow", Class = ProductClass.MedicinalProduct, Formulation = any, Markets = [market] };
            }
        }
        """,
        ModelCode.Setup);
}
