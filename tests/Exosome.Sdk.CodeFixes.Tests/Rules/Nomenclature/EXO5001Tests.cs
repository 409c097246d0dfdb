using Exosome.Sdk.Analyzers.Rules.Nomenclature;
using Exosome.Sdk.CodeFixes.Rules.Nomenclature;
using Exosome.Sdk.Testing;

namespace Exosome.Sdk.CodeFixes.Tests.Rules.Nomenclature;

public sealed class EXO5001Tests
{
    [Fact]
    public Task The_evidence_is_written_out_and_stays_flagged() => CodeFixVerifier.VerifyAsync<EXO5001BiogenesisTermWithoutEvidence, EXO5001BiogenesisTermWithoutEvidenceCodeFix>(
        """
        using Exosome.Sdk.Vesicles;

        public static class Lab
        {
            public static BiogenesisTerm A() => new {|EXO5001:BiogenesisTerm|} { Kind = VesicleKind.Exosome };
            public static BiogenesisTerm B() => {|EXO5001:new|}() { Kind = VesicleKind.Ectosome };
        }
        """,
        """
        using Exosome.Sdk.Vesicles;

        public static class Lab
        {
            public static BiogenesisTerm A() => new BiogenesisTerm { Kind = VesicleKind.Exosome, Evidence = {|EXO5001:null|} };
            public static BiogenesisTerm B() => new() { Kind = VesicleKind.Ectosome, Evidence = {|EXO5001:null|} };
        }
        """,
        ModelCode.Setup);

    [Fact]
    public Task The_generic_term_is_used_where_any_term_fits() => CodeFixVerifier.VerifyAsync<EXO5001BiogenesisTermWithoutEvidence, EXO5001GenericTermCodeFix>(
        """
        using Exosome.Sdk.Vesicles;

        public static class Lab
        {
            public static VesicleTerm A() => new {|EXO5001:BiogenesisTerm|} { Kind = VesicleKind.Exosome };
            public static VesiclePopulation B() => new() { Term = new {|EXO5001:BiogenesisTerm|} { Kind = VesicleKind.Ectosome } };
        }
        """,
        """
        using Exosome.Sdk.Vesicles;

        public static class Lab
        {
            public static VesicleTerm A() => VesicleTerm.ExtracellularVesicle;
            public static VesiclePopulation B() => new() { Term = VesicleTerm.ExtracellularVesicle };
        }
        """,
        ModelCode.Setup);

    [Fact]
    public Task Nothing_is_offered_where_only_a_term_of_biogenesis_fits() => CodeFixVerifier.VerifyNoFixAsync<EXO5001BiogenesisTermWithoutEvidence, EXO5001GenericTermCodeFix>(
        """
        using Exosome.Sdk.Vesicles;

        public static class Lab
        {
            public static BiogenesisTerm A() => new {|EXO5001:BiogenesisTerm|} { Kind = VesicleKind.Exosome };
            public static object B() { var term = new {|EXO5001:BiogenesisTerm|} { Kind = VesicleKind.Exosome }; return term.Kind; }
        }
        """,
        ModelCode.Setup);
}
