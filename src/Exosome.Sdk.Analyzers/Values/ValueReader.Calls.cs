using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Exosome.Sdk.Analyzers.Values;

/// <summary>What helpers of the same file give: methods, local functions and computed properties, with what their caller gave them.</summary>
internal sealed partial class ValueReader
{
    /// <summary>A property of this type that is worked out each time, which is a helper without arguments; null for any other.</summary>
    private Value? ReadGetter(IPropertyReferenceOperation reference)
    {
        var property = reference.Property;
        if (property.SetMethod is not null || property.IsIndexer || property.IsVirtual || property.IsOverride || property.IsAbstract
            || property.DeclaringSyntaxReferences is not { Length: 1 } references
            || references[0].GetSyntax() is not PropertyDeclarationSyntax declared)
        {
            return null;
        }

        var getter = declared.AccessorList?.Accessors.FirstOrDefault();
        List<ExpressionSyntax> results = (declared.ExpressionBody ?? getter?.ExpressionBody)?.Expression is { } expression ? [expression]
            : getter?.Body is { } body ? Returned(body)
            : [];
        if (results.Count == 0 || !EnterCall(references[0], reference, ImmutableArray<IArgumentOperation>.Empty, out var parameters))
        {
            return null;
        }

        try
        {
            return Union(reference, results.Select(result => Read(reference.SemanticModel, result)));
        }
        finally
        {
            LeaveCall(parameters);
        }
    }

    /// <summary>A helper of the same file that nobody can override, whose results are read as they stand there; of an async one, what an await gives.</summary>
    private Value ReadHelper(IInvocationOperation invocation, IMethodSymbol method)
    {
        if (method.MethodKind == MethodKind.Constructor)
        {
            // ": base(null!)" makes what the constructor of the base makes.
            var members = new Dictionary<string, Value>(StringComparer.Ordinal);
            ReadConstructor(method, invocation.Arguments, invocation, members);
            return new ObjectValue(invocation, method.ContainingType, members, isComplete: false);
        }

        if (method.IsVirtual || method.IsOverride || method.IsAbstract
            || method.DeclaringSyntaxReferences.Length != 1
            || !EnterCall(method.DeclaringSyntaxReferences[0], invocation, invocation.Arguments, out var parameters))
        {
            return new UnknownValue(invocation);
        }

        try
        {
            var results = method.DeclaringSyntaxReferences[0].GetSyntax() switch
            {
                MethodDeclarationSyntax { ExpressionBody.Expression: { } expression } => [expression],
                LocalFunctionStatementSyntax { ExpressionBody.Expression: { } expression } => [expression],
                MethodDeclarationSyntax { Body: { } body } => Returned(body),
                LocalFunctionStatementSyntax { Body: { } body } => Returned(body),
                _ => [],
            };
            return results.Count == 0
                ? new UnknownValue(invocation)
                : Union(invocation, results.Select(result => Read(invocation.SemanticModel, result)));
        }
        finally
        {
            LeaveCall(parameters);
        }
    }

    /// <summary>Takes what a caller gives into account while the code that it calls is read; false where that code is elsewhere, too long or too deep.</summary>
    private bool EnterCall(SyntaxReference declaration, IOperation call, ImmutableArray<IArgumentOperation> arguments, out List<IParameterSymbol> parameters)
    {
        parameters = [];
        if (calls >= DeepestCall || declaration.SyntaxTree != call.Syntax.SyntaxTree || declaration.Span.Length > LongestBody)
        {
            return false;
        }

        // A method that calls itself would read its own arguments.
        var read = arguments.Where(argument => argument.Parameter is { RefKind: RefKind.None } parameter && !given.ContainsKey(parameter.OriginalDefinition))
            .Select(argument => (Parameter: argument.Parameter!.OriginalDefinition, Value: Read(argument.Value))).ToList();
        calls++;
        foreach (var (parameter, value) in read)
        {
            given[parameter] = value;
            parameters.Add(parameter);
        }

        return true;
    }

    private void LeaveCall(List<IParameterSymbol> parameters)
    {
        calls--;
        foreach (var parameter in parameters)
        {
            given.Remove(parameter);
        }
    }

    private static List<ExpressionSyntax> Returned(BlockSyntax body) =>
    [
        .. body.DescendantNodes(node => node is not (LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax))
            .OfType<ReturnStatementSyntax>()
            .Select(statement => statement.Expression)
            .OfType<ExpressionSyntax>(),
    ];
}
