using System.Globalization;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>Names a relationship; for one of a table to itself also the side that the primary row is on.</summary>
[DataContract(Name = "Relationship", Namespace = Contract.V2011)]
public sealed class Relationship : IExtensibleDataObject
{
    public Relationship()
    {
    }

    public Relationship(string schemaName) => SchemaName = schemaName;

    [DataMember]
    public string SchemaName { get; set; }

    [DataMember]
    public EntityRole? PrimaryEntityRole { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }

    public override bool Equals(object obj)
    {
        return obj is Relationship other && SchemaName == other.SchemaName && PrimaryEntityRole == other.PrimaryEntityRole;
    }

    public override int GetHashCode()
    {
        var hash = (SchemaName ?? string.Empty).GetHashCode();
        return PrimaryEntityRole is { } role ? hash ^ role.GetHashCode() : hash;
    }

    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0}.{1}", SchemaName, PrimaryEntityRole);
}

/// <summary>The side of a relationship: the row that has the lookup, or the row that it points at.</summary>
[DataContract(Name = "EntityRole", Namespace = Contract.V2011)]
public enum EntityRole
{
    [EnumMember] Referencing = 0,
    [EnumMember] Referenced = 1,
}
