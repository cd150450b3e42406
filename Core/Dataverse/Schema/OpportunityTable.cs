namespace CrmOnboarding.Dataverse.Schema;

/// <summary>
/// Columns of the Sales table <c>opportunity</c> that the product reads, and its own columns there. Never written by the product.
/// </summary>
internal static class OpportunityTable
{
    public const string LogicalName = "opportunity";
    public const string Id = "opportunityid";
    public const string Name = "name";
    public const string CustomerId = "customerid";
    public const string OwnerId = "ownerid";
    public const string StateCode = "statecode";
    public const string ActualCloseDate = "actualclosedate";
    public const string ActualValue = "actualvalue";
    public const string EstimatedValue = "estimatedvalue";
    public const string CreatedOn = "createdon";
    public const string OwningUser = "owninguser";
    public const string ExchangeRate = "exchangerate";
    public const string CurrencyId = "transactioncurrencyid";

    public const int StateOpen = 0;
    public const int StateWon = 1;
    public const int StateLost = 2;

    // Own columns (solution behavior 2). All optional; empty means not known, never zero.

    /// <summary>Term in months, from 1. Whole number.</summary>
    public const string TermMonths = "onb_termmonths";

    /// <summary>Contract value a month. Money.</summary>
    public const string MonthlyValue = "onb_monthlyvalue";

    /// <summary>One-off fee. Money.</summary>
    public const string SetupFee = "onb_setupfee";

    /// <summary>First day that is billed. Date only.</summary>
    public const string BillStartOn = "onb_billstarton";

    /// <summary>Date the customer signed. Date only.</summary>
    public const string ContractSignedOn = "onb_contractsignedon";

    /// <summary>Date the customer wants to go live. Date only.</summary>
    public const string TargetGoLiveOn = "onb_targetgoliveon";

    /// <summary>Why that date. Text, 400.</summary>
    public const string TargetGoLiveReason = "onb_targetgolivereason";

    /// <summary>The customer's first goal, in words. Text, 400.</summary>
    public const string Goal = "onb_goal";

    /// <summary>How that goal is measured. Text, 200.</summary>
    public const string GoalMetric = "onb_goalmetric";

    /// <summary>The value to reach. Text, 100.</summary>
    public const string GoalTarget = "onb_goaltarget";

    /// <summary>By when. Date only.</summary>
    public const string GoalTargetOn = "onb_goaltargeton";

    /// <summary>Success criteria in the customer's words. Memo.</summary>
    public const string SuccessCriteria = "onb_successcriteria";

    /// <summary>Yes/no: the customer confirmed these words.</summary>
    public const string SuccessCriteriaConfirmed = "onb_successcriteriaconfirmed";

    /// <summary>The five stakeholders. Lookups to contact.</summary>
    public const string ChampionId = "onb_championid";
    public const string EconomicBuyerId = "onb_economicbuyerid";
    public const string DailyUserId = "onb_dailyuserid";
    public const string BillRecipientId = "onb_billrecipientid";
    public const string ExecutivePeerId = "onb_executivepeerid";

    /// <summary>What Sales promised, one promise a line with its due day. Memo.</summary>
    public const string Promises = "onb_promises";

    /// <summary>Yes/no: nothing was promised beyond the contract.</summary>
    public const string NoPromises = "onb_nopromises";

    /// <summary>Risks and concerns of the customer. Memo.</summary>
    public const string Concerns = "onb_concerns";

    /// <summary>Yes/no: the customer has none.</summary>
    public const string NoConcerns = "onb_noconcerns";

    /// <summary>How far the program plan is, 0 to 100 percent. Whole number.</summary>
    public const string PlanReadiness = "onb_planreadiness";

    /// <summary>Why they bought: pain, reasons and alternatives looked at. Text, 400 each.</summary>
    public const string Pain = "onb_pain";
    public const string BuyingReasons = "onb_buyingreasons";
    public const string Alternatives = "onb_alternatives";

    /// <summary>Technical environment and approvals lead time. Memo.</summary>
    public const string TechnicalEnvironment = "onb_technicalenvironment";

    /// <summary>Yes/no: the technical question does not apply.</summary>
    public const string TechnicalNotApplicable = "onb_technicalnotapplicable";

    /// <summary>Customer success manager and project manager, where they are known before the win. Lookups to systemuser.</summary>
    public const string CsmId = "onb_csmid";
    public const string ProjectManagerId = "onb_projectmanagerid";
}
