using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Calendars;
using CrmOnboarding.Dataverse.Facts;
using CrmOnboarding.Dataverse.People;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Settings;
using CrmOnboarding.Dataverse.Templates;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Adoption;
using CrmOnboarding.Domain.Evaluation;
using CrmOnboarding.Domain.Handoff;
using CrmOnboarding.Domain.Materials;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Plans;

/// <summary>All rows of a plan that an evaluation rests on, each read once. Deactivated rows count nowhere.</summary>
/// <remarks>
/// Many plans are read as cheaply as one: one read for the published ruleset, seven for up to <see cref="MostAtOnce"/> of them (plans,
/// milestones, workstreams, risks, handoffs, their questions, items of their templates; six where no template is rows), ten for what
/// people recorded (<see cref="CustomerFacts"/>), one or two where they have calendars, one where items wait for content, and one more for
/// every further page of 5,000 rows. A plan whose rows are faulty stops nobody but whoever asks for its facts.
/// </remarks>
internal sealed class StoredPlan
{
    /// <summary>Most plans that one round of reads covers.</summary>
    public const int MostAtOnce = 250;

    private const string Deal = "deal";
    private const string Account = "account";

    private static readonly string[] Columns =
    [
        .. PlanRow.Columns.Concat(
        [
            PlanTable.HandoffStage, PlanTable.HandoffCompleteness, PlanTable.HandoffAcceptable, PlanTable.HandoffMissing,
            PlanTable.HealthScore, PlanTable.HealthBand, PlanTable.HealthConfidence, PlanTable.HealthExplanation, PlanTable.HealthPeak,
            PlanTable.WaysToGreen,
            PlanTable.ForecastOn, PlanTable.DelayDays, PlanTable.Pace, PlanTable.ForecastExplanation, PlanTable.CareHandoverOn,
            PlanTable.CareHandedOverOn,
            PlanTable.CurveStage, PlanTable.CurveSinceOn, PlanTable.CurveExplanation, PlanTable.TroughSignsSince, PlanTable.LifecycleStage,
            PlanTable.CurveSuggested, PlanTable.CurveByHandOn, PlanTable.CurvePrompts,
            PlanTable.Name, PlanTable.RulesetVersion, PlanTable.OpenRisks, PlanTable.WorstSeverity, PlanTable.NextContactOn,
            PlanTable.NextContactReason, PlanTable.NextEvaluationOn, PlanTable.GoLiveOn, PlanTable.WonAt, PlanTable.FirstEngagedAt,
            PlanTable.HoursToEngagement, PlanTable.DaysToEngagement, PlanTable.DaysToKickoff, PlanTable.DaysToLive,
            PlanTable.DaysToFirstValue, PlanTable.DaysToImpact, PlanTable.DaysToComplete, PlanTable.Inbound, PlanTable.Outbound,
            PlanTable.InboundRatio, PlanTable.GapDeviation, PlanTable.IrregularGaps,
            PlanTable.NextReviewOn, PlanTable.FirstWeekPromises,
            PlanTable.NewPeople, PlanTable.NewOpportunities,
            PlanTable.StageHealth, PlanTable.NextItem, PlanTable.NextStepResponsible,
            PlanTable.EvaluatedOn, PlanTable.ShortTrend, PlanTable.LongTrend, PlanTable.HealthLately,
        ]).Distinct(),
    ];

    private readonly IReadOnlyList<Row> _milestones;
    private readonly IReadOnlyDictionary<Guid, Row> _lines;
    private readonly ILookup<Guid?, Row> _handoffItems;
    private readonly IReadOnlyList<Row> _templateItems;
    private readonly CustomerFacts _customer;
    private readonly CalendarRows _calendars;
    private readonly IReadOnlyList<MaterialItem> _materialItems;
    private readonly IReadOnlyList<Material> _materials;

