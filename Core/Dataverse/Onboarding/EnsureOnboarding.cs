using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using CrmOnboarding.Dataverse.Errors;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Settings;
using CrmOnboarding.Dataverse.Tracing;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Onboarding;

/// <summary>
/// Brings a customer's onboarding in line with the state of one opportunity: won, it has its workstreams in a plan; open again, they
/// are suspended; lost, they are closed.
/// </summary>
/// <remarks>
/// Idempotent: it reads the current state, whatever event called it, and looks before it writes. Every win raises two events, which
/// run at the same time: ids and alternate keys let one of them fail, and that one looks again and finds what the other wrote. Calls: 1
/// when there is nothing to do, 5 for a new plan of any size, at most 6 for a deal that joins a plan; one or two more where the customer
/// has a calendar, and one for every owner that the platform refuses.
/// </remarks>
/// <param name="service">With the rights of the system user: a seller need not have rights on the tables of the onboarding.</param>
/// <param name="trace">Gets the decisions.</param>
/// <param name="isToldElsewhere">
/// Whether the other event of the same win says what is wrong with it: then a deal that cannot be onboarded is only traced, so that people
/// are told once.
/// </param>
/// <param name="isOneRequest">
/// Whether this runs in the transaction of a message: what was prepared is then promoted here, all or nothing, and no fault is got over.
/// </param>
/// <param name="refused">
/// Ids of users and teams, by commas, that the platform refused as owners in an attempt before; null for none.
/// </param>
/// <param name="isPartOfMessage">Whether another message runs this for many deals: its transaction ends with the first refusal.</param>
internal sealed class EnsureOnboarding(
    IOrganizationService service, TraceLog trace, bool isToldElsewhere = false, bool isOneRequest = false, string? refused = null,
    bool isPartOfMessage = false)
{
    /// <summary>Name of the message that brings one opportunity in line in one transaction.</summary>
    public const string RequestName = "onb_EnsureOnboarding";

    /// <summary>Its parameter for owners that the platform refused.</summary>
    public const string RefusedParameter = "Refused";

    private const int MostLooks = 3;

    /// <summary>Runs the use case.</summary>
    /// <param name="opportunityId">The opportunity.</param>
    /// <param name="occurredOn">Moment of the event, UTC; the evaluation that follows holds as of its date.</param>
    /// <param name="initiatingUserId">Who owns the rows when nobody else can.</param>
    /// <exception cref="DomainException">The deal is won and cannot be onboarded: it has no customer, or too many lines.</exception>
    public void Run(Guid opportunityId, DateTime occurredOn, Guid initiatingUserId)
    {
        for (var look = 1; ; look++)
        {
            try
            {
                Look(opportunityId, occurredOn, initiatingUserId, isFirst: look == 1);
                return;
            }
            catch (FaultException<OrganizationServiceFault> fault)
                when (!isOneRequest && look < MostLooks && ServiceFaults.MeaningOf(fault) == FaultMeaning.Duplicate)
            {
                trace.Line("Another execution wrote the same row first; looking again.");
            }
        }
    }

    private void Look(Guid opportunityId, DateTime occurredOn, Guid initiatingUserId, bool isFirst)
    {
        var deal = DealQuery.Find(service, opportunityId);
        if (deal is null)
        {
            trace.Line("The opportunity is gone; nothing to do.");
            return;
        }

        trace.Line("State {0}, closed on {1}, {2} lines, customer {3}.", deal.State, deal.ClosedOn, deal.Lines.Count,
            deal.Customer?.LogicalName ?? "none");
        if (deal.State != OpportunityTable.StateWon)
        {
            Stop(deal, occurredOn);
        }
        else if (deal.Lead is { } lead && (lead.IsPlanArchived || IsInLine(deal, lead, occurredOn)))
        {
            trace.Line("Onboarded already in plan {0}; nothing to do.", lead.PlanId);
        }
        else
        {
            OnboardUnlessRefused(deal, occurredOn, initiatingUserId, isFirst);
        }
    }

    private void OnboardUnlessRefused(DealRow deal, DateTime occurredOn, Guid initiatingUserId, bool isFirst)
    {
        if (deal.Customer is not { } customer)
        {
            Refuse(OnboardingMessages.NoCustomer(deal.Topic));
        }
        else if (deal.Lines.Count > PlanLimits.MostLines)
        {
            Refuse(OnboardingMessages.TooManyLines(deal.Topic, deal.Lines.Count, PlanLimits.MostLines));
        }
        else
        {
            Onboard(deal, customer, occurredOn, initiatingUserId, isFirst);
        }
    }

    private void Refuse(Message why)
    {
        if (!isToldElsewhere)
        {
            throw new DomainException(why);
        }

        trace.Line("The deal cannot be onboarded: {0}. The event of its closing says so.", why.Code);
    }

    // The mark is written last, so it stands for all that a pass writes.
    private static bool IsInLine(DealRow deal, LeadWorkstream lead, DateTime occurredOn) =>
        lead.Status is WorkstreamStatus.InProgress or WorkstreamStatus.Completed
        && lead.Day0 == (deal.ClosedOn ?? lead.Day0 ?? deal.WonOn(occurredOn))
        && lead.PlanStatus is not (PlanStatus.Suspended or PlanStatus.Cancelled or PlanStatus.Draft)
        && lead.Mark == deal.Mark;

    private void Onboard(DealRow deal, EntityReference customer, DateTime occurredOn, Guid initiatingUserId, bool isFirst)
    {
        var isDraft = deal.Lead is { PlanStatus: PlanStatus.Draft };
        var known = deal.Lead is null || isDraft ? CustomerPlans.Find(service, trace, customer.Id, deal.Id) : null;
        var planOfDeal = deal.Lead?.PlanId ?? known?.OfDeal;
        if (planOfDeal is null && !isFirst)
        {
            planOfDeal = WorkstreamRow.PlanOf(service, deal.Id, customer.Id);
        }

        // A draft is read with the customer's other plans: one of them may run by now.
        var plan = (isDraft ? known?.Whole(planOfDeal) : null) ?? Find(planOfDeal);
        if (plan is { IsArchived: false } && IsOfAnother(plan, deal, customer))
        {
            trace.Line("The deal was onboarded for another customer in plan {0}.", plan.Id);
            new DealClosing(service, trace, deal.Id, plan).Run(occurredOn);
            known = CustomerPlans.Find(service, trace, customer.Id, deal.Id);
            plan = Find(known.OfDeal);
        }

        if (plan is { IsArchived: true })
        {
            trace.Line("Plan {0} is archived; nothing to do.", plan.Id);
        }
        else if (plan is { Status: PlanStatus.Cancelled })
        {
            TakeUpAgain(
                deal, plan, known ?? CustomerPlans.Find(service, trace, customer.Id, deal.Id), occurredOn, initiatingUserId);
        }
        else if (plan is { Status: PlanStatus.Draft }
            && known?.OpenFor(deal.WonOn(occurredOn)) is { Status: not PlanStatus.Draft } running)
        {
            GoOnIn(running, plan, deal, occurredOn, initiatingUserId);
        }
        else if (plan is not null)
        {
            Resume(deal, plan, occurredOn, initiatingUserId);
        }
        else
        {
            OnboardNew(deal, customer, known ?? CustomerPlans.Find(service, trace, customer.Id, deal.Id), occurredOn, initiatingUserId);
        }
    }

    /// <summary>
    /// The plan of the deal is over. Where another one of the customer runs by now the deal goes on there, so that there is one; otherwise
    /// its own plan runs again, and what was prepared for another deal meanwhile goes on in it. All of it is one transaction: a job asks
    /// for it by a message.
    /// </summary>
    private void TakeUpAgain(DealRow deal, PlanRow over, CustomerPlans known, DateTime occurredOn, Guid initiatingUserId)
    {
        if (!isOneRequest)
        {
            AskForItInOneRequest(deal, over);
            return;
        }

        var open = known.OpenFor(deal.WonOn(occurredOn));
        if (open is { Status: not PlanStatus.Draft })
        {
            MoveDeal.Run(service, deal.Id, over.Id, open.Id);
            trace.Line("Plan {0} is over; the deal goes on in plan {1}.", over.Id, open.Id);
            Resume(deal, open, occurredOn, initiatingUserId);
            return;
        }

        // The key of the customer's next plan: who makes one at this moment is refused, looks again and finds this one.
        service.Update(new Entity(PlanTable.LogicalName, over.Id)
        {
            [PlanTable.PlanKey] = OnboardingRows.PlanKey(deal.Customer!.Id, known.NextCycle),
            [PlanTable.JoinedPlanId] = null,
        });
        Resume(deal, over, occurredOn, initiatingUserId);
        if (open is not null)
        {
            TakeIn(open, over, occurredOn);
        }
    }

    /// <summary>
    /// The deal was prepared in a plan of its own, and another plan of the customer runs, for instance since two accounts were merged: what
    /// was prepared goes on there, so that there is one. All of it is one transaction: a job asks for it by a message.
    /// </summary>
    private void GoOnIn(PlanRow running, PlanRow draft, DealRow deal, DateTime occurredOn, Guid initiatingUserId)
    {
        if (!isOneRequest)
        {
            AskForItInOneRequest(deal, running);
            return;
        }

        TakeIn(draft, running, occurredOn);
        Promote(deal, running, occurredOn, initiatingUserId);
    }

    private void TakeIn(PlanRow draft, PlanRow running, DateTime occurredOn)
    {
        if (!draft.Write(service, TakeInPlan.Leaving(draft, running, occurredOn)))
        {
            throw new DomainException(OnboardingMessages.WonMeanwhile);
        }

        new TakeInPlan(service, draft, running).Run(occurredOn);
        trace.Line("What was prepared in plan {0} goes on in plan {1}.", draft.Id, running.Id);
    }

    private void Resume(DealRow deal, PlanRow plan, DateTime occurredOn, Guid initiatingUserId)
    {
        if (plan.Status == PlanStatus.Draft || IsPrepared(deal, plan))
        {
            Promote(deal, plan, occurredOn, initiatingUserId);
        }
        else
        {
            new DealResumption(service, trace, deal, plan).Run(deal.ClosedOn ?? deal.Lead?.Day0 ?? deal.WonOn(occurredOn), occurredOn);
        }
    }

    private PlanRow? Find(Guid? planId) => planId is { } id ? PlanRow.Find(service, id) : null;

    /// <remarks>
    /// A customer that was merged into another is that other in both rows; a plan that somebody moved by hand stays where it is.
    /// </remarks>
    private static bool IsOfAnother(PlanRow plan, DealRow deal, EntityReference customer) =>
        plan.Stored.Reference(PlanTable.CustomerId)?.Id != customer.Id
        && deal.Lead?.Key is { } key
        && key.CustomerId != customer.Id;

    private void OnboardNew(DealRow deal, EntityReference customer, CustomerPlans known, DateTime occurredOn, Guid initiatingUserId)
    {
        var wonOn = deal.WonOn(occurredOn);
        var age = deal.Profile.DateOf(occurredOn) - wonOn;
        // A deal won today is never too old, and one that joins a plan needs no numbers: then the call is saved.
        var rules = age > 0 ? RulesetRows.Published(service).Rules : null;
        if (age > rules?.Planning.OldestWinDays)
        {
            trace.Line("Won on {0}, more than {1} days ago: no plan for what is long over.", wonOn, rules.Planning.OldestWinDays);
            return;
        }

        var newDeal =
            new NewDeal(service, trace, deal, wonOn, occurredOn, new EntityReference(SystemUserTable.LogicalName, initiatingUserId));
        if (known.OpenFor(wonOn) is { } plan)
        {
            if (plan.Status == PlanStatus.Draft)
            {
                Promote(deal, plan, occurredOn, initiatingUserId);
                return;
            }

            newDeal.Join(plan, known.HasHandoff);
        }
        else
        {
            newDeal.Start(customer, known.NextCycle, rules ?? RulesetRows.Published(service).Rules);
        }
    }

    /// <summary>
    /// Whether the deal was prepared and never won so far, even if it was lost meanwhile. One call where that is not plain.
    /// </summary>
    private bool IsPrepared(DealRow deal, PlanRow plan)
    {
        if (deal.Lead is { } lead)
        {
            return lead.Status == WorkstreamStatus.Draft;
        }

        var query = new QueryExpression(HandoffTable.LogicalName) { ColumnSet = new ColumnSet(HandoffTable.Id), TopCount = 1 };
        query.Criteria.AddCondition(HandoffTable.PlanId, ConditionOperator.Equal, plan.Id);
        query.Criteria.AddCondition(HandoffTable.OpportunityId, ConditionOperator.Equal, deal.Id);
        query.Criteria.AddCondition(HandoffTable.WonOn, ConditionOperator.Null);
        return service.Read(query).Count > 0;
    }

    /// <summary>All that a promotion writes is one transaction: a job asks for it by a message.</summary>
    private void Promote(DealRow deal, PlanRow plan, DateTime occurredOn, Guid initiatingUserId)
    {
        if (isOneRequest)
        {
            var winner = new EntityReference(SystemUserTable.LogicalName, initiatingUserId);
            new DraftPromotion(service, trace, deal, plan, winner, Refused()).Run(deal.WonOn(occurredOn), occurredOn);
        }
        else
        {
            AskForItInOneRequest(deal, plan);
        }
    }

    private List<Guid> Refused() =>
        [.. (refused ?? string.Empty).Split(',').Select(id => Guid.TryParse(id, out var known) ? known : Guid.Empty)];

    /// <summary>
    /// Sends the message; again, where the platform refuses an owner, without this one: a refusal ends the transaction of the message, so
    /// that only whoever sends it can ask the next in order.
    /// </summary>
    private void AskForItInOneRequest(DealRow deal, PlanRow plan)
    {
        var owners = new[]
            {
                deal.Csm?.Reference, deal.ProjectManager?.Reference, deal.SalesRep?.Reference, plan.Stored.Reference(PlanTable.CsmId),
                plan.Stored.Reference(PlanTable.ProjectManagerId),
            }
            .OfType<EntityReference>().Select(owner => owner.Id).Distinct().ToList();
        var passedOver = new List<Guid>();
        while (true)
        {
            try
            {
                service.Execute(new OrganizationRequest(RequestName)
                {
                    ["Target"] = new EntityReference(OpportunityTable.LogicalName, deal.Id),
                    [RefusedParameter] = passedOver.Count == 0 ? null : string.Join(",", passedOver),
                });
                return;
            }
            catch (FaultException<OrganizationServiceFault> fault) when (!isPartOfMessage && owners.Any(owner => IsAbout(owner, fault)))
            {
                trace.Line("The platform refused an owner; the next one in order takes the rows.");
                passedOver.AddRange(owners.Where(owner => IsAbout(owner, fault)));
                owners.RemoveAll(passedOver.Contains);
            }
        }
    }

    private static bool IsAbout(Guid owner, FaultException<OrganizationServiceFault> fault) =>
        ServiceFaults.MeaningOf(fault) == FaultMeaning.Refused
        && fault.Detail.Message.IndexOf(owner.ToString(), StringComparison.OrdinalIgnoreCase) >= 0;

    private void Stop(DealRow deal, DateTime occurredOn)
    {
        if (deal is { State: OpportunityTable.StateOpen, Lead.Status: WorkstreamStatus.Draft })
        {
            trace.Line("The deal is open and prepared; nothing to do.");
        }
        // The first workstream may be gone while others are left.
        else if ((deal.Lead?.PlanId ?? WorkstreamRow.PlanOf(service, deal.Id)) is not { } planId)
        {
            trace.Line("Not won and not onboarded; nothing to do.");
        }
        else if (PlanRow.Find(service, planId) is not { IsArchived: false } plan)
        {
            trace.Line("Plan {0} is gone or archived; nothing to do.", planId);
        }
        else if (deal.State == OpportunityTable.StateLost)
        {
            new DealClosing(service, trace, deal.Id, plan).Run(occurredOn);
        }
        else
        {
            new DealSuspension(service, trace, deal.Id, plan).Run(occurredOn);
        }
    }
}
