using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Demo.Loading;
using CrmOnboarding.Sandbox;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Demo.Simulation;

/// <summary>
/// Works the open items day by day. It asks for what is new or has changed since it last asked; what is known already waits here by the
/// date on which the team does it, so that a day costs what happens on it and not what is open.
/// </summary>
/// <param name="service">Where the items are.</param>
/// <param name="clock">The clock.</param>
/// <param name="team">When an item is done.</param>
/// <param name="completion">How the team says so.</param>
internal sealed class TeamDesk(IOrganizationService service, VirtualClock clock, Team team, IItemCompletion completion)
{
    private const string RepWelcome = "SELLER_WELCOME";
    private const string CsmWelcome = "CSM_WELCOME";
    private const int MostPlansAtOnce = 250;

    private static readonly DateOnly Never = DateOnly.MaxValue;

    private readonly SortedDictionary<DateOnly, List<OpenItem>> _agenda = [];
    private readonly Dictionary<Guid, DateOnly> _plannedFor = [];
    private readonly Dictionary<Guid, DateOnly> _repWelcomesOn = [];
    private DateTime? _lookedOn;

    /// <summary>The first day on which the team does something that is known so far; null when there is none.</summary>
    public DateOnly? NextDay => _agenda.Count == 0 ? null : _agenda.First().Key;

    /// <summary>Completes what the team does up to and including a day.</summary>
    /// <returns>How many items it completed.</returns>
    public int Work(DateOnly day)
    {
        var completed = 0;
        while (_agenda.Count > 0 && _agenda.First() is var (date, items) && date <= day)
        {
            _agenda.Remove(date);
            foreach (var item in items.Where(item => _plannedFor.GetValueOrDefault(item.Id) == date).OrderBy(IsCsmWelcome))
            {
                if (IsCsmWelcome(item) && _repWelcomesOn.TryGetValue(item.PlanId, out var after))
                {
                    // The CSM waits for the rep's welcome.
                    PlanFor(item, after);
                    continue;
                }

                if (completion.TryComplete(item, date, day))
                {
                    Forget(item);
                    completed++;
                }
                else
                {
                    PlanFor(item, day.AddDays(1));
                }
            }
        }

        return completed;
    }

    /// <summary>Looks at what is new or has changed and decides when to do it.</summary>
    public void LookAhead()
    {
        var since = _lookedOn;
        _lookedOn = clock.UtcNow;
        if (since is null)
        {
            LookAt(Open());
            return;
        }

        foreach (var plans in PlansWrittenSince(since.Value).Chunk(MostPlansAtOnce))
        {
            var query = Open();
            query.Criteria.AddCondition(MilestoneTable.PlanId, ConditionOperator.In, plans);
            query.Criteria.AddCondition(SalesColumns.ModifiedOn, ConditionOperator.GreaterEqual, since);
            LookAt(query);
        }
    }

    /// <summary>Whatever changes an item writes its plan too: so a look costs what changed, and not what there is.</summary>
    private IEnumerable<object> PlansWrittenSince(DateTime since)
    {
        var query = new QueryExpression(PlanTable.LogicalName);
        query.Criteria.AddCondition(SalesColumns.ModifiedOn, ConditionOperator.GreaterEqual, since);
        return service.All(query).Select(plan => (object)plan.Id);
    }

    private static QueryExpression Open()
    {
        var query = new QueryExpression(MilestoneTable.LogicalName)
        {
            ColumnSet = new ColumnSet(
                MilestoneTable.Code, MilestoneTable.DueOn, MilestoneTable.PlanId, MilestoneTable.WorkstreamId, SalesColumns.CreatedOn),
        };
        query.Criteria.AddCondition(MilestoneTable.Status, ConditionOperator.Equal, Choice.ItemOpen);
        query.Criteria.AddCondition(MilestoneTable.IsRequired, ConditionOperator.Equal, true);
        return query;
    }

    private void LookAt(QueryExpression query)
    {
        foreach (var row in service.All(query))
        {
            Plan(ItemOf(row));
        }
    }

    private void Forget(OpenItem item)
    {
        _plannedFor.Remove(item.Id);
        if (IsRepWelcome(item))
        {
            _repWelcomesOn.Remove(item.PlanId);
        }
    }

    private void Plan(OpenItem item)
    {
        var date = team.CompletionOf(item);
        if (IsRepWelcome(item))
        {
            _repWelcomesOn[item.PlanId] = date ?? Never;
        }

        PlanFor(item, date ?? Never);
    }

    private void PlanFor(OpenItem item, DateOnly date)
    {
        _plannedFor.Remove(item.Id);
        if (date == Never)
        {
            return;
        }

        _plannedFor.Add(item.Id, date);
        if (!_agenda.TryGetValue(date, out var items))
        {
            _agenda.Add(date, items = []);
        }

        // Planned before for that day, and changed since.
        items.RemoveAll(known => known.Id == item.Id);
        items.Add(item);
    }

    private static bool IsRepWelcome(OpenItem item) => item.Code == RepWelcome;

    private static bool IsCsmWelcome(OpenItem item) => item.Code == CsmWelcome;

    private static OpenItem ItemOf(Entity row)
    {
        var plan = row.GetAttributeValue<EntityReference>(MilestoneTable.PlanId).Id;
        var workstream = row.GetAttributeValue<EntityReference?>(MilestoneTable.WorkstreamId)?.Id;
        return new OpenItem(
            row.Id,
            plan,
            row.GetAttributeValue<string>(MilestoneTable.Code),
            $"{plan} {workstream} {row.GetAttributeValue<string>(MilestoneTable.Code)}",
            DateOnly.FromDateTime(row.GetAttributeValue<DateTime>(MilestoneTable.DueOn)),
            DateOnly.FromDateTime(row.GetAttributeValue<DateTime>(SalesColumns.CreatedOn)));
    }
}
