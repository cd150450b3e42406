using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Adoption;
using CrmOnboarding.Domain.Handoff.Promises;
using CrmOnboarding.Domain.Health;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Facts;

/// <summary>
/// What people recorded about the customers of plans, each table read once for all of them. Where nothing of a kind is recorded, it is not
/// tracked: its rules do not hold, and its dimension of health does not apply.
/// </summary>
internal sealed class CustomerFacts
{
    private readonly ILookup<Guid, Row> _touchpoints;
    private readonly ILookup<Guid, Row> _promises;
    private readonly ILookup<Guid, Row> _goals;
    private readonly ILookup<Guid, Row> _measurements;
    private readonly ILookup<Guid, Row> _discoveries;
    private readonly ILookup<Guid, Row> _bills;
    private readonly ILookup<Guid, Row> _advocacies;
    private readonly ILookup<Guid, Row> _attendances;
    private readonly ILookup<Guid, Row> _waits;
    private readonly ILookup<Guid, Row> _scheduleChanges;

    private CustomerFacts(IOrganizationService service, object[] planIds)
    {
        _touchpoints = Rows(TouchpointRow.Of(planIds));
        _promises = Rows(PromiseRow.Of(planIds));
        _goals = Rows(GoalRow.Of(planIds));
        _measurements = Rows(MeasurementRow.Of(planIds));
        _discoveries = Rows(DiscoveryRow.Of(planIds));
        _bills = Rows(BillRow.Of(planIds));
        _advocacies = Rows(AdvocacyRow.Of(planIds));
        _attendances = Rows(AttendanceRow.Of(planIds));
        _waits = Rows(WaitRow.Of(planIds));
        _scheduleChanges = Rows(ScheduleChangeRow.Of(planIds));

        ILookup<Guid, Row> Rows(QueryExpression query) =>
            service.ReadAll(query).ToLookup(row => row.Reference(FactQuery.PlanColumn)!.Id);
    }

    /// <summary>Reads the facts of plans: ten calls, and one more for every further page of 5,000 rows.</summary>
    public static CustomerFacts Read(IOrganizationService service, object[] planIds) => new(service, planIds);

    /// <summary>Contacts that no milestone stands for.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="except">A touchpoint that does not count; empty for none.</param>
    /// <param name="assumeHeld">Whether an appointment that has passed counts as held.</param>
    /// <param name="stands">The milestones that are contacts themselves: what was logged for one of them is that contact.</param>
    public IReadOnlyList<Contact> Contacts(Guid plan, Guid except, bool assumeHeld, ICollection<Guid> stands) =>
    [
        .. _touchpoints[plan]
            .Where(touch => touch.Id != except
                && !(TouchpointRow.MilestoneOf(touch) is { } milestone && stands.Contains(milestone)))
            .Select(touch => TouchpointRow.From(touch, assumeHeld)).OfType<Contact>(),
    ];

    /// <summary>Contacts that are planned beside the milestones.</summary>
    public IReadOnlyList<Milestone> ContactsAhead(Guid plan, Guid except) =>
        [.. _touchpoints[plan].Where(touch => touch.Id != except).Select(TouchpointRow.Ahead).OfType<Milestone>()];

    /// <summary>
    /// Where whoever last spoke with the customer said they are, with a reason (W-19); null when nobody did, and when somebody agreed with
    /// what the data suggest since.
    /// </summary>
    public CurveOverride? CurveAnswer(Guid plan, CurveStage? suggested) =>
        _touchpoints[plan].Where(TouchpointRow.SaysWhereOnTheCurve)
            .OrderByDescending(touch => touch.Date(TouchpointTable.On))
            .ThenByDescending(touch => touch.Moment(SystemColumns.CreatedOn))
            .TakeWhile(touch => !TouchpointRow.Agrees(touch, suggested))
            .Select(TouchpointRow.CurveAnswer)
            .FirstOrDefault(answer => answer is not null);

    /// <summary>The times in which the plan or one of its items waited.</summary>
    public IReadOnlyList<WaitingInterval> Waits(Guid plan) => [.. _waits[plan].Select(WaitRow.From).OfType<WaitingInterval>()];

    /// <summary>Moves of the end of the plan whose cause is known, in the order in which they were made.</summary>
    public IReadOnlyList<Reschedule> Reschedules(Guid plan) => ScheduleChangeRow.Reschedules(_scheduleChanges[plan]);

