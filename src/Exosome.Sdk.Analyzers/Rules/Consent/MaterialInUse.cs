using System.Collections.Generic;
using System.Linq;
using Exosome.Sdk.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Exosome.Sdk.Analyzers.Rules.Consent;

/// <summary>
/// Human material and what it is used for, as far as one creation shows both: an object, the model's or a user's own, that
/// brings them together (<c>record Line(HumanSource Source, ProductClass Class)</c>), or a batch or lot whose ids lead to
/// sources that the same method makes.
/// </summary>
internal sealed class MaterialInUse
{
    private static readonly string[] WhatLotsAreJudgedBy = ["Sources", "Batches", "Class", "ManufacturedOn", "MadeOn", "MadeIn"];

    private readonly List<Value> classes = [];
    private readonly List<Value> manufactures = [];
    private readonly List<Value> countries = [];
    private readonly List<ObjectValue> consents = [];

    // The members of the creation that show sources or uses.
    private readonly HashSet<string> members = [];
    private int sources;
    private int uses;
    private int conditions;

    private MaterialInUse()
    {
    }

    /// <summary>The consents of the human sources, as far as they are shown.</summary>
    public IReadOnlyList<ObjectValue> Consents => consents;

    /// <summary>The classes of the products that are made.</summary>
    public IReadOnlyList<Value> Classes => classes;

    /// <summary>Whether the use is a therapy, which takes manufacture and treatment.</summary>
    public bool IsForTherapy { get; private set; }

    /// <summary>The days of manufacture.</summary>
    public IReadOnlyList<Value> Manufactures => manufactures;

    /// <summary>The countries where batches are made and products are given.</summary>
    public IReadOnlyList<Value> Countries => countries;

    public static MaterialInUse? Read(IOperation creation, ModelReference model)
    {
        if (creation.Type is not INamedTypeSymbol type || !(IsMadeOfMaterial(type, model) || Holds(type, model)))
        {
            return null;
        }

        var reader = new ValueReader(model);
        if (reader.Read(creation) is not ObjectValue value)
        {
            return null;
        }

        var use = new MaterialInUse();
        if (IsMadeOfMaterial(type, model))
        {
            use.ReadMade(value, new IdTargets(creation, reader, model));
        }
        else
        {
            use.ReadTogether(value, model);
        }

        return use.Says(creation) ? use : null;
    }

    /// <summary>The source that a protocol takes, for the class that it was begun for: <c>TherapyProtocol.Begin(...).From(source)</c>.</summary>
    public static MaterialInUse? ReadStep(IInvocationOperation step, ModelReference model)
    {
        if (step.TargetMethod.Name != "From" || step.Arguments.Length != 1 || !ProtocolValues.IsStep(step.TargetMethod, model))
        {
            return null;
        }

        var reader = new ValueReader(model);
        var use = new MaterialInUse { IsForTherapy = true };
        use.ReadParts(reader.Read(step.Arguments[0].Value), model);
        foreach (var before in reader.Read(step.Instance).Alternatives.OfType<ObjectValue>())
        {
            use.classes.Add(before["Class"]);
        }

        // One step is one use, on whatever paths it was come to.
        use.conditions += use.classes.Count > 1 ? 1 : 0;
        return use.consents.Count == 0 || use.conditions > 1 ? null : use;
    }

    /// <summary>A cheap look at the type before its values are read: does it have a member that could be a source?</summary>
    public static bool Holds(INamedTypeSymbol type, ModelReference model)
    {
        var asked = model.IsGivenModel(type) ? type : type.OriginalDefinition;
        if (!model.MayReach(asked))
        {
            return false;
        }

        return model.HoldsMaterial.TryGetValue(asked, out var holds) ? holds : model.HoldsMaterial.GetOrAdd(asked, MayHold(asked, model));
    }

    private static bool MayHold(INamedTypeSymbol type, ModelReference model)
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
        INamedTypeSymbol named => model.Is(named, "HumanSource") || model.Is(named, "VesicleSource"),
        _ => false,
    };

    private static bool IsMadeOfMaterial(INamedTypeSymbol type, ModelReference model) => model.Is(type, "Batch") || model.Is(type, "Lot");

    private void ReadTogether(ObjectValue value, ModelReference model)
    {
        foreach (var member in value.Members)
        {
            foreach (var part in Parts(member.Value))
            {
                if (part.Alternatives.All(alternative => alternative is ConstantValue constant && model.Is(constant.Type, "ProductClass")))
                {
                    classes.Add(part);
                    uses++;
                    members.Add(member.Key);
                }
                else if (ReadParts(part, model))
                {
                    conditions += IsConditional(part) ? 1 : 0;
                    members.Add(member.Key);
                }
            }
        }
    }

    private bool ReadParts(Value part, ModelReference model)
    {
        var isRead = false;
        foreach (var alternative in part.Alternatives)
        {
            isRead |= ReadPart(alternative, model);
        }

        return isRead;
    }

    private bool ReadPart(Value part, ModelReference model)
    {
        switch (part)
        {
            case ObjectValue source when model.Is(source.Type, "HumanSource"):
                AddSource(source);
                return true;

            // Which of the sources a batch or lot is made of, its own ids say.
            case ObjectValue { Type.Name: "Batch" or "Lot" } used when model.Declares(used.Type) && NamesNoOrigin(used):
            case ObjectValue { Type.Name: "Product" or "Administration" } other when model.Declares(other.Type):
                AddUse((ObjectValue)part);
                return true;
            default:
                return false;
        }
    }

    private void ReadMade(ObjectValue made, IdTargets targets)
    {
        var batches = targets.Find(made["Batches"], "Batch");
        foreach (var source in targets.Find(made["Sources"], "HumanSource").Concat(batches.SelectMany(batch => targets.Find(batch["Sources"], "HumanSource"))))
        {
            AddSource(source);
        }

        AddUse(made);
        members.UnionWith(WhatLotsAreJudgedBy);
    }

    private void AddSource(ObjectValue source)
    {
        sources++;
        conditions += IsConditional(source["Consent"]) ? 1 : 0;
        consents.AddRange(source["Consent"].Alternatives.OfType<ObjectValue>());
    }

    private void AddUse(ObjectValue used)
    {
        uses++;
        classes.Add(used["Class"]);
        manufactures.Add(used["ManufacturedOn"]);
        manufactures.Add(used["MadeOn"]);
        countries.Add(used["MadeIn"]);
        countries.Add(used["Country"]);
    }

    // Of several sources and several products, nobody can tell which belong together.
    private bool Says(IOperation creation)
    {
        // And two conditions may be one and the same.
        if (consents.Count == 0 || uses == 0 || (sources > 1 && uses > 1) || conditions > 1)
        {
            return false;
        }

        if (conditions > 0)
        {
            classes.RemoveAll(IsConditional);
            manufactures.RemoveAll(IsConditional);
            countries.RemoveAll(IsConditional);
        }

        // Each pair is judged where its last part is written, and there only.
        return Creation.Decides(creation, [.. members]);
    }

    private static bool IsConditional(Value value) => value.Alternatives.Length > 1;

    private static bool NamesNoOrigin(ObjectValue made) => IsNothing(made["Sources"]) && IsNothing(made["Batches"]) && IsNothing(made["PooledFrom"]) && IsNothing(made["CellBanks"]);

    private static bool IsNothing(Value value) => value is NullValue or ListValue { IsComplete: true, Elements.Length: 0 };

    private static IEnumerable<Value> Parts(Value value) => value is ListValue list ? list.Elements.SelectMany(Parts) : [value];
}
