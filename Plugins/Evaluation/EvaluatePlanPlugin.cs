using System;
using CrmOnboarding.Dataverse.Evaluation;
using CrmOnboarding.Dataverse.Text;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.Evaluation;

/// <summary>The message <c>onb_EvaluatePlan</c>: evaluates one plan now, for whoever looks at it.</summary>
public sealed class EvaluatePlanPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
    {
        var evaluated = EvaluatePlanNow.Run(execution.Service, execution.PrimaryRow.Id, execution.OccurredOn);
        execution.Answer("Written", evaluated.Rows);
        execution.Answer("HealthBand", LabelTexts.Of(evaluated.Evaluation.Health.Band, execution.CallerLanguage));
        execution.Answer("NextContactOn", evaluated.Evaluation.Contact?.DueOn.ToDateTime());
    });
}
