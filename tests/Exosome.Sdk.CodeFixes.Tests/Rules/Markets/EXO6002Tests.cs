using Exosome.Sdk.Analyzers.Rules.Markets;
using Exosome.Sdk.CodeFixes.Rules.Markets;
using Exosome.Sdk.Testing;

namespace Exosome.Sdk.CodeFixes.Tests.Rules.Markets;

public sealed class EXO6002Tests
{
    [Fact]
    public Task An_empty_list_of_authorizations_is_written_and_stays_flagged() => CodeFixVerifier.VerifyAsync<EXO6002NeedsDossier, EXO6002NeedsDossierCodeFix>(
        """
        using Exosome.Sdk.Formulations;
        using Exosome.Sdk.Identifiers;
        using Exosome.Sdk.Regulation;
        using Exosome.Sdk.Sources;

        public static class Lab
        {
            public static object A(HumanSource human, ProductId id, Formulation any) => new Line(human, new Product { Id = id, Name = "glow", Class = ProductClass.Cosmetic, Formulation = any, Markets = [{|EXO6002:Market.TW|}] });

            private sealed record Line(HumanSource Source, Product Product);
        }
        """,
        """
        using Exosome.Sdk.Formulations;
        using Exosome.Sdk.Identifiers;
        using Exosome.Sdk.Regulation;
        using Exosome.Sdk.Sources;

        public static class Lab
        {
            public static object A(HumanSource human, ProductId id, Formulation any) => new Line(human, new Product { Id = id, Name = "glow", Class = ProductClass.Cosmetic, Formulation = any, Markets = [{|EXO6002:Market.TW|}], Authorizations = [] });

            private sealed record Line(HumanSource Source, Product Product);
        }
        """,
        ModelCode.Setup);
}
