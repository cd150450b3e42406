namespace CrmOnboarding.Domain.Planning;

/// <summary>What the outlook of a plan can say; the order of the arguments is given with each code.</summary>
internal static class OutlookMessages
{
    /// <summary>There is nothing to complete: nothing.</summary>
    public const string NothingToComplete = "outlook.nothing-to-complete";

    /// <summary>When it will be complete: forecast (date), first planned (date).</summary>
    public const string Forecast = "outlook.forecast";

    /// <summary>It is complete: since (date), first planned (date).</summary>
    public const string Complete = "outlook.complete";

    /// <summary>It is late: working days, whom they are booked to (list of messages).</summary>
    public const string Late = "outlook.late";

    /// <summary>It is early: working days.</summary>
    public const string Early = "outlook.early";

    /// <summary>A part of a delay: the party (enum), working days.</summary>
    public const string DelayPart = "outlook.delay-part";

    /// <summary>What is done last: name of the item (text), date it is due (date).</summary>
    public const string Last = "outlook.last";

    /// <summary>The stage is slow: the phase (enum), the pace (enum), since (date), planned calendar days.</summary>
    public const string Slow = "outlook.slow";
}
