using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>A band of <see cref="PurityRatio"/>. The cut-offs are not verified in their source: see <see cref="PurityRatio.Band"/>.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PurityBand>))]
public enum PurityBand
{
    /// <summary>In a gap between the bands: the cut-offs do not say.</summary>
    [JsonStringEnumMemberName("indeterminate")]
    Indeterminate = 0,

    /// <summary>Below 1.5e9 particles/µg.</summary>
    [JsonStringEnumMemberName("impure")]
    Impure = 1,

    /// <summary>2e9 to 2e10 particles/µg.</summary>
    [JsonStringEnumMemberName("low")]
    Low = 2,

    /// <summary>Above 3e10 particles/µg.</summary>
    [JsonStringEnumMemberName("high")]
    High = 3,
}
