namespace Exosome.Sdk.Characterization;

/// <summary>One setting of an instrument that changes what it sees, for example <c>Detection Threshold = 8</c>.</summary>
/// <param name="Name">Name as the instrument writes it.</param>
/// <param name="Value">Value as the instrument writes it.</param>
public sealed record MeasurementSetting(string Name, string Value);
