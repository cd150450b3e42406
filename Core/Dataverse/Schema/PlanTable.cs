namespace CrmOnboarding.Dataverse.Schema;

/// <summary>
/// Table <c>onb_plan</c>: one onboarding of one customer. User-owned: by its customer success manager, or by whoever stands in.
/// </summary>
internal static class PlanTable
{
    public const string LogicalName = "onb_plan";
    public const string SchemaName = "onb_Plan";
    public const string Id = "onb_planid";
    public const string Name = "onb_name";

    /// <summary>The owner: a user or a team.</summary>
    public const string OwnerId = "ownerid";

    /// <summary>The user who owns the plan; empty when a team does. Filled by the platform from the owner.</summary>
    public const string OwningUser = "owninguser";

    /// <summary>
    /// Who should own rows of the plan but cannot, and what to do; one sentence per line. Memo; empty when everybody can.
    /// </summary>
    public const string OwnerWarning = "onb_ownerwarning";

    /// <summary>Time zone code of whoever won the deal, for a plan that a team owns. Whole number; empty when not known.</summary>
    public const string TimeZoneCode = "onb_timezonecode";

    /// <summary>
    /// Moment of the last change that the evaluation rests on, UTC. Whoever changes such a fact writes it, so that an evaluation that read
    /// the plan before sees that its version is no longer the stored one.
    /// </summary>
    public const string ChangedOn = "onb_changedon";

    /// <summary>Alternate key: customer id and cycle, "{customer id, 32 hex digits}-{cycle}". Text, at most 100 characters.</summary>
    public const string PlanKey = "onb_plankey";

    /// <summary>Customer column: account or contact.</summary>
    public const string CustomerId = "onb_customerid";

    /// <summary>The first opportunity that made the plan. Referential: nothing cascades.</summary>
    public const string OpportunityId = "onb_opportunityid";

    /// <summary>Whole number from 1: how many onboardings of this customer there have been, this one included.</summary>
    public const string Cycle = "onb_cycle";

    /// <summary>Choice <see cref="Choices.PlanStatus"/>.</summary>
    public const string Status = "onb_status";

    /// <summary>Choice <see cref="Choices.Segment"/>.</summary>
    public const string Segment = "onb_segment";

    /// <summary>Code of the template that made the plan, e.g. LAUNCH90.</summary>
    public const string TemplateCode = "onb_templatecode";

    /// <summary>The version that made the plan. Lookup to onb_template; empty for a template that is compiled in.</summary>
    public const string TemplateId = "onb_templateid";

    /// <summary>Number of that version, from 1. Whole number.</summary>
    public const string TemplateVersion = "onb_templateversion";

    /// <summary>Why this template was chosen, and every later rise of the segment; one sentence a line. Memo.</summary>
    public const string TemplateReason = "onb_templatereason";

    /// <summary>Day 0: the date the first opportunity was won. Date only.</summary>
    public const string Day0On = "onb_day0on";

    /// <summary>Date the customer signed. Date only; empty when not known.</summary>
    public const string ContractSignedOn = "onb_contractsignedon";

    /// <summary>Date the kick-off was held: the completion date of KICKOFF. Date only; empty until then.</summary>
    public const string KickoffHeldOn = "onb_kickoffheldon";

    /// <summary>Date everything sold was delivered. Date only; empty until then.</summary>
    public const string DeliveredOn = "onb_deliveredon";

    /// <summary>Date the onboarding was complete: every required item outside Adopt done or waived. Date only; empty until then.</summary>
    public const string CompletedOn = "onb_completedon";

    /// <summary>Date the plan was suspended because its opportunities were reopened. Date only; empty while it is not.</summary>
    public const string SuspendedOn = "onb_suspendedon";

    /// <summary>Contract value a month. Money, in the plan's currency.</summary>
    public const string MonthlyValue = "onb_monthlyvalue";

    /// <summary>Currency of the plan: that of the first opportunity. Lookup to transactioncurrency.</summary>
    public const string CurrencyId = "transactioncurrencyid";

    /// <summary>Customer success manager. Lookup to systemuser; empty when nobody is assigned.</summary>
    public const string CsmId = "onb_csmid";

    /// <summary>Project manager. Lookup to systemuser; empty when nobody is assigned.</summary>
    public const string ProjectManagerId = "onb_projectmanagerid";

    /// <summary>Handoff completeness, 0 to 100. Decimal, one digit.</summary>
    public const string HandoffCompleteness = "onb_handoffcompleteness";

    /// <summary>Yes when a CSM may accept the handoff: score and every blocker. Yes/no.</summary>
    public const string HandoffAcceptable = "onb_handoffacceptable";

