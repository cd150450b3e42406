using System.Linq;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Rows;

/// <summary>A row as it will be once what is being written is saved.</summary>
internal static class RowAfter
{
    /// <summary>What is written, and beneath it what stood there before.</summary>
    /// <param name="written">The columns to be written.</param>
    /// <param name="before">The row as it was; null for a new one.</param>
    public static Row Of(Entity written, Entity? before)
    {
        var after = new Entity(written.LogicalName, written.Id);
        foreach (var column in (before?.Attributes ?? []).Concat(written.Attributes))
        {
            after[column.Key] = column.Value;
        }

        return new Row(after);
    }
}
