using System;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Mailing;

/// <summary>Which e-mail is that of an item: its id comes from the item, so that there is one, whatever runs twice.</summary>
internal static class MailOfItem
{
    /// <summary>Id of the e-mail of an item.</summary>
    public static Guid IdOf(Guid milestoneId) => NameBasedId.Of(ActivityTables.Email, milestoneId.ToString("N"));

    /// <summary>Whether an activity is the e-mail that the night made for the item it is about.</summary>
    public static bool Is(EntityReference activity, EntityReference? regarding) =>
        regarding is { LogicalName: MilestoneTable.LogicalName } item && activity.Id == IdOf(item.Id);
}
