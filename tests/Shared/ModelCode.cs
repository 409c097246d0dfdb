namespace Exosome.Sdk.Testing;

/// <summary>Code that many tests about the model need around the few lines that they are about.</summary>
internal static class ModelCode
{
    /// <summary>Usings of the rooms below the claims.</summary>
    public const string Usings = """
        using Exosome.Sdk.Identifiers;
        using Exosome.Sdk.Quantities;
        using Exosome.Sdk.Regulation;
        using Exosome.Sdk.Sources;
        using Exosome.Sdk.Vesicles;

        """;

    /// <summary>A file <c>Known.cs</c> with values that are known to be there and of which nothing is shown: <c>Known.Consent</c> and its like.</summary>
    public static TestSetup Setup { get; } = TestSetup.Default.WithSource("Known.cs", Usings + """

        public static class Known
        {
            public static Donor Donor => throw new NotSupportedException();
            public static DonorId DonorId => throw new NotSupportedException();
            public static SourceMaterial Material => throw new NotSupportedException();
            public static Consent Consent => throw new NotSupportedException();
            public static ConsentId ConsentId => throw new NotSupportedException();
            public static DonorEligibility Eligibility => throw new NotSupportedException();
            public static Consent? Maybe() => throw new NotSupportedException();
        }
        """);
}
