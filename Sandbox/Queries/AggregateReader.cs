using CrmOnboarding.Sandbox.Metadata;
using CrmOnboarding.Sandbox.Store;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Queries;

/// <summary>Reads the rows of an aggregate: every attribute is an AliasedValue.</summary>
internal static class AggregateReader
{
    /// <summary>One group, or the one result without groups.</summary>
    public static Entity ReadRow(Statement statement, CompiledAggregate compiled, PagePresenter page)
    {
        var row = new Entity(compiled.Root.Table.LogicalName);
        foreach (var column in compiled.Columns)
        {
            if (Read(statement, column) is not { } value)
            {
                continue;
            }

            row.Attributes[column.Alias] = new AliasedValue(column.Table.Table.LogicalName, column.Column.LogicalName, value);
            page.Present(row, column.Alias, column.Column, value);
        }

        return row;
    }

    private static object? Read(Statement statement, AggregateColumn column)
    {
        if (statement.IsNull(column.Ordinal))
        {
            return null;
        }

        return column.Selected.Function switch
        {
            AggregateFunction.Count or AggregateFunction.CountColumn => (int)statement.Int64(column.Ordinal),
            AggregateFunction.Average => Average(statement, column),
            _ when column.Selected.DateGrouping != DatePart.None => (int)statement.Int64(column.Ordinal),
            _ => ColumnCodec.Read(statement, column.Ordinal, column.Column),
        };
    }

    /// <summary>
    /// The average over rows with a value, of the type of its column: whole numbers lose their fraction, amounts have
    /// four decimals.
    /// </summary>
    private static object Average(Statement statement, AggregateColumn column)
    {
        var count = statement.Int64(column.CountOrdinal);
        switch (column.Column.Type)
        {
            case ColumnType.Double:
                return statement.Double(column.Ordinal) / count;
            case ColumnType.Integer:
                return (int)(statement.Int64(column.Ordinal) / count);
            case ColumnType.BigInteger:
                return statement.Int64(column.Ordinal) / count;
            case ColumnType.Money:
                return new Money(decimal.Round(Sum(statement, column) / count, StoredNumbers.MoneyScale, MidpointRounding.AwayFromZero));
            default:
                return decimal.Round(Sum(statement, column) / count, 10, MidpointRounding.AwayFromZero);
        }
    }

    private static decimal Sum(Statement statement, AggregateColumn column) =>
        StoredNumbers.FromScaled(statement.Int64(column.Ordinal), StoredNumbers.ScaleOf(column.Column));
}
