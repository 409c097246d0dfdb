using System;
using System.Collections.Immutable;
using Exosome.Sdk.Findings.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Exosome.Sdk.Analyzers.Rules.Quantities;

/// <summary>
/// <c>double sizeNm</c>: a parameter, property, field, constant or result that carries its unit only in its name,
/// although the model has a quantity for it; a local only where its number is written there and stays in the project.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EXO4001BareNumber : ModelRuleAnalyzer
{
    /// <summary>Diagnostic property: metadata name of the quantity, for the fix.</summary>
    internal const string QuantityKey = "quantity";

    /// <summary>Diagnostic property: name of the unit's property, for the fix.</summary>
    internal const string UnitKey = "unit";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Of(QuantityRules.BareNumber);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, ModelReference model)
    {
        context.RegisterSymbolAction(c => AnalyzeMember(c, model), SymbolKind.Property, SymbolKind.Field, SymbolKind.Method, SymbolKind.NamedType);
        context.RegisterOperationAction(c => AnalyzeLocal(c, model), OperationKind.VariableDeclarator);
    }

    // A parameter is looked at with its member: an action for each of them would cost as much as all the rest.
    private static void AnalyzeMember(SymbolAnalysisContext context, ModelReference model)
    {
        var parameters = ImmutableArray<IParameterSymbol>.Empty;
        switch (context.Symbol)
        {
            case IMethodSymbol { AssociatedSymbol: not null }:
                return; // an accessor says nothing that its property or event does not
            case IMethodSymbol method:
                parameters = method.Parameters;
                break;
            case IPropertySymbol property:
                parameters = property.Parameters;
                break;
            case INamedTypeSymbol type:
                parameters = type.TypeKind == TypeKind.Delegate && type.DelegateInvokeMethod is { } invoke ? invoke.Parameters : parameters;
                break;
        }

        foreach (var parameter in parameters)
        {
            Analyze(context, parameter, model);
        }

        Analyze(context, context.Symbol, model);
    }

    private static void Analyze(SymbolAnalysisContext context, ISymbol symbol, ModelReference model)
    {
        // The name first: it costs least and turns nearly all away.
        if (!UnitName.MayHaveUnit(symbol.Name)
            || symbol.IsImplicitlyDeclared
            || TypeOf(symbol) is not { } type
            || NumberKeyword(type) is not { } keyword
            || UnitName.Read(symbol.Name) is not { } form
            || model.Type("Quantities." + form.Quantity) is not { } quantity
            || MustStayNumber(symbol, model)
            || symbol.Locations.Length == 0
            || (symbol is IFieldSymbol { IsConst: true } && ConstantPlaces.Hold(symbol.Name, context.Compilation, context.CancellationToken)))
        {
            return;
        }

        context.ReportDiagnostic(Report(symbol, keyword, form, quantity));
    }

    private static void AnalyzeLocal(OperationAnalysisContext context, ModelReference model)
    {
        var local = ((IVariableDeclaratorOperation)context.Operation).Symbol;
        if (!UnitName.MayHaveUnit(local.Name)
            || NumberKeyword(local.Type) is not { } keyword
            || UnitName.Read(local.Name) is not { } form
            || model.Type("Quantities." + form.Quantity) is not { } quantity
            || (context.ContainingSymbol is IMethodSymbol method && (MakesQuantity(method, model) || IsReading(method, model)))
            || !LocalNumber.IsWrittenHereAndStays((IVariableDeclaratorOperation)context.Operation, member => !MustStayNumber(member, model))
            || (local.IsConst && ConstantPlaces.Hold(local.Name, context.Compilation, context.CancellationToken)))
        {
            return;
        }

        context.ReportDiagnostic(Report(local, keyword, form, quantity));
    }

    private static Diagnostic Report(ISymbol symbol, string keyword, UnitForm form, INamedTypeSymbol quantity)
    {
        var properties = ImmutableDictionary<string, string?>.Empty
            .Add(QuantityKey, form.Quantity)
            .Add(UnitKey, form.Unit);
        return Diagnostic.Create(Rule, symbol.Locations[0], properties, symbol.Name, keyword, form.Symbol, quantity.Name);
    }

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        IPropertySymbol { IsIndexer: false } property when !ComesFromParameter(property) => property.Type,
        IFieldSymbol { AssociatedSymbol: null } field when field.ContainingType?.TypeKind != TypeKind.Enum => field.Type,
        IMethodSymbol { MethodKind: MethodKind.Ordinary } method => method.ReturnType,
        IParameterSymbol parameter => parameter.Type,
        _ => null,
    };

    // A positional record's property is its parameter: one place, one diagnostic.
    private static bool ComesFromParameter(IPropertySymbol property) =>
        property.DeclaringSyntaxReferences.Length == 1 && property.DeclaringSyntaxReferences[0].GetSyntax() is ParameterSyntax;

    private static string? NumberKeyword(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            return NumberKeyword(nullable.TypeArguments[0]) is { } inner ? inner + "?" : null;
        }

        return type.SpecialType switch
        {
            SpecialType.System_Double => "double",
            SpecialType.System_Single => "float",
            SpecialType.System_Decimal => "decimal",
            SpecialType.System_Int32 => "int",
            SpecialType.System_UInt32 => "uint",
            SpecialType.System_Int64 => "long",
            SpecialType.System_UInt64 => "ulong",
            SpecialType.System_Int16 => "short",
            SpecialType.System_UInt16 => "ushort",
            _ => null,
        };
    }

    /// <summary>
    /// Places where a bare number is right: the border to something that is not ours. There the unit in the name is
    /// good style, and the quantity begins one step further in.
    /// </summary>
    private static bool MustStayNumber(ISymbol symbol, ModelReference model)
    {
        var member = symbol is IParameterSymbol ? symbol.ContainingSymbol : symbol;
        var type = member.ContainingType;
        return IsDictatedElsewhere(member)
            || BorderAttribute.IsOn(symbol)
            || BorderAttribute.IsOn(member)
            || (type is not null && (BorderAttribute.IsOn(type) || BelongsToBorderType(type, model)))
            || (member is IMethodSymbol method && (method.IsExtern || MakesQuantity(method, model)))
            || (symbol is IMethodSymbol reading && IsReading(reading, model));
    }

    private static bool BelongsToBorderType(INamedTypeSymbol type, ModelReference model)
    {
        for (var t = type; t is not null; t = t.BaseType)
        {
            // Attribute arguments are constants; a quantity has none.
            if (t.SpecialType == SpecialType.None && t.Name == "Attribute" && t.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true })
            {
                return true;
            }
        }

        return QuantityTypes.IsQuantity(type, model);
    }

    // A method that takes the number in and gives the quantity out is the border itself.
    private static bool MakesQuantity(IMethodSymbol method, ModelReference model) => QuantityTypes.Carries(method.ReturnType, model);

    // double SizeNm(Diameter size) is the border in the other direction.
    private static bool IsReading(IMethodSymbol method, ModelReference model)
    {
        foreach (var parameter in method.Parameters)
        {
            if (QuantityTypes.Carries(parameter.Type, model))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDictatedElsewhere(ISymbol member)
    {
        if (member.IsOverride)
        {
            return true;
        }

        switch (member)
        {
            case IMethodSymbol { ExplicitInterfaceImplementations.Length: > 0 } or IPropertySymbol { ExplicitInterfaceImplementations.Length: > 0 }:
                return true;
            case IFieldSymbol or { ContainingType: null }:
                return false;
        }

        foreach (var contract in member.ContainingType.AllInterfaces)
        {
            foreach (var candidate in contract.GetMembers(member.Name))
            {
                if (SymbolEqualityComparer.Default.Equals(member.ContainingType.FindImplementationForInterfaceMember(candidate), member))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
