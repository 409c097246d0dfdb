using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Exosome.Sdk.Analyzers.Rules.Quantities;

/// <summary>A condition that asks whether a value is null and nothing else: <c>x == null</c>, <c>x.HasValue</c>, <c>x is { } y</c>.</summary>
internal readonly struct NullTest
{
    private NullTest(IOperation asked, bool isTrueOfNull)
    {
        Asked = asked;
        IsTrueOfNull = isTrueOfNull;
    }

    /// <summary>What is asked about.</summary>
    public IOperation Asked { get; }

    /// <summary>Whether the condition is true where that is null.</summary>
    public bool IsTrueOfNull { get; }

    public static NullTest? Read(IOperation condition) => condition switch
    {
        IParenthesizedOperation parenthesized => Read(parenthesized.Operand),
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not => Read(not.Operand) is { } inner ? new NullTest(inner.Asked, !inner.IsTrueOfNull) : null,
        IPropertyReferenceOperation { Property: { Name: "HasValue", ContainingType.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T }, Instance: { } asked } =>
            new NullTest(asked, isTrueOfNull: false),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } binary => Compared(binary),
        IIsPatternOperation pattern => OfNull(pattern.Pattern) is { } isTrue ? new NullTest(pattern.Value, isTrue) : null,
        _ => null,
    };

    private static NullTest? Compared(IBinaryOperation binary)
    {
        var equals = binary.OperatorKind == BinaryOperatorKind.Equals;
        return IsNull(binary.RightOperand) ? new NullTest(Unwrap(binary.LeftOperand), equals)
            : IsNull(binary.LeftOperand) ? new NullTest(Unwrap(binary.RightOperand), equals)
            : null;
    }

    // Whether the pattern holds of null, and of nothing else or of all else; null where it asks more.
    private static bool? OfNull(IPatternOperation pattern) => pattern switch
    {
        IConstantPatternOperation constant when IsNull(constant.Value) => true,
        INegatedPatternOperation negated => !OfNull(negated.Pattern),
        IRecursivePatternOperation { DeconstructionSubpatterns.Length: 0, PropertySubpatterns.Length: 0 } => false,
        IDeclarationPatternOperation { MatchesNull: false } => false,
        ITypePatternOperation => false,
        _ => null,
    };

    private static bool IsNull(IOperation operation) => Unwrap(operation) is { ConstantValue: { HasValue: true, Value: null } };

    private static IOperation Unwrap(IOperation operation)
    {
        while (operation is IConversionOperation conversion)
        {
            operation = conversion.Operand;
        }

        return operation;
    }
}
