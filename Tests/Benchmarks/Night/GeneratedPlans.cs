using System.Globalization;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Benchmarks.Night;

/// <summary>
/// An organization of as many plans as wanted, of which none is held: what a query asks for is made when it is asked. Plans that are not
/// due are not even looked at, as an index on the next evaluation date has it.
/// </summary>
/// <param name="pattern">What the plans look like.</param>
/// <param name="active">How many plans run.</param>
/// <param name="due">How many of them are due.</param>
internal sealed class GeneratedPlans(PlanPattern pattern, int active, int due) : IOrganizationService
{
    /// <summary>Requests so far.</summary>
    public int Requests { get; private set; }

    /// <summary>Rows written so far.</summary>
    public int Written { get; private set; }

    /// <summary>The most managed memory that was held when a page of plans was asked for, in bytes.</summary>
    public long Held { get; private set; }

    public EntityCollection RetrieveMultiple(QueryBase query)
    {
        Requests++;
        var asked = (QueryExpression)query;
        var rows = pattern.Answer(RecordingService.ShapeOf(asked));
        if (asked.EntityName == PlanTable.LogicalName && asked.PageInfo.Count > 0 && asked.PageInfo.Count < 5000)
        {
            return Page(asked.PageInfo, rows);
        }

        var plans = PlansOf(asked.Criteria).ToHashSet();
        if (plans.Count == 0)
        {
            return new EntityCollection([.. rows.Where(row => row.Plan is null).Select(row => row.Row)]);
        }

        var byPlan = rows.ToLookup(row => row.Plan, row => row.Row);
        return new EntityCollection(
            [.. plans.SelectMany(plan => byPlan[plan % pattern.Count].Select(row => pattern.Copy(row, plan))), .. byPlan[null]]);
    }

    public OrganizationResponse Execute(OrganizationRequest request)
    {
        Requests++;
        Written += NullAnswer.RowsOf(request).Count;
        return NullAnswer.To(request);
    }

    public Guid Create(Entity entity)
    {
        Requests++;
        Written++;
        return entity.Id;
    }

    public void Update(Entity entity)
    {
        Requests++;
        Written++;
    }

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) => throw Unused();

    public void Delete(string entityName, Guid id) => throw Unused();

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        throw Unused();

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        throw Unused();

    // The due plans are spread evenly.
    private EntityCollection Page(PagingInfo page, IReadOnlyList<PatternRow> rows)
    {
        Held = Math.Max(Held, GC.GetTotalMemory(forceFullCollection: true));
        var first = page.PagingCookie is { Length: > 0 } cookie
            ? int.Parse(cookie.Split('"')[1], CultureInfo.InvariantCulture)
            : 0;
        var byPlan = rows.Where(row => row.Plan is not null).ToDictionary(row => row.Plan!.Value, row => row.Row);
        var last = Math.Min(first + page.Count, due);
        var answer = new EntityCollection();
        for (var number = first; number < last; number++)
        {
            var plan = (int)((long)number * active / due);
            answer.Entities.Add(pattern.Copy(byPlan[plan % pattern.Count], plan));
        }

        answer.MoreRecords = last < due;
        answer.PagingCookie = string.Create(CultureInfo.InvariantCulture, $"<cookie last=\"{last}\" />");
        return answer;
    }

    private static IEnumerable<int> PlansOf(FilterExpression filter)
    {
        foreach (var value in filter.Conditions.SelectMany(condition => condition.Values).OfType<Guid>())
        {
            if (GeneratedId.TryRead(value, out var plan))
            {
                yield return plan;
            }
        }

        foreach (var plan in filter.Filters.SelectMany(PlansOf))
        {
            yield return plan;
        }
    }

    private static NotSupportedException Unused() => new("The night does not do this.");
}
