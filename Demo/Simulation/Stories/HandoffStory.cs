using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Handoff;
using CrmOnboarding.Sandbox;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Demo.Simulation.Stories;

/// <summary>
/// How a deal is handed over: the seller answers what is open and hands over, the customer success manager accepts, or sends it back once.
/// Some sellers never get to it.
/// </summary>
/// <param name="organization">Where the handoffs are.</param>
internal sealed class HandoffStory(SandboxOrganization organization)
{
    private const string Target = "Target";

    private static readonly Dictionary<string, string> s_answers = new(StringComparer.Ordinal)
    {
        [HandoffCodes.Goals] = "Close the month in four days instead of nine, by the end of the year.",
        [HandoffCodes.SuccessCriteria] = "The team works with it every day, and nobody keeps a list of their own beside it.",
        [HandoffCodes.Stakeholders] = "Champion, buyer, daily users, who gets the bill, and the executive who asked for it: all met.",
        [HandoffCodes.Scope] = "As in the lines of the order; one production environment, no test system.",
        [HandoffCodes.Promises] = "A guide for the move of the old data, and a named person in support.",
        [HandoffCodes.PlanReadiness] = "Two workshops, then the course; half of it stands.",
        [HandoffCodes.Timeline] = "Live before the end of the quarter: the old contract ends then.",
        [HandoffCodes.Risks] = "Their IT has a freeze in December.",
        [HandoffCodes.Commercial] = "Term, monthly value and set-up fee as in the order; billed from the first of the month after.",
        [HandoffCodes.WhyBought] = "Too many errors by hand; one competitor was dearer, the other too small.",
        [HandoffCodes.Technical] = "Single sign-on, and one import from the accounting system.",
    };

    /// <summary>What the seller knows only when asked again.</summary>
    private static readonly string[] s_second = [HandoffCodes.Timeline, HandoffCodes.Stakeholders];

    /// <summary>What happens to the handoff of a deal.</summary>
    /// <param name="plan">The plan of the deal.</param>
    /// <param name="handoff">The handoff.</param>
    /// <param name="wonOn">The day of the win.</param>
    public IEnumerable<StoryEvent> Of(StoryPlan plan, EntityReference handoff, DateOnly wonOn)
    {
        if (plan.IsDigital || plan.Owner is not { } csm || plan.Happens(Throw.NeverHandedOver, 10))
        {
            yield break;
        }

        var manager = organization.ServiceFor(csm.Id);
        var handedOver = StoryPlan.Workday(wonOn.AddDays(1));
        var decided = StoryPlan.Workday(handedOver.AddDays(1));
        if (!plan.Happens(Throw.IncompleteHandoff, 25))
        {
            yield return new StoryEvent(handedOver, _ => HandOver(handoff, []));
            yield return new StoryEvent(decided, _ => Send(manager, "onb_AcceptHandoff", handoff));
            yield break;
        }

        yield return new StoryEvent(handedOver, _ => HandOver(handoff, s_second));
        yield return new StoryEvent(
            decided, _ => Send(manager, "onb_ReturnHandoff", handoff, ("Reasons", "Who signs off the delivery?")));
        var again = StoryPlan.Workday(decided.AddDays(2));
        yield return new StoryEvent(again, _ => HandOver(handoff, []));
        yield return new StoryEvent(
            StoryPlan.Workday(again.AddDays(1)), _ => Send(manager, "onb_AcceptHandoff", handoff));
    }

    /// <summary>The seller, whose handoff it is until it is accepted, answers and hands over.</summary>
    private void HandOver(EntityReference handoff, string[] except)
    {
        var owner = organization.SystemService
            .Retrieve(handoff.LogicalName, handoff.Id, new ColumnSet(SystemColumns.OwnerId))
            .GetAttributeValue<EntityReference>(SystemColumns.OwnerId);
        var seller = owner.LogicalName == SystemUserTable.LogicalName ? organization.ServiceFor(owner.Id) : organization.SystemService;
        foreach (var question in OpenQuestions(handoff).Where(question => !except.Contains(question.Text(HandoffItemTable.Code))))
        {
            seller.Update(Answered(question));
        }

        Send(seller, "onb_SubmitHandoff", handoff);
    }

    private IEnumerable<Row> OpenQuestions(EntityReference handoff)
    {
        var query = new QueryExpression(HandoffItemTable.LogicalName)
        {
            ColumnSet = new ColumnSet(
                HandoffItemTable.Code, HandoffItemTable.IsBlocker, HandoffItemTable.PartsDone, HandoffItemTable.PartsTotal,
                HandoffItemTable.Answer),
        };
        query.Criteria.AddCondition(HandoffItemTable.HandoffId, ConditionOperator.Equal, handoff.Id);
        query.Criteria.AddCondition(HandoffItemTable.IsNotApplicable, ConditionOperator.NotEqual, true);
        query.AddOrder(HandoffItemTable.Sequence, OrderType.Ascending);
        return organization.SystemService.RetrieveMultiple(query).Entities.Select(question => new Row(question))
            .Where(question => question.Whole(HandoffItemTable.PartsDone) != question.Whole(HandoffItemTable.PartsTotal));
    }

    private static Entity Answered(Row question)
    {
        var row = new Entity(HandoffItemTable.LogicalName, question.Id)
        {
            [HandoffItemTable.PartsDone] = question.Whole(HandoffItemTable.PartsTotal),
            [HandoffItemTable.MissingParts] = null,
            [HandoffItemTable.Provenance] = ChoiceValues.Write<Provenance>(Provenance.CustomerConfirmed),
        };
        if (question.Yes(HandoffItemTable.IsBlocker))
        {
            row[HandoffItemTable.BlockerMet] = true;
        }

        if (question.Text(HandoffItemTable.Answer) is null && s_answers.TryGetValue(question.Text(HandoffItemTable.Code)!, out var answer))
        {
            row[HandoffItemTable.Answer] = answer;
        }

        return row;
    }

    private static void Send(
        IOrganizationService service, string message, EntityReference handoff, params (string Name, object Value)[] parameters)
    {
        var request = new OrganizationRequest(message) { [Target] = handoff };
        foreach (var (name, value) in parameters)
        {
            request[name] = value;
        }

        service.Execute(request);
    }
}
