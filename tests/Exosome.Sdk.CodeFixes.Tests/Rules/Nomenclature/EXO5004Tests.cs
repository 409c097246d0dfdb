using Exosome.Sdk.Analyzers.Rules.Nomenclature;
using Exosome.Sdk.CodeFixes.Rules.Nomenclature;
using Exosome.Sdk.Testing;

namespace Exosome.Sdk.CodeFixes.Tests.Rules.Nomenclature;

public sealed class EXO5004Tests
{
    [Fact]
    public Task Assay_and_limit_are_written_out_and_stay_flagged() => CodeFixVerifier.VerifyAsync<EXO5004SilenceReadAsNegative, EXO5004SilenceReadAsNegativeCodeFix>(
        """
        using Exosome.Sdk.Characterization;

        public static class Lab
        {
            public static MarkerResult A() => new {|EXO5004:MarkerResult|} { Marker = "Calnexin", Detection = MarkerDetection.NotDetected };
            public static MarkerResult B() => {|EXO5004:new|}() { Marker = "ApoB", Detection = MarkerDetection.NotDetected, Assay = MarkerAssay.WesternBlot };
        }
        """,
        """
        using Exosome.Sdk.Characterization;

        public static class Lab
        {
            public static MarkerResult A() => new {|EXO5004:MarkerResult|} { Marker = "Calnexin", Detection = MarkerDetection.NotDetected, Assay = MarkerAssay.NotStated, LimitOfDetection = null };
            public static MarkerResult B() => {|EXO5004:new|}() { Marker = "ApoB", Detection = MarkerDetection.NotDetected, Assay = MarkerAssay.WesternBlot, LimitOfDetection = null };
        }
        """,
        ModelCode.Setup);
}
