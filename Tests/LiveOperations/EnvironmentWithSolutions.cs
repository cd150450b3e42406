using CrmOnboarding.Live.Calls;
using CrmOnboarding.Live.Environments;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.LiveOperations;

/// <summary>
/// As much of an environment as a deployment and the probe talk to: rows of solutions, jobs, assemblies and steps, an import that takes a
/// few looks. The Sandbox has no such tables: it imports zips by a call of its own.
/// </summary>
internal sealed class EnvironmentWithSolutions : TimeProvider, IOrganizationService, ISolutionMessages
{
    private readonly Dictionary<Guid, Entity> _rows = [];
    private int _looks;

    /// <summary>What staging answers.</summary>
    public StagedSolution Staged { get; set; } = new(true, Guid.NewGuid(), []);

    /// <summary>Looks at the job before it has ended.</summary>
    public int LooksNeeded { get; set; } = 3;

    /// <summary>Status reason of the ended job: 30 succeeded, 31 failed.</summary>
    public int EndsWith { get; set; } = 30;

    /// <summary>Log of the import.</summary>
    public string Log { get; set; } = "<importexportxml />";

    /// <summary>State of all alternate keys.</summary>
    public KeyIndexState Keys { get; set; } = KeyIndexState.Active;

    /// <summary>Imports that were started.</summary>
    public List<SolutionImport> Imports { get; } = [];

    /// <summary>Called before a row is made.</summary>
    public Action<Entity> BeforeCreate { get; set; } = _ => { };

    /// <summary>Rows that were updated.</summary>
    public List<Entity> Updates { get; } = [];

    /// <summary>Requests by name.</summary>
    public List<string> Requests { get; } = [];

    public DateTime UtcNow { get; private set; } = new(2026, 11, 20, 9, 0, 0, DateTimeKind.Utc);

    public void Add(string table, Guid id, params (string Column, object Value)[] values)
    {
        var row = new Entity(table, id) { [table + "id"] = id };
        foreach (var (column, value) in values)
        {
            row[column] = value;
        }

        _rows[id] = row;
    }

    /// <summary>Number of rows of a table.</summary>
    public int Count(string table) => _rows.Values.Count(row => row.LogicalName == table);

    public override DateTimeOffset GetUtcNow() => new(UtcNow, TimeSpan.Zero);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        UtcNow += dueTime;
        return new ElapsedTimer(callback, state);
    }

    public StagedSolution Stage(byte[] zip) => Staged;

    public StartedImport Import(SolutionImport import)
    {
        Imports.Add(import);
        var started = new StartedImport(Guid.NewGuid(), Guid.NewGuid());
        Add("asyncoperation", started.JobId, ("statecode", new OptionSetValue(0)), ("statuscode", new OptionSetValue(20)));
        Add("importjob", started.ImportJobId, ("progress", 0d), ("data", Log));
        return started;
    }

    IReadOnlyList<KeyIndex> ISolutionMessages.Keys(string table) => [new KeyIndex(table, table + "_key", Keys)];

    public EntityCollection RetrieveMultiple(QueryBase query)
    {
        var expression = (QueryExpression)query;
        if (expression.EntityName == "asyncoperation" && ++_looks > LooksNeeded)
        {
            foreach (var job in _rows.Values.Where(row => row.LogicalName == "asyncoperation"))
            {
                (job["statecode"], job["statuscode"], job["friendlymessage"]) =
                    (new OptionSetValue(3), new OptionSetValue(EndsWith), "It did not work.\nAt all.");
            }
        }

        foreach (var job in _rows.Values.Where(row => row.LogicalName == "importjob"))
        {
            job["progress"] = Math.Min(100d, _looks * 30d);
        }

        return new EntityCollection(
        [
            .. _rows.Values.Where(row => row.LogicalName == expression.EntityName
                && expression.Criteria.Conditions.All(
                    condition => condition.Values.Any(value => Equals(Plain(row[condition.AttributeName]), value)))),
        ]);
    }

    public void Update(Entity entity)
    {
        Updates.Add(entity);
        foreach (var column in entity.Attributes)
        {
            _rows[entity.Id][column.Key] = column.Value;
        }
    }

    public OrganizationResponse Execute(OrganizationRequest request)
    {
        Requests.Add(request.RequestName);
        return new OrganizationResponse();
    }

    public Guid Create(Entity entity)
    {
        BeforeCreate(entity);
        var id = Guid.NewGuid();
        Add(entity.LogicalName, id, [.. entity.Attributes.Select(column => (column.Key, column.Value))]);
        return id;
    }

    private static object Plain(object value) => value is EntityReference reference ? reference.Id : value;

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) => throw new NotSupportedException();

    public void Delete(string entityName, Guid id) => _rows.Remove(id);

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        throw new NotSupportedException();

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        throw new NotSupportedException();
}
