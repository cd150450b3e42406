using CrmOnboarding.Dataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.Browser;

/// <summary>A plan whose items are all still open: that of a deal that is won on the last day of the demo.</summary>
internal static class NewPlan
{
    /// <summary>Wins the deal of a new customer, and has its plan made.</summary>
    public static Guid Of(App app)
    {
        var service = app.Service;
        var customer = service.Create(new Entity("account") { ["name"] = "Harbourline Foods", ["numberofemployees"] = 640 });
        var deal = service.Create(new Entity("opportunity")
        {
            ["name"] = "Managed network",
            ["customerid"] = new EntityReference("account", customer),
            ["ownerid"] = app.Row("systemuser", "fullname", "Amina Okafor").ToEntityReference(),
        });
        service.Execute(new OrganizationRequest("WinOpportunity")
        {
            ["OpportunityClose"] = new Entity("opportunityclose") { ["opportunityid"] = new EntityReference("opportunity", deal) },
            ["Status"] = new OptionSetValue(-1),
        });
        app.Organization.DrainQueue();
        return app.Row(PlanTable.LogicalName, PlanTable.CustomerId, customer).Id;
    }
}
