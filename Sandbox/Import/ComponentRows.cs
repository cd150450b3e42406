using CrmOnboarding.Sandbox.Base;
using CrmOnboarding.Sandbox.Metadata;
using CrmOnboarding.Sandbox.Store;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Import;

/// <summary>
/// Components that are rows too, which users are given or read: solutions, security roles and environment variables. What people made of
/// them, assignments of a role and the value of a variable, stays while the component does.
/// </summary>
/// <param name="rows">The rows.</param>
/// <param name="ids">New ids.</param>
/// <param name="first">The rows every organization has: imported rows belong to its root business unit and its SYSTEM user.</param>
/// <param name="clock">The moment of the import.</param>
internal sealed class ComponentRows(RowStore rows, SequentialIds ids, FirstRows.Ids first, VirtualClock clock)
{
    /// <summary>The table of the solutions.</summary>
    public const string Solution = "solution";

    private const string Role = "role";
    private const string Variable = "environmentvariabledefinition";
    private const string VariableValue = "environmentvariablevalue";
    private const string Job = "asyncoperation";

    private EntityReference Unit => new("businessunit", first.BusinessUnit);

    /// <summary>Inserts the rows of new components and updates those of known ones.</summary>
    public void Write(MetadataComponents components)
    {
        foreach (var solution in components.Solutions)
        {
            Write(solution);
        }

        foreach (var role in components.Roles)
        {
            if (!Update(Role, rows.Exists(Role, role.Id) ? role.Id : null, ("name", role.Name)))
            {
                Insert(Role, role.Id, ("name", role.Name), ("businessunitid", Unit));
            }
        }

        foreach (var variable in components.EnvironmentVariables)
        {
            Write(variable);
        }
    }

    /// <summary>Inserts the rows of solutions that have none.</summary>
    public void Complete(IEnumerable<SolutionMetadata> solutions)
    {
        foreach (var solution in solutions.Where(solution => Find(Solution, "uniquename", solution.UniqueName) is null))
        {
            Write(solution);
        }
    }

    /// <summary>Deletes the rows of components that are no more, with what hangs on them.</summary>
    /// <param name="before">The organization with them.</param>
    /// <param name="after">The organization without them.</param>
    public void RemoveMissing(OrganizationMetadata before, OrganizationMetadata after)
    {
        foreach (var name in Missing(before.Components.Solutions, after.Components.Solutions, solution => solution.UniqueName))
        {
            Delete(Solution, Find(Solution, "uniquename", name)!.Value);
        }

        foreach (var role in Missing(before.Components.Roles, after.Components.Roles, role => role.Id))
        {
            DeleteAll("systemuserroles", "roleid", role);
            DeleteAll("teamroles", "roleid", role);
            Delete(Role, role);
        }

        foreach (var name in Missing(
            before.Components.EnvironmentVariables, after.Components.EnvironmentVariables, variable => variable.SchemaName))
        {
            var variable = Find(Variable, "schemaname", name)!.Value;
            DeleteAll(VariableValue, "environmentvariabledefinitionid", new EntityReference(Variable, variable));
            Delete(Variable, variable);
        }

        foreach (var step in Missing(before.Steps, after.Steps, step => step.Id))
        {
            DeleteAll(Job, "owningextensionid", step);
        }

        foreach (var workflow in Missing(before.Workflows, after.Workflows, workflow => workflow.Id))
        {
            DeleteAll(Job, "workflowactivationid", workflow);
        }
    }

    private static IEnumerable<TKey> Missing<T, TKey>(IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, TKey> key) =>
        before.Select(key).Except(after.Select(key));

    private void Write(SolutionMetadata solution)
    {
        (string, object?)[] values =
        [
            ("friendlyname", solution.DisplayName.Texts.Count == 0 ? solution.UniqueName : solution.DisplayName.ToString()),
            ("version", solution.Version.ToString()),
            ("updatedon", clock.UtcNow),
        ];
        if (!Update(Solution, Find(Solution, "uniquename", solution.UniqueName), values))
        {
            Insert(
                Solution,
                ids.Next(),
                [.. values, ("uniquename", solution.UniqueName), ("ismanaged", true), ("installedon", clock.UtcNow)]);
        }
    }

    private void Write(EnvironmentVariableMetadata variable)
    {
        (string, object?)[] values =
        [
            ("displayname", variable.DisplayName.ToString()),
            ("defaultvalue", variable.DefaultValue),
            ("type", new OptionSetValue(variable.Type)),
        ];
        if (!Update(Variable, Find(Variable, "schemaname", variable.SchemaName), values))
        {
            Insert(
                Variable,
                ids.Next(),
                [
                    .. values,
                    ("schemaname", variable.SchemaName),
                    ("statecode", new OptionSetValue(0)),
                    ("statuscode", new OptionSetValue(1)),
                    ("ownerid", new EntityReference("systemuser", first.SystemUser)),
                    ("owninguser", new EntityReference("systemuser", first.SystemUser)),
                    ("owningbusinessunit", Unit),
                ]);
        }
    }

    private Guid? Find(string table, string column, string value) =>
        rows.Find(table, [(column, value)], most: 1) is [var id] ? id : null;

    private void Insert(string table, Guid id, params (string Column, object? Value)[] values) =>
        FirstRows.Insert(rows, table, id, clock.UtcNow, values);

    private bool Update(string table, Guid? id, params (string Column, object? Value)[] values)
    {
        if (id is null)
        {
            return false;
        }

        var row = new RowValues(rows.Shape(table));
        row.Set("modifiedon", clock.UtcNow);
        foreach (var (column, value) in values)
        {
            row.Set(column, value);
        }

        return rows.Update(row, id.Value);
    }

    private void Delete(string table, Guid id) => rows.Delete(table, id);

    private void DeleteAll(string table, string column, object value)
    {
        foreach (var id in rows.Find(table, [(column, value)]))
        {
            Delete(table, id);
        }
    }
}
