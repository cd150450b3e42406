using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace CrmOnboarding.Domain.Shared;

/// <summary>
/// An immutable list that is equal to another when their elements are, in order, so that results can be compared as values.
/// </summary>
/// <typeparam name="T">The element; compared with its own equality.</typeparam>
internal sealed class ValueList<T> : IReadOnlyList<T>, System.IEquatable<ValueList<T>>
{
    private readonly T[] _items;

    /// <summary>Copies the elements.</summary>
    public ValueList(IEnumerable<T> items) => _items = items.ToArray();

    /// <summary>The list without elements.</summary>
    public static ValueList<T> Empty { get; } = new([]);

    /// <inheritdoc />
    public int Count => _items.Length;

    /// <inheritdoc />
    public T this[int index] => _items[index];

    /// <inheritdoc />
    public bool Equals(ValueList<T>? other) => other is not null && _items.SequenceEqual(other._items);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    /// <summary>Lists are compared, not looked up, so that their length is hash enough.</summary>
    public override int GetHashCode() => _items.Length;

    /// <inheritdoc />
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    /// <inheritdoc />
    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();

    /// <summary>The elements, for test failures.</summary>
    public override string ToString() => "[" + string.Join(", ", _items) + "]";
}
