using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Cadence.Listening;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Recording;

/// <summary>Somebody settles what a customer needs: it was looked at first, whether a product meets it or none does (N-20).</summary>
internal static class SettleNeed
{
    /// <summary>Checks a discovery before it is written. No call.</summary>
    /// <param name="written">The columns to be written.</param>
    /// <param name="before">The row as it was; null for a new one.</param>
    /// <exception cref="DomainException">A need is answered or declined that nobody assessed.</exception>
    public static void Check(Entity written, Entity? before)
    {
        var row = RowAfter.Of(written, before);
        if (row.Choice<DiscoveryKind>(DiscoveryTable.Kind) == DiscoveryKind.Need
            && row.Choice<DiscoveryStatus>(DiscoveryTable.Status) is DiscoveryStatus.Answered or DiscoveryStatus.Declined
            && row.Reference(DiscoveryTable.ProductId) is null && !row.Yes(DiscoveryTable.IsUnmet))
        {
            throw new DomainException(FactMessages.NeedNotAssessed);
        }
    }
}
