// Written by ./crm schema from Solution/src: change the XML there and run it again.
namespace CrmOnboarding.Dataverse.Schema;

/// <summary>
/// Table onb_plan. One onboarding of one customer: what happens until the customer gets what was sold, and how it goes. User-owned.
/// </summary>
internal static class PlanTable
{
    public const string LogicalName = "onb_plan";
    public const string SchemaName = "onb_Plan";

    /// <summary>Unique identifier of the record.</summary>
    public const string Id = "onb_planid";

    /// <summary>The day of the first bill, which brings it along. Empty while there is none. Date only.</summary>
    public const string BillIssuedOn = "onb_billissuedon";

    /// <summary>The day on which the order was booked; empty while it is not. Date only.</summary>
    public const string BookedOn = "onb_bookedon";

    /// <summary>
    /// The working days that the plan's dates obey. Empty: Monday to Friday without holidays. Another calendar dates the open items again.
    /// Lookup to onb_calendar.
    /// </summary>
    public const string CalendarId = "onb_calendarid";

    /// <summary>The day on which the responsibility passed to customer care, on record from then on. Date only.</summary>
    public const string CareHandedOverOn = "onb_carehandedoveron";

    /// <summary>From whom to whom the responsibility passed, and why. Text of several lines, at most 500 characters.</summary>
    public const string CareHandoverNote = "onb_carehandovernote";
    public const int CareHandoverNoteLength = 500;

    /// <summary>The first date on which the care team owns the plan. Computed. Date only.</summary>
    public const string CareHandoverOn = "onb_carehandoveron";

    /// <summary>
    /// The customer care team that takes over after the build phase. Empty: the customer success manager does. Lookup to team.
    /// </summary>
    public const string CareTeamId = "onb_careteamid";

    /// <summary>When something that the evaluation rests on last changed. Date and time, UTC.</summary>
    public const string ChangedOn = "onb_changedon";

    /// <summary>The date the onboarding was complete: every required item done or waived. Empty until then. Date only.</summary>
    public const string CompletedOn = "onb_completedon";

    /// <summary>How complex the delivery is. Choice Complexity.</summary>
    public const string Complexity = "onb_complexity";

    /// <summary>The date the customer signed. Empty while not known. Date only.</summary>
    public const string ContractSignedOn = "onb_contractsignedon";

    /// <summary>For whom the owner stands in; it goes back when that absence ends. Computed. Lookup to systemuser.</summary>
    public const string CoveredForId = "onb_coveredforid";

    /// <summary>The customer success manager who looks after the customer. Empty while nobody is assigned. Lookup to systemuser.</summary>
    public const string CsmId = "onb_csmid";

    /// <summary>The day of the last contact in which somebody said where the customer is; empty when nobody did. Date only.</summary>
    public const string CurveByHandOn = "onb_curvebyhandon";

    /// <summary>
    /// Why the customer is in this stage, what is late, and what the stage asks for, one sentence per line. Computed. Text of several
    /// lines, at most 4000 characters.
    /// </summary>
    public const string CurveExplanation = "onb_curveexplanation";
    public const int CurveExplanationLength = 4000;

    /// <summary>What to do with a customer where they are on the adoption curve. Text of several lines, at most 2000 characters.</summary>
    public const string CurvePrompts = "onb_curveprompts";
    public const int CurvePromptsLength = 2000;

    /// <summary>The first date in this stage of the adoption curve. Computed. Date only.</summary>
    public const string CurveSinceOn = "onb_curvesinceon";

    /// <summary>Where the customer is on the adoption curve. Computed. Choice CurveStage.</summary>
    public const string CurveStage = "onb_curvestage";

    /// <summary>
    /// Where on the adoption curve the data point to; it differs from the stage only where somebody set that. Choice CurveStage.
    /// </summary>
    public const string CurveSuggested = "onb_curvesuggested";

    /// <summary>The account or contact that is being onboarded. Lookup to account or contact.</summary>
    public const string CustomerId = "onb_customerid";

    /// <summary>How many onboardings of this customer there have been, this one included. Whole number from 1.</summary>
    public const string Cycle = "onb_cycle";

