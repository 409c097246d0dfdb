using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Exosome.Sdk.Analyzers.Values;

/// <summary>Which locals and parameters of a method have one value from their declaration to the end.</summary>
internal sealed class LocalWrites
{
    private readonly Dictionary<ILocalSymbol, IOperation> values = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ILocalSymbol> changed = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ILocalSymbol, List<IWithOperation>> amended = new(SymbolEqualityComparer.Default);

    private readonly HashSet<IParameterSymbol> reassigned = new(SymbolEqualityComparer.Default);

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

    /// <summary>The <c>with</c> expressions that start from the local.</summary>
    public IReadOnlyList<IWithOperation> Amendments(ILocalSymbol local) => amended.TryGetValue(local, out var list) ? list : [];

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
            case IWithOperation { Operand: ILocalReferenceOperation operand } with:
                if (!amended.TryGetValue(operand.Local, out var list))
                {
                    amended.Add(operand.Local, list = []);
                }

                list.Add(with);
                break;
        }
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
