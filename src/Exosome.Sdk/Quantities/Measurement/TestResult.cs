using System.Text.Json.Serialization;

namespace Exosome.Sdk.Quantities;

/// <summary>What a test says. There are four answers: a test that was not done has not passed, and an unclear one has not failed.</summary>
[JsonConverter(typeof(NamedEnumJsonConverter<TestResult>))]
public enum TestResult
{
    /// <summary>The test was not done, or its result is not known. The default.</summary>
    NotTested = 0,

    /// <summary>The criterion is met.</summary>
    Pass = 1,

    /// <summary>The criterion is not met.</summary>
    Fail = 2,

    /// <summary>The measurement cannot decide: the criterion lies within its uncertainty, or beyond its limits of detection.</summary>
    Indeterminate = 3,
}
