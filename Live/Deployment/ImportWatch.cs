using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Live.Calls;
using CrmOnboarding.Live.Environments;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Live.Deployment;

/// <summary>How an import ended.</summary>
/// <param name="Succeeded">Whether the solution is in.</param>
/// <param name="Sentences">What failed.</param>
internal sealed record ImportOutcome(bool Succeeded, IReadOnlyList<string> Sentences);

/// <summary>Waits for an import that runs in the background.</summary>
/// <param name="service">Where its rows are read.</param>
/// <param name="clock">The clock.</param>
internal sealed class ImportWatch(IOrganizationService service, TimeProvider clock)
{
    private const int Completed = 3;
    private const int Succeeded = 30;

    /// <summary>Polling interval.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    /// <summary>Waits until the import has ended.</summary>
    /// <param name="import">The import.</param>
    /// <param name="limit">How long to wait.</param>
    /// <param name="progress">Gets percent, 0 to 100.</param>
    public ImportOutcome WaitFor(StartedImport import, TimeSpan limit, Action<double> progress)
    {
        for (var endsOn = clock.UtcNow() + limit; clock.UtcNow() <= endsOn; clock.Wait(Interval))
        {
            if (Find("asyncoperation", "asyncoperationid", import.JobId, "statecode", "statuscode", "friendlymessage", "message") is { } job
                && Option(job, "statecode") == Completed)
            {
                return Outcome(job, Log(import));
            }

            progress(Progress(import));
        }

        return new ImportOutcome(
            false, [$"The import has not ended after {limit.TotalMinutes:0} minutes; it goes on by itself. Run this command again later."]);
    }

    private static ImportOutcome Outcome(Entity job, IReadOnlyList<string> failures)
    {
        if (Option(job, "statuscode") == Succeeded)
        {
            return new ImportOutcome(true, failures);
        }

        var reason = (Text(job, "friendlymessage") ?? Text(job, "message") ?? "no reason").ReplaceLineEndings(" ").Trim();
        return new ImportOutcome(false, [.. failures, $"The import failed: {reason}"]);
    }

    private double Progress(StartedImport import) =>
        Find("importjob", "importjobid", import.ImportJobId, "progress")?.GetAttributeValue<double?>("progress") ?? 0;

    private IReadOnlyList<string> Log(StartedImport import) =>
        ImportJobLog.Failures(Find("importjob", "importjobid", import.ImportJobId, "data")?.GetAttributeValue<string>("data"));

    private static int? Option(Entity row, string column) => row.GetAttributeValue<OptionSetValue>(column)?.Value;

    private static string? Text(Entity row, string column) => row.GetAttributeValue<string>(column);

    private Entity? Find(string table, string idColumn, Guid id, params string[] columns)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(columns), TopCount = 1 };
        query.Criteria.AddCondition(idColumn, ConditionOperator.Equal, id);
        return service.RetrieveMultiple(query).Entities.FirstOrDefault();
    }
}
