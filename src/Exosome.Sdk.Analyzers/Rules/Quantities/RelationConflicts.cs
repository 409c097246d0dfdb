using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Exosome.Sdk.Analyzers.Rules.Quantities;

/// <summary>Two relations that give one product two results: only the first can have the operator.</summary>
internal static class RelationConflicts
{
    /// <summary>What is wrong with the relation beside those declared before it; null if nothing.</summary>
    public static string? Of(AttributeData relation, IAssemblySymbol assembly)
    {
        var before = new Dictionary<string, ITypeSymbol>(StringComparer.Ordinal);
        foreach (var other in assembly.GetAttributes())
        {
            if (IsSame(other, relation))
            {
                break;
            }

            if (other.AttributeClass is { TypeArguments.Length: 3 } declared
                && SymbolEqualityComparer.Default.Equals(declared.OriginalDefinition, relation.AttributeClass!.OriginalDefinition))
            {
                foreach (var one in Products(declared))
                {
                    before[one.Key] = before.TryGetValue(one.Key, out var first) ? first : one.Result;
                }
            }
        }

        foreach (var one in Products(relation.AttributeClass!))
        {
            if (before.TryGetValue(one.Key, out var first) && !SymbolEqualityComparer.Default.Equals(first, one.Result))
            {
                return one.Text + " is " + first.Name + " already, by a relation declared before, and cannot be " + one.Result.Name + " too; no operator is generated for it";
            }
        }

        return null;
    }

    private static bool IsSame(AttributeData left, AttributeData right) =>
        left.ApplicationSyntaxReference is { } here && right.ApplicationSyntaxReference is { } there && here.SyntaxTree == there.SyntaxTree && here.Span == there.Span;

    // Only products: a mass over a volume is a density as well as a concentration, and the relation declared first has the
    // quotient, as the attribute says.
    private static IEnumerable<Product> Products(INamedTypeSymbol relation)
    {
        var (left, right, product) = (relation.TypeArguments[0], relation.TypeArguments[1], relation.TypeArguments[2]);
        yield return new Product(left, right, product);
        yield return new Product(right, left, product);
    }

    private sealed class Product(ITypeSymbol left, ITypeSymbol right, ITypeSymbol result)
    {
        public ITypeSymbol Result { get; } = result;

        public string Text { get; } = left.Name + " \u00D7 " + right.Name;

        // Two namespaces may have a type of one name.
        public string Key { get; } = left.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) + " " + right.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
    }
}
