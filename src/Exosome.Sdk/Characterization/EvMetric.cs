using System.Globalization;
using System.Text.Json.Serialization;
using Exosome.Sdk.Findings;
using Exosome.Sdk.Identifiers;

namespace Exosome.Sdk.Characterization;

/// <summary>Whether a component of EV-METRIC is reported.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EvMetricStatus>))]
public enum EvMetricStatus
{
    /// <summary>It is not reported.</summary>
    [JsonStringEnumMemberName("notFulfilled")]
    NotFulfilled = 0,

    /// <summary>It is reported.</summary>
    [JsonStringEnumMemberName("fulfilled")]
    Fulfilled,

    /// <summary>The methods used do not call for it; it leaves the denominator.</summary>
    [JsonStringEnumMemberName("notApplicable")]
    NotApplicable,
}

/// <summary>One component of EV-METRIC, judged.</summary>
/// <param name="Name">Name of the component.</param>
/// <param name="Status">Whether it is reported.</param>
/// <param name="Reason">What in the record led to the status.</param>
/// <param name="Citation">Where the component is known from. Six of the nine names are known from reports only, and say so.</param>
public sealed record EvMetricComponent(string Name, EvMetricStatus Status, string Reason, Citation Citation);

/// <summary>
/// A score of EV-METRIC: how completely an experiment is reported, on a scale of its own version. It is no measure of
/// quality, and scores of different versions are numbers on different scales: nothing here compares them.
/// </summary>
/// <param name="Version">Version of the metric, for example <c>EV-METRIC 1</c>.</param>
/// <param name="Components">The components, in the metric's order.</param>
public sealed record EvMetricScore(string Version, EquatableList<EvMetricComponent> Components)
{
    /// <summary>Components that are reported.</summary>
    public int Fulfilled => Components.Count(component => component.Status == EvMetricStatus.Fulfilled);

    /// <summary>Components that apply.</summary>
    public int Applicable => Components.Count(component => component.Status != EvMetricStatus.NotApplicable);

    /// <summary>100 × fulfilled / applicable, rounded half up as EV-TRACK shows it (the formula is reported, not read in the original).</summary>
    public int Percent => Applicable == 0 ? 0 : (int)Math.Round(100.0 * Fulfilled / Applicable, MidpointRounding.AwayFromZero);

    /// <summary>Compares two scores of the same version.</summary>
    /// <param name="other">The other score.</param>
    /// <param name="difference">This score's percentage less the other's.</param>
    /// <returns>False when the versions differ: then there is no difference to give.</returns>
    public bool TryCompare(EvMetricScore other, out int difference)
    {
        ArgumentNullException.ThrowIfNull(other);
        bool isSame = string.Equals(Version, other.Version, StringComparison.Ordinal);
        difference = isSame ? Percent - other.Percent : 0;
        return isSame;
    }

    /// <summary>For example <c>EV-METRIC 1: 63 % (5 of 8 applicable components)</c>.</summary>
    /// <returns>The score on one line.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Version}: {Percent} % ({Fulfilled} of {Applicable} applicable components)");
}
