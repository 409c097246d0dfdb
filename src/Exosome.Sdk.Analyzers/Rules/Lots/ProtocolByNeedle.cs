using System;
using System.Collections.Generic;
using System.Linq;
using Exosome.Sdk.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Exosome.Sdk.Analyzers.Rules.Lots;

/// <summary>
/// A protocol whose class or formulation rules its application out, judged where the last of the three is written: at
/// <c>Apply</c>, at an adjustment, or at a <c>with</c>.
/// </summary>
internal static class ProtocolByNeedle
{
    private static readonly string[] JudgedBy = ["Class", "Formulation", "Application"];

    public static void Check(OperationAnalysisContext context, DiagnosticDescriptor rule, ModelReference model)
    {
        var step = context.Operation;
        if (step is IWithOperation with ? !JudgedBy.Any(member => Creation.Sets(with, member)) : IsChangedAfterBuild(step))
        {
            return;
        }

        var reported = new HashSet<(TextSpan, string)>();
        var reader = new ValueReader(model);
        foreach (var protocol in reader.Read(step).Alternatives.OfType<ObjectValue>())
        {
            foreach (var (formulation, application, productClass) in PathsOf(protocol))
            {
                var made = ProductValues.FormulationOf(formulation);
                if (ApplicationValues.AnyRouteOf(application, model) is not { } route || !ProductValues.IsRuledOut(made, productClass, route, model))
                {
                    continue;
                }

                var at = PlaceOf(step, reader, application, formulation);
                var words = ApplicationValues.RouteOf(application, model) is { } exact ? EnumNames.Words(exact) : "injection";
                if (reported.Add((at.SourceSpan, words)))
                {
                    context.ReportDiagnostic(Diagnostic.Create(rule, at, ProductValues.Describe(made, productClass, model), words));
                }
            }
        }
    }

    // Where two of the three depend on a condition it may be the same one: what they say together is not shown.
    private static IEnumerable<(Value Formulation, Value Application, string? Class)> PathsOf(ObjectValue protocol)
    {
        var formulation = ProtocolValues.FormulationOf(protocol);
        var application = ProtocolValues.ApplicationOf(protocol);
        var isConditional = formulation.Alternatives.Length > 1 || application.Alternatives.Length > 1;
        var classes = protocol["Class"].Alternatives.Select(EnumNames.NameOf).ToList();
        return from path in Paths.Of(formulation, application)
               from productClass in isConditional && classes.Count > 1 ? [null] : classes
               select (path.First, path.Second, productClass);
    }

    // Begin(...)....Build() with { Class = ... } is judged at the "with".
    private static bool IsChangedAfterBuild(IOperation step)
    {
        var last = step;
        while (last.Parent is IInvocationOperation { TargetMethod.Name: not "AdjustAfter" } next && next.Instance == last)
        {
            last = next;
        }

        return last is IInvocationOperation { TargetMethod.Name: "Build" } && JudgedBy.Any(member => Creation.IsSetLater(last, member));
    }

    // What this step brings is underlined: the application, else the formulation; else the step, which changed the class.
    private static Location PlaceOf(IOperation step, ValueReader reader, Value application, Value formulation) =>
        Brings(step, reader, "Application", ProtocolValues.ApplicationOf, application) is { } applied ? Creation.NameLocation(applied)
        : Brings(step, reader, "Formulation", ProtocolValues.FormulationOf, formulation) is { } made ? Creation.NameLocation(made)
        : Creation.NameLocation(step);

    private static IOperation? Brings(IOperation step, ValueReader reader, string member, Func<ObjectValue, Value> current, Value part) => step switch
    {
        _ when part.Origin is null => null,
        IWithOperation with => Creation.Sets(with, member) ? part.Origin : null,
        IInvocationOperation call => reader.Read(call.Instance).Alternatives.OfType<ObjectValue>().SelectMany(before => current(before).Alternatives).Any(before => before.Origin == part.Origin) ? null : part.Origin,
        _ => null,
    };
}
