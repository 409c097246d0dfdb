using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Exosome.Sdk.Analyzers.Rules.Quantities;

/// <summary>The methods on numbers that the quantities of this project get, to find two of one name: <c>5.Turns()</c> would be ambiguous (CS0121).</summary>
internal sealed class OwnExtensions
{
    private readonly Compilation compilation;
    private readonly Lazy<Dictionary<string, List<INamedTypeSymbol>>> typesByName;
    private readonly Lazy<List<HashSet<string>>> namespacesByFile;

    public OwnExtensions(Compilation compilation, ModelReference model)
    {
        this.compilation = compilation;
        typesByName = new(() => Collect(compilation.Assembly.GlobalNamespace, model), LazyThreadSafetyMode.ExecutionAndPublication);
        namespacesByFile = new(NamespacesByFile, LazyThreadSafetyMode.ExecutionAndPublication);
    }

    /// <summary>
    /// Another quantity whose method of that name meets this one's, if it was declared before; null if there is none. Two meet
    /// where one namespace holds both or lies within the other, and where a file sees both namespaces.
    /// </summary>
    public INamedTypeSymbol? Before(INamedTypeSymbol type, string name) =>
        typesByName.Value.TryGetValue(name, out var types)
            ? types.FirstOrDefault(other => !SymbolEqualityComparer.Default.Equals(other, type) && Place(other).CompareTo(Place(type)) < 0 && Meet(SpaceOf(other), SpaceOf(type)))
            : null;

    /// <summary>Whether the generator writes methods on numbers for the type: not if it cannot be named outside, or lies in a generic one.</summary>
    public static bool Has(INamedTypeSymbol type)
    {
        for (var scope = type; scope is not null; scope = scope.ContainingType)
        {
            if (scope.IsFileLocal || scope.Arity > 0 || scope.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal))
            {
                return false;
            }
        }

        return !type.IsRecord;
    }

    private static Dictionary<string, List<INamedTypeSymbol>> Collect(INamespaceSymbol root, ModelReference model)
    {
        var found = new Dictionary<string, List<INamedTypeSymbol>>(StringComparer.Ordinal);
        var open = new Stack<INamespaceOrTypeSymbol>();
        open.Push(root);
        while (open.Count > 0)
        {
            foreach (var member in open.Pop().GetMembers().OfType<INamespaceOrTypeSymbol>())
            {
                open.Push(member);
                if (member is INamedTypeSymbol { TypeKind: TypeKind.Struct } type && Has(type) && QuantityTypes.Declaration(type, model) is not null)
                {
                    foreach (var unit in QuantityTypes.Units(type, model).Select(UnitDeclaration.Read).OfType<UnitDeclaration>().Where(unit => unit.Extension.Length > 0))
                    {
                        if (!found.TryGetValue(unit.Extension, out var types))
                        {
                            found.Add(unit.Extension, types = new List<INamedTypeSymbol>());
                        }

                        types.Add(type);
                    }
                }
            }
        }

        return found;
    }

    // Of two declarations one is flagged, always the same.
    private static (string File, int At, string Name) Place(INamedTypeSymbol type) =>
        (type.Locations[0].SourceTree?.FilePath ?? "", type.Locations[0].SourceSpan.Start, type.ToDisplayString());

    private static string SpaceOf(INamedTypeSymbol type) => type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString();

    private bool Meet(string one, string other) =>
        IsWithin(one, other) || IsWithin(other, one) || namespacesByFile.Value.Any(seen => seen.Contains(one) && seen.Contains(other));

    private static bool IsWithin(string inner, string outer) =>
        outer.Length == 0 || inner == outer || inner.StartsWith(outer + ".", StringComparison.Ordinal);

    /// <summary>The namespaces that each file declares or imports, those that are imported everywhere among them.</summary>
    private List<HashSet<string>> NamespacesByFile()
    {
        var everywhere = new List<string>();
        var files = new List<HashSet<string>>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var node in tree.GetRoot().DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax))
            {
                switch (node)
                {
                    case UsingDirectiveSyntax { Alias: null, Name: { } name, StaticKeyword.RawKind: 0 } import:
                        var text = Plain(name);
                        seen.Add(text);
                        if (import.GlobalKeyword.RawKind != 0)
                        {
                            everywhere.Add(text);
                        }

                        break;
                    case BaseNamespaceDeclarationSyntax space:
                        var path = string.Join(".", space.AncestorsAndSelf().OfType<BaseNamespaceDeclarationSyntax>().Reverse().Select(part => Plain(part.Name)));
                        for (var end = path.Length; end > 0; end = path.LastIndexOf('.', end - 1))
                        {
                            seen.Add(path.Substring(0, end));
                        }

                        break;
                }
            }

            files.Add(seen);
        }

        files.ForEach(seen => seen.UnionWith(everywhere));
        return files;
    }

    private static string Plain(NameSyntax name) => name.ToString().Replace("global::", "").Replace("@", "").Replace(" ", "");
}
