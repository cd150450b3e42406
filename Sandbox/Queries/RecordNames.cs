using CrmOnboarding.Sandbox.Metadata;
using CrmOnboarding.Sandbox.Store;

namespace CrmOnboarding.Sandbox.Queries;

/// <summary>Names of rows and signs of currencies, kept until they are written.</summary>
internal sealed class RecordNames
{
    // A bound per table, so that a walk through a large table does not fill the memory.
    private const int MostNames = 10_000;
    private const string Currencies = "transactioncurrency";

    private readonly StoreDatabase _database;
    private readonly MetadataCatalog _metadata;
    private readonly Dictionary<string, TableNames> _tables = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, Currency?> _currencies = [];

    public RecordNames(StoreDatabase database, MetadataCatalog metadata, RowStore rows)
    {
        _database = database;
        _metadata = metadata;
        database.RolledBack += Forget;
        rows.Written += (write, values) =>
        {
            if (_tables.TryGetValue(write.Table, out var names) && names.Column is { } column && values?.IsSet(column) != false)
            {
                names.Known.Remove(write.Id);
            }

            if (write.Table == Currencies)
            {
                _currencies.Clear();
            }
        };
    }

    /// <summary>The primary name of a row; null when it has none, or there is no such row or table.</summary>
    public string? Find(string table, Guid id)
    {
        if (!_tables.TryGetValue(table, out var names) || names.MadeFrom != _metadata.Current)
        {
            names = new TableNames(_metadata.Current, table);
            _tables[table] = names;
        }

        if (names.Sql is null)
        {
            return null;
        }

        if (names.Known.TryGetValue(id, out var name))
        {
            return name;
        }

        using (var statement = _database.Prepare(names.Sql))
        {
            statement.Bind(1, id);
            name = statement.Step() ? statement.Text(0) : null;
        }

        if (names.Known.Count >= MostNames)
        {
            names.Known.Clear();
        }

        names.Known.Add(id, name);
        return name;
    }

    /// <summary>How amounts of a currency are shown; null when it has no sign, or there is no such currency.</summary>
    public Currency? FindCurrency(Guid id)
    {
        if (!_currencies.TryGetValue(id, out var currency))
        {
            currency = ReadCurrency(id);
            _currencies.Add(id, currency);
        }

        return currency;
    }

    private Currency? ReadCurrency(Guid id)
    {
        var table = _metadata.Current.FindTable(Currencies);
        if (table is null || !table.HasColumn("currencysymbol") || !table.HasColumn("currencyprecision"))
        {
            return null;
        }

        using var statement = _database.Prepare(
            "SELECT \"currencysymbol\", \"currencyprecision\" FROM \"transactioncurrency\" WHERE \"transactioncurrencyid\" = ?");
        statement.Bind(1, id);
        return statement.Step() && statement.Text(0) is { } symbol ? new Currency(symbol, (int)statement.Int64(1)) : null;
    }

    private void Forget()
    {
        _tables.Clear();
        _currencies.Clear();
    }

    private sealed class TableNames(OrganizationMetadata metadata, string name)
    {
        public OrganizationMetadata MadeFrom => metadata;

        /// <summary>The column of names; null when rows of the table have none.</summary>
        public string? Column { get; } = metadata.FindTable(name)?.PrimaryNameColumn;

        /// <summary>Reads the name by id; null when rows of the table have none.</summary>
        public string? Sql { get; } = metadata.FindTable(name) is { PrimaryNameColumn: { } column } table
            ? $"SELECT {SqlNames.Quote(column)} FROM {SqlNames.Quote(table.LogicalName)} WHERE {SqlNames.Quote(table.PrimaryIdColumn)} = ?"
            : null;

        public Dictionary<Guid, string?> Known { get; } = [];
    }
}

/// <summary>How amounts of a currency are shown.</summary>
/// <param name="Symbol">Its symbol.</param>
/// <param name="Precision">Its decimals.</param>
internal sealed record Currency(string Symbol, int Precision);
