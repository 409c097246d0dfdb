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
        if (!model.Declares(invocation.TargetMethod) || invocation.TargetMethod.Name != "Monitor")
        {
            return;
        }

        var reader = new ValueReader(model);
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

    private static double? DaysOf(QuantityValue duration, ModelReference model) => QuantityTypes.Units(duration.Type, model)
        .Select(UnitDeclaration.Read).FirstOrDefault(unit => unit?.Name == "Days")?.FromStorage(duration.Number);

    // The application stands earlier in the builder's chain: .Apply(new InjectionApplication { ... }).Monitor(...).
    private static string? RouteBefore(IInvocationOperation monitor, ValueReader reader, ModelReference model)
    {
        for (var step = monitor.Instance; step is not null;)
        {
            switch (step)
            {
                case IConversionOperation conversion:
                    step = conversion.Operand;
                    break;
                case ILocalReferenceOperation local:
                    step = reader.OnlyValue(local);
                    break;
                case IInvocationOperation { TargetMethod.Name: "Apply", Arguments: { Length: > 0 } arguments }:
                    return reader.Read(arguments[0].Value) is ObjectValue application && model.Declares(application.Type) ? RouteOf(application) : null;
                case IInvocationOperation earlier:
                    step = earlier.Instance;
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    private static string? RouteOf(ObjectValue application) => application.Type.Name switch
    {
        "TopicalApplication" => "Topical",
        "OpenedSkinApplication" => EnumNames.NameOf(application["Opening"]),
        "InjectionApplication" => EnumNames.NameOf(application["Into"]),
        "MucosalApplication" => EnumNames.NameOf(application["Onto"]) switch
        {
            "Airways" => "Nebulized",
            "Nose" => "Intranasal",
            "Eye" => "Ophthalmic",
            _ => null,
        },
        _ => null,
    };
}
