using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Exosome.Sdk.Generators.Tests.Kit;

/// <summary>What every generator must keep to: an unrelated keystroke re-runs nothing, and no model keeps a compilation alive.</summary>
internal static class IncrementalityAssert
{
    private const string Prefix = "Exosome.";

    private static readonly Type[] s_forbidden = [typeof(ISymbol), typeof(SyntaxNode), typeof(SyntaxTree), typeof(Compilation), typeof(SemanticModel), typeof(Location), typeof(AttributeData)];

    public static void EverythingWasReused(GeneratorDriverRunResult second)
    {
        foreach (GeneratorRunResult result in second.Results)
        {
            // A generator whose steps have no name of ours, or another one, would pass without being looked at.
            Assert.True(
                result.GeneratedSources.IsEmpty || result.TrackedSteps.Keys.Any(IsOurs),
                $"{result.Generator.GetGeneratorType().Name} names no step \"{Prefix}...\"");
            foreach ((string name, IEnumerable<IncrementalGeneratorRunStep> steps) in OwnSteps(result))
            {
                foreach (IncrementalGeneratorRunStep step in steps)
                {
                    Assert.All(step.Outputs, output => Assert.True(
                        output.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged,
                        $"{result.Generator.GetGeneratorType().Name}, step {name}: {output.Reason}"));
                }
            }
        }
    }

    public static void NothingHoldsTheCompilation(GeneratorDriverRunResult run)
    {
        foreach (GeneratorRunResult result in run.Results)
        {
            foreach ((string name, IEnumerable<IncrementalGeneratorRunStep> steps) in OwnSteps(result))
            {
                // The output step's "value" is the compiler's own record of sources, not ours.
                foreach (IncrementalGeneratorRunStep step in steps.Where(_ => IsOurs(name)))
                {
                    foreach ((object value, _) in step.Outputs)
                    {
                        Walk(value, name, new HashSet<object>(ReferenceEqualityComparer.Instance));
                    }
                }
            }
        }
    }

    /// <summary>The named steps of the generator and its outputs; the compiler's inner steps see the edit, and may.</summary>
    private static IEnumerable<(string Name, IEnumerable<IncrementalGeneratorRunStep> Steps)> OwnSteps(GeneratorRunResult result)
    {
        foreach ((string name, var steps) in result.TrackedSteps.Where(pair => IsOurs(pair.Key)))
        {
            yield return (name, steps);
        }

        foreach ((string name, var steps) in result.TrackedOutputSteps)
        {
            yield return (name, steps);
        }
    }

    private static bool IsOurs(string step) => step.StartsWith(Prefix, StringComparison.Ordinal);

    private static void Walk(object? value, string step, HashSet<object> seen)
    {
        if (value is null || (!value.GetType().IsValueType && !seen.Add(value)))
        {
            return;
        }

        Type type = value.GetType();
        Assert.DoesNotContain(s_forbidden, forbidden => forbidden.IsAssignableFrom(type) ? throw new Xunit.Sdk.XunitException($"step {step} holds a {type}") : false);
        if (type.IsPrimitive || type.IsEnum || value is string)
        {
            return;
        }

        if (value is IEnumerable items)
        {
            foreach (object? item in items)
            {
                Walk(item, step, seen);
            }
        }

        for (Type? current = type; current is not null && current != typeof(object); current = current.BaseType)
        {
            foreach (FieldInfo field in current.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                Walk(field.GetValue(value), step, seen);
            }
        }
    }
}
