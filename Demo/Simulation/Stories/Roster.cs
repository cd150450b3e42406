using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Demo.Loading;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Demo.Simulation.Stories;

/// <summary>
/// The people of a plan: whom of the customer the deal names and who comes beside them, our side as far as the customer meets it, and a
/// champion who leaves.
/// </summary>
/// <param name="people">The contacts of customers.</param>
/// <param name="colleagues">Our side.</param>
internal sealed class Roster(PeopleLoader people, Colleagues colleagues)
{
    // Sales met them while the deal was open; somebody new would be a sign of expansion.
    private const int MetBefore = 30;

    private const int LeavesOn = 36;
    private const int SuccessorFrom = 47;
    private const string Successor = "successor of the champion";

    private static readonly (StakeholderRole Role, string Function, bool InOnboarding, bool InAdoption)[] s_customers =
    [
        (StakeholderRole.Champion, "head of operations", true, false),
        (StakeholderRole.EconomicBuyer, "managing director", false, false),
        (StakeholderRole.BillRecipient, "accounts payable", false, false),
        (StakeholderRole.DailyUser, "team lead", false, true),
        (StakeholderRole.IT, "systems", true, false),
        (StakeholderRole.Executive, "board", false, true),
    ];

    private static readonly (StakeholderRole Role, string Colleague)[] s_ours =
    [
        (StakeholderRole.Trainer, Colleagues.Delivery),
        (StakeholderRole.Finance, Colleagues.Finance),
        (StakeholderRole.ExecutiveSponsor, Colleagues.Executive),
        (StakeholderRole.Support, Colleagues.Delivery),
    ];

    /// <summary>Who is entered, and who leaves.</summary>
    public IEnumerable<StoryEvent> Of(StoryPlan plan)
    {
        if (plan.IsDigital)
        {
            yield return Entered(plan, 3, StakeholderRole.Champion, "uses it", inOnboarding: true, inAdoption: true);
            yield break;
        }

        yield return new StoryEvent(plan.Day(1), service => NameOurTeam(service, plan));
        foreach (var (role, function, inOnboarding, inAdoption) in s_customers)
        {
            yield return Entered(plan, plan.Named.ContainsKey(role) ? 1 : 2, role, function, inOnboarding, inAdoption);
        }

        foreach (var (role, colleague) in s_ours)
        {
            yield return new StoryEvent(plan.Day(2), service => service.Create(Ours(plan, role, colleague)));
        }

        if (!ChampionLeaves(plan))
        {
            yield break;
        }

        yield return plan.Changed(
            LeavesOn, StakeholderTable.LogicalName, WhatOf(StakeholderRole.Champion), (StakeholderTable.LeftOn, plan.On(LeavesOn)));
        yield return new StoryEvent(plan.Day(SuccessorFrom), service => service.Create(
            Customers(plan, Successor, StakeholderRole.Champion, SuccessorOf(plan), "head of operations, took over", true, true)));
    }

    /// <summary>Who of the customer has a role.</summary>
    public EntityReference ContactOf(StoryPlan plan, StakeholderRole role) =>
        plan.Customer.LogicalName == ContactTable.LogicalName ? plan.Customer
        : plan.Named.TryGetValue(role, out var named) ? named
        : people.EnsureContact(plan.Person((int)role), plan.Customer, plan.Day0.AddDays(-MetBefore));

    /// <summary>Who of the customer speaks with us on a day: the champion, and while there is none, who works with it daily.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="day">Days after the win.</param>
    public EntityReference SpeakerOn(StoryPlan plan, int day) =>
        !ChampionLeaves(plan) || day < LeavesOn ? ContactOf(plan, StakeholderRole.Champion)
        : day < SuccessorFrom ? ContactOf(plan, StakeholderRole.DailyUser)
        : SuccessorOf(plan);

    /// <summary>The stakeholder of a role, on either side, who was there from the start.</summary>
    public static EntityReference StakeholderOf(StoryPlan plan, StakeholderRole role) =>
        new(StakeholderTable.LogicalName, plan.IdOf(StakeholderTable.LogicalName, WhatOf(role)));

    private static bool ChampionLeaves(StoryPlan plan) =>
        plan.Customer.LogicalName == AccountTable.LogicalName && plan.Happens(Throw.ChampionLeaves, 25);

    private EntityReference SuccessorOf(StoryPlan plan) => people.EnsureContact(plan.Person(s_customers.Length), plan.Customer);

    private StoryEvent Entered(StoryPlan plan, int day, StakeholderRole role, string function, bool inOnboarding, bool inAdoption) =>
        new(plan.Day(day), service => service.Create(
            Customers(plan, WhatOf(role), role, ContactOf(plan, role), function, inOnboarding, inAdoption)));

    private static Entity Customers(
        StoryPlan plan, string what, StakeholderRole role, EntityReference contact, string function, bool inOnboarding, bool inAdoption)
    {
        var row = plan.Row(StakeholderTable.LogicalName, what, $"{contact.Name}, {function}");
        row[StakeholderTable.Side] = ChoiceValues.Write(ResponsibleParty.Customer);
        row[StakeholderTable.Role] = ChoiceValues.Write(role);
        row[StakeholderTable.ContactId] = contact;
        row[StakeholderTable.InOnboarding] = inOnboarding;
        row[StakeholderTable.InAdoption] = inAdoption;
        return row;
    }

    private Entity Ours(StoryPlan plan, StakeholderRole role, string colleague)
    {
        var row = plan.Row(StakeholderTable.LogicalName, WhatOf(role), Colleagues.NameOf(colleague));
        row[StakeholderTable.Side] = ChoiceValues.Write(ResponsibleParty.Vendor);
        row[StakeholderTable.Role] = ChoiceValues.Write(role);
        row[StakeholderTable.UserId] = colleagues.Ensure(colleague);
        row[StakeholderTable.IntroducedOn] = plan.On(2);
        return row;
    }

    /// <summary>A manager names who looks after the customer and who delivers, where the deal named nobody.</summary>
    private void NameOurTeam(IOrganizationService service, StoryPlan plan)
    {
        var known = service.Retrieve(
            PlanTable.LogicalName, plan.Plan.Id, new ColumnSet(PlanTable.CsmId, PlanTable.ProjectManagerId));
        var named = new Entity(PlanTable.LogicalName, plan.Plan.Id);
        if (!known.Contains(PlanTable.CsmId))
        {
            named[PlanTable.CsmId] = colleagues.Ensure(Colleagues.Csm);
        }

        if (!known.Contains(PlanTable.ProjectManagerId))
        {
            named[PlanTable.ProjectManagerId] = colleagues.Ensure(Colleagues.Delivery);
        }

        if (named.Attributes.Count > 0)
        {
            service.Update(named);
        }
    }

    private static string WhatOf(StakeholderRole role) => role.ToString();
}
