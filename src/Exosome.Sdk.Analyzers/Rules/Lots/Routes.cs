using System;
using System.Collections.Generic;
using System.Text;

namespace Exosome.Sdk.Analyzers.Rules.Lots;

/// <summary>What the lot rules ask about routes and product classes, by the names of the model's enums. The model's own answers are the same.</summary>
internal static class Routes
{
    private const string SafeInjectable = "Sterility,Endotoxin,Mycoplasma,AdventitiousVirus";

    /// <summary>A granuloma appeared up to three months after injection (doi:10.1002/der2.242).</summary>
    private const int FollowUpDays = 90;

    /// <summary>One turnover of the skin; common practice, no rule was found.</summary>
    private const int FollowUpDaysOnIntactSurface = 28;

    public static bool IsInjection(string route) => route is "Intradermal" or "Subcutaneous" or "Intramuscular" or "IntraArticular" or "Intralesional" or "Intravenous" or "Intrathecal" or "Intravitreal";

    public static bool IsOpened(string route) => route is "Microneedling" or "Laser" or "Iontophoresis" or "Wound";

    public static bool IsMucosal(string route) => route is "Oral" or "Intranasal" or "Nebulized" or "Ophthalmic";

    public static bool IsForOutsideOfTheBody(string? productClass) => productClass is "Cosmetic" or "QuasiDrug" or "DietarySupplement";

    /// <summary>The safety tests that a lot passes before release (MFDS 0917-03; USP &lt;85&gt;; ISO 17516 for cosmetics).</summary>
    public static string[] SafetyTests(string productClass, string route)
    {
        if (productClass is "ResearchUseOnly" or "InVitroDiagnostic" || route is "InVitro" or "Unspecified")
        {
            return [];
        }

        if (IsInjection(route) || route == "Nebulized")
        {
            return SafeInjectable.Split(',');
        }

        if (IsOpened(route) || route == "Ophthalmic")
        {
            return ["Sterility", "Mycoplasma", "AdventitiousVirus"];
        }

        return IsMedicine(productClass) ? ["MicrobialCount", "Mycoplasma", "AdventitiousVirus"] : ["MicrobialCount", "SpecifiedMicroorganisms"];
    }

    /// <summary>What must be known about a lot before release, whatever its route.</summary>
    public static string[] CharacterizationTests(string productClass) => IsMedicine(productClass)
        ? ["ParticleCount", "SizeDistribution", "Identity", "Purity", "Potency", "Appearance"]
        : ["ParticleCount", "SizeDistribution", "Identity", "Purity"];

    public static int LeastFollowUpDays(string route) =>
        IsInjection(route) || IsOpened(route) || route == "Nebulized" ? FollowUpDays : FollowUpDaysOnIntactSurface;

    /// <summary><c>IntraArticular</c> as people write it: intra articular.</summary>
    public static string Words(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        foreach (var c in name)
        {
            if (char.IsUpper(c) && text.Length > 0)
            {
                text.Append(' ');
            }

            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }

    private static bool IsMedicine(string productClass) => productClass is "MedicinalProduct" or "InvestigationalProduct";
}
