using System;
using System.Collections.Generic;
using System.Linq;

namespace Exosome.Sdk.Generators.Protocols;

/// <summary>
/// Names stages for what they wait for, since the name is what the compiler's message will say:
/// <c>TherapyProtocolNeedsMonitoring</c>, <c>TherapyProtocolReady</c>.
/// </summary>
internal static class StageNames
{
    public static void Assign(List<Stage> stages, StepModel[][] groups, string protocol)
    {
        foreach (Stage stage in stages)
        {
            stage.Name = protocol + (stage.CanBuild
                ? "Ready"
                : "Needs" + string.Join("Or", stage.Needed.Select(step => step.Stage).Distinct()));
        }

        // Where stages wait for the same step, the branch tells them apart, then what was taken last, then a number.
        Separate(stages, stage => stage.Branches.Length == 0 ? null : "On" + string.Join("And", stage.Branches));
        Separate(stages, stage => LastTaken(stage, groups) is { } last ? "After" + last : null);
        Dictionary<string, int> seen = new(StringComparer.Ordinal);
        foreach (Stage stage in stages)
        {
            seen.TryGetValue(stage.Name, out int count);
            seen[stage.Name] = count + 1;
            if (count > 0)
            {
                stage.Name += (count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
            }
        }
    }

    private static void Separate(List<Stage> stages, Func<Stage, string?> suffix)
    {
        List<List<Stage>> clashes = [.. stages.GroupBy(stage => stage.Name).Where(group => group.Count() > 1).Select(group => group.ToList())];
        foreach (List<Stage> clash in clashes)
        {
            if (clash.Select(suffix).Distinct().Count() == 1)
            {
                continue;
            }

            // The earliest stage keeps the plain name: it is the one a reader meets first.
            int earliest = clash.Min(stage => stage.Group);
            bool keepsPlainName = clash.Count(stage => stage.Group == earliest) == 1 && clash.Select(stage => stage.Group).Distinct().Count() > 1;
            foreach (Stage stage in clash)
            {
                if (!(keepsPlainName && stage.Group == earliest))
                {
                    stage.Name += suffix(stage);
                }
            }
        }
    }

    private static string? LastTaken(Stage stage, StepModel[][] groups) =>
        stage.Repeat?.Property ?? (stage.Group < 0 ? null : string.Join("Or", groups[stage.Group].Select(step => step.Stage).Distinct()));
}
