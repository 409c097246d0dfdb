using System;
using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace Exosome.Sdk.Analyzers;

/// <summary>
/// The model's assembly as one compilation sees it. Types are taken from this assembly and from nowhere else: a
/// user's own <c>HumanSource</c>, even in a namespace of the same name, is none of our business.
/// </summary>
internal sealed class ModelReference
{
    private const string AssemblyName = "Exosome.Sdk";

    private ModelReference(IAssemblySymbol assembly)
    {
        Assembly = assembly;
    }

    public IAssemblySymbol Assembly { get; }

    /// <summary>Answers about types that several rules ask for on every creation, kept for the life of the compilation.</summary>
    public ConcurrentDictionary<INamedTypeSymbol, bool> HoldsMaterial { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>The model that the compilation references (or is), or null.</summary>
    public static ModelReference? Find(Compilation compilation)
    {
        if (string.Equals(compilation.AssemblyName, AssemblyName, StringComparison.Ordinal))
        {
            return new ModelReference(compilation.Assembly);
        }

        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (string.Equals(assembly.Name, AssemblyName, StringComparison.Ordinal))
            {
                return new ModelReference(assembly);
            }
        }

        return null;
    }

    /// <summary>A type of the model by its metadata name below <c>Exosome.Sdk</c>, for example <c>Sources.HumanSource</c>; null in a model that does not have it.</summary>
    public INamedTypeSymbol? Type(string name) => Assembly.GetTypeByMetadataName(AssemblyName + "." + name);

    /// <summary>Whether a type is the model's own type of this simple name, and not a user's of the same.</summary>
    public bool Is(ITypeSymbol? type, string name) => type?.Name == name && Declares(type);

    /// <summary>Whether the symbol is declared by the model.</summary>
    public bool Declares(ISymbol? symbol) => SymbolEqualityComparer.Default.Equals(symbol?.ContainingAssembly, Assembly);
}
