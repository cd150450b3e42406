using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Live.Deployment;

/// <summary>
/// Turns on the plug-in steps and workflows of a solution: an import can leave them off. A cloud flow needs a connection, which is a
/// person's to choose.
/// </summary>
/// <param name="service">Where they are.</param>
/// <param name="say">Gets one sentence for each that was turned on, is off or is missing.</param>
internal sealed class Activation(IOrganizationService service, Action<string> say)
{
    private static readonly Switch Step = new("plug-in step", "sdkmessageprocessingstep", "sdkmessageprocessingstepid", On: 0, OnReason: 1);
    private static readonly Switch Workflow = new("workflow", "workflow", "workflowid", On: 1, OnReason: 2);

    /// <summary>Turns on what is off.</summary>
    /// <returns>Whether everything is on now but for cloud flows.</returns>
    public bool Run(SolutionZip solution)
    {
        var steps = SwitchOn(Step, solution.Steps);
        var workflows = SwitchOn(Workflow, solution.Workflows);
        SayWhichFlowsAreOff(solution.Flows);
        return steps && workflows;
    }

    private void SayWhichFlowsAreOff(IReadOnlyList<SwitchedComponent> flows)
    {
        var states = StatesOf(Workflow, flows);
        foreach (var flow in flows.Where(flow => states.TryGetValue(flow.Id, out var state) && state != Workflow.On))
        {
            say($"The cloud flow '{flow.Name}' is off. Choose a connection for it in Power Automate and turn it on, or schedule "
                + "crm sweep and crm reconcile.");
        }
    }

    private bool SwitchOn(Switch kind, IReadOnlyList<SwitchedComponent> components)
    {
        var states = StatesOf(kind, components);
        var allOn = true;
        foreach (var component in components)
        {
            if (!states.TryGetValue(component.Id, out var state))
            {
                say($"The {kind.Name} '{component.Name}' is not in the environment; import the solution again with --force.");
                allOn = false;
            }
            else if (state != kind.On)
            {
                service.Update(new Entity(kind.Table, component.Id)
                {
                    ["statecode"] = new OptionSetValue(kind.On),
                    ["statuscode"] = new OptionSetValue(kind.OnReason),
                });
                say($"The {kind.Name} '{component.Name}' was off and is on now.");
            }
        }

        return allOn;
    }

    private Dictionary<Guid, int?> StatesOf(Switch kind, IReadOnlyList<SwitchedComponent> components)
    {
        if (components.Count == 0)
        {
            return [];
        }

        var query = new QueryExpression(kind.Table) { ColumnSet = new ColumnSet("statecode") };
        query.Criteria.AddCondition(new ConditionExpression(
            kind.IdColumn, ConditionOperator.In, components.Select(component => (object)component.Id).ToArray()));
        return service.Read(query).ToDictionary(row => row.Id, row => row.Option("statecode"));
    }

    /// <summary>How a kind of component is turned on.</summary>
    private sealed record Switch(string Name, string Table, string IdColumn, int On, int OnReason);
}
