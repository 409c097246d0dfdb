using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Exosome.Sdk.Analyzers.Rules.Quantities;
using Exosome.Sdk.Analyzers.Values;
using Exosome.Sdk.Findings.Catalog;
using Exosome.Sdk.Regulation.Table;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Exosome.Sdk.Analyzers.Rules.Lots;

/// <summary>A protocol's monitoring step follows its application for less time than the route needs, or has no visit.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EXO3004MonitoringTooShort : ModelRuleAnalyzer
{
    /// <summary>Diagnostic property: the days that the fix proposes, what the route needs or what is customary.</summary>
    internal const string DaysKey = "days";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Of(LotRules.MonitoringTooShort);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, ModelReference model)
    {
        if (model.Type("Therapy.MonitoringPlan") is { } plan)
        {
            context.RegisterOperationAction(operation => Check(operation, model, plan), OperationKind.Invocation);
        }
    }

    private static void Check(OperationAnalysisContext context, ModelReference model, INamedTypeSymbol planType)
    {
        var invocation = (IInvocationOperation)context.Operation;
        if (!ProtocolValues.IsStep(invocation.TargetMethod, model))
        {
            return;
        }

        var reader = new ValueReader(model);
        if (invocation.TargetMethod.Name == "AdjustAfter")
        {
            CheckAdjustment(context, invocation, reader, model);
            return;
        }

        if (invocation.Arguments.FirstOrDefault(argument => SymbolEqualityComparer.Default.Equals(argument.Parameter?.Type, planType)) is not { } argument
            || RouteBefore(invocation, reader, model) is not { } route)
        {
            return;
        }

        foreach (var plan in reader.Read(argument.Value).Alternatives.OfType<ObjectValue>())
        {
            CheckPlan(context, model, plan, route);
        }
    }

    private static void CheckPlan(OperationAnalysisContext context, ModelReference model, ObjectValue plan, string route)
    {
        var proposed = RouteRequirements.CustomaryFollowUpDays(route);
        var properties = ImmutableDictionary<string, string?>.Empty.Add(DaysKey, proposed.ToString(CultureInfo.InvariantCulture));
        foreach (var followUp in plan["FollowUp"].Alternatives.OfType<QuantityValue>())
        {
            if (followUp.Origin is { } written && DaysOf(followUp, model) is { } days && !RouteRequirements.IsFollowUp(days, route))
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, written.Syntax.GetLocation(), properties, "The protocol", RouteRequirements.TooShort(days, route), EnumNames.Words(route)));
            }
        }

        if (plan.Origin is { } made && plan["Visits"] is NullValue { Origin: null } or ListValue { IsComplete: true, Elements.Length: 0 })
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, Creation.NameLocation(made), properties, "The protocol", "the monitoring plan has no visit", EnumNames.Words(route)));
        }
    }

    // An adjustment that brings a needle needs the follow-up of a needle, which the plan was made without.
    private static void CheckAdjustment(OperationAnalysisContext context, IInvocationOperation adjustment, ValueReader reader, ModelReference model)
    {
        if (reader.Read(adjustment) is not ObjectValue protocol || adjustment.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "changes") is not { } changes)
        {
            return;
        }

        var application = ProtocolValues.ApplicationOf(protocol);
        if (application.Origin is { } written
            && changes.Syntax.Span.Contains(written.Syntax.Span)
            && ApplicationValues.RouteOf(application, model) is { } route
            && protocol["Monitoring"] is ObjectValue plan
            && plan["FollowUp"] is QuantityValue followUp
            && DaysOf(followUp, model) is { } days
            && !RouteRequirements.IsFollowUp(days, route))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, Creation.NameLocation(written), "The protocol", RouteRequirements.TooShort(days, route), EnumNames.Words(route)));
        }
    }

    private static double? DaysOf(QuantityValue duration, ModelReference model) => QuantityTypes.Units(duration.Type, model)
        .Select(UnitDeclaration.Read).FirstOrDefault(unit => unit?.Name == "Days")?.FromStorage(duration.Number);

    // What the steps before say. A condition on the way leaves open which route it is.
    private static string? RouteBefore(IInvocationOperation monitor, ValueReader reader, ModelReference model) =>
        reader.Read(monitor.Instance) is ObjectValue before ? ApplicationValues.RouteOf(before["Application"], model) : null;
}
