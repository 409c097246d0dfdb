using System;

namespace Exosome.Sdk.Regulation.Table;

/// <summary>
/// One row of the permission table in plain text and numbers. It compiles on netstandard2.0, so that the analyzers ask the same
/// table as the model.
/// </summary>
internal sealed class PermissionRecord
{
    public PermissionRecord(string id, string market, string[] origins, string[] forms, string[] classes, string[] routes, string decision, int from, int until, string verification, string citation, string address, string note, int line)
    {
        Id = id;
        Market = market;
        Origins = origins;
        Forms = forms;
        Classes = classes;
        Routes = routes;
        Decision = decision;
        From = from;
        Until = until;
        Verification = verification;
        Citation = citation;
        Address = address;
        Note = note;
        Line = line;
    }

    public string Id { get; }

    public string Market { get; }

    public string[] Origins { get; }

    public string[] Forms { get; }

    public string[] Classes { get; }

    /// <summary>Names of routes; groups are already spelled out.</summary>
    public string[] Routes { get; }

    public string Decision { get; }

    /// <summary>First day as yyyymmdd, or 0.</summary>
    public int From { get; }

    /// <summary>Last day as yyyymmdd, or <see cref="int.MaxValue"/>.</summary>
    public int Until { get; }

    public string Verification { get; }

    public string Citation { get; }

    public string Address { get; }

    public string Note { get; }

    /// <summary>Line in the file, from 1.</summary>
    public int Line { get; }

    /// <summary>How strict the decision is; general knowledge never allows.</summary>
    public int Strictness => Decision.ToUpperInvariant() switch
    {
        "PROHIBITED" => 4,
        "NEEDSAUTHORIZATION" => 3,
        "NEEDSDOSSIER" => 2,
        "ALLOWED" when !Is(Verification, "unverified") => 1,
        _ => 0,
    };

    /// <summary>Whether the row speaks about a use. The names are the members of the model's enumerations; "Unspecified" form means any.</summary>
    public bool AppliesTo(string origin, string form, string productClass, string route, string market, int day) =>
        Is(Market, market)
        && day >= From
        && day <= Until
        && Lists(Origins, origin)
        && (Is(form, "Unspecified") || Lists(Forms, form))
        && Lists(Classes, productClass)
        && Lists(Routes, route);

    private static bool Lists(string[] values, string value)
    {
        foreach (string candidate in values)
        {
            if (candidate == "*" || Is(candidate, value))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Is(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
