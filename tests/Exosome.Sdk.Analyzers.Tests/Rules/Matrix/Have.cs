namespace Exosome.Sdk.Analyzers.Tests.Rules.Matrix;

/// <summary>Values of the model that are there and of which nothing is shown, for the code of the matrix.</summary>
internal static class Have
{
    public const string Usings = """
        using Exosome.Sdk.Characterization;
        using Exosome.Sdk.Formulations;
        using Exosome.Sdk.Identifiers;
        using Exosome.Sdk.Lots;
        using Exosome.Sdk.Quantities;
        using Exosome.Sdk.Regulation;
        using Exosome.Sdk.Separation;
        using Exosome.Sdk.Sources;
        using Exosome.Sdk.Therapy;
        using Exosome.Sdk.Vesicles;
        using Known.Values;

        """;

    /// <summary>The same members, whatever the namespaces of their types.</summary>
    public const string Members = """
        public static class Have
        {
            public static bool Flag => throw new NotSupportedException();
            public static object Anything => throw new NotSupportedException();
            public static DateOnly Day => throw new NotSupportedException();
            public static Donor Donor => throw new NotSupportedException();
            public static DonorId DonorId => throw new NotSupportedException();
            public static SourceMaterial Material => throw new NotSupportedException();
            public static HumanSource Human => throw new NotSupportedException();
            public static PlantSource Plant => throw new NotSupportedException();
            public static Consent Consent => throw new NotSupportedException();
            public static ConsentId ConsentId => throw new NotSupportedException();
            public static DonorEligibility Eligibility => throw new NotSupportedException();
            public static MinorCapacity Minor => throw new NotSupportedException();
            public static ConsentSignature Signature => throw new NotSupportedException();
            public static DonorCompensation Compensation => throw new NotSupportedException();
            public static WithdrawalTerms Terms => throw new NotSupportedException();
            public static InformedConsentElements Elements => throw new NotSupportedException();
            public static BatchId BatchId => throw new NotSupportedException();
            public static LotId LotId => throw new NotSupportedException();
            public static ProductId ProductId => throw new NotSupportedException();
            public static PreparationId PreparationId => throw new NotSupportedException();
            public static OutcomeId Outcome => throw new NotSupportedException();
            public static CountryCode Country => throw new NotSupportedException();
            public static Serum Serum => throw new NotSupportedException();
            public static Formulation Formulation => throw new NotSupportedException();
            public static Market Market => throw new NotSupportedException();
            public static Adjustment Adjustment => throw new NotSupportedException();
            public static BiogenesisTerm Term => throw new NotSupportedException();
            public static BiogenesisEvidence Evidence => throw new NotSupportedException();
            public static VesiclePopulation Population => throw new NotSupportedException();
            public static EquatableList<SourceAmount> Amounts => throw new NotSupportedException();
            public static EquatableList<GlobalQuantification> Counts => throw new NotSupportedException();
            public static EquatableList<MarkerResult> Markers => throw new NotSupportedException();
            public static EquatableList<SingleVesicleEvidence> Images => throw new NotSupportedException();
            public static ProtocolId ProtocolId => throw new NotSupportedException();
            public static InjectableSolution Solution => throw new NotSupportedException();
            public static SeparationStep Separation => throw new NotSupportedException();
            public static CharacterizationPlan Tests => throw new NotSupportedException();
            public static TherapyProtocol Protocol => throw new NotSupportedException();
            public static MonitoringPlan Monitoring => throw new NotSupportedException();
            public static AdjustmentPolicy Policy => throw new NotSupportedException();
            public static TherapyProtocolNeedsOpenedSkinApplicationOrInjection Stage => throw new NotSupportedException();
        }
        """;
}
