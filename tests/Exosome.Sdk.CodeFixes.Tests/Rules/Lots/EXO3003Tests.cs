using Exosome.Sdk.Analyzers.Rules.Lots;
using Exosome.Sdk.CodeFixes.Rules.Lots;
using Exosome.Sdk.Testing;

namespace Exosome.Sdk.CodeFixes.Tests.Rules.Lots;

public sealed class EXO3003Tests
{
    [Fact]
    public Task The_missing_tests_are_written_as_not_tested_and_stay_flagged() => CodeFixVerifier.VerifyAsync<EXO3003ReleasedBeforeCharacterization, EXO3003ReleasedBeforeCharacterizationCodeFix>(
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
                    Results = [new ReleaseTestResult { Test = ReleaseTest.ParticleCount, Result = TestResult.Pass }, new ReleaseTestResult { Test = ReleaseTest.SizeDistribution, Result = TestResult.Pass }],
                },
                Release = {|EXO3003:new LotRelease { ReleasedOn = day, ReleasedBy = "QA" }|},
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
                    Results = [new ReleaseTestResult { Test = ReleaseTest.ParticleCount, Result = TestResult.Pass }, new ReleaseTestResult { Test = ReleaseTest.SizeDistribution, Result = TestResult.Pass }, new ReleaseTestResult { Test = ReleaseTest.Identity, Result = TestResult.NotTested }, new ReleaseTestResult { Test = ReleaseTest.Purity, Result = TestResult.NotTested }],
                },
                Release = {|EXO3003:new LotRelease { ReleasedOn = day, ReleasedBy = "QA" }|},
            };
        }
        """,
        ModelCode.Setup);

    [Fact]
    public Task A_certificate_without_results_gets_them() => CodeFixVerifier.VerifyAsync<EXO3003ReleasedBeforeCharacterization, EXO3003ReleasedBeforeCharacterizationCodeFix>(
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
                },
                Release = {|EXO3003:new LotRelease { ReleasedOn = day, ReleasedBy = "QA" }|},
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
                    Results = [new ReleaseTestResult { Test = ReleaseTest.ParticleCount, Result = TestResult.NotTested }, new ReleaseTestResult { Test = ReleaseTest.SizeDistribution, Result = TestResult.NotTested }, new ReleaseTestResult { Test = ReleaseTest.Identity, Result = TestResult.NotTested }, new ReleaseTestResult { Test = ReleaseTest.Purity, Result = TestResult.NotTested }],
                },
                Release = {|EXO3003:new LotRelease { ReleasedOn = day, ReleasedBy = "QA" }|},
            };
        }
        """,
        ModelCode.Setup);
}