    /// <summary>What the handoff still lacks, one item per line. Memo.</summary>
    public const string HandoffMissing = "onb_handoffmissing";

    /// <summary>Health, 0 to 100. Decimal, one digit; empty before the first evaluation.</summary>
    public const string HealthScore = "onb_healthscore";

    /// <summary>Choice <see cref="Choices.HealthBand"/>.</summary>
    public const string HealthBand = "onb_healthband";

    /// <summary>Share of the health model's weight that rests on fresh data, 0 to 100 percent. Whole number.</summary>
    public const string HealthConfidence = "onb_healthconfidence";

    /// <summary>Points by dimension and the caps that held, one sentence per line. Memo.</summary>
    public const string HealthExplanation = "onb_healthexplanation";

    /// <summary>
    /// Highest health so far, 0 to 100, before the caps of open risks; scores of an unknown colour do not count. Decimal, one digit;
    /// empty while there was none. Kept by the evaluation for the adoption curve.
    /// </summary>
    public const string HealthPeak = "onb_healthpeak";

    /// <summary>The cheapest ways to make the plan green, one a line; empty while it is. Memo.</summary>
    public const string WaysToGreen = "onb_waystogreen";

    /// <summary>Date on which the onboarding is forecast to be complete, or was. Date only.</summary>
    public const string ForecastOn = "onb_forecaston";

    /// <summary>Working days by which <see cref="ForecastOn"/> is later than first planned, from 0. Whole number.</summary>
    public const string DelayDays = "onb_delaydays";

    /// <summary>Choice <see cref="Choices.Pace"/>: the pace of the plan's current stage.</summary>
    public const string Pace = "onb_pace";

    /// <summary>The forecast in sentences: compared with the original plan, who caused the delay, what finishes last. Memo.</summary>
    public const string ForecastExplanation = "onb_forecastexplanation";

    /// <summary>First date on which the care team owns the plan (N-32). Date only.</summary>
    public const string CareHandoverOn = "onb_carehandoveron";

    /// <summary>Choice <see cref="Choices.CurveStage"/>: where the customer is on the adoption curve.</summary>
    public const string CurveStage = "onb_curvestage";

    /// <summary>First date in that stage. Date only.</summary>
    public const string CurveSinceOn = "onb_curvesinceon";

    /// <summary>Why that stage, what is late on the curve, and what the stage asks for; one sentence a line. Memo.</summary>
    public const string CurveExplanation = "onb_curveexplanation";

    /// <summary>
    /// Since when the signs of trough hold on the slope or the plateau. Date only; empty while they do not. Kept by the evaluation.
    /// </summary>
    public const string TroughSignsSince = "onb_troughsignssince";

    /// <summary>Choice <see cref="Choices.LifecycleStage"/> (T-08).</summary>
    public const string LifecycleStage = "onb_lifecyclestage";

    /// <summary>Risks that are not closed. Whole number.</summary>
    public const string OpenRisks = "onb_openrisks";

    /// <summary>Choice <see cref="Choices.RiskSeverity"/>: that of the worst open risk; empty without one.</summary>
    public const string WorstSeverity = "onb_worstseverity";

    /// <summary>Next date on which the customer should be contacted. Date only; empty while suspended or cancelled.</summary>
    public const string NextContactOn = "onb_nextcontacton";

    /// <summary>Why then. Text, at most 400 characters.</summary>
    public const string NextContactReason = "onb_nextcontactreason";

    /// <summary>
    /// Moment at which somebody or something last asked for an evaluation. Date and time; starts the background workflow.
    /// </summary>
    public const string EvaluationRequestedOn = "onb_evaluationrequestedon";

    /// <summary>Date as of which the computed columns hold. Date only.</summary>
    public const string EvaluatedOn = "onb_evaluatedon";

    /// <summary>First date on which the result can change with no new data. Date only.</summary>
    public const string NextEvaluationOn = "onb_nextevaluationon";

    /// <summary>Alternate key over <see cref="PlanKey"/>.</summary>
    public const string PlanKeyName = "onb_plankey_key";

    /// <summary>plan.onb_customerid to account.</summary>
    public const string AccountRelationship = "onb_plan_customerid_account";

    /// <summary>plan.onb_customerid to contact.</summary>
    public const string ContactRelationship = "onb_plan_customerid_contact";

    /// <summary>plan.onb_templateid to onb_template. Referential: deleting a version leaves its plans without the link.</summary>
    public const string TemplateRelationship = "onb_plan_templateid_template";

    /// <summary>plan.onb_opportunityid to opportunity.</summary>
    public const string OpportunityRelationship = "onb_plan_opportunityid_opportunity";
}
