using CrmOnboarding.Sandbox.Metadata;
using CrmOnboarding.Sandbox.Store;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Messages.Checks;

/// <summary>
/// Money in two currencies: a row with money has a currency (by default the user's, else the organization's), keeps the exchange rate
/// of that moment, and has each amount in base currency too: amount divided by rate, to four decimals.
/// </summary>
internal sealed class CurrencyRules(MessageServices services)
{
    private const string Currency = "transactioncurrencyid";
    private const string Rate = "exchangerate";
    private const int BaseDecimals = 4;

    private EntityReference? _baseCurrency;

    /// <summary>Completes the money columns of a row that is written.</summary>
    /// <param name="row">The values so far.</param>
    /// <param name="existing">The row that is changed, or null for a new one.</param>
    /// <param name="userId">Whose currency a row without one gets.</param>
    public void Apply(RowValues row, Guid? existing, Guid userId)
    {
        // The table of currencies has columns of these names too, with another meaning.
        if (row.Shape.Find(Rate) is not { } rateColumn || row.Shape.Find(Currency) is not { Metadata.IsLookup: true } currencyColumn)
        {
            return;
        }

        var money = MoneyOf(row.Shape);
        if (!row.IsSet(currencyColumn) && !money.Exists(pair => row.IsSet(pair.Amount)))
        {
            return;
        }

        var before = existing is { } id
            ? services.Rows.Read(row.Shape.Table.LogicalName, id, [Currency, .. money.Select(pair => pair.Amount.Metadata.LogicalName)])
            : null;
        var currency = row[currencyColumn] as EntityReference
            ?? before?.GetAttributeValue<EntityReference>(Currency)
            ?? services.Principals.User(userId)?.Currency
            ?? BaseCurrency();
        if (currency is null)
        {
            return;
        }

        var rate = services.Rows.Value("transactioncurrency", currency.Id, Rate) as decimal? ?? 1m;
        row.Set(currencyColumn, currency);
        row.Set(rateColumn, rate);
        foreach (var (amount, inBase) in money)
        {
            var value = row.IsSet(amount) ? row[amount] as Money : before?.GetAttributeValue<Money>(amount.Metadata.LogicalName);
            row.Set(inBase, value is null ? null : InBase(row.Shape.Table, inBase.Metadata, value.Value, rate));
        }
    }

    private static Money InBase(TableMetadata table, ColumnMetadata column, decimal amount, decimal rate)
    {
        try
        {
            var converted = decimal.Round(amount / rate, BaseDecimals, MidpointRounding.AwayFromZero);
            return StoredNumbers.Fits(converted, StoredNumbers.MoneyScale)
                ? new Money(converted)
                : throw RowFaults.OutOfRange(table, column, converted);
        }
        catch (Exception exception) when (exception is OverflowException or DivideByZeroException)
        {
            throw RowFaults.OutOfRange(table, column, amount);
        }
    }

    private static List<(StoredColumn Amount, StoredColumn InBase)> MoneyOf(TableShape shape) =>
        [.. from column in shape.Columns
            let amount = column.Metadata.BaseOf is { } name ? shape.Find(name) : null
            where amount is { Metadata.Type: ColumnType.Money }
            select (amount, column)];

    private EntityReference? BaseCurrency() =>
        _baseCurrency ??= services.Rows.Value("organization", services.OrganizationId, "basecurrencyid") as EntityReference;
}
