using System.Runtime.CompilerServices;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Sandbox.Queries;

/// <summary>
/// The aggregates, groups and aliases of a QueryExpression. Older SDKs do not have them, and a method that names them
/// cannot run beside such an SDK, so they are touched only where the SDK in use has them.
/// </summary>
internal static class AttributeExpressions
{
    private static readonly bool SdkHasThem = typeof(ColumnSet).GetProperty("AttributeExpressions") is not null;

    /// <summary>Adds what a column set says beside its columns.</summary>
    public static void AddTo(List<SelectedColumn> selected, ColumnSet columns)
    {
        if (SdkHasThem)
        {
            Add(selected, columns);
        }
    }

    /// <summary>Whether the selection groups or aggregates.</summary>
    public static bool IsAggregate(ColumnSelection selection)
    {
        foreach (var column in selection.Columns)
        {
            if (column.GroupBy || column.Function != AggregateFunction.None)
            {
                return true;
            }
        }

        return false;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Add(List<SelectedColumn> selected, ColumnSet columns)
    {
        // Functions and date parts have the numbers of the platform's.
        foreach (var expression in columns.AttributeExpressions)
        {
            selected.Add(new SelectedColumn(
                expression.AttributeName ?? throw QueryFaults.InvalidArgument("An attribute expression names no attribute."),
                string.IsNullOrEmpty(expression.Alias) ? null : expression.Alias,
                (AggregateFunction)(int)expression.AggregateType,
                expression.HasGroupBy,
                (DatePart)(int)expression.DateTimeGrouping));
        }
    }
}
