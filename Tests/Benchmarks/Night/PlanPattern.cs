using CrmOnboarding.Dataverse.Evaluation;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Tracing;
using CrmOnboarding.Sandbox;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Benchmarks.Night;

/// <summary>
/// Plans as the demo's book of business leaves them, with all that an evaluation reads of them: what generated plans are copies of.
/// </summary>
internal sealed class PlanPattern
{
    private readonly Dictionary<string, List<PatternRow>> _answers = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, int> _numbers = [];
    private readonly List<Guid> _plans;

    private PlanPattern(RecordingService recorded, List<Guid> plans)
    {
        _plans = plans;
        var owners = new Dictionary<Guid, int>();
        for (var plan = 0; plan < plans.Count; plan++)
        {
            owners[plans[plan]] = plan;
        }

        foreach (var (shape, answer) in recorded.Answers)
        {
            _answers[shape] = [.. answer.Entities.DistinctBy(row => (row.Id, Joined(row))).Select(row => Own(row, owners))];
        }
    }

    /// <summary>How many different plans there are.</summary>
    public int Count => _plans.Count;

    /// <summary>How many tables an evaluation reads, plans included.</summary>
    public int Queries => _answers.Count;

    /// <summary>Reads the pattern out of an organization, by an evaluation of all plans that are due at a moment.</summary>
    public static PlanPattern Read(SandboxOrganization organization, DateTime moment)
    {
        var recording = new RecordingService(organization.SystemService);
        new EvaluateDuePlans(recording, new TraceLog(null)).Run(new DueSlice(null, 0, null, false), moment, () => TimeSpan.Zero);
        var pages = recording.Answers.First(answer => answer.Key.StartsWith(PlanTable.LogicalName + ' ', StringComparison.Ordinal));
        return new PlanPattern(recording, [.. pages.Value.Entities.Select(row => row.Id)]);
    }

    /// <summary>What the pattern answers to a query of a shape; nothing where nothing was asked.</summary>
    public IReadOnlyList<PatternRow> Answer(string shape) => _answers.TryGetValue(shape, out var rows) ? rows : [];

    /// <summary>A row of the pattern as a row of a generated plan: what is the pattern plan's own is the generated plan's.</summary>
    public Entity Copy(Entity row, int plan)
    {
        var copy = new Entity(row.LogicalName, Renamed(row.Id, plan)) { RowVersion = row.RowVersion };
        foreach (var (column, value) in row.Attributes)
        {
            copy[column] = Renamed(value, plan);
        }

        copy.FormattedValues.AddRange(row.FormattedValues);

        return copy;
    }

    private object? Renamed(object? value, int plan) => value switch
    {
        Guid id => Renamed(id, plan),
        EntityReference reference when _numbers.ContainsKey(reference.Id) =>
            new EntityReference(reference.LogicalName, Renamed(reference.Id, plan)) { Name = reference.Name },
        AliasedValue { Value: Guid or EntityReference } aliased =>
            new AliasedValue(aliased.EntityLogicalName, aliased.AttributeLogicalName, Renamed(aliased.Value, plan)),
        _ => value,
    };

    private Guid Renamed(Guid id, int plan) => _numbers.TryGetValue(id, out var number) ? GeneratedId.Of(number, plan) : id;

    // A row belongs to the plan that it, or a row that it points to, belongs to.
    private PatternRow Own(Entity row, Dictionary<Guid, int> owners)
    {
        var plan = owners.TryGetValue(row.Id, out var own)
            ? own
            : row.Attributes.Values.Select(IdIn).Where(id => id is { } known && owners.ContainsKey(known))
                .Select(id => (int?)owners[id!.Value]).FirstOrDefault();
        if (plan is { } number)
        {
            owners[row.Id] = number;
            if (!_numbers.ContainsKey(row.Id))
            {
                _numbers[row.Id] = _plans.IndexOf(row.Id) is var at and >= 0 ? at : _plans.Count + _numbers.Count;
            }
        }

        return new PatternRow(plan, row);
    }

    private static Guid? IdIn(object? value) => value switch
    {
        EntityReference reference => reference.Id,
        AliasedValue aliased => IdIn(aliased.Value),
        _ => null,
    };

    // A join can give a row more than once.
    private static string Joined(Entity row) => string.Join('|', row.Attributes.Values.OfType<AliasedValue>()
        .Select(aliased => aliased.Value is EntityReference reference ? reference.Id : aliased.Value));
}
