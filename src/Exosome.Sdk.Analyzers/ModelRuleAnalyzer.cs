using Microsoft.CodeAnalysis.Diagnostics;

namespace Exosome.Sdk.Analyzers;

/// <summary>A rule about the model's types: it does nothing in a project that does not reference the model.</summary>
public abstract class ModelRuleAnalyzer : RuleAnalyzer
{
    private protected ModelRuleAnalyzer()
    {
    }

    private protected sealed override void Start(CompilationStartAnalysisContext context)
    {
        if (ModelReference.Find(context.Compilation) is { } model)
        {
            Start(context, model);
        }
    }

    /// <summary>Registers the rule's actions for a compilation that knows the model.</summary>
    private protected abstract void Start(CompilationStartAnalysisContext context, ModelReference model);
}
