using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Exosome.Sdk.Analyzers.Values;

/// <summary>
/// Follows a new object through its file to a <c>with</c> that gives it one member: at once, in several steps, through locals, lists
/// and loops, a helper, the lambda of a <c>Select</c>, a field that is a template, the callers of the method that returns it. One such
/// place is enough, and code that cannot be seen and gives back an object of the same type may be one: all doubt ends in silence.
/// </summary>
internal sealed class Completion
{
    private const int LongestFile = 400_000;

    /// <summary>Beyond so many places nobody reads on.</summary>
    private const int MostPlaces = 200;

    private readonly string member;
    private readonly HashSet<SyntaxNode> seen = [];

    public Completion(string member)
    {
        this.member = member;
    }

    /// <summary>Whether the object, or what the expression gives, gets the member on its way.</summary>
    public bool IsOf(IOperation made)
    {
        if (seen.Count >= MostPlaces || !seen.Add(made.Syntax))
        {
            return false;
        }

        for (var current = made; current is not null;)
        {
            switch (current.Parent)
            {
                case IWithOperation with when with.Operand == current:
                    if (Creation.Sets(with, member))
                    {
                        return true;
                    }

                    break;
                case IVariableDeclaratorOperation declarator:
                    return IsLocal(declarator, declarator.Symbol);
                case ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } assignment when assignment.Value == current:
                    return IsLocal(assignment, target.Local);
                case IForEachLoopOperation loop when loop.Collection == current:
                    return loop.Locals.Any(local => IsLocal(loop, local));
                case IFieldInitializerOperation field:
                    return field.InitializedFields.Any(initialized => IsNamed(made, initialized.Name));
                case IPropertyInitializerOperation property:
                    return property.InitializedProperties.Any(initialized => IsNamed(made, initialized.Name));
                case IReturnOperation:
                    return NameAround(current) is { } name && IsNamed(current, name);
                case IArgumentOperation { Parent: IInvocationOperation { Parent: IObjectOrCollectionInitializerOperation list } }:
                    current = list;
                    continue;
                case IArgumentOperation { Parent: IInvocationOperation call } argument:
                    if (IsGiven(call, argument))
                    {
                        return true;
                    }

                    if (!PassesOn(call))
                    {
                        return false;
                    }

                    current = call;
                    continue;
                case IInvocationOperation call when call.Instance == current:
                    if (call.Arguments.Any(given => IsInCallback(given.Value)))
                    {
                        return true;
                    }

                    if (!PassesOn(call))
                    {
                        return false;
                    }

                    break;
                case IConversionOperation or IParenthesizedOperation or IAwaitOperation or ICoalesceOperation or IConditionalOperation or ISwitchExpressionArmOperation
                    or ISwitchExpressionOperation or IVariableInitializerOperation or IArrayInitializerOperation or IArrayCreationOperation:
                case IObjectCreationOperation created when created.Initializer == current:
                case { Syntax: CollectionExpressionSyntax or SpreadElementSyntax }:
                    break;
                default:
                    return false;
            }

            current = current.Parent;
        }

