using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Exosome.Sdk.Analyzers.Values;

/// <summary>
/// What one method shows about a value, without running anything. What is not shown is <see cref="UnknownValue"/>, and a
/// rule is silent about the unknown.
/// </summary>
internal abstract class Value
{
    protected Value(IOperation? origin)
    {
        Origin = origin;
    }

    /// <summary>Where the value is written; null for a default that nobody wrote.</summary>
    public IOperation? Origin { get; }

    /// <summary>The values that this may be: itself, or the branches of a condition.</summary>
    public virtual ImmutableArray<Value> Alternatives => ImmutableArray.Create(this);
}

/// <summary>Not shown: a parameter, a field, the result of a call.</summary>
internal sealed class UnknownValue : Value
{
    public UnknownValue(IOperation? origin)
        : base(origin)
    {
    }
}

/// <summary><c>null</c>, also as <c>null!</c>, <c>default</c>, or a member that nobody set.</summary>
internal sealed class NullValue : Value
{
    public NullValue(IOperation? origin)
        : base(origin)
    {
    }
}

/// <summary>A constant: a text, a number, a truth value, or an enum as its underlying number.</summary>
internal sealed class ConstantValue : Value
{
    public ConstantValue(IOperation? origin, object constant, ITypeSymbol? type)
        : base(origin)
    {
        Constant = constant;
        Type = type;
    }

    public object Constant { get; }

    public ITypeSymbol? Type { get; }

    /// <summary>The number of an enum, integer or flag set; null for other constants.</summary>
    public long? Integer => Constant switch
    {
        int i => i,
        long l => l,
        short s => s,
        byte b => b,
        sbyte b => b,
        ushort s => s,
        uint i => i,
        _ => null,
    };
}

/// <summary>A value made by parsing a constant text: a typed id, a country code.</summary>
internal sealed class TextValue : Value
{
    public TextValue(IOperation? origin, string text, INamedTypeSymbol type)
        : base(origin)
    {
        Text = text;
        Type = type;
    }

    public string Text { get; }

    public INamedTypeSymbol Type { get; }
}

/// <summary>A day, as its number since 0001-01-01.</summary>
internal sealed class DayValue : Value
{
    public DayValue(IOperation? origin, int day)
        : base(origin)
    {
        Day = day;
    }

    public int Day { get; }
}

/// <summary>A quantity made from a constant, in its storage unit.</summary>
internal sealed class QuantityValue : Value
{
    public QuantityValue(IOperation? origin, INamedTypeSymbol type, double number)
        : base(origin)
    {
        Type = type;
        Number = number;
    }

    public INamedTypeSymbol Type { get; }

    public double Number { get; }
}

/// <summary>A list whose elements are written out. <see cref="IsComplete"/> is false where it also spreads something unknown.</summary>
internal sealed class ListValue : Value
{
    public ListValue(IOperation? origin, ImmutableArray<Value> elements, bool isComplete)
        : base(origin)
    {
        Elements = elements;
        IsComplete = isComplete;
    }

    public ImmutableArray<Value> Elements { get; }

    public bool IsComplete { get; }
}

/// <summary>One of several values: the branches of a condition.</summary>
internal sealed class UnionValue : Value
{
    public UnionValue(IOperation? origin, ImmutableArray<Value> alternatives)
        : base(origin)
    {
        Alternatives = alternatives;
    }

    public override ImmutableArray<Value> Alternatives { get; }
}

/// <summary>An object with what is shown of its members.</summary>
internal sealed class ObjectValue : Value
{
    private readonly Dictionary<string, Value> members;

    public ObjectValue(IOperation? origin, INamedTypeSymbol type, Dictionary<string, Value> members, bool isComplete)
        : base(origin)
    {
        Type = type;
        this.members = members;
        IsComplete = isComplete;
    }

    public INamedTypeSymbol Type { get; }

    /// <summary>Whether a member that is not listed is known to have its default: the object was made here, by a model type's own constructor.</summary>
    public bool IsComplete { get; }

    public IReadOnlyDictionary<string, Value> Members => members;

    /// <summary>
    /// The member's value: what was written, <see cref="NullValue"/> without origin where nobody wrote it, or unknown.
    /// Only right for members whose default is null or empty.
    /// </summary>
    public Value this[string member] =>
        members.TryGetValue(member, out var value) ? value
        : IsComplete ? new NullValue(null)
        : new UnknownValue(null);
}
