using Exosome.Sdk.Analyzers.Rules.Lots;
using Exosome.Sdk.CodeFixes.Rules.Lots;
using Exosome.Sdk.Testing;

namespace Exosome.Sdk.CodeFixes.Tests.Rules.Lots;

public sealed class EXO3002Tests
{
    [Fact]
    public Task The_missing_tests_of_all_routes_are_written_as_not_tested_and_stay_flagged() => CodeFixVerifier.VerifyAsync<EXO3002ReleasedWithoutTests, EXO3002ReleasedWithoutTestsCodeFix>(
        """
        using Exosome.Sdk.Identifiers;
        using Exosome.Sdk.Lots;
        using Exosome.Sdk.Quantities;
        using Exosome.Sdk.Regulation;

        public static class Lab
        {
            public static Lot A(LotId id, ProductId product, DateOnly day) => new()
            {
                Id = id,
                Product = product,
                Class = ProductClass.Cosmetic,
                Routes = [AdministrationRoute.Microneedling, AdministrationRoute.Topical],
                ManufacturedOn = day,
                Certificate = new CertificateOfAnalysis
                {
                    Lot = id,
                    IssuedOn = day,
                    Results =
                    [
                        new ReleaseTestResult { Test = ReleaseTest.Sterility, Result = TestResult.Pass },
                    ],
                },
                Release = {|EXO3002:{|EXO3002:new LotRelease { ReleasedOn = day, ReleasedBy = "QA" }|}|},
            };
        }
        """,
        """
        using Exosome.Sdk.Identifiers;
        using Exosome.Sdk.Lots;
        using Exosome.Sdk.Quantities;
        using Exosome.Sdk.Regulation;

        public static class Lab
        {
            public static Lot A(LotId id, ProductId product, DateOnly day) => new()
            {
                Id = id,
                Product = product,
                Class = ProductClass.Cosmetic,
                Routes = [AdministrationRoute.Microneedling, AdministrationRoute.Topical],
                ManufacturedOn = day,
                Certificate = new CertificateOfAnalysis
                {
                    Lot = id,
                    IssuedOn = day,
                    Results =
                    [
                        new ReleaseTestResult { Test = ReleaseTest.Sterility, Result = TestResult.Pass },
                        new ReleaseTestResult { Test = ReleaseTest.Mycoplasma, Result = TestResult.NotTested },
                        new ReleaseTestResult { Test = ReleaseTest.AdventitiousVirus, Result = TestResult.NotTested },
                        new ReleaseTestResult { Test = ReleaseTest.MicrobialCount, Result = TestResult.NotTested },
                        new ReleaseTestResult { Test = ReleaseTest.SpecifiedMicroorganisms, Result = TestResult.NotTested },
                    ],
                },
                Release = {|EXO3002:{|EXO3002:new LotRelease { ReleasedOn = day, ReleasedBy = "QA" }|}|},
            };
        }
        """,
        ModelCode.Setup);

    [Fact]
    public Task Nothing_is_offered_where_no_certificate_is_written() => CodeFixVerifier.VerifyNoFixAsync<EXO3002ReleasedWithoutTests, EXO3002ReleasedWithoutTestsCodeFix>(
        """
        using Exosome.Sdk.Identifiers;
        using Exosome.Sdk.Lots;
        using Exosome.Sdk.Quantities;
        using Exosome.Sdk.Regulation;

        public static class Lab
        {
            public static Lot A(LotId id, ProductId product, DateOnly day) => new() { Id = id, Product = product, Class = ProductClass.Cosmetic, Routes = [AdministrationRoute.Wound], ManufacturedOn = day, Release = {|EXO3002:new LotRelease { ReleasedOn = day, ReleasedBy = "QA" }|} };
        }
        """,
        ModelCode.Setup);
}
