using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Adoption;

/// <summary>Where a customer is on the curve, and what to watch there.</summary>
internal sealed record CurveResult
{
    /// <summary>The position, to be stored.</summary>
    public required CurvePosition Position { get; init; }

    /// <summary>The signs of trough that hold, whether they amount to one or not.</summary>
    public required ValueList<Message> SignsOfTrough { get; init; }

    /// <summary>What is late or hollow.</summary>
    public required ValueList<CurveAlarm> Alarms { get; init; }

    /// <summary>What the stage asks the CSM to do (W-03, W-13, W-14).</summary>
    public required ValueList<Message> Prompts { get; init; }

    /// <summary>Why that stage, what is late and what the stage asks for, one message a sentence.</summary>
    public IEnumerable<Message> Explanation => new[] { Position.Why! }.Concat(Alarms.Select(alarm => alarm.Why)).Concat(Prompts);

    /// <summary>The first later day on which this differs with no new data, nightly evaluation aside; null when it never does.</summary>
    public Date? NextChangeOn { get; init; }
}

/// <summary>Something late or hollow on the curve.</summary>
/// <param name="Kind">Which.</param>
/// <param name="IsRed">Whether it is red; otherwise amber.</param>
/// <param name="Why">What.</param>
internal sealed record CurveAlarm(CurveAlarmKind Kind, bool IsRed, Message Why);

/// <summary>What can be late or hollow on the curve.</summary>
internal enum CurveAlarmKind
{
    /// <summary>First value is late (W-10).</summary>
    NoFirstValue,

    /// <summary>Impact is late (W-12).</summary>
    NoImpact,

    /// <summary>The trough takes long (W-09).</summary>
    LongTrough,

    /// <summary>Sentiment at the plateau is below what it was at the kick-off (W-12).</summary>
    HollowPlateau,
}
