using CrmOnboarding.Sandbox.Faults;
using CrmOnboarding.Sandbox.Metadata;
using CrmOnboarding.Sandbox.Security;
using CrmOnboarding.Sandbox.Store;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Messages.Checks;

/// <summary>
/// Turns the row of a request into values to be written: every column exists, every value fits, every lookup points at a row; then
/// adds what the platform adds (defaults, owner, dates, currency, computed names).
/// </summary>
internal sealed class RowBuilder
{
    private readonly MessageServices _services;
    private readonly OwnerRules _owners;
    private readonly CurrencyRules _currencies;

    public RowBuilder(MessageServices services)
    {
        _services = services;
        _owners = new OwnerRules(services.Principals);
        _currencies = new CurrencyRules(services);
    }

    /// <summary>Values of a new row.</summary>
    public RowValues ForCreate(Entity target, TableMetadata table, RequestScope scope)
    {
        var row = new RowValues(_services.Rows.Shape(table.LogicalName));
        Fill(row, target, scope, isCreate: true);
        row.Set(row.Shape.Id, target.Id == Guid.Empty ? _services.Ids.Next() : target.Id);
        SetDefaults(row);
        StateRules.SetInitialState(row);
        var now = _services.Clock.UtcNow;
        Stamp(row, "created", scope, now);
        Stamp(row, "modified", scope, now);
        if (row["overriddencreatedon"] is DateTime migratedOn)
        {
            // A migrated row shows its original date; the column then tells when it really came.
            row.Set("createdon", migratedOn);
            row.Set("overriddencreatedon", now.Date);
        }

        _owners.SetOwner(row, row["ownerid"] as EntityReference ?? new EntityReference("systemuser", scope.UserId));
        if (row.Shape.Find("organizationid") is { } organization && table.LogicalName != "organization")
        {
            row.Set(organization, new EntityReference("organization", _services.OrganizationId));
        }

        _currencies.Apply(row, existing: null, scope.UserId);
        ComputedColumns.Apply(row, existing: null);
        foreach (var column in row.Shape.Columns)
        {
            if (column.Metadata.Required == RequiredLevel.SystemRequired && row[column] is null && column.Metadata.IsValidForCreate)
            {
                throw RowFaults.Missing(table, column.Metadata);
            }
        }

        return row;
    }

    /// <summary>Values of a changed row: the columns that were sent and those that follow from them.</summary>
    /// <param name="target">What was sent.</param>
    /// <param name="table">Its table.</param>
    /// <param name="id">The row, which exists.</param>
    /// <param name="scope">Who changes it.</param>
    public RowValues ForUpdate(Entity target, TableMetadata table, Guid id, RequestScope scope)
    {
        var row = new RowValues(_services.Rows.Shape(table.LogicalName));
        Fill(row, target, scope, isCreate: false);
        foreach (var column in row.SetColumns)
        {
            if (column.Metadata.Required == RequiredLevel.SystemRequired && row[column] is null)
            {
                throw RowFaults.Missing(table, column.Metadata);
            }
        }

        Stamp(row, "modified", scope, _services.Clock.UtcNow);
        if (row["ownerid"] is EntityReference owner)
        {
            _owners.SetOwner(row, owner);
        }

        _currencies.Apply(row, id, scope.UserId);
        ComputedColumns.Apply(row, () => _services.Rows.Read(table.LogicalName, id, [])!);
        return row;
    }

    private void Fill(RowValues row, Entity target, RequestScope scope, bool isCreate)
    {
        var table = row.Shape.Table;
        var checksAppend = !_services.Security.IsUnrestricted(scope.UserId);
        foreach (var attribute in target.Attributes)
        {
            var column = table.FindColumn(attribute.Key) ?? throw RowFaults.UnknownColumn(table.LogicalName, attribute.Key);
            if (column.Type is ColumnType.PrimaryKey or ColumnType.PartyList
                    || !(isCreate ? column.IsValidForCreate : column.IsValidForUpdate))
            {
                continue;
            }

            var value = ValueCheck.Checked(table, column, attribute.Value);
            if (value is EntityReference reference)
            {
                value = Existing(reference);
                if (checksAppend && column.Type != ColumnType.Owner)
                {
                    _services.Security.Demand(scope.UserId, AccessRight.Append, table);
                    _services.Security.DemandRow(scope.UserId, AccessRight.AppendTo, reference.LogicalName, reference.Id);
                }
            }

            row.Set(row.Shape.Find(attribute.Key)!, value);
        }
    }

    private EntityReference Existing(EntityReference reference)
    {
        var found = _services.Find.Row(reference);
        return _services.Rows.Exists(found.Table, found.Id)
            ? reference
            : throw ServiceFaults.Of(ErrorCodes.ObjectDoesNotExist, $"{found.Table} With Id = {found.Id} Does Not Exist");
    }

    private static void SetDefaults(RowValues row)
    {
        foreach (var column in row.Shape.Columns)
        {
            if (column.Metadata.DefaultValue is { } value && !row.IsSet(column))
            {
                row.Set(column, column.Metadata.Type switch
                {
                    ColumnType.Boolean => value != 0,
                    ColumnType.Choice => new OptionSetValue(value),
                    _ => null,
                });
            }
        }
    }

    private static void Stamp(RowValues row, string verb, RequestScope scope, DateTime now)
    {
        row.Set(verb + "on", now);
        row.Set(verb + "by", new EntityReference("systemuser", scope.UserId));
    }
}
