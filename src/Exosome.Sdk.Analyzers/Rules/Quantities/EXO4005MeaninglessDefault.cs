using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Exosome.Sdk.Findings.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Exosome.Sdk.Analyzers.Rules.Quantities;

/// <summary><c>default(Diameter)</c>, <c>new Ph()</c>, <c>default(LotId)</c>: a value that looks like one and stands for nothing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EXO4005MeaninglessDefault : ModelRuleAnalyzer
{
    // Quantities of which there is no zero: nothing has that size, spins on that radius or weighs that little. Amounts,
    // concentrations, counts and differences are left out, because their zero is a blank or the start of a sum.
    private static readonly HashSet<string> WithoutZero = new(StringComparer.Ordinal)
    {
        "Diameter", "PoreSize", "MolarMass", "RotorRadius", "KFactor", "Density", "Viscosity", "BodyMass", "Temperature", "Ph", "RefractiveIndex", "Osmolality",
    };

    // Methods that ask whether a value is this one.
    private static readonly HashSet<string> Questions = new(StringComparer.Ordinal)
    {
        "Equals", "ReferenceEquals", "CompareTo", "Compare", "Contains", "ContainsKey", "ContainsValue", "IndexOf", "LastIndexOf", "Remove", "Except", "Without",
    };

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Of(QuantityRules.MeaninglessDefault);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, ModelReference model) =>
        context.RegisterOperationAction(operation => Check(operation, model), OperationKind.DefaultValue, OperationKind.ObjectCreation);

    private static void Check(OperationAnalysisContext context, ModelReference model)
    {
        if (context.Operation is IObjectCreationOperation { Arguments.Length: not 0 }
            || context.Operation.Type is not INamedTypeSymbol { TypeKind: TypeKind.Struct } type
            || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T
            || IsQuestion(context.Operation)
            || StandsFor(type, model) is not { } meaning
            || IsAsserted(context.Operation))
        {
            return;
        }

        context.ReportDiagnostic(Diagnostic.Create(Rule, context.Operation.Syntax.GetLocation(), type.Name, meaning));
    }

    // "is it the default?" is asked, not said; and an out parameter must get something when a Try method says no.
    private static bool IsQuestion(IOperation operation)
    {
        var parent = operation.Parent;
        while (parent is IConversionOperation or IParenthesizedOperation)
        {
            parent = parent.Parent;
        }

        return parent switch
        {
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } => true,
            ISimpleAssignmentOperation { Target: IParameterReferenceOperation { Parameter.RefKind: RefKind.Out } } => true,
            IArgumentOperation { ArgumentKind: ArgumentKind.DefaultValue } => true,
            IArgumentOperation { Parent: IInvocationOperation call } => IsQuestion(call.TargetMethod),
            ITupleOperation tuple => SaysNo(tuple),
            ISimpleAssignmentOperation { Target: IDiscardOperation } => true,
            _ => false,
        };
    }

    private static bool IsQuestion(IMethodSymbol method) =>
        Questions.Contains(method.Name) || method.Name.StartsWith("ThrowIf", StringComparison.Ordinal);

    // (false, default): a Try method that says no without an out parameter, or one that is named so.
    private static bool SaysNo(ITupleOperation tuple) =>
        tuple.Elements.Any(element => element.ConstantValue is { HasValue: true, Value: false })
        || (tuple.SemanticModel?.GetEnclosingSymbol(tuple.Syntax.SpanStart) is IMethodSymbol method && method.Name.StartsWith("Try", StringComparison.Ordinal));

    // A test asks what becomes of a default, in any depth: Assert.NotEqual(default, id), Assert.Throws(() => new Lot(default)),
    // id.Should().NotBe(default).
    private static bool IsAsserted(IOperation operation)
    {
        for (var at = operation.Parent; at is not null; at = at.Parent)
        {
            if (at is IInvocationOperation { TargetMethod: { } method }
                && (method.ContainingType.Name.IndexOf("Assert", StringComparison.Ordinal) >= 0
                    || method.ContainingType.Name is "Should" or "Verify" or "Is" or "Has" or "Does" or "Record"
                    || method.Name.StartsWith("Should", StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    private static string? StandsFor(INamedTypeSymbol type, ModelReference model)
    {
        if (type.GetAttributes().Any(attribute => attribute.AttributeClass is { Name: "EntityIdAttribute" } id && model.Declares(id)))
        {
            return "an id without text";
        }

        if (!QuantityTypes.IsQuantity(type, model))
        {
            return null;
        }

        var storage = QuantityTypes.Units(type, model).Select(UnitDeclaration.Read).FirstOrDefault();
        var zero = storage is { Symbol.Length: > 0 } ? "0 " + storage.Symbol : "0";
        if (model.Declares(type))
        {
            return WithoutZero.Contains(type.Name) ? zero : null;
        }

        // A user's own quantity says by its domain whether zero belongs to it.
        var minimum = QuantityTypes.Declaration(type, model)?.NamedArguments.FirstOrDefault(argument => argument.Key == "Minimum").Value.Value;
        return minimum is > 0d ? zero : null;
    }
}
