using System;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Live.Environments;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Live.Deployment;

/// <summary>Options of a deployment.</summary>
internal sealed record DeploymentSettings
{
    /// <summary>How an older version is replaced.</summary>
    public ImportKind Kind { get; init; } = ImportKind.Update;

    /// <summary>Imports the same version again.</summary>
    public bool Force { get; init; }

    /// <summary>How long to wait for the import.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromMinutes(60);
}

/// <summary>Deploys a solution: checks, imports, publishes, turns on steps and workflows, looks at the alternate keys.</summary>
/// <remarks>Repeatable: a version that is already there is not imported again; everything else is checked again.</remarks>
/// <param name="service">The environment.</param>
/// <param name="messages">Its messages about solutions.</param>
/// <param name="clock">The clock.</param>
/// <param name="say">Gets one sentence at a time.</param>
/// <param name="progress">Gets the percent of the import, 0 to 100.</param>
internal sealed class SolutionDeployment(
    IOrganizationService service, ISolutionMessages messages, TimeProvider clock, Action<string> say, Action<double> progress)
{
    /// <summary>Deploys.</summary>
    /// <returns>Whether the solution is installed and all of it is on.</returns>
    /// <exception cref="RefusedException">The solution cannot go into this environment.</exception>
    public bool Run(SolutionZip solution, DeploymentSettings settings)
    {
        var installed = Installed(solution);
        if (installed == solution.Version && !settings.Force)
        {
            say($"{solution.UniqueName} {solution.Version} is installed already; --force imports it again.");
        }
        else if (!Import(solution, installed, settings))
        {
            return false;
        }

        var isOn = new Activation(service, say).Run(solution);
        return LookAtKeys(solution) && isOn;
    }

    private Version? Installed(SolutionZip solution)
    {
        var query = new QueryExpression("solution") { ColumnSet = new ColumnSet("version", "ismanaged"), TopCount = 1 };
        query.Criteria.AddCondition("uniquename", ConditionOperator.Equal, solution.UniqueName);
        var rows = service.Read(query);
        if (rows.Count == 0)
        {
            return null;
        }

        var version = Version.Parse(rows[0].Text("version") ?? "0.0");
        if (solution.IsManaged && !rows[0].Yes("ismanaged"))
        {
            throw new RefusedException(
                $"{solution.UniqueName} is in this environment as an unmanaged solution, and a managed one cannot be imported over it; " +
                "choose another environment or import the unmanaged zip.");
        }

        return version <= solution.Version
            ? version
            : throw new RefusedException(
                $"{solution.UniqueName} {version} is installed, which is newer than {solution.Version}; nothing was done.");
    }

    private bool Import(SolutionZip solution, Version? installed, DeploymentSettings settings)
    {
        var staged = messages.Stage(solution.Content);
        foreach (var finding in staged.Findings)
        {
            say($"{(finding.IsError ? "Error" : "Note")}: {finding.Sentence}");
        }

        if (!staged.Passed)
        {
            say($"The environment refused {solution.UniqueName} {solution.Version}; nothing was imported.");
            return false;
        }

        var kind = installed is null ? ImportKind.Update : settings.Kind;
        var started = messages.Import(new SolutionImport(solution.Content, staged.UploadId, kind));
        var outcome = new ImportWatch(service, clock).WaitFor(started, settings.Limit, progress);
        foreach (var sentence in outcome.Sentences)
        {
            say(sentence);
        }

        if (!outcome.Succeeded)
        {
            return false;
        }

        // A managed import publishes what it brings; an unmanaged one does not.
        if (!solution.IsManaged)
        {
            service.Execute(new PublishAllXmlRequest());
        }

        say(installed is null
            ? $"{solution.UniqueName} {solution.Version} is installed."
            : $"{solution.UniqueName} {solution.Version} is installed in the place of {installed}.");
        return true;
    }

    private bool LookAtKeys(SolutionZip solution)
    {
        var keys = solution.TablesWithKeys.SelectMany(messages.Keys).ToList();
        foreach (var key in keys.Where(key => key.State != KeyIndexState.Active))
        {
            say(key.State == KeyIndexState.Pending
                ? $"The index of the alternate key {key.Key} of {key.Table} is still being built; run this command again to see it active."
                : $"The index of the alternate key {key.Key} of {key.Table} could not be built; remove duplicate rows and reactivate the "
                    + "key in the maker portal.");
        }

        return keys.TrueForAll(key => key.State != KeyIndexState.Failed);
    }
}
