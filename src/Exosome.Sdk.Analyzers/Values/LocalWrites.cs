using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Exosome.Sdk.Analyzers.Values;

/// <summary>Which locals and parameters of a method have one value from their declaration to the end.</summary>
internal sealed class LocalWrites
{
    private readonly Dictionary<ILocalSymbol, IOperation> values = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ILocalSymbol> changed = new(SymbolEqualityComparer.Default);
    private readonly HashSet<IParameterSymbol> reassigned = new(SymbolEqualityComparer.Default);
    private readonly HashSet<IParameterSymbol> askedForNull = new(SymbolEqualityComparer.Default);

    private LocalWrites()
    {
    }

    /// <summary>Reads all writes below <paramref name="root"/>, lambdas and local functions included.</summary>
    public static LocalWrites In(IOperation root)
    {
        var found = new LocalWrites();
        foreach (var operation in root.DescendantsAndSelf())
        {
            found.Visit(operation);
        }

        return found;
    }

    /// <summary>The one value that the local ever has, or null.</summary>
    public IOperation? OnlyValue(ILocalSymbol local) => !changed.Contains(local) && values.TryGetValue(local, out var value) ? value : null;

    /// <summary>Whether the parameter keeps what the caller gave it.</summary>
    public bool IsKept(IParameterSymbol parameter) => !reassigned.Contains(parameter);

    /// <summary>Whether the code asks if the parameter is null, by a pattern, a switch, <c>== null</c> or a guard such as <c>ThrowIfNull</c>, and goes another way then.</summary>
    public bool IsAskedForNull(IParameterSymbol parameter) => askedForNull.Contains(parameter);

    private void Visit(IOperation operation)
    {
        switch (operation)
        {
            case IVariableDeclaratorOperation declarator:
                if (declarator.GetVariableInitializer() is { } initializer)
                {
                    Assign(declarator.Symbol, initializer.Value);
                }

                break;
            case ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } assignment:
                Assign(target.Local, assignment.Value);
                break;
            case IIsPatternOperation { Value: var asked } when Parameter(asked) is { } questioned:
                askedForNull.Add(questioned);
                break;
            case ISwitchExpressionOperation { Value: var asked } when Parameter(asked) is { } questioned:
                askedForNull.Add(questioned);
                break;
            case ISwitchOperation { Value: var asked } when Parameter(asked) is { } questioned:
                askedForNull.Add(questioned);
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } compared when (Parameter(compared.LeftOperand) ?? Parameter(compared.RightOperand)) is { } questioned:
                askedForNull.Add(questioned);
                break;
            case IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: var guard } } argument when IsGuard(guard) && Parameter(argument.Value) is { } questioned:
                askedForNull.Add(questioned);
                break;
            case IAssignmentOperation { Target: IParameterReferenceOperation target }:
                reassigned.Add(target.Parameter);
                break;
            case IIncrementOrDecrementOperation { Target: IParameterReferenceOperation target }:
                reassigned.Add(target.Parameter);
                break;
            case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out, Value: IParameterReferenceOperation target }:
                reassigned.Add(target.Parameter);
                break;
            case IAssignmentOperation { Target: ILocalReferenceOperation target }:
                changed.Add(target.Local);
                break;
            case IIncrementOrDecrementOperation { Target: ILocalReferenceOperation target }:
                changed.Add(target.Local);
                break;
            case IDeconstructionAssignmentOperation deconstruction:
                foreach (var part in deconstruction.Target.DescendantsAndSelf())
                {
                    if (part is ILocalReferenceOperation local)
                    {
                        changed.Add(local.Local);
                    }
                    else if (part is IParameterReferenceOperation parameter)
                    {
                        reassigned.Add(parameter.Parameter);
                    }
                }

                break;
            case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out, Value: ILocalReferenceOperation local }:
                changed.Add(local.Local);
                break;
        }
    }

    /// <summary>Whether a method of this name asks for null: <c>ThrowIfNull</c>, <c>Guard.NotNull</c>, <c>IsNullOrEmpty</c>. Errs on the side of silence.</summary>
    public static bool IsGuard(string method) => method.IndexOf("Null", System.StringComparison.Ordinal) >= 0;

    private static IParameterSymbol? Parameter(IOperation operation)
    {
        while (operation is IConversionOperation conversion)
        {
            operation = conversion.Operand;
        }

        return (operation as IParameterReferenceOperation)?.Parameter;
    }

    private void Assign(ILocalSymbol local, IOperation value)
    {
        if (values.ContainsKey(local))
        {
            changed.Add(local);
        }
        else
        {
            values.Add(local, value);
        }
    }
}
