using System.Text.Json.Serialization;
using Exosome.Sdk.Findings;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Sources;

namespace Exosome.Sdk.Regulation;

/// <summary>In which form material of an origin goes into a product.</summary>
public enum MaterialForm
{
    /// <summary>Not said: every row that could apply is looked at.</summary>
    Unspecified = 0,

    /// <summary>Cells or tissue themselves.</summary>
    Cells = 1,

    /// <summary>Conditioned medium from which cells and tissue were removed.</summary>
    ConditionedMedium = 2,

    /// <summary>Isolated vesicles.</summary>
    Vesicles = 3,
}

/// <summary>What the table says about a use.</summary>
public enum PermissionDecision
{
    /// <summary>The table has nothing that applies. Unknown is never allowed.</summary>
    Unknown = 0,

    /// <summary>Allowed as such; the usual duties of the product class remain.</summary>
    Allowed = 1,

    /// <summary>Allowed only with a dossier, or after a review of the single case.</summary>
    NeedsDossier = 2,

    /// <summary>Allowed only with an authorization, licence or approved application.</summary>
    NeedsAuthorization = 3,

    /// <summary>Prohibited.</summary>
    Prohibited = 4,
}

/// <summary>A use that the table is asked about.</summary>
/// <param name="Origin">Where the material comes from.</param>
/// <param name="Form">Cells, conditioned medium or vesicles.</param>
/// <param name="ProductClass">What the law takes the product for.</param>
/// <param name="Route">How it reaches the body.</param>
/// <param name="Market">Where.</param>
/// <param name="On">On which day.</param>
public sealed record PermissionQuery(SourceOrigin Origin, MaterialForm Form, ProductClass ProductClass, AdministrationRoute Route, Market Market, DateOnly On);

/// <summary>What the table answers.</summary>
/// <param name="Query">What was asked.</param>
/// <param name="Decision">The strictest decision of all rows that apply.</param>
/// <param name="Rows">The rows that apply, strictest first; empty when the answer is unknown.</param>
public sealed record Permission(PermissionQuery Query, PermissionDecision Decision, EquatableList<PermissionRow> Rows)
{
    /// <summary>Whether the use is allowed as it stands. A dossier or an authorization that is still needed is not.</summary>
    [JsonIgnore]
    public bool IsAllowed => Decision == PermissionDecision.Allowed;

    /// <summary>The authority behind the decision; null when nothing is known.</summary>
    [JsonIgnore]
    public Citation? Citation => Rows.Count == 0 ? null : Rows[0].Citation;
}
