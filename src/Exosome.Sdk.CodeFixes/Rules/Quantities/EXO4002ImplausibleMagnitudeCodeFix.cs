using System.Composition;
using System.Linq;
using Exosome.Sdk.Analyzers.Rules.Quantities;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Exosome.Sdk.CodeFixes.Rules.Quantities;

/// <summary>Keeps the number and takes the unit in which it is plausible.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EXO4002ImplausibleMagnitudeCodeFix))]
[Shared]
public sealed class EXO4002ImplausibleMagnitudeCodeFix : NodeCodeFix
{
    /// <summary>Creates the fix.</summary>
    public EXO4002ImplausibleMagnitudeCodeFix()
        : base("EXO4002")
    {
    }

    private protected override SyntaxNode? FindTarget(SyntaxNode node) => node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } invocation ? Name(invocation) : null;

    private protected override string? TitleFor(SyntaxNode target, SemanticModel model, Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(EXO4002ImplausibleMagnitude.UnitKey, out var unit) && NewName(target, model, unit!) is not null ? "Take it for " + unit : null;

    private protected override SyntaxNode Rewrite(SyntaxNode original, SyntaxNode current, RewriteContext context)
    {
        var unit = context.Diagnostic.Properties[EXO4002ImplausibleMagnitude.UnitKey]!;
        return ((SimpleNameSyntax)current).WithIdentifier(Identifier(NewName(original, context.Model, unit)!).WithTriviaFrom(((SimpleNameSyntax)current).Identifier));
    }

    private static SimpleNameSyntax? Name(InvocationExpressionSyntax invocation) => invocation.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        SimpleNameSyntax name => name,
        _ => null,
    };

    // A factory has the unit in its name; an extension method is looked up, because its name may differ from the unit's.
    private static string? NewName(SyntaxNode target, SemanticModel model, string unit)
    {
        if (model.GetSymbolInfo(target).Symbol is not IMethodSymbol method || method.ReturnType is not INamedTypeSymbol quantity)
        {
            return null;
        }

        if (!method.IsExtensionMethod)
        {
            return "From" + unit;
        }

        var extension = quantity.GetAttributes()
            .Where(attribute => attribute.AttributeClass?.Name == "UnitAttribute")
            .Select(UnitDeclaration.Read)
            .FirstOrDefault(declared => declared?.Name == unit)?.Extension;
        return string.IsNullOrEmpty(extension) ? null : extension;
    }
}
