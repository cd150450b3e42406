using System.Collections.Generic;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Domain.Plays;

/// <summary>
/// The plays that ship: tasks that a finding, a stage of the curve or a completed item starts. They work once they are rows.
/// </summary>
internal static class ShippedPlays
{
    private const int LengthDays = 30;

    /// <summary>All of them, in the order in which they are listed to people.</summary>
    public static IReadOnlyList<Template> All { get; } =
    [
        Play("HONEYMOON", null,
            Task("HONEYMOON_GOALS", 2, OwnerRole.Csm),
            Task("HONEYMOON_YEAR", 10, OwnerRole.Csm),
            Task("HONEYMOON_STORY", 10, OwnerRole.Csm)),
        Play("TROUGH_RECOVERY", PlayTriggers.Of(CurveStage.RealityTrough),
            Task("TROUGH_ASK", 1, OwnerRole.Csm),
            Task("TROUGH_SETTLE", 3, OwnerRole.Support),
            Task("TROUGH_RESULT", 10, OwnerRole.Csm)),
        Play("REFERENCE", PlayTriggers.Of(CurveStage.ImpactPlateau),
            Task("ROI_CASE_STUDY", 5, OwnerRole.Csm),
            Task("INTRODUCTIONS", 10, OwnerRole.SalesRep)),
        Play("EARLY_LAUNCH", RiskCodes.AggressiveLaunch, Task("LAUNCH_CHECK", 1, OwnerRole.ProjectManager)),
        Play("EXPANSION", RiskCodes.OtherTeams, Task("EXPANSION_TALK", 2, OwnerRole.SalesRep)),
    ];

    private static Template Play(string code, string? startedBy, params TemplateItem[] tasks) => new()
    {
        Code = code,
        Type = TemplateType.Play,
        Segment = Segment.High,
        LengthDays = LengthDays,
        StartedBy = startedBy,
        Items = tasks,
    };

    private static TemplateItem Task(string code, int workingDays, OwnerRole role) => new()
    {
        Code = code,
        Kind = ItemKind.Activity,
        Phase = Phase.Care,
        Scope = ItemScope.Plan,
        Channel = Channel.Document,
        OwnerRole = role,
        Due = new Timing(Anchor.Win, workingDays, OffsetUnit.WorkingDays),
        IsRequired = false,
        ResponsibleParty = ResponsibleParty.Vendor,
    };
}
