using System.Collections.Generic;
using System.Linq;
using Exosome.Sdk.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Exosome.Sdk.Analyzers.Rules.Consent;

/// <summary>
/// Finds the object that an id stands for, in the same method: records of the model point at each other by id, so that a
/// batch shows its source only to who looks for it.
/// </summary>
internal sealed class IdTargets
{
    /// <summary>A method longer than this (in characters) is not looked through.</summary>
    private const int LongestBody = 60_000;

    private readonly ModelReference model;
    private readonly ValueReader reader;
    private readonly IOperation root;

    public IdTargets(IOperation inside, ValueReader reader, ModelReference model)
    {
        root = inside;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        this.reader = reader;
        this.model = model;
    }

    /// <summary>The objects of a model type that the ids stand for; ids that lead nowhere, or to several objects, are left out.</summary>
    public IEnumerable<ObjectValue> Find(Value ids, string type) =>
        ids is ListValue list ? list.Elements.Select(id => FindOne(id, type)).OfType<ObjectValue>() : [];

    // Two objects of one id are two versions; which one is meant is not shown.
    private ObjectValue? FindOne(Value id, string type)
    {
        if (root.Syntax.FullSpan.Length > LongestBody)
        {
            return null;
        }

        ObjectValue? only = null;
        foreach (var operation in root.DescendantsAndSelf())
        {
            // Made here, changed here, or made by a helper that is read with what it is given.
            if (operation is IObjectCreationOperation or IWithOperation or IInvocationOperation && model.Is(operation.Type, type) && reader.Read(operation) is ObjectValue found && IsSame(found["Id"], id))
            {
                if (only is not null)
                {
                    return null;
                }

                only = found;
            }
        }

        return only;
    }

    // The same text; or the same expression, which one local carries to both places.
    private static bool IsSame(Value left, Value right) => left switch
    {
        TextValue text => right is TextValue other && text.Text == other.Text,
        UnknownValue { Origin: { } origin } => right is UnknownValue { Origin: { } other } && origin.Syntax == other.Syntax,
        _ => false,
    };
}
