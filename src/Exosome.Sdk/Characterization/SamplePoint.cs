namespace Exosome.Sdk.Characterization;

/// <summary>Whether two figures were taken at one point of the process. What is not stated is not equal to anything, not even to what is not stated either.</summary>
internal static class SamplePoint
{
    /// <summary>The point as it is compared; <c>null</c> where none is stated.</summary>
    public static string? Of(GlobalQuantification quantification) =>
        string.IsNullOrWhiteSpace(quantification.SamplePoint) ? null : quantification.SamplePoint.Trim();

    public static bool IsSame(GlobalQuantification one, GlobalQuantification other) =>
        Of(one) is { } point && string.Equals(point, Of(other), StringComparison.OrdinalIgnoreCase);
}
