using Exosome.Sdk.Findings;
using Exosome.Sdk.Findings.Catalog;
using Exosome.Sdk.Formulations;
using Exosome.Sdk.Regulation;
using Exosome.Sdk.Regulation.Table;

namespace Exosome.Sdk.Lots;

/// <summary>What the rules say about giving a vial.</summary>
internal static class AdministrationChecks
{
    public static void Check(Administration administration, Lot lot, Vial? vial, Product? product, string path, List<Finding> findings)
    {
        CheckStatus(administration, lot, administration.On, path, findings);
        if (vial is not null && vial.Lot != lot.Id)
        {
            findings.Add(Finding.Of(LotRules.LineageGap, path + ".vial", $"Vial {vial.Id}", $"belongs to lot {vial.Lot}, not to lot {lot.Id}"));
        }

        if (RouteRequirements.IsForTheVessel(lot.Class.ToString()) && administration.Route.Barrier() != BarrierState.None)
        {
            findings.Add(Finding.Of(LotRules.ContradictoryRecord, path + ".lot", "Lot " + lot.Id, $"it is a {Sentence.Words(lot.Class)} product and was to be given to a person by the route {Sentence.Words(administration.Route)}"));
        }

        if (product is not null && !product.CanBeGivenBy(administration.Route))
        {
            findings.Add(Finding.Of(LotRules.TopicalByNeedle, path + ".route", product.Name + " (" + product.Formulation.KindName + ")", Sentence.Words(administration.Route)));
        }
        else if (!lot.Routes.Contains(administration.Route))
        {
            findings.Add(Finding.Of(LotRules.ReleasedWithoutTests, path + ".route", lot.Id, "it was not tested", Sentence.Words(administration.Route)));
        }

        if (product?.Formulation.ShelfLife?.MaximumThaws is { } most && lot.ThawsUntil(administration.On, administration.Vial) > most)
        {
            findings.Add(Finding.Of(
                LotRules.UsedWhileBlocked,
                path + ".vial",
                $"Vial {administration.Vial} was given on {Sentence.Day(administration.On)}",
                FormattableString.Invariant($"it was thawed {lot.ThawsUntil(administration.On, administration.Vial)} times and {most} are allowed")));
        }
    }

    /// <summary>
    /// What stands against a vial that is about to be given, from the lot's record as it stands now. A recall, a hold or a withdrawal
    /// that is known now counts whatever day is given for the use: nobody gives today what was blocked after yesterday.
    /// </summary>
    public static void CheckPresent(Administration administration, Lot present, Vial vial, Product product, List<Finding> findings)
    {
        Check(administration, present, vial, product, "$", findings);
        CheckStatus(administration, present, present.Events.Select(happened => happened.On).Append(administration.On).Max(), "$", findings);
        LotChecks.Certificate(present, "$.lot", findings);
        LotChecks.Handling(present, "$.lot", findings, vial.Id);
        LotChecks.Label(present, "$.lot", findings);
        if (present.Release is not null)
        {
            LotChecks.Release(present, product, "$.lot", findings);
        }
    }

    /// <summary>A vial that was opened is for its recipient, on that day; for another recipient, or on another day, it is not given again.</summary>
    public static void CheckUnopened(Administration administration, IEnumerable<Administration> earlier, List<Finding> findings)
    {
        if (earlier.FirstOrDefault(known => known.Recipient != administration.Recipient || known.On != administration.On) is { } given)
        {
            string whom = given.Recipient == administration.Recipient ? string.Empty : " to another recipient";
            findings.Add(Finding.Of(LotRules.LineageGap, "$.vial", "Vial " + administration.Vial, $"was given on {Sentence.Day(given.On)}{whom} already"));
        }
    }

    private static void CheckStatus(Administration administration, Lot lot, DateOnly day, string path, List<Finding> findings)
    {
        LotStatus status = lot.StatusOn(day);
        if (status != LotStatus.Released)
        {
            findings.Add(Finding.Of(
                LotRules.UsedWhileBlocked,
                path + ".on",
                $"Vial {administration.Vial} of lot {lot.Id} was given on {Sentence.Day(administration.On)}",
                LotState.Because(lot, status, day)));
        }
    }
}
