using System;
using CrmOnboarding.Dataverse.Onboarding;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.BeforeTheWin;

/// <summary>The message <c>onb_PreparePlan</c>: the onboarding of a deal that is about to be won is prepared.</summary>
public sealed class PreparePlanPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
    {
        var opportunity = execution.Parameter<EntityReference>("Target")!;
        if (!execution.MaySee(opportunity))
        {
            throw new DomainException(OnboardingMessages.DealGone);
        }

        execution.Answer("PlanId", new PreparePlan(execution.Service, execution.Trace)
            .Run(opportunity.Id, execution.Parameter<bool>("Committed"), execution.OccurredOn, execution.Caller));
    });
}
