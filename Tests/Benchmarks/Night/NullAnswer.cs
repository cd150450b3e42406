using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Benchmarks.Night;

/// <summary>What an organization answers to the writes of the night, without writing.</summary>
internal static class NullAnswer
{
    public static OrganizationResponse To(OrganizationRequest request)
    {
        var answer = new OrganizationResponse { ResponseName = request.RequestName };
        if (request.RequestName == "CreateMultiple")
        {
            answer.Results["Ids"] = RowsOf(request).Select(row => row.Id).ToArray();
        }

        return answer;
    }

    /// <summary>The rows that a request writes.</summary>
    public static IReadOnlyList<Entity> RowsOf(OrganizationRequest request) =>
        request.Parameters.TryGetValue("Targets", out var targets) ? ((EntityCollection)targets).Entities : [(Entity)request["Target"]];
}
