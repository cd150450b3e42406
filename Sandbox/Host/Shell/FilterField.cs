using CrmOnboarding.Host.Views;
using CrmOnboarding.Sandbox.Metadata;

namespace CrmOnboarding.Host.Shell;

/// <summary>A column that the rows of a view can be filtered by.</summary>
/// <param name="Column">The column.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Filter">What its values must be now; null for anything.</param>
internal sealed record FilterField(ColumnMetadata Column, string Label, ColumnFilter? Filter)
{
    /// <summary>How it is filtered.</summary>
    public FilterKind Kind => Column.Type switch
    {
        ColumnType.Text or ColumnType.Memo or ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner => FilterKind.Text,
        ColumnType.Boolean or ColumnType.Choice or ColumnType.MultiChoice or ColumnType.State or ColumnType.Status => FilterKind.Choice,
        ColumnType.DateTime => FilterKind.Dates,
        ColumnType.Integer or ColumnType.Decimal or ColumnType.Double or ColumnType.Money => FilterKind.Numbers,
        _ => FilterKind.None,
    };
}

/// <summary>How a column is filtered.</summary>
internal enum FilterKind
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>By a part of its text.</summary>
    Text,

    /// <summary>By one of its choices.</summary>
    Choice,

    /// <summary>From a date to a date.</summary>
    Dates,

    /// <summary>From a number to a number.</summary>
    Numbers,
}
