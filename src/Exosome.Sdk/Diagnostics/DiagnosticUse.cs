using System.Text.Json.Serialization;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Regulation;

namespace Exosome.Sdk.Diagnostics;

/// <summary>What a panel may be used for: finding things out, or telling patients.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(ResearchUse), "research")]
[JsonDerivedType(typeof(ClearedUse), "cleared")]
public abstract record DiagnosticUse
{
    private protected DiagnosticUse()
    {
    }
}

/// <summary>For research only: results go into no patient's record and decide nothing about a patient.</summary>
public sealed record ResearchUse : DiagnosticUse
{
    /// <summary>The statement that such products carry in the US (21 CFR 809.10(c)(2)(i), not verified).</summary>
    public const string Statement = "For Research Use Only. Not for use in diagnostic procedures.";

    /// <summary>The statement on the label, in the language of the market.</summary>
    public string Label { get; init; } = Statement;
}

/// <summary>Cleared, approved or certified for a stated diagnostic use.</summary>
public sealed record ClearedUse : DiagnosticUse
{
    /// <summary>The use in the words of the clearance, for example <c>aid in the decision about a biopsy of the prostate</c>.</summary>
    public required string IntendedUse { get; init; }

    /// <summary>The clearances, one a market.</summary>
    public EquatableList<MarketingAuthorization> Authorizations { get; init; } = [];

    /// <summary>The accreditation of the laboratory that runs it, for example <c>ISO 15189</c>.</summary>
    public string? LaboratoryAccreditation { get; init; }
}