    /// <summary>The date the first opportunity was won. All days of the plan count from it. Date only.</summary>
    public const string Day0On = "onb_day0on";

    /// <summary>Calendar days from Day 0 to the complete onboarding. Empty until then. Computed. Whole number, -36525 to 36525.</summary>
    public const string DaysToComplete = "onb_daystocomplete";

    /// <summary>Calendar days from Day 0 to the first conversation. Empty until then. Computed. Whole number, -36525 to 36525.</summary>
    public const string DaysToEngagement = "onb_daystoengagement";

    /// <summary>Calendar days from Day 0 to first value. Empty until then. Computed. Whole number, -36525 to 36525.</summary>
    public const string DaysToFirstValue = "onb_daystofirstvalue";

    /// <summary>Calendar days from Day 0 to the impact review. Empty until then. Computed. Whole number, -36525 to 36525.</summary>
    public const string DaysToImpact = "onb_daystoimpact";

    /// <summary>Calendar days from Day 0 to the kick-off. Empty until then. Computed. Whole number, -36525 to 36525.</summary>
    public const string DaysToKickoff = "onb_daystokickoff";

    /// <summary>
    /// Calendar days from Day 0 to going live, or to delivery where no such day is known. Empty until then. Computed. Whole number, -36525
    /// to 36525.
    /// </summary>
    public const string DaysToLive = "onb_daystolive";

    /// <summary>By how many working days the forecast is later than first planned. Computed. Whole number from 0.</summary>
    public const string DelayDays = "onb_delaydays";

    /// <summary>The date everything sold was delivered. Empty until then. Date only.</summary>
    public const string DeliveredOn = "onb_deliveredon";

    /// <summary>The date as of which the computed columns hold. Date only.</summary>
    public const string EvaluatedOn = "onb_evaluatedon";

    /// <summary>
    /// The last request for an evaluation that was answered. While it is earlier than the last request, an evaluation is on its way. Date
    /// and time, UTC.
    /// </summary>
    public const string EvaluationAnsweredOn = "onb_evaluationansweredon";

    /// <summary>
    /// When an evaluation was last asked for. A new value starts the workflow that computes health, next contact and handoff. Date and
    /// time, UTC.
    /// </summary>
    public const string EvaluationRequestedOn = "onb_evaluationrequestedon";

    /// <summary>The moment of the first conversation since the win, where its time is known. Computed. Date and time, UTC.</summary>
    public const string FirstEngagedAt = "onb_firstengagedat";

    /// <summary>
    /// What was promised and is owed in the first week or later, in the order in which it is due: what the first material and calls keep in
    /// mind. Text of several lines, at most 4000 characters.
    /// </summary>
    public const string FirstWeekPromises = "onb_firstweekpromises";
    public const int FirstWeekPromisesLength = 4000;

    /// <summary>
    /// The forecast in sentences: what was first planned, who caused delay, and what is done last. Computed. Text of several lines, at most
    /// 4000 characters.
    /// </summary>
    public const string ForecastExplanation = "onb_forecastexplanation";
    public const int ForecastExplanationLength = 4000;

    /// <summary>The date on which the onboarding will be complete, or was. Computed. Date only.</summary>
    public const string ForecastOn = "onb_forecaston";

    /// <summary>
    /// Standard deviation in days of the gaps between conversations. Empty for fewer than two gaps. Computed. Decimal, 0 to 100000, 1
    /// digits after the point.
    /// </summary>
    public const string GapDeviation = "onb_gapdeviation";

    /// <summary>The day the customer went live. Date only.</summary>
    public const string GoLiveOn = "onb_goliveon";

    /// <summary>Yes when the handoff is complete enough for Customer Success to accept it. Computed. Yes/no.</summary>
    public const string HandoffAcceptable = "onb_handoffacceptable";

    /// <summary>How complete the handoff from Sales is, 0 to 100. Computed. Decimal, 0 to 100, 1 digits after the point.</summary>
    public const string HandoffCompleteness = "onb_handoffcompleteness";

