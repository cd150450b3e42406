using CrmOnboarding.Sandbox.Metadata;
using CrmOnboarding.Sandbox.Security;
using CrmOnboarding.Sandbox.Store;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Messages.Checks;

/// <summary>The columns that follow from a row's owner.</summary>
internal sealed class OwnerRules(Principals principals)
{
    /// <summary>Sets owner, owning user or team, and business unit of a row whose table has owners.</summary>
    public void SetOwner(RowValues row, EntityReference owner)
    {
        if (row.Shape.Table.Ownership != Ownership.UserOwned)
        {
            return;
        }

        var isTeam = owner.LogicalName == "team";
        row.Set("ownerid", owner);
        row.Set("owninguser", isTeam ? null : owner);
        row.Set("owningteam", isTeam ? owner : null);
        var unit = principals.BusinessUnitOf(owner);
        row.Set("owningbusinessunit", unit == Guid.Empty ? null : new EntityReference("businessunit", unit));
    }
}
