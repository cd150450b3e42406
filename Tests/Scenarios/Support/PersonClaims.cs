using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios.Support;

/// <summary>
/// Who uses which table: a scenario claims it by a property such as <c>[Property("Person", "Onboarding CSM writes onb_wait")]</c>, and the
/// claim is held to what people did in it: somebody with that role, of a business unit below the root, wrote or read rows of the table.
/// </summary>
internal static class PersonClaims
{
    /// <summary>Name of the property.</summary>
    public const string Property = "Person";

    /// <summary>The verb for rows that are written.</summary>
    public const string Writes = " writes ";

    /// <summary>The verb for rows that are read.</summary>
    public const string Reads = " reads ";

    /// <summary>Fails where a scenario that passed claims what nobody did in it.</summary>
    /// <param name="organization">The organization of the scenario.</param>
    /// <param name="fixture">Its fixture.</param>
    public static void Check(WatchedOrganization organization, Type fixture)
    {
        var claims = fixture.GetMethods()
            .Where(method => method.Name == TestContext.CurrentContext.Test.MethodName)
            .SelectMany(Of)
            .ToList();
        if (claims.Count > 0)
        {
            Assert.That(claims.Except(Done(organization)), Is.Empty, "claimed of people, and not done");
        }
    }

    /// <summary>What a scenario claims.</summary>
    public static IEnumerable<string> Of(MethodInfo scenario) => scenario.GetCustomAttributes<PropertyAttribute>()
        .Where(property => property.Properties.ContainsKey(Property))
        .SelectMany(property => property.Properties[Property].Cast<string>());

    private static HashSet<string> Done(WatchedOrganization organization)
    {
        var done = new HashSet<string>();
        foreach (var acts in organization.Acts.GroupBy(act => act.UserId))
        {
            foreach (var role in RolesBelowTheRoot(organization.Service, acts.Key))
            {
                done.UnionWith(acts.Select(act => role + (act.Writes ? Writes : Reads) + act.Table));
            }
        }

        return done;
    }

    private static IEnumerable<string> RolesBelowTheRoot(IOrganizationService service, Guid user)
    {
        var query = new QueryExpression("role") { ColumnSet = new ColumnSet("name") };
        var users = query.AddLink("systemuserroles", "roleid", "roleid")
            .AddLink(SystemUserTable.LogicalName, SystemUserTable.Id, SystemUserTable.Id);
        users.LinkCriteria.AddCondition(SystemUserTable.Id, ConditionOperator.Equal, user);
        users.AddLink(BusinessUnitTable.LogicalName, SystemUserTable.BusinessUnitId, "businessunitid")
            .LinkCriteria.AddCondition("parentbusinessunitid", ConditionOperator.NotNull);
        return service.RetrieveMultiple(query).Entities.Select(role => role.GetAttributeValue<string>("name"));
    }
}
