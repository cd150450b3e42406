using CrmOnboarding.Sandbox.Messages.Checks;
using CrmOnboarding.Sandbox.Metadata;
using CrmOnboarding.Sandbox.Store;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Messages.Rows;

/// <summary>
/// Columns whose value is a collection of rows of another table: the parties of activities and the rules of calendars. They are
/// written and read with their row and raise no message of their own.
/// </summary>
internal sealed class ChildRows(MessageServices services)
{
    private const string CalendarRules = "calendarrules";

    private static readonly Dictionary<string, int> s_participation = new(StringComparer.Ordinal)
    {
        ["from"] = 1,
        ["to"] = 2,
        ["cc"] = 3,
        ["bcc"] = 4,
        ["requiredattendees"] = 5,
        ["optionalattendees"] = 6,
        ["organizer"] = 7,
    };

    /// <summary>Replaces the rows of the collection columns that were sent.</summary>
    public void Write(Entity target, TableMetadata table, Guid id)
    {
        foreach (var column in table.Columns)
        {
            if (column.Type != ColumnType.PartyList || !target.Attributes.TryGetValue(column.LogicalName, out var value))
            {
                continue;
            }

            Delete(column, id);
            var rows = value switch
            {
                null => new EntityCollection(),
                EntityCollection collection => collection,
                _ => throw RowFaults.WrongType(table, column, nameof(EntityCollection), value),
            };
            foreach (var row in rows.Entities)
            {
                Insert(column, table, id, row);
            }
        }
    }

    /// <summary>Reads the collection columns into a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="table">Its table.</param>
    /// <param name="columns">Columns asked for; empty for all. The rules of a calendar come unasked.</param>
    public void Read(Entity row, TableMetadata table, IReadOnlyList<string> columns)
    {
        foreach (var column in table.Columns)
        {
            if (column.Type == ColumnType.PartyList
                && (columns.Count == 0 || column.LogicalName == CalendarRules || columns.Contains(column.LogicalName)))
            {
                var childTable = TableOf(column);
                var children = Find(column, row.Id).Select(id => services.Rows.Read(childTable, id, [])!).ToList();
                row[column.LogicalName] = new EntityCollection(children) { EntityName = childTable };
            }
        }
    }

    /// <summary>Deletes the rows of all collection columns.</summary>
    public void DeleteAll(TableMetadata table, Guid id)
    {
        foreach (var column in table.Columns.Where(column => column.Type == ColumnType.PartyList))
        {
            Delete(column, id);
        }
    }

    private static string TableOf(ColumnMetadata column) => column.LogicalName == CalendarRules ? "calendarrule" : "activityparty";

    private void Delete(ColumnMetadata column, Guid id)
    {
        foreach (var child in Find(column, id))
        {
            services.Rows.Delete(TableOf(column), child);
        }
    }

    private List<Guid> Find(ColumnMetadata column, Guid id) => column.LogicalName == CalendarRules
        ? services.Rows.Find("calendarrule", [("calendarid", new EntityReference("calendar", id))])
        : services.Rows.Find(
            "activityparty",
            [
                ("activityid", new EntityReference("activitypointer", id)),
                ("participationtypemask", new OptionSetValue(s_participation[column.LogicalName])),
            ]);

    private void Insert(ColumnMetadata column, TableMetadata parent, Guid id, Entity child)
    {
        var table = services.Metadata.Current.Tables[TableOf(column)];
        var row = new RowValues(services.Rows.Shape(table.LogicalName));
        foreach (var attribute in child.Attributes)
        {
            var childColumn = table.FindColumn(attribute.Key) ?? throw RowFaults.UnknownColumn(table.LogicalName, attribute.Key);
            if (childColumn.Type != ColumnType.PrimaryKey && childColumn.IsStored)
            {
                row.Set(attribute.Key, ValueCheck.Checked(table, childColumn, attribute.Value));
            }
        }

        row.Set(row.Shape.Id, child.Id == Guid.Empty ? services.Ids.Next() : child.Id);
        if (parent.LogicalName == "calendar")
        {
            row.Set("calendarid", new EntityReference("calendar", id));
        }
        else
        {
            row.Set("activityid", new EntityReference("activitypointer", id));
            row.Set("participationtypemask", new OptionSetValue(s_participation[column.LogicalName]));
        }

        services.Rows.Insert(row);
    }
}
