using System;
using Exosome.Sdk.Analyzers.Options;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Exosome.Sdk.Analyzers;

/// <summary>
/// What every analyzer here has in common, so that none can get it wrong: it runs concurrently, it stays out of
/// generated code, and it looks symbols up once a compilation.
/// </summary>
public abstract class RuleAnalyzer : DiagnosticAnalyzer
{
    private protected RuleAnalyzer()
    {
    }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        if (context is null)
        {
            throw new ArgumentNullException(nameof(context));
        }

        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (!AnalysisMode.IsOff(start.Compilation, start.Options, start.CancellationToken))
            {
                Start(start);
            }
        });
    }

    /// <summary>Registers the rule's actions for one compilation; what it needs from the compilation is looked up here.</summary>
    private protected abstract void Start(CompilationStartAnalysisContext context);
}
