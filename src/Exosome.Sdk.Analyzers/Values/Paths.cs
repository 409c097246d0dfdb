using System.Collections.Generic;

namespace Exosome.Sdk.Analyzers.Values;

/// <summary>What is shown about two values together where a condition decides about one of them.</summary>
internal static class Paths
{
    /// <summary>
    /// Each path's two values. Nothing where both depend on a condition: it may be the same one, and what they say together
    /// is not shown.
    /// </summary>
    public static IEnumerable<(Value First, Value Second)> Of(Value first, Value second)
    {
        if (first.Alternatives.Length > 1 && second.Alternatives.Length > 1)
        {
            yield break;
        }

        foreach (var one in first.Alternatives)
        {
            foreach (var other in second.Alternatives)
            {
                yield return (one, other);
            }
        }
    }
}
