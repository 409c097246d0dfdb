using System.Linq;
using Exosome.Sdk.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Exosome.Sdk.CodeFixes;

/// <summary>
/// Writes out the members that a creation lacks, each with a value that says nothing: the rule goes on until somebody fills
/// them in, and nothing is invented.
/// </summary>
public abstract class MissingMembersCodeFix : NodeCodeFix
{
    private readonly string typeName;
    private readonly string title;

    /// <param name="id">The rule.</param>
    /// <param name="typeName">The type that is made, by its name below <c>Exosome.Sdk</c>.</param>
    /// <param name="title">What the light bulb says.</param>
    private protected MissingMembersCodeFix(string id, string typeName, string title)
        : base(id)
    {
        this.typeName = typeName;
        this.title = title;
    }

    /// <summary>What is written for a member; <c>«Sources.Consent»</c> stands for a model type.</summary>
    private protected abstract string Placeholder(string member);

    private protected sealed override SyntaxNode? FindTarget(SyntaxNode node) => node.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>();

    // What is underlined may stand elsewhere than in the creation: in a local, in a helper.
    private protected sealed override string? TitleFor(SyntaxNode target, SemanticModel model, Diagnostic diagnostic) =>
        diagnostic.Properties.ContainsKey(CreationContext.AbsentKey) && RewriteContext.IsModelType(model.GetTypeInfo(target).Type, typeName) ? title : null;

    private protected sealed override SyntaxNode Rewrite(SyntaxNode original, SyntaxNode current, RewriteContext context)
    {
        var members = context.Diagnostic.Properties[CreationContext.AbsentKey]!.Split(',');
        return InitializerEdit.Add((BaseObjectCreationExpressionSyntax)current, [.. members.Select(member => (member, context.Expression(Placeholder(member))))]);
    }
}
