using System.Text.Json.Serialization;
using Exosome.Sdk.Formulations;
using Exosome.Sdk.Quantities;
using Exosome.Sdk.Regulation;

namespace Exosome.Sdk.Lots;

/// <summary>How much endotoxin a product may hold, and why. It is computed from route, dose and body mass, never a constant.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(ThresholdEndotoxinLimit), "threshold")]
[JsonDerivedType(typeof(SurfaceAreaEndotoxinLimit), "surfaceArea")]
[JsonDerivedType(typeof(RadiopharmaceuticalEndotoxinLimit), "radiopharmaceutical")]
[JsonDerivedType(typeof(DeclaredEndotoxinLimit), "declared")]
public abstract record EndotoxinLimit
{
    /// <summary>K for parenteral routes other than intrathecal: 5 EU per kg and hour (USP &lt;85&gt;).</summary>
    public static EndotoxinDoseRate ParenteralThreshold { get; } = EndotoxinDoseRate.FromEndotoxinUnitsPerKilogramHour(5);

    /// <summary>K for the intrathecal route: 0.2 EU per kg and hour (USP &lt;85&gt;).</summary>
    public static EndotoxinDoseRate IntrathecalThreshold { get; } = EndotoxinDoseRate.FromEndotoxinUnitsPerKilogramHour(0.2);

    private protected EndotoxinLimit()
    {
    }

    /// <summary>The highest concentration that is allowed in the product as given.</summary>
    [JsonIgnore]
    public abstract EndotoxinConcentration Limit { get; }

    /// <summary>The threshold K of a route.</summary>
    /// <param name="route">A route.</param>
    /// <returns>
    /// 5 EU/kg/h for injections and infusions, 0.2 for intrathecal; null where USP &lt;85&gt; has none: inhaled, into the eye,
    /// on opened or intact skin. There a team declares and justifies its own limit.
    /// </returns>
    public static EndotoxinDoseRate? ThresholdOf(AdministrationRoute route) => route switch
    {
        AdministrationRoute.Intrathecal => IntrathecalThreshold,
        AdministrationRoute.Intravitreal => null,
        _ when route.IsInjection() => ParenteralThreshold,
        _ => null,
    };

    /// <summary>The limit K/M for a route.</summary>
    /// <param name="route">The route.</param>
    /// <param name="maximumVolumePerHour">The largest volume that one person gets within one hour. Not per kilogram.</param>
    /// <param name="person">The body mass of that person.</param>
    /// <returns>The limit, or null where USP &lt;85&gt; has no threshold for the route.</returns>
    public static EndotoxinLimit? For(AdministrationRoute route, Volume maximumVolumePerHour, BodyMass person) =>
        ThresholdOf(route) is { } threshold ? new ThresholdEndotoxinLimit(threshold, maximumVolumePerHour, person) : null;

    /// <summary>The most that USP &lt;85&gt; leaves on a route with a threshold at a dosage; null where the dosage does not say enough.</summary>
    internal virtual EndotoxinConcentration? MostFor(AdministrationRoute route, Dosage? dosage) =>
        dosage is { HourlyVolume: { Milliliters: > 0 } volume, LightestPerson: { Kilograms: > 0 } person } ? For(route, volume, person)?.Limit : null;

    /// <summary>Whether what was found keeps the limit.</summary>
    /// <param name="found">The measured concentration; below a limit of detection it counts as that limit.</param>
    /// <returns>Pass, fail, or indeterminate where the range or detection limit cannot tell; not tested without a value.</returns>
    public TestResult Check(Measured<EndotoxinConcentration>? found) => found switch
    {
        null or { State: MeasurementState.NotTested } => TestResult.NotTested,
        { State: MeasurementState.Measured, Value: { } value } => value <= Limit ? TestResult.Pass : TestResult.Fail,
        { State: MeasurementState.BelowLimit, Value: { } bound } => bound <= Limit ? TestResult.Pass : TestResult.Indeterminate,
        { State: MeasurementState.AboveRange, Value: { } bound } => bound >= Limit ? TestResult.Fail : TestResult.Indeterminate,
        _ => TestResult.Indeterminate,
    };
}

