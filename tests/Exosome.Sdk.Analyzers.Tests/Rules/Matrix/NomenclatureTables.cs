using System.Collections.Immutable;
using Exosome.Sdk.Analyzers.Rules.Nomenclature;

namespace Exosome.Sdk.Analyzers.Tests.Rules.Matrix;

/// <summary>What is wrong and what is right in names and reporting.</summary>
internal static class NomenclatureTables
{
    public static ImmutableArray<RuleTable> All { get; } =
    [
        new(new EXO5001BiogenesisTermWithoutEvidence())
        {
            Template = "new BiogenesisTerm { Kind = VesicleKind.Exosome, Evidence = □ }",
            Made = "BiogenesisTerm",
            Value = "BiogenesisEvidence?",
            Bad = "«null»",
            Good = "Have.Evidence",
            DefaultIsBad = true,
            WithBad = "new «BiogenesisTerm» { Kind = VesicleKind.Exosome } with { Kind = VesicleKind.Exosome }",
            WithGood = "new BiogenesisTerm { Kind = VesicleKind.Exosome } with { Evidence = Have.Evidence }",
        },
        new(new EXO5002NotAnExosome())
        {
            Template = "new VesiclePopulation { Term = «new GenericTerm { Kind = □ }», Sources = [Have.Plant] }",
            Made = "VesiclePopulation",
            Value = "VesicleKind",
            Bad = "VesicleKind.Exosome",
            Good = "VesicleKind.ExtracellularVesicle",
            WithBad = "Have.Population with { Term = «new BiogenesisTerm { Kind = VesicleKind.Exosome }», Sources = [Have.Plant] }",
            WithGood = "new VesiclePopulation { Term = new GenericTerm { Kind = VesicleKind.Exosome }, Sources = [Have.Plant] } with { Term = VesicleTerm.ExtracellularVesicle }",
            More =
            [
                (Form.With, true, "object M() => new VesiclePopulation { Term = «new GenericTerm { Kind = VesicleKind.Exosome }», Sources = [Have.Human] } with { Formation = VesicleFormation.CellDisruption };"),
            ],
        },
        new(new EXO5003MandatoryItemMissing())
        {
            Template = "new «Preparation» { Id = Have.PreparationId, SourceAmounts = Have.Amounts, Quantifications = Have.Counts, Markers = Have.Markers, SingleVesicles = □ }",
            Made = "Preparation",
            Value = "EquatableList<SingleVesicleEvidence>",
            Bad = "[]",
            Good = "Have.Images",
            BadBeforeBang = "null",
            DefaultIsBad = true,
            WithBad = "new «Preparation» { Id = Have.PreparationId, SourceAmounts = Have.Amounts, Quantifications = Have.Counts, Markers = Have.Markers } with { LysisBuffer = \"RIPA\" }",
            WithGood = "new Preparation { Id = Have.PreparationId, SourceAmounts = Have.Amounts, Quantifications = Have.Counts, Markers = Have.Markers } with { SingleVesicles = Have.Images }",
        },
        new(new EXO5004SilenceReadAsNegative())
        {
            Template = "new «MarkerResult» { Marker = \"Calnexin\", Detection = MarkerDetection.NotDetected, Assay = MarkerAssay.WesternBlot, LimitOfDetection = □ }",
            Made = "MarkerResult",
            Value = "string?",
            Bad = "\" \"",
            Good = "\"2 ng\"",
            BadBeforeBang = "null",
            DefaultIsBad = true,
            WithBad = "new MarkerResult { Marker = \"Calnexin\", Detection = MarkerDetection.Detected } «with» { Detection = MarkerDetection.NotDetected }",
            WithGood = "new MarkerResult { Marker = \"Calnexin\", Detection = MarkerDetection.NotDetected } with { Assay = MarkerAssay.WesternBlot, LimitOfDetection = \"2 ng\" }",
        },
    ];
}