    private StoredPlan(
        Row plan, IReadOnlyList<Row> milestones, IReadOnlyDictionary<Guid, Row> lines, IReadOnlyList<Row> risks,
        IReadOnlyList<Row> handoffs, IReadOnlyList<Row> handoffItems, IReadOnlyList<Row> templateItems, CustomerFacts customer,
        CalendarRows calendars,
        IReadOnlyList<MaterialItem> materialItems, IReadOnlyList<Material> materials, StoredRuleset ruleset)
    {
        _materialItems = materialItems;
        _materials = materials;
        _customer = customer;
        _calendars = calendars;
        Rules = ruleset;
        Row = plan;
        Profile = OwnerProfile.Of(plan);
        AllRisks = [.. risks.Select(risk => new RiskRow(risk))];
        Risks = [.. AllRisks.Where(risk => !risk.IsDeactivated)];
        _milestones = milestones;
        _lines = lines;
        Handoffs = Counting(handoffs);
        _handoffItems = handoffItems.ToLookup(item => item.Reference(HandoffItemTable.HandoffId)?.Id);
        _templateItems = templateItems;
    }

    /// <summary>The numbers by which it is evaluated: the published ones.</summary>
    public StoredRuleset Rules { get; }

    /// <summary>The plan's own row.</summary>
    public Row Row { get; }

    /// <summary>Language of stored sentences, and where the plan's days begin.</summary>
    public OwnerProfile Profile { get; }

    /// <summary>The risks of the plan with those that somebody deactivated.</summary>
    public IReadOnlyList<RiskRow> AllRisks { get; }

    /// <summary>The risks of the plan, closed ones included, in the order of their ids.</summary>
    public IReadOnlyList<RiskRow> Risks { get; }

    /// <summary>
    /// The handoffs of its won deals, in the order of their ids: of those that are not lost, and of all where all are, so that a plan at
    /// rest still says what it said.
    /// </summary>
    public IReadOnlyList<HandoffRow> Handoffs { get; }

    /// <summary>The question of one of them, as stored; null when it has none with that code.</summary>
    /// <param name="handoff">The handoff.</param>
    /// <param name="code">The code of the question.</param>
    public Row? Question(HandoffRow handoff, string code) =>
        _handoffItems[handoff.Row.Id].Where(row => row.Text(HandoffItemTable.Code) == code).Cast<Row?>().FirstOrDefault();

    /// <summary>Whether it has what an evaluation counts from, and nobody archived it.</summary>
    public bool CanBeEvaluated => IsEvaluable(Row);

    /// <summary>The date of a moment where the plan is; a value without a time of day is that date itself.</summary>
    /// <param name="moment">The moment, UTC.</param>
    public Date DateOf(DateTime moment) => DateOf(Row, moment);

    /// <inheritdoc cref="DateOf(DateTime)" />
    /// <param name="plan">A plan's row out of <see cref="ReadPage"/>.</param>
    /// <param name="moment">The moment, UTC.</param>
    public static Date DateOf(Row plan, DateTime moment) =>
        moment.TimeOfDay == TimeSpan.Zero ? Date.FromDateTime(moment) : OwnerProfile.Of(plan).DateOf(moment);

    /// <summary>Whether a plan's row has what an evaluation counts from, a deal of it is won, and nobody archived it.</summary>
    /// <param name="plan">The row.</param>
    public static bool IsEvaluable(Row plan) => PlanRow.CanBeDated(plan) && !PlanRow.IsArchivedRow(plan)
        && plan.Choice<PlanStatus>(PlanTable.Status) != PlanStatus.Draft;

    /// <summary>Reads a plan; null when it is gone.</summary>
    public static StoredPlan? Find(IOrganizationService service, Guid id) => Find(service, id, static _ => true);

    /// <summary>Reads a plan; null when it is gone or not wanted.</summary>
    /// <param name="service">Where to read.</param>
    /// <param name="id">The plan.</param>
    /// <param name="isWanted">Whether the plan is wanted, by its own row; of another no part is read.</param>
    public static StoredPlan? Find(IOrganizationService service, Guid id, Func<Row, bool> isWanted) =>
        Read(service, [id], isWanted).SingleOrDefault();

    /// <summary>Reads plans, in the order of their ids; those that are gone are left out.</summary>
    public static IEnumerable<StoredPlan> Read(IOrganizationService service, IReadOnlyCollection<Guid> ids) =>
        Read(service, ids, static _ => true);