    /// <summary>What the handoff still lacks, one item per line. Computed. Text of several lines, at most 4000 characters.</summary>
    public const string HandoffMissing = "onb_handoffmissing";
    public const int HandoffMissingLength = 4000;

    /// <summary>Where the handoff is that is furthest from accepted. Computed. Choice HandoffStage.</summary>
    public const string HandoffStage = "onb_handoffstage";

    /// <summary>Band of the health score. Computed. Choice HealthBand.</summary>
    public const string HealthBand = "onb_healthband";

    /// <summary>How much of the health score rests on fresh data, 0 to 100. Computed. Whole number, 0 to 100.</summary>
    public const string HealthConfidence = "onb_healthconfidence";

    /// <summary>
    /// Points of each part and what limits the score; one sentence per line. Computed. Text of several lines, at most 4000 characters.
    /// </summary>
    public const string HealthExplanation = "onb_healthexplanation";
    public const int HealthExplanationLength = 4000;

    /// <summary>The latest scores with their days, as far back as trends look. Text of several lines, at most 8000 characters.</summary>
    public const string HealthLately = "onb_healthlately";
    public const int HealthLatelyLength = 8000;

    /// <summary>
    /// The highest health so far, before the caps of open risks. The adoption curve compares with it. Computed. Decimal, 0 to 100, 1 digits
    /// after the point.
    /// </summary>
    public const string HealthPeak = "onb_healthpeak";

    /// <summary>
    /// Health of the onboarding, 0 to 100. Empty before the first evaluation. Computed. Decimal, 0 to 100, 1 digits after the point.
    /// </summary>
    public const string HealthScore = "onb_healthscore";

    /// <summary>
    /// Hours from the win to the first conversation, where both moments are known. Computed. Decimal, 0 to 1000000, 1 digits after the
    /// point.
    /// </summary>
    public const string HoursToEngagement = "onb_hourstoengagement";

    /// <summary>Contacts that the customer began. Computed. Whole number, 0 to 1000000.</summary>
    public const string Inbound = "onb_inbound";

    /// <summary>
    /// Contacts that the customer began for each one that we began. Empty without one of ours. Computed. Decimal, 0 to 1000000, 2 digits
    /// after the point.
    /// </summary>
    public const string InboundRatio = "onb_inboundratio";

    /// <summary>Industry of the customer when the plan was made, in the base language. Text, at most 200 characters.</summary>
    public const string Industry = "onb_industry";
    public const int IndustryLength = 200;

    /// <summary>Gaps between conversations that were longer than twice what was expected. Computed. Whole number, 0 to 100000.</summary>
    public const string IrregularGaps = "onb_irregulargaps";

    /// <summary>The plan of the same customer that this one was joined with, and that goes on. Computed. Lookup to onb_plan.</summary>
    public const string JoinedPlanId = "onb_joinedplanid";

    /// <summary>The date the kick-off was held. Filled when the kick-off milestone is completed. Date only.</summary>
    public const string KickoffHeldOn = "onb_kickoffheldon";

    /// <summary>Land until the onboarding is complete, then Adopt. Set Expand and Renew by hand. Choice LifecycleStage.</summary>
    public const string LifecycleStage = "onb_lifecyclestage";

    /// <summary>
    /// How the health has moved over four weeks or what the settings say; empty while there is nothing to compare with. Choice HealthTrend.
    /// </summary>
    public const string LongTrend = "onb_longtrend";

    /// <summary>Contract value a month, over all deals of the plan. Money.</summary>
    public const string MonthlyValue = "onb_monthlyvalue";

    /// <summary>Name of the plan: the customer and the number of the onboarding. Text, at most 200 characters.</summary>
    public const string Name = "onb_name";
    public const int NameLength = 200;

    /// <summary>Further opportunities of the customer that were made soon after the win. Computed. Whole number, 0 to 100000.</summary>
    public const string NewOpportunities = "onb_newopportunities";

    /// <summary>People of the customer who were added soon after the win. Computed. Whole number, 0 to 100000.</summary>
    public const string NewPeople = "onb_newpeople";

