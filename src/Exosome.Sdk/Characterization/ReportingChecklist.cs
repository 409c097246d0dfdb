using System.Globalization;
using System.Text.Json.Serialization;
using Exosome.Sdk.Findings;
using Exosome.Sdk.Identifiers;

namespace Exosome.Sdk.Characterization;

/// <summary>Whether an item of a reporting standard is there.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ChecklistStatus>))]
public enum ChecklistStatus
{
    /// <summary>Nothing in the record speaks to it.</summary>
    [JsonStringEnumMemberName("notTested")]
    NotTested = 0,

    /// <summary>It is there.</summary>
    [JsonStringEnumMemberName("met")]
    Met,

    /// <summary>The record speaks to it and falls short.</summary>
    [JsonStringEnumMemberName("notMet")]
    NotMet,

    /// <summary>It does not apply to this preparation.</summary>
    [JsonStringEnumMemberName("notApplicable")]
    NotApplicable,
}

/// <summary>How strongly a standard asks for an item.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ChecklistRequirement>))]
public enum ChecklistRequirement
{
    /// <summary>Welcome.</summary>
    [JsonStringEnumMemberName("encouraged")]
    Encouraged = 0,

    /// <summary>Asked for whenever it applies.</summary>
    [JsonStringEnumMemberName("mandatoryIfApplicable")]
    MandatoryIfApplicable,

    /// <summary>Always asked for.</summary>
    [JsonStringEnumMemberName("mandatory")]
    Mandatory,
}

/// <summary>One item of a reporting standard, judged.</summary>
/// <param name="Id">Stable name of the item in this library, for example <c>protein.category1</c>.</param>
/// <param name="Text">What is asked for, in our words.</param>
/// <param name="Requirement">How strongly.</param>
/// <param name="Status">Whether it is there.</param>
/// <param name="Reason">What in the record led to the status.</param>
/// <param name="Citation">Where the standard asks for it.</param>
public sealed record ChecklistItem(string Id, string Text, ChecklistRequirement Requirement, ChecklistStatus Status, string Reason, Citation Citation);

/// <summary>A reporting standard over one preparation.</summary>
/// <param name="Standard">Name and edition of the standard.</param>
/// <param name="Items">Its items, in its order.</param>
public sealed record ReportingChecklist(string Standard, EquatableList<ChecklistItem> Items)
{
    /// <summary>Items that the standard demands here and that are not there: not met, or nothing recorded.</summary>
    [JsonIgnore]
    public EquatableList<ChecklistItem> Missing =>
        [.. Items.Where(item => item.Requirement != ChecklistRequirement.Encouraged && (item.Status is ChecklistStatus.NotMet or ChecklistStatus.NotTested))];

    /// <summary>For example <c>MISEV2023: 13 of 14 applicable items met, 1 of 7 encouraged ones</c>. What is only encouraged never lowers the first figure.</summary>
    [JsonIgnore]
    public string Summary
    {
        get
        {
            ChecklistItem[] encouraged = [.. Items.Where(item => item.Requirement == ChecklistRequirement.Encouraged && item.Status != ChecklistStatus.NotApplicable)];
            ChecklistItem[] asked = [.. Items.Where(item => item.Requirement != ChecklistRequirement.Encouraged && item.Status != ChecklistStatus.NotApplicable)];
            string more = encouraged.Length > 0 ? string.Create(CultureInfo.InvariantCulture, $", {encouraged.Count(IsMet)} of {encouraged.Length} encouraged ones") : "";
            return string.Create(CultureInfo.InvariantCulture, $"{Standard}: {asked.Count(IsMet)} of {asked.Length} applicable items met{more}");
        }
    }

    private static bool IsMet(ChecklistItem item) => item.Status == ChecklistStatus.Met;
}
