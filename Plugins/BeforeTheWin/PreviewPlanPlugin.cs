using System;
using CrmOnboarding.Dataverse.Onboarding;
using CrmOnboarding.Dataverse.Reporting;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.BeforeTheWin;

/// <summary>The message <c>onb_PreviewPlan</c>: the plan that an open opportunity would get, of which nothing is written.</summary>
public sealed class PreviewPlanPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
    {
        var opportunity = execution.Parameter<EntityReference>("Target")!;
        if (!execution.MaySee(opportunity))
        {
            throw new DomainException(OnboardingMessages.DealGone);
        }

        var preview = new PlanPreview(execution.Service, execution.Trace, execution.CallerLanguage).Of(
            opportunity, ReportParameters.Day(execution.Parameter<DateTime?>("WonOn")), execution.CallerToday, execution.Caller);
        execution.Answer("Figures", preview.Figures);
        execution.Answer("Items", preview.Count);
    });
}
