// Written by ./crm schema from Solution/src: change the XML there and run it again.
namespace CrmOnboarding.Dataverse.Schema;

/// <summary>What the solution adds to opportunity. All optional; empty means not known, never zero.</summary>
internal static partial class OpportunityTable
{
    /// <summary>What else they looked at. Text, at most 400 characters.</summary>
    public const string Alternatives = "onb_alternatives";
    public const int AlternativesLength = 400;

    /// <summary>Who receives the bill. Lookup to contact.</summary>
    public const string BillRecipientId = "onb_billrecipientid";

    /// <summary>First day that is billed. Date only.</summary>
    public const string BillStartOn = "onb_billstarton";

    /// <summary>Why they decided for us. Text, at most 400 characters.</summary>
    public const string BuyingReasons = "onb_buyingreasons";
    public const int BuyingReasonsLength = 400;

    /// <summary>The primary contact, who wants this to succeed. Lookup to contact.</summary>
    public const string ChampionId = "onb_championid";

    /// <summary>How complex the delivery will be. Choice Complexity.</summary>
    public const string Complexity = "onb_complexity";

    /// <summary>What the customer worries about. Text of several lines, at most 10000 characters.</summary>
    public const string Concerns = "onb_concerns";
    public const int ConcernsLength = 10000;

    /// <summary>The date the customer signed. Date only.</summary>
    public const string ContractSignedOn = "onb_contractsignedon";

    /// <summary>
    /// The opportunity that this one repeats word for word: an answer that is the same there was copied, not asked, and counts as assumed.
    /// Clear it where the answers are those of this customer. Lookup to opportunity.
    /// </summary>
    public const string CopiedFromId = "onb_copiedfromid";

    /// <summary>The customer success manager, where known before the win. Lookup to systemuser.</summary>
    public const string CsmId = "onb_csmid";

    /// <summary>Who will work with it every day. Lookup to contact.</summary>
    public const string DailyUserId = "onb_dailyuserid";

    /// <summary>What the deal is to the customer's contract. Choice DealType.</summary>
    public const string DealType = "onb_dealtype";

    /// <summary>Who decides about the money. Lookup to contact.</summary>
    public const string EconomicBuyerId = "onb_economicbuyerid";

    /// <summary>The counterpart of our executive sponsor. Lookup to contact.</summary>
    public const string ExecutivePeerId = "onb_executivepeerid";

    /// <summary>How much work the customer expects to have. Text of several lines, at most 2000 characters.</summary>
    public const string ExpectedEffort = "onb_expectedeffort";
    public const int ExpectedEffortLength = 2000;

    /// <summary>The day by which the customer expects results. Date only.</summary>
    public const string ExpectedResultsOn = "onb_expectedresultson";

    /// <summary>What the customer wants of the first year. Text of several lines, at most 2000 characters.</summary>
    public const string FirstYearIntent = "onb_firstyearintent";
    public const int FirstYearIntentLength = 2000;

    /// <summary>The customer's first goal, in words. Text, at most 400 characters.</summary>
    public const string Goal = "onb_goal";
    public const int GoalLength = 400;

    /// <summary>How the goal is measured. Text, at most 200 characters.</summary>
    public const string GoalMetric = "onb_goalmetric";
    public const int GoalMetricLength = 200;

    /// <summary>The value to reach. Text, at most 100 characters.</summary>
    public const string GoalTarget = "onb_goaltarget";
    public const int GoalTargetLength = 100;

    /// <summary>By when the value is to be reached. Date only.</summary>
    public const string GoalTargetOn = "onb_goaltargeton";

    /// <summary>Contract value a month. Decides the segment of the onboarding. Money.</summary>
    public const string MonthlyValue = "onb_monthlyvalue";

    /// <summary>The customer was asked and has none. Yes/no.</summary>
    public const string NoConcerns = "onb_noconcerns";

    /// <summary>Nothing was promised beyond the contract. Yes/no.</summary>
    public const string NoPromises = "onb_nopromises";

    /// <summary>What the customer wants of the onboarding. Text of several lines, at most 2000 characters.</summary>
    public const string OnboardingIntent = "onb_onboardingintent";
    public const int OnboardingIntentLength = 2000;

    /// <summary>What hurt before. Text, at most 400 characters.</summary>
    public const string Pain = "onb_pain";
    public const int PainLength = 400;

