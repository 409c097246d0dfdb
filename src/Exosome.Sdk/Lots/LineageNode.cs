namespace Exosome.Sdk.Lots;

/// <summary>A place in the line from donor to recipient.</summary>
public enum LineageKind
{
    /// <summary>Not said.</summary>
    Unspecified = 0,

    /// <summary>A donor, by pseudonym.</summary>
    Donor = 1,

    /// <summary>Cells, tissue or fluid of one origin.</summary>
    Source = 2,

    /// <summary>A cell bank.</summary>
    CellBank = 3,

    /// <summary>A run of separation.</summary>
    Batch = 4,

    /// <summary>A lot.</summary>
    Lot = 5,

    /// <summary>A vial.</summary>
    Vial = 6,

    /// <summary>One giving of a vial; its id is the place in the record, from 0.</summary>
    Administration = 7,

    /// <summary>A recipient, by pseudonym.</summary>
    Recipient = 8,
}

/// <summary>One thing in the line from donor to recipient.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its id, as text.</param>
public readonly record struct LineageNode(LineageKind Kind, string Id)
{
    /// <summary>Kind and id; of people only the kind, so that the text may land in a log.</summary>
    /// <returns>For example <c>lot LOT-2026-001</c>.</returns>
    public override string ToString() => Kind switch
    {
        LineageKind.Donor => "donor (pseudonym withheld)",
        LineageKind.Recipient => "recipient (pseudonym withheld)",
        LineageKind.CellBank => "cell bank " + Id,
        _ => Kind.ToString().ToLowerInvariant() + " " + Id,
    };
}
