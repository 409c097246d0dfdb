using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Instruments.Reports;
using Exosome.Sdk.Lots;
using Exosome.Sdk.Serialization;
using Exosome.Sdk.Tests.Lots;
using Exosome.Sdk.Tests.Serialization;

namespace Exosome.Sdk.Tests.Instruments;

/// <summary>The page decides like the check of the dossier that stands on it.</summary>
public sealed class LotReportTests
{
    [Theory]
    [InlineData("BAT-2", true)]
    [InlineData("BAT-1", false)]
    public void A_specification_that_the_lot_does_not_state_is_filled_and_judged_by_the_origins(string batch, bool approved)
    {
        // BAT-2 is made of grapes, which no culture test is asked of; BAT-1 of human cells.
        Lot lot = SoundDossier.Whole.Lots[0].Without(ReleaseTest.Mycoplasma).Without(ReleaseTest.AdventitiousVirus) with { Specification = null, Batches = [BatchId.Parse(batch)] };
        Dossier dossier = SoundDossier.Whole with { Lots = [lot, SoundDossier.Whole.Lots[1]] };

        ReleaseDecision? decision = LotReport.Of(dossier, lot.Id, [], LotExamples.Decided).Decide("quality");

        Assert.Equal(approved, decision is LotApproved);
        Assert.Equal(approved, !dossier.Validate().Any(finding => finding.RuleId == "EXO3002" && finding.Path.StartsWith("$.lots[0]", StringComparison.Ordinal)));
        Assert.All((decision as LotRefused)?.Reasons ?? [], reason => Assert.Equal("EXO3002", reason.RuleId));
    }
}
