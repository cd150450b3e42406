using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Rows;

/// <summary>Writes many rows of one table in one request, or in a few where they are very many; no call for none.</summary>
internal static class ManyRows
{
    /// <summary>Most rows of one request, as Microsoft recommends for a start.</summary>
    private const int MostAtOnce = 1_000;

    /// <summary>Creates rows of one table.</summary>
    public static void CreateMany(this IOrganizationService service, IEnumerable<Entity> rows) => Send(service, "CreateMultiple", rows);

    /// <summary>Updates rows of one table.</summary>
    public static void UpdateMany(this IOrganizationService service, IEnumerable<Entity> rows) => Send(service, "UpdateMultiple", rows);

    /// <summary>Creates rows of one table under the ids that they have, or writes those that are there already.</summary>
    public static void UpsertMany(this IOrganizationService service, IEnumerable<Entity> rows) => Send(service, "UpsertMultiple", rows);

    private static void Send(IOrganizationService service, string message, IEnumerable<Entity> rows)
    {
        var all = rows.ToList();
        for (var start = 0; start < all.Count; start += MostAtOnce)
        {
            // By name, because not every version of the SDK has a type for these messages.
            service.Execute(new OrganizationRequest(message)
            {
                ["Targets"] = new EntityCollection([.. all.Skip(start).Take(MostAtOnce)]) { EntityName = all[start].LogicalName },
            });
        }
    }
}
