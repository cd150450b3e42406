using System;
using System.Collections.Generic;
using CrmOnboarding.Dataverse.Calendars;
using CrmOnboarding.Dataverse.People;
using CrmOnboarding.Dataverse.Templates;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Evaluation;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Templates;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Onboarding;

/// <summary>A plan that is not stored yet.</summary>
internal sealed class NewPlan
{
    /// <summary>The customer.</summary>
    public required EntityReference Customer { get; init; }

    /// <summary>How many onboardings of the customer there have been, this one included.</summary>
    public required int Cycle { get; init; }

    /// <summary>Segment, and why this template.</summary>
    public required TemplateChoice Choice { get; init; }

    /// <summary>The rules that were asked for it.</summary>
    public required EngagementModel Engagement { get; init; }

    /// <summary>The version of the template.</summary>
    public required StoredTemplate MadeFrom { get; init; }

    /// <summary>The calendar that its dates obey.</summary>
    public required PlanCalendar Calendar { get; init; }

    /// <summary>The days of that calendar.</summary>
    public required WorkingCalendar WorkingDays { get; init; }

    /// <summary>The numbers by which it is made.</summary>
    public required Ruleset Rules { get; init; }

    /// <summary>Who owns it.</summary>
    public required OwnerChoice Owners { get; init; }

    /// <summary>The draft from that template.</summary>
    public required PlanDraft Draft { get; init; }

    /// <summary>The risks whose rule holds already.</summary>
    public required IReadOnlyList<RaisedRisk> Risks { get; init; }

    /// <summary>Moment as of which the plan is to be evaluated first, UTC.</summary>
    public required DateTime RequestedOn { get; init; }

    /// <summary>Time zone code for a plan that a team owns; null when a user does, who has one.</summary>
    public required int? TimeZoneCode { get; init; }
}
