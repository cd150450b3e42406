using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Scenarios.Support;

/// <summary>Sets environment variables of the solution, as an administrator does after the import.</summary>
internal static class EnvironmentDesk
{
    /// <summary>Gives a variable its first value.</summary>
    public static void Set(IOrganizationService service, string name, string value)
    {
        var query = new QueryExpression("environmentvariabledefinition");
        query.Criteria.AddCondition("schemaname", ConditionOperator.Equal, name);
        service.Create(new Entity("environmentvariablevalue")
        {
            ["environmentvariabledefinitionid"] = service.RetrieveMultiple(query).Entities.Single().ToEntityReference(),
            ["value"] = value,
        });
    }
}
