using System.Globalization;

namespace Exosome.Sdk.Sources.Facts;

/// <summary>
/// The specimen window of donor tests and the words of what is wrong with one. The one home of both: the editor and the data
/// check say the same.
/// </summary>
internal static class DonorTestFacts
{
    /// <summary>How many days before or after recovery a specimen may be taken (21 CFR 1271.80(b)).</summary>
    public const int WindowDays = 7;

    /// <summary>How many days before recovery for stem cells from blood, bone marrow and oocytes (21 CFR 1271.80(b)).</summary>
    public const int WideWindowDaysBefore = 30;

    public const string NotRecorded = "no determination is recorded; the material stays in quarantine";

    public const string Ineligible = "the donor is ineligible";

    public const string NotDetermined = "not yet determined; the material stays in quarantine";

    /// <summary>21 CFR 1271.90 names the cases in which no determination is required.</summary>
    public const string NoGround = "a determination that is not required needs its ground, such as use in the donor's own body (21 CFR 1271.90); the material stays in quarantine";

    /// <summary>
    /// What a test lacks whose laboratory shows no standing. 21 CFR 1271.80(c), its sentence on laboratories read in a quotation: a
    /// laboratory certified under CLIA, or one that CMS finds equivalent. Dir. 2006/17/EC Annex II 2.1, read: a qualified laboratory
    /// that the competent authority has authorised as a testing centre. Neither asks for an accreditation by a standards body; where
    /// local law takes one, such as ISO 15189, it is named in the same place.
    /// </summary>
    public static string NoLaboratoryStanding(string? agent) =>
        "the laboratory of the test for " + NameOf(agent) + " names no certification, authorisation or accreditation (certified under CLIA: 21 CFR 1271.80(c); authorised as a testing centre: Dir. 2006/17/EC Annex II 2.1)";

    /// <summary>What is wrong with a specimen taken so many days after recovery, before it where negative; null when it lies in the window.</summary>
    public static string? WindowProblem(string? agent, int days, int daysBefore) => days >= -daysBefore && days <= WindowDays
        ? null
        : string.Format(
            CultureInfo.InvariantCulture,
            "the specimen for {0} was taken {1} days {2} recovery; allowed are {3} days before to {4} days after",
            NameOf(agent),
            days < 0 ? -days : days,
            days < 0 ? "before" : "after",
            daysBefore,
            WindowDays);

    /// <summary>What people call a <c>CommunicableAgent</c>, by the name of the enumeration's member.</summary>
    public static string NameOf(string? agent) => agent switch
    {
        "Hiv1" => "HIV-1",
        "Hiv2" => "HIV-2",
        "HepatitisB" => "HBV",
        "HepatitisC" => "HCV",
        "TreponemaPallidum" => "syphilis",
        "Htlv" => "HTLV-I/II",
        "Cytomegalovirus" => "CMV",
        "WestNileVirus" => "West Nile virus",
        _ => "an unnamed agent",
    };
}
