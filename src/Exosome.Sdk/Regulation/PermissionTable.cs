using System.Globalization;
using Exosome.Sdk.Findings;
using Exosome.Sdk.Identifiers;
using Exosome.Sdk.Regulation.Table;
using Exosome.Sdk.Sources;

namespace Exosome.Sdk.Regulation;

/// <summary>One row of the permission table, for reports: about what it speaks, what it decides, since when, and on which authority.</summary>
/// <param name="Id">The row's id, for example <c>EU-COS-HUMAN</c>.</param>
/// <param name="Market">The market.</param>
/// <param name="Origins">The origins; empty for any.</param>
/// <param name="Forms">The forms of material; empty for any.</param>
/// <param name="Classes">The product classes; empty for any.</param>
/// <param name="Routes">The routes; empty for any.</param>
/// <param name="Decision">What it decides.</param>
/// <param name="From">First day; null when it reaches as far back as known.</param>
/// <param name="Until">Last day; null when it is in force.</param>
/// <param name="Citation">The authority and how it is known.</param>
/// <param name="Note">A sentence of explanation.</param>
public sealed record PermissionRow(
    string Id,
    Market Market,
    EquatableList<SourceOrigin> Origins,
    EquatableList<MaterialForm> Forms,
    EquatableList<ProductClass> Classes,
    EquatableList<AdministrationRoute> Routes,
    PermissionDecision Decision,
    DateOnly? From,
    DateOnly? Until,
    Citation Citation,
    string Note);

/// <summary>
/// Which material may go into which product, by which route, in which market, on which day. Law changes, so this is data with
/// dates and authorities, not code. Unknown is never allowed, and general knowledge that nobody looked up never allows either.
/// </summary>
public sealed class PermissionTable
{
    private static readonly Lazy<PermissionTable> BuiltInTable = new(() => Checked(PermissionLookup.LoadEmbedded()));

    private readonly IReadOnlyList<PermissionRecord> _records;

    private PermissionTable(IReadOnlyList<PermissionRecord> records) => _records = records;

    /// <summary>The table that comes with the library.</summary>
    public static PermissionTable BuiltIn => BuiltInTable.Value;

    /// <summary>Every row, in the order of the file.</summary>
    public IReadOnlyList<PermissionRow> Rows => [.. _records.Select(ToRow)];

    /// <summary>Reads a table in the grammar of the built-in one, for example a team's own with rows of its counsel.</summary>
    /// <param name="reader">The text.</param>
    /// <returns>The table.</returns>
    /// <exception cref="FormatException">A line that does not follow the grammar or names something unknown; the message has its number.</exception>
    public static PermissionTable Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return Checked(PermissionReader.Read(reader));
    }

    /// <summary>This table and the rows of another. The strictest row still counts, so a row can only tighten or fill a gap.</summary>
    /// <param name="other">Another table.</param>
    /// <returns>A table with the rows of both.</returns>
    public PermissionTable With(PermissionTable other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new PermissionTable([.. _records, .. other._records]);
    }

    /// <summary>Asks about a use.</summary>
    /// <param name="query">Material, product, route, market and day.</param>
    /// <returns>The strictest decision of the rows that apply, with those rows; unknown when none applies.</returns>
    public Permission Ask(PermissionQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        int day = (query.On.Year * 10000) + (query.On.Month * 100) + query.On.Day;
        List<PermissionRecord> applying = PermissionLookup.Applying(
            _records, query.Origin.ToString(), query.Form.ToString(), query.ProductClass.ToString(), query.Route.ToString(), query.Market.ToString(), day);
        PermissionDecision decision = applying.Count == 0 || applying[0].Strictness == 0 ? PermissionDecision.Unknown : ToDecision(applying[0].Decision);
        return new Permission(query, decision, [.. applying.Select(ToRow)]);
    }

    private static PermissionTable Checked(List<PermissionRecord> records)
    {
        foreach (PermissionRecord record in records)
        {
            CheckNames(record);
        }

        return new PermissionTable(records);
    }

    private static void CheckNames(PermissionRecord record)
    {
        Check<Market>([record.Market], "market");
        Check<SourceOrigin>(record.Origins, "origin");
        Check<MaterialForm>(record.Forms, "form");
        Check<ProductClass>(record.Classes, "class");
        Check<AdministrationRoute>(record.Routes, "route");
        Check<PermissionDecision>([record.Decision], "decision");
        Check<CitationVerification>([record.Verification], "verification");
        if (record.Address.Length > 0 && !Uri.TryCreate(record.Address, UriKind.Absolute, out _))
        {
            throw Unknown(record, "address", record.Address);
        }

        void Check<TEnum>(string[] names, string field)
            where TEnum : struct, Enum
        {
            foreach (string name in names)
            {
                if ((name != "*" || field is "market" or "decision" or "verification") && (int.TryParse(name, NumberStyles.Integer, CultureInfo.InvariantCulture, out _) || !Enum.TryParse<TEnum>(name, ignoreCase: true, out _)))
                {
                    throw Unknown(record, field, name);
                }
            }
        }
    }

    private static FormatException Unknown(PermissionRecord record, string field, string value) =>
        new(string.Create(CultureInfo.InvariantCulture, $"Permission table, line {record.Line}: '{value}' is no known {field}."));

    private static PermissionRow ToRow(PermissionRecord record) => new(
        record.Id,
        Enum.Parse<Market>(record.Market, ignoreCase: true),
        ToList<SourceOrigin>(record.Origins),
        ToList<MaterialForm>(record.Forms),
        ToList<ProductClass>(record.Classes),
        ToList<AdministrationRoute>(record.Routes),
        ToDecision(record.Decision),
        ToDay(record.From),
        ToDay(record.Until),
        new Citation(record.Citation, ToVerification(record.Verification), record.Address.Length == 0 ? null : new Uri(record.Address)),
        record.Note);

    private static EquatableList<TEnum> ToList<TEnum>(string[] names)
        where TEnum : struct, Enum => names.Contains("*", StringComparer.Ordinal) ? [] : [.. names.Select(name => Enum.Parse<TEnum>(name, ignoreCase: true))];

    private static PermissionDecision ToDecision(string name) => Enum.Parse<PermissionDecision>(name, ignoreCase: true);

    private static CitationVerification ToVerification(string name) => Enum.Parse<CitationVerification>(name, ignoreCase: true);

    private static DateOnly? ToDay(int day) => day is 0 or int.MaxValue ? null : new DateOnly(day / 10000, day / 100 % 100, day % 100);
}
