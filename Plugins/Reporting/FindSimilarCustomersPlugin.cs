using System;
using CrmOnboarding.Dataverse.Reporting;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Plugins.Reporting;

/// <summary>The message <c>onb_FindSimilarCustomers</c>: customers who agreed to be named, and what they did.</summary>
public sealed class FindSimilarCustomersPlugin : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PluginBoundary.Run(serviceProvider, static execution =>
    {
        var most = ReportParameters.Number(
            "Most", execution.Parameter<int?>("Most"), SimilarCustomerFigures.Usual, 1, SimilarCustomerFigures.Most);
        var report = SimilarCustomerFigures.Of(execution.Service, execution.PrimaryRow.Id, most, execution.CallerToday);
        execution.Answer("Figures", report.Figures);
        execution.Answer("Customers", report.Count);
    });
}
