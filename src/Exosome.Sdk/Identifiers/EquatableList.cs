using System.Collections;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Exosome.Sdk.Identifiers;

/// <summary>
/// A list that compares by content, so that records that hold lists are equal when their contents are.
/// It is written as a collection expression, <c>[a, b]</c>, and is a plain array in JSON.
/// </summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <remarks>
/// It does not change once somebody has looked at it. A serializer that starts from the parameterless constructor
/// fills it through <see cref="ICollection{T}"/>; the first look (count, element, enumeration, comparison) closes it for good.
/// That is what lets source-generated System.Text.Json read it without a converter, with exact error paths and under NativeAOT.
/// </remarks>
[CollectionBuilder(typeof(EquatableList), nameof(EquatableList.Create))]
public sealed class EquatableList<T> : IReadOnlyList<T>, ICollection<T>, IEquatable<EquatableList<T>>
{
    private T[] _items;
    private List<T>? _filling;

    /// <summary>For serializers; write <c>[]</c> or <see cref="Empty"/> in code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public EquatableList()
    {
        _items = [];
        _filling = [];
    }

    internal EquatableList(T[] items) => _items = items;

    /// <summary>The empty list.</summary>
    public static EquatableList<T> Empty { get; } = new([]);

    /// <summary>How many elements there are.</summary>
    public int Count => Closed().Length;

    bool ICollection<T>.IsReadOnly => Volatile.Read(ref _filling) is null;

    /// <summary>The element at <paramref name="index"/>, from 0.</summary>
    /// <param name="index">Position from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such position.</exception>
    public T this[int index]
    {
        get
        {
            T[] items = Closed();
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, items.Length);
            return items[index];
        }
    }

    /// <summary>The elements without copying.</summary>
    /// <returns>A view of the elements.</returns>
    public ReadOnlySpan<T> AsSpan() => Closed();

    /// <summary>Equal when both hold equal elements in the same order.</summary>
    /// <param name="other">The other list.</param>
    /// <returns>Whether the contents are equal.</returns>
    public bool Equals(EquatableList<T>? other) =>
        other is not null && (ReferenceEquals(this, other) || Closed().AsSpan().SequenceEqual(other.Closed(), EqualityComparer<T>.Default));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as EquatableList<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (T item in Closed())
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <summary>The elements in brackets, for the debugger and for records' own texts.</summary>
    /// <returns>For example <c>[a, b]</c>.</returns>
    public override string ToString() => "[" + string.Join(", ", Closed()) + "]";

    /// <summary>Compares contents.</summary>
    public static bool operator ==(EquatableList<T>? left, EquatableList<T>? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Compares contents.</summary>
    public static bool operator !=(EquatableList<T>? left, EquatableList<T>? right) => !(left == right);

    /// <summary>Enumerates the elements in order.</summary>
    /// <returns>An enumerator.</returns>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)Closed()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    bool ICollection<T>.Contains(T item) => Array.IndexOf(Closed(), item) >= 0;

    void ICollection<T>.CopyTo(T[] array, int arrayIndex) => Closed().CopyTo(array, arrayIndex);

    void ICollection<T>.Add(T item) => (_filling ?? throw ReadOnly()).Add(item);

    void ICollection<T>.Clear() => throw ReadOnly();

    bool ICollection<T>.Remove(T item) => throw ReadOnly();

    private static NotSupportedException ReadOnly() => new("The list has been read and does not change any more.");

    private T[] Closed()
    {
        // Two readers may close at the same time: both copy the same content, so whoever writes last changes nothing.
        if (Volatile.Read(ref _filling) is { } filling)
        {
            Volatile.Write(ref _items, [.. filling]);
            Volatile.Write(ref _filling, null);
        }

        return Volatile.Read(ref _items);
    }
}

/// <summary>Makes <see cref="EquatableList{T}"/>s.</summary>
public static class EquatableList
{
    /// <summary>The target of collection expressions.</summary>
    /// <typeparam name="T">What is listed.</typeparam>
    /// <param name="items">The elements, in order.</param>
    /// <returns>A list of the elements.</returns>
    public static EquatableList<T> Create<T>(ReadOnlySpan<T> items) =>
        items.IsEmpty ? EquatableList<T>.Empty : new EquatableList<T>(items.ToArray());

    /// <summary>A list of what <paramref name="items"/> yields now.</summary>
    /// <typeparam name="T">What is listed.</typeparam>
    /// <param name="items">The elements, in order.</param>
    /// <returns>A list of the elements.</returns>
    public static EquatableList<T> ToEquatableList<T>(this IEnumerable<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return items is EquatableList<T> list ? list : Create<T>(items.ToArray());
    }
}
