using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Pipeline;

/// <summary>
/// What a queued job keeps of the message that raised its own: of a message about many rows the one row, of a deep insert the parent
/// without its other children. Each of a thousand jobs keeping all thousand rows would make the message a thousand times as large.
/// </summary>
internal static class ParentMessage
{
    private const string Target = "Target";
    private const string Targets = "Targets";

    /// <summary>The input parameters of the parent, cut to what concerns the job.</summary>
    public static ParameterCollection InputFor(IPluginExecutionContext job, IPluginExecutionContext parent)
    {
        var input = new ParameterCollection();
        foreach (var parameter in parent.InputParameters)
        {
            input[parameter.Key] = parameter.Value switch
            {
                EntityCollection rows when parameter.Key == Targets => Only(rows, job),
                Entity { RelatedEntities.Count: > 0 } row when parameter.Key == Target => WithoutChildren(row),
                var value => value,
            };
        }

        return input;
    }

    private static EntityCollection Only(EntityCollection rows, IPluginExecutionContext job)
    {
        job.InputParameters.TryGetValue(Target, out object? target);
        var kept = new EntityCollection { EntityName = rows.EntityName };
        kept.Entities.AddRange(rows.Entities.Where(row => ReferenceEquals(row, target) || row.Id == job.PrimaryEntityId).Take(1));
        return kept;
    }

    private static Entity WithoutChildren(Entity row)
    {
        var copy = new Entity(row.LogicalName, row.Id) { EntityState = row.EntityState, RowVersion = row.RowVersion };
        copy.Attributes.AddRange(row.Attributes);
        copy.KeyAttributes.AddRange(row.KeyAttributes);
        return copy;
    }
}
