// Written by ./crm schema from Solution/src: change the XML there and run it again.
namespace CrmOnboarding.Dataverse.Schema;

/// <summary>
/// The solution's global choices. A value is the first value plus the position of the member in the enum of the same name.
/// </summary>
internal static class Choices
{
    /// <summary>First value of every choice.</summary>
    public const int Base = 690550000;

    /// <summary>What the customer answered. Yes 0, No 1, Later 2.</summary>
    public const string AdvocacyAnswer = "onb_advocacyanswer";

    /// <summary>What the customer is asked for. SuccessStory 0, BusinessCase 1, Reference 2, Introduction 3.</summary>
    public const string AdvocacyKind = "onb_advocacykind";

    /// <summary>
    /// The date that a due date counts from. Win 0, ContractSigned 1, Booked 2, Paid 3, KickOffHeld 4, Delivery 5, GoLive 6, BillIssued 7,
    /// PlanEnd 8.
    /// </summary>
    public const string Anchor = "onb_anchor";

    /// <summary>Whether the customer questions a bill. None 0, Open 1, Closed 2.</summary>
    public const string BillQueryStatus = "onb_billquerystatus";

    /// <summary>Whether the customer understood a bill. Understood 0, NotUnderstood 1.</summary>
    public const string BillUnderstood = "onb_billunderstood";

    /// <summary>
    /// How the customer is reached. Email 0, Phone 1, Meeting 2, OnSite 3, Call 4, Event 5, Webinar 6, Review 7, Document 8, SignOff 9,
    /// InProduct 10, Chat 11.
    /// </summary>
    public const string Channel = "onb_channel";

    /// <summary>How complex a delivery is. High 0, Moderate 1, Low 2.</summary>
    public const string Complexity = "onb_complexity";

    /// <summary>What the customer lets us do with it. NotAsked 0, Internal 1, Anonymous 2, Named 3, Public 4, Refused 5.</summary>
    public const string Consent = "onb_consent";

    /// <summary>Who spoke. Outbound 0, TwoWay 1, Inbound 2.</summary>
    public const string ContactDirection = "onb_contactdirection";

    /// <summary>Why a contact was made. Service 0, Information 1, Listening 2, Promotion 3.</summary>
    public const string ContactPurpose = "onb_contactpurpose";

    /// <summary>
    /// What can be sent to a customer to help. BlogPost 0, ThoughtLeadership 1, WhitePaper 2, Reference 3, Roadmap 4, TrainingMaterial 5,
    /// Deck 6, ProgramPlan 7.
    /// </summary>
    public const string ContentKind = "onb_contentkind";

    /// <summary>How far a cover is. Planned 0, Running 1, Ended 2.</summary>
    public const string CoverState = "onb_coverstate";

    /// <summary>
    /// Where a customer is on the adoption curve. HoneymoonPeak 0, RealityTrough 1, FirstValueSlope 2, ImpactPlateau 3, Unknown 4.
    /// </summary>
    public const string CurveStage = "onb_curvestage";

    /// <summary>What a deal is to the customer's contract. New 0, Expansion 1, Renewal 2.</summary>
    public const string DealType = "onb_dealtype";

    /// <summary>Who or what caused dates to move. Customer 0, Us 1, ThirdParty 2, ScopeChange 3, Holidays 4.</summary>
    public const string DelayParty = "onb_delayparty";

    /// <summary>
    /// What customers want to reach; add what your customers name. LowerCosts 0, MoreRevenue 1, SavedTime 2, BetterQuality 3,
    /// HappierCustomers 4, LessRisk 5, BetterInsight 6.
    /// </summary>
    public const string DesiredOutcome = "onb_desiredoutcome";

    /// <summary>
    /// What was learnt about a customer. Need 0, Challenge 1, Issue 2, GoalOrDream 3, Like 4, Dislike 5, Background 6, Hope 7,
    /// ExternalEvent 8.
    /// </summary>
    public const string DiscoveryKind = "onb_discoverykind";

    /// <summary>What became of what was learnt. Heard 0, Answered 1, Declined 2.</summary>
    public const string DiscoveryStatus = "onb_discoverystatus";

    /// <summary>What outside disrupts a customer's business. SupplyChain 0, Geopolitics 1, Economy 2, Regulation 3, Other 4.</summary>
    public const string Externalkind = "onb_externalkind";

    /// <summary>How a goal ended. Open 0, Achieved 1, PartlyAchieved 2, Missed 3, Cancelled 4.</summary>
    public const string GoalOutcome = "onb_goaloutcome";

    /// <summary>Where the progress of a goal is read. Product 0, SharedByCustomer 1.</summary>
    public const string GoalSource = "onb_goalsource";