    /// <summary>The date on which the customer should be contacted next. A date in the past means late. Computed. Date only.</summary>
    public const string NextContactOn = "onb_nextcontacton";

    /// <summary>Why the customer should be contacted on that date. Computed. Text, at most 400 characters.</summary>
    public const string NextContactReason = "onb_nextcontactreason";
    public const int NextContactReasonLength = 400;

    /// <summary>The first date on which the result can change with no new data. Computed. Date only.</summary>
    public const string NextEvaluationOn = "onb_nextevaluationon";

    /// <summary>The open item that is due first. Computed. Text, at most 400 characters.</summary>
    public const string NextItem = "onb_nextitem";
    public const int NextItemLength = 400;

    /// <summary>
    /// The day on which the customer's own measures of success are due to be looked at next; empty once all reviews were held. Date only.
    /// </summary>
    public const string NextReviewOn = "onb_nextreviewon";

    /// <summary>The role that acts next. Computed, never empty. Choice OwnerRole.</summary>
    public const string NextStepResponsible = "onb_nextstepresponsible";

    /// <summary>How many risks of this plan are not closed. Computed. Whole number from 0.</summary>
    public const string OpenRisks = "onb_openrisks";

    /// <summary>The first won opportunity, the one that made the plan. Lookup to opportunity.</summary>
    public const string OpportunityId = "onb_opportunityid";

    /// <summary>Contacts that we began, answered or not. Computed. Whole number, 0 to 1000000.</summary>
    public const string Outbound = "onb_outbound";

    /// <summary>
    /// Who should own rows of this plan and cannot, and what to do. Empty when everybody can. Text of several lines, at most 4000
    /// characters.
    /// </summary>
    public const string OwnerWarning = "onb_ownerwarning";
    public const int OwnerWarningLength = 4000;

    /// <summary>How fast the stage goes that the plan is in, against its planned days. Computed. Choice Pace.</summary>
    public const string Pace = "onb_pace";

    /// <summary>The day of the first payment; the first bill brings it along. Empty while there is none. Date only.</summary>
    public const string PaidOn = "onb_paidon";

    /// <summary>
    /// Customer and cycle. Unique, so that a repeated run never makes a second plan. Filled by the system. Text, at most 100 characters.
    /// </summary>
    public const string PlanKey = "onb_plankey";
    public const int PlanKeyLength = 100;

    /// <summary>The project manager of the delivery. Empty while nobody is assigned. Lookup to systemuser.</summary>
    public const string ProjectManagerId = "onb_projectmanagerid";

    /// <summary>
    /// The moment at which the calendar asked the plan to compute its dates again. Empty: they are up to date. Date and time, UTC.
    /// </summary>
    public const string RedateRequestedOn = "onb_redaterequestedon";

    /// <summary>
    /// Region of the customer, for example DE-BY; several with commas: closures of each of them hold. Empty: the calendar's region. Text,
    /// at most 100 characters.
    /// </summary>
    public const string Region = "onb_region";
    public const int RegionLength = 100;

    /// <summary>
    /// Version of the ruleset by which the plan was evaluated last; 0 for the numbers that ship. Whole number, 0 to 1000000.
    /// </summary>
    public const string RulesetVersion = "onb_rulesetversion";

    /// <summary>How closely the customer is looked after. Rises with a larger deal, never falls by itself. Choice Segment.</summary>
    public const string Segment = "onb_segment";

    /// <summary>
    /// How the health has moved over a week or what the settings say; empty while there is nothing to compare with. Choice HealthTrend.
    /// </summary>
    public const string ShortTrend = "onb_shorttrend";

    /// <summary>Whether the customer responds and agrees to a kick-off: both is green. Computed. Choice HealthBand.</summary>
    public const string StageHealth = "onb_stagehealth";

    /// <summary>Where the onboarding stands. Choice PlanStatus.</summary>
    public const string Status = "onb_status";

    /// <summary>Engagement strategy of the rule that chose the template. Computed. Text, at most 100 characters.</summary>
    public const string Strategy = "onb_strategy";
    public const int StrategyLength = 100;

