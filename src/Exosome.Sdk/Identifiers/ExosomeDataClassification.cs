using Microsoft.Extensions.Compliance.Classification;

namespace Exosome.Sdk.Identifiers;

/// <summary>
/// The kinds of personal data in the model, for Microsoft.Extensions.Compliance: register a redactor for each
/// and logging never writes them in clear.
/// </summary>
public static class ExosomeDataClassification
{
    /// <summary>The taxonomy's name.</summary>
    public const string TaxonomyName = "Exosome.Sdk";

    /// <summary>The pseudonym of a donor: links a product to a person through the establishment's key.</summary>
    public static DataClassification DonorPseudonym { get; } = new(TaxonomyName, nameof(DonorPseudonym));

    /// <summary>Health data of a donor: screening, tests, eligibility (GDPR Art. 9(1)).</summary>
    public static DataClassification DonorHealth { get; } = new(TaxonomyName, nameof(DonorHealth));

    /// <summary>What a donor agreed to, when and how.</summary>
    public static DataClassification DonorConsent { get; } = new(TaxonomyName, nameof(DonorConsent));

    /// <summary>Data of a recipient: pseudonym, treatment, outcome (GDPR Art. 9(1)).</summary>
    public static DataClassification RecipientHealth { get; } = new(TaxonomyName, nameof(RecipientHealth));

    /// <summary>Every classification of the taxonomy, each as the set that a redactor is registered for.</summary>
    public static IReadOnlyList<DataClassificationSet> All { get; } =
        [new(DonorPseudonym), new(DonorHealth), new(DonorConsent), new(RecipientHealth)];
}

/// <summary>Marks data as <see cref="ExosomeDataClassification.DonorPseudonym"/>.</summary>
public sealed class DonorPseudonymDataAttribute : DataClassificationAttribute
{
    /// <summary>Marks the data.</summary>
    public DonorPseudonymDataAttribute()
        : base(ExosomeDataClassification.DonorPseudonym)
    {
    }
}

/// <summary>Marks data as <see cref="ExosomeDataClassification.DonorHealth"/>.</summary>
public sealed class DonorHealthDataAttribute : DataClassificationAttribute
{
    /// <summary>Marks the data.</summary>
    public DonorHealthDataAttribute()
        : base(ExosomeDataClassification.DonorHealth)
    {
    }
}

/// <summary>Marks data as <see cref="ExosomeDataClassification.DonorConsent"/>.</summary>
public sealed class DonorConsentDataAttribute : DataClassificationAttribute
{
    /// <summary>Marks the data.</summary>
    public DonorConsentDataAttribute()
        : base(ExosomeDataClassification.DonorConsent)
    {
    }
}

/// <summary>Marks data as <see cref="ExosomeDataClassification.RecipientHealth"/>.</summary>
public sealed class RecipientHealthDataAttribute : DataClassificationAttribute
{
    /// <summary>Marks the data.</summary>
    public RecipientHealthDataAttribute()
        : base(ExosomeDataClassification.RecipientHealth)
    {
    }
}
