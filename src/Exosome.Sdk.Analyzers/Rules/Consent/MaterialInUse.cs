using System.Collections.Generic;
using System.Linq;
using Exosome.Sdk.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Exosome.Sdk.Analyzers.Rules.Consent;

/// <summary>
/// An object, the model's or a user's own, that brings human material together with what it is used for: a product
/// class, a lot, a batch. Lineage records and dossiers are such objects, and so is a user's
/// <c>record Line(HumanSource Source, ProductClass Class)</c>.
/// </summary>
internal sealed class MaterialInUse
{
    private MaterialInUse(List<ObjectValue> consents, List<ConstantValue> classes, List<DayValue> manufactures, List<TextValue> countries)
    {
        Consents = consents;
        Classes = classes;
        Manufactures = manufactures;
        Countries = countries;
    }

    /// <summary>The consents of the human sources, as far as they are shown.</summary>
    public List<ObjectValue> Consents { get; }

    public List<ConstantValue> Classes { get; }

    public List<DayValue> Manufactures { get; }

    /// <summary>The countries where batches are made and products are given.</summary>
    public List<TextValue> Countries { get; }

    public static MaterialInUse? Read(IOperation creation, ModelReference model)
    {
        if (creation.Type is not INamedTypeSymbol type || !model.HoldsMaterial.GetOrAdd(type, t => MayHold(t, model)) || new ValueReader(model).Read(creation) is not ObjectValue value)
        {
            return null;
        }

        var consents = new List<ObjectValue>();
        var classes = new List<ConstantValue>();
        var manufactures = new List<DayValue>();
        var countries = new List<TextValue>();
        foreach (var part in value.Members.Values.SelectMany(Parts))
        {
            switch (part)
            {
                case ObjectValue { Type.Name: "HumanSource" } source when model.Declares(source.Type):
                    if (source["Consent"] is ObjectValue consent)
                    {
                        consents.Add(consent);
                    }

                    break;
                case ConstantValue { Type: INamedTypeSymbol { Name: "ProductClass" } enumeration } constant when model.Declares(enumeration):
                    classes.Add(constant);
                    break;
                case ObjectValue { Type.Name: "Product" or "Lot" or "Batch" or "Administration" } used when model.Declares(used.Type):
                    AddIf(classes, used["Class"]);
                    AddIf(manufactures, used["ManufacturedOn"]);
                    AddIf(manufactures, used["MadeOn"]);
                    AddIf(countries, used["MadeIn"]);
                    AddIf(countries, used["Country"]);
                    break;
            }
        }

        return consents.Count > 0 && classes.Count + manufactures.Count + countries.Count > 0 ? new MaterialInUse(consents, classes, manufactures, countries) : null;
    }

    // A cheap look at the type before its values are read: does it have a member that could be a source?
    public static bool MayHold(INamedTypeSymbol type, ModelReference model)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || type.Name is "HumanSource" or "Consent")
        {
            return false;
        }

        foreach (var member in type.GetMembers())
        {
            var held = member switch
            {
                IPropertySymbol property => property.Type,
                IFieldSymbol { IsImplicitlyDeclared: false } field => field.Type,
                _ => null,
            };
            if (held is not null && IsSource(held, model))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSource(ITypeSymbol type, ModelReference model) => type switch
    {
        IArrayTypeSymbol array => IsSource(array.ElementType, model),
        INamedTypeSymbol { TypeArguments: { Length: 1 } arguments } => IsSource(arguments[0], model),
        INamedTypeSymbol named => named.Name is "HumanSource" or "VesicleSource" && model.Declares(named),
        _ => false,
    };

    private static IEnumerable<Value> Parts(Value value) => value is ListValue list ? list.Elements.SelectMany(Parts) : [value];

    private static void AddIf<T>(List<T> list, Value value)
        where T : Value
    {
        if (value is T wanted)
        {
            list.Add(wanted);
        }
    }
}
