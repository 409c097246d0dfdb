using Exosome.Sdk.Findings;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Quantities;
using Exosome.Sdk.Regulation;

namespace Exosome.Sdk.Lots;

/// <summary>One vial, given to one recipient. It closes the line from donor to recipient.</summary>
public sealed record Administration
{
    /// <summary>The vial.</summary>
    public required VialId Vial { get; init; }

    /// <summary>The lot of the vial.</summary>
    public required LotId Lot { get; init; }

    /// <summary>The recipient's pseudonym.</summary>
    [RecipientHealthData]
    public required RecipientId Recipient { get; init; }

    /// <summary>How it was given.</summary>
    public required AdministrationRoute Route { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The country; what a donor's consent allows depends on it.</summary>
    public CountryCode? Country { get; init; }

    /// <summary>The session in which it was given.</summary>
    public SessionId? Session { get; init; }

    /// <summary>How much was given.</summary>
    public Dose? Given { get; init; }

    /// <summary>Says what was given and not to whom: a text that may land in a log.</summary>
    /// <returns>Lot, vial, route and day.</returns>
    public override string ToString() => $"Administration {{ lot {Lot}, vial {Vial}, {Route}, {On:O}, recipient withheld }}";
}

/// <summary>The answer to "may this vial be given?".</summary>
/// <param name="Administration">The administration, or null when it must not happen.</param>
/// <param name="Reasons">Everything that stands against it.</param>
public sealed record AdministrationDecision(Administration? Administration, EquatableList<Finding> Reasons)
{
    /// <summary>Whether it may happen.</summary>
    public bool IsAllowed => Administration is not null;
}
