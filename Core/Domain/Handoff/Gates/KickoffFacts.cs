using System.Collections.Generic;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Handoff.Gates;

/// <summary>What is known about a kick-off.</summary>
internal sealed record KickoffFacts
{
    /// <summary>The day it was held; null while it is not.</summary>
    public Date? HeldOn { get; init; }

    /// <summary>Whether a project manager is assigned.</summary>
    public bool HasProjectManager { get; init; }

    /// <summary>Roles of the account team that the customer is to meet.</summary>
    public IReadOnlyCollection<OwnerRole> RolesToIntroduce { get; init; } = [];

    /// <summary>Roles for which somebody was introduced.</summary>
    public IReadOnlyCollection<OwnerRole> RolesIntroduced { get; init; } = [];

    /// <summary>Whether a delivery timeline is recorded.</summary>
    public bool HasDeliveryTimeline { get; init; }

    /// <summary>Whether a note of the customer's goals is recorded.</summary>
    public bool HasGoalNote { get; init; }

    /// <summary>Whether goals and metrics were ready, as a file or as text, when the call began.</summary>
    public bool WasPrepared { get; init; }

    /// <summary>All phases in which those who attended for the customer are needed.</summary>
    public IReadOnlyCollection<Phase> AttendeePhases { get; init; } = [];

    /// <summary>The goals.</summary>
    public IReadOnlyList<JointGoal> Goals { get; init; } = [];

    /// <summary>The next steps.</summary>
    public IReadOnlyList<NextStep> NextSteps { get; init; } = [];
}

/// <summary>A next step.</summary>
/// <param name="IsCustomers">Whether the customer does it; otherwise the vendor does.</param>
/// <param name="Owner">Who; null or blank when nobody is named.</param>
/// <param name="DueOn">By when; null when no day is named.</param>
internal sealed record NextStep(bool IsCustomers, string? Owner, Date? DueOn)
{
    /// <summary>Whether it can be carried out: it has an owner and a date.</summary>
    public bool IsExecutable => HandoffAnswers.IsAnswered(Owner) && DueOn is not null;
}
