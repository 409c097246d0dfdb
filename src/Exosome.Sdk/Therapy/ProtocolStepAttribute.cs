namespace Exosome.Sdk.Therapy;

/// <summary>Makes a property a step of its <see cref="StagedProtocolAttribute">staged protocol</see>.</summary>
/// <remarks>
/// Steps with the same order are alternatives: one of them is taken. An alternative can open a branch
/// (<see cref="Opens"/>) and later steps can belong to branches (<see cref="On"/>), so that what was chosen at one step
/// decides what compiles at the next. One property may carry several steps that accept different types
/// (<see cref="Accepts"/>).
/// </remarks>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = true, Inherited = false)]
public sealed class ProtocolStepAttribute : Attribute
{
    /// <summary>A step at a place in the order.</summary>
    /// <param name="order">The place; lower comes first. Gaps are allowed.</param>
    public ProtocolStepAttribute(int order) => Order = order;

    /// <summary>The place in the order; lower comes first.</summary>
    public int Order { get; }

    /// <summary>The name of the builder's method. <c>With</c> and the property's name when not set.</summary>
    public string? Method { get; set; }

    /// <summary>What the stage before this step is called, after <c>Needs</c>. The property's name when not set.</summary>
    public string? Stage { get; set; }

    /// <summary>The branch that taking this step opens.</summary>
    public string? Opens { get; set; }

    /// <summary>The branches that this step belongs to, separated by commas; every branch when not set.</summary>
    public string? On { get; set; }

    /// <summary>The type that this step takes, where it is narrower than the property's type.</summary>
    public Type? Accepts { get; set; }

    /// <summary>Whether the protocol may go on without this step. The property must then be nullable, or repeat.</summary>
    public bool Optional { get; set; }

    /// <summary>Whether the step may be taken again and again; the property is a list, and the step takes one element.</summary>
    public bool Repeats { get; set; }
}
