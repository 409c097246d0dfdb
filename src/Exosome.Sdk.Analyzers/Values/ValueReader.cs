using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Exosome.Sdk.Analyzers.Rules.Quantities;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Exosome.Sdk.Analyzers.Values;

/// <summary>
/// Reads what a value is from the operations of one method: object initializers, <c>with</c>, factories, locals that are
/// assigned once, conditions, switches, collection expressions and helper methods of the same file. The work is bounded;
/// whatever would need more is unknown.
/// Long because it is one recursion, a method a kind of operation.
/// </summary>
internal sealed partial class ValueReader
{
    private const int MostSteps = 3000;
    private const int DeepestCall = 4;
    private const int MostAlternatives = 8;

    /// <summary>A method longer than this (in characters) is not looked through for the writes of a local.</summary>
    private const int LongestBody = 60_000;

    private readonly ModelReference model;
    private readonly Dictionary<IOperation, LocalWrites?> writes = [];
    private readonly Dictionary<IParameterSymbol, Value> given = new(SymbolEqualityComparer.Default);
    private ObjectValue? self;
    private int steps;
    private int calls;

    public ValueReader(ModelReference model)
    {
        this.model = model;
    }

    /// <summary>Reads a value. Never throws; the answer to what cannot be read is <see cref="UnknownValue"/>.</summary>
    public Value Read(IOperation? operation)
    {
        if (operation is null || ++steps > MostSteps)
        {
            return new UnknownValue(operation);
        }

        if (operation.ConstantValue is { HasValue: true } constant)
        {
            return constant.Value is null ? new NullValue(Unwrap(operation)) : new ConstantValue(operation, constant.Value, operation.Type);
        }

        return operation switch
        {
            IConversionOperation { OperatorMethod: null } conversion => Read(conversion.Operand),
            IConversionOperation conversion => ReadUserConversion(conversion),
            IParenthesizedOperation parenthesized => Read(parenthesized.Operand),
            IDefaultValueOperation @default => ReadDefault(@default),
            IConditionalOperation { WhenFalse: not null } conditional => Union(conditional, [Read(conditional.WhenTrue), Read(conditional.WhenFalse)]),
            ICoalesceOperation coalesce => ReadCoalesce(coalesce),
            ISwitchExpressionOperation @switch => Union(@switch, @switch.Arms.Where(arm => Unwrap(arm.Value) is not IThrowOperation).Select(arm => Read(arm.Value))),
            ILocalReferenceOperation local => ReadLocal(local),
            IParameterReferenceOperation parameter => ReadParameter(parameter),
            IPropertyReferenceOperation { Instance: null or IInstanceReferenceOperation } property when ReadGetter(property) is { } made => made,
            IPropertyReferenceOperation { Instance: IInstanceReferenceOperation own } property => ReadSelf(property, own, property.Property, property.Property.SetMethod is null or { IsInitOnly: true }),
            IFieldReferenceOperation { Instance: IInstanceReferenceOperation own } field => ReadSelf(field, own, field.Field, field.Field.IsReadOnly),
            IPropertyReferenceOperation { Instance: { } instance } property => ReadProperty(property, instance),
            IFieldReferenceOperation { Field: { Name: "Empty", ContainingType.SpecialType: SpecialType.System_String } } empty => new ConstantValue(empty, "", empty.Type),
            IObjectCreationOperation creation => ReadCreation(creation),
            IWithOperation with => ReadWith(with),
            IArrayCreationOperation { Initializer: { } initializer } array => new ListValue(array, initializer.ElementValues.Select(Read).ToImmutableArray(), isComplete: true),
            IInvocationOperation invocation => ReadInvocation(invocation),
            IAwaitOperation await => Read(await.Operation),
            _ when operation.Syntax is CollectionExpressionSyntax collection => ReadCollection(operation, collection),
            _ => new UnknownValue(operation),
        };
    }

    // "x!" and "(x)" have no operation of their own.
    private Value Read(SemanticModel? semantics, ExpressionSyntax expression)
    {
        while (expression is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression })
        {
            expression = expression is ParenthesizedExpressionSyntax parenthesized ? parenthesized.Expression : ((PostfixUnaryExpressionSyntax)expression).Operand;
        }

