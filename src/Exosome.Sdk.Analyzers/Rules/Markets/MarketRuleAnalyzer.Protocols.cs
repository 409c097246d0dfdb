using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Exosome.Sdk.Analyzers.Rules.Lots;
using Exosome.Sdk.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Exosome.Sdk.Analyzers.Rules.Markets;

/// <summary>
/// Protocols against the permission table: in the markets that the protocol itself names, with the authorizations that it records; and
/// where it names none, in those of the project, of which only a prohibition can be shown.
/// </summary>
public abstract partial class MarketRuleAnalyzer
{
    private const string InMarket = "InMarket";

    // A number is asked of a class by whatever route; what is prohibited or needs a dossier may hang on the route.
    private string? RouteNotShown => decision == "needsAuthorization" ? "Unspecified" : null;

    private static readonly string[] ProtocolJudgedBy = ["Class", "Application", "Markets", "Authorizations"];

    private void RegisterProtocols(CompilationStartAnalysisContext context, ProjectTarget? project, ModelReference model)
    {
        var markets = ProjectTarget.MarketsOf(context.Options.AnalyzerConfigOptionsProvider.GlobalOptions);
        context.RegisterOperationAction(
            operation =>
            {
                var step = (IInvocationOperation)operation.Operation;
                if (step.TargetMethod.Name is not ("Apply" or "Build" or "AdjustAfter") || !ProtocolValues.IsStep(step.TargetMethod, model))
                {
                    return;
                }

                if (step.TargetMethod.Name != "Apply")
                {
                    CheckOwnMarkets(operation, project, model);
                }
                else if (decision == "prohibited" && markets.Count > 0 && !NamesMarkets(step))
                {
                    CheckProjectMarkets(operation, project, markets, model);
                }
            },
            OperationKind.Invocation);
        context.RegisterOperationAction(
            operation =>
            {
                var with = (IWithOperation)operation.Operation;
                if (ProtocolValues.IsProtocol(with.Type, model) && ProtocolJudgedBy.Any(member => Creation.Sets(with, member)))
                {
                    CheckOwnMarkets(operation, project, model);
                }
            },
            OperationKind.With);
    }

    // The application is the step after which source, class and route are all said.
    private void CheckProjectMarkets(OperationAnalysisContext context, ProjectTarget? project, IReadOnlyList<string> markets, ModelReference model)
    {
        if (new ValueReader(model).Read(context.Operation) is not ObjectValue protocol
            || EnumNames.NameOf(protocol["Class"]) is not { } productClass
            || ApplicationValues.RouteOf(protocol["Application"], model) is not { } route
            || protocol["Application"].Origin is not { } at)
        {
            return;
        }

        foreach (var market in markets)
        {
            if (Strictest(protocol, productClass, route, market, IsProjects(project, productClass, market), model) is { } found)
            {
                context.ReportDiagnostic(Describe(Creation.NameLocation(at), ImmutableDictionary<string, string?>.Empty, found.Query, found.Citation));
            }
        }
    }

    private void CheckOwnMarkets(OperationAnalysisContext context, ProjectTarget? project, ModelReference model)
    {
        var operation = context.Operation;
        var reader = new ValueReader(model);
        if (IsJudgedLater(operation)
            || reader.Read(operation) is not ObjectValue protocol
            || protocol["Markets"] is not ListValue markets
            || EnumNames.NameOf(protocol["Class"]) is not { } productClass
            || (ApplicationValues.RouteOf(ProtocolValues.ApplicationOf(protocol), model) ?? RouteNotShown) is not { } route
            || HoldsAuthorization(protocol)
            || (operation is IInvocationOperation { TargetMethod.Name: "AdjustAfter" } adjustment && RouteBefore(adjustment, reader, model) == route))
        {
            return;
        }

        foreach (var element in markets.Elements.SelectMany(element => element.Alternatives))
        {
            if (EnumNames.NameOf(element) is { } market
                && element.Origin is { } at
                && Strictest(protocol, productClass, route, market, IsProjects(project, productClass, market), model) is { } found)
            {
                context.ReportDiagnostic(Describe(PlaceOfMarket(at, operation), ImmutableDictionary<string, string?>.Empty, found.Query, found.Citation));
            }
        }
    }

    // What the project says that it makes and where it sells is judged where the source is made.
    private static bool IsProjects(ProjectTarget? project, string productClass, string market) =>
        string.Equals(project?.ProductClass, productClass, StringComparison.OrdinalIgnoreCase) && project!.Markets.Contains(market, StringComparer.OrdinalIgnoreCase);

    private (MarketQuery Query, string Citation)? Strictest(ObjectValue protocol, string productClass, string route, string market, bool isJudgedAtSource, ModelReference model)
    {
        var sources = protocol["Sources"] is ListValue list ? list.Elements.AsEnumerable() : [];
        var origins = sources.Where(source => source is not ObjectValue || !isJudgedAtSource)
            .Select(source => OriginOf(source, model)).OfType<string>().Distinct(StringComparer.Ordinal).Append("Unspecified");
        foreach (var origin in origins)
        {
            var query = new MarketQuery(origin, "Vesicles", productClass, route, market);
            if (Strictest(query, anyMaterial: origin == "Unspecified") is { } row)
            {
                return (query, row.Citation);
            }
        }

        return null;
    }

    // Begin(...)....Build() with { Authorizations = ... } is judged at the "with".
    private static bool IsJudgedLater(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod.Name: "Build" } && ProtocolJudgedBy.Any(member => Creation.IsSetLater(operation, member));

    private static string? RouteBefore(IInvocationOperation adjustment, ValueReader reader, ModelReference model) =>
        reader.Read(adjustment.Instance) is ObjectValue before ? ApplicationValues.RouteOf(ProtocolValues.ApplicationOf(before), model) : null;

    // The market is underlined where this chain or "with" names it; else the step that made it count.
    private static Location PlaceOfMarket(IOperation market, IOperation operation) => operation switch
    {
        IWithOperation when !Creation.Contains(operation, market) => Creation.NameLocation(operation),
        IInvocationOperation { TargetMethod.Name: "AdjustAfter" } => operation.Syntax.GetLocation(),
        _ => market.Syntax.GetLocation(),
    };

    // ....Apply(...).Monitor(...).AdjustBy(...).InMarket(...): what is said later counts more than what the project says.
    private static bool NamesMarkets(IOperation step)
    {
        var last = step;
        while (last.Parent is IInvocationOperation next && next.Instance == last)
        {
            if (next.TargetMethod.Name == InMarket)
            {
                return true;
            }

            last = next;
        }

        return Creation.IsSetLater(last, "Markets");
    }
}
