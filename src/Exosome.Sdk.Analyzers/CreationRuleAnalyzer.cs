using Exosome.Sdk.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

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
    }

    /// <summary>Checks one new object. Members that nobody wrote are null values without origin.</summary>
    private protected abstract void Check(CreationContext context, ObjectValue value, IOperation creation);
}
