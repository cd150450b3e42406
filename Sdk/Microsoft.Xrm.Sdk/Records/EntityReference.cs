using System;
using System.Linq;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>Names a row by table and id, or by an alternate key.</summary>
[DataContract(Name = "EntityReference", Namespace = Contract.V2011)]
public sealed class EntityReference : IExtensibleDataObject
{
    private KeyAttributeCollection _keyAttributes;

    public EntityReference()
    {
    }

    public EntityReference(string logicalName) => LogicalName = logicalName;

    public EntityReference(string logicalName, Guid id)
    {
        LogicalName = logicalName;
        Id = id;
    }

    public EntityReference(string logicalName, KeyAttributeCollection keyAttributeCollection)
    {
        LogicalName = logicalName;
        _keyAttributes = keyAttributeCollection;
    }

    public EntityReference(string logicalName, string keyName, object keyValue)
    {
        LogicalName = logicalName;
        KeyAttributes.Add(keyName, keyValue);
    }

    [DataMember]
    public Guid Id { get; set; }

    [DataMember]
    public string LogicalName { get; set; }

    /// <summary>The primary name of the row, where a query returned it.</summary>
    [DataMember]
    public string Name { get; set; }

    [DataMember]
    public KeyAttributeCollection KeyAttributes
    {
        get => _keyAttributes ??= new KeyAttributeCollection();
        set => _keyAttributes = value;
    }

    [DataMember]
    public string RowVersion { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }

    /// <summary>Same table (by case), id and key values; name and row version do not count.</summary>
    public override bool Equals(object obj)
    {
        return obj is EntityReference other
            && LogicalName == other.LogicalName
            && Id == other.Id
            && KeyAttributes.Count == other.KeyAttributes.Count
            && KeyAttributes.All(key => other.KeyAttributes.TryGetValue(key.Key, out var value) && Equals(key.Value, value));
    }

    /// <exception cref="NullReferenceException">A key value is null, as in the original.</exception>
    public override int GetHashCode()
    {
        var hash = (LogicalName?.GetHashCode() ?? 0) ^ Id.GetHashCode();
        foreach (var key in KeyAttributes)
        {
            hash ^= key.Key.GetHashCode() ^ key.Value.GetHashCode();
        }

        return hash;
    }
}
