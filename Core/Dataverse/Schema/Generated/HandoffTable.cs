// Written by ./crm schema from Solution/src: change the XML there and run it again.
namespace CrmOnboarding.Dataverse.Schema;

/// <summary>
/// Table onb_handoff. What Sales hands over with a deal: the package, its way to Customer Success, and what was sold. User-owned.
/// </summary>
internal static class HandoffTable
{
    public const string LogicalName = "onb_handoff";
    public const string SchemaName = "onb_Handoff";

    /// <summary>Unique identifier of the record.</summary>
    public const string Id = "onb_handoffid";

    /// <summary>Whether it can be accepted: enough points and every required answer. Computed. Yes/no.</summary>
    public const string Acceptable = "onb_acceptable";

    /// <summary>
    /// Changes whenever an answer or the program plan changes, so that the next evaluation scores the handoff again. Text, at most 40
    /// characters.
    /// </summary>
    public const string AnswersVersion = "onb_answersversion";
    public const int AnswersVersionLength = 40;

    /// <summary>First day that is billed, as sold. Date only.</summary>
    public const string BillStartOn = "onb_billstarton";

    /// <summary>For whom the owner stands in; it goes back when that absence ends. Computed. Lookup to systemuser.</summary>
    public const string CoveredForId = "onb_coveredforid";

    /// <summary>Last working day on which Customer Success accepts or returns in time. Computed. Date only.</summary>
    public const string DecideBy = "onb_decideby";

    /// <summary>Who last accepted or returned it. Computed. Lookup to systemuser.</summary>
    public const string DecidedById = "onb_decidedbyid";

    /// <summary>When it was last accepted or returned. Computed. Date and time, UTC.</summary>
    public const string DecidedOn = "onb_decidedon";

    /// <summary>How much work the customer expects to have. Text of several lines, at most 2000 characters.</summary>
    public const string ExpectedEffort = "onb_expectedeffort";
    public const int ExpectedEffortLength = 2000;

    /// <summary>The day by which the customer expects results. Date only.</summary>
    public const string ExpectedResultsOn = "onb_expectedresultson";

    /// <summary>What the customer wants of the first year. Text of several lines, at most 2000 characters.</summary>
    public const string FirstYearIntent = "onb_firstyearintent";
    public const int FirstYearIntentLength = 2000;

    /// <summary>Hours from the win to acceptance. Empty until then. Computed. Decimal, 0 to 1000000, 1 digits after the point.</summary>
    public const string HoursToAcceptance = "onb_hourstoacceptance";

    /// <summary>What is still asked for, one sentence a line. Computed. Text of several lines, at most 4000 characters.</summary>
    public const string Missing = "onb_missing";
    public const int MissingLength = 4000;

    /// <summary>Contract value a month, as sold. Money.</summary>
    public const string MonthlyValue = "onb_monthlyvalue";

    /// <summary>The customer and the deal. Text, at most 200 characters.</summary>
    public const string Name = "onb_name";
    public const int NameLength = 200;

    /// <summary>Where the deck for the kick-off is: a link to the document. Text, at most 1000 characters.</summary>
    public const string OnboardingDeckLink = "onb_onboardingdecklink";
    public const int OnboardingDeckLinkLength = 1000;

    /// <summary>What the customer wants of the onboarding. Text of several lines, at most 2000 characters.</summary>
    public const string OnboardingIntent = "onb_onboardingintent";
    public const int OnboardingIntentLength = 2000;

    /// <summary>
    /// What is open from the signature to the kick-off, and who sees to it, one step a line. Computed. Text of several lines, at most 4000
    /// characters.
    /// </summary>
    public const string OpenSteps = "onb_opensteps";
    public const int OpenStepsLength = 4000;

    /// <summary>The deal that is handed over. Lookup to opportunity.</summary>
    public const string OpportunityId = "onb_opportunityid";

    /// <summary>The plan that the deal is part of. Lookup to onb_plan.</summary>
    public const string PlanId = "onb_planid";

    /// <summary>The day on which Sales agreed to the program plan. Date only.</summary>
    public const string ProgramPlanAlignedOn = "onb_programplanalignedon";

    /// <summary>The day on which the program plan was begun, during the sale. Date only.</summary>
    public const string ProgramPlanBegunOn = "onb_programplanbegunon";

    /// <summary>What is meant to bring the customer to the goals. Text of several lines, at most 10000 characters.</summary>
    public const string ProgramPlanContent = "onb_programplancontent";
    public const int ProgramPlanContentLength = 10000;

