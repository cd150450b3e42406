using System.Collections.Generic;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>Rows of a query or of a relationship, with what paging needs.</summary>
[DataContract(Name = "EntityCollection", Namespace = Contract.V2011)]
public sealed class EntityCollection : IExtensibleDataObject
{
    private DataCollection<Entity> _entities;

    public EntityCollection()
    {
    }

    public EntityCollection(IList<Entity> list) => _entities = new DataCollection<Entity>(list);

    [DataMember]
    public DataCollection<Entity> Entities
    {
        get => _entities ??= new DataCollection<Entity>();
        private set => _entities = value;
    }

    [DataMember]
    public bool MoreRecords { get; set; }

    [DataMember]
    public string PagingCookie { get; set; }

    [DataMember]
    public string MinActiveRowVersion { get; set; }

    /// <summary>The count if the query asked for it, else -1 from a server.</summary>
    [DataMember]
    public int TotalRecordCount { get; set; }

    [DataMember]
    public bool TotalRecordCountLimitExceeded { get; set; }

    [DataMember]
    public string EntityName { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }

    public Entity this[int index]
    {
        get => Entities[index];
        set => Entities[index] = value;
    }
}
