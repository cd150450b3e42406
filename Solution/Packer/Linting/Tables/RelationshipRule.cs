using CrmOnboarding.Packer.Linting.Model;
using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Packer.Linting.Tables;

/// <summary>
/// L22: every lookup column has its relationship and every relationship its column (a customer column two: account and contact);
/// at most one relationship of a child table is parental.
/// </summary>
internal sealed class RelationshipRule : ILintRule
{
    public string Id => "L22";

    public void Check(LintInput input, FindingList findings)
    {
        var model = input.Model;
        var oneToMany = model.Relationships.Where(relationship => relationship.IsOneToMany).ToList();
        foreach (var table in model.Tables)
        {
            CheckLookups(table, oneToMany, findings);
        }

        foreach (var relationship in oneToMany)
        {
            CheckColumn(relationship, model, findings);
        }

        foreach (var group in model.Relationships.GroupBy(relationship => relationship.Name, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() > 1))
        {
            findings.Error(group.First().Element.FileOf(), $"Two relationships are called '{group.Key}'.", "Rename one.");
        }

        foreach (var group in oneToMany
            .Where(relationship => relationship.IsParental)
                .GroupBy(relationship => relationship.ChildTable, StringComparer.OrdinalIgnoreCase)
                .Where(group => group.Count() > 1))
        {
            findings.Error(
                group.Last().Element.FileOf(),
                $"The table '{group.Key}' has {group.Count()} parental relationships: "
                    + $"{string.Join(", ", group.Select(relationship => relationship.Name))}.",
                "Leave Cascade for assign, reparent, share and unshare to one of them.");
        }
    }

    private static void CheckLookups(TableModel table, List<RelationshipModel> relationships, FindingList findings)
    {
        foreach (var column in table.Columns.Where(column => column.Type is "lookup" or "customer" or "owner"))
        {
            // The platform makes no relationship for delegates.
            var isDelegate = column.LogicalName is "createdonbehalfby" or "modifiedonbehalfby";
            var expected = column.Type == "customer" ? 2 : isDelegate ? 0 : 1;
            var found = relationships.Count(
                relationship => Same(relationship.ChildTable, table.SchemaName) && relationship.LookupColumn == column.SchemaName);
            if (found != expected)
            {
                findings.Error(
                    column.Element.FileOf(),
                    $"The {column.Type} column '{column.SchemaName}' of '{table.SchemaName}' has {found} relationships instead of "
                        + $"{expected}.",
                    "Define a relationship with this ReferencingAttributeName for each target table.");
            }
        }
    }

    private static void CheckColumn(RelationshipModel relationship, SolutionModel model, FindingList findings)
    {
        var file = relationship.Element.FileOf();
        if (!model.HasTable(relationship.ParentTable))
        {
            findings.Error(
                file,
                $"'{relationship.Name}' refers to the table '{relationship.ParentTable}', which does not exist.",
                "Correct ReferencedEntityName.");
        }
        if (model.FindTable(relationship.ChildTable) is not { } table)
        {
            findings.Error(
                file,
                $"'{relationship.Name}' belongs to the table '{relationship.ChildTable}', which is not in the solution.",
                "Correct ReferencingEntityName.");
            return;
        }

        var column = table.FindColumn(relationship.LookupColumn);
        if (column is null && !FirstParty.IsServerColumn(relationship.LookupColumn))
        {
            findings.Error(
                file,
                $"'{relationship.Name}' uses the column '{relationship.LookupColumn}', which '{table.SchemaName}' does not have.",
                "Correct ReferencingAttributeName or add the column.");
        }
        else if (column is not null && column.SchemaName != relationship.LookupColumn)
        {
            findings.Error(
                file,
                $"'{relationship.Name}' writes the column '{column.SchemaName}' as '{relationship.LookupColumn}'.",
                "Use the schema name as the table has it.");
        }
    }

    private static bool Same(string first, string second) => string.Equals(first, second, StringComparison.OrdinalIgnoreCase);
}
