using System.Collections.Immutable;
using Exosome.Sdk.Analyzers.Values;
using Exosome.Sdk.Findings.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Exosome.Sdk.Analyzers.Rules.Quantities;

/// <summary>
/// A value that is already corrected for its dilution is wrapped as measured again or multiplied by the factor; or a
/// missing factor is replaced by "undiluted".
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EXO4003DilutionMisused : ModelRuleAnalyzer
{
    private const string WrappedAgain = "A value that is already corrected for its dilution is taken for one as measured; the dilution would be applied twice";
    private const string MultipliedAgain = "A value that is already corrected for its dilution is multiplied by the dilution factor again";
    private const string UnknownTakenForOne = "A dilution that is not known is taken for 1; keep it null, and the concentration uncorrected, until it is known";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Of(QuantityRules.DilutionMisused);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, ModelReference model)
    {
        var types = new Types(
            model.Type("Quantities.AsMeasured`1"),
            model.Type("Quantities.DilutionCorrected`1"),
            model.Type("Quantities.DilutionFactor"));
        if (types.AsMeasured is null || types.Corrected is null || types.Factor is null)
        {
            return;
        }

        context.RegisterOperationAction(
            operation =>
            {
                if (model.Declares(operation.Operation.Type))
                {
                    CheckCreation(operation, types);
                }
            },
            OperationKind.ObjectCreation);
        context.RegisterOperationAction(operation => CheckProduct(operation, types), OperationKind.Binary);
        context.RegisterOperationAction(operation => CheckTimes(operation, types), OperationKind.Invocation);
        context.RegisterOperationAction(operation => CheckCoalesce(operation, types), OperationKind.Coalesce);
        context.RegisterOperationAction(operation => CheckConditional(operation, types), OperationKind.Conditional);
    }

    private static void CheckCreation(OperationAnalysisContext context, Types types)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (!SymbolEqualityComparer.Default.Equals(creation.Type?.OriginalDefinition, types.AsMeasured) || creation.Arguments.Length == 0)
        {
            return;
        }

        foreach (var argument in creation.Arguments)
        {
            if (argument.Parameter?.Ordinal == 0 && ComesFromCorrected(argument.Value, types))
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, argument.Value.Syntax.GetLocation(), WrappedAgain));
            }
        }
    }

    private static void CheckProduct(OperationAnalysisContext context, Types types)
    {
        var binary = (IBinaryOperation)context.Operation;
        if (binary.OperatorKind == BinaryOperatorKind.Multiply
            && ((IsFactor(binary.RightOperand, types) && ComesFromCorrected(binary.LeftOperand, types))
                || (IsFactor(binary.LeftOperand, types) && ComesFromCorrected(binary.RightOperand, types))))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, binary.Syntax.GetLocation(), MultipliedAgain));
        }
    }

    private static void CheckTimes(OperationAnalysisContext context, Types types)
    {
        var invocation = (IInvocationOperation)context.Operation;
        if (invocation is { TargetMethod: { Name: "Times", IsExtensionMethod: true }, Arguments: { Length: 2 } arguments }
            && IsFactor(arguments[1].Value, types) && ComesFromCorrected(arguments[0].Value, types))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, invocation.Syntax.GetLocation(), MultipliedAgain));
        }
        else if (invocation is { TargetMethod.Name: "GetValueOrDefault", Instance: { } unknown, Arguments: { Length: < 2 } fallback } && IsNullableFactor(unknown.Type, types))
        {
            // Without an argument it gives the default, which is "undiluted" as well.
            if (fallback.Length == 0)
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, invocation.Syntax.GetLocation(), UnknownTakenForOne));
            }
            else if (MeansUndiluted(fallback[0].Value, types))
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, fallback[0].Value.Syntax.GetLocation(), UnknownTakenForOne));
            }
        }
    }

    private static void CheckCoalesce(OperationAnalysisContext context, Types types)
    {
        var coalesce = (ICoalesceOperation)context.Operation;
        if (IsNullableFactor(coalesce.Value.Type, types) && MeansUndiluted(coalesce.WhenNull, types))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, coalesce.WhenNull.Syntax.GetLocation(), UnknownTakenForOne));
        }
    }

    // factor.HasValue ? factor.Value : DilutionFactor.Undiluted, and the other ways to ask whether it is there.
    private static void CheckConditional(OperationAnalysisContext context, Types types)
    {
        if (context.Operation is IConditionalOperation { WhenFalse: { } whenFalse } conditional
            && NullTest.Read(conditional.Condition) is { } test && IsNullableFactor(test.Asked.Type, types)
            && (test.IsTrueOfNull ? conditional.WhenTrue : whenFalse) is { } otherwise && MeansUndiluted(otherwise, types))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, otherwise.Syntax.GetLocation(), UnknownTakenForOne));
        }
    }

    private static bool IsNullableFactor(ITypeSymbol? type, Types types) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
        && SymbolEqualityComparer.Default.Equals(nullable.TypeArguments[0], types.Factor);

    private static bool MeansUndiluted(IOperation operation, Types types) => Unwrap(operation) switch
    {
        IPropertyReferenceOperation { Property: { Name: "Undiluted" } property } => SymbolEqualityComparer.Default.Equals(property.ContainingType, types.Factor),
        IDefaultValueOperation => true,
        IInvocationOperation { TargetMethod: { Name: "Of" } method, Arguments: { Length: 1 } arguments } =>
            SymbolEqualityComparer.Default.Equals(method.ContainingType, types.Factor) && Unwrap(arguments[0].Value).ConstantValue is { HasValue: true, Value: 1 or 1d },
        _ => false,
    };

    private static bool IsFactor(IOperation operation, Types types)
    {
        var inner = Unwrap(operation);
        return SymbolEqualityComparer.Default.Equals(inner.Type, types.Factor)
            || (inner is IPropertyReferenceOperation { Instance: { } instance } && SymbolEqualityComparer.Default.Equals(instance.Type, types.Factor));
    }

    // corrected.Value, corrected.Value.Value, corrected.Value.Value.ParticlesPerMilliliter, corrected.Value.Times(2), corrected.Value * 2.
    private static bool ComesFromCorrected(IOperation operation, Types types)
    {
        // A local may be declared by another; two that name each other are unfinished code.
        var hops = 8;
        for (var current = Unwrap(operation); current is not null;)
        {
            if (SymbolEqualityComparer.Default.Equals(current.Type?.OriginalDefinition, types.Corrected))
            {
                return true;
            }

            current = current switch
            {
                IPropertyReferenceOperation { Instance: { } instance } => Unwrap(instance),
                IInvocationOperation { Instance: { } receiver } => Unwrap(receiver),
                IInvocationOperation { TargetMethod.IsExtensionMethod: true, Arguments: { Length: > 0 } arguments } => Unwrap(arguments[0].Value),
                IInvocationOperation { TargetMethod: { Name: "Of", ContainingType.Name: "Measured" }, Arguments: { Length: > 0 } parts } => Unwrap(parts[0].Value),
                IBinaryOperation { Type.Name: "Measured" } binary => Unwrap(binary.LeftOperand),
                ILocalReferenceOperation local when --hops >= 0 => OnlyValue(local),
                _ => null,
            };
        }

        return false;
    }

    private static IOperation? OnlyValue(ILocalReferenceOperation local)
    {
        IOperation root = local;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        return LocalWrites.In(root).OnlyValue(local.Local) is { } value ? Unwrap(value) : null;
    }

    private static IOperation Unwrap(IOperation operation)
    {
        while (operation is IConversionOperation or IParenthesizedOperation)
        {
            operation = operation is IConversionOperation conversion ? conversion.Operand : ((IParenthesizedOperation)operation).Operand;
        }

        return operation;
    }

    private sealed class Types
    {
        public Types(INamedTypeSymbol? asMeasured, INamedTypeSymbol? corrected, INamedTypeSymbol? factor)
        {
            AsMeasured = asMeasured;
            Corrected = corrected;
            Factor = factor;
        }

        public INamedTypeSymbol? AsMeasured { get; }

        public INamedTypeSymbol? Corrected { get; }

        public INamedTypeSymbol? Factor { get; }
    }
}
