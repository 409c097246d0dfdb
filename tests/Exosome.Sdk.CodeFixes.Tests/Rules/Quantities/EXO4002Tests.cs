using Exosome.Sdk.Analyzers.Rules.Quantities;
using Exosome.Sdk.CodeFixes.Rules.Quantities;
using Exosome.Sdk.Testing;

namespace Exosome.Sdk.CodeFixes.Tests.Rules.Quantities;

public sealed class EXO4002Tests
{
    [Fact]
    public Task The_unit_is_swapped_and_the_number_kept() => CodeFixVerifier.VerifyAsync<EXO4002ImplausibleMagnitude, EXO4002ImplausibleMagnitudeCodeFix>(
        """
        using Exosome.Sdk.Quantities;

        class C
        {
            Diameter A() => {|EXO4002:Diameter.FromNanometers(0.12)|};
            Diameter B() => {|EXO4002:1200.Micrometers()|};
            PoreSize D() => {|EXO4002:PoreSize.FromMicrometers(2200)|};
        }
        """,
        """
        using Exosome.Sdk.Quantities;

        class C
        {
            Diameter A() => Diameter.FromMicrometers(0.12);
            Diameter B() => 1200.Nanometers();
            PoreSize D() => PoreSize.FromNanometers(2200);
        }
        """);

    [Fact]
    public Task Without_another_unit_no_fix_is_offered() => CodeFixVerifier.VerifyNoFixAsync<EXO4002ImplausibleMagnitude, EXO4002ImplausibleMagnitudeCodeFix>(
        "using Exosome.Sdk.Quantities; class C { BodyMass A() => {|EXO4002:BodyMass.FromKilograms(70000)|}; }");
}
