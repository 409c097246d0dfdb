using Exosome.Sdk.Analyzers.Rules.Consent;
using Exosome.Sdk.CodeFixes.Rules.Consent;
using Exosome.Sdk.Testing;

namespace Exosome.Sdk.CodeFixes.Tests.Rules.Consent;

public sealed class EXO2002Tests
{
    private const string Types = ModelCode.Usings + """

        public record Line(HumanSource Source, ProductClass Class);

        public static class Bank
        {

        """;

    private static string Make(string scope, string rest = "") =>
        $"    public static Line {{0}}() => new(new HumanSource {{{{ Donor = Known.Donor, Material = Known.Material, Consent = new Consent {{{{ Id = Known.ConsentId, Scope = {scope}{rest} }}}} }}}}, ProductClass.Cosmetic);\n";

    private static string File(string first, string second) =>
        Types + string.Format(null, Make(first), "A") + string.Format(null, Make(second), "B") + "}\n";

    [Fact]
    public Task The_missing_purposes_are_added() => CodeFixVerifier.VerifyAsync<EXO2002ScopeDoesNotCoverUse, EXO2002ScopeDoesNotCoverUseCodeFix>(
        File("{{|EXO2002:ConsentScope.Research|}}", "{{|EXO2002:ConsentScope.None|}}"),
        File(
            "ConsentScope.Research | ConsentScope.Manufacture | ConsentScope.Commercial | ConsentScope.Cosmetic",
            "ConsentScope.Manufacture | ConsentScope.Commercial | ConsentScope.Cosmetic"),
        ModelCode.Setup);

    [Fact]
    public Task What_the_donor_declined_is_not_added() => CodeFixVerifier.VerifyNoFixAsync<EXO2002ScopeDoesNotCoverUse, EXO2002ScopeDoesNotCoverUseCodeFix>(
        Types + string.Format(null, Make("{{|EXO2002:ConsentScope.Manufacture|}}", ", Declined = ConsentScope.Commercial"), "A") + "}\n", ModelCode.Setup);
}
