using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Demo.Loading;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Sandbox;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Demo.Simulation.Stories;

/// <summary>
/// Tells the story of every plan day by day: what a team enters beside the items that it completes. The same customer always has the same
/// story, in one run or in several.
/// </summary>
/// <param name="service">Who enters everything.</param>
/// <param name="clock">The clock.</param>
/// <param name="roster">The people.</param>
/// <param name="colleagues">Who looks after customers for whom the deal names nobody.</param>
/// <param name="firstWin">The day of the first win.</param>
internal sealed class StoryDesk(
    IOrganizationService service, VirtualClock clock, Roster roster, Colleagues colleagues, DateOnly firstWin)
{
    private const string Deal = "deal";

    private static readonly Dictionary<string, StakeholderRole> s_named = new(StringComparer.Ordinal)
    {
        [OpportunityTable.ChampionId] = StakeholderRole.Champion,
        [OpportunityTable.EconomicBuyerId] = StakeholderRole.EconomicBuyer,
        [OpportunityTable.DailyUserId] = StakeholderRole.DailyUser,
        [OpportunityTable.BillRecipientId] = StakeholderRole.BillRecipient,
        [OpportunityTable.ExecutivePeerId] = StakeholderRole.Executive,
    };

    private readonly SortedDictionary<DateOnly, List<StoryEvent>> _agenda = [];
    private readonly Dictionary<Guid, StoryPlan> _told = [];
    private DateOnly? _toldBefore;
    private DateTime? _lookedOn;

    /// <summary>The first day on which something is told that is known so far; null when there is none.</summary>
    public DateOnly? NextDay => _agenda.Count == 0 ? null : _agenda.First().Key;

    /// <summary>The plan that a story is about; null for one that has none.</summary>
    public StoryPlan? Find(Guid planId) => _told.GetValueOrDefault(planId);

    /// <summary>Begins on a day: what belongs to earlier days was told by an earlier run.</summary>
    public void Begin(DateOnly first)
    {
        _toldBefore = first;
        OfficeCalendar.GiveToAll(service);
        Add(OfficeCalendar.Closure(firstWin));
    }

    /// <summary>Enters what is entered up to and including a day.</summary>
    public void Tell(DateOnly day)
    {
        while (_agenda.Count > 0 && _agenda.First() is var (date, events) && date <= day)
        {
            _agenda.Remove(date);
            foreach (var each in events)
            {
                each.Tell(service);
            }
        }
    }

    /// <summary>Looks for plans that are new.</summary>
    public void LookAhead()
    {
        var query = new QueryExpression(PlanTable.LogicalName)
        {
            ColumnSet = new ColumnSet(
                PlanTable.Name, PlanTable.CustomerId, PlanTable.Cycle, PlanTable.Day0On, PlanTable.Segment, PlanTable.CsmId,
                SystemColumns.OwnerId),
        };
        var deal = query.AddLink(OpportunityTable.LogicalName, PlanTable.OpportunityId, OpportunityTable.Id, JoinOperator.LeftOuter);
        deal.EntityAlias = Deal;
        deal.Columns = new ColumnSet([.. s_named.Keys]);
        query.Criteria.AddCondition(PlanTable.Day0On, ConditionOperator.NotNull);
        query.Criteria.AddCondition(PlanTable.CustomerId, ConditionOperator.NotNull);
        if (_lookedOn is { } since)
        {
            query.Criteria.AddCondition(SystemColumns.CreatedOn, ConditionOperator.GreaterEqual, since);
        }

        _lookedOn = clock.UtcNow;
        query.AddOrder(PlanTable.Name, OrderType.Ascending);
        var conversations = new Conversations(roster);
        foreach (var row in service.All(query).Where(row => !_told.ContainsKey(row.Id)).ToList())
        {
            var plan = PlanOf(row);
            _told.Add(row.Id, plan);
            foreach (var each in KnownFromTheDeal.Of(plan)
                .Concat(roster.Of(plan))
                .Concat(KickoffStory.Of(plan))
                .Concat(conversations.Of(plan))
                .Concat(WaitsAndBills.Of(plan))
                .Concat(UseAndVoice.Of(plan)))
            {
                Add(each);
            }
        }
    }

    private void Add(StoryEvent each)
    {
        if (each.On < _toldBefore)
        {
            return;
        }

        if (!_agenda.TryGetValue(each.On, out var events))
        {
            _agenda.Add(each.On, events = []);
        }

        events.Add(each);
    }

    private StoryPlan PlanOf(Entity row)
    {
        var owner = row.GetAttributeValue<EntityReference>(SystemColumns.OwnerId);
        var customer = row.GetAttributeValue<EntityReference>(PlanTable.CustomerId);
        var isDigital = row.GetAttributeValue<OptionSetValue>(PlanTable.Segment)?.Value == Choices.Base + (int)Segment.Digital;
        return new StoryPlan(
            row.ToEntityReference(),
            $"{customer.Id} {row.GetAttributeValue<int?>(PlanTable.Cycle)}",
            customer,
            row.GetAttributeValue<EntityReference>(PlanTable.CsmId)
                ?? (!isDigital ? colleagues.Ensure(Colleagues.Csm) : owner?.LogicalName == SystemUserTable.LogicalName ? owner : null),
            DateOnly.FromDateTime(row.GetAttributeValue<DateTime>(PlanTable.Day0On)),
            isDigital,
            s_named
                .Select(each => (Role: each.Value, Person: row.GetAttributeValue<AliasedValue>($"{Deal}.{each.Key}")?.Value))
                .Where(each => each.Person is EntityReference)
                .ToDictionary(each => each.Role, each => (EntityReference)each.Person!));
    }
}