    /// <summary>Who took part in the kick-off, and what was asked for before it.</summary>
    public KickoffRiskFacts Kickoff(Guid plan) => new()
    {
        AttendeePhases = AttendanceRow.Phases(_attendances[plan]),
        TrainingDemandedOn = WaitRow.DemandedOn(_waits[plan], WaitReason.TrainingFirst),
        ContentDemandedOn = WaitRow.DemandedOn(_waits[plan], WaitReason.ContentFirst),
    };

    /// <summary>What was promised.</summary>
    public IReadOnlyList<Promise> Promises(Guid plan) => [.. _promises[plan].Select(PromiseRow.From)];

    /// <summary>What the customer wants to reach; null while no goal is recorded.</summary>
    public IReadOnlyList<Goal>? Goals(Guid plan) => _goals[plan].Any() ? [.. _goals[plan].Select(GoalRow.From)] : null;

    /// <summary>The goals as they are stored.</summary>
    public IEnumerable<Row> GoalRows(Guid plan) => _goals[plan];

    /// <summary>Readings of use.</summary>
    public IReadOnlyList<UtilisationReading> Use(Guid plan) =>
        [.. _measurements[plan].Select(MeasurementRow.Use).OfType<UtilisationReading>()];

    /// <summary>Impressions of the customer success manager.</summary>
    public IReadOnlyList<Pulse> Pulses(Guid plan) => [.. _measurements[plan].Select(MeasurementRow.Pulse).OfType<Pulse>()];

    /// <summary>Surveys.</summary>
    public IReadOnlyList<Satisfaction> Surveys(Guid plan) =>
        [.. _measurements[plan].Select(MeasurementRow.Survey).OfType<Satisfaction>()];

    /// <summary>Days on which a result was shown to the customer; null while no result is recorded.</summary>
    public IReadOnlyCollection<Date>? ResultsShownOn(Guid plan) => _measurements[plan].Any(MeasurementRow.IsResult)
        ? [.. _measurements[plan].Where(MeasurementRow.IsResult).Select(MeasurementRow.ShownOn).OfType<Date>()]
        : null;

    /// <summary>How many issues are open.</summary>
    public int OpenIssues(Guid plan) => _discoveries[plan].Count(DiscoveryRow.IsOpenIssue);

    /// <summary>How many of them keep the customer from working.</summary>
    public int BlockingIssues(Guid plan) => _discoveries[plan].Count(DiscoveryRow.IsBlocking);

    /// <summary>Challenges and disruptions of the customer, and whether somebody found out why use is low.</summary>
    public CustomerRiskFacts Customer(Guid plan) => new()
    {
        IsLowUseExplained = _measurements[plan].Any(MeasurementRow.ExplainsLowUse),
        Challenges =
        [
            .. _discoveries[plan]
                .Select(discovery => DiscoveryRow.OpenChallenge(discovery, HelpSentOn(plan, discovery.Id)))
                .OfType<Challenge>(),
        ],
        ExternalShocksOn = [.. _discoveries[plan].Select(DiscoveryRow.ExternalEventOn).OfType<Date>()],
    };

    /// <summary>The day on which something was last sent to help with a need or challenge; null when nothing was (C-08).</summary>
    private Date? HelpSentOn(Guid plan, Guid discovery) => _touchpoints[plan]
        .Where(touch => touch.Reference(TouchpointTable.DiscoveryId)?.Id == discovery)
        .Select(touch => TouchpointRow.From(touch))
        .Max(contact => contact?.On);

    /// <summary>How many bills the customer questions.</summary>
    public int OpenBillQueries(Guid plan) => _bills[plan].Count(BillRow.IsQueried);

    /// <summary>What the first bill says; the earliest by its day, and nothing while none has one.</summary>
    public DealRiskFacts Bill(Guid plan)
    {
        var first = _bills[plan].Where(bill => BillRow.IssuedOn(bill) is not null).OrderBy(bill => BillRow.IssuedOn(bill)).Take(1).ToList();
        return first.Count == 0 ? new DealRiskFacts() : BillRow.Facts(first[0]);
    }

    /// <summary>Days on which a success story was asked for.</summary>
    public IReadOnlyCollection<Date> StoryAskedOn(Guid plan) => [.. _advocacies[plan].Select(AdvocacyRow.StoryAskedOn).OfType<Date>()];

    /// <summary>Whether the customer told one.</summary>
    public bool HasStory(Guid plan) => _advocacies[plan].Any(AdvocacyRow.IsToldStory);
}