        return false;
    }

    private bool IsLocal(IOperation inside, ILocalSymbol local)
    {
        var root = inside;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        return IsReferredTo(root.Syntax, root.SemanticModel, local.Name, operation => operation is ILocalReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Local, local));
    }

    // Base() with { Consent = ... }, where Base is the method around, and Template with { ... }: recognised by name in the same
    // file, which errs on the side of silence.
    private bool IsNamed(IOperation made, string name)
    {
        var root = made.Syntax.SyntaxTree.GetRoot();
        return root.FullSpan.Length <= LongestFile && IsReferredTo(root, made.SemanticModel, name, static operation => operation is IInvocationOperation or IMemberReferenceOperation);
    }

    private static string? NameAround(IOperation result) => result.Syntax.Ancestors().Select(node => node switch
    {
        LocalFunctionStatementSyntax function => function.Identifier.ValueText,
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        _ => null,
    }).FirstOrDefault(found => found is not null);

    private bool IsGiven(IInvocationOperation call, IArgumentOperation argument)
    {
        if (call.Arguments.Any(given => given != argument && IsInCallback(given.Value)))
        {
            return true;
        }

        if (argument.Parameter is not { } parameter)
        {
            return false;
        }

        var method = call.TargetMethod.OriginalDefinition;
        var isSeen = !method.IsVirtual && !method.IsAbstract && !method.IsOverride
            && method.DeclaringSyntaxReferences.Length == 1
            && method.DeclaringSyntaxReferences[0].SyntaxTree == call.Syntax.SyntaxTree;
        return isSeen
            ? IsParameter(method, parameter.Ordinal, call.SemanticModel)
            : !IsOfSystem(method) && method.ReturnType is not ITypeParameterSymbol && SymbolEqualityComparer.Default.Equals(Awaited(method.ReturnType), argument.Value.Type);
    }

    // x => x with { ... }, and a method that stands for it.
    private bool IsInCallback(IOperation given)
    {
        while (given is IConversionOperation conversion)
        {
            given = conversion.Operand;
        }

        return given is IDelegateCreationOperation @delegate && @delegate.Target switch
        {
            IAnonymousFunctionOperation lambda => lambda.Symbol.Parameters.Any(parameter => IsParameterIn(lambda.Syntax, lambda.SemanticModel, parameter)),
            IMethodReferenceOperation { Method: var method } when method.DeclaringSyntaxReferences.Length == 1 && method.DeclaringSyntaxReferences[0].SyntaxTree == given.Syntax.SyntaxTree =>
                Enumerable.Range(0, method.Parameters.Length).Any(ordinal => IsParameter(method.OriginalDefinition, ordinal, given.SemanticModel)),
            _ => false,
        };
    }

    // An extension method that is called on its receiver is declared with one parameter more.
    private bool IsParameter(IMethodSymbol method, int ordinal, SemanticModel? semantics)
    {
        var declared = method.ReducedFrom ?? method;
        return ordinal < declared.Parameters.Length && IsParameterIn(declared.DeclaringSyntaxReferences[0].GetSyntax(), semantics, declared.Parameters[ordinal]);
    }

    private bool IsParameterIn(SyntaxNode body, SemanticModel? semantics, IParameterSymbol parameter) =>
        IsReferredTo(body, semantics, parameter.Name, operation => operation is IParameterReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Parameter, parameter));

    private bool IsReferredTo(SyntaxNode within, SemanticModel? semantics, string name, System.Func<IOperation, bool> isMeant)
    {
        if (semantics is null || within.FullSpan.Length > LongestFile)
        {
            return false;
        }

        foreach (var written in within.DescendantNodes().OfType<SimpleNameSyntax>().Where(written => written.Identifier.ValueText == name))
        {
            ExpressionSyntax expression = written.Parent is MemberAccessExpressionSyntax access && access.Name == written ? access : written;
            if (expression.Parent is InvocationExpressionSyntax invocation && invocation.Expression == expression)
            {
                expression = invocation;
            }

            if (semantics.GetOperation(expression) is { } operation && isMeant(operation) && IsOf(operation))
            {
                return true;
            }
        }

        return false;
    }

    // ToList, Where, Task.FromResult: what a library gives back may hold what it was given, as it was.
    private static bool PassesOn(IInvocationOperation call) => IsOfSystem(call.TargetMethod) && !call.TargetMethod.ReturnsVoid;

    private static bool IsOfSystem(IMethodSymbol method)
    {
        var outer = method.ContainingNamespace;
        while (outer is { ContainingNamespace: { IsGlobalNamespace: false } parent })
        {
            outer = parent;
        }

        return outer is { Name: "System" };
    }

    private static ITypeSymbol Awaited(ITypeSymbol type) => type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: { Length: 1 } arguments } ? arguments[0] : type;
}
