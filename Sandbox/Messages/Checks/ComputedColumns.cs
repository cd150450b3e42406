using CrmOnboarding.Sandbox.Store;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Messages.Checks;

/// <summary>Columns of system tables that the platform computes from others.</summary>
internal static class ComputedColumns
{
    /// <summary>Adds what follows from the values of a row that is written.</summary>
    /// <param name="row">The values so far.</param>
    /// <param name="existing">Reads the row that is changed; null for a new one.</param>
    public static void Apply(RowValues row, Func<Entity>? existing)
    {
        switch (row.Shape.Table.LogicalName)
        {
            case "contact" or "systemuser" when row.IsSet("firstname") || row.IsSet("lastname"):
                SetFullName(row, existing?.Invoke());
                break;
            case "opportunity" when row["customerid"] is EntityReference customer:
                var parent = customer.LogicalName == "account" ? "parentaccountid" : "parentcontactid";
                if (!row.IsSet(parent))
                {
                    row.Set(parent, customer);
                }

                break;
            case "opportunityproduct" when row.IsSet("productdescription") && !row.IsSet("opportunityproductname"):
                row.Set("opportunityproductname", row["productdescription"]);
                break;
            default:
                if (existing is null && row.Shape.Table.IsActivity)
                {
                    row.Set("activitytypecode", row.Shape.Table.LogicalName);
                }

                break;
        }
    }

    private static void SetFullName(RowValues row, Entity? before)
    {
        var first = row.IsSet("firstname") ? row["firstname"] : before?.GetAttributeValue<string>("firstname");
        var last = row.IsSet("lastname") ? row["lastname"] : before?.GetAttributeValue<string>("lastname");
        row.Set("fullname", string.Join(' ', new[] { first, last }.Where(part => part is not null)));
    }
}
