using Exosome.Sdk.Formulations;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Quantities;
using Exosome.Sdk.Regulation;
using Exosome.Sdk.Separation;
using Exosome.Sdk.Therapy;

namespace QuickStart;

/// <summary>A plan from source to adjustment. Leave a step out, or write Apply(injection) after a serum: it does not compile.</summary>
internal static class Clinic
{
    public static TherapyProtocol EveningSerum { get; } = TherapyProtocol
        .Begin(ProtocolId.Parse("PROT-01"), "Evening serum", ProductClass.Cosmetic)
        .From(Sources.OatSprouts)
        .IsolateBy(new SizeExclusion { Resin = "agarose", ColumnVolume = 10.Milliliters(), FirstFraction = 7, LastFraction = 9 })
        .CharacterizeBy(CharacterizationPlan.For(ProductClass.Cosmetic, AdministrationRoute.Topical))
        .FormulateAs(new Serum())
        .Apply(new TopicalApplication
        {
            Site = "face",
            Dosage = new Dosage(new ParticleDose(2.BillionParticles())) { VolumePerUse = 100.Microliters() },
        })
        .Monitor(new MonitoringPlan
        {
            FollowUp = Duration.FromDays(28),
            Visits =
            [
                new MonitoringVisit(Duration.FromDays(28)) { Measures = [new OutcomeMeasure(OutcomeEndpoint.SkinTexture, OutcomeInstrument.Primos)] },
            ],
        })
        .AdjustBy(new AdjustmentPolicy { ReviewAfter = Duration.FromDays(28) })
        .Build();
}
