using System;
using System.Diagnostics;
using CrmOnboarding.Dataverse.Reconciling;
using CrmOnboarding.Dataverse.Reporting;
using CrmOnboarding.Dataverse.Text;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.Reconciling;

/// <summary>
/// The message <c>onb_Reconcile</c>: a slice of the check that no customer is left to chance. Sent with the last answer's <c>Next</c> until
/// that is empty, it looks at every deal in question once.
/// </summary>
public sealed class ReconcilePlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
    {
        // As for the night: what the clock says ends a slice and goes into no result.
        var watch = Stopwatch.StartNew();
        var slice = new ReconcileSlice(
            execution.Parameter<string>("After"), execution.Parameter<int?>("Seconds"), execution.Parameter<int?>("DealsPerBatch"),
            execution.Parameter<bool>("PassOver"), execution.Parameter<bool>("OnlyList"),
            ReportParameters.Day(execution.Parameter<DateTime?>("WonFrom")));
        var check = new Reconcile(execution.Service, execution.Trace, execution.Caller.Id);
        check.Run(slice, execution.OccurredOn, () => watch.Elapsed);
        execution.Answer("Found", check.Found.Count);
        execution.Answer("FoundDeals", check.Found.Count == 0 ? null : Catalogue.RenderLines(check.Found, execution.CallerLanguage));
        execution.Answer("Onboarded", check.Onboarded);
        execution.Answer("Aligned", check.Aligned);
        execution.Answer("PassedOver", check.PassedOver.Count);
        execution.Answer(
            "PassedOverDeals",
            check.PassedOver.Count == 0 ? null : Catalogue.RenderLines(check.PassedOver, execution.CallerLanguage));
        execution.Answer("Next", check.Next);
    });
}
