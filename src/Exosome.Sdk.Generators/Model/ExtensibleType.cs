using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Exosome.Sdk.Generators.Model;

/// <summary>Which declared types get a generated part.</summary>
internal static class ExtensibleType
{
    /// <summary>The shape of the struct that an attribute stands on, else null; of two parts that carry the attribute (CS0579), the first asks.</summary>
    public static TypeShape? Shape(GeneratorAttributeSyntaxContext context, string converter)
    {
        INamedTypeSymbol? type = context.TargetSymbol as INamedTypeSymbol;
        return type is { TypeKind: TypeKind.Struct } && IsFirst(context, type) ? Shape(type, converter) : null;
    }

    /// <summary>
    /// The shape of a type that a generated part can extend, else null. A type that is not partial, or lies in one that is not, is
    /// left alone, unless its own part names our converter: that asks for what only the generated part has, and the compiler would
    /// report an unfulfilled constraint (CS0315), stop, and never ask the analyzer that knows why. With the generated part there it
    /// says the reason itself, that the modifier is missing (CS0260).
    /// </summary>
    public static TypeShape? Shape(INamedTypeSymbol type, string converter) =>
        NamesConverter(type, converter) ? TypeShape.TryCreateAsIfPartial(type)
            : type.DeclaringSyntaxReferences.All(static part => part.GetSyntax() is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword)) ? TypeShape.TryCreate(type)
            : null;

    private static bool IsFirst(GeneratorAttributeSyntaxContext context, INamedTypeSymbol type)
    {
        SyntaxReference? first = type.GetAttributes()
            .FirstOrDefault(attribute => SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, context.Attributes[0].AttributeClass))?.ApplicationSyntaxReference;
        return first is null || (first.SyntaxTree == context.TargetNode.SyntaxTree && context.TargetNode.Span.Contains(first.Span));
    }

    private static bool NamesConverter(INamedTypeSymbol type, string converter) =>
        type.GetAttributes().Any(attribute => attribute.AttributeClass is { Name: "JsonConverterAttribute" }
            && attribute.ConstructorArguments.Length == 1
            && attribute.ConstructorArguments[0].Value is INamedTypeSymbol named
            && named.Name == converter);
}
