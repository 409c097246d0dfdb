using Exosome.Sdk.Findings;
using Exosome.Sdk.Findings.Catalog;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Regulation;

namespace Exosome.Sdk.Therapy;

/// <summary>One visit at which a recipient is treated.</summary>
public sealed record TherapySession
{
    /// <summary>The session's id.</summary>
    public required SessionId Id { get; init; }

    /// <summary>The protocol that is followed.</summary>
    public required ProtocolId Protocol { get; init; }

    /// <summary>The version of the protocol.</summary>
    public int ProtocolVersion { get; init; } = 1;

    /// <summary>The recipient's pseudonym.</summary>
    [RecipientHealthData]
    public required RecipientId Recipient { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The number of the session in its course, from 1.</summary>
    public int Number { get; init; } = 1;

    /// <summary>The route.</summary>
    public AdministrationRoute Route { get; init; }

    /// <summary>Who gave it.</summary>
    public Provider Provider { get; init; }

    /// <summary>The vials that were used.</summary>
    public EquatableList<VialId> Vials { get; init; } = [];

    /// <summary>Says which session and not whose: a text that may land in a log.</summary>
    /// <returns>Id, protocol and day.</returns>
    public override string ToString() => FormattableString.Invariant($"TherapySession {{ {Id}, {Protocol} version {ProtocolVersion}, {On:O}, recipient withheld }}");

    internal void Validate(string path, List<Finding> findings)
    {
        RouteCare.CheckProvider(Route, Provider, "Session " + Id, path + ".provider", findings);
        if (Number < 1 || ProtocolVersion < 1)
        {
            findings.Add(Finding.Of(LotRules.ContradictoryRecord, path, "Session " + Id, "sessions and versions are counted from 1"));
        }
    }
}
