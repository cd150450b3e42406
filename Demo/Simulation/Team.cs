using CrmOnboarding.Demo.Loading;

namespace CrmOnboarding.Demo.Simulation;

/// <summary>Who works the plans.</summary>
internal enum TeamKind
{
    /// <summary>Does everything required on its due date.</summary>
    Perfect,

    /// <summary>Does most things on time, some early, some late, and misses a few.</summary>
    Realistic,

    /// <summary>Does nothing.</summary>
    Absent,
}

/// <summary>A required item that is open.</summary>
/// <param name="Id">Id of its row.</param>
/// <param name="PlanId">Its plan.</param>
/// <param name="Code">Code of the template's item.</param>
/// <param name="Key">What it is, independent of row ids: plan, workstream and code.</param>
/// <param name="DueOn">When it is due.</param>
/// <param name="CreatedOn">When it was put on the plan.</param>
internal sealed record OpenItem(Guid Id, Guid PlanId, string Code, string Key, DateOnly DueOn, DateOnly CreatedOn);

/// <summary>Decides when the people who work the plans finish an item.</summary>
internal sealed class Team(TeamKind kind)
{
    // The realistic team, in percent; what is left is done on time.
    private const int EarlyShare = 12;
    private const int LateShare = 18;
    private const int MissedShare = 4;
    private const int MostDaysEarly = 3;
    private const int MostDaysLate = 12;

    /// <summary>
    /// The date on which the item is done; null for never. The same item and due date always give the same answer. The
    /// realistic team's answer may lie on a weekend, when some people catch up, and never before the item was there.
    /// </summary>
    public DateOnly? CompletionOf(OpenItem item) => kind switch
    {
        TeamKind.Perfect => item.DueOn,
        TeamKind.Absent => null,
        _ => Realistic(item) is not { } date ? null : date < item.CreatedOn ? item.CreatedOn : date,
    };

    private static DateOnly? Realistic(OpenItem item)
    {
        // A hash in place of a random number generator: the outcome does not depend on the order in which items come up.
        var bytes = SampleId.Of("team", item.Key).ToByteArray();
        var chance = BitConverter.ToUInt16(bytes, 0) % 100;
        var days = BitConverter.ToUInt16(bytes, 2);
        return chance switch
        {
            < MissedShare => null,
            < MissedShare + EarlyShare => item.DueOn.AddDays(-(1 + days % MostDaysEarly)),
            < MissedShare + EarlyShare + LateShare => item.DueOn.AddDays(1 + days % MostDaysLate),
            _ => item.DueOn,
        };
    }
}