    /// <summary>Where a handoff is on its way from Sales to Customer Success. Preparing 0, Submitted 1, Accepted 2, Returned 3.</summary>
    public const string HandoffStage = "onb_handoffstage";

    /// <summary>Band of the health score. Green 0, Yellow 1, Red 2, Unknown 3.</summary>
    public const string HealthBand = "onb_healthband";

    /// <summary>How the health has moved compared with an earlier day. Improving 0, Steady 1, Declining 2.</summary>
    public const string HealthTrend = "onb_healthtrend";

    /// <summary>When it matters. DayToDay 0, LongTerm 1.</summary>
    public const string Horizon = "onb_horizon";

    /// <summary>What a line of the plan is. Milestone 0, Activity 1, Deliverable 2.</summary>
    public const string ItemKind = "onb_itemkind";

    /// <summary>
    /// What an item is for. Listening 0, StatusCheck 1, Help 2, Information 3, Promotion 4, Administration 5, MeasureSuccess 6,
    /// FocusedMaterial 7.
    /// </summary>
    public const string ItemPurpose = "onb_itempurpose";

    /// <summary>How often an item occurs in a plan. Plan 0, Line 1.</summary>
    public const string ItemScope = "onb_itemscope";

    /// <summary>Stage of a customer from the win to the renewal. Land 0, Adopt 1, Expand 2, Renew 3.</summary>
    public const string LifecycleStage = "onb_lifecyclestage";

    /// <summary>
    /// Why a customer uses less than planned. NotTrained 0, NotDeployed 1, NoNeed 2, ProductIssue 3, ChampionGone 4, Other 5.
    /// </summary>
    public const string LowUseReason = "onb_lowusereason";

    /// <summary>Where the maturity of a customer is assessed. Goals 0, Use 1, People 2, Processes 3, Sponsorship 4.</summary>
    public const string MaturityArea = "onb_maturityarea";

    /// <summary>What was measured. Use 0, Pulse 1, Survey 2, Result 3, Maturity 4, SurveyAnswer 5.</summary>
    public const string MeasurementKind = "onb_measurementkind";

    /// <summary>How the customer says it went. WorkingWell 0, Issues 1.</summary>
    public const string MilestoneOutcome = "onb_milestoneoutcome";

    /// <summary>Where a milestone, activity or deliverable stands. Open 0, Done 1, Waived 2, Cancelled 3.</summary>
    public const string MilestoneStatus = "onb_milestonestatus";

    /// <summary>How days are counted. CalendarDays 0, WorkingDays 1.</summary>
    public const string OffsetUnit = "onb_offsetunit";

    /// <summary>
    /// Which role is responsible. ChiefCustomerOfficer 0, SalesRep 1, CSM 2, ProjectManager 3, Trainer 4, Finance 5, ExecutiveSponsor 6,
    /// Support 7, Automation 8.
    /// </summary>
    public const string OwnerRole = "onb_ownerrole";

    /// <summary>How fast a stage goes against its planned days. OnTrack 0, Behind 1, Stuck 2.</summary>
    public const string Pace = "onb_pace";

    /// <summary>Whether a person took part in a meeting. Invited 0, TookPart 1, Absent 2.</summary>
    public const string Participation = "onb_participation";

    /// <summary>Part of the onboarding. Handoff 0, Launch 1, Care 2, Adopt 3.</summary>
    public const string Phase = "onb_phase";

    /// <summary>Where an onboarding plan stands. Onboarding 0, Overdue 1, Adopting 2, Suspended 3, Cancelled 4, Draft 5.</summary>
    public const string PlanStatus = "onb_planstatus";

    /// <summary>
    /// What starts a play by itself. ItemCompleted 0, RiskLongProcurement 1, RiskNoOwnerForARequiredRole 2, RiskSilentCustomer 3,
    /// RiskIrregularContact 4, RiskExternalShock 5, RiskChallengeWithoutHelp 6, RiskExpectationsDoNotMatchThePlan 7, RiskHandoffNotReady 8,
    /// RiskWelcomeEMailsLateOrOutOfOrder 9, RiskWrongPeopleAtTheKickOff 10, RiskCustomerDoesNotRespond 11, RiskKickOffPushed 12,
    /// RiskTermsChangedAfterSigning 13, RiskTrainingDemandedBeforeTheKickOff 14, RiskContentDemandedBeforeTheKickOff 15,
    /// ChanceLaunchWantedSooner 16, ChanceExpansionToOtherTeams 17, RiskNoThankYou 18, RiskBillShock 19, RiskLateDelivery 20,
    /// RiskNoPlannedContact 21, RiskColdFirstWeek 22, RiskLowUse 23, RiskOnboardingOverdue 24, RiskPaymentPending 25, RiskLongTrough 26,
    /// RiskNoFirstValue 27, RiskNoImpact 28, RiskTheChampionHasLeft 29, RiskTheEconomicBuyerHasLeft 30, RiskTheCustomerSExecutiveHasLeft
    /// 31, RiskTwoRunningPlansOfOneCustomer 32, HealthTurnsGreen 33, HealthTurnsYellow 34, HealthTurnsRed 35, StageHoneymoonPeak 36,
    /// StageRealityTrough 37, StageFirstValueSlope 38, StageImpactPlateau 39.
    /// </summary>
    public const string PlayStart = "onb_playstart";

