using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Scenarios.Support;

/// <summary>The security roles that people and teams of a scenario have: whoever owns rows needs one that may read their table.</summary>
internal static class Roles
{
    /// <summary>The role of Sales itself: customers and opportunities, and no table of the onboarding.</summary>
    public const string Salesperson = "Salesperson";

    /// <summary>Who may do everything.</summary>
    public const string SystemAdministrator = "System Administrator";

    /// <summary>A seller with onboarding.</summary>
    public const string SalesContributor = "Onboarding Sales Contributor";

    /// <summary>A customer success manager.</summary>
    public const string Csm = "Onboarding CSM";

    /// <summary>Who leads the customer success managers.</summary>
    public const string CsmManager = "Onboarding CSM Manager";

    /// <summary>Project managers, trainers and support.</summary>
    public const string Delivery = "Onboarding Delivery";

    /// <summary>Who explains the first bill.</summary>
    public const string Finance = "Onboarding Finance";

    /// <summary>Who only looks.</summary>
    public const string Executive = "Onboarding Executive";

    /// <summary>The application user of the daily sweep and of reconciliation.</summary>
    public const string ServiceUser = "Onboarding Service";

    /// <summary>Whoever edits templates.</summary>
    public const string Administrator = "Onboarding Administrator";

    /// <summary>The roles of sellers.</summary>
    public static readonly string[] OfSales = [Salesperson, SalesContributor];

    /// <summary>Gives roles to a user or a team.</summary>
    /// <param name="service">The service of an administrator.</param>
    /// <param name="principal">The user or team.</param>
    /// <param name="names">Names of roles of the principal's business unit.</param>
    public static void Give(IOrganizationService service, EntityReference principal, params string[] names) =>
        service.Associate(principal.LogicalName, principal.Id, Of(principal), Named(service, principal, names));

    /// <summary>Takes roles from a user or a team.</summary>
    /// <param name="service">The service of an administrator.</param>
    /// <param name="principal">The user or team.</param>
    /// <param name="names">Names of roles that they have.</param>
    public static void Take(IOrganizationService service, EntityReference principal, params string[] names) =>
        service.Disassociate(principal.LogicalName, principal.Id, Of(principal), Named(service, principal, names));

    private static Relationship Of(EntityReference principal) =>
        new(principal.LogicalName == "team" ? "teamroles_association" : "systemuserroles_association");

    private static EntityReferenceCollection Named(IOrganizationService service, EntityReference principal, string[] names)
    {
        var unit = service.Retrieve(principal.LogicalName, principal.Id, new ColumnSet("businessunitid"))
            .GetAttributeValue<EntityReference>("businessunitid");
        var query = new QueryExpression("role") { ColumnSet = new ColumnSet("name", "businessunitid") };
        query.Criteria.AddCondition(new ConditionExpression("name", ConditionOperator.In, names.Cast<object>().ToArray()));

        // Every business unit has a copy of a role where the organization makes them; the Sandbox keeps the root's.
        var found = service.RetrieveMultiple(query).Entities.GroupBy(role => role.GetAttributeValue<string>("name")).ToDictionary(
            copies => copies.Key,
            copies => copies.FirstOrDefault(role => unit.Equals(role.GetAttributeValue<EntityReference>("businessunitid")))
                ?? copies.First());
        return new EntityReferenceCollection(names.Select(name => found[name].ToEntityReference()).ToList());
    }
}
