using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Cadence.Listening;

/// <summary>Something the customer said they need (N-20, C-11).</summary>
/// <param name="Text">What.</param>
/// <param name="HeardOn">The day it was heard.</param>
internal sealed record Need(string Text, Date HeardOn)
{
    /// <summary>What became of it.</summary>
    public NeedStatus Status { get; init; }

    /// <summary>The day it was answered or declined; null until then.</summary>
    public Date? SettledOn { get; init; }

    /// <summary>The product that meets it; null when none does or nobody has looked yet.</summary>
    public string? Product { get; init; }

    /// <summary>Whether somebody has looked and no product meets it.</summary>
    public bool IsUnmet { get; init; }

    /// <summary>Whether it was assessed: linked to a product or marked unmet (N-20).</summary>
    public bool IsAssessed => IsUnmet || !string.IsNullOrWhiteSpace(Product);
}

/// <summary>What became of a need.</summary>
internal enum NeedStatus
{
    /// <summary>Heard.</summary>
    Heard,

    /// <summary>Answered.</summary>
    Answered,

    /// <summary>Declined, with the customer told.</summary>
    Declined,
}

/// <summary>How needs are answered (C-11).</summary>
/// <param name="AnsweredInTime">Answered within the limit.</param>
/// <param name="Judged">Those that can be judged: answered, declined, or open beyond the limit.</param>
internal sealed record NeedStatistics(int AnsweredInTime, int Judged)
{
    /// <summary>Share answered in time, 0 to 100 percent; null when none can be judged yet.</summary>
    public decimal? PercentInTime => Judged == 0 ? null : 100m * AnsweredInTime / Judged;

    /// <summary>Counts the needs of customers up to a day.</summary>
    /// <param name="needs">The needs.</param>
    /// <param name="asOf">The last day that counts.</param>
    /// <param name="calendar">The working days in which the limit is counted.</param>
    /// <param name="policy">The limit.</param>
    public static NeedStatistics Of(IEnumerable<Need> needs, Date asOf, WorkingCalendar calendar, CadencePolicy policy)
    {
        Date LastDay(Need need) => calendar.Add(need.HeardOn, policy.AnswerWorkingDays);
        bool IsSettled(Need need) => need.Status != NeedStatus.Heard && need.SettledOn <= asOf;

        var judged = needs.Where(need => need.HeardOn <= asOf && (IsSettled(need) || LastDay(need) < asOf)).ToArray();
        var inTime = judged.Count(need => need.Status == NeedStatus.Answered && IsSettled(need) && need.SettledOn <= LastDay(need));
        return new NeedStatistics(inTime, judged.Length);
    }
}
