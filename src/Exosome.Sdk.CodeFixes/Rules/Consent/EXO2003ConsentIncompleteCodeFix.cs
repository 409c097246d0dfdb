using System.Composition;
using System.Linq;
using Exosome.Sdk.Analyzers.Rules.Consent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Exosome.Sdk.CodeFixes.Rules.Consent;

/// <summary>Writes the missing members with empty values, so that they are seen; the rule goes on until they are filled.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EXO2003ConsentIncompleteCodeFix))]
[Shared]
public sealed class EXO2003ConsentIncompleteCodeFix : NodeCodeFix
{
    /// <summary>Creates the fix.</summary>
    public EXO2003ConsentIncompleteCodeFix()
        : base("EXO2003")
    {
    }

    private protected override SyntaxNode? FindTarget(SyntaxNode node) => node.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>();

    private protected override string? TitleFor(SyntaxNode target, SemanticModel model, Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(EXO2003ConsentIncomplete.AbsentKey, out var absent) && absent!.Length > 0 ? "Write out the missing members" : null;

    private protected override SyntaxNode Rewrite(SyntaxNode original, SyntaxNode current, RewriteContext context)
    {
        var members = context.Diagnostic.Properties[EXO2003ConsentIncomplete.AbsentKey]!.Split(',');
        return InitializerEdit.Add((BaseObjectCreationExpressionSyntax)current, [.. members.Select(member => (member, context.Expression(Empty(member))))]);
    }

    private static string Empty(string member) => member switch
    {
        "FormVersion" or "Language" => "\"\"",
        "Scope" => "«Sources.ConsentScope».None",
        "Model" => "«Sources.ConsentModel».Unspecified",
        _ => "null",
    };
}
