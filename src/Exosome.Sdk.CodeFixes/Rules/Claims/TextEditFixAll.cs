using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Exosome.Sdk.CodeFixes.Rules.Claims;

/// <summary>
/// "Fix all" for fixes that edit text rather than syntax, in sources and additional files alike: every diagnostic of the
/// scope, document after document, from the last to the first.
/// </summary>
internal sealed class TextEditFixAll : FixAllProvider
{
    private readonly Func<Solution, Project, ImmutableArray<Diagnostic>, CancellationToken, Task<Solution>> apply;

    public TextEditFixAll(Func<Solution, Project, ImmutableArray<Diagnostic>, CancellationToken, Task<Solution>> apply) => this.apply = apply;

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        string title = fixAllContext.CodeActionEquivalenceKey ?? "Fix all";
        return Task.FromResult<CodeAction?>(CodeAction.Create(title, cancellation => FixAsync(fixAllContext, cancellation), title));
    }

    private async Task<Solution> FixAsync(FixAllContext context, CancellationToken cancellation)
    {
        Solution solution = context.Solution;
        IEnumerable<Project> projects = context.Scope == FixAllScope.Solution ? solution.Projects : [context.Project];
        foreach (Project project in projects)
        {
            ImmutableArray<Diagnostic> diagnostics = context.Scope == FixAllScope.Document && context.Document is { } document
                ? await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false)
                : await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
            solution = await apply(solution, project, diagnostics.Distinct().ToImmutableArray(), cancellation).ConfigureAwait(false);
        }

        return solution;
    }
}
