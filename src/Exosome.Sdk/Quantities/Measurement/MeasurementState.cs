using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>
/// What is known of a measured quantity. Zero is none of them: a state that was left out, in JSON or in code, is a mistake
/// and never "not tested".
/// </summary>
[JsonConverter(typeof(NamedEnumJsonConverter<MeasurementState>))]
[SuppressMessage("Design", "CA1008:Enums should have zero value", Justification = "A name for zero would make a state that was left out a state.")]
public enum MeasurementState
{
    /// <summary>A value with its uncertainty.</summary>
    Measured = 1,

    /// <summary>Only that it lies below a limit of detection.</summary>
    BelowLimit = 2,

    /// <summary>Only that it lies above the upper end of the measuring range.</summary>
    AboveRange = 3,

    /// <summary>Nothing: it was not measured.</summary>
    NotTested = 4,
}
