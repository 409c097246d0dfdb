using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Exosome.Sdk.Findings.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Exosome.Sdk.Analyzers.Rules.Quantities;

/// <summary>
/// A declaration that the generators cannot use, that does not balance, or that JSON cannot see. The generators
/// themselves report nothing.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EXO4006WrongDeclaration : ModelRuleAnalyzer
{
    /// <summary>Diagnostic property: what a fix can mend: <c>partial</c>, <c>readonly</c>, <c>file</c>, <c>json</c>, <c>converter</c> or <c>extension</c>.</summary>
    internal const string ProblemKey = "problem";

    /// <summary>Diagnostic property: the name of the unit that the problem is about.</summary>
    internal const string UnitKey = "unit";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Of(QuantityRules.WrongDeclaration);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, ModelReference model)
    {
        var own = new OwnExtensions(context.Compilation, model);
        context.RegisterSymbolAction(symbol => CheckType(symbol, own, model), SymbolKind.NamedType);
        context.RegisterSyntaxNodeAction(node => CheckRelation(node, model), SyntaxKind.Attribute);
    }

    private static void CheckType(SymbolAnalysisContext context, OwnExtensions own, ModelReference model)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind != TypeKind.Struct || type.Locations.Length == 0)
        {
            return;
        }

        var quantity = QuantityTypes.Declaration(type, model);
        var id = type.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass is { Name: "EntityIdAttribute" } declared && model.Declares(declared));
        var units = QuantityTypes.Units(type, model).ToList();
        if (quantity is null && id is null)
        {
            if (units.Count > 0)
            {
                Report(context, type, "it has units and no [Quantity]");
            }

            return;
        }

        var converter = quantity is not null ? "QuantityJsonConverter" : "EntityIdJsonConverter";
        foreach (var (problem, key) in ShapeProblems(type, converter))
        {
            Report(context, type, problem, key);
        }

        foreach (var problem in quantity is not null ? UnitProblems.Of(type, quantity, units, model) : IdProblems.Of(id!))
        {
            Report(context, type, problem);
        }

        foreach (var (unit, problem) in quantity is not null ? TakenExtensions.Of(type, units.Select(UnitDeclaration.Read).OfType<UnitDeclaration>(), own, model) : [])
        {
            Report(context, type, problem, "extension", unit);
        }
    }

    private static IEnumerable<(string Problem, string Key)> ShapeProblems(INamedTypeSymbol type, string converter)
    {
        if (type.IsRecord)
        {
            yield return ("a record struct brings its own equality; declare a 'readonly partial struct'", "");
            yield break;
        }

        for (var scope = type; scope is not null; scope = scope.ContainingType)
        {
            if (scope.IsFileLocal)
            {
                yield return ("'" + scope.Name + "' is local to its file, where no generated part can stand, so nothing is generated for it: make it internal", "file");
                yield break;
            }
        }

        if (type.Arity > 0)
        {
            yield return ("it is generic, and a unit belongs to one type; nothing is generated for it", "");
            yield break;
        }

        if (!IsPartial(type))
        {
            yield return ("it is not partial, so nothing is generated for it", "partial");
        }

        for (var outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            if (!IsPartial(outer))
            {
                yield return ("the type '" + outer.Name + "' around it is not partial, so nothing is generated for it", "partial");
            }
        }

        if (!type.IsReadOnly)
        {
            yield return ("it is not readonly; a value that changes in place is lost in copies", "readonly");
        }

        var name = type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat.WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers));

        // Within a generic type the attribute could not name the type (CS0416).
        var json = type.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass is { Name: "JsonConverterAttribute" });
        if (json is null && !IsWithinGeneric(type))
        {
            yield return ("it has no [JsonConverter]; System.Text.Json cannot see a generated one and writes {} instead of the value: add [JsonConverter(typeof(" + converter + "<" + name + ">))]", "json");
        }

        if (json is not null && ConvertedBy(json) is { } converted && !SymbolEqualityComparer.Default.Equals(converted, type))
        {
            yield return ("its [JsonConverter] converts '" + converted.Name + "', which System.Text.Json refuses when it first meets the type: name [JsonConverter(typeof(" + converter + "<" + name + ">))]", "converter");
        }
    }

    // The T of the JsonConverter<T> that the named converter is; nothing is known of a factory.
    private static ITypeSymbol? ConvertedBy(AttributeData json)
    {
        for (var converter = json.ConstructorArguments.FirstOrDefault().Value as INamedTypeSymbol; converter is not null; converter = converter.BaseType)
        {
            if (converter is { Name: "JsonConverter", TypeArguments: { Length: 1 } arguments } && converter.ContainingNamespace.ToDisplayString() == "System.Text.Json.Serialization")
            {
                return arguments[0].TypeKind is TypeKind.Error or TypeKind.TypeParameter ? null : arguments[0];
            }
        }

        return null;
    }

    private static bool IsWithinGeneric(INamedTypeSymbol type)
    {
        for (var outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            if (outer.Arity > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPartial(INamedTypeSymbol type) => type.DeclaringSyntaxReferences.All(reference =>
        reference.GetSyntax() is not TypeDeclarationSyntax declaration || declaration.Modifiers.Any(SyntaxKind.PartialKeyword));

    private static void CheckRelation(SyntaxNodeAnalysisContext context, ModelReference model)
    {
        var attribute = (AttributeSyntax)context.Node;
        if (attribute.Parent is not AttributeListSyntax { Target.Identifier.RawKind: (int)SyntaxKind.AssemblyKeyword }
            || !MayBeRelation(attribute)
            || context.SemanticModel.GetSymbolInfo(attribute, context.CancellationToken).Symbol is not IMethodSymbol { ContainingType: { Name: "QuantityRelationAttribute", TypeArguments: { Length: 3 } operands } relation }
            || !model.Declares(relation))
        {
            return;
        }

        foreach (var operand in operands)
        {
            if (operand.TypeKind == TypeKind.Error)
            {
                return;
            }

            if (!QuantityTypes.IsQuantity(operand, model))
            {
                Report(context, attribute, relation, "'" + operand.Name + "' is no quantity");
                return;
            }
        }

        if (UnitProblems.OfRelation((INamedTypeSymbol)operands[0], (INamedTypeSymbol)operands[1], (INamedTypeSymbol)operands[2], model) is { } problem)
        {
            Report(context, attribute, relation, problem);
        }
        else if (context.Compilation.Assembly.GetAttributes().FirstOrDefault(data => data.ApplicationSyntaxReference is { } place && place.SyntaxTree == attribute.SyntaxTree && place.Span == attribute.Span) is { } declared
            && RelationConflicts.Of(declared, context.Compilation.Assembly) is { } conflict)
        {
            Report(context, attribute, relation, conflict);
        }
    }

    // A relation has no arguments, and is written with its type arguments or by an alias: to bind every attribute of an
    // assembly would cost more than the rest of the rule.
    private static bool MayBeRelation(AttributeSyntax attribute)
    {
        if (attribute.ArgumentList is { Arguments.Count: > 0 })
        {
            return false;
        }

        var name = attribute.Name switch
        {
            QualifiedNameSyntax qualified => qualified.Right,
            AliasQualifiedNameSyntax alias => alias.Name,
            var simple => simple,
        };
        return name is not GenericNameSyntax generic || generic.Identifier.ValueText is "QuantityRelation" or "QuantityRelationAttribute";
    }

    private static void Report(SyntaxNodeAnalysisContext context, AttributeSyntax attribute, INamedTypeSymbol relation, string problem) =>
        context.ReportDiagnostic(Diagnostic.Create(
            Rule,
            attribute.GetLocation(),
            string.Join(" \u00D7 ", relation.TypeArguments.Take(2).Select(operand => operand.Name)) + " = " + relation.TypeArguments[2].Name,
            problem));

    private static void Report(SymbolAnalysisContext context, INamedTypeSymbol type, string problem, string key = "", string unit = "") =>
        context.ReportDiagnostic(Diagnostic.Create(
            Rule,
            type.Locations[0],
            key.Length == 0 ? ImmutableDictionary<string, string?>.Empty : ImmutableDictionary<string, string?>.Empty.Add(ProblemKey, key).Add(UnitKey, unit),
            type.Name,
            problem));
}
