using Exosome.Sdk.Analyzers.Rules.Consent;
using Exosome.Sdk.CodeFixes.Rules.Consent;
using Exosome.Sdk.Testing;

namespace Exosome.Sdk.CodeFixes.Tests.Rules.Consent;

public sealed class EXO2006Tests
{
    [Fact]
    public Task Permission_and_assent_are_written_out_and_stay_flagged() => CodeFixVerifier.VerifyAsync<EXO2006MinorWithoutPermission, EXO2006MinorWithoutPermissionCodeFix>(
        """
        using Exosome.Sdk.Sources;

        public static class Lab
        {
            public static MinorCapacity A() => new {|EXO2006:MinorCapacity|}();
            public static MinorCapacity B(DateOnly day) => {|EXO2006:new|}() { ParentalPermissionOn = day, BothParentsRequired = true };
        }
        """,
        """
        using Exosome.Sdk.Sources;

        public static class Lab
        {
            public static MinorCapacity A() => new {|EXO2006:MinorCapacity|} { ParentalPermissionOn = null, AssentOn = null };
            public static MinorCapacity B(DateOnly day) => {|EXO2006:new|}() { ParentalPermissionOn = day, BothParentsRequired = true, SecondParentPermissionOn = null, AssentOn = null };
        }
        """,
        ModelCode.Setup);
}