    /// <summary>How far the program plan is, 0 to 100. Whole number, 0 to 100.</summary>
    public const string PlanReadiness = "onb_planreadiness";

    /// <summary>The day on which Sales agreed to the program plan. Date only.</summary>
    public const string ProgramPlanAlignedOn = "onb_programplanalignedon";

    /// <summary>The day on which the program plan was begun, during the sale. Date only.</summary>
    public const string ProgramPlanBegunOn = "onb_programplanbegunon";

    /// <summary>What is meant to bring the customer to the goals. Text of several lines, at most 10000 characters.</summary>
    public const string ProgramPlanContent = "onb_programplancontent";
    public const int ProgramPlanContentLength = 10000;

    /// <summary>How results are measured, by the program plan. Text of several lines, at most 10000 characters.</summary>
    public const string ProgramPlanMeasurement = "onb_programplanmeasurement";
    public const int ProgramPlanMeasurementLength = 10000;

    /// <summary>The project manager, where known before the win. Lookup to systemuser.</summary>
    public const string ProjectManagerId = "onb_projectmanagerid";

    /// <summary>
    /// What Sales promised beyond the contract; one promise a line, with the day it is due. Text of several lines, at most 10000
    /// characters.
    /// </summary>
    public const string Promises = "onb_promises";
    public const int PromisesLength = 10000;

    /// <summary>What was agreed on service. Text, at most 400 characters.</summary>
    public const string ServiceLevel = "onb_servicelevel";
    public const int ServiceLevelLength = 400;

    /// <summary>One-off fee. Enter 0 when there is none. Money.</summary>
    public const string SetupFee = "onb_setupfee";

    /// <summary>
    /// What success is, in the customer's words; at least 40 characters. Text of several lines, at most 10000 characters.
    /// </summary>
    public const string SuccessCriteria = "onb_successcriteria";
    public const int SuccessCriteriaLength = 10000;

    /// <summary>Whether the customer confirmed these words. Yes/no.</summary>
    public const string SuccessCriteriaConfirmed = "onb_successcriteriaconfirmed";

    /// <summary>The date the customer wants to go live. Date only.</summary>
    public const string TargetGoLiveOn = "onb_targetgoliveon";

    /// <summary>Why the customer wants to go live on that date. Text, at most 400 characters.</summary>
    public const string TargetGoLiveReason = "onb_targetgolivereason";
    public const int TargetGoLiveReasonLength = 400;

    /// <summary>The systems around it, and how long approvals take. Text of several lines, at most 10000 characters.</summary>
    public const string TechnicalEnvironment = "onb_technicalenvironment";
    public const int TechnicalEnvironmentLength = 10000;

    /// <summary>The technical question does not apply. Yes/no.</summary>
    public const string TechnicalNotApplicable = "onb_technicalnotapplicable";

    /// <summary>How many months the contract runs, from 1. Whole number, 1 to 1200.</summary>
    public const string TermMonths = "onb_termmonths";

    /// <summary>onb_billrecipientid to contact. Left without the link when it is deleted.</summary>
    public const string BillRecipientRelationship = "onb_opportunity_billrecipientid_contact";

    /// <summary>onb_championid to contact. Left without the link when it is deleted.</summary>
    public const string ChampionRelationship = "onb_opportunity_championid_contact";

    /// <summary>onb_copiedfromid to opportunity. Left without the link when it is deleted.</summary>
    public const string CopiedFromRelationship = "onb_opportunity_copiedfromid_opportunity";

    /// <summary>onb_csmid to systemuser. Left without the link when it is deleted.</summary>
    public const string CsmRelationship = "onb_opportunity_csmid_systemuser";

    /// <summary>onb_dailyuserid to contact. Left without the link when it is deleted.</summary>
    public const string DailyUserRelationship = "onb_opportunity_dailyuserid_contact";

    /// <summary>onb_economicbuyerid to contact. Left without the link when it is deleted.</summary>
    public const string EconomicBuyerRelationship = "onb_opportunity_economicbuyerid_contact";

    /// <summary>onb_executivepeerid to contact. Left without the link when it is deleted.</summary>
    public const string ExecutivePeerRelationship = "onb_opportunity_executivepeerid_contact";

    /// <summary>onb_projectmanagerid to systemuser. Left without the link when it is deleted.</summary>
    public const string ProjectManagerRelationship = "onb_opportunity_projectmanagerid_systemuser";
}
