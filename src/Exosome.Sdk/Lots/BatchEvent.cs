using System.Text.Json.Serialization;

namespace Exosome.Sdk.Lots;

/// <summary>Something that happened to a batch after it was made. Events are only ever added.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(BatchRecalled), "recalled")]
public abstract record BatchEvent
{
    private protected BatchEvent()
    {
    }

    /// <summary>The day it happened.</summary>
    public required DateOnly On { get; init; }

    /// <summary>What a person wrote about it.</summary>
    public string? Note { get; init; }
}

/// <summary>
/// Everything that was made from the batch is called back: its lots, through pools too, their vials, and what was given of them.
/// From this day on none of its lots is used, whatever the lot's own record says.
/// </summary>
public sealed record BatchRecalled : BatchEvent
{
    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>How dangerous it is.</summary>
    public RecallClass Class { get; init; }
}
