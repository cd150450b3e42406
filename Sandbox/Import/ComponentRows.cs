using CrmOnboarding.Sandbox.Base;
using CrmOnboarding.Sandbox.Metadata;
using CrmOnboarding.Sandbox.Store;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Import;

/// <summary>Components that are rows too, which users are given or read: security roles and environment variables.</summary>
/// <param name="rows">The rows.</param>
/// <param name="ids">New ids.</param>
/// <param name="first">The rows every organization has: imported rows belong to its root business unit and its SYSTEM user.</param>
/// <param name="clock">The moment of the import.</param>
internal sealed class ComponentRows(RowStore rows, SequentialIds ids, FirstRows.Ids first, VirtualClock clock)
{
    private const string Role = "role";
    private const string Variable = "environmentvariabledefinition";

    /// <summary>Inserts the rows of new components and updates those of known ones.</summary>
    public void Write(MetadataComponents components)
    {
        foreach (var role in components.Roles)
        {
            Save(Role, rows.Exists(Role, role.Id) ? role.Id : null, role.Id, ("name", role.Name), ("businessunitid", Unit));
        }

        foreach (var variable in components.EnvironmentVariables)
        {
            List<Guid> known = rows.Find(Variable, [("schemaname", variable.SchemaName)], most: 1);
            Save(
                Variable,
                known.Count == 0 ? null : known[0],
                ids.Next(),
                ("schemaname", variable.SchemaName),
                ("displayname", variable.DisplayName.ToString()),
                ("defaultvalue", variable.DefaultValue),
                ("type", new OptionSetValue(variable.Type)),
                ("statecode", new OptionSetValue(0)),
                ("statuscode", new OptionSetValue(1)),
                ("ownerid", new EntityReference("systemuser", first.SystemUser)),
                ("owninguser", new EntityReference("systemuser", first.SystemUser)),
                ("owningbusinessunit", Unit));
        }
    }

    private EntityReference Unit => new("businessunit", first.BusinessUnit);

    private void Save(string table, Guid? existing, Guid newId, params (string Column, object? Value)[] values)
    {
        if (existing is null)
        {
            FirstRows.Insert(rows, table, newId, clock.UtcNow, values);
            return;
        }

        var row = new RowValues(rows.Shape(table));
        row.Set("modifiedon", clock.UtcNow);
        foreach (var (column, value) in values)
        {
            row.Set(column, value);
        }

        rows.Update(row, existing.Value);
    }
}
