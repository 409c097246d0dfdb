using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Exosome.Sdk.Analyzers.Rules.Quantities;

/// <summary>
/// The names that stand where the language wants a constant: an attribute's argument, a case, a pattern, a default
/// value, another constant. What is used there cannot become a quantity.
/// </summary>
internal static class ConstantPlaces
{
    // A tree never changes, so a keystroke costs one tree, and only in projects that have such a constant.
    private static readonly ConditionalWeakTable<SyntaxTree, HashSet<string>> ByTree = new();

    public static bool Hold(string name, Compilation compilation, CancellationToken cancellation)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (Names(tree, cancellation).Contains(name))
            {
                return true;
            }
        }

        return false;
    }

    private static HashSet<string> Names(SyntaxTree tree, CancellationToken cancellation)
    {
        if (!ByTree.TryGetValue(tree, out var names))
        {
            names = Gather(tree.GetRoot(cancellation));
            ByTree.GetValue(tree, _ => names);
        }

        return names;
    }

    private static HashSet<string> Gather(SyntaxNode root)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in root.DescendantNodes())
        {
            foreach (var place in Places(node))
            {
                foreach (var name in place.DescendantNodesAndSelf().OfType<SimpleNameSyntax>())
                {
                    names.Add(name.Identifier.ValueText);
                }
            }
        }

        return names;
    }

    private static IEnumerable<SyntaxNode> Places(SyntaxNode node) => node switch
    {
        AttributeArgumentSyntax { Expression: var argument } when !IsNameOf(argument) => [argument],
        CaseSwitchLabelSyntax label => [label.Value],
        ConstantPatternSyntax constant => [constant.Expression],
        RelationalPatternSyntax relational => [relational.Expression],
        ParameterSyntax { Default.Value: var value } => [value],
        EnumMemberDeclarationSyntax { EqualsValue.Value: var value } => [value],
        GotoStatementSyntax { RawKind: (int)SyntaxKind.GotoCaseStatement, Expression: { } target } => [target],
        FieldDeclarationSyntax field when field.Modifiers.Any(SyntaxKind.ConstKeyword) => Values(field.Declaration),
        LocalDeclarationStatementSyntax local when local.Modifiers.Any(SyntaxKind.ConstKeyword) => Values(local.Declaration),
        _ => [],
    };

    private static bool IsNameOf(ExpressionSyntax expression) =>
        expression is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } };

    private static IEnumerable<SyntaxNode> Values(VariableDeclarationSyntax declaration) =>
        declaration.Variables.Where(variable => variable.Initializer is not null).Select(variable => variable.Initializer!.Value);
}
