using System;
using CrmOnboarding.Dataverse.Editing;
using CrmOnboarding.Dataverse.Recording;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.Touchpoints;

/// <summary>The message <c>onb_LogTouchpoint</c>: a conversation was held with the customer of a plan.</summary>
public sealed class LogTouchpointPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
    {
        var on = execution.Parameter<DateTime>("On");
        var plan = execution.Parameter<EntityReference>("Target")!;
        var milestone = execution.Parameter<EntityReference>("Milestone");
        RowOfPlan.Check(execution.Service, milestone, plan.Id);
        execution.Answer("TouchpointId", new LogTouchpoint(execution.Service).Run(
            plan,
            execution.Parameter<int>("Channel"),
            execution.Parameter<string>("Heard"),
            execution.Parameter<string>("NextStep"),
            execution.Parameter<int>("CurveStage") is var stage and not 0 ? new OptionSetValue(stage) : null,
            execution.Parameter<string>("CurveReason"),
            on == default ? null : Date.FromDateTime(on),
            execution.CallerToday,
            execution.OccurredOn,
            execution.Caller,
            execution.CallerLanguage,
            milestone));
    });
}
