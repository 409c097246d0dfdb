using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using Exosome.Sdk.Analyzers.Rules.Quantities;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Exosome.Sdk.CodeFixes.Rules.Quantities;

/// <summary>Declares the member as the quantity and carries its uses over: what is read gives the number, what is written makes the quantity.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EXO4001BareNumberCodeFix))]
[Shared]
public sealed class EXO4001BareNumberCodeFix : CodeFixProvider
{
    private const string EquivalenceKey = "EXO4001.quantity";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("EXO4001");

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new EachInTurn();

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            var declaration = root?.FindToken(diagnostic.Location.SourceSpan.Start).Parent;
            if (declaration is null || !CanChange(declaration) || !diagnostic.Properties.TryGetValue(EXO4001BareNumber.QuantityKey, out var quantity))
            {
                continue;
            }

            var document = context.Document;
            context.RegisterCodeFix(
                CodeAction.Create(
                    $"Declare as {quantity}",
                    cancellation => QuantityTypeChange.ApplyAsync(document.Project.Solution, [(document.Id, diagnostic)], cancellation),
                    EquivalenceKey),
                diagnostic);
        }
    }

    // A default value of a parameter is a constant, and a field declared together with others shares its type with them.
    private static bool CanChange(SyntaxNode declaration) => declaration switch
    {
        ParameterSyntax { Default.Value: { } value } => value is LiteralExpressionSyntax literal && literal.Token.Text is "null" or "default",
        VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: > 1 } } => false,
        _ => true,
    };

    /// <summary>The uses of one member may be the declarations of the next, so the changes are made one after the other.</summary>
    private sealed class EachInTurn : FixAllProvider
    {
        public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
        {
            var targets = new List<(DocumentId, Diagnostic)>();
            foreach (var project in fixAllContext.Scope == FixAllScope.Solution ? fixAllContext.Solution.Projects : [fixAllContext.Project])
            {
                foreach (var document in fixAllContext.Scope == FixAllScope.Document && fixAllContext.Document is { } one ? [one] : project.Documents)
                {
                    var root = await document.GetSyntaxRootAsync(fixAllContext.CancellationToken).ConfigureAwait(false);
                    foreach (var diagnostic in await fixAllContext.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false))
                    {
                        if (root?.FindToken(diagnostic.Location.SourceSpan.Start).Parent is { } declaration && CanChange(declaration))
                        {
                            targets.Add((document.Id, diagnostic));
                        }
                    }
                }
            }

            return targets.Count == 0
                ? null
                : CodeAction.Create(
                    "Declare as quantities",
                    cancellation => QuantityTypeChange.ApplyAsync(fixAllContext.Solution, targets, cancellation),
                    EquivalenceKey);
        }
    }
}
