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
/// <param name="organization">Where everything is entered, by the system where nobody is named.</param>
/// <param name="roster">The people.</param>
/// <param name="colleagues">Who looks after customers for whom the deal names nobody.</param>
/// <param name="firstWin">The day of the first win.</param>
internal sealed class StoryDesk(
    SandboxOrganization organization, Roster roster, Colleagues colleagues, DateOnly firstWin)
{
    private const string Deal = "deal";

    // A win is known on its day; one of a weekend, or in another time zone, a little later.
    private const int DaysToLookBack = 7;

    private static readonly Dictionary<string, StakeholderRole> s_named = new(StringComparer.Ordinal)
    {
        [OpportunityTable.ChampionId] = StakeholderRole.Champion,
        [OpportunityTable.EconomicBuyerId] = StakeholderRole.EconomicBuyer,
        [OpportunityTable.DailyUserId] = StakeholderRole.DailyUser,
        [OpportunityTable.BillRecipientId] = StakeholderRole.BillRecipient,
        [OpportunityTable.ExecutivePeerId] = StakeholderRole.Executive,
    };

    private readonly IOrganizationService _service = organization.SystemService;
    private readonly HandoffStory _handoffs = new(organization);
    private readonly SortedDictionary<DateOnly, List<StoryEvent>> _agenda = [];
    private readonly Dictionary<Guid, StoryPlan> _told = [];
    private readonly HashSet<Guid> _handedOver = [];
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
        OfficeCalendar.GiveToAll(_service);
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
                each.Tell(_service);
            }
        }
    }

    /// <summary>Looks for plans and handoffs that are new.</summary>
    public void LookAhead()
    {
        var since = _lookedOn;
        _lookedOn = organization.Clock.UtcNow;
        LookForPlans(since);
        LookForHandoffs(since);
    }

    private void LookForPlans(DateTime? since)
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
        if (since is { } moment)
        {
            query.Criteria.AddCondition(SystemColumns.CreatedOn, ConditionOperator.GreaterEqual, moment);
        }

        query.AddOrder(PlanTable.Name, OrderType.Ascending);
        var conversations = new Conversations(roster);
        foreach (var row in _service.All(query).Where(row => !_told.ContainsKey(row.Id)).ToList())
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

    private void LookForHandoffs(DateTime? since)
    {
        var query = new QueryExpression(HandoffTable.LogicalName)
        {
            ColumnSet = new ColumnSet(HandoffTable.PlanId, HandoffTable.WonOn),
        };
        query.Criteria.AddCondition(HandoffTable.WonOn, ConditionOperator.NotNull);
        if (since is { } moment)
        {
            query.Criteria.AddCondition(HandoffTable.WonOn, ConditionOperator.GreaterEqual, moment.AddDays(-DaysToLookBack));
        }

        query.AddOrder(HandoffTable.Name, OrderType.Ascending);
        foreach (var row in _service.All(query))
        {
            if (row.GetAttributeValue<EntityReference>(HandoffTable.PlanId) is { } plan && _told.TryGetValue(plan.Id, out var story)
                && _handedOver.Add(row.Id))
            {
                foreach (var each in _handoffs.Of(
                    story, row.ToEntityReference(), DateOnly.FromDateTime(row.GetAttributeValue<DateTime>(HandoffTable.WonOn))))
                {
                    Add(each);
                }
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
        if (row.GetAttributeValue<EntityReference>(PlanTable.CsmId) is { } named)
        {
            colleagues.Allow(named, Colleagues.Csm);
        }

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
