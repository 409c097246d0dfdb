using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Exosome.Sdk.Generators.Model;

/// <summary>
/// How a declared type is opened again in generated code: its namespace, the types around it and its own name.
/// Strings only: a symbol kept in a model would hold the whole compilation in memory.
/// </summary>
internal sealed record TypeShape(
    string Namespace,
    EquatableArray<string> Containers,
    string Name,
    string Identifier,
    string FullName,
    string HintName,
    string FlatName,
    string Accessibility,
    bool IsReachableFromNamespace,
    bool IsGeneric)
{
    private static readonly SymbolDisplayFormat s_fullName = SymbolDisplayFormat.FullyQualifiedFormat
        .WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    /// <summary>The shape, or null where generated code cannot extend the type: a file-local type, or a container that is not partial.</summary>
    public static TypeShape? TryCreate(INamedTypeSymbol type) => TryCreate(type, static container => IsPartial(container));

    /// <summary>The shape of a type whether or not it and its containers are partial: where they are not, the compiler says so (CS0260).</summary>
    public static TypeShape? TryCreateAsIfPartial(INamedTypeSymbol type) => TryCreate(type, static _ => true);

    private static TypeShape? TryCreate(INamedTypeSymbol type, Func<INamedTypeSymbol, bool> isOpen)
    {
        if (type.IsFileLocal || type.Arity > 0)
        {
            return null;
        }

        List<string> containers = [];
        bool reachable = true;
        bool generic = false;
        bool publicly = type.DeclaredAccessibility == Microsoft.CodeAnalysis.Accessibility.Public;
        reachable &= IsReachable(type.DeclaredAccessibility);
        for (INamedTypeSymbol? outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            if (outer.IsFileLocal || !isOpen(outer))
            {
                return null;
            }

            reachable &= IsReachable(outer.DeclaredAccessibility);
            publicly &= outer.DeclaredAccessibility == Microsoft.CodeAnalysis.Accessibility.Public;
            generic |= outer.Arity > 0;
            containers.Insert(0, Keyword(outer) + " " + CSharpText.Identifier(outer.Name) + TypeParameters(outer));
        }

        string space = type.ContainingNamespace.IsGlobalNamespace
            ? string.Empty
            : string.Join(".", type.ContainingNamespace.ToDisplayString().Split('.').Select(part => CSharpText.Identifier(part.TrimStart('@'))));
        string fullName = type.ToDisplayString(s_fullName);
        string flat = Flatten(type);
        string hint = (type.ContainingNamespace.IsGlobalNamespace ? string.Empty : type.ContainingNamespace.ToDisplayString().Replace("@", string.Empty) + ".") + MetadataPath(type);
        // File names are compared without regard to case, and Event and @event are two types: the unusual one is told apart.
        hint = hint.Split('.').Any(static part => part.Length > 0 && char.IsLower(part[0])) ? hint + "_" + Fingerprint(hint) : hint;
        return new TypeShape(
            space,
            new EquatableArray<string>([.. containers]),
            type.Name,
            CSharpText.Identifier(type.Name),
            fullName,
            hint,
            flat,
            publicly ? "public" : "internal",
            reachable,
            generic);
    }

    /// <summary>Opens the namespace and the containing types.</summary>
    public int OpenScopes(SourceWriter writer)
    {
        int opened = 0;
        if (Namespace.Length > 0)
        {
            writer.Open("namespace " + Namespace);
            opened++;
        }

        foreach (string container in Containers)
        {
            writer.Open("partial " + container);
            opened++;
        }

        return opened;
    }

    private static bool IsReachable(Microsoft.CodeAnalysis.Accessibility accessibility) =>
        accessibility is Microsoft.CodeAnalysis.Accessibility.Public or Microsoft.CodeAnalysis.Accessibility.Internal or Microsoft.CodeAnalysis.Accessibility.ProtectedOrInternal;

    private static bool IsPartial(INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.All(reference =>
            reference.GetSyntax() is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(modifier => modifier.Text == "partial"));

    private static string Keyword(INamedTypeSymbol type) => (type.TypeKind, type.IsRecord) switch
    {
        (TypeKind.Struct, true) => "record struct",
        (TypeKind.Struct, false) => "struct",
        (TypeKind.Interface, _) => "interface",
        (_, true) => "record",
        _ => "class",
    };

    private static string TypeParameters(INamedTypeSymbol type) =>
        type.Arity == 0 ? string.Empty : "<" + string.Join(", ", type.TypeParameters.Select(parameter => CSharpText.Identifier(parameter.Name))) + ">";

    /// <summary>Eight digits that tell apart what differs by case alone (FNV-1a).</summary>
    private static string Fingerprint(string text)
    {
        uint hash = 2166136261;
        foreach (char letter in text)
        {
            hash = unchecked((hash ^ letter) * 16777619);
        }

        return hash.ToString("x8", System.Globalization.CultureInfo.InvariantCulture);
    }

    private static string Flatten(INamedTypeSymbol type) =>
        type.ContainingType is null ? type.Name : Flatten(type.ContainingType) + type.Name;

    private static string MetadataPath(INamedTypeSymbol type)
    {
        string own = type.Arity == 0 ? type.Name : type.Name + "_" + type.Arity.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return type.ContainingType is null ? own : MetadataPath(type.ContainingType) + "." + own;
    }
}
