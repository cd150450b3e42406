using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Client;

namespace Microsoft.Xrm.Sdk;

/// <summary>A row of a table: those of its columns that were read or are to be written.</summary>
[DataContract(Name = "Entity", Namespace = Contract.V2011)]
public class Entity : IExtensibleDataObject
{
    // The serializer runs no constructor, hence collections are made on first use.
    private AttributeCollection _attributes;
    private FormattedValueCollection _formattedValues;
    private RelatedEntityCollection _relatedEntities;
    private KeyAttributeCollection _keyAttributes;

    public Entity()
    {
    }

    public Entity(string entityName) => LogicalName = entityName;

    public Entity(string entityName, Guid id)
    {
        LogicalName = entityName;
        Id = id;
    }

    /// <summary>A row that is found by an alternate key of one column.</summary>
    public Entity(string entityName, string keyName, object keyValue)
    {
        LogicalName = entityName;
        KeyAttributes.Add(keyName, keyValue);
    }

    /// <summary>A row that is found by an alternate key.</summary>
    public Entity(string entityName, KeyAttributeCollection keyAttributes)
    {
        LogicalName = entityName;
        _keyAttributes = keyAttributes;
    }

    [DataMember]
    public string LogicalName { get; set; }

    [DataMember]
    public virtual Guid Id { get; set; }

    [DataMember]
    public AttributeCollection Attributes
    {
        get => _attributes ??= new AttributeCollection();
        set => _attributes = value;
    }

    [DataMember]
    public EntityState? EntityState { get; set; }

    [DataMember]
    public FormattedValueCollection FormattedValues
    {
        get => _formattedValues ??= new FormattedValueCollection();
        internal set => _formattedValues = value;
    }

    [DataMember]
    public RelatedEntityCollection RelatedEntities
    {
        get => _relatedEntities ??= new RelatedEntityCollection();
        internal set => _relatedEntities = value;
    }

    [DataMember]
    public string RowVersion { get; set; }

    [DataMember]
    public KeyAttributeCollection KeyAttributes
    {
        get => _keyAttributes ??= new KeyAttributeCollection();
        set => _keyAttributes = value;
    }

    public ExtensionDataObject ExtensionData { get; set; }

    /// <summary>Reading a column that is absent throws <see cref="KeyNotFoundException"/>.</summary>
    public object this[string attributeName]
    {
        get => Attributes[attributeName];
        set => Attributes[attributeName] = value;
    }

    /// <summary>True if the column is present, also with a null value.</summary>
    public bool Contains(string attributeName) => Attributes.Contains(attributeName);

    /// <summary>The value, or the default of <typeparamref name="T"/> if the column is absent or null.</summary>
    /// <exception cref="InvalidCastException">The value is of another type.</exception>
    public virtual T GetAttributeValue<T>(string attributeLogicalName)
    {
        ThrowIfBlank(attributeLogicalName, nameof(attributeLogicalName));
        return Attributes.TryGetValue(attributeLogicalName, out var value) && value != null ? (T)value : default;
    }

    /// <summary>False if the column is absent, null or of another type.</summary>
    public bool TryGetAttributeValue<T>(string attributeKey, out T result)
    {
        if (!string.IsNullOrWhiteSpace(attributeKey) && Attributes.TryGetValue(attributeKey, out var value) && value is T typed)
        {
            result = typed;
            return true;
        }

        result = default;
        return false;
    }

    public EntityReference ToEntityReference() => new(LogicalName, Id) { RowVersion = RowVersion };

    /// <summary>The same row as an early-bound type. The collections are shared, not copied.</summary>
    /// <exception cref="NotSupportedException">The type is that of another table, or of none.</exception>
    public T ToEntity<T>() where T : Entity
    {
        Entity target;
        if (typeof(T) == typeof(Entity))
        {
            target = new Entity();
        }
        else
        {
            ThrowIfOtherTable(typeof(T));
            target = (Entity)Activator.CreateInstance(typeof(T));
        }

        target.LogicalName = LogicalName;
        target.Id = Id;
        target.EntityState = EntityState;
        target.RowVersion = RowVersion;
        target.ExtensionData = ExtensionData;
        target._attributes = Attributes;
        target._formattedValues = FormattedValues;
        target._relatedEntities = RelatedEntities;
        target._keyAttributes = KeyAttributes;
        return (T)target;
    }

    protected virtual void SetAttributeValue(string attributeLogicalName, object value)
    {
        ThrowIfBlank(attributeLogicalName, nameof(attributeLogicalName));
        Attributes[attributeLogicalName] = value;
    }

    protected virtual string GetFormattedAttributeValue(string attributeLogicalName)
    {
        ThrowIfBlank(attributeLogicalName, nameof(attributeLogicalName));
        return FormattedValues.TryGetValue(attributeLogicalName, out var value) ? value : null;
    }

    protected virtual TEntity GetRelatedEntity<TEntity>(string relationshipSchemaName, EntityRole? primaryEntityRole) where TEntity : Entity
    {
        return GetRelatedEntities<TEntity>(relationshipSchemaName, primaryEntityRole)?.FirstOrDefault();
    }

    protected virtual void SetRelatedEntity<TEntity>(string relationshipSchemaName, EntityRole? primaryEntityRole, TEntity entity)
        where TEntity : Entity
    {
        SetRelatedEntities(relationshipSchemaName, primaryEntityRole, entity == null ? null : new[] { entity });
    }

    /// <summary>The related rows, or null if none were read or set for the relationship.</summary>
    protected virtual IEnumerable<TEntity> GetRelatedEntities<TEntity>(string relationshipSchemaName, EntityRole? primaryEntityRole)
        where TEntity : Entity
    {
        var relationship = RelationshipOf(relationshipSchemaName, primaryEntityRole);
        return RelatedEntities.TryGetValue(relationship, out var rows) ? rows.Entities.Cast<TEntity>() : null;
    }

    /// <summary>Null removes the rows of the relationship; an empty sequence is an error.</summary>
    protected virtual void SetRelatedEntities<TEntity>(
        string relationshipSchemaName, EntityRole? primaryEntityRole, IEnumerable<TEntity> entities) where TEntity : Entity
    {
        var relationship = RelationshipOf(relationshipSchemaName, primaryEntityRole);
        if (entities == null)
        {
            RelatedEntities.Remove(relationship);
            return;
        }

        var rows = new EntityCollection { EntityName = entities.First().LogicalName };
        rows.Entities.AddRange(entities);
        RelatedEntities[relationship] = rows;
    }

    private static Relationship RelationshipOf(string schemaName, EntityRole? role)
    {
        ThrowIfBlank(schemaName, "relationshipSchemaName");
        return new Relationship(schemaName) { PrimaryEntityRole = role };
    }

    private static void ThrowIfBlank(string value, string parameterName)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            throw new ArgumentNullException(parameterName);
        }
    }

    private void ThrowIfOtherTable(Type type)
    {
        if (string.IsNullOrWhiteSpace(LogicalName))
        {
            throw new NotSupportedException("A row without a logical name has no early-bound type.");
        }

        var table = type.GetCustomAttribute<EntityLogicalNameAttribute>(inherit: true)?.LogicalName;
        if (string.IsNullOrWhiteSpace(table))
        {
            throw new NotSupportedException(
                string.Format(CultureInfo.InvariantCulture, "The type {0} has no EntityLogicalNameAttribute.", type));
        }

        if (table != LogicalName)
        {
            throw new NotSupportedException(
                string.Format(CultureInfo.InvariantCulture, "A row of {0} is no {1}.", LogicalName, table));
        }
    }
}
