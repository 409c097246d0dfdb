using System;
using System.Collections.Generic;
using System.Linq;
using Exosome.Sdk.Generators.Model;

namespace Exosome.Sdk.Generators.Protocols;

/// <summary>A step that can be taken at a stage, and the stage that it leads to.</summary>
internal sealed record Transition(StepModel Step, Stage Target);

/// <summary>A point in the protocol: what may be taken next, and whether it can end here.</summary>
internal sealed class Stage
{
    public Stage(int group, StepModel? repeat, string[] branches)
    {
        Group = group;
        Repeat = repeat;
        Branches = branches;
    }

    /// <summary>The group of steps that was taken last; -1 at the start.</summary>
    public int Group { get; }

    /// <summary>The step that was taken last, if it may be taken again.</summary>
    public StepModel? Repeat { get; }

    /// <summary>The branches that were opened and still matter.</summary>
    public string[] Branches { get; }

    public string Name { get; set; } = string.Empty;

    public List<Transition> Transitions { get; } = [];

    /// <summary>The steps of the first group that cannot be passed over; empty when the protocol can end.</summary>
    public List<StepModel> Needed { get; } = [];

    public bool CanBuild => Needed.Count == 0;
}

/// <summary>
/// The stages that can be reached from the start. Two histories share a stage when the same steps may follow, so the
/// number of stages grows with the branches that still matter, not with the ways of getting there.
/// </summary>
internal sealed class StageGraph
{
    private const int MostStages = 400;

    private readonly StepModel[][] _groups;
    private readonly Dictionary<string, Stage> _known = new(StringComparer.Ordinal);
    private readonly List<Stage> _stages = [];

    private StageGraph(StepModel[][] groups) => _groups = groups;

    public IReadOnlyList<Stage> Stages => _stages;

    public string? Problem { get; private set; }

    public static StageGraph Of(EquatableArray<StepModel> steps, string protocolName)
    {
        StageGraph graph = new([.. steps.GroupBy(step => step.Order).Select(group => group.ToArray())]);
        graph.Enter(-1, null, []);
        for (int i = 0; i < graph._stages.Count && graph.Problem is null; i++)
        {
            graph.Connect(graph._stages[i]);
        }

        if (graph.Problem is null)
        {
            StageNames.Assign(graph._stages, graph._groups, protocolName);
        }

        return graph;
    }

    private void Connect(Stage stage)
    {
        if (stage.Repeat is { } again)
        {
            stage.Transitions.Add(new Transition(again, stage));
        }

        for (int group = stage.Group + 1; group < _groups.Length; group++)
        {
            List<StepModel> applicable = [.. _groups[group].Where(step => step.On.Count == 0 || step.On.Any(stage.Branches.Contains))];
            foreach (StepModel step in applicable)
            {
                string[] branches = step.Opens is null ? stage.Branches : [.. stage.Branches, step.Opens];
                stage.Transitions.Add(new Transition(step, Enter(group, step.Repeats ? step : null, branches)));
            }

            if (applicable.Count > 0 && !applicable.Exists(step => step.Optional))
            {
                stage.Needed.AddRange(applicable);
                return;
            }

            if (applicable.Count == 0 && Unset(group) is { } property)
            {
                Problem ??= $"no step fills '{property}' on branch {(stage.Branches.Length == 0 ? "(none)" : "'" + string.Join(", ", stage.Branches) + "'")}, and it is not nullable";
            }
        }
    }

    private string? Unset(int group)
    {
        // A property may be filled by steps of another group that this branch does have.
        foreach (StepModel step in _groups[group])
        {
            bool elsewhere = _groups.Where((_, index) => index != group).Any(other => other.Any(candidate => candidate.Property == step.Property));
            if (!step.MayStayUnset && !elsewhere)
            {
                return step.Property;
            }
        }

        return null;
    }

    private Stage Enter(int group, StepModel? repeat, string[] branches)
    {
        string[] relevant = [.. branches.Where(branch => IsAskedAfter(group, branch)).Distinct().OrderBy(branch => branch, StringComparer.Ordinal)];
        string key = group.ToString(System.Globalization.CultureInfo.InvariantCulture) + "|" + repeat?.Property + "|" + repeat?.ParameterType + "|" + string.Join(",", relevant);
        if (_known.TryGetValue(key, out Stage? stage))
        {
            return stage;
        }

        stage = new Stage(group, repeat, relevant);
        _known.Add(key, stage);
        if (_stages.Count >= MostStages)
        {
            Problem ??= "its branches make more than 400 stages";
            return stage;
        }

        _stages.Add(stage);
        return stage;
    }

    private bool IsAskedAfter(int group, string branch)
    {
        for (int later = group + 1; later < _groups.Length; later++)
        {
            if (_groups[later].Any(step => step.On.Contains(branch)))
            {
                return true;
            }
        }

        return false;
    }
}
