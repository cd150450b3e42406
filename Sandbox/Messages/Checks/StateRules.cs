using CrmOnboarding.Sandbox.Store;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Messages.Checks;

/// <summary>State and status belong together: every status is of one state, every state has a default status.</summary>
internal static class StateRules
{
    // Closing an opportunity is an activity that is over when it is recorded.
    private const string OpportunityClose = "opportunityclose";
    private const int Completed = 1;

    /// <summary>State and status of a new row. A state is not accepted on Create; a status must be of the initial state.</summary>
    public static void SetInitialState(RowValues row)
    {
        if (row.Shape.State is not { } stateColumn || row.Shape.Status is not { } statusColumn)
        {
            return;
        }

        var table = row.Shape.Table;
        var state = (row[stateColumn] as OptionSetValue)?.Value ?? (table.LogicalName == OpportunityClose ? Completed : 0);
        row.Set(stateColumn, new OptionSetValue(state));
        row.Set(statusColumn, new OptionSetValue(StatusOf(row, state)));
    }

    /// <summary>
    /// Completes a change of state: a state without status gets its default status; a status without state must be of the present state.
    /// </summary>
    /// <param name="row">The change.</param>
    /// <param name="presentState">State of the row so far.</param>
    public static void Complete(RowValues row, int presentState)
    {
        if (row.Shape.State is not { } stateColumn || row.Shape.Status is not { } statusColumn)
        {
            return;
        }

        if (row[stateColumn] is OptionSetValue state)
        {
            row.Set(statusColumn, new OptionSetValue(StatusOf(row, state.Value)));
        }
        else if (row.IsSet(statusColumn))
        {
            row.Set(statusColumn, new OptionSetValue(StatusOf(row, presentState)));
        }
    }

    private static int StatusOf(RowValues row, int state)
    {
        var table = row.Shape.Table;
        if (row[row.Shape.Status!] is not OptionSetValue { Value: not -1 } status)
        {
            return table.StateColumn!.Option(state)?.DefaultStatus ?? -1;
        }

        return table.StatusColumn!.Option(status.Value)?.State == state
            ? status.Value
            : throw RowFaults.StatusNotOfState(table, status.Value, state);
    }
}
