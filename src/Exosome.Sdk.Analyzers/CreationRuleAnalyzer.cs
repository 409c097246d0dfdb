using Exosome.Sdk.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Exosome.Sdk.Analyzers;

/// <summary>A rule about how an object of one model type is made: by <c>new</c> or by <c>with</c>.</summary>
public abstract class CreationRuleAnalyzer : ModelRuleAnalyzer
{
    private readonly string typeName;

    /// <param name="typeName">The type's name below <c>Exosome.Sdk</c>, for example <c>Sources.HumanSource</c>.</param>
    private protected CreationRuleAnalyzer(string typeName)
    {
        this.typeName = typeName;
    }

    private protected sealed override void Start(CompilationStartAnalysisContext context, ModelReference model)
    {
        if (model.Type(typeName) is not { } type)
        {
            return;
        }

        context.RegisterOperationAction(
            operation =>
            {
                if (model.Declares(operation.Operation.Type) && SymbolEqualityComparer.Default.Equals(operation.Operation.Type, type) && new ValueReader(model).Read(operation.Operation) is ObjectValue value)
                {
                    Check(new CreationContext(operation, model), value, operation.Operation);
                }
            },
            OperationKind.ObjectCreation,
            OperationKind.With);
        if (NullableMember is { } nullable)
        {
            var made = typeName.Substring(typeName.LastIndexOf('.') + 1);
            context.RegisterOperationAction(
                operation =>
                {
                    if (!GivenNulls.MayBeIn(operation.Operation, model, nullable.Type))
                    {
                        return;
                    }

                    foreach (var (given, value) in GivenNulls.In(operation.Operation, model, made, nullable.Member, nullable.Type))
                    {
                        CheckGivenNull(new CreationContext(operation, model), value, given);
                    }
                },
                OperationKind.Invocation,
                OperationKind.ObjectCreation);
        }
    }

    /// <summary>The member that must not be null, with the simple name of its type, where a caller's null is judged too; null for most rules.</summary>
    private protected virtual (string Member, string Type)? NullableMember => null;

    /// <summary>Reports a null that a caller gives to a helper which makes the object with it.</summary>
    private protected virtual void CheckGivenNull(CreationContext context, ObjectValue value, IOperation given)
    {
    }

    /// <summary>Checks one new object. Members that nobody wrote are null values without origin.</summary>
    private protected abstract void Check(CreationContext context, ObjectValue value, IOperation creation);
}
