using System.Collections.Generic;
using System.Linq;

namespace Exosome.Sdk.Generators.Ucum;

/// <summary>Whether the unit of one quantity times that of another is a unit of a third.</summary>
internal static class UcumBalance
{
    /// <summary>
    /// The readings of a unit's code and of its aliases that say most: <c>/mL</c> alone does not say what is counted, its
    /// alias <c>{particles}/mL</c> does, and then it is not also a plain number in a volume.
    /// </summary>
    public static IReadOnlyList<UcumUnit> Readings(IEnumerable<string> codes)
    {
        List<UcumUnit> all = [.. codes.Select(UcumUnit.TryParse).OfType<UcumUnit>()];
        List<UcumUnit> counting = [.. all.Where(static unit => unit.Dimension.SaysWhatIsCounted)];
        return counting.Count > 0 ? counting : all;
    }

    /// <summary>Whether some reading of the product is the dimension of the factors' readings.</summary>
    public static bool Holds(IReadOnlyList<UcumUnit> left, IReadOnlyList<UcumUnit> right, IReadOnlyList<UcumUnit> product) =>
        left.Any(first => right.Any(second => product.Any(third => first.Dimension.Times(second.Dimension).Equals(third.Dimension))));
}
