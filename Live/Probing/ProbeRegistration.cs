using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Live.Probing;

/// <summary>Registers the probe's plug-in, and removes it completely.</summary>
/// <param name="service">An administrator's service.</param>
internal sealed class ProbeRegistration(IOrganizationService service)
{
    private const string AssemblyName = "CrmOnboarding.Probe";
    private const string TypeName = "CrmOnboarding.Probe.RecordingPlugin";
    private const string AssemblyTable = "pluginassembly";
    private const string TypeTable = "plugintype";
    private const string StepTable = "sdkmessageprocessingstep";
    private const int Sandboxed = 2;
    private const int InDatabase = 0;
    private const int Synchronous = 0;
    private const int ServerOnly = 0;
    private const int FirstRank = 1;

    /// <summary>Registers it on every message that the environment has.</summary>
    /// <param name="assembly">The DLL.</param>
    /// <param name="publicKeyToken">Of the DLL, in hexadecimal.</param>
    /// <returns>The messages that the environment does not have for the table.</returns>
    public IReadOnlyList<ProbedMessage> Add(byte[] assembly, string publicKeyToken)
    {
        var assemblyId = service.Create(new Entity(AssemblyTable)
        {
            ["name"] = AssemblyName,
            ["content"] = Convert.ToBase64String(assembly),
            ["version"] = "1.0.0.0",
            ["culture"] = "neutral",
            ["publickeytoken"] = publicKeyToken,
            ["isolationmode"] = new OptionSetValue(Sandboxed),
            ["sourcetype"] = new OptionSetValue(InDatabase),
        });
        var typeId = service.Create(new Entity(TypeTable)
        {
            ["pluginassemblyid"] = new EntityReference(AssemblyTable, assemblyId),
            ["typename"] = TypeName,
            ["name"] = TypeName,
            ["friendlyname"] = TypeName,
        });
        var filters = Filters();
        var missing = new List<ProbedMessage>();
        foreach (var message in ProbedMessages.All)
        {
            if (filters.TryGetValue((message.Message, message.Table), out var filter))
            {
                service.Create(Step(message, filter, typeId));
            }
            else
            {
                missing.Add(message);
            }
        }

        return missing;
    }

    /// <summary>Removes everything of the probe, including what an interrupted run left behind.</summary>
    /// <returns>Number of rows removed.</returns>
    public int Remove()
    {
        var removed = 0;
        foreach (var assembly in Find(AssemblyTable, "name", AssemblyName))
        {
            foreach (var type in Find(TypeTable, "pluginassemblyid", assembly.Id))
            {
                foreach (var step in Find(StepTable, "plugintypeid", type.Id))
                {
                    removed += Delete(StepTable, step.Id);
                }

                removed += Delete(TypeTable, type.Id);
            }

            removed += Delete(AssemblyTable, assembly.Id);
        }

        return removed;
    }

    private static Entity Step(ProbedMessage message, (Guid Message, Guid Filter) ids, Guid typeId) => new(StepTable)
    {
        ["name"] = $"{AssemblyName}: {message.Message} of {message.Table} at {message.Stage}",
        ["sdkmessageid"] = new EntityReference("sdkmessage", ids.Message),
        ["sdkmessagefilterid"] = new EntityReference("sdkmessagefilter", ids.Filter),
        ["plugintypeid"] = new EntityReference(TypeTable, typeId),
        ["stage"] = new OptionSetValue(message.Stage),
        ["mode"] = new OptionSetValue(Synchronous),
        ["rank"] = FirstRank,
        ["supporteddeployment"] = new OptionSetValue(ServerOnly),
    };

    private Dictionary<(string Message, string Table), (Guid Message, Guid Filter)> Filters()
    {
        var query = new QueryExpression("sdkmessagefilter") { ColumnSet = new ColumnSet("sdkmessageid", "primaryobjecttypecode") };
        query.Criteria.AddCondition(new ConditionExpression(
            "primaryobjecttypecode", ConditionOperator.In,
            ProbedMessages.All.Select(message => (object)message.Table).Distinct().ToArray()));
        query.Inner("sdkmessageid", "sdkmessage", "sdkmessageid", "message", "name");
        return service.Read(query)
            .Where(row => row.Reference("sdkmessageid") is not null)
            .GroupBy(row => (row.Linked("message").Text("name") ?? string.Empty, row.Text("primaryobjecttypecode") ?? string.Empty))
            .ToDictionary(group => group.Key, group => (group.First().Reference("sdkmessageid")!.Id, group.First().Id));
    }

    private IReadOnlyList<Row> Find(string table, string column, object value)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(column) };
        query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        return service.Read(query);
    }

    private int Delete(string table, Guid id)
    {
        service.Delete(table, id);
        return 1;
    }
}