        return Read(semantics?.GetOperation(expression));
    }

    private static IOperation Unwrap(IOperation operation)
    {
        while (operation is IConversionOperation conversion)
        {
            operation = conversion.Operand;
        }

        return operation;
    }

    private static Value ReadDefault(IDefaultValueOperation operation) =>
        operation.Type is { IsReferenceType: true } or INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T }
            ? new NullValue(operation)
            : new UnknownValue(operation);

    // EquatableList<T> takes an array, an id takes nothing: only the first kind is looked through.
    private Value ReadUserConversion(IConversionOperation conversion) =>
        conversion.Type is INamedTypeSymbol { Name: "EquatableList" } list && model.Declares(list) ? Read(conversion.Operand) : new UnknownValue(conversion);

    private static Value Union(IOperation origin, IEnumerable<Value> values)
    {
        var all = values.SelectMany(value => value.Alternatives).Take(MostAlternatives + 1).ToImmutableArray();
        return all.Length switch
        {
            0 => new UnknownValue(origin),
            1 => all[0],
            > MostAlternatives => new UnknownValue(origin),
            _ => new UnionValue(origin, all),
        };
    }

    // a ?? b is never the null of a.
    private Value ReadCoalesce(ICoalesceOperation coalesce)
    {
        var left = Read(coalesce.Value).Alternatives.Where(value => value is not NullValue);
        return Unwrap(coalesce.WhenNull) is IThrowOperation ? Union(coalesce, left) : Union(coalesce, left.Append(Read(coalesce.WhenNull)));
    }

    private Value ReadLocal(ILocalReferenceOperation reference) => OnlyValue(reference) is { } value ? Read(value) : new UnknownValue(reference);

    /// <summary>What a local is assigned, if it is assigned once in the whole method and the method is not too long to look.</summary>
    public IOperation? OnlyValue(ILocalReferenceOperation reference) => WritesAround(reference)?.OnlyValue(reference.Local);

    // What the caller gave, while a helper is read; else a parameter shows nothing. Code that asks whether it was given null does
    // something else with a null.
    private Value ReadParameter(IParameterReferenceOperation reference)
    {
        if (!given.TryGetValue(reference.Parameter, out var value) || WritesAround(reference) is not { } around || !around.IsKept(reference.Parameter))
        {
            return new UnknownValue(reference);
        }

        // A parameter of a primary constructor is seen in the whole type.
        var isAsked = around.IsAskedForNull(reference.Parameter)
            || (self is not null && reference.Parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: { } type } && IsAskedForNull(type, reference.Parameter.Name));
        return isAsked ? Union(reference, value.Alternatives.Where(one => one is not NullValue)) : value;
    }

    private LocalWrites? WritesAround(IOperation reference)
    {
        var root = RootOf(reference);
        if (!writes.TryGetValue(root, out var known))
        {
            known = root.Syntax.FullSpan.Length > LongestBody ? null : LocalWrites.In(root);
            writes.Add(root, known);
        }

        return known;
    }

    private static IOperation RootOf(IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }

    private Value ReadProperty(IPropertyReferenceOperation reference, IOperation instance)
    {
        var property = reference.Property;

        // What stands behind a nullable or a task is read as the value itself.
        if (property is { Name: "Value", ContainingType.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } or { Name: "Result", ContainingType.Name: "Task" or "ValueTask" })
        {
            return Read(instance);
        }

        // A property with a setter may have been set since the object was made.
        return property.SetMethod is null or { IsInitOnly: true } ? ReadMember(reference, instance, property.Name) : new UnknownValue(reference);
    }

    private Value ReadMember(IOperation origin, IOperation instance, string name)
    {
        var values = Read(instance).Alternatives;
        return values.All(value => value is ObjectValue) && values.Cast<ObjectValue>().All(value => value.Members.ContainsKey(name))
            ? Union(origin, values.Cast<ObjectValue>().Select(value => value[name]))
            : new UnknownValue(origin);
    }

    private Value ReadCreation(IObjectCreationOperation creation)
    {
        if (creation.Type is not INamedTypeSymbol type)
        {
            return new UnknownValue(creation);
        }

        if (Days.Read(creation) is { } day)
        {
            return new DayValue(creation, day);
        }

        if (model.Declares(type) && type.Name == "EquatableList")
        {
            return creation.Arguments.Length == 1 ? Read(creation.Arguments[0].Value) : new UnknownValue(creation);
        }

        // A finished task is what an await of it gives.
        if (type is { Name: "ValueTask", Arity: 1 } && creation.Arguments.Length == 1)
        {
            return Read(creation.Arguments[0].Value);
        }

        if (IsCollection(type))
        {
            return ReadCollectionInitializer(creation);
        }

        var members = new Dictionary<string, Value>(StringComparer.Ordinal);
        foreach (var argument in creation.Arguments)
        {
            // A positional record's parameter is its property.
            if (argument.Parameter is { } parameter && type.IsRecord && type.GetMembers(parameter.Name).OfType<IPropertySymbol>().Any())
            {
                members[parameter.Name] = Read(argument.Value);
            }
        }

        if (!model.Declares(type))
        {
            ReadConstructor(creation.Constructor, creation.Arguments, creation, members);
        }

        ReadInitializer(creation.Initializer, members);
        return new ObjectValue(creation, type, members, isComplete: model.Declares(type));
    }

    private Value ReadWith(IWithOperation with)
    {
        if (with.Type is not INamedTypeSymbol type)
        {
            return new UnknownValue(with);
        }

        var changed = new Dictionary<string, Value>(StringComparer.Ordinal);
        ReadInitializer(with.Initializer, changed);
        var results = Read(with.Operand).Alternatives.Select(operand =>
        {
            if (operand is not ObjectValue before)
            {
                return new ObjectValue(with, type, changed, isComplete: false);
            }

            var members = before.Members.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
            foreach (var pair in changed)
            {
                members[pair.Key] = pair.Value;
            }

            return new ObjectValue(with, before.Type, members, before.IsComplete);
        });
        return Union(with, results);
    }

    private void ReadInitializer(IObjectOrCollectionInitializerOperation? initializer, Dictionary<string, Value> members)
    {
        foreach (var operation in initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
        {
            if (operation is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } assignment)
            {
                members[property.Property.Name] = Read(assignment.Value);
            }
            else if (operation is ISimpleAssignmentOperation { Target: IFieldReferenceOperation field } fieldAssignment)
            {
                members[field.Field.Name] = Read(fieldAssignment.Value);
            }
        }
    }

    private static bool IsCollection(INamedTypeSymbol type) =>
        type.ContainingNamespace?.ToDisplayString() is "System.Collections.Generic" or "System.Collections.Immutable";

    private Value ReadCollectionInitializer(IObjectCreationOperation creation)
    {
        var elements = new List<Value>();
        foreach (var operation in creation.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
        {
            if (operation is not IInvocationOperation { Arguments: { Length: 1 } arguments })
            {
                return new UnknownValue(creation);
            }

            elements.Add(Read(arguments[0].Value));
        }

        // A list may be added to later; it is read as "at least these".
        return new ListValue(creation, elements.ToImmutableArray(), isComplete: false);
    }

    // Roslyn 4.8 has no operation for collection expressions, so that they are read by their syntax.
    private Value ReadCollection(IOperation origin, CollectionExpressionSyntax collection)
    {
        var elements = new List<Value>();
        var isComplete = true;
        foreach (var element in collection.Elements)
        {
            if (element is ExpressionElementSyntax { Expression: { } expression })
            {
                elements.Add(Read(origin.SemanticModel, expression));
            }
            else if (element is SpreadElementSyntax spread && Read(origin.SemanticModel, spread.Expression) is ListValue list)
            {
                elements.AddRange(list.Elements);
                isComplete &= list.IsComplete;
            }
            else
            {
                isComplete = false;
            }
        }

        return new ListValue(origin, elements.ToImmutableArray(), isComplete);
    }

    private Value ReadInvocation(IInvocationOperation invocation)
    {
        var method = invocation.TargetMethod;
        if (QuantityFactory.Read(invocation, model) is { } quantity)
        {
            return new QuantityValue(invocation, quantity.Type, quantity.Number);
        }

        if (Days.Read(invocation) is { } day)
        {
            return new DayValue(invocation, day);
        }

        if (method is { IsStatic: true, Name: "Parse", ContainingType: { } parsed }
            && model.Declares(parsed)
            && SymbolEqualityComparer.Default.Equals(method.ReturnType, parsed)
            && invocation.Arguments.Length > 0
            && invocation.Arguments[0].Value.ConstantValue is { HasValue: true, Value: string text })
        {
            return new TextValue(invocation, text, parsed);
        }

        if (method is { Name: "FromResult", ContainingType.Name: "Task" or "ValueTask" } && invocation.Arguments.Length == 1)
        {
            return Read(invocation.Arguments[0].Value);
        }

        if (ProtocolValues.IsStep(method, model))
        {
            return Union(invocation, ProtocolValues.After(invocation, invocation.Instance is { } before ? Read(before) : null, Read));
        }

        if (method.Name is "ToEquatableList" or "ToList" or "ToArray" or "ToImmutableArray" or "AsReadOnly" or "ConfigureAwait")
        {
            return Read(invocation.Instance ?? invocation.Arguments.FirstOrDefault()?.Value);
        }

        return ReadHelper(invocation, method);
    }
}
