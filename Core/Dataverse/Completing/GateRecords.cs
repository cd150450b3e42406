using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmOnboarding.Dataverse.People;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Cadence.Listening;
using CrmOnboarding.Domain.Handoff;
using CrmOnboarding.Domain.Handoff.Gates;
using CrmOnboarding.Domain.Health;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Completing;

/// <summary>What is recorded of an item that somebody completes: each gate reads what it asks for, and nothing else.</summary>
/// <param name="service">With the rights of the system user.</param>
/// <param name="item">The item.</param>
/// <param name="people">The people of its plan.</param>
/// <param name="on">The day on which it is done.</param>
internal sealed class GateRecords(IOrganizationService service, CompletedItem item, PeoplePresent people, Date on)
{
    /// <summary>What a milestone's gate asks for. One call for a conversation, and one more for a bill, a result or a welcome.</summary>
    public CompletionRecord Completion()
    {
        var conversations = item.IsConversation ? Conversations() : [];
        return new CompletionRecord
        {
            AwaitsPayment = Payment.Holds(item.Row.Yes(MilestoneTable.RequiresPayment), item.Plan.Date(PlanTable.PaidOn), on),
            AwaitsSellersWelcome = item.Code == ItemCodes.CsmWelcome && Items().Any(IsSellersWelcomeAfter),
            IsConversation = item.IsConversation,
            HasConversation = conversations.Count > 0,
            IsWithCustomerSuccess = conversations.Any(IsByCustomerSuccess),
            Attendees = people.Attendees,
            BillRecipientAttended = people.NameOf(ResponsibleParty.Customer, StakeholderRole.BillRecipient) is not null,
            IsUnderstood = item.Code == ItemCodes.FirstBill ? IsFirstBillUnderstood() : null,
            VendorExecutive = people.NameOf(ResponsibleParty.Vendor, StakeholderRole.ExecutiveSponsor),
            CustomerExecutive = people.NameOf(ResponsibleParty.Customer, StakeholderRole.Executive),
            IsAccepted = item.Row.Reference(MilestoneTable.AcceptedById) is not null,
            AcceptedOn = item.Row.Date(MilestoneTable.AcceptedOn),
            Evidence = item.Row.Text(MilestoneTable.Evidence),
            HasOutcome = item.Row.Option(MilestoneTable.Outcome) is not null,
            ResultsShown = item.Code == ItemCodes.FirstValue ? ResultsShown() : 0,
            NextYear = item.Row.Text(MilestoneTable.NextYear),
        };
    }

    /// <summary>What the gate of a kick-off asks for beside that. Two calls.</summary>
    public KickoffFacts Kickoff()
    {
        var items = Items();
        var goals = Goals();
        var isDated = OwnerProfile.Of(item.Plan);
        var timeline = items.Where(row => row.Text(MilestoneTable.Code) == ItemCodes.DeliveryTimeline).ToList();
        return new KickoffFacts
        {
            HeldOn = on,
            HasProjectManager = item.Plan.Reference(PlanTable.ProjectManagerId) is not null,
            RolesToIntroduce = [.. items.Where(row => row.Yes(MilestoneTable.IsRequired))
                .Select(row => row.Choice<OwnerRole>(MilestoneTable.OwnerRole))
                .OfType<OwnerRole>()
                .Where(role => role is not (OwnerRole.Automation or OwnerRole.ChiefCustomerOfficer))
                .Distinct()],
            RolesIntroduced = [.. OnThePlan().Concat(people.Introduced(on)).Distinct()],
            HasDeliveryTimeline = timeline.All(row => row.Choice<MilestoneStatus>(MilestoneTable.Status) != MilestoneStatus.Open),
            HasGoalNote = HasGoalNote(),
            WasPrepared = goals.Any(goal => goal.Moment(SystemColumns.CreatedOn) is { } created && isDated.DateOf(created) < on),
            Goals = [.. goals.Select(GoalOf)],
            NextSteps = [.. items.Where(row => row.Yes(MilestoneTable.IsNextStep)
                    && row.Choice<MilestoneStatus>(MilestoneTable.Status) == MilestoneStatus.Open)
                .Select(StepOf)],
        };
    }

    /// <summary>How the customer felt at the kick-off: the pulse of its day; null when none was taken. One call.</summary>
    public Pulse? Sentiment()
    {
        var query = Of(MeasurementTable.LogicalName, MeasurementTable.PlanId, MeasurementTable.Value, MeasurementTable.Note);
        query.Criteria.AddCondition(MeasurementTable.Kind, ConditionOperator.Equal, ChoiceValues.Number(MeasurementKind.Pulse));
        query.Criteria.AddCondition(MeasurementTable.TakenOn, ConditionOperator.On, on.ToDateTime());
        return service.Read(query)
            .Where(row => row.Decimal(MeasurementTable.Value) is not null)
            .Select(row => new Pulse(on, (int)row.Decimal(MeasurementTable.Value)!.Value, row.Text(MeasurementTable.Note)))
            .OrderByDescending(pulse => pulse.IsValid)
            .FirstOrDefault();
    }

    /// <summary>The handoffs of the plan's deals, with what the customer intends (H-13). One call.</summary>
    public IReadOnlyList<Row> Handoffs() => service.Read(Of(
        HandoffTable.LogicalName, HandoffTable.PlanId, HandoffTable.OnboardingIntent, HandoffTable.FirstYearIntent));

