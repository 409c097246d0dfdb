using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Exosome.Sdk.Analyzers.Values;

/// <summary>
/// What the builder of a therapy protocol was told, step by step, as an object with the protocol's own members: each stage knows
/// what was said before it, and <c>Build</c> gives the protocol. What an adjustment changes is read into
/// <see cref="CurrentFormulation"/> and <see cref="CurrentApplication"/>.
/// </summary>
internal static class ProtocolValues
{
    /// <summary>The member with the formulation after the adjustments; left out where there are none.</summary>
    public const string CurrentFormulation = "CurrentFormulation";

    /// <summary>The member with the application after the adjustments; left out where there are none.</summary>
    public const string CurrentApplication = "CurrentApplication";

    private const string Protocol = "TherapyProtocol";
    private const string Stages = "TherapyProtocolNeeds";

    // Steps that may be taken again, each for one element.
    private static readonly string[] Repeated = ["Sources", "Isolation", "Markets", "Authorizations"];

    /// <summary>Whether a call is a step of the builder, its beginning or end, or an adjustment of a finished protocol.</summary>
    public static bool IsStep(IMethodSymbol method, ModelReference model) => model.Declares(method) && IsProtocolOrStage(method.ContainingType) && IsProtocolOrStage(method.ReturnType);

    /// <summary>Whether a type is the finished protocol.</summary>
    public static bool IsProtocol(ITypeSymbol? type, ModelReference model) => model.Is(type, Protocol);

    /// <summary>What is known after a step: an object for each way that leads to it.</summary>
    /// <param name="step">The call.</param>
    /// <param name="before">What is known before it; null for the first.</param>
    /// <param name="read">Reads an argument.</param>
    public static IEnumerable<Value> After(IInvocationOperation step, Value? before, Func<IOperation, Value> read)
    {
        if (step.TargetMethod.ReturnType is not INamedTypeSymbol type)
        {
            yield break;
        }

        var arguments = step.Arguments.Where(argument => argument.Parameter is not null).ToDictionary(argument => Capital(argument.Parameter!.Name), argument => read(argument.Value), StringComparer.Ordinal);
        if (step.TargetMethod.IsStatic)
        {
            foreach (var repeated in Repeated)
            {
                arguments[repeated] = new ListValue(step, ImmutableArray<Value>.Empty, isComplete: true);
            }

            yield return new ObjectValue(step, type, arguments, isComplete: false);
            yield break;
        }

        foreach (var earlier in before?.Alternatives ?? ImmutableArray<Value>.Empty)
        {
            // A stage that comes from elsewhere was told something; what is told here is known all the same.
            var known = earlier as ObjectValue ?? new ObjectValue(earlier.Origin, type, [], isComplete: false);
            var members = known.Members.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
            if (step.TargetMethod.Name == "AdjustAfter")
            {
                Adjust(members, known, arguments.TryGetValue("Changes", out var changes) ? changes : null);
            }
            else
            {
                foreach (var argument in arguments)
                {
                    members[argument.Key] = Array.IndexOf(Repeated, argument.Key) >= 0 ? With(step, known[argument.Key], argument.Value) : argument.Value;
                }
            }

            yield return new ObjectValue(step, type, members, isComplete: false);
        }
    }

    /// <summary>The formulation that holds after the adjustments, as far as it is shown.</summary>
    public static Value FormulationOf(ObjectValue protocol) => Now(protocol, CurrentFormulation, "Formulation");

    /// <summary>The application that holds after the adjustments, as far as it is shown.</summary>
    public static Value ApplicationOf(ObjectValue protocol) => Now(protocol, CurrentApplication, "Application");

    // Adjustments that a "with" writes are not followed.
    private static Value Now(ObjectValue protocol, string current, string planned) =>
        protocol.Members.ContainsKey("Adjustments") ? new UnknownValue(null)
        : protocol.Members.TryGetValue(current, out var value) ? value
        : protocol[planned];

    private static void Adjust(Dictionary<string, Value> members, ObjectValue known, Value? changes)
    {
        var formulation = FormulationOf(known);
        var application = ApplicationOf(known);
        foreach (var change in changes is ListValue { IsComplete: true } list ? list.Elements.AsEnumerable() : [new UnknownValue(null)])
        {
            formulation = Changed(formulation, change, "FormulationChange", "Formulation");
            application = Changed(application, change, "ApplicationChange", "Application");
        }

        members[CurrentFormulation] = formulation;
        members[CurrentApplication] = application;
    }

    // On a path on which the change is another one, what was there stays.
    private static Value Changed(Value before, Value change, string type, string member)
    {
        var after = change.Alternatives.SelectMany(one => one is not ObjectValue written ? ImmutableArray.Create<Value>(new UnknownValue(one.Origin))
            : written.Type.Name == type ? written[member].Alternatives
            : before.Alternatives).Distinct().ToImmutableArray();
        return after.Length == 1 ? after[0] : new UnionValue(change.Origin, after);
    }

    private static bool IsProtocolOrStage(ITypeSymbol? type) => type?.Name is { } name && (name == Protocol || name.StartsWith(Stages, StringComparison.Ordinal) || name.StartsWith(Protocol + "Ready", StringComparison.Ordinal));

    private static Value With(IOperation step, Value list, Value added) => list is ListValue before
        ? new ListValue(step, before.Elements.Add(added), before.IsComplete)
        : new ListValue(step, ImmutableArray.Create(added), isComplete: false);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);
}