    private static IEnumerable<StoredPlan> Read(IOrganizationService service, IReadOnlyCollection<Guid> ids, Func<Row, bool> isWanted)
    {
        var ruleset = ids.Count == 0 ? StoredRuleset.Shipped : RulesetRows.Published(service);
        for (var start = 0; start < ids.Count; start += MostAtOnce)
        {
            var some = new FilterExpression();
            some.AddCondition(PlanTable.Id, ConditionOperator.In, [.. ids.Skip(start).Take(MostAtOnce).Cast<object>()]);
            foreach (var plan in WithParts(service, ruleset, [.. service.ReadAll(Query(some)).Where(isWanted)]))
            {
                yield return plan;
            }
        }
    }

    /// <summary>Reads a page of plans, in the order of their ids.</summary>
    /// <param name="service">Where to read.</param>
    /// <param name="ruleset">The published ruleset.</param>
    /// <param name="which">The condition on plans.</param>
    /// <param name="page">Which page; at most <see cref="MostAtOnce"/> rows.</param>
    /// <param name="isWanted">Whether a plan of the page is wanted; of others no part is read.</param>
    /// <returns>The plans, and where the next page begins; null when there is none.</returns>
    public static StoredPlanPage ReadPage(
        IOrganizationService service, StoredRuleset ruleset, FilterExpression which, PagingInfo page, Func<Row, bool> isWanted)
    {
        var query = Query(which);
        query.PageInfo = page;
        var found = service.RetrieveMultiple(query);
        return new StoredPlanPage(
            [.. WithParts(service, ruleset, [.. found.Entities.Select(entity => new Row(entity)).Where(isWanted)])],
            Continuation.After(found, page));
    }

    /// <summary>Its milestones as they are stored.</summary>
    public IReadOnlyList<Row> Milestones => _milestones;

    /// <summary>What the rules know of the plan.</summary>
    /// <param name="except">A touchpoint that is left out, because it is being weighed against the others.</param>
    /// <exception cref="DomainException">The plan has no Day 0, or its template does not exist or has faults.</exception>
    public PlanFacts Facts(Guid except = default)
    {
        var plan = PlanRow.From(Row.Id, Row);
        var template = plan.MadeFrom.With(Row, _templateItems);
        var milestones = _milestones.Select(row => MilestoneRows.From(row, plan, MilestoneRows.LineOf(row, _lines))).ToList();
        return new PlanFacts
        {
            Segment = Row.Choice<Segment>(PlanTable.Segment) ?? Segment.Digital,
            Template = template,
            Anchors = plan.Anchors,
            Milestones = PlanDependencies.Of(milestones, template, plan.OpportunityId),
            Calendar = _calendars.Of(plan.Calendar.Id, plan.Calendar.Region),
            // A deal that was reopened and won again has another day, and its moment is not known.
            WonAt = Row.Moment(PlanTable.WonAt) is { } wonAt && DateOf(wonAt) == plan.Anchors.WonOn ? wonAt : null,
            Status = plan.Status,
            CompletedOn = plan.CompletedOn,
            Lifecycle = Row.Choice<LifecycleStage>(PlanTable.LifecycleStage) ?? LifecycleStage.Land,
            OpportunityCreatedOn = Row.Linked(Deal).Date(OpportunityTable.CreatedOn),
            ExpectedResultOn = Row.Linked(Deal).Date(OpportunityTable.GoalTargetOn),
            HasCsm = Row.Reference(PlanTable.CsmId) is not null,
            HasProjectManager = Row.Reference(PlanTable.ProjectManagerId) is not null,
            Handoffs =
            [
                .. Handoffs.Select(handoff => handoff.IsScored(Rules, Profile.Language)
                    ? handoff.Facts([], Profile, Rules.Rules.Handoff)
                    : handoff.Facts(Questions(handoff.Row.Id), Profile)),
            ],
            HandoffItems = Questions(null),
            KeptRisks = [.. Risks.Where(risk => risk.IsKept).Select(risk => risk.Record)],
            RisksOfPeople =
            [
                .. Risks.Where(risk => risk is { IsKept: false, IsOthersChance: false, Record.IsOpen: true })
                    .Select(risk => new OpenRisk(risk.Record.RuleCode, risk.Record.Severity)),
            ],
            HealthPeak = Row.Decimal(PlanTable.HealthPeak),
            HealthHistory = HealthHistoryText.Read(Row.Text(PlanTable.HealthLately)),
            Position = PositionOf(Row),
            Contacts = _customer.Contacts(
                Row.Id, except, Rules.Rules.Cadence.AssumeHeld > 0,
                [.. milestones.Where(milestone => milestone.Contact is not null).Select(milestone => milestone.Id)]),
            ContactsAhead = _customer.ContactsAhead(Row.Id, except),
            Override = _customer.CurveAnswer(Row.Id, Row.Choice<CurveStage>(PlanTable.CurveSuggested)),
            Waits = _customer.Waits(Row.Id),
            Reschedules = _customer.Reschedules(Row.Id),
            Kickoff = _customer.Kickoff(Row.Id),
            WentLiveOn = Row.Date(PlanTable.GoLiveOn),
            Promises = _customer.Promises(Row.Id),
            OpenBillQueries = _customer.OpenBillQueries(Row.Id),
            Goals = _customer.Goals(Row.Id),
            Use = _customer.Use(Row.Id),
            TracksPulse = true,
            Pulses = _customer.Pulses(Row.Id),
            Surveys = _customer.Surveys(Row.Id),
            StoryAskedOn = _customer.StoryAskedOn(Row.Id),
            HasStory = _customer.HasStory(Row.Id),
            OpenIssues = _customer.OpenIssues(Row.Id),
            BlockingIssues = _customer.BlockingIssues(Row.Id),
            ResultsShownOn = _customer.ResultsShownOn(Row.Id),
            Deal = _customer.Bill(Row.Id) with { TermChangesOn = [.. Handoffs.SelectMany(handoff => handoff.TermsChangedOn)] },
            Customer = _customer.Customer(Row.Id),
            NewPeople = Row.Whole(PlanTable.NewPeople) ?? 0,
            NewOpportunities = Row.Whole(PlanTable.NewOpportunities) ?? 0,
        };
    }