    /// <summary>The date the plan was suspended because its opportunities were reopened. Empty while it runs. Date only.</summary>
    public const string SuspendedOn = "onb_suspendedon";

    /// <summary>Code of the template that made the plan, for example LAUNCH90. Text, at most 50 characters.</summary>
    public const string TemplateCode = "onb_templatecode";
    public const int TemplateCodeLength = 50;

    /// <summary>
    /// The version of the template this plan was made from. Empty: one that came with the solution. Lookup to onb_template.
    /// </summary>
    public const string TemplateId = "onb_templateid";

    /// <summary>
    /// Why this template was chosen, and every later rise of the segment; one sentence per line. Text of several lines, at most 4000
    /// characters.
    /// </summary>
    public const string TemplateReason = "onb_templatereason";
    public const int TemplateReasonLength = 4000;

    /// <summary>Number of that version. Whole number, 1 to 9999.</summary>
    public const string TemplateVersion = "onb_templateversion";

    /// <summary>
    /// Time zone code of whoever won the deal. Used while a team owns the plan; a user has a time zone of their own. Whole number from 0.
    /// </summary>
    public const string TimeZoneCode = "onb_timezonecode";

    /// <summary>Since when the signs of a trough hold on the slope or the plateau; empty while they do not. Computed. Date only.</summary>
    public const string TroughSignsSince = "onb_troughsignssince";

    /// <summary>Industry of whoever sold, as the account said when the plan was made. Text, at most 200 characters.</summary>
    public const string VendorIndustry = "onb_vendorindustry";
    public const int VendorIndustryLength = 200;

    /// <summary>
    /// The cheapest ways to make this plan green, one per line. Empty while it is green. Computed. Text of several lines, at most 4000
    /// characters.
    /// </summary>
    public const string WaysToGreen = "onb_waystogreen";
    public const int WaysToGreenLength = 4000;

    /// <summary>The moment of the win, where it was seen on its own day. Empty: only the day is known. Date and time, UTC.</summary>
    public const string WonAt = "onb_wonat";

    /// <summary>The severity of the worst open risk. Empty without one. Computed. Choice RiskSeverity.</summary>
    public const string WorstSeverity = "onb_worstseverity";

    /// <summary>Alternate key over onb_plankey.</summary>
    public const string PlanKeyName = "onb_plankey_key";

    /// <summary>onb_calendarid to onb_calendar. Keeps it from being deleted.</summary>
    public const string CalendarRelationship = "onb_plan_calendarid_calendar";

    /// <summary>onb_careteamid to team. Left without the link when it is deleted.</summary>
    public const string CareTeamRelationship = "onb_plan_careteamid_team";

    /// <summary>onb_coveredforid to systemuser. Left without the link when it is deleted.</summary>
    public const string CoveredForRelationship = "onb_plan_coveredforid_systemuser";

    /// <summary>onb_csmid to systemuser. Left without the link when it is deleted.</summary>
    public const string CsmRelationship = "onb_plan_csmid_systemuser";

    /// <summary>onb_customerid to account. Left without the link when it is deleted.</summary>
    public const string CustomerAccountRelationship = "onb_plan_customerid_account";

    /// <summary>onb_customerid to contact. Left without the link when it is deleted.</summary>
    public const string CustomerContactRelationship = "onb_plan_customerid_contact";

    /// <summary>onb_joinedplanid to onb_plan. Left without the link when it is deleted.</summary>
    public const string JoinedPlanRelationship = "onb_plan_joinedplanid_plan";

    /// <summary>onb_opportunityid to opportunity. Left without the link when it is deleted.</summary>
    public const string OpportunityRelationship = "onb_plan_opportunityid_opportunity";

    /// <summary>onb_projectmanagerid to systemuser. Left without the link when it is deleted.</summary>
    public const string ProjectManagerRelationship = "onb_plan_projectmanagerid_systemuser";

    /// <summary>onb_templateid to onb_template. Left without the link when it is deleted.</summary>
    public const string TemplateRelationship = "onb_plan_templateid_template";
}
