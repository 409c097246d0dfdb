using Exosome.Sdk.Analyzers.Rules.Nomenclature;
using Exosome.Sdk.CodeFixes.Rules.Nomenclature;
using Exosome.Sdk.Testing;

namespace Exosome.Sdk.CodeFixes.Tests.Rules.Nomenclature;

public sealed class EXO5002Tests
{
    [Fact]
    public Task The_generic_term_is_used() => CodeFixVerifier.VerifyAsync<EXO5002NotAnExosome, EXO5002GenericTermCodeFix>(
        """
        using Exosome.Sdk.Sources;
        using Exosome.Sdk.Vesicles;

        public static class Lab
        {
            public static VesiclePopulation A(PlantSource plant) => new() { Term = {|EXO5002:new BiogenesisTerm { Kind = VesicleKind.Exosome }|}, Sources = [plant] };
            public static VesiclePopulation B() => new() { Formation = VesicleFormation.Synthesis, Term = {|EXO5002:new GenericTerm { Kind = VesicleKind.Exosome }|} };
        }
        """,
        """
        using Exosome.Sdk.Sources;
        using Exosome.Sdk.Vesicles;

        public static class Lab
        {
            public static VesiclePopulation A(PlantSource plant) => new() { Term = VesicleTerm.ExtracellularVesicle, Sources = [plant] };
            public static VesiclePopulation B() => new() { Formation = VesicleFormation.Synthesis, Term = VesicleTerm.ExtracellularVesicle };
        }
        """,
        ModelCode.Setup);
}
