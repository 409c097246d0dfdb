using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Exosome.Sdk.Analyzers.Values;

/// <summary>What the constructor of a user's own type, in the same file, puts into the members of the object.</summary>
internal sealed partial class ValueReader
{
    /// <summary>
    /// Reads the members that a constructor writes without a condition: its assignments, those of the constructor that it passes its
    /// arguments on to, and for a primary constructor the initializers of the type.
    /// </summary>
    private void ReadConstructor(IMethodSymbol? constructor, ImmutableArray<IArgumentOperation> arguments, IOperation call, Dictionary<string, Value> members)
    {
        if (constructor is not { Parameters.Length: > 0, DeclaringSyntaxReferences.Length: 1, ContainingType.DeclaringSyntaxReferences.Length: 1 }
            || call.SemanticModel is not { } semantics
            || !EnterCall(constructor.DeclaringSyntaxReferences[0], call, arguments, out var parameters))
        {
            return;
        }

        try
        {
            switch (constructor.DeclaringSyntaxReferences[0].GetSyntax())
            {
                case ConstructorDeclarationSyntax declared:
                    PassOn(declared.Initializer is { } initializer ? semantics.GetOperation(initializer) : null, members);
                    ReadAssignments(semantics.GetOperation(declared), members);
                    break;
                case TypeDeclarationSyntax primary:
                    PassOn(primary.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>().FirstOrDefault() is { } passed ? semantics.GetOperation(passed) : null, members);
                    ReadInitializers(primary, semantics, members);
                    break;
            }
        }
        finally
        {
            LeaveCall(parameters);
        }
    }

    private void PassOn(IOperation? initializer, Dictionary<string, Value> members)
    {
        if ((initializer is IExpressionStatementOperation statement ? statement.Operation : initializer) is IInvocationOperation { TargetMethod: { MethodKind: MethodKind.Constructor } constructor } passed)
        {
            ReadConstructor(constructor, passed.Arguments, passed, members);
        }
    }

    // What stands under a condition, or is written twice, is not shown.
    private void ReadAssignments(IOperation? constructor, Dictionary<string, Value> members)
    {
        var written = (constructor?.Descendants() ?? []).OfType<IAssignmentOperation>().Where(assignment => MemberOf(assignment.Target) is not null).ToList();
        foreach (var group in written.GroupBy(assignment => MemberOf(assignment.Target)!, SymbolEqualityComparer.Default))
        {
            members[group.Key!.Name] = group.Count() == 1 && group.First() is ISimpleAssignmentOperation { Parent: IExpressionStatementOperation { Parent: IBlockOperation { Parent: IMethodBodyBaseOperation } } } only
                ? Read(only.Value)
                : new UnknownValue(group.First());
        }
    }

    private static ISymbol? MemberOf(IOperation target) => target switch
    {
        IPropertyReferenceOperation { Instance: IInstanceReferenceOperation } property => property.Property,
        IFieldReferenceOperation { Instance: IInstanceReferenceOperation } field => field.Field,
        _ => null,
    };

    private void ReadInitializers(TypeDeclarationSyntax type, SemanticModel semantics, Dictionary<string, Value> members)
    {
        foreach (var member in type.Members)
        {
            if (member is PropertyDeclarationSyntax { Initializer.Value: { } value } property && !property.Modifiers.Any(modifier => modifier.ValueText == "static"))
            {
                members[property.Identifier.ValueText] = Read(semantics, value);
            }
            else if (member is FieldDeclarationSyntax field && !field.Modifiers.Any(modifier => modifier.ValueText is "static" or "const"))
            {
                foreach (var variable in field.Declaration.Variables)
                {
                    if (variable.Initializer is { } initializer)
                    {
                        members[variable.Identifier.ValueText] = Read(semantics, initializer.Value);
                    }
                }
            }
        }
    }

    /// <summary>
    /// What the other members of a type make of what its constructor was given: of a parameter that they capture, or of a member that
    /// keeps it. Only where nothing in the type asks whether it is null.
    /// </summary>
    /// <param name="call">The call of the constructor.</param>
    /// <param name="constructor">The constructor.</param>
    /// <param name="arguments">What it is given.</param>
    /// <param name="instance">The object that it makes, as it was read.</param>
    /// <param name="made">The simple name of the model type that is looked for.</param>
    public IReadOnlyList<ObjectValue> ReadMadeLater(IOperation call, IMethodSymbol constructor, ImmutableArray<IArgumentOperation> arguments, Value instance, string made)
    {
        if (instance is not ObjectValue kept
            || constructor.ContainingType.DeclaringSyntaxReferences is not { Length: 1 } references
            || call.SemanticModel is not { } semantics
            || !EnterCall(references[0], call, arguments, out var parameters))
        {
            return [];
        }

        try
        {
            self = kept;
            var type = references[0].GetSyntax();
            return type.DescendantNodes().OfType<BaseObjectCreationExpressionSyntax>()
                .Where(creation => creation.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not (ConstructorDeclarationSyntax or FieldDeclarationSyntax))
                .Select(creation => semantics.GetOperation(creation)).OfType<IObjectCreationOperation>()
                .Where(creation => model.Is(creation.Type, made))
                .Select(ReadCreation).OfType<ObjectValue>().ToList();
        }
        finally
        {
            self = null;
            LeaveCall(parameters);
        }
    }

    // A member of the object itself, while its own methods are read: one that nobody sets after the constructor.
    private Value ReadSelf(IOperation reference, IInstanceReferenceOperation instance, ISymbol member, bool isKept) =>
        isKept
        && instance.ReferenceKind == InstanceReferenceKind.ContainingTypeInstance
        && self is not null
        && SymbolEqualityComparer.Default.Equals(self.Type.OriginalDefinition, member.ContainingType.OriginalDefinition)
        && self.Members.TryGetValue(member.Name, out var value)
            ? IsAskedForNull(member.ContainingType, member.Name) ? Union(reference, value.Alternatives.Where(one => one is not NullValue)) : value
            : new UnknownValue(reference);

    // By its name in the whole type, which errs on the side of silence.
    private static bool IsAskedForNull(INamedTypeSymbol type, string name)
    {
        return type.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax().DescendantNodes().Any(node => node switch
        {
            IsPatternExpressionSyntax pattern => Names(pattern.Expression),
            SwitchExpressionSyntax @switch => Names(@switch.GoverningExpression),
            SwitchStatementSyntax @switch => Names(@switch.Expression),
            BinaryExpressionSyntax { OperatorToken.ValueText: "==" or "!=" } compared => Names(compared.Left) || Names(compared.Right),
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var guard } } thrown when LocalWrites.IsGuard(guard) => thrown.ArgumentList.Arguments.Any(argument => Names(argument.Expression)),
            _ => false,
        }));

        bool Names(ExpressionSyntax expression) => expression switch
        {
            IdentifierNameSyntax identifier => identifier.Identifier.ValueText == name,
            MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access => access.Name.Identifier.ValueText == name,
            ParenthesizedExpressionSyntax parenthesized => Names(parenthesized.Expression),
            _ => false,
        };
    }
}
