using System;
using System.Collections.Generic;
using System.Diagnostics;
using CrmOnboarding.Dataverse.Covering;
using CrmOnboarding.Dataverse.Evaluation;
using CrmOnboarding.Dataverse.Nights;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.Evaluation;

/// <summary>
/// The message <c>onb_EvaluateDuePlans</c>: a slice of the night. Sent with the last answer's <c>Next</c> until that is empty, it evaluates
/// every plan that is due, once, makes the e-mails of the day and tells people what their day brings.
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

        var end = new EndOfNight(execution.Service, execution.Trace, execution.OccurredOn);
        if (EndOfNight.Owns(slice.After))
        {
            Answer(execution, evaluated: 0, written: 0, end.Run(slice), end.PassedOver);
            return;
        }

        var night = new EvaluateDuePlans(execution.Service, execution.Trace);
        night.Run(slice, execution.OccurredOn, () => watch.Elapsed);
        Answer(execution, night.Evaluated, night.Written, night.Next ?? end.First(night.Rules), night.PassedOver);
    });

    private static void Answer(PluginExecution execution, int evaluated, int written, string? next, IReadOnlyList<Message> passedOver)
    {
        execution.Answer("Evaluated", evaluated);
        execution.Answer("Written", written);
        execution.Answer("PassedOver", passedOver.Count);
        execution.Answer(
            "PassedOverPlans", passedOver.Count == 0 ? null : Catalogue.RenderLines(passedOver, execution.CallerLanguage));
        execution.Answer("Next", next);
    }
}
