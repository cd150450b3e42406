using System;
using System.Collections.Generic;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk;

/// <summary>Column values by logical name; a column that was not read or set is absent.</summary>
[CollectionDataContract(Name = "AttributeCollection", Namespace = Contract.V2011)]
[KnownType(nameof(GetKnownParameterTypes))]
public sealed class AttributeCollection : DataCollection<string, object>
{
    public AttributeCollection()
    {
    }

    protected internal AttributeCollection(IDictionary<string, object> collection) : base(collection)
    {
    }

    private static IEnumerable<Type> GetKnownParameterTypes() => KnownTypes.Values;
}

/// <summary>Parameters of a request, results of a response, shared variables.</summary>
[CollectionDataContract(Name = "ParameterCollection", Namespace = Contract.V2011)]
[KnownType(nameof(GetKnownParameterTypes))]
public class ParameterCollection : DataCollection<string, object>
{
    public ParameterCollection()
    {
    }

    protected internal ParameterCollection(IDictionary<string, object> collection) : base(collection)
    {
    }

    /// <summary>Sets the value unless it is null; then nothing changes.</summary>
    public void AddOrUpdateIfNotNull(string key, object obj)
    {
        if (obj != null)
        {
            this[key] = obj;
        }
    }

    /// <summary>False if the key is absent, its value null or of another type.</summary>
    public bool TryGetValue<T>(string key, out T value)
    {
        if (base.TryGetValue(key, out var found) && found is T typed)
        {
            value = typed;
            return true;
        }

        value = default;
        return false;
    }

    private static IEnumerable<Type> GetKnownParameterTypes() => KnownTypes.Values;
}

/// <summary>The columns of an alternate key and their values.</summary>
[CollectionDataContract(Name = "KeyAttributeCollection", Namespace = Contract.V71)]
[KnownType(nameof(GetKnownParameterTypes))]
public sealed class KeyAttributeCollection : DataCollection<string, object>
{
    public KeyAttributeCollection()
    {
    }

    protected internal KeyAttributeCollection(IDictionary<string, object> collection) : base(collection)
    {
    }

    private static IEnumerable<Type> GetKnownParameterTypes() => KnownTypes.Values;
}

/// <summary>Column values as the user sees them.</summary>
[CollectionDataContract(Name = "FormattedValueCollection", Namespace = Contract.V2011)]
public sealed class FormattedValueCollection : DataCollection<string, string>
{
    public FormattedValueCollection()
    {
    }

    protected internal FormattedValueCollection(IDictionary<string, string> collection) : base(collection)
    {
    }
}

/// <summary>Details of a fault by name.</summary>
[CollectionDataContract(Name = "ErrorDetailCollection", Namespace = Contract.V2011)]
[KnownType(nameof(GetKnownParameterTypes))]
public sealed class ErrorDetailCollection : DataCollection<string, object>
{
    private static IEnumerable<Type> GetKnownParameterTypes() => KnownTypes.Values;
}

/// <summary>Rows before or after an operation, by image alias.</summary>
[CollectionDataContract(Name = "EntityImageCollection", Namespace = Contract.V2011)]
public class EntityImageCollection : DataCollection<string, Entity>
{
    public EntityImageCollection()
    {
    }

    protected internal EntityImageCollection(IDictionary<string, Entity> collection) : base(collection)
    {
    }
}

/// <summary>Rows that are written or read together with a row, by relationship.</summary>
[CollectionDataContract(Name = "RelatedEntityCollection", Namespace = Contract.V2011)]
public sealed class RelatedEntityCollection : DataCollection<Relationship, EntityCollection>
{
    public override bool IsReadOnly { get; internal set; }
}

/// <summary>What a Retrieve reads of related rows, by relationship.</summary>
[CollectionDataContract(Name = "RelationshipQueryCollection", Namespace = Contract.V2011)]
public sealed class RelationshipQueryCollection : DataCollection<Relationship, QueryBase>;

[CollectionDataContract(Name = "EntityReferenceCollection", Namespace = Contract.V2011)]
public sealed class EntityReferenceCollection : DataCollection<EntityReference>
{
    public EntityReferenceCollection()
    {
    }

    public EntityReferenceCollection(IList<EntityReference> list) : base(list)
    {
    }
}

/// <summary>The value of a choices (multi-select) column.</summary>
[CollectionDataContract(Name = "OptionSetValueCollection", Namespace = Contract.V90)]
public sealed class OptionSetValueCollection : DataCollection<OptionSetValue>
{
    public OptionSetValueCollection()
    {
    }

    public OptionSetValueCollection(IList<OptionSetValue> list) : base(list)
    {
    }
}