    private IReadOnlyList<Row> Conversations()
    {
        var query = Of(TouchpointTable.LogicalName, TouchpointTable.PlanId, TouchpointTable.Direction, TouchpointTable.MadeById);
        query.Criteria.AddCondition(TouchpointTable.MilestoneId, ConditionOperator.Equal, item.Id);
        query.Criteria.AddCondition(TouchpointTable.Status, ConditionOperator.Equal, ChoiceValues.Number(TouchpointStatus.Done));
        query.Criteria.AddCondition(
            TouchpointTable.Direction, ConditionOperator.In,
            ChoiceValues.Number(ContactDirection.TwoWay), ChoiceValues.Number(ContactDirection.Inbound));
        return service.Read(query);
    }

    private bool IsByCustomerSuccess(Row conversation) => conversation.Reference(TouchpointTable.MadeById) is not { } by
        || by.Id == item.Plan.Reference(PlanTable.CsmId)?.Id
        || by.Id == item.Row.Reference(SystemColumns.OwnerId)?.Id;

    private IReadOnlyList<Row> Items() => service.Read(Of(
        MilestoneTable.LogicalName, MilestoneTable.PlanId, MilestoneTable.Code, MilestoneTable.OwnerRole, MilestoneTable.IsRequired,
        MilestoneTable.Status, MilestoneTable.IsNextStep, MilestoneTable.ResponsibleParty, MilestoneTable.ContactId, MilestoneTable.DueOn,
        MilestoneTable.CompletedOn,
        SystemColumns.OwnerId));

    private bool IsSellersWelcomeAfter(Row row) => row.Text(MilestoneTable.Code) == ItemCodes.SellerWelcome
        && row.Choice<MilestoneStatus>(MilestoneTable.Status) switch
        {
            MilestoneStatus.Open => true,
            MilestoneStatus.Done => row.Date(MilestoneTable.CompletedOn) > on,
            _ => false,
        };

    private IReadOnlyList<Row> Goals() => service.Read(Of(
        GoalTable.LogicalName, GoalTable.PlanId, GoalTable.Name, GoalTable.Metric, GoalTable.Baseline, GoalTable.Target, GoalTable.TargetOn,
        GoalTable.Source, GoalTable.AgreedByCustomerOn, GoalTable.AgreedByVendorOn, SystemColumns.CreatedOn));

    private bool HasGoalNote()
    {
        var query = Of(DiscoveryTable.LogicalName, DiscoveryTable.PlanId, DiscoveryTable.Kind);
        query.Criteria.AddCondition(DiscoveryTable.Kind, ConditionOperator.Equal, ChoiceValues.Number(DiscoveryKind.GoalOrDream));
        query.TopCount = 1;
        return service.Read(query).Count > 0;
    }

    private int ResultsShown()
    {
        var query = Of(MeasurementTable.LogicalName, MeasurementTable.PlanId, MeasurementTable.ShownToCustomerOn);
        query.Criteria.AddCondition(MeasurementTable.Kind, ConditionOperator.Equal, ChoiceValues.Number(MeasurementKind.Result));
        return service.Read(query).Count(row => row.Date(MeasurementTable.ShownToCustomerOn) <= on);
    }

    private bool? IsFirstBillUnderstood() => FirstBill.Find(service, item.PlanReference.Id)?.Choice<BillUnderstood>(BillTable.Understood)
        is { } answer
            ? answer == BillUnderstood.Understood
            : null;

    private IEnumerable<OwnerRole> OnThePlan()
    {
        if (item.Plan.Reference(PlanTable.CsmId) is not null)
        {
            yield return OwnerRole.Csm;
        }

        if (item.Plan.Reference(PlanTable.ProjectManagerId) is not null)
        {
            yield return OwnerRole.ProjectManager;
        }

        // The seller has met the customer long before.
        yield return OwnerRole.SalesRep;
    }

    private static JointGoal GoalOf(Row row) => new()
    {
        Text = row.Text(GoalTable.Name),
        Metric = row.Text(GoalTable.Metric),
        Baseline = row.Decimal(GoalTable.Baseline)?.ToString(CultureInfo.InvariantCulture),
        Target = row.Decimal(GoalTable.Target)?.ToString(CultureInfo.InvariantCulture),
        TargetOn = row.Date(GoalTable.TargetOn),
        Source = row.Choice<GoalSource>(GoalTable.Source),
        CustomerAgreedOn = row.Date(GoalTable.AgreedByCustomerOn),
        VendorAgreedOn = row.Date(GoalTable.AgreedByVendorOn),
    };

    /// <summary>A step of the vendor has an owner because every row has one; one of the customer needs a contact.</summary>
    private static NextStep StepOf(Row row)
    {
        var isCustomers = row.Choice<ResponsibleParty>(MilestoneTable.ResponsibleParty) == ResponsibleParty.Customer;
        var owner = row.Reference(isCustomers ? MilestoneTable.ContactId : SystemColumns.OwnerId);
        return new NextStep(isCustomers, owner?.Id.ToString(), row.Date(MilestoneTable.DueOn));
    }

    private QueryExpression Of(string table, string planColumn, params string[] columns)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(columns) };
        query.Criteria.AddCondition(planColumn, ConditionOperator.Equal, item.PlanReference.Id);
        query.Criteria.ActiveOnly();
        return query;
    }
}
