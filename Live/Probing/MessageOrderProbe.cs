using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Live.Calls;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Live.Probing;

/// <summary>The messages that one request caused.</summary>
/// <param name="Action">What was done.</param>
/// <param name="Refusal">What the environment said when it refused; null when it did not.</param>
/// <param name="Sightings">In the order of their moments.</param>
internal sealed record ProbedAction(string Action, string? Refusal, IReadOnlyList<Sighting> Sightings);

/// <summary>What the probe found.</summary>
/// <param name="Missing">Messages that the environment does not have.</param>
/// <param name="Actions">What was done, in order.</param>
internal sealed record ProbeReport(IReadOnlyList<ProbedMessage> Missing, IReadOnlyList<ProbedAction> Actions);

/// <summary>
/// Finds out in which order messages fire when an opportunity is closed and reopened, which Dataverse does not document. It registers a
/// recording plug-in, performs each action on an opportunity that it creates, reads the plug-in trace log, and removes everything again.
/// </summary>
/// <param name="service">An administrator's service of a test environment.</param>
/// <param name="clock">The clock.</param>
internal sealed class MessageOrderProbe(IOrganizationService service, TimeProvider clock)
{
    private const int TraceEverything = 2;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private readonly ProbeRegistration _registration = new(service);

    /// <summary>How long the platform may take to write its trace log.</summary>
    public static TimeSpan LogDelay { get; } = TimeSpan.FromSeconds(60);

    /// <summary>Probes.</summary>
    /// <param name="assembly">DLL of the recording plug-in.</param>
    /// <param name="publicKeyToken">Of that DLL.</param>
    /// <param name="watch">How long a person then closes opportunities in other ways; null for not at all.</param>
    public ProbeReport Run(byte[] assembly, string publicKeyToken, TimeSpan? watch)
    {
        var organization =
            service.Read(new QueryExpression("organization") { ColumnSet = new ColumnSet("plugintracelogsetting"), TopCount = 1 })[0];
        var setting = organization.Option("plugintracelogsetting") ?? 0;
        _registration.Remove();
        try
        {
            SetTracing(organization.Id, TraceEverything);
            var missing = _registration.Add(assembly, publicKeyToken);
            var done = Act();
            if (watch is { } time)
            {
                done.Add(("Watched", null, Watch(time)));
            }

            clock.Wait(LogDelay);
            return new ProbeReport(missing, Group(done, Sightings(done[0].StartedOn)));
        }
        finally
        {
            _registration.Remove();
            SetTracing(organization.Id, setting);
        }
    }

    private DateTime Watch(TimeSpan time)
    {
        var startedOn = clock.UtcNow();
        clock.Wait(time);
        return startedOn;
    }

    private List<(string Action, string? Refusal, DateTime StartedOn)> Act()
    {
        var actions = new ProbeActions(service);
        var opportunity = actions.MakeOpportunity();
        try
        {
            var done = new List<(string, string?, DateTime)>();
            foreach (var (name, run) in actions.All)
            {
                // The pause keeps the clocks of this machine and the server from mixing up two actions.
                clock.Wait(Pause);
                var startedOn = clock.UtcNow();
                done.Add((name, Refusal(() => run(opportunity)), startedOn));
            }

            return done;
        }
        finally
        {
            service.Delete(OpportunityTable.LogicalName, opportunity);
        }
    }

    private static string? Refusal(Action action)
    {
        try
        {
            action();
            return null;
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            return fault.Detail.Message.Split('\n', 2)[0].Trim();
        }
    }

    private IReadOnlyList<Sighting> Sightings(DateTime since)
    {
        var query = new QueryExpression("plugintracelog") { ColumnSet = new ColumnSet("messageblock") };
        query.Criteria.AddCondition("typename", ConditionOperator.BeginsWith, "CrmOnboarding.Probe.");
        query.Criteria.AddCondition("createdon", ConditionOperator.GreaterEqual, since - Pause);
        return [.. service.Read(query).Select(row => Sighting.Parse(row.Text("messageblock"))).OfType<Sighting>()
            .OrderBy(sighting => sighting.On)];
    }

    /// <summary>
    /// A sighting belongs to the last action that began before it; the clocks may differ by half a pause.
    /// </summary>
    private static IReadOnlyList<ProbedAction> Group(
        IReadOnlyList<(string Action, string? Refusal, DateTime StartedOn)> done, IReadOnlyList<Sighting> sightings) =>
    [
        .. done.Select((action, index) => new ProbedAction(
            action.Action,
            action.Refusal,
            [
                .. sightings.Where(sighting =>
                    (index == 0 || sighting.On >= action.StartedOn - (Pause / 2))
                    && (index == done.Count - 1 || sighting.On < done[index + 1].StartedOn - (Pause / 2))),
            ])),
    ];

    private void SetTracing(Guid organization, int setting) => service.Update(new Entity("organization", organization)
    {
        ["plugintracelogsetting"] = new OptionSetValue(setting),
    });
}
