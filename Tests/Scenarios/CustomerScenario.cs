using System;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Cadence.Listening;
using CrmOnboarding.Domain.Health;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios;

/// <summary>
/// Base of scenarios about one customer with 5,000 employees, won on Friday 20 November 2026, whose customer success manager is Cora.
/// </summary>
internal abstract class CustomerScenario : Scenario
{
    /// <summary>The customer success manager of the plan.</summary>
    protected EntityReference Cora { get; private set; } = null!;

    /// <summary>The customer.</summary>
    protected EntityReference Customer { get; private set; } = null!;

    [SetUp]
    public void WinWithACsm()
    {
        Needs(Capability.BackgroundWorkflow, Capability.SecurityRoles, Capability.MovableClock);
        Cora = People.User(Organization, "Cora Success", Roles.Csm);
        Customer = Sales.Account(5_000);
        Sales.WinNew(Customer, deal => deal[OpportunityTable.CsmId] = Cora);
    }

    /// <summary>The plan that the win made.</summary>
    protected EntityReference Plan => Plans.Plans()[0].ToEntityReference();

    /// <summary>The sentences about the health of the only plan.</summary>
    protected string Explanation => Plans.Single().Text(PlanTable.HealthExplanation) ?? string.Empty;

    /// <summary>The service of a person.</summary>
    protected IOrganizationService As(EntityReference user) => Organization.ServiceFor(user.Id);

    /// <summary>A call with the customer.</summary>
    protected Entity Touchpoint(TouchpointStatus status, ContactDirection direction, DateTime on) => new(TouchpointTable.LogicalName)
    {
        [TouchpointTable.Name] = "Checking in",
        [TouchpointTable.PlanId] = Plan,
        [TouchpointTable.On] = on,
        [TouchpointTable.Channel] = ChoiceValues.Write(Channel.Call),
        [TouchpointTable.Status] = ChoiceValues.Write(status),
        [TouchpointTable.Direction] = ChoiceValues.Write(direction),
    };

    /// <summary>A measurement.</summary>
    protected Entity Measured(MeasurementKind kind, DateTime on, decimal value, decimal? outOf = null, string? note = null) =>
        new(MeasurementTable.LogicalName)
        {
            [MeasurementTable.Name] = kind.ToString(),
            [MeasurementTable.PlanId] = Plan,
            [MeasurementTable.Kind] = ChoiceValues.Write(kind),
            [MeasurementTable.TakenOn] = on,
            [MeasurementTable.Value] = value,
            [MeasurementTable.OutOf] = outOf,
            [MeasurementTable.Note] = note,
        };

    /// <summary>Something that was learnt.</summary>
    protected Entity Discovered(DiscoveryKind kind, string what, DateTime on) => new(DiscoveryTable.LogicalName)
    {
        [DiscoveryTable.Name] = what,
        [DiscoveryTable.PlanId] = Plan,
        [DiscoveryTable.Kind] = ChoiceValues.Write(kind),
        [DiscoveryTable.HeardOn] = on,
    };

    /// <summary>What a column of the only plan says.</summary>
    protected string Says(string column) => Plans.Single().Text(column) ?? string.Empty;

    /// <summary>Lets a day come on which the plan is evaluated.</summary>
    protected void EvaluateOn(int year, int month, int day)
    {
        GoTo(year, month, day);
        Service.Update(new Entity(PlanTable.LogicalName, Plans.Single().Id) { [PlanTable.EvaluationRequestedOn] = Organization.UtcNow });
        Drain();
    }

    /// <summary>The only risk of a rule.</summary>
    protected Entity Risk(string rule) => Risks(rule).Single();

    /// <summary>All risks of a rule.</summary>
    protected Entity[] Risks(string rule) => [.. Plans.Risks().Where(risk => risk.Text(RiskTable.RuleCode) == rule)];
}