    /// <summary>Where the template of the program plan is: a link to the document. Text, at most 1000 characters.</summary>
    public const string ProgramPlanLink = "onb_programplanlink";
    public const int ProgramPlanLinkLength = 1000;

    /// <summary>How results are measured, by the program plan. Text of several lines, at most 10000 characters.</summary>
    public const string ProgramPlanMeasurement = "onb_programplanmeasurement";
    public const int ProgramPlanMeasurementLength = 10000;

    /// <summary>How far the program plan is, 0 to 100. Computed. Whole number, 0 to 100.</summary>
    public const string ProgramPlanReadiness = "onb_programplanreadiness";

    /// <summary>
    /// What the last return named, one sentence a line. Empty after acceptance. Computed. Text of several lines, at most 4000 characters.
    /// </summary>
    public const string ReturnReasons = "onb_returnreasons";
    public const int ReturnReasonsLength = 4000;

    /// <summary>How often it was returned. Computed. Whole number, 0 to 1000.</summary>
    public const string Returns = "onb_returns";

    /// <summary>What was sold, one line a product. Text of several lines, at most 10000 characters.</summary>
    public const string Scope = "onb_scope";
    public const int ScopeLength = 10000;

    /// <summary>How complete the answers are, 0 to 100. Computed. Decimal, 0 to 100, 1 digits after the point.</summary>
    public const string Score = "onb_score";

    /// <summary>
    /// The version of the numbers, the language and the version of the answers that score, gaps and warnings rest on. Text, at most 80
    /// characters.
    /// </summary>
    public const string ScoreBasis = "onb_scorebasis";
    public const int ScoreBasisLength = 80;

    /// <summary>What was agreed on service. Text, at most 400 characters.</summary>
    public const string ServiceLevel = "onb_servicelevel";
    public const int ServiceLevelLength = 400;

    /// <summary>One-off fee, as sold. Zero: there is none. Money.</summary>
    public const string SetupFee = "onb_setupfee";

    /// <summary>Where the handoff is. The messages of handing over, accepting and returning change it. Choice HandoffStage.</summary>
    public const string Stage = "onb_stage";

    /// <summary>Last working day on which Sales hands over in time. Computed. Date only.</summary>
    public const string SubmitBy = "onb_submitby";

    /// <summary>Who handed it over; returns count for this seller. Computed. Lookup to systemuser.</summary>
    public const string SubmittedById = "onb_submittedbyid";

    /// <summary>When Sales last handed it over. Computed. Date and time, UTC.</summary>
    public const string SubmittedOn = "onb_submittedon";

    /// <summary>The date the customer wants to go live. Date only.</summary>
    public const string TargetGoLiveOn = "onb_targetgoliveon";

    /// <summary>
    /// How often scope, go-live target or service level were changed soon after the win; empty while they were not. Whole number, 0 to
    /// 1000.
    /// </summary>
    public const string TermChanges = "onb_termchanges";

    /// <summary>How many months the contract runs, as sold. Whole number, 1 to 1200.</summary>
    public const string TermMonths = "onb_termmonths";

    /// <summary>The latest day, soon after the win, on which scope, go-live target or service level were changed. Date only.</summary>
    public const string TermsChangedOn = "onb_termschangedon";

    /// <summary>Term times monthly value. Computed. Money.</summary>
    public const string TotalValue = "onb_totalvalue";

    /// <summary>
    /// What to watch although it stops nothing, one sentence a line. Computed. Text of several lines, at most 4000 characters.
    /// </summary>
    public const string Warnings = "onb_warnings";
    public const int WarningsLength = 4000;

    /// <summary>When the deal was won. Empty before. Computed. Date and time, UTC.</summary>
    public const string WonOn = "onb_wonon";

    /// <summary>onb_coveredforid to systemuser. Left without the link when it is deleted.</summary>
    public const string CoveredForRelationship = "onb_handoff_coveredforid_systemuser";

    /// <summary>onb_decidedbyid to systemuser. Left without the link when it is deleted.</summary>
    public const string DecidedByRelationship = "onb_handoff_decidedbyid_systemuser";

    /// <summary>onb_opportunityid to opportunity. Left without the link when it is deleted.</summary>
    public const string OpportunityRelationship = "onb_handoff_opportunityid_opportunity";

    /// <summary>onb_planid to onb_plan. Deleted with it.</summary>
    public const string PlanRelationship = "onb_handoff_planid_plan";

    /// <summary>onb_submittedbyid to systemuser. Left without the link when it is deleted.</summary>
    public const string SubmittedByRelationship = "onb_handoff_submittedbyid_systemuser";
}
