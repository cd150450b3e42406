using CrmOnboarding.Sandbox;
using CrmOnboarding.Sandbox.Faults;
using CrmOnboarding.Sandbox.Messages;
using CrmOnboarding.Sandbox.Metadata;
using CrmOnboarding.Sandbox.Queries;
using CrmOnboarding.Sandbox.Security;
using CrmOnboarding.Sandbox.Store;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Sandbox.Queries;

/// <summary>Queries over a few tables of their own: an order system with every type of column.</summary>
internal sealed class QueryBench : IDisposable, IRowSecurity
{
    public static readonly Guid User = new("11111111-0000-0000-0000-000000000001");
    public static readonly Guid Team = new("11111111-0000-0000-0000-000000000002");
    public static readonly Guid Unit = new("11111111-0000-0000-0000-000000000003");

    private readonly StoreDatabase _database = StoreDatabase.Open(null);
    private readonly RowStore _rows;
    private readonly QueryExecutor _executor;
    private readonly SequentialIds _ids = new(1, 0);

    public QueryBench(string now = "2026-03-18T15:30:00")
    {
        Catalog = new MetadataCatalog(new OrganizationMetadata(new MetadataComponents
        {
            Tables = BenchTables.All,
            OneToMany = BenchTables.Relationships
        }));
        new SchemaWriter(_database).Extend(Catalog.Current);
        _rows = new RowStore(_database, new TableShapes(Catalog), new FaultHooks(), 0);
        Clock = new VirtualClock(DateTime.Parse(now, System.Globalization.CultureInfo.InvariantCulture));
        var profiles = new UserProfiles(_rows, new Principals(_rows, _database));
        _executor = new QueryExecutor(_database, Catalog, this, Clock, profiles,
            new RowPresenter(new RecordNames(_database, Catalog, _rows), profiles));
        Add("systemuser", User, ("businessunitid", new EntityReference("businessunit", Unit)), ("fullname", "Una"));
    }

    public MetadataCatalog Catalog { get; }

    public VirtualClock Clock { get; }

    /// <summary>What the user may read; everything unless a test says otherwise.</summary>
    public Func<TableMetadata, ReadFilter> Reads { get; set; } = _ => ReadFilter.All;

    public ReadFilter ReadFilterOf(TableMetadata table, Guid userId) => Reads(table);

    public Guid Add(string table, params (string Column, object? Value)[] values) => Add(table, _ids.Next(), values);

    public Guid Add(string table, Guid id, params (string Column, object? Value)[] values)
    {
        var row = Values(table, values);
        row.Set(_rows.Shape(table).Id, id);
        _rows.Insert(row);
        return id;
    }

    public void Change(string table, Guid id, params (string Column, object? Value)[] values) => _rows.Update(Values(table, values), id);

    public void Delete(string table, Guid id) => _rows.Delete(table, id);

    /// <summary>Gives the user a language and a time zone code.</summary>
    public void Settings(int language, int zone) => Add("usersettings", User, ("uilanguageid", language), ("timezonecode", zone));

    public EntityCollection Run(QueryBase query) => _executor.Execute(query, RequestScope.ForCaller(User, Guid.Empty));

    public EntityCollection Fetch(string fetchXml) => Run(new FetchExpression(fetchXml));

    public List<Guid> Ids(QueryBase query) => [.. Run(query).Entities.Select(row => row.Id)];

    public void Dispose() => _database.Dispose();

    private RowValues Values(string table, (string Column, object? Value)[] values)
    {
        var row = new RowValues(_rows.Shape(table));
        foreach (var (column, value) in values)
        {
            row.Set(_rows.Shape(table).Find(column)!, value);
        }

        return row;
    }
}

