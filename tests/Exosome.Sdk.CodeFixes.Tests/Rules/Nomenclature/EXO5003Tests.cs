using Exosome.Sdk.Analyzers.Rules.Nomenclature;
using Exosome.Sdk.CodeFixes.Rules.Nomenclature;
using Exosome.Sdk.Testing;

namespace Exosome.Sdk.CodeFixes.Tests.Rules.Nomenclature;

public sealed class EXO5003Tests
{
    [Fact]
    public Task The_missing_items_are_written_out_and_stay_flagged() => CodeFixVerifier.VerifyAsync<EXO5003MandatoryItemMissing, EXO5003MandatoryItemMissingCodeFix>(
        """
        using Exosome.Sdk.Characterization;
        using Exosome.Sdk.Identifiers;

        public static class Lab
        {
            public static Preparation A(PreparationId id) => new {|EXO5003:Preparation|} { Id = id };
            public static Preparation B(PreparationId id, EquatableList<MarkerResult> markers) => {|EXO5003:new|}() { Id = id, Markers = markers };
        }
        """,
        """
        using Exosome.Sdk.Characterization;
        using Exosome.Sdk.Identifiers;

        public static class Lab
        {
            public static Preparation A(PreparationId id) => new {|EXO5003:Preparation|} { Id = id, SourceAmounts = [], Quantifications = [], Markers = [], SingleVesicles = [] };
            public static Preparation B(PreparationId id, EquatableList<MarkerResult> markers) => {|EXO5003:new|}() { Id = id, Markers = markers, SourceAmounts = [], Quantifications = [], SingleVesicles = [] };
        }
        """,
        ModelCode.Setup);
}
