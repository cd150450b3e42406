namespace CrmOnboarding.Domain.Planning;

/// <summary>Settings of how plans are started and followed.</summary>
internal sealed record PlanningPolicy
{
    /// <summary>What ships.</summary>
    public static PlanningPolicy Shipped { get; } = new()
    {
        OldestWinDays = 90,
        WatchedMonthlyValue = 0,
        MostDaysAhead = 31,
        ImminentProbability = 80,
        PreparesByItself = 0,
        SendsDigests = 0,
        BehindFactor = 1.0m,
        StuckFactor = 1.5m,
        BuildDays = 45,
        CompletionDay = 50,
        PaymentDay = 5,
    };

    /// <summary>
    /// A win that is older than this many days when it is first seen gets no plan: what was won long ago is onboarded long since, or was
    /// imported as history.
    /// </summary>
    public required int OldestWinDays { get; init; }

    /// <summary>
    /// Monthly value in the base currency from which a won opportunity must have a plan (N-22); one whose value is not known must have one
    /// too. Included; 0 is all of them.
    /// </summary>
    public required decimal WatchedMonthlyValue { get; init; }

    /// <summary>
    /// Most days that a completion date can lie ahead: what is booked for the coming weeks may be ticked off early, next year is a slip.
    /// </summary>
    public required int MostDaysAhead { get; init; }

    /// <summary>
    /// Probability in percent from which a deal counts as imminent and gets a draft plan before the win (T-12). Included.
    /// </summary>
    public required int ImminentProbability { get; init; }

    /// <summary>Whether an imminent deal gets its draft plan by itself: 1; 0: only when somebody asks for it.</summary>
    public required int PreparesByItself { get; init; }

    /// <summary>Whether the night tells each customer success manager what the day brings: 1; 0: nobody.</summary>
    public required int SendsDigests { get; init; }

    /// <summary>Share of the planned days of a stage after which it is behind (formulas.md section 8). Excluded.</summary>
    public required decimal BehindFactor { get; init; }

    /// <summary>Share of the planned days of a stage after which it is stuck (formulas.md section 8). Excluded.</summary>
    public required decimal StuckFactor { get; init; }

    /// <summary>Last day of the build phase of the 90-day plan (N-02); the care team owns the plan from the day after (N-32).</summary>
    public required int BuildDays { get; init; }

    /// <summary>Day of the deal on which the completion is planned; delivery after it is late (N-14, N-15).</summary>
    public required int CompletionDay { get; init; }

    /// <summary>Last day on which the first payment is not late, counted from Day 0 (T-13).</summary>
    public required int PaymentDay { get; init; }
}
