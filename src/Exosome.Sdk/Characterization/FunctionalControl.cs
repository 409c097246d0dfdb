using System.Text.Json.Serialization;

namespace Exosome.Sdk.Characterization;

/// <summary>A control that tells whether an effect comes from the vesicles and not from what came along with them. The list is known from reports on MISEV2018 and MISEV2023, it was not read in them.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FunctionalControl>))]
public enum FunctionalControl
{
    /// <summary>The effect at several doses.</summary>
    [JsonStringEnumMemberName("doseResponse")]
    DoseResponse = 0,

    /// <summary>The same material with its vesicles removed.</summary>
    [JsonStringEnumMemberName("vesicleDepleted")]
    VesicleDepleted,

    /// <summary>Medium without cells, or buffer, taken through the same separation.</summary>
    [JsonStringEnumMemberName("process")]
    Process,

    /// <summary>Dye without vesicles, where vesicles were dyed.</summary>
    [JsonStringEnumMemberName("dyeOnly")]
    DyeOnly,

    /// <summary>The activity after a density gradient, in the fractions of the vesicles and in the others.</summary>
    [JsonStringEnumMemberName("densityGradient")]
    DensityGradient,

    /// <summary>The effect at several times.</summary>
    [JsonStringEnumMemberName("timeCourse")]
    TimeCourse,
}