    /// <summary>
    /// What its items of material send, and for what there is no content (T-04); none where none is chosen and none was missing.
    /// </summary>
    public IEnumerable<MaterialAnswer> Material()
    {
        var outcomes = MaterialRows.Outcomes(_customer.GoalRows(Row.Id));
        return _materialItems.Any(item => item.IsReportedMissing || (item.IsWanting && outcomes.Count > 0))
            ? MaterialChoice.Of(
                _materialItems, outcomes, _materials, Row.Linked(Account).Text(AccountTable.Language) ?? Languages.CodeOf(Profile.Language))
            : [];
    }

    private IReadOnlyList<HandoffItem> Questions(Guid? handoff) => [.. _handoffItems[handoff].Select(HandoffItemRows.From)];

    private static QueryExpression Query(FilterExpression which)
    {
        var plans = new QueryExpression(PlanTable.LogicalName) { ColumnSet = new ColumnSet(Columns), Criteria = which };
        plans.AddOrder(PlanTable.Id, OrderType.Ascending);
        OwnerProfile.Join(plans);
        StoredTemplate.Join(plans, withItems: false);
        plans.Outer(PlanTable.OpportunityId, OpportunityTable.LogicalName, OpportunityTable.Id, Deal,
            OpportunityTable.CreatedOn, OpportunityTable.GoalTargetOn);
        plans.Outer(PlanTable.CustomerId, AccountTable.LogicalName, AccountTable.Id, Account, AccountTable.Language);
        return plans;
    }

    private static IReadOnlyList<HandoffRow> Counting(IEnumerable<Row> handoffs)
    {
        var won = handoffs.Select(handoff => new HandoffRow(handoff)).Where(handoff => handoff.Review is not null).ToList();
        return won.Any(handoff => handoff.IsActive) ? [.. won.Where(handoff => handoff.IsActive)] : won;
    }

