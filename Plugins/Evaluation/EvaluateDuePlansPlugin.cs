using System;
using System.Diagnostics;
using CrmOnboarding.Dataverse.Covering;
using CrmOnboarding.Dataverse.Digests;
using CrmOnboarding.Dataverse.Evaluation;
using CrmOnboarding.Dataverse.Text;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.Evaluation;

/// <summary>
/// The message <c>onb_EvaluateDuePlans</c>: a slice of the night. Sent with the last answer's <c>Next</c> until that is empty, it evaluates
/// every plan that is due, once.
/// </summary>
public sealed class EvaluateDuePlansPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
    {
        // The only clock in this assembly: what it says ends a slice and goes into no result.
        var watch = Stopwatch.StartNew();
        var slice = new DueSlice(
            execution.Parameter<string>("After"), execution.Parameter<int?>("Seconds"), execution.Parameter<int?>("PlansPerBatch"),
            execution.Parameter<bool>("PassOver"));
        if (slice.After is null)
        {
            // With the night, who is away is worked out for the day.
            SettleCovers.Run(execution.Service, execution.OccurredOn);
        }

        var night = new EvaluateDuePlans(execution.Service, execution.Trace);
        night.Run(slice, execution.OccurredOn, () => watch.Elapsed);
        // The night is over: people are told what their day brings. A slice that passes over tells nobody: where a digest is what the
        // platform refuses, it would keep the night from its end.
        if (night.Next is null && !slice.PassesOver && night.Rules.Planning.SendsDigests > 0)
        {
            execution.Trace.Line("{0} people told.", SendDigests.Run(execution.Service, execution.OccurredOn));
        }

        execution.Answer("Evaluated", night.Evaluated);
        execution.Answer("Written", night.Written);
        execution.Answer("PassedOver", night.PassedOver.Count);
        execution.Answer(
            "PassedOverPlans",
            night.PassedOver.Count == 0 ? null : Catalogue.RenderLines(night.PassedOver, execution.CallerLanguage));
        execution.Answer("Next", night.Next);
    });
}
