using System.Collections;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;

namespace Microsoft.Xrm.Sdk;

/// <summary>A list of values. Only the SDK makes one; callers fill those they find on its types.</summary>
public class DataCollection<T> : Collection<T>
{
    internal DataCollection()
    {
    }

    /// <summary>Copies; a later change of <paramref name="list"/> is not seen. Null counts as empty.</summary>
    internal DataCollection(IList<T> list) => AddRange(list);

    /// <summary>Appends all items; null is ignored.</summary>
    public void AddRange(params T[] items) => AddRange((IEnumerable<T>)items);

    /// <summary>Appends all items; null is ignored.</summary>
    public void AddRange(IEnumerable<T> items)
    {
        if (items == null)
        {
            return;
        }

        foreach (var item in items)
        {
            Add(item);
        }
    }

    public T[] ToArray() => Items.ToArray();
}

/// <summary>A dictionary that is written in a data contract as a list of key-value pairs.</summary>
public abstract class DataCollection<TKey, TValue> : IEnumerable<KeyValuePair<TKey, TValue>>
{
    private readonly IDictionary<TKey, TValue> _items;

    protected internal DataCollection() => _items = new Dictionary<TKey, TValue>();

    protected internal DataCollection(IDictionary<TKey, TValue> collection) => _items = collection;

    public int Count => _items.Count;

    public ICollection<TKey> Keys => _items.Keys;

    public ICollection<TValue> Values => _items.Values;

    /// <summary>True makes every change throw <see cref="System.InvalidOperationException"/>.</summary>
    public virtual bool IsReadOnly { get; internal set; }

    /// <summary>Reading an absent key throws <see cref="KeyNotFoundException"/>; setting adds or replaces.</summary>
    public virtual TValue this[TKey key]
    {
        get => _items[key];
        set
        {
            ThrowIfReadOnly();
            _items[key] = value;
        }
    }

    public void Add(TKey key, TValue value)
    {
        ThrowIfReadOnly();
        _items.Add(key, value);
    }

    public void Add(KeyValuePair<TKey, TValue> item)
    {
        ThrowIfReadOnly();
        _items.Add(item);
    }

    public void AddRange(params KeyValuePair<TKey, TValue>[] items) => AddRange((IEnumerable<KeyValuePair<TKey, TValue>>)items);

    /// <summary>Adds all pairs; null is ignored; a key that is there already throws.</summary>
    public void AddRange(IEnumerable<KeyValuePair<TKey, TValue>> items)
    {
        ThrowIfReadOnly();
        if (items == null)
        {
            return;
        }

#if NET
        // Rows have many columns, and there are many rows.
        System.ArraySegment<KeyValuePair<TKey, TValue>>? part = items switch
        {
            KeyValuePair<TKey, TValue>[] array => array,
            System.ArraySegment<KeyValuePair<TKey, TValue>> segment => segment,
            _ => null,
        };
        if (part is { } counted && _items is Dictionary<TKey, TValue> dictionary)
        {
            dictionary.EnsureCapacity(dictionary.Count + counted.Count);
            foreach (var item in System.MemoryExtensions.AsSpan(counted))
            {
                dictionary.Add(item.Key, item.Value);
            }

            return;
        }
#endif
        foreach (var item in items)
        {
            _items.Add(item);
        }
    }

    public bool Contains(TKey key) => _items.ContainsKey(key);

    public bool Contains(KeyValuePair<TKey, TValue> key) => _items.Contains(key);

    public bool ContainsKey(TKey key) => _items.ContainsKey(key);

    public bool TryGetValue(TKey key, out TValue value) => _items.TryGetValue(key, out value);

    public bool Remove(TKey key)
    {
        ThrowIfReadOnly();
        return _items.Remove(key);
    }

    /// <summary>Removes the pair only if key and value are both equal.</summary>
    public bool Remove(KeyValuePair<TKey, TValue> item)
    {
        ThrowIfReadOnly();
        return _items.Remove(item);
    }

    public void Clear()
    {
        ThrowIfReadOnly();
        _items.Clear();
    }

    public void CopyTo(KeyValuePair<TKey, TValue>[] array, int arrayIndex) => _items.CopyTo(array, arrayIndex);

    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();

    private void ThrowIfReadOnly()
    {
        if (IsReadOnly)
        {
            throw new System.InvalidOperationException("The collection is read-only.");
        }
    }
}
