using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Exosome.Sdk.Analyzers.Rules.Quantities;

/// <summary>
/// Tells a local that should be a quantity from the many that hold a number on its way: read from a file, mapped from a
/// row, counted in a loop, summed up, or about to be handed to a library.
/// </summary>
internal static class LocalNumber
{
    /// <summary>Whether the number is written at the declaration and every use of it stays among the project's own numbers.</summary>
    public static bool IsWrittenHereAndStays(IVariableDeclaratorOperation declarator, Func<ISymbol, bool> mayChange)
    {
        if (declarator.Syntax.Parent?.Parent is not LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0 }
            || declarator.Symbol.IsRef
            || declarator.GetVariableInitializer()?.Value.ConstantValue is not { HasValue: true, Value: { } number }
            || !SaysSomething(number))
        {
            return false;
        }

        IOperation root = declarator;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        return root.Descendants()
            .OfType<ILocalReferenceOperation>()
            .Where(use => SymbolEqualityComparer.Default.Equals(use.Local, declarator.Symbol))
            .All(use => Stays(use, declarator.SemanticModel!.Compilation.Assembly, mayChange));
    }

    // Zero starts a sum; NaN, the infinities and the ends of a type's range start a search for an extreme: none of them is
    // a size. One line for every type that EXO4001 reads: a shared conversion would overflow at one of the ends.
    private static bool SaysSomething(object number) => number switch
    {
        double value => value != 0 && !double.IsNaN(value) && !double.IsInfinity(value) && Math.Abs(value) < double.MaxValue,
        float value => value != 0 && !float.IsNaN(value) && !float.IsInfinity(value) && Math.Abs(value) < float.MaxValue,
        decimal value => value is not 0 and not decimal.MaxValue and not decimal.MinValue,
        int value => value is not 0 and not int.MaxValue and not int.MinValue,
        long value => value is not 0 and not long.MaxValue and not long.MinValue,
        uint value => value is not 0 and not uint.MaxValue,
        ulong value => value is not 0 and not ulong.MaxValue,
        short value => value is not 0 and not short.MaxValue and not short.MinValue,
        ushort value => value is not 0 and not ushort.MaxValue,
        _ => false,
    };

    private static bool Stays(ILocalReferenceOperation use, IAssemblySymbol own, Func<ISymbol, bool> mayChange)
    {
        var parent = use.Parent;
        while (parent is IConversionOperation { Type.SpecialType: not SpecialType.System_Object } or IParenthesizedOperation)
        {
            parent = parent.Parent;
        }

        switch (parent)
        {
            // A box, a text, an element of a collection: the number is shown or handed on as a number.
            case IConversionOperation or IInterpolationOperation or IArrayInitializerOperation or IArrayElementReferenceOperation or ITupleOperation:
                return false;
            case IArgumentOperation { Parameter: { RefKind: RefKind.None, ContainingSymbol: { } method } parameter } argument:
                return SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, own)
                    && argument.Parent is not IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke }
                    && mayChange(parameter);
            case IArgumentOperation:
                return false;
            case IInvocationOperation or IMemberReferenceOperation:
                return false;
            case IAssignmentOperation { Target: IMemberReferenceOperation { Member: { } member } } assignment when assignment.Value.Syntax.Span.Contains(use.Syntax.Span):
                return SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, own) && mayChange(member);
            default:
                return true;
        }
    }
}
