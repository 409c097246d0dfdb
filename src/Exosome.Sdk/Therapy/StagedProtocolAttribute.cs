namespace Exosome.Sdk.Therapy;

/// <summary>
/// Asks for a builder in which the steps of a protocol can only be taken in their order: a step that is missing or
/// misplaced does not compile, and the compiler names the step that comes next (<c>TherapyProtocolNeedsMonitoring</c>).
/// </summary>
/// <remarks>
/// Put it on a <c>partial</c> class or record whose steps are properties with <see cref="ProtocolStepAttribute"/>.
/// The generator adds one type for each stage and a static method that starts the first; <c>required</c> properties that
/// are no steps become the parameters of that method.
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class StagedProtocolAttribute : Attribute
{
    /// <summary>The name of the static method that starts the protocol. <c>Begin</c> when not set.</summary>
    public string Entry { get; set; } = "Begin";
}
