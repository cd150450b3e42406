using System;

namespace Microsoft.Xrm.Sdk.Client
{
    /// <summary>Marks an assembly with early-bound types.</summary>
    [AttributeUsage(AttributeTargets.Assembly)]
    public sealed class ProxyTypesAssemblyAttribute : Attribute;

    /// <summary>The table of an early-bound type.</summary>
    [AttributeUsage(AttributeTargets.Class)]
    public sealed class EntityLogicalNameAttribute(string logicalName) : Attribute
    {
        public string LogicalName { get; } = logicalName;
    }

    /// <summary>The message of an early-bound request.</summary>
    [AttributeUsage(AttributeTargets.Class)]
    public sealed class RequestProxyAttribute(string name) : Attribute
    {
        public string Name { get; } = name;
    }

    /// <summary>The message of an early-bound response.</summary>
    [AttributeUsage(AttributeTargets.Class)]
    public sealed class ResponseProxyAttribute(string name) : Attribute
    {
        public string Name { get; } = name;
    }
}

namespace Microsoft.Xrm.Sdk
{
    /// <summary>The column of an early-bound property.</summary>
    [AttributeUsage(AttributeTargets.Property)]
    public sealed class AttributeLogicalNameAttribute(string logicalName) : Attribute
    {
        public string LogicalName { get; } = logicalName;
    }

    /// <summary>The relationship of an early-bound property.</summary>
    [AttributeUsage(AttributeTargets.Property)]
    public sealed class RelationshipSchemaNameAttribute : Attribute
    {
        public RelationshipSchemaNameAttribute(string schemaName) => SchemaName = schemaName;

        public RelationshipSchemaNameAttribute(string schemaName, EntityRole primaryEntityRole) : this(schemaName)
        {
            PrimaryEntityRole = primaryEntityRole;
        }

        public string SchemaName { get; }

        public EntityRole? PrimaryEntityRole { get; }
    }
}
