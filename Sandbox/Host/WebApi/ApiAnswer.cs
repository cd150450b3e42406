using System.Text.Json.Nodes;

namespace CrmOnboarding.Host.WebApi;

/// <summary>What the Web API answers.</summary>
/// <param name="Status">Status.</param>
/// <param name="Body">The content; null for none.</param>
/// <param name="EntityId">Address of the row that was written; null for none.</param>
/// <param name="Tag">Version of the row that is in the content; null for none.</param>
internal sealed record ApiAnswer(int Status, JsonNode? Body = null, string? EntityId = null, string? Tag = null)
{
    /// <summary>The answer to a request that is refused.</summary>
    public static ApiAnswer Of(ApiFault fault) => new(
        fault.Status, new JsonObject { ["error"] = new JsonObject { ["code"] = fault.Code, ["message"] = fault.Message } });

    /// <summary>Its headers.</summary>
    public IEnumerable<(string Name, string Value)> Headers()
    {
        yield return ("OData-Version", "4.0");
        if (EntityId is not null)
        {
            yield return ("OData-EntityId", EntityId);
            yield return ("Location", EntityId);
        }

        if (Tag is not null)
        {
            yield return ("ETag", Tag);
        }
    }
}
