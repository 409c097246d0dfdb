using Exosome.Sdk.Analyzers.Rules.Lots;
using Exosome.Sdk.CodeFixes.Rules.Lots;
using Exosome.Sdk.Testing;

namespace Exosome.Sdk.CodeFixes.Tests.Rules.Lots;

public sealed class EXO3005Tests
{
    [Fact]
    public Task The_outcome_is_written_out_and_stays_flagged() => CodeFixVerifier.VerifyAsync<EXO3005AdjustmentWithoutOutcome, EXO3005AdjustmentWithoutOutcomeCodeFix>(
        """
        using Exosome.Sdk.Therapy;

        public static class Lab
        {
            public static Adjustment A(DateOnly day) => new {|EXO3005:Adjustment|} { Version = 2, On = day, Changes = [] };

            public static Adjustment B(DateOnly day) => new {|EXO3005:Adjustment|}
            {
                Version = 3,
                On = day,
                Changes = [],
            };
        }
        """,
        """
        using Exosome.Sdk.Therapy;

        public static class Lab
        {
            public static Adjustment A(DateOnly day) => new {|EXO3005:Adjustment|} { Version = 2, On = day, Changes = [], Outcome = null };

            public static Adjustment B(DateOnly day) => new {|EXO3005:Adjustment|}
            {
                Version = 3,
                On = day,
                Changes = [],
                Outcome = null,
            };
        }
        """,
        ModelCode.Setup);
}
