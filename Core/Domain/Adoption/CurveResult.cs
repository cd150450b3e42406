using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Adoption;

/// <summary>Where a customer is on the curve, and what to mind there.</summary>
internal sealed record CurveResult
{
    /// <summary>The position, to be stored.</summary>
    public required CurvePosition Position { get; init; }

    /// <summary>The signs of trough that hold, whether they make one or not.</summary>
    public required ValueList<Message> SignsOfTrough { get; init; }

    /// <summary>What is late or hollow.</summary>
    public required ValueList<CurveAlarm> Alarms { get; init; }

    /// <summary>What the stage asks the CSM to do (W-03, W-13, W-14).</summary>
    public required ValueList<Message> Prompts { get; init; }

    /// <summary>The first later day on which this differs with no new data, nightly evaluation aside; null when it never does.</summary>
    public Date? NextChangeOn { get; init; }
}

/// <summary>Something late or hollow on the curve.</summary>
/// <param name="IsRed">Red, or else amber.</param>
/// <param name="Why">What.</param>
internal sealed record CurveAlarm(bool IsRed, Message Why);
