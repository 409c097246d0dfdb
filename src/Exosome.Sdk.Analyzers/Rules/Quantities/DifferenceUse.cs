using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Exosome.Sdk.Analyzers.Rules.Quantities;

/// <summary>
/// Whether a quantity is used as a difference, a scale or a limit, which is as small or large as it likes: the uncertainty
/// of a measurement, a tolerance, the width of a bin, a guard. A name says it, or an operator, or what is done with the local.
/// </summary>
internal static class DifferenceUse
{
    private const int LocalsFollowed = 4;

    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "uncertainty", "uncertainties", "tolerance", "tolerances", "tol", "error", "errors", "deviation", "sd", "stdev", "stddev", "std", "se", "sem", "sigma", "rms", "fwhm", "iqr", "noise", "jitter",
        "delta", "diff", "difference", "change", "shift", "offset", "drift", "bias", "correction", "step", "steps", "stepsize", "increment", "bin", "bins", "binwidth", "binsize", "width", "bandwidth",
        "interval", "spacing", "pitch", "gap", "span", "range", "margin", "spread", "resolution", "precision", "accuracy", "epsilon", "eps", "quantum", "granularity",
        "threshold", "thresholds", "cutoff", "limit", "limits", "lod", "loq", "bound", "bounds", "lower", "upper", "min", "max", "minimum", "maximum", "minimal", "maximal", "smallest", "largest", "least", "most",
        "floor", "ceiling", "unit", "one", "scale",
    };

    /// <summary>Whether the value of this operation is one.</summary>
    public static bool Is(IOperation value) => Is(value, LocalsFollowed);

    private static bool Is(IOperation value, int locals)
    {
        var (from, around) = Outward(value);
        return around switch
        {
            IArgumentOperation { Parameter: { } parameter } argument => Says(parameter.Name) || IsComparison(argument.Parent),
            IInvocationOperation { Instance: { } instance } call => instance == from && IsComparison(call),
            IBinaryOperation binary => IsScaleOrGuard(binary.OperatorKind, binary.LeftOperand == from ? binary.RightOperand : binary.LeftOperand, value),
            ICompoundAssignmentOperation compound => IsScaleOrGuard(compound.OperatorKind, compound.Value == from ? compound.Target : compound.Value, value),
            ICoalesceOperation coalesce => Says(NameOf(coalesce.Value)) || Is(coalesce, locals),
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => IsHeld(declarator.Symbol, value, locals),
            IFieldInitializerOperation field => field.InitializedFields.Any(symbol => Says(symbol.Name)),
            IPropertyInitializerOperation property => property.InitializedProperties.Any(symbol => Says(symbol.Name)),
            IAssignmentOperation { Target: ILocalReferenceOperation local } => IsHeld(local.Local, value, locals),
            IAssignmentOperation { Target: { } target } => Says(NameOf(target)),
            ITupleOperation tuple => IsNamedElement(tuple, from),
            IReturnOperation => Says(Returning(from)),
            _ => false,
        };
    }

    // The value, through what only hands it on: a conversion, a choice, an element of a list.
    private static (IOperation From, IOperation? Around) Outward(IOperation value)
    {
        var from = value;
        while (from.Parent is { } parent && HandsOn(parent, from))
        {
            from = parent;
        }

        return (from, from.Parent);
    }

    private static bool HandsOn(IOperation parent, IOperation value) => parent switch
    {
        IConversionOperation or IParenthesizedOperation or IArrayInitializerOperation or IArrayCreationOperation or ISwitchExpressionArmOperation or ISwitchExpressionOperation => true,
        IUnaryOperation unary => unary.OperatorKind is UnaryOperatorKind.Minus or UnaryOperatorKind.Plus,
        IConditionalOperation choice => choice.Condition != value,
        _ => parent.Syntax is CollectionExpressionSyntax or CollectionElementSyntax,
    };

    // Added, taken away, multiplied by a number, compared, or what another of its kind is divided by. A product with another
    // quantity is none: concentration times volume.
    private static bool IsScaleOrGuard(BinaryOperatorKind kind, IOperation other, IOperation value) => kind switch
    {
        BinaryOperatorKind.Multiply or BinaryOperatorKind.Divide => other.Type is { } type
            && (type.SpecialType != SpecialType.None || SymbolEqualityComparer.Default.Equals(type, value.Type)),
        _ => true,
    };

    private static bool IsComparison(IOperation? call) =>
        call is IInvocationOperation { TargetMethod.Name: "CompareTo" or "Compare" or "Equals" or "Min" or "Max" or "Clamp" or "MinBy" or "MaxBy" };

    private static bool IsHeld(ILocalSymbol local, IOperation within, int locals)
    {
        if (Says(local.Name))
        {
            return true;
        }

        if (locals == 0)
        {
            return false;
        }

        var root = within;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        return root.Descendants().Any(use =>
            use is ILocalReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Local, local) && !IsWritten(reference) && Is(reference, locals - 1));
    }

    private static bool IsWritten(IOperation reference) => reference.Parent is ISimpleAssignmentOperation assignment && assignment.Target == reference;

    private static bool IsNamedElement(ITupleOperation tuple, IOperation element)
    {
        var at = tuple.Elements.IndexOf(element);
        var target = (tuple.Parent as IConversionOperation)?.Type ?? tuple.Type;
        return at >= 0 && new[] { tuple.NaturalType, target }.OfType<INamedTypeSymbol>().Any(type => at < type.TupleElements.Length && Says(type.TupleElements[at].Name));
    }

    // What returns it: a lambda has no name of its own, and a property's is not its accessor's.
    private static string? Returning(IOperation operation)
    {
        for (var at = operation; at is not null; at = at.Parent)
        {
            switch (at)
            {
                case ILocalFunctionOperation local:
                    return local.Symbol.Name;
                case IAnonymousFunctionOperation:
                    return null;
            }
        }

        var symbol = operation.SemanticModel?.GetEnclosingSymbol(operation.Syntax.SpanStart);
        return ((symbol as IMethodSymbol)?.AssociatedSymbol ?? symbol)?.Name;
    }

    private static string? NameOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local.Name,
        IParameterReferenceOperation parameter => parameter.Parameter.Name,
        IMemberReferenceOperation member => member.Member.Name,
        _ => null,
    };

    private static bool Says(string? name) => name is not null && IdentifierWords.Split(name).Any(Words.Contains);
}