    private static IEnumerable<StoredPlan> WithParts(IOrganizationService service, StoredRuleset ruleset, IReadOnlyList<Row> rows)
    {
        if (rows.Count == 0)
        {
            return [];
        }

        object[] ids = [.. rows.Select(row => (object)row.Id)];
        var milestones = ChildrenOf(service, ids, MilestoneRows.Of(ids), MilestoneTable.PlanId);
        var lines = service.ReadAll(MilestoneRows.Lines(ids)).ToDictionary(line => line.Id);
        var risks = ChildrenOf(service, ids, RiskRow.Of(ids), RiskTable.PlanId);
        var handoffs = ChildrenOf(service, ids, HandoffRow.Of(ids), HandoffTable.PlanId);
        var handoffItems = QuestionsOf(service, ids, ruleset, rows, handoffs);
        var items = StoredTemplate.ItemsOf(service, rows);
        var customer = CustomerFacts.Read(service, ids);
        var calendars = CalendarRows.Read(service, rows.Select(row => row.Reference(PlanTable.CalendarId)?.Id).OfType<Guid>());
        var materialItems = rows.ToDictionary(row => row.Id, row => MaterialRows.Items(milestones[row.Id], lines));
        // No call where no item waits for content, as on most days.
        var materials = MaterialRows.For(service, rows
            .Where(row => materialItems[row.Id].Any(item => item.IsWanting))
            .SelectMany(row => MaterialRows.Outcomes(customer.GoalRows(row.Id))));
        return rows.Select(row => new StoredPlan(
            row, [.. milestones[row.Id]], lines, [.. risks[row.Id]], [.. handoffs[row.Id]], [.. handoffItems[row.Id]],
            [.. items[StoredTemplate.IdOf(row)]], customer, calendars, materialItems[row.Id], materials, ruleset));
    }

    /// <summary>
    /// The questions of the handoffs that are to be scored, and of plans without a handoff. No call where there is neither, as on most
    /// days: where no answer changed, the stored score stands.
    /// </summary>
    private static ILookup<Guid, Row> QuestionsOf(
        IOrganizationService service, object[] plans, StoredRuleset ruleset, IReadOnlyList<Row> rows, ILookup<Guid, Row> handoffs)
    {
        var wanted = new List<object>();
        var whole = new List<object>();
        foreach (var row in rows)
        {
            var counting = Counting(handoffs[row.Id]);
            var language = OwnerProfile.Of(row).Language;
            var open = counting.Where(handoff => !handoff.IsScored(ruleset, language)).ToList();
            // So many are asked for by their plan: a condition takes only so many values.
            if (counting.Count == 0 || wanted.Count + open.Count > MostAtOnce)
            {
                whole.Add(row.Id);
            }
            else
            {
                wanted.AddRange(open.Select(handoff => (object)handoff.Row.Id));
            }
        }

        return wanted.Count + whole.Count == 0
            ? Enumerable.Empty<Row>().ToLookup(_ => Guid.Empty)
            : ChildrenOf(service, plans, HandoffItemRows.Of([.. wanted], [.. whole]), HandoffItemTable.PlanId);
    }

    /// <summary>
    /// Rows by their plan. Rows of one plan are not asked for it: a lookup is the dearest column, and a plan has many rows.
    /// </summary>
    private static ILookup<Guid, Row> ChildrenOf(
        IOrganizationService service, object[] plans, QueryExpression query, string planColumn)
    {
        if (plans.Length > 1)
        {
            query.ColumnSet.AddColumn(planColumn);
            return service.ReadAll(query).ToLookup(row => row.Reference(planColumn)!.Id);
        }

        return service.ReadAll(query).ToLookup(_ => (Guid)plans[0]);
    }

    private static CurvePosition? PositionOf(Row plan) =>
        plan.Choice<CurveStage>(PlanTable.CurveStage) is { } stage && plan.Date(PlanTable.CurveSinceOn) is { } since
            ? new CurvePosition(stage, since, Why: null)
            {
                Suggested = plan.Choice<CurveStage>(PlanTable.CurveSuggested) ?? stage,
                IsByHand = plan.Choice<CurveStage>(PlanTable.CurveSuggested) is { } suggested && suggested != stage,
                OverriddenOn = plan.Date(PlanTable.CurveByHandOn),
                TroughSignsSinceOn = plan.Date(PlanTable.TroughSignsSince),
            }
            : null;
}

/// <summary>A page of plans.</summary>
/// <param name="plans">The plans.</param>
/// <param name="next">Where the next page begins.</param>
internal sealed class StoredPlanPage(IReadOnlyList<StoredPlan> plans, string? next)
{
    /// <summary>The plans.</summary>
    public IReadOnlyList<StoredPlan> Plans => plans;

    /// <summary>Where the next page begins, for <see cref="Continuation.Read"/>; null when there is none.</summary>
    public string? Next => next;
}
