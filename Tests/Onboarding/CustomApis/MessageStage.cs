using System.Globalization;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Sandbox;
using CrmOnboarding.Tests.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Onboarding.CustomApis;

/// <summary>A copy of the organization in which every message is sent.</summary>
internal sealed class MessageStage : IDisposable
{
    private static readonly string[] s_stamps =
    [
        "createdby", "createdon", "modifiedby", "modifiedon", "versionnumber", PlanTable.EvaluationRequestedOn,
        PlanTable.EvaluationAnsweredOn,
    ];

    private readonly StageRows _rows;

    private MessageStage(SandboxOrganization sandbox, StageRows rows)
    {
        Sandbox = sandbox;
        _rows = rows;
    }

    /// <summary>The organization, for faults and other callers in between.</summary>
    public SandboxOrganization Sandbox { get; }

    /// <summary>The service of whoever may do everything.</summary>
    public IOrganizationService Service => Sandbox.SystemService;

    /// <summary>The plan that messages are about; the person of the role CSM looks after it.</summary>
    public EntityReference Plan => _rows.Plan;

    /// <summary>The plan of another customer.</summary>
    public EntityReference OtherPlan => _rows.OtherPlan;

    /// <summary>A deal that is about to be won.</summary>
    public EntityReference OpenDeal => _rows.OpenDeal;

    /// <summary>A published part of a template.</summary>
    public EntityReference Part => _rows.Part;

    /// <summary>A draft of the numbers, as what ships has them.</summary>
    public EntityReference Ruleset => _rows.Ruleset;

    /// <summary>The handoff of <see cref="Plan"/>.</summary>
    public EntityReference Handoff => Of(HandoffTable.LogicalName, HandoffTable.PlanId, Plan.Id)[0].ToEntityReference();

    /// <summary>A draft of a template.</summary>
    public EntityReference Draft => _rows.Draft;

    /// <summary>A copy of its own.</summary>
    public static MessageStage Open() => new(StageRows.Prepared.Value.Sandbox.Clone(), StageRows.Prepared.Value.Rows);

    /// <summary>The same, once more.</summary>
    public MessageStage Copy() => new(Sandbox.Clone(), _rows);

    /// <summary>A person with one role of the solution.</summary>
    public EntityReference Person(string role) => _rows.People[role];

    /// <summary>An item of a plan by its code.</summary>
    public EntityReference Item(string code, EntityReference? plan = null) =>
        Of(MilestoneTable.LogicalName, MilestoneTable.PlanId, (plan ?? Plan).Id)
            .Single(row => row.GetAttributeValue<string>(MilestoneTable.Code) == code).ToEntityReference();

    /// <summary>Rows of a table with a value.</summary>
    public IReadOnlyList<Entity> Of(string table, string column, object value)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        return [.. Service.RetrieveMultiple(query).Entities];
    }

    /// <summary>Sends a message as a person.</summary>
    public OrganizationResponse Send(string role, OrganizationRequest request) =>
        Sandbox.ServiceFor(Person(role).Id).Execute(request);

    /// <summary>Every value of every row that messages may change but for who wrote it when, and when it was evaluated, as text.</summary>
    public IReadOnlyList<string> Rows()
    {
        var rows = new List<string>();
        foreach (var table in Tables())
        {
            foreach (var row in Service.RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(true) }).Entities)
            {
                rows.Add($"{table} {row.Id}: " + string.Join("; ", row.Attributes
                    .Where(each => !s_stamps.Contains(each.Key))
                    .OrderBy(each => each.Key, StringComparer.Ordinal).Select(each => $"{each.Key}={Text(each.Value)}")));
            }
        }

        rows.Sort(StringComparer.Ordinal);
        return rows;
    }

    public void Dispose() => Sandbox.Dispose();

    private static IEnumerable<string> Tables() =>
        Directory.GetDirectories(Repository.PathOf("Solution/src/Entities"))
            .Select(folder => Path.GetFileName(folder).ToLowerInvariant()).Append("task").Append("phonecall");

    private static string Text(object? value) => value switch
    {
        EntityReference reference => reference.Id.ToString(),
        OptionSetValue choice => choice.Value.ToString(CultureInfo.InvariantCulture),
        Money money => money.Value.ToString(CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value?.ToString() ?? string.Empty,
    };
}