    /// <summary>What became of a promise. Open 0, Kept 1, Withdrawn 2, Renegotiated 3.</summary>
    public const string PromiseStatus = "onb_promisestatus";

    /// <summary>Who says so. CustomerConfirmed 0, SellerSView 1, Assumed 2.</summary>
    public const string Provenance = "onb_provenance";

    /// <summary>Who has to act. Vendor 0, Customer 1.</summary>
    public const string ResponsibleParty = "onb_responsibleparty";

    /// <summary>What the rules found: something that may go wrong, or a sign that the customer wants more. Risk 0, Opportunity 1.</summary>
    public const string RiskKind = "onb_riskkind";

    /// <summary>How much a risk endangers the onboarding. Low 0, Medium 1, High 2, Critical 3.</summary>
    public const string RiskSeverity = "onb_riskseverity";

    /// <summary>Where a risk stands. Open 0, Acknowledged 1, Closed 2.</summary>
    public const string RiskStatus = "onb_riskstatus";

    /// <summary>What may be done with a ruleset. Draft 0, Published 1, Retired 2.</summary>
    public const string RulesetStatus = "onb_rulesetstatus";

    /// <summary>Whether a change of dates still stands. Applied 0, Undone 1.</summary>
    public const string ScheduleStatus = "onb_schedulestatus";

    /// <summary>How closely a customer is looked after. High 0, Medium 1, Digital 2.</summary>
    public const string Segment = "onb_segment";

    /// <summary>What a setting belongs to. Health 0, Contact 1, Curve 2, Risks 3, Handoff 4, Effort 5, Plan 6, Reports 7.</summary>
    public const string SettingArea = "onb_settingarea";

    /// <summary>The part of a customer's life that a setting is for. All 0, Onboarding 1, Adoption 2.</summary>
    public const string SettingPhase = "onb_settingphase";

    /// <summary>The segment that a setting is for. All 0, High 1, Medium 2, Digital 3.</summary>
    public const string SettingSegment = "onb_settingsegment";

    /// <summary>What a setting counts. Points 0, Percent 1, Share 2, Factor 3, Days 4, WorkingDays 5, Months 6, Count 7.</summary>
    public const string SettingUnit = "onb_settingunit";

    /// <summary>
    /// What a person is to the onboarding. Champion 0, EconomicBuyer 1, DailyUser 2, BillRecipient 3, Executive 4, IT 5, Trainer 6, Finance
    /// 7, ExecutiveSponsor 8, Support 9.
    /// </summary>
    public const string StakeholderRole = "onb_stakeholderrole";

    /// <summary>
    /// What customers rate in a survey; add what your surveys ask for. Reliability 0, EaseOfUse 1, Support 2, Communication 3, Onboarding
    /// 4, ValueForMoney 5.
    /// </summary>
    public const string SurveyDimension = "onb_surveydimension";

    /// <summary>What may be done with one version of a template. Draft 0, Published 1, Retired 2, InReview 3.</summary>
    public const string TemplateState = "onb_templatestate";

    /// <summary>What a template is for. Plan 0, Part 1, Play 2.</summary>
    public const string TemplateType = "onb_templatetype";

    /// <summary>
    /// What a discovery is about, so that customers with the same challenge find each other; add what your customers talk about. Training
    /// 0, Integration 1, DataQuality 2, TimeAndPeople 3, ChangeOfProcesses 4, Security 5, Reporting 6, Budget 7.
    /// </summary>
    public const string Topic = "onb_topic";

    /// <summary>Whether a touchpoint took place. Done 0, Planned 1, Cancelled 2.</summary>
    public const string TouchpointStatus = "onb_touchpointstatus";

    /// <summary>Who is waited for. Customer 0, Vendor 1, ThirdParty 2.</summary>
    public const string WaitParty = "onb_waitparty";

    /// <summary>Why work waits. TrainingFirst 0, ContentFirst 1, Approval 2, Data 3, Contract 4, Other 5.</summary>
    public const string WaitReason = "onb_waitreason";

    /// <summary>Where a workstream stands. InProgress 0, Completed 1, Suspended 2, Cancelled 3, Draft 4.</summary>
    public const string WorkstreamStatus = "onb_workstreamstatus";
}
