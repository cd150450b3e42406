using System;
using CrmOnboarding.Dataverse.Covering;
using CrmOnboarding.Dataverse.Reporting;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.Covering;

/// <summary>The message <c>onb_StartCover</c>: somebody stands in for somebody, or takes over from who leaves.</summary>
public sealed class StartCoverPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
    {
        var today = execution.CallerToday;
        _ = execution.CallerLanguage;
        execution.Answer("AbsenceId", new StartCover(execution.Service, execution.CallerService).Run(
            User("UserId"),
            User("CoverId"),
            ReportParameters.Day(execution.Optional<DateTime>("From")) ?? today,
            ReportParameters.Day(execution.Optional<DateTime>("To"))));

        EntityReference? User(string parameter) => execution.Optional<Guid>(parameter) is { } id && id != Guid.Empty
            ? new EntityReference(SystemUserTable.LogicalName, id)
            : null;
    });
}
