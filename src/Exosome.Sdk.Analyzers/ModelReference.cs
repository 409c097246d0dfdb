using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Exosome.Sdk.Analyzers;

/// <summary>
/// The model's assembly as one compilation sees it. Types are taken from this assembly and from nowhere else: a
/// user's own <c>HumanSource</c>, even in a namespace of the same name, is none of our business.
/// </summary>
internal sealed class ModelReference
{
    private const string AssemblyName = "Exosome.Sdk";

    // A dictionary of lists of arrays of lots; what lies deeper no rule looks for.
    private const int DeepestMention = 4;

    // Every rule asks at the start of the same compilation, and they share what is found out about its types.
    private static readonly ConditionalWeakTable<Compilation, Answer> ByCompilation = new();

    private readonly IAssemblySymbol own;
    private readonly ConcurrentDictionary<IAssemblySymbol, bool> users = new(SymbolEqualityComparer.Default);

    private ModelReference(IAssemblySymbol assembly, IAssemblySymbol own)
    {
        Assembly = assembly;
        this.own = own;
    }

    public IAssemblySymbol Assembly { get; }

    /// <summary>Answers about types that several rules ask for on every creation, kept for the life of the compilation.</summary>
    public ConcurrentDictionary<INamedTypeSymbol, bool> HoldsMaterial { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>The model that the compilation references (or is), or null.</summary>
    public static ModelReference? Find(Compilation compilation) => ByCompilation.GetValue(compilation, static c => new Answer(Look(c))).Model;

    private static ModelReference? Look(Compilation compilation)
    {
        if (string.Equals(compilation.AssemblyName, AssemblyName, StringComparison.Ordinal))
        {
            return new ModelReference(compilation.Assembly, compilation.Assembly);
        }

        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (string.Equals(assembly.Name, AssemblyName, StringComparison.Ordinal))
            {
                return new ModelReference(assembly, compilation.Assembly);
            }
        }

        return null;
    }

    /// <summary>A type of the model by its metadata name below <c>Exosome.Sdk</c>, for example <c>Sources.HumanSource</c>; null in a model that does not have it.</summary>
    public INamedTypeSymbol? Type(string name) => Assembly.GetTypeByMetadataName(AssemblyName + "." + name);

    /// <summary>Whether a type is the model's own type of this simple name, and not a user's of the same.</summary>
    public bool Is(ITypeSymbol? type, string name) => type?.Name == name && Declares(type);

    /// <summary>Whether the symbol is declared by the model.</summary>
    /// <remarks>A compilation has one object for each assembly, so that the comparison is one of references.</remarks>
    public bool Declares(ISymbol? symbol) => ReferenceEquals(symbol?.ContainingAssembly, Assembly);

    /// <summary>
    /// Whether the members of a type may have types of the model: not where the type is another assembly's that does not
    /// reference the model, unless a type argument brings it in. Looking through the framework's types would cost more
    /// than all the user's own.
    /// </summary>
    public bool MayReach(INamedTypeSymbol type) => Knows(type.ContainingAssembly) || IsGivenModel(type);

    /// <summary>
    /// Whether a type argument, of the type or of one around it, is of the model or holds such a type. Of all others
    /// (<c>List&lt;int&gt;</c>, <c>List&lt;string&gt;</c>) the definition knows as much, and the members of each need not be made.
    /// </summary>
    public bool IsGivenModel(INamedTypeSymbol type)
    {
        for (var current = type; current is { IsGenericType: true }; current = current.ContainingType)
        {
            foreach (var argument in current.TypeArguments)
            {
                if (Mentions(argument))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether a type is the model's, or an array or constructed type with one of the model's inside.</summary>
    public bool Mentions(ITypeSymbol type) => Mentions(type, DeepestMention);

    private bool Mentions(ITypeSymbol type, int depth)
    {
        if (depth == 0)
        {
            return false;
        }

        if (type is IArrayTypeSymbol array)
        {
            return Mentions(array.ElementType, depth - 1);
        }

        if (type is not INamedTypeSymbol named)
        {
            return false;
        }

        if (Declares(named))
        {
            return true;
        }

        if (named.IsGenericType)
        {
            foreach (var argument in named.TypeArguments)
            {
                if (Mentions(argument, depth - 1))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool Knows(IAssemblySymbol? assembly)
    {
        if (assembly is null || ReferenceEquals(assembly, own) || ReferenceEquals(assembly, Assembly))
        {
            return true;
        }

        if (!users.TryGetValue(assembly, out var knows))
        {
            knows = assembly.Modules.Any(static module => module.ReferencedAssemblies.Any(static referenced => string.Equals(referenced.Name, AssemblyName, StringComparison.Ordinal)));
            users.TryAdd(assembly, knows);
        }

        return knows;
    }

    /// <summary>The model, or that there is none: a table's value cannot be null.</summary>
    private sealed class Answer
    {
        public Answer(ModelReference? model)
        {
            Model = model;
        }

        public ModelReference? Model { get; }
    }
}
