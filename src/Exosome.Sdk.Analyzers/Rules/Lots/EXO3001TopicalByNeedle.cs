using System.Collections.Immutable;
using Exosome.Sdk.Analyzers.Values;
using Exosome.Sdk.Findings.Catalog;
using Exosome.Sdk.Regulation.Table;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Exosome.Sdk.Analyzers.Rules.Lots;

/// <summary>A cosmetic or topical product gets a route through the skin, is given by one, or is planned to be in a protocol.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EXO3001TopicalByNeedle : ModelRuleAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Of(LotRules.TopicalByNeedle);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, ModelReference model)
    {
        if (model.Type("Formulations.Product") is not { } product)
        {
            return;
        }

        context.RegisterOperationAction(
            operation =>
            {
                if (model.Declares(operation.Operation.Type) && SymbolEqualityComparer.Default.Equals(operation.Operation.Type, product))
                {
                    CheckProduct(operation, model);
                }
                else if (operation.Operation is IWithOperation with && ProtocolValues.IsProtocol(with.Type, model))
                {
                    ProtocolByNeedle.Check(operation, Rule, model);
                }
            },
            OperationKind.ObjectCreation,
            OperationKind.With);
        context.RegisterOperationAction(
            operation =>
            {
                var invocation = (IInvocationOperation)operation.Operation;
                if (!model.Declares(invocation.TargetMethod))
                {
                    return;
                }

                // The step that puts the last of class, formulation and application in its place is where they are judged.
                if (invocation.TargetMethod.Name is "Apply" or "AdjustAfter" && ProtocolValues.IsStep(invocation.TargetMethod, model))
                {
                    ProtocolByNeedle.Check(operation, Rule, model);
                }
                else
                {
                    CheckAdministration(operation, invocation, model, product);
                }
            },
            OperationKind.Invocation);
    }

    private static void CheckProduct(OperationAnalysisContext context, ModelReference model)
    {
        if (new ValueReader(model).Read(context.Operation) is not ObjectValue product)
        {
            return;
        }

        foreach (var (route, at) in ProductValues.RoutesOf(product))
        {
            if (IsRuledOut(product, route, model) && at is not null && IsWrittenHere(context.Operation, at, product))
            {
                Report(context, at, Describe(product, model), route);
            }
        }

        if (RouteRequirements.IsForOutsideOfTheBody(EnumNames.NameOf(product["Class"]))
            && ProductValues.FamilyOf(ProductValues.FormulationOf(product["Formulation"]), model) == "InjectableFormulation"
            && CreationContext.LeavesOut(context.Operation, product, "Routes")
            && product["Formulation"].Origin is { } formulation)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, formulation.Syntax.GetLocation(), Describe(product, model), "injection"));
        }
    }

    private static void CheckAdministration(OperationAnalysisContext context, IInvocationOperation invocation, ModelReference model, INamedTypeSymbol product)
    {
        // Nothing may be captured in here: every call of a program passes, and a closure is an allocation.
        if (!Takes(invocation.TargetMethod, product))
        {
            return;
        }

        var reader = new ValueReader(model);
        ObjectValue? given = null;
        (string Route, IOperation At)? by = null;
        foreach (var argument in invocation.Arguments)
        {
            var value = reader.Read(argument.Value);
            if (value is ObjectValue found && SymbolEqualityComparer.Default.Equals(found.Type, product))
            {
                given = found;
            }
            else if (model.Is(argument.Parameter?.Type, "AdministrationRoute") && EnumNames.NameOf(value) is { } route)
            {
                by = (route, argument.Value);
            }
        }

        if (given is not null && by is { } named && IsRuledOut(given, named.Route, model))
        {
            Report(context, named.At, Describe(given, model), named.Route);
        }
    }

    private static bool Takes(IMethodSymbol method, INamedTypeSymbol product)
    {
        foreach (var parameter in method.Parameters)
        {
            if (SymbolEqualityComparer.Default.Equals(parameter.Type, product))
            {
                return true;
            }
        }

        return false;
    }

    // A "with" that changes the name only is not the place where a wrong route is written.
    private static bool IsWrittenHere(IOperation creation, IOperation at, ObjectValue product) =>
        creation is IObjectCreationOperation
            ? !Creation.IsSetLater(creation, "Routes") && !Creation.IsSetLater(creation, "Class") && !Creation.IsSetLater(creation, "Formulation")
            : Creation.Contains(creation, at) || (creation is IWithOperation with && (Creation.Sets(with, "Class") || Creation.Sets(with, "Formulation")) && product.Members.ContainsKey("Routes"));

    private static bool IsRuledOut(ObjectValue product, string route, ModelReference model) =>
        ProductValues.IsRuledOut(ProductValues.FormulationOf(product["Formulation"]), EnumNames.NameOf(product["Class"]), route, model);

    private static string Describe(ObjectValue product, ModelReference model) =>
        ProductValues.Describe(ProductValues.FormulationOf(product["Formulation"]), EnumNames.NameOf(product["Class"]), model);

    private static void Report(OperationAnalysisContext context, IOperation at, string product, string route) =>
        context.ReportDiagnostic(Diagnostic.Create(Rule, at.Syntax.GetLocation(), product, EnumNames.Words(route)));
}
