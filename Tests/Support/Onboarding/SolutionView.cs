using System.Xml.Linq;
using CrmOnboarding.Packer.Linting.Model;
using CrmOnboarding.Tests.Solution;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Support.Onboarding;

/// <summary>A view of the solution, as a person opens it.</summary>
internal static class SolutionView
{
    /// <summary>The rows that a view lists.</summary>
    /// <param name="service">The service of the person.</param>
    /// <param name="table">Logical name of the table.</param>
    /// <param name="name">The view's name.</param>
    public static IReadOnlyList<Entity> Rows(IOrganizationService service, string table, string name)
    {
        var fetch = new SolutionModel(GoodSolution.ReadManaged()).Tables
            .Single(each => each.LogicalName == table).Views
            .Single(view => view.Descendants("LocalizedName").Any(label => (string?)label.Attribute("description") == name))
            .Descendants("fetch").Single().ToString(SaveOptions.DisableFormatting);
        return [.. service.RetrieveMultiple(new FetchExpression(fetch)).Entities];
    }
}
