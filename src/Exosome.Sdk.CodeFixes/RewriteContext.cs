using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Exosome.Sdk.CodeFixes;

/// <summary>What a rewrite may ask, and the model types that it names: their namespaces are imported afterwards.</summary>
internal sealed class RewriteContext
{
    private readonly HashSet<INamedTypeSymbol> types;

    public RewriteContext(SemanticModel model, Diagnostic diagnostic, HashSet<INamedTypeSymbol> types)
    {
        Model = model;
        Diagnostic = diagnostic;
        this.types = types;
    }

    public SemanticModel Model { get; }

    public Diagnostic Diagnostic { get; }

    /// <summary>A type of the model by its name below <c>Exosome.Sdk</c>.</summary>
    public INamedTypeSymbol? Find(string name) =>
        Model.Compilation.GetTypesByMetadataName("Exosome.Sdk." + name).FirstOrDefault(type => type.ContainingAssembly.Name == "Exosome.Sdk");

    /// <summary>Whether a type is the model's type of this name below <c>Exosome.Sdk</c>.</summary>
    public static bool IsModelType(ITypeSymbol? type, string name) =>
        type?.ContainingAssembly?.Name == "Exosome.Sdk" && type.ToDisplayString() == "Exosome.Sdk." + name;

    /// <summary>An expression in which <c>«Sources.Consent»</c> stands for a model type, written as short as the place allows.</summary>
    public ExpressionSyntax Expression(string template)
    {
        var text = System.Text.RegularExpressions.Regex.Replace(template, "«(?<name>[A-Za-z.]+)»", match => Qualified(match.Groups["name"].Value), System.Text.RegularExpressions.RegexOptions.ExplicitCapture, System.TimeSpan.FromSeconds(1));
        var expression = ParseExpression(text);
        return expression.ReplaceNodes(
            expression.DescendantNodesAndSelf().Where(node => node is NameSyntax or MemberAccessExpressionSyntax && node.ToString().StartsWith("global::", System.StringComparison.Ordinal)),
            (_, rewritten) => rewritten.WithAdditionalAnnotations(Simplifier.Annotation));
    }

    /// <summary>A type's name, written as short as the place allows.</summary>
    public TypeSyntax TypeName(string name) => ParseTypeName(Qualified(name)).WithAdditionalAnnotations(Simplifier.Annotation);

    private string Qualified(string name)
    {
        if (Find(name) is { } type)
        {
            types.Add(type);
        }

        return "global::Exosome.Sdk." + name;
    }
}
