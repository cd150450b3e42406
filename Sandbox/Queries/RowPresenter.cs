using CrmOnboarding.Sandbox.Messages;
using CrmOnboarding.Sandbox.Metadata;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Queries;

/// <summary>Adds to rows what people read: the names of lookups, and a text for each value.</summary>
internal sealed class RowPresenter(RecordNames names, UserProfiles users) : IRowPresenter
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

    /// <summary>A presenter of rows for one reader.</summary>
    public PagePresenter ForPage(UserProfile user) => new(names, user);
}

/// <summary>Presents rows to one reader.</summary>
internal sealed class PagePresenter(RecordNames names, UserProfile user)
{
    /// <summary>Fills the name of a lookup and the formatted value of an attribute.</summary>
    /// <param name="row">The row.</param>
    /// <param name="key">The attribute's name in the row.</param>
    /// <param name="column">The column it comes from.</param>
    /// <param name="value">Its value, not wrapped.</param>
    public void Present(Entity row, string key, ColumnMetadata column, object value)
    {
        if (TextOf(row, column, value) is { } text)
        {
            row.FormattedValues[key] = text;
        }
    }

    /// <summary>Fills the name of a lookup and gives the formatted value; null when the platform formats none.</summary>
    /// <param name="row">The row: an amount is shown in its currency.</param>
    /// <param name="column">The column of the value.</param>
    /// <param name="value">The value, not wrapped.</param>
    public string? TextOf(Entity row, ColumnMetadata column, object value)
    {
        Currency? currency = null;
        if (value is EntityReference reference)
        {
            reference.Name ??= names.Find(reference.LogicalName, reference.Id);
        }
        else if (value is Money)
        {
            currency = CurrencyOf(row);
        }

        return ValueFormatter.Format(column, value, user, currency);
    }

    private Currency? CurrencyOf(Entity row) =>
        row.Attributes.TryGetValue("transactioncurrencyid", out var value) && value is EntityReference reference
            ? names.FindCurrency(reference.Id)
            : null;
}
