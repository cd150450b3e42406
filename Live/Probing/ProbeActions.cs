using System;
using System.Collections.Generic;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Live.Probing;

/// <summary>What the probe does to its own opportunity, one request after the other.</summary>
/// <param name="service">Where it is done.</param>
internal sealed class ProbeActions(IOrganizationService service)
{
    private const int DefaultStatus = -1;

    /// <summary>The requests in order: each with its name and what it does to an opportunity.</summary>
    public IReadOnlyList<(string Name, Action<Guid> Run)> All =>
    [
        ("WinOpportunity", id => Close("WinOpportunity", id)),
        ("Reopen by Update of statecode", id => SetState(id, OpportunityTable.StateOpen)),
        ("LoseOpportunity", id => Close("LoseOpportunity", id)),
        ("Reopen by Update of statecode, after a loss", id => SetState(id, OpportunityTable.StateOpen)),
        ("Update of statecode to Won", id => SetState(id, OpportunityTable.StateWon)),
    ];

    /// <summary>Creates the opportunity. It has no customer, so it is not onboarded.</summary>
    public Guid MakeOpportunity() =>
        service.Create(new Entity(OpportunityTable.LogicalName) { [OpportunityTable.Name] = "CrmOnboarding message-order probe" });

    /// <summary>By name: the SDK for .NET has the platform's types only, not those of Sales.</summary>
    private void Close(string message, Guid opportunity) => service.Execute(new OrganizationRequest(message)
    {
        ["OpportunityClose"] = new Entity("opportunityclose")
        {
            [OpportunityCloseTable.OpportunityId] = new EntityReference(OpportunityTable.LogicalName, opportunity),
            ["subject"] = "CrmOnboarding message-order probe",
        },
        ["Status"] = new OptionSetValue(DefaultStatus),
    });

    private void SetState(Guid opportunity, int state) => service.Update(new Entity(OpportunityTable.LogicalName, opportunity)
    {
        [OpportunityTable.StateCode] = new OptionSetValue(state),
    });
}
