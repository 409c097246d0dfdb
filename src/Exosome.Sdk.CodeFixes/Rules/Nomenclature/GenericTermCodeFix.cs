using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Exosome.Sdk.CodeFixes.Rules.Nomenclature;

/// <summary>Puts the generic term in the place of one that asserts an origin, where the place takes any term.</summary>
public abstract class GenericTermCodeFix : NodeCodeFix
{
    private protected GenericTermCodeFix(string id)
        : base(id)
    {
    }

    private protected sealed override SyntaxNode? FindTarget(SyntaxNode node) => node.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>();

    private protected sealed override string? TitleFor(SyntaxNode target, SemanticModel model, Diagnostic diagnostic)
    {
        var info = model.GetTypeInfo(target);
        var isTerm = RewriteContext.IsModelType(info.Type, "Vesicles.BiogenesisTerm") || RewriteContext.IsModelType(info.Type, "Vesicles.GenericTerm");
        return isTerm
            && target.Parent is not WithExpressionSyntax
            && info.ConvertedType is { } place
            && model.Compilation.GetTypeByMetadataName("Exosome.Sdk.Vesicles.GenericTerm") is { } generic
            && model.Compilation.ClassifyConversion(generic, place).IsImplicit
            ? "Use the generic term 'extracellular vesicle'"
            : null;
    }

    private protected sealed override SyntaxNode Rewrite(SyntaxNode original, SyntaxNode current, RewriteContext context) =>
        context.Expression("«Vesicles.VesicleTerm».ExtracellularVesicle").WithTriviaFrom(current);
}
