using System;
using CrmOnboarding.Dataverse.Rescheduling;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.Rescheduling;

/// <summary>The message <c>onb_PreviewReschedule</c>: what would move with some items of a plan, and what cannot hold.</summary>
public sealed class PreviewReschedulePlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
    {
        var target = execution.Parameter<EntityReference>("Target")!;
        if (!execution.MaySee(target))
        {
            throw new DomainException(RescheduleMessages.PlanGone);
        }

        var plan = DatedPlan.Find(execution.Service, target.Id);
        var batch = plan.Preview(new RescheduleRequest(execution.Parameter<string>("Items"), execution.Optional<int>("Shift")));
        execution.Answer("Changes", plan.Describe(batch, execution.CallerLanguage));
        execution.Answer("Moved", batch.Changes.Count);
        execution.Answer("Conflicts", batch.Conflicts.Count);
        execution.Answer("Version", plan.Version);
    });
}
