using System.Collections.Immutable;
using System.Linq;
using Exosome.Sdk.Findings.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Exosome.Sdk.Analyzers.Rules.Quantities;

/// <summary>
/// Two quantities are taken out of their types and added, subtracted or compared as bare numbers, although their
/// units are of different kinds or sizes; or doses on different bases are compared.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EXO4004BasesMixed : ModelRuleAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Of(QuantityRules.BasesMixed);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, ModelReference model)
    {
        var dose = model.Type("Quantities.Dose");
        context.RegisterOperationAction(
            operation =>
            {
                var (left, right) = operation.Operation switch
                {
                    IBinaryOperation
                    {
                        OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract or BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals
                        or BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual
                    } binary =>
                        (binary.LeftOperand, binary.RightOperand),
                    ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract } compound => (compound.Target, compound.Value),
                    _ => (null, null),
                };
                if (left is not null && right is not null)
                {
                    Check(operation, model, dose, left, right);
                }
            },
            OperationKind.Binary,
            OperationKind.CompoundAssignment);
    }

    private static void Check(OperationAnalysisContext context, ModelReference model, INamedTypeSymbol? dose, IOperation left, IOperation right)
    {
        if (Unit(left, model) is { } a && Unit(right, model) is { } b)
        {
            if (!UnitSizes.Agree(a, b, model))
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, context.Operation.Syntax.GetLocation(), Describe(a), Describe(b)));
            }
        }
        else if (dose is not null && Dose(left, dose) is { } firstDose && Dose(right, dose) is { } secondDose && !SymbolEqualityComparer.Default.Equals(firstDose, secondDose))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, context.Operation.Syntax.GetLocation(), firstDose.Name, secondDose.Name));
        }
    }

    // The number read out of a quantity: size.Nanometers, also inside a sum of the same unit and scaled by a constant sign.
    private static IPropertySymbol? Unit(IOperation operation, ModelReference model)
    {
        switch (operation)
        {
            case IConversionOperation { OperatorMethod: null } conversion:
                return Unit(conversion.Operand, model);
            case IParenthesizedOperation parenthesized:
                return Unit(parenthesized.Operand, model);
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus or UnaryOperatorKind.Plus } sign:
                return Unit(sign.Operand, model);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract } sum:
                var left = Unit(sum.LeftOperand, model);
                return left is not null && Unit(sum.RightOperand, model) is { } right && UnitSizes.Agree(left, right, model) ? left : null;
            case IPropertyReferenceOperation { Property: { Type.SpecialType: SpecialType.System_Double, IsStatic: false } property }
                when QuantityTypes.IsQuantity(property.ContainingType, model)
                && QuantityTypes.Units(property.ContainingType, model).Any(unit => UnitDeclaration.Read(unit)?.Name == property.Name):
                return property;
            default:
                return null;
        }
    }

    // Records compare by type first: doses on different bases are never equal, whatever their numbers.
    private static ITypeSymbol? Dose(IOperation operation, INamedTypeSymbol dose)
    {
        while (operation is IConversionOperation conversion)
        {
            operation = conversion.Operand;
        }

        return operation.Type is { IsSealed: true } type && SymbolEqualityComparer.Default.Equals(type.BaseType, dose) ? type : null;
    }

    private static string Describe(IPropertySymbol unit) => unit.ContainingType.Name + "." + unit.Name;
}
