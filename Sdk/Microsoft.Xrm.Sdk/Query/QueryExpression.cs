using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Query;

[DataContract(Name = "QueryExpression", Namespace = Contract.V2011)]
public sealed class QueryExpression : QueryBase
{
    public static readonly QueryExpression Empty = new();

    private DataCollection<OrderExpression> _orders;
    private DataCollection<LinkEntity> _linkEntities;

    public QueryExpression() : this(null)
    {
    }

    public QueryExpression(string entityName)
    {
        EntityName = entityName;
        ColumnSet = new ColumnSet();
        Criteria = new FilterExpression();
        PageInfo = new PagingInfo();
    }

    [DataMember]
    public string EntityName { get; set; }

    [DataMember]
    public ColumnSet ColumnSet { get; set; }

    [DataMember]
    public FilterExpression Criteria { get; set; }

    [DataMember]
    public bool Distinct { get; set; }

    [DataMember]
    public DataCollection<LinkEntity> LinkEntities
    {
        get => _linkEntities ??= new DataCollection<LinkEntity>();
        private set => _linkEntities = value;
    }

    [DataMember]
    public DataCollection<OrderExpression> Orders
    {
        get => _orders ??= new DataCollection<OrderExpression>();
        private set => _orders = value;
    }

    [DataMember]
    public PagingInfo PageInfo { get; set; }

    [DataMember(EmitDefaultValue = false, IsRequired = false)]
    public QueryExpression SubQueryExpression { get; set; }

    [DataMember(Order = 50)]
    public bool NoLock { get; set; }

    /// <summary>At most this many rows; excludes paging.</summary>
    [DataMember(Order = 50, EmitDefaultValue = false)]
    public int? TopCount { get; set; }

    [DataMember(Order = 92, EmitDefaultValue = false)]
    public string QueryHints { get; set; }

    public void AddOrder(string attributeName, OrderType orderType) => Orders.Add(new OrderExpression(attributeName, orderType));

    public void AddOrder(string attributeName, OrderType orderType, string alias, string entityName)
    {
        Orders.Add(new OrderExpression(attributeName, orderType, alias, entityName));
    }

    public LinkEntity AddLink(string linkToEntityName, string linkFromAttributeName, string linkToAttributeName)
    {
        return AddLink(linkToEntityName, linkFromAttributeName, linkToAttributeName, JoinOperator.Inner);
    }

    public LinkEntity AddLink(string linkToEntityName, string linkFromAttributeName, string linkToAttributeName, JoinOperator joinOperator)
    {
        var link = new LinkEntity(EntityName, linkToEntityName, linkFromAttributeName, linkToAttributeName, joinOperator);
        LinkEntities.Add(link);
        return link;
    }
}
