using System;
using System.Collections.Generic;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Assignment;

/// <summary>What a customer success manager can take on, and what they carry.</summary>
internal sealed class CsmProfile
{
    /// <summary>Id of the profile.</summary>
    public required Guid Id { get; init; }

    /// <summary>Id of the user.</summary>
    public required Guid UserId { get; init; }

    /// <summary>Name, for people.</summary>
    public required string Name { get; init; }

    /// <summary>Region codes served. Empty: all.</summary>
    public required IReadOnlyList<string> Regions { get; init; }

    /// <summary>Languages spoken. Empty: all.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>Products known. Empty: all.</summary>
    public required IReadOnlyList<string> Products { get; init; }

    /// <summary>Times out of office.</summary>
    public required IReadOnlyList<Absence> Absences { get; init; }

    /// <summary>Points that they can carry; null: by segment.</summary>
    public required decimal? PointsLimit { get; init; }

    /// <summary>Revenue a year that they can carry; null: by segment.</summary>
    public required decimal? RevenueLimit { get; init; }

    /// <summary>Onboardings that they can carry at the same time; null: by segment.</summary>
    public required int? OnboardingsLimit { get; init; }

    /// <summary>Plans at risk that they can carry; null: by segment.</summary>
    public required int? AtRiskLimit { get; init; }

    /// <summary>What they carry.</summary>
    public Load Load { get; private set; } = Load.None;

    /// <summary>Date of the last assignment; null: never.</summary>
    public required Date? LastAssignedOn { get; set; }

    /// <summary>They look after one plan more.</summary>
    public void Take(PlanLoad plan, AssignmentPolicy policy) => Load = Load.With(plan, policy);

    /// <summary>The profile as a candidate for a plan; a limit that it leaves open is that of the plan's segment.</summary>
    public Candidate For(Segment segment, AssignmentPolicy policy) => new()
    {
        Id = UserId,
        Name = Name,
        Regions = Regions,
        Languages = Languages,
        Products = Products,
        Absences = Absences,
        Volume = new Usage(Load.Points, PointsLimit ?? policy.Points(segment)),
        Revenue = new Usage(Load.YearlyRevenue, RevenueLimit ?? policy.Revenue.For(segment)),
        Balance = new Usage(Load.Onboardings, OnboardingsLimit ?? policy.Onboardings.For(segment)),
        Risk = new Usage(Load.AtRisk, AtRiskLimit ?? policy.AtRisk.For(segment)),
        LastAssignedOn = LastAssignedOn,
    };
}