/// <summary>The tables of <see cref="QueryBench"/>.</summary>
internal static class BenchTables
{
    public static readonly IReadOnlyList<TableMetadata> All =
    [
        Table("customer", "name",
            Text("name"), Text("city"), Lookup("parentid", "customer"),
            new ColumnMetadata { LogicalName = "foundedon", SchemaName = "FoundedOn", Type = ColumnType.DateTime,
            DateBehavior = DateBehavior.DateOnly, Format = "date" }),
        Table("person", "fullname", Text("fullname")),
        Table("order", "name",
            Text("name"),
            Lookup("customerid", "customer"),
            Lookup("payerid", "customer", "person"),
            new ColumnMetadata { LogicalName = "kind", SchemaName = "Kind", Type = ColumnType.Choice,
                Options = [Option(1, "Zebra", "Apfel"), Option(2, "Mango", "Birne"), Option(3, "Apple", "Zitrone")] },
            new ColumnMetadata { LogicalName = "amount", SchemaName = "Amount", Type = ColumnType.Money, Precision = 2 },
            new ColumnMetadata { LogicalName = "quantity", SchemaName = "Quantity", Type = ColumnType.Integer },
            new ColumnMetadata { LogicalName = "weight", SchemaName = "Weight", Type = ColumnType.Decimal, Precision = 2 },
            new ColumnMetadata { LogicalName = "ratio", SchemaName = "Ratio", Type = ColumnType.Double, Precision = 2 },
            new ColumnMetadata { LogicalName = "paid", SchemaName = "Paid", Type = ColumnType.Boolean,
                Options = [Option(0, "No", "Nein"), Option(1, "Yes", "Ja")] },
            new ColumnMetadata { LogicalName = "bookedon", SchemaName = "BookedOn", Type = ColumnType.DateTime, Format = "datetime" },
            new ColumnMetadata { LogicalName = "dueon", SchemaName = "DueOn", Type = ColumnType.DateTime,
                DateBehavior = DateBehavior.DateOnly, Format = "date" },
            new ColumnMetadata { LogicalName = "tags", SchemaName = "Tags", Type = ColumnType.MultiChoice,
                Options = [Option(1, "Red", "Rot"), Option(12, "Green", "Gruen"), Option(2, "Blue", "Blau")] },
            Lookup("transactioncurrencyid", "transactioncurrency"),
            Lookup("ownerid", "systemuser", "team") with { Type = ColumnType.Owner },
            Lookup("owningbusinessunit", "businessunit")),
        Table("orderline", "product",
            Text("product"), Lookup("orderid", "order"), new ColumnMetadata { LogicalName = "price", SchemaName = "Price",
                Type = ColumnType.Money, Precision = 2 }),
        Table("transactioncurrency", "currencyname",
            Text("currencyname"), Text("currencysymbol"), new ColumnMetadata { LogicalName = "currencyprecision",
                SchemaName = "CurrencyPrecision", Type = ColumnType.Integer }),
        Table("businessunit", "name", Text("name")),
        Table("team", "name", Text("name")),
        Table("systemuser", "fullname", Text("fullname"), Lookup("businessunitid", "businessunit"),
            Lookup("parentsystemuserid", "systemuser"), Lookup("transactioncurrencyid", "transactioncurrency"),
            new ColumnMetadata { LogicalName = "isdisabled", SchemaName = "IsDisabled", Type = ColumnType.Boolean }),
        Table("systemuserroles", null, Id("systemuserid"), Id("roleid")),
        Table("teamroles", null, Id("teamid"), Id("roleid")),
        Table("teammembership", null, Id("teamid"), Id("systemuserid")),
        Table("usersettings", null) with
        {
            PrimaryIdColumn = "systemuserid",
            Columns =
            [
                Id("systemuserid") with { Type = ColumnType.PrimaryKey },
                Number("uilanguageid"),
                Number("localeid"),
                Number("timezonecode"),
                Lookup("transactioncurrencyid", "transactioncurrency"),
            ],
        },
    ];

    public static readonly IReadOnlyList<OneToManyMetadata> Relationships =
    [
        new OneToManyMetadata { Name = "customer_parent", ReferencedTable = "customer", ReferencedColumn = "customerid",
            ReferencingTable = "customer", ReferencingColumn = "parentid", IsHierarchical = true },
    ];

    private static TableMetadata Table(string name, string? primaryName, params ColumnMetadata[] columns) => new()
    {
        LogicalName = name,
        SchemaName = name,
        PrimaryIdColumn = name + "id",
        PrimaryNameColumn = primaryName,
        Ownership = name == "order" ? Ownership.UserOwned : Ownership.OrganizationOwned,
        Columns = [new ColumnMetadata { LogicalName = name + "id", SchemaName = name + "Id", Type = ColumnType.PrimaryKey }, .. columns],
    };

    private static ColumnMetadata Id(string name) => new() { LogicalName = name, SchemaName = name, Type = ColumnType.UniqueIdentifier };

    private static ColumnMetadata Number(string name) => new() { LogicalName = name, SchemaName = name, Type = ColumnType.Integer };

    private static ColumnMetadata Text(string name) => new()
    {
        LogicalName = name,
        SchemaName = name,
        Type = ColumnType.Text,
        MaxLength = 100
    };

    private static ColumnMetadata Lookup(string name, params string[] targets) =>
        new() { LogicalName = name, SchemaName = name, Type = ColumnType.Lookup, Targets = targets };

    private static OptionMetadata Option(int value, string english, string german) =>
        new(value, new Labels(new Dictionary<int, string> { [1033] = english, [1031] = german }));
}
