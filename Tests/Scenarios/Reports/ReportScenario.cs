using System;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios.Reports;

/// <summary>
/// Base of the scenarios that ask for figures: people record what happens, then somebody who leads or looks on asks. The first deals are
/// won on Friday 20 November 2026 at 9:00 UTC.
/// </summary>
internal abstract class ReportScenario : Scenario
{
    /// <summary>A customer success manager, of whom the won deals speak.</summary>
    protected EntityReference CsmUser { get; private set; } = null!;

    /// <summary>The service of whoever leads the customer success managers.</summary>
    protected IOrganizationService Manager { get; private set; } = null!;

    /// <summary>The service of whoever only looks on.</summary>
    protected IOrganizationService Executive { get; private set; } = null!;

    /// <summary>The service of that customer success manager.</summary>
    protected IOrganizationService Cora => Organization.ServiceFor(CsmUser.Id);

    [SetUp]
    public void AppointPeople()
    {
        Needs(Capability.CustomApis, Capability.MovableClock, Capability.SecurityRoles, Capability.BackgroundWorkflow);
        CsmUser = People.User(Organization, "Cora Success", Roles.Csm);
        Manager = Organization.ServiceFor(People.User(Organization, "Mara Manager", Roles.CsmManager).Id);
        Executive = Organization.ServiceFor(People.User(Organization, "Emil Executive", Roles.Executive).Id);
    }

    /// <summary>Wins a deal of a new customer, which is looked after by the customer success manager.</summary>
    /// <returns>The plan.</returns>
    protected EntityReference Win(string customer, int employees, Action<Entity>? deal = null) =>
        Win(Sales.Account(employees, customer), deal);

    /// <inheritdoc cref="Win(string, int, Action{Entity})" />
    protected EntityReference Win(EntityReference customer, Action<Entity>? deal = null)
    {
        Sales.WinNew(customer, row =>
        {
            row[OpportunityTable.CsmId] = CsmUser;
            deal?.Invoke(row);
        });
        return PlanOf(customer).ToEntityReference();
    }

    /// <summary>The plan of a customer as it stands.</summary>
    protected Entity PlanOf(EntityReference customer) =>
        Plans.Plans().Single(plan => plan.Reference(PlanTable.CustomerId)?.Id == customer.Id);

    /// <summary>A plan as it stands.</summary>
    protected Entity Row(EntityReference plan) => Plans.Plans().Single(row => row.Id == plan.Id);

    /// <summary>Logs a conversation that was just held.</summary>
    protected void Call(EntityReference plan, string heard = "All is well.")
    {
        Cora.Execute(new OrganizationRequest("onb_LogTouchpoint")
        {
            ["Target"] = plan,
            ["Channel"] = ChoiceValues.Number(Channel.Call),
            ["Heard"] = heard,
        });
        Drain();
    }

    /// <summary>Records a contact.</summary>
    protected void Touch(EntityReference plan, Date on, Channel channel, ContactDirection direction, Action<Entity>? more = null)
    {
        var touchpoint = new Entity(TouchpointTable.LogicalName)
        {
            [TouchpointTable.Name] = "Contact",
            [TouchpointTable.PlanId] = plan,
            [TouchpointTable.On] = on.ToDateTime(),
            [TouchpointTable.Channel] = ChoiceValues.Write(channel),
            [TouchpointTable.Direction] = ChoiceValues.Write(direction),
        };
        more?.Invoke(touchpoint);
        Cora.Create(touchpoint);
    }

    /// <summary>An item of a plan.</summary>
    protected Entity Item(EntityReference plan, string code) => Plans.ItemsWith(code)
        .Single(item => item.Reference(MilestoneTable.PlanId)?.Id == plan.Id);

    /// <summary>Moves the clock to a moment, UTC.</summary>
    protected void GoTo(int year, int month, int day, int hour, int minute) =>
        Organization.AdvanceTo(new DateTime(year, month, day, hour, minute, 0, DateTimeKind.Utc));

    /// <summary>Evaluates a plan as of now, as whoever looks at it does.</summary>
    protected void Evaluate(EntityReference plan)
    {
        Cora.Execute(new OrganizationRequest("onb_EvaluatePlan") { ["Target"] = plan });
        Drain();
    }

    /// <summary>Asks for figures.</summary>
    protected static Figures Ask(IOrganizationService who, string message, params (string Name, object? Value)[] parameters) =>
        Figures.Of(Answer(who, message, parameters));

    /// <summary>Sends a message.</summary>
    protected static ParameterCollection Answer(
        IOrganizationService who, string message, params (string Name, object? Value)[] parameters)
    {
        var request = new OrganizationRequest(message);
        foreach (var (name, value) in parameters)
        {
            request[name] = value;
        }

        return who.Execute(request).Results;
    }
}
