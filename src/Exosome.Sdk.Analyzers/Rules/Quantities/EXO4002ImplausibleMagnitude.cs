using System.Collections.Immutable;
using System.Linq;
using Exosome.Sdk.Findings.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Exosome.Sdk.Analyzers.Rules.Quantities;

/// <summary><c>Diameter.FromNanometers(0.12)</c>: a constant that is never measured in this unit, and often is in another.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EXO4002ImplausibleMagnitude : ModelRuleAnalyzer
{
    /// <summary>Diagnostic property: the unit in which the same number is plausible, for the fix.</summary>
    internal const string UnitKey = "unit";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Of(QuantityRules.ImplausibleMagnitude);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, ModelReference model) =>
        context.RegisterOperationAction(operation => Check(operation, model), OperationKind.Invocation);

    private static void Check(OperationAnalysisContext context, ModelReference model)
    {
        var invocation = (IInvocationOperation)context.Operation;
        if (!model.Declares(invocation.Type)
            || !invocation.TargetMethod.IsStatic
            || invocation.Arguments.Length != 1
            || PlausibleRange.Of(invocation.Type!.Name) is not { } range
            || QuantityFactory.Read(invocation, model) is not { } made
            || range.Admits(made.Number)
            || DifferenceUse.Is(invocation))
        {
            return;
        }

        // Only a unit in which the very number is plausible is worth a question.
        var units = QuantityTypes.Units(made.Type, model).Select(UnitDeclaration.Read).OfType<UnitDeclaration>().ToList();
        var written = units.Find(unit => unit.Name == made.Unit);
        var other = units.Find(unit => unit.Name != made.Unit && range.Admits(unit.ToStorage(made.Written)));
        var value = PlausibleRange.Write(made.Written) + (written is { Symbol.Length: > 0 } ? " " + written.Symbol : "");
        var hint = other is null ? "" : "; is it " + PlausibleRange.Write(made.Written) + " " + other.Symbol + "?";
        var properties = other is null ? ImmutableDictionary<string, string?>.Empty : ImmutableDictionary<string, string?>.Empty.Add(UnitKey, other.Name);
        context.ReportDiagnostic(Diagnostic.Create(Rule, invocation.Syntax.GetLocation(), properties, made.Type.Name, value, range.Text, hint));
    }
}
