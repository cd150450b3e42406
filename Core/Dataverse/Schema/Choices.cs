namespace CrmOnboarding.Dataverse.Schema;

/// <summary>
/// Values of the solution's global choices. The publisher's option prefix is 69055, so every value is 690550000 plus an index;
/// the index is the position of the member in the Domain enum of the same name.
/// </summary>
internal static class Choices
{
    /// <summary>First value of every choice.</summary>
    public const int Base = 690550000;

    /// <summary>Global choice onb_segment: High 0, Medium 1, Digital 2.</summary>
    public const string Segment = "onb_segment";

    /// <summary>Global choice onb_planstatus: Onboarding 0, Overdue 1, Adopting 2, Suspended 3, Cancelled 4.</summary>
    public const string PlanStatus = "onb_planstatus";

    /// <summary>Global choice onb_workstreamstatus: InProgress 0, Completed 1, Suspended 2, Cancelled 3.</summary>
    public const string WorkstreamStatus = "onb_workstreamstatus";

    /// <summary>Global choice onb_milestonestatus: Open 0, Done 1, Waived 2, Cancelled 3.</summary>
    public const string MilestoneStatus = "onb_milestonestatus";

    /// <summary>Global choice onb_itemkind: Milestone 0, Activity 1, Deliverable 2.</summary>
    public const string ItemKind = "onb_itemkind";

    /// <summary>Global choice onb_itemscope: Plan 0, Line 1.</summary>
    public const string ItemScope = "onb_itemscope";

    /// <summary>Global choice onb_templatestate: Draft 0, Published 1, Retired 2.</summary>
    public const string TemplateState = "onb_templatestate";

    /// <summary>Global choice onb_phase: Handoff 0, Launch 1, Care 2, Adopt 3.</summary>
    public const string Phase = "onb_phase";

    /// <summary>
    /// Global choice onb_channel: Email 0, Phone 1, Meeting 2, OnSite 3, Call 4, Event 5, Webinar 6, Review 7, Document 8, SignOff 9,
    /// InProduct 10.
    /// </summary>
    public const string Channel = "onb_channel";

    /// <summary>
    /// Global choice onb_ownerrole: ChiefCustomerOfficer 0, SalesRep 1, Csm 2, ProjectManager 3, Trainer 4, Finance 5,
    /// ExecutiveSponsor 6, Support 7, Automation 8.
    /// </summary>
    public const string OwnerRole = "onb_ownerrole";

    /// <summary>
    /// Global choice onb_anchor: Win 0, ContractSigned 1, Booked 2, Paid 3, KickoffHeld 4, Delivery 5, GoLive 6, BillIssued 7, PlanEnd 8.
    /// </summary>
    public const string Anchor = "onb_anchor";

    /// <summary>Global choice onb_offsetunit: CalendarDays 0, WorkingDays 1.</summary>
    public const string OffsetUnit = "onb_offsetunit";

    /// <summary>Global choice onb_healthband: Green 0, Yellow 1, Red 2, Unknown 3.</summary>
    public const string HealthBand = "onb_healthband";

    /// <summary>Global choice onb_riskseverity: Low 0, Medium 1, High 2, Critical 3.</summary>
    public const string RiskSeverity = "onb_riskseverity";

    /// <summary>Global choice onb_riskstatus: Open 0, Acknowledged 1, Closed 2.</summary>
    public const string RiskStatus = "onb_riskstatus";

    /// <summary>Global choice onb_pace: OnTrack 0, Behind 1, Stuck 2.</summary>
    public const string Pace = "onb_pace";

    /// <summary>
    /// Global choice onb_curvestage: HoneymoonPeak 0, RealityTrough 1, FirstValueSlope 2, ImpactPlateau 3, Unknown 4.
    /// </summary>
    public const string CurveStage = "onb_curvestage";

    /// <summary>Global choice onb_lifecyclestage: Land 0, Adopt 1, Expand 2, Renew 3.</summary>
    public const string LifecycleStage = "onb_lifecyclestage";

    /// <summary>Global choice onb_provenance: CustomerConfirmed 0, SellersView 1, Assumed 2.</summary>
    public const string Provenance = "onb_provenance";
}
