using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>What is known of a measured quantity.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MeasurementState>))]
public enum MeasurementState
{
    /// <summary>Nothing: it was not measured. The default.</summary>
    [JsonStringEnumMemberName("notTested")]
    NotTested = 0,

    /// <summary>A value with its uncertainty.</summary>
    [JsonStringEnumMemberName("measured")]
    Measured = 1,

    /// <summary>Only that it lies below a limit of detection.</summary>
    [JsonStringEnumMemberName("belowLimit")]
    BelowLimit = 2,

    /// <summary>Only that it lies above the upper end of the measuring range.</summary>
    [JsonStringEnumMemberName("aboveRange")]
    AboveRange = 3,
}
