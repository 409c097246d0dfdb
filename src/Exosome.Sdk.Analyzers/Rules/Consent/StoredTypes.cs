using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Exosome.Sdk.Analyzers.Rules.Consent;

/// <summary>The instance members in which a user's type stores something, with the model types that they hold.</summary>
internal static class StoredTypes
{
    /// <summary>Stored members of a type and its bases: fields that somebody wrote and properties with storage or a getter.</summary>
    /// <remarks>Bases whose members cannot have types of the model are left out.</remarks>
    public static IEnumerable<(ISymbol Member, ITypeSymbol Type)> Of(INamedTypeSymbol type, ModelReference model)
    {
        for (var current = type; current is not null && current.SpecialType == SpecialType.None; current = current.BaseType)
        {
            if (!model.MayReach(current))
            {
                continue;
            }

            foreach (var member in current.GetMembers())
            {
                switch (member)
                {
                    case IPropertySymbol { IsStatic: false, IsIndexer: false } property:
                        yield return (property, property.Type);
                        break;
                    case IFieldSymbol { IsStatic: false, IsImplicitlyDeclared: false } field:
                        yield return (field, field.Type);
                        break;
                }
            }
        }
    }

    /// <summary>The model types in a member's type: itself, the element of a collection, the value behind a nullable. <see cref="ModelReference.Mentions(ITypeSymbol)"/> tells without a list whether there are any.</summary>
    /// <param name="type">A member's type.</param>
    /// <param name="model">The model.</param>
    /// <param name="throughDelegates">Whether what a delegate takes and gives counts. It stores none of it, but may lead there.</param>
    /// <param name="depth">How far inside generic types to look.</param>
    public static IEnumerable<INamedTypeSymbol> ModelTypes(ITypeSymbol type, ModelReference model, bool throughDelegates = false, int depth = 4)
    {
        if (depth == 0 || (type.TypeKind == TypeKind.Delegate && !throughDelegates))
        {
            yield break;
        }

        if (type is IArrayTypeSymbol array)
        {
            foreach (var inner in ModelTypes(array.ElementType, model, throughDelegates, depth - 1))
            {
                yield return inner;
            }
        }
        else if (type is INamedTypeSymbol named)
        {
            if (model.Declares(named) && !named.IsGenericType)
            {
                yield return named;
            }

            foreach (var argument in named.TypeArguments)
            {
                foreach (var inner in ModelTypes(argument, model, throughDelegates, depth - 1))
                {
                    yield return inner;
                }
            }
        }
    }
}
