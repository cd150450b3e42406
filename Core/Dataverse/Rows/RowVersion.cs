using System.Globalization;
using System.ServiceModel;
using CrmOnboarding.Dataverse.Errors;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmOnboarding.Dataverse.Rows;

/// <summary>
/// Writes a row only while it is the one that was read: what somebody else wrote meanwhile may rest on a fact that these changes do not
/// know.
/// </summary>
internal static class RowVersion
{
    /// <summary>
    /// Version of a row that was read with <see cref="SystemColumns.VersionNumber"/>; null where the platform keeps none.
    /// </summary>
    public static string? Of(Row row) => (row.Value(SystemColumns.VersionNumber) as long?)?.ToString(CultureInfo.InvariantCulture);

    /// <summary>Writes changes of a row.</summary>
    /// <param name="service">Where to write.</param>
    /// <param name="changes">The changes; nothing is written when there are none.</param>
    /// <param name="version">The version that the changes rest on; null writes in any case.</param>
    /// <returns>False when the row is no longer the one that was read; then nothing is written.</returns>
    public static bool Write(IOrganizationService service, Entity changes, string? version)
    {
        if (changes.Attributes.Count == 0)
        {
            return true;
        }

        if (version is null)
        {
            service.Update(changes);
            return true;
        }

        changes.RowVersion = version;
        try
        {
            service.Execute(new UpdateRequest { Target = changes, ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches });
            return true;
        }
        catch (FaultException<OrganizationServiceFault> fault) when (ServiceFaults.IsOtherVersion(fault))
        {
            return false;
        }
    }
}
