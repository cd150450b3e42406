using CrmOnboarding.Sandbox.Messages;
using CrmOnboarding.Sandbox.Metadata;
using CrmOnboarding.Sandbox.Store;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Queries;

/// <summary>Adds to rows what people read: the names of lookups, and a text for each value.</summary>
internal sealed class RowPresenter(StoreDatabase database, MetadataCatalog metadata, UserProfiles users) : IRowPresenter
{
    /// <inheritdoc/>
    public void Present(Entity row, TableMetadata table, RequestScope scope)
    {
        var page = ForPage(users.Find(scope.UserId));
        foreach (var attribute in row.Attributes)
        {
            if (attribute.Value is not null && table.FindColumn(attribute.Key) is { } column)
            {
                page.Present(row, attribute.Key, column, attribute.Value);
            }
        }
    }

    /// <summary>A presenter of one result, which looks each name up once.</summary>
    public PagePresenter ForPage(UserProfile user) => new(database, metadata.Current, user);
}

/// <summary>Presents the rows of one result.</summary>
internal sealed class PagePresenter(StoreDatabase database, OrganizationMetadata metadata, UserProfile user)
{
    private readonly Dictionary<(string Table, Guid Id), string?> _names = [];
    private readonly Dictionary<Guid, Currency?> _currencies = [];

    /// <summary>Fills the name of a lookup and the formatted value of an attribute.</summary>
    /// <param name="row">The row.</param>
    /// <param name="key">The attribute's name in the row.</param>
    /// <param name="column">The column it comes from.</param>
    /// <param name="value">Its value, not wrapped.</param>
    public void Present(Entity row, string key, ColumnMetadata column, object value)
    {
        Currency? currency = null;
        if (value is EntityReference reference)
        {
            reference.Name ??= NameOf(reference);
        }
        else if (value is Money)
        {
            currency = CurrencyOf(row);
        }

        if (ValueFormatter.Format(column, value, user, currency) is { } text)
        {
            row.FormattedValues[key] = text;
        }
    }

    private string? NameOf(EntityReference reference)
    {
        var key = (reference.LogicalName, reference.Id);
        if (!_names.TryGetValue(key, out var name))
        {
            var table = metadata.FindTable(reference.LogicalName);
            if (table?.PrimaryNameColumn is { } column)
            {
                using var statement = database.Prepare($"SELECT \"{column}\" FROM \"{table.LogicalName}\" WHERE \"{table.PrimaryIdColumn}\" = ?");
                statement.Bind(1, reference.Id);
                name = statement.Step() ? statement.Text(0) : null;
            }

            _names.Add(key, name);
        }

        return name;
    }

    private Currency? CurrencyOf(Entity row)
    {
        if (!row.Attributes.TryGetValue("transactioncurrencyid", out var value) || value is not EntityReference reference)
        {
            return null;
        }

        if (!_currencies.TryGetValue(reference.Id, out var currency))
        {
            var table = metadata.FindTable("transactioncurrency");
            if (table is not null && table.HasColumn("currencysymbol") && table.HasColumn("currencyprecision"))
            {
                using var statement = database.Prepare(
                    "SELECT \"currencysymbol\", \"currencyprecision\" FROM \"transactioncurrency\" WHERE \"transactioncurrencyid\" = ?");
                statement.Bind(1, reference.Id);
                currency = statement.Step() && statement.Text(0) is { } symbol ? new Currency(symbol, (int)statement.Int64(1)) : null;
            }

            _currencies.Add(reference.Id, currency);
        }

        return currency;
    }
}