/// <summary>K/M: the threshold of the route over the largest dose per kilogram and hour (USP &lt;85&gt;).</summary>
/// <param name="Threshold">K, in EU per kg and hour.</param>
/// <param name="MaximumVolumePerHour">The largest volume that one person gets within one hour.</param>
/// <param name="Person">The body mass of that person; USP &lt;85&gt; takes 70 kg for an adult.</param>
public sealed record ThresholdEndotoxinLimit(EndotoxinDoseRate Threshold, Volume MaximumVolumePerHour, BodyMass Person) : EndotoxinLimit
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override EndotoxinConcentration Limit => EndotoxinConcentration.FromEndotoxinUnitsPerMilliliter(
        Threshold.EndotoxinUnitsPerKilogramHour * Person.Kilograms / MaximumVolumePerHour.Milliliters);
}

/// <summary>K/M for a product dosed by body surface: K = 2.5 EU/kg and M = (largest dose per m² and hour × 1.80 m²) / 70 kg (USP 35 &lt;85&gt;).</summary>
/// <param name="MaximumVolumePerSquareMeterHour">The largest volume per square metre of body surface within one hour.</param>
public sealed record SurfaceAreaEndotoxinLimit(Volume MaximumVolumePerSquareMeterHour) : EndotoxinLimit
{
    private const double Threshold = 2.5;
    private const double AdultSquareMeters = 1.80;
    private const double AdultKilograms = 70;

    /// <inheritdoc/>
    [JsonIgnore]
    public override EndotoxinConcentration Limit => EndotoxinConcentration.FromEndotoxinUnitsPerMilliliter(
        Threshold * AdultKilograms / (MaximumVolumePerSquareMeterHour.Milliliters * AdultSquareMeters));

    // Its K is one for an adult's surface: the volume of the dosage has to fit under the adult's, whoever the lightest person is.
    internal override EndotoxinConcentration? MostFor(AdministrationRoute route, Dosage? dosage) => route == AdministrationRoute.Intrathecal
        ? base.MostFor(route, dosage)
        : dosage is { HourlyVolume: { Milliliters: > 0 } volume } ? EndotoxinConcentration.FromEndotoxinUnitsPerMilliliter(Threshold * AdultKilograms / volume.Milliliters) : null;
}

/// <summary>For a radioactive tracer on vesicles: 175/V EU/mL, 14/V intrathecal, with V the largest volume of one dose in mL (USP &lt;85&gt;).</summary>
/// <param name="MaximumVolume">V, the largest volume of one dose.</param>
/// <param name="IsIntrathecal">Whether it is given into the cerebrospinal fluid.</param>
public sealed record RadiopharmaceuticalEndotoxinLimit(Volume MaximumVolume, bool IsIntrathecal) : EndotoxinLimit
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override EndotoxinConcentration Limit => At(IsIntrathecal, MaximumVolume);

    internal override EndotoxinConcentration? MostFor(AdministrationRoute route, Dosage? dosage) =>
        dosage is { VolumePerUse: { Milliliters: > 0 } volume } ? At(route == AdministrationRoute.Intrathecal, volume) : null;

    private static EndotoxinConcentration At(bool isIntrathecal, Volume volume) =>
        EndotoxinConcentration.FromEndotoxinUnitsPerMilliliter((isIntrathecal ? 14 : 175) / volume.Milliliters);
}

/// <summary>A limit that a team set itself, where USP &lt;85&gt; has no threshold or the team is stricter.</summary>
/// <param name="Declared">The limit.</param>
/// <param name="Justification">Why it is safe: route, dose, body mass and duration of treatment (MFDS 0917-03). A blank one justifies nothing, and the lot stays.</param>
public sealed record DeclaredEndotoxinLimit(EndotoxinConcentration Declared, string Justification) : EndotoxinLimit
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override EndotoxinConcentration Limit => Declared;
}
