using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>What a test says. There are four answers: a test that was not done has not passed, and an unclear one has not failed.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TestResult>))]
public enum TestResult
{
    /// <summary>The test was not done, or its result is not known. The default.</summary>
    [JsonStringEnumMemberName("notTested")]
    NotTested = 0,

    /// <summary>The criterion is met.</summary>
    [JsonStringEnumMemberName("pass")]
    Pass = 1,

    /// <summary>The criterion is not met.</summary>
    [JsonStringEnumMemberName("fail")]
    Fail = 2,

    /// <summary>The measurement cannot decide: the criterion lies within its uncertainty, or beyond its limits of detection.</summary>
    [JsonStringEnumMemberName("indeterminate")]
    Indeterminate = 3,
}
