// Written by ./crm schema from Solution/src: change the XML there and run it again.

/** A time in which somebody is away, and who stands in. */
export const AbsenceTable = {
  logicalName: "onb_absence",
  entitySetName: "onb_absences",
  /** Unique identifier of the record. */
  id: "onb_absenceid",
  /** Who owns the open records now: the cover, or whoever stands in for the cover. Computed. Lookup to systemuser. */
  actingId: "onb_actingid",
  /** Who owns the open records meanwhile. Empty: nobody does. Lookup to systemuser. */
  coverId: "onb_coverid",
  /** Planned, running from the first day on, ended after the last. Computed. Choice CoverState. */
  coverState: "onb_coverstate",
  /** First day of the absence. Date only. */
  fromOn: "onb_fromon",
  /** Who is away. Filled in when it is left out. Text, at most 200 characters. */
  name: "onb_name",
  /** What was handed over, and what could not be. Text of several lines, at most 4000 characters. */
  outcome: "onb_outcome",
  /** Last day of the absence, included. Empty: the person does not come back. Date only. */
  toOn: "onb_toon",
  /** The person who is away. Lookup to systemuser. */
  userId: "onb_userid",
} as const;

/** What the solution adds to account. */
export const AccountTable = {
  logicalName: "account",
  /** The calendar that the customer's onboarding obeys. Empty: the one of the engagement rule. Lookup to onb_calendar. */
  calendarId: "onb_calendarid",
  /** Code of the language the customer speaks, such as de. Empty: any customer success manager fits. Text, at most 20 characters. */
  language: "onb_language",
  /** Region of the customer, for example DE-BY; several with commas. It decides which closures hold, and rules may ask for it. Text, at most 100 characters. */
  region: "onb_region",
  /** Who approved the segment that was set by hand. Lookup to systemuser. */
  segmentApprovedById: "onb_segmentapprovedbyid",
  /** Segment of the customer in place of that of the rules. It counts once it has a reason and somebody approved it. Choice Segment. */
  segmentOverride: "onb_segmentoverride",
  /** Why the segment is not that of the rules; new plans say it. Text, at most 500 characters. */
  segmentReason: "onb_segmentreason",
  /** Industry of whoever sells to this customer: our own, or that of the partner. Plans take it over. Text, at most 200 characters. */
  vendorIndustry: "onb_vendorindustry",
} as const;

/** A success story, reference or introduction that a customer is asked for. */
export const AdvocacyTable = {
  logicalName: "onb_advocacy",
  entitySetName: "onb_advocacys",
  /** Unique identifier of the record. */
  id: "onb_advocacyid",
  /** What the customer answered. Empty: nothing yet. Choice AdvocacyAnswer. */
  answer: "onb_answer",
  /** The day of the question. Date only. */
  askedOn: "onb_askedon",
  /** What the customer lets us do with it. Choice Consent. */
  consent: "onb_consent",
  /** Who is asked. Lookup to contact. */
  contactId: "onb_contactid",
  /** What the customer is asked for. Choice AdvocacyKind. */
  kind: "onb_kind",
  /** The lead that the customer introduced. Lookup to lead. */
  leadId: "onb_leadid",
  /** What it is about. Text, at most 200 characters. */
  name: "onb_name",
  /** What hurt before. Text of several lines, at most 2000 characters. */
  pains: "onb_pains",
  /** The plan of the customer. Lookup to onb_plan. */
  planId: "onb_planid",
  /** Why the customer chose us. Text of several lines, at most 2000 characters. */
  reasons: "onb_reasons",
  /** The story in the customer's words. Text of several lines, at most 10000 characters. */
  story: "onb_story",
  /** Whom the customer looked at to solve what hurt; the story names them. Text, at most 200 characters. */
  vendor: "onb_vendor",
  /** Who else was looked at. Text of several lines, at most 2000 characters. */
  vendorsConsidered: "onb_vendorsconsidered",
} as const;

/** The record of who got a plan, on what basis, and who decided otherwise. Written by the system. */
export const AssignmentTable = {
  logicalName: "onb_assignment",
  entitySetName: "onb_assignments",
  /** Unique identifier of the record. */
  id: "onb_assignmentid",
  /** Who else was weighed with which load, and why others did not fit. Text of several lines, at most 10000 characters. */
  alternatives: "onb_alternatives",
  /** The day on which it was assigned. Date only. */
  assignedOn: "onb_assignedon",
  /** Who had the role before. Empty when nobody had it. Lookup to systemuser. */
  formerId: "onb_formerid",
  /** What the plan asked for, and what the proposed person carried. Text of several lines, at most 4000 characters. */
  inputs: "onb_inputs",
  /** Who decided it. Empty when the proposal was taken by itself. Lookup to systemuser. */
  madeById: "onb_madebyid",
  /** Role and person, for lists. Text, at most 200 characters. */
  name: "onb_name",
  /** Why it is somebody else than proposed. Empty when the proposal was followed. Text of several lines, at most 2000 characters. */
  overrideReason: "onb_overridereason",
  /** The plan that was assigned. Lookup to onb_plan. */
  planId: "onb_planid",
  /** Who was proposed. Empty when nobody fitted, or the role is not proposed. Lookup to systemuser. */
  proposedId: "onb_proposedid",
  /** The role that was assigned. Choice OwnerRole. */
  role: "onb_role",
  /** Load of whoever got it before the assignment: 0 is free, 1 is full. Empty when they were not weighed. Decimal, 0 to 1000000, 4 digits after the point. */
  score: "onb_score",
  /** The team that got it. Empty when a person did. Lookup to team. */
  teamId: "onb_teamid",
  /** Who got it. Empty when a team did. Lookup to systemuser. */
  userId: "onb_userid",
  /** Why this person was proposed. Text of several lines, at most 2000 characters. */
  why: "onb_why",
} as const;

/** A person at a meeting of an onboarding. */
export const AttendanceTable = {
  logicalName: "onb_attendance",
  entitySetName: "onb_attendances",
  /** Unique identifier of the record. */
  id: "onb_attendanceid",
  /** The meeting. Lookup to onb_milestone. */
  milestoneId: "onb_milestoneid",
  /** Who, filled in when it is created. Text, at most 200 characters. */
  name: "onb_name",
  /** Whether the person took part. Choice Participation. */
  participation: "onb_participation",
  /** The plan of the meeting. Filled in when it is created. Lookup to onb_plan. */
  planId: "onb_planid",
  /** The person. Lookup to onb_stakeholder. */
  stakeholderId: "onb_stakeholderid",
} as const;

/** A bill, as far as the onboarding explains it. */
export const BillTable = {
  logicalName: "onb_bill",
  entitySetName: "onb_bills",
  /** Unique identifier of the record. */
  id: "onb_billid",
  /** First day of the service; the first bill charges the rest of its month. Date only. */
  activatedOn: "onb_activatedon",
  /** By how much the bill exceeds a regular one. Money. */
  difference: "onb_difference",
  /** The day on which it was explained to the customer. Date only. */
  explainedOn: "onb_explainedon",
  /** To whom it was explained. Lookup to contact. */
  explainedToId: "onb_explainedtoid",
  /** Every component of the bill, in sentences that can be read to the customer. Text of several lines, at most 2000 characters. */
  explanation: "onb_explanation",
  /** The day of the bill. Date only. */
  issuedOn: "onb_issuedon",
  /** What a regular month costs; with the day of activation, the bill is computed from it. Money. */
  monthly: "onb_monthly",
  /** Number of the bill. Text, at most 200 characters. */
  name: "onb_name",
  /** Other amounts billed once; the note says what they are. Money. */
  oneOffs: "onb_oneoffs",
  /** What comes only once. Text of several lines, at most 2000 characters. */
  oneOffsNote: "onb_oneoffsnote",
  /** The day on which the customer paid it; empty while they have not. Date only. */
  paidOn: "onb_paidon",
  /** First day that it covers. Date only. */
  periodFrom: "onb_periodfrom",
  /** Last day that it covers. Date only. */
  periodTo: "onb_periodto",
  /** The plan of the customer. Lookup to onb_plan. */
  planId: "onb_planid",
  /** What the days from the activation to the end of its month cost. Money. */
  proRata: "onb_prorata",
  /** The day of the question. Date only. */
  queryOn: "onb_queryon",
  /** The day on which the question was settled. Date only. */
  querySettledOn: "onb_querysettledon",
  /** Whether the customer questions it. Choice BillQueryStatus. */
  queryStatus: "onb_querystatus",
  /** What the customer asks. Text of several lines, at most 2000 characters. */
  queryText: "onb_querytext",
  /** What a bill without one-off amounts would be. Money. */
  regular: "onb_regular",
  /** What setting up costs, once. Money. */
  setupFee: "onb_setupfee",
  /** What the customer pays with it. Money. */
  total: "onb_total",
  /** Whether the customer understood it. Empty: nobody said. Choice BillUnderstood. */
  understood: "onb_understood",
} as const;

/** The working days that the dates of a plan obey. */
export const CalendarTable = {
  logicalName: "onb_calendar",
  entitySetName: "onb_calendars",
  /** Unique identifier of the record. */
  id: "onb_calendarid",
  /** Whether the business closures of the organization are closed days too. Yes/no. */
  businessClosures: "onb_businessclosures",
  /** Short name of the calendar, by which it is found again. Each code occurs once. Text, at most 50 characters. */
  code: "onb_code",
  /** Whether Friday is a working day. Yes/no. */
  friday: "onb_friday",
  /** Whether Monday is a working day. Yes/no. */
  monday: "onb_monday",
  /** What people call the calendar. Text, at most 200 characters. */
  name: "onb_name",
  /** The calendar whose closures hold here too, for example the country's or the company's. The working week is this calendar's own. Lookup to onb_calendar. */
  parentId: "onb_parentid",
  /** Key of the last plan that was asked to compute its dates again, while more are to come. Empty: nothing is under way. Text, at most 100 characters. */
  redateAfter: "onb_redateafter",
  /** Region whose closures hold, for example DE-BY; several with commas. Empty: only closures without a region. A plan with a region of its own keeps that one. Text, at most 100 characters. */
  region: "onb_region",
  /** Whether Saturday is a working day. Yes/no. */
  saturday: "onb_saturday",
  /** Whether Sunday is a working day. Yes/no. */
  sunday: "onb_sunday",
  /** Whether Thursday is a working day. Yes/no. */
  thursday: "onb_thursday",
  /** Where the days of the plans begin. Empty: where the owner of a plan is. Whole number, -1 to 1500. */
  timeZoneCode: "onb_timezonecode",
  /** Whether Tuesday is a working day. Yes/no. */
  tuesday: "onb_tuesday",
  /** Whether Wednesday is a working day. Yes/no. */
  wednesday: "onb_wednesday",
} as const;

/** A day or several days in a row on which nobody works. */
export const ClosureTable = {
  logicalName: "onb_closure",
  entitySetName: "onb_closures",
  /** Unique identifier of the record. */
  id: "onb_closureid",
  /** The calendar in which it is closed. Lookup to onb_calendar. */
  calendarId: "onb_calendarid",
  /** First closed day. Date only. */
  fromOn: "onb_fromon",
  /** What it is, for example Christmas. Text, at most 200 characters. */
  name: "onb_name",
  /** Regions where it holds, for example DE-BY; several with commas. Empty: everywhere. Text, at most 200 characters. */
  region: "onb_region",
  /** Last closed day, included. Empty: only the first. Date only. */
  toOn: "onb_toon",
  /** Whether the same days are closed in every year. Yes/no. */
  yearly: "onb_yearly",
} as const;

/** Material that helps customers, by product and topic. */
export const ContentTable = {
  logicalName: "onb_content",
  entitySetName: "onb_contents",
  /** Unique identifier of the record. */
  id: "onb_contentid",
  /** The outcome it helps with. Items of plans send it to customers who want to reach that. Empty: nobody gets it by itself. Choice DesiredOutcome. */
  category: "onb_category",
  /** What it is. Choice ContentKind. */
  kind: "onb_kind",
  /** Code of the language it is written in, such as de. Empty: it fits everybody. Text, at most 20 characters. */
  language: "onb_language",
  /** Title of the material. Text, at most 200 characters. */
  name: "onb_name",
  /** What a sender should know. Text of several lines, at most 4000 characters. */
  notes: "onb_notes",
  /** The product it is about; empty for all. Lookup to product. */
  productId: "onb_productid",
  /** The outcome or challenge it helps with. Text, at most 200 characters. */
  topic: "onb_topic",
  /** Where it stands. Text, at most 2000 characters. */
  url: "onb_url",
} as const;

/** What a customer success manager can take on, by which assignments are proposed. */
export const CsmProfileTable = {
  logicalName: "onb_csmprofile",
  entitySetName: "onb_csmprofiles",
  /** Unique identifier of the record. */
  id: "onb_csmprofileid",
  /** The last day on which the digest was put together for the user. Date only. */
  digestOn: "onb_digeston",
  /** Codes of the languages spoken, such as de, with commas between. Empty: all. Text, at most 200 characters. */
  languages: "onb_languages",
  /** When this person got a plan by assignment last. Date only. */
  lastAssignedOn: "onb_lastassignedon",
  /** Name of the customer success manager. Filled in when it is left out. Text, at most 200 characters. */
  name: "onb_name",
  /** How many customers this person can onboard at the same time. Empty: by segment. Whole number, 0 to 100000. */
  onboardingsLimit: "onb_onboardingslimit",
  /** How many running plans this person looks after. Computed by night. Whole number, 0 to 1000000. */
  plans: "onb_plans",
  /** Weight of the running plans by segment and age. Computed by night. Decimal, 0 to 1000000, 2 digits after the point. */
  points: "onb_points",
  /** How many points this person can carry. Empty: by the segment of the plan that is assigned. Decimal, 0 to 1000000, 2 digits after the point. */
  pointsLimit: "onb_pointslimit",
  /** Names of the products known, one a line. Empty: all. Text of several lines, at most 4000 characters. */
  products: "onb_products",
  /** Region codes served, with commas between; DE covers DE-BY. Empty: all. Text, at most 400 characters. */
  regions: "onb_regions",
  /** Revenue a year in the base currency that this person can carry. Empty: by segment. Decimal from 0, 2 digits after the point. */
  revenueLimit: "onb_revenuelimit",
  /** How many plans with a high or critical risk this person can carry. Empty: by segment. Whole number, 0 to 100000. */
  risksLimit: "onb_riskslimit",
  /** Whose profile it is; one for each user. Lookup to systemuser. */
  userId: "onb_userid",
} as const;

/** What was learnt about the customer: needs, challenges, issues, likes and hopes. */
export const DiscoveryTable = {
  logicalName: "onb_discovery",
  entitySetName: "onb_discoverys",
  /** Unique identifier of the record. */
  id: "onb_discoveryid",
  /** What was answered. Text of several lines, at most 4000 characters. */
  answer: "onb_answer",
  /** The day it was answered or declined. Date only. */
  answeredOn: "onb_answeredon",
  /** What disrupts the customer's business, where it is an event outside. Choice Externalkind. */
  externalKind: "onb_externalkind",
  /** The day it was heard. Date only. */
  heardOn: "onb_heardon",
  /** The day on which something that helps was last sent. Date only. */
  helpSentOn: "onb_helpsenton",
  /** When it matters. Choice Horizon. */
  horizon: "onb_horizon",
  /** Whether it keeps the customer from working. Yes/no. */
  isBlocking: "onb_isblocking",
  /** Whether somebody looked and no product meets it. Yes/no. */
  isUnmet: "onb_isunmet",
  /** What it is. Choice DiscoveryKind. */
  kind: "onb_kind",
  /** What was heard. Text, at most 500 characters. */
  name: "onb_name",
  /** The deal before whose win it was heard. Lookup to opportunity. */
  opportunityId: "onb_opportunityid",
  /** The plan of the customer. Lookup to onb_plan. */
  planId: "onb_planid",
  /** The product that meets the need. Lookup to product. */
  productId: "onb_productid",
  /** How bad it is. Empty: medium. Choice RiskSeverity. */
  severity: "onb_severity",
  /** What became of it. Choice DiscoveryStatus. */
  status: "onb_status",
  /** What it is about; by it, customers with the same challenge are found. Choice Topic. */
  topic: "onb_topic",
} as const;

/** Chooses segment, template and calendar of a new plan. Rules are asked by their sequence, and the first that matches decides. */
export const EngagementRuleTable = {
  logicalName: "onb_engagementrule",
  entitySetName: "onb_engagementrules",
  /** Unique identifier of the record. */
  id: "onb_engagementruleid",
  /** Calendar of new plans whose account names none. Empty: Monday to Friday without holidays. Lookup to onb_calendar. */
  calendarId: "onb_calendarid",
  /** Short name, unique among engagement rules. Text, at most 50 characters. */
  code: "onb_code",
  /** How complex the delivery must be. Empty: any. Choice Complexity. */
  complexity: "onb_complexity",
  /** What the deal must be to the customer's contract. Empty: any. Choice DealType. */
  dealType: "onb_dealtype",
  /** Matches customers from this number of employees on, included. Empty asks for none. Whole number, 0 to 2000000000. */
  employeesFrom: "onb_employeesfrom",
  /** Industries, separated by semicolons, one of which must be the customer's as the account shows it in the organization's base language. Empty: every customer. Text, at most 2000 characters. */
  industry: "onb_industry",
  /** Matches deals from this monthly value on, included, in the base currency. Empty asks for none. Decimal from 0, 2 digits after the point. */
  monthlyValueFrom: "onb_monthlyvaluefrom",
  /** What the rule is called. Plans it chose for name it. Text, at most 200 characters. */
  name: "onb_name",
  /** Names of products, one a line, one of which must be among those sold. Empty: every deal. Text of several lines, at most 2000 characters. */
  product: "onb_product",
  /** Matches customers of this region, for example DE or DE-BY; several stand with commas, and a code includes the regions below it. Empty matches every customer. Text, at most 200 characters. */
  region: "onb_region",
  /** How closely the customer is served. Choice Segment. */
  segment: "onb_segment",
  /** Lower numbers are asked first; a rule without one comes first of all. Whole number, 0 to 100000. */
  sequence: "onb_sequence",
  /** Engagement strategy that plans get, in the words of the organization; reports filter by it. Text, at most 100 characters. */
  strategy: "onb_strategy",
  /** Team that owns the plan where the deal names no customer success manager. Lookup to team. */
  teamId: "onb_teamid",
  /** Code of the template that new plans are made from. Without a published version of it the rule is passed over. Text, at most 50 characters. */
  templateCode: "onb_templatecode",
} as const;

/** What the customer wants to reach, and how it is measured. */
export const GoalTable = {
  logicalName: "onb_goal",
  entitySetName: "onb_goals",
  /** Unique identifier of the record. */
  id: "onb_goalid",
  /** The day the customer agreed. Date only. */
  agreedByCustomerOn: "onb_agreedbycustomeron",
  /** The day we agreed. Date only. */
  agreedByVendorOn: "onb_agreedbyvendoron",
  /** Where the customer started. Decimal, 2 digits after the point. */
  baseline: "onb_baseline",
  /** What the goal is about. Content for it is chosen by this. Choice DesiredOutcome. */
  category: "onb_category",
  /** Where the customer is. Empty: not measured. Decimal, 2 digits after the point. */
  current: "onb_current",
  /** What shows that it was reached. Text of several lines, at most 4000 characters. */
  evidence: "onb_evidence",
  /** What is measured. Text, at most 200 characters. */
  metric: "onb_metric",
  /** What is to be reached. Text, at most 200 characters. */
  name: "onb_name",
  /** The deal before whose win the goal was recorded. Lookup to opportunity. */
  opportunityId: "onb_opportunityid",
  /** How it ended. Choice GoalOutcome. */
  outcome: "onb_outcome",
  /** The day it ended. Date only. */
  outcomeOn: "onb_outcomeon",
  /** The plan that leads there. Lookup to onb_plan. */
  planId: "onb_planid",
  /** Where progress is read. Choice GoalSource. */
  source: "onb_source",
  /** What is to be reached; it may lie below the baseline. Decimal, 2 digits after the point. */
  target: "onb_target",
  /** The day by which it is to be reached. Date only. */
  targetOn: "onb_targeton",
  /** Unit of the numbers. Text, at most 50 characters. */
  unit: "onb_unit",
} as const;

/** One of the questions that Sales answers for Customer Success. */
export const HandoffItemTable = {
  logicalName: "onb_handoffitem",
  entitySetName: "onb_handoffitems",
  /** Unique identifier of the record. */
  id: "onb_handoffitemid",
  /** The answer, in words. Text of several lines, at most 20000 characters. */
  answer: "onb_answer",
  /** Whether what acceptance depends on is there although parts are missing, for example champion and bill recipient. No: the share of the answer decides. Yes/no. */
  blockerMet: "onb_blockermet",
  /** Code of the question, for example GOALS. Text, at most 50 characters. */
  code: "onb_code",
  /** For whom the owner stands in; it goes back when that absence ends. Computed. Lookup to systemuser. */
  coveredForId: "onb_coveredforid",
  /** The handoff that the question is part of. Empty on plans from before handoffs. Lookup to onb_handoff. */
  handoffId: "onb_handoffid",
  /** Whether the handoff cannot be accepted without it. Yes/no. */
  isBlocker: "onb_isblocker",
  /** Whether the question does not apply to this customer; it is then left out of the score. Yes/no. */
  isNotApplicable: "onb_isnotapplicable",
  /** Codes of the parts that the deal did not answer, with commas. Empty once somebody counts the parts by hand. Computed. Text, at most 400 characters. */
  missingParts: "onb_missingparts",
  /** The question. Text, at most 200 characters. */
  name: "onb_name",
  /** How many parts of the question are answered. Whole number, 0 to 100000. */
  partsDone: "onb_partsdone",
  /** How many parts the question has. Whole number, 1 to 100000. */
  partsTotal: "onb_partstotal",
  /** The plan this question belongs to. Lookup to onb_plan. */
  planId: "onb_planid",
  /** Who says so: the customer, the sales rep, or nobody yet. Choice Provenance. */
  provenance: "onb_provenance",
  /** Position in the checklist, from 1. Whole number, 1 to 100000. */
  sequence: "onb_sequence",
  /** Points the item can earn, 0 to 100. Decimal, 0 to 100, 2 digits after the point. */
  weight: "onb_weight",
} as const;

/** What Sales hands over with a deal: the package, its way to Customer Success, and what was sold. */
export const HandoffTable = {
  logicalName: "onb_handoff",
  entitySetName: "onb_handoffs",
  /** Unique identifier of the record. */
  id: "onb_handoffid",
  /** Whether it can be accepted: enough points and every required answer. Computed. Yes/no. */
  acceptable: "onb_acceptable",
  /** Changes whenever an answer or the program plan changes, so that the next evaluation scores the handoff again. Text, at most 40 characters. */
  answersVersion: "onb_answersversion",
  /** First day that is billed, as sold. Date only. */
  billStartOn: "onb_billstarton",
  /** For whom the owner stands in; it goes back when that absence ends. Computed. Lookup to systemuser. */
  coveredForId: "onb_coveredforid",
  /** Last working day on which Customer Success accepts or returns in time. Computed. Date only. */
  decideBy: "onb_decideby",
  /** Who last accepted or returned it. Computed. Lookup to systemuser. */
  decidedById: "onb_decidedbyid",
  /** When it was last accepted or returned. Computed. Date and time, UTC. */
  decidedOn: "onb_decidedon",
  /** How much work the customer expects to have. Text of several lines, at most 2000 characters. */
  expectedEffort: "onb_expectedeffort",
  /** The day by which the customer expects results. Date only. */
  expectedResultsOn: "onb_expectedresultson",
  /** What the customer wants of the first year. Text of several lines, at most 2000 characters. */
  firstYearIntent: "onb_firstyearintent",
  /** Hours from the win to acceptance. Empty until then. Computed. Decimal, 0 to 1000000, 1 digits after the point. */
  hoursToAcceptance: "onb_hourstoacceptance",
  /** What is still asked for, one sentence a line. Computed. Text of several lines, at most 4000 characters. */
  missing: "onb_missing",
  /** Contract value a month, as sold. Money. */
  monthlyValue: "onb_monthlyvalue",
  /** The customer and the deal. Text, at most 200 characters. */
  name: "onb_name",
  /** Where the deck for the kick-off is: a link to the document. Text, at most 1000 characters. */
  onboardingDeckLink: "onb_onboardingdecklink",
  /** What the customer wants of the onboarding. Text of several lines, at most 2000 characters. */
  onboardingIntent: "onb_onboardingintent",
  /** What is open from the signature to the kick-off, and who sees to it, one step a line. Computed. Text of several lines, at most 4000 characters. */
  openSteps: "onb_opensteps",
  /** The deal that is handed over. Lookup to opportunity. */
  opportunityId: "onb_opportunityid",
  /** The plan that the deal is part of. Lookup to onb_plan. */
  planId: "onb_planid",
  /** The day on which Sales agreed to the program plan. Date only. */
  programPlanAlignedOn: "onb_programplanalignedon",
  /** The day on which the program plan was begun, during the sale. Date only. */
  programPlanBegunOn: "onb_programplanbegunon",
  /** What is meant to bring the customer to the goals. Text of several lines, at most 10000 characters. */
  programPlanContent: "onb_programplancontent",
  /** Where the template of the program plan is: a link to the document. Text, at most 1000 characters. */
  programPlanLink: "onb_programplanlink",
  /** How results are measured, by the program plan. Text of several lines, at most 10000 characters. */
  programPlanMeasurement: "onb_programplanmeasurement",
  /** How far the program plan is, 0 to 100. Computed. Whole number, 0 to 100. */
  programPlanReadiness: "onb_programplanreadiness",
  /** What the last return named, one sentence a line. Empty after acceptance. Computed. Text of several lines, at most 4000 characters. */
  returnReasons: "onb_returnreasons",
  /** How often it was returned. Computed. Whole number, 0 to 1000. */
  returns: "onb_returns",
  /** What was sold, one line a product. Text of several lines, at most 10000 characters. */
  scope: "onb_scope",
  /** How complete the answers are, 0 to 100. Computed. Decimal, 0 to 100, 1 digits after the point. */
  score: "onb_score",
  /** The version of the numbers, the language and the version of the answers that score, gaps and warnings rest on. Text, at most 80 characters. */
  scoreBasis: "onb_scorebasis",
  /** What was agreed on service. Text, at most 400 characters. */
  serviceLevel: "onb_servicelevel",
  /** One-off fee, as sold. Zero: there is none. Money. */
  setupFee: "onb_setupfee",
  /** Where the handoff is. The messages of handing over, accepting and returning change it. Choice HandoffStage. */
  stage: "onb_stage",
  /** Last working day on which Sales hands over in time. Computed. Date only. */
  submitBy: "onb_submitby",
  /** Who handed it over; returns count for this seller. Computed. Lookup to systemuser. */
  submittedById: "onb_submittedbyid",
  /** When Sales last handed it over. Computed. Date and time, UTC. */
  submittedOn: "onb_submittedon",
  /** The date the customer wants to go live. Date only. */
  targetGoLiveOn: "onb_targetgoliveon",
  /** How often scope, go-live target or service level were changed soon after the win; empty while they were not. Whole number, 0 to 1000. */
  termChanges: "onb_termchanges",
  /** How many months the contract runs, as sold. Whole number, 1 to 1200. */
  termMonths: "onb_termmonths",
  /** The latest day, soon after the win, on which scope, go-live target or service level were changed. Date only. */
  termsChangedOn: "onb_termschangedon",
  /** Term times monthly value. Computed. Money. */
  totalValue: "onb_totalvalue",
  /** What to watch although it stops nothing, one sentence a line. Computed. Text of several lines, at most 4000 characters. */
  warnings: "onb_warnings",
  /** When the deal was won. Empty before. Computed. Date and time, UTC. */
  wonOn: "onb_wonon",
} as const;

/** What the health of a plan was on a day on which it changed; it holds until the next. */
export const HealthSnapshotTable = {
  logicalName: "onb_healthsnapshot",
  entitySetName: "onb_healthsnapshots",
  /** Unique identifier of the record. */
  id: "onb_healthsnapshotid",
  /** The colour of the score. Choice HealthBand. */
  band: "onb_band",
  /** How much of the score rests on fresh data, 0 to 100 percent; empty while there is no score. Whole number, 0 to 100. */
  confidence: "onb_confidence",
  /** Where the customer was on the adoption curve. Choice CurveStage. */
  curveStage: "onb_curvestage",
  /** What engagement added to the score, in points; empty where it was not counted. Decimal, 0 to 100, 1 digits after the point. */
  engagement: "onb_engagement",
  /** The day, as text. Text, at most 200 characters. */
  name: "onb_name",
  /** The day from which it holds. Date only. */
  on: "onb_on",
  /** What outcomes added to the score, in points; empty where it was not counted. Decimal, 0 to 100, 1 digits after the point. */
  outcomes: "onb_outcomes",
  /** The plan whose health it was. Lookup to onb_plan. */
  planId: "onb_planid",
  /** By which version of the settings it was evaluated; 0 for those that ship. Whole number, 0 to 1000000. */
  rulesetVersion: "onb_rulesetversion",
  /** What schedule added to the score, in points; empty where it was not counted. Decimal, 0 to 100, 1 digits after the point. */
  schedule: "onb_schedule",
  /** The score from 0 to 100; empty while there is none. Decimal, 0 to 100, 1 digits after the point. */
  score: "onb_score",
  /** What sentiment added to the score, in points; empty where it was not counted. Decimal, 0 to 100, 1 digits after the point. */
  sentiment: "onb_sentiment",
  /** What utilisation added to the score, in points; empty where it was not counted. Decimal, 0 to 100, 1 digits after the point. */
  utilisation: "onb_utilisation",
} as const;

/** A manager's marks for a kick-off call. */
export const KickoffReviewTable = {
  logicalName: "onb_kickoffreview",
  entitySetName: "onb_kickoffreviews",
  /** Unique identifier of the record. */
  id: "onb_kickoffreviewid",
  /** Who held the call. Filled in from the plan when it is left out. Lookup to systemuser. */
  csmId: "onb_csmid",
  /** The kick-off that was listened to. Lookup to onb_milestone. */
  milestoneId: "onb_milestoneid",
  /** How well the call kept to the milestones, 1 to 5. Whole number, 1 to 5. */
  milestones: "onb_milestones",
  /** The customer, or what the review is about. Text, at most 200 characters. */
  name: "onb_name",
  /** What to keep and what to do differently. Text of several lines, at most 2000 characters. */
  note: "onb_note",
  /** The plan of the kick-off. Filled in when it is created. Lookup to onb_plan. */
  planId: "onb_planid",
  /** The day of the review; it counts in that quarter. Date only. */
  reviewedOn: "onb_reviewedon",
  /** How well the call kept to the customer's criteria of success, 1 to 5. Whole number, 1 to 5. */
  successCriteria: "onb_successcriteria",
} as const;

/** A reading of use, mood, survey or result. */
export const MeasurementTable = {
  logicalName: "onb_measurement",
  entitySetName: "onb_measurements",
  /** Unique identifier of the record. */
  id: "onb_measurementid",
  /** For maturity, the area that was assessed; the value is its level from 1 to 5. Choice MaturityArea. */
  area: "onb_area",
  /** For a survey answer, what the customer rated. Choice SurveyDimension. */
  dimension: "onb_dimension",
  /** Key of the reading where it comes from, so that it is imported once. Text, at most 100 characters. */
  externalId: "onb_externalid",
  /** What was measured. Choice MeasurementKind. */
  kind: "onb_kind",
  /** Why use is low, once somebody found out. Choice LowUseReason. */
  lowUseReason: "onb_lowusereason",
  /** What was measured, for people. Text, at most 200 characters. */
  name: "onb_name",
  /** What lies behind the number; a pulse needs one. Text of several lines, at most 2000 characters. */
  note: "onb_note",
  /** What the value is a part of, for instance licences bought. Empty: the value is a percentage. Decimal from 0, 2 digits after the point. */
  outOf: "onb_outof",
  /** For a survey answer, the name of the period it speaks about, for example Q3 2026. Text, at most 100 characters. */
  period: "onb_period",
  /** First day of the period. Empty: the day of the answer. Date only. */
  periodFromOn: "onb_periodfromon",
  /** Last day of the period, included. Empty: the day of the answer. Date only. */
  periodUntilOn: "onb_perioduntilon",
  /** The plan of the customer. Lookup to onb_plan. */
  planId: "onb_planid",
  /** For a survey answer, who was rated. Empty: our own organization. Text, at most 200 characters. */
  provider: "onb_provider",
  /** Who answered. Lookup to contact. */
  respondentId: "onb_respondentid",
  /** The day the customer saw the result. Date only. */
  shownToCustomerOn: "onb_showntocustomeron",
  /** The day of the reading. Date only. */
  takenOn: "onb_takenon",
  /** The number: for use what is used, for a pulse 1 to 10, for a survey the percentage of the two best answers or, with Out Of, how many they are, for maturity the level from 1 to 5, for a survey answer the answer. Decimal, 2 digits after the point. */
  value: "onb_value",
} as const;

/** A milestone, an activity or a deliverable of an onboarding plan. */
export const MilestoneTable = {
  logicalName: "onb_milestone",
  entitySetName: "onb_milestones",
  /** Unique identifier of the record. */
  id: "onb_milestoneid",
  /** Who signed off, accepted or confirmed it for the customer. Lookup to contact. */
  acceptedById: "onb_acceptedbyid",
  /** The day on which the customer signed off, accepted or confirmed it. Date only. */
  acceptedOn: "onb_acceptedon",
  /** Role that answers for the item, where it is not the owner's. Choice OwnerRole. */
  accountableRole: "onb_accountablerole",
  /** What is talked about in the meeting. Text of several lines, at most 4000 characters. */
  agenda: "onb_agenda",
  /** The date that the offset counts from. Choice Anchor. */
  anchor: "onb_anchor",
  /** How many of the customer's people took part, counted on completion. Computed. Whole number, 0 to 100000. */
  attendees: "onb_attendees",
  /** The first planned date. Never changed. Date only. */
  baselineOn: "onb_baselineon",
  /** How the customer is reached. Choice Channel. */
  channel: "onb_channel",
  /** Code of the template item, for example KICKOFF. Text, at most 50 characters. */
  code: "onb_code",
  /** Who completed it. Computed. Lookup to systemuser. */
  completedById: "onb_completedbyid",
  /** The date the item was done or waived. Empty until then. Date only. */
  completedOn: "onb_completedon",
  /** The day the customer confirmed the time. Date only. */
  confirmedOn: "onb_confirmedon",
  /** Who does it for the customer, or is there for it. Lookup to contact. */
  contactId: "onb_contactid",
  /** What the item sends. Chosen by product and desired outcome; what you choose stays. Lookup to onb_content. */
  contentId: "onb_contentid",
  /** For whom the owner stands in; it goes back when that absence ends. Computed. Lookup to systemuser. */
  coveredForId: "onb_coveredforid",
  /** Whether the fixed date is earlier than what it depends on allows. Computed. Yes/no. */
  dateConflict: "onb_dateconflict",
  /** What moved the due date last, or why a fixed date cannot be kept. Empty: it is where the template put it. Text of several lines, at most 1000 characters. */
  dateReason: "onb_datereason",
  /** The date the item is due now. Date only. */
  dueOn: "onb_dueon",
  /** What shows that it was reached, in words or as a figure. Text of several lines, at most 4000 characters. */
  evidence: "onb_evidence",
  /** How the item is done well. Text of several lines, at most 4000 characters. */
  guidance: "onb_guidance",
  /** The day the customer was invited. Date only. */
  invitedOn: "onb_invitedon",
  /** Whether the customer wins something at this moment. Yes/no. */
  isCustomerWin: "onb_iscustomerwin",
  /** The due date never moves by itself; if it can no longer be kept, the item says so. Yes/no. */
  isDateLocked: "onb_isdatelocked",
  /** Whether it was agreed as a next step. Yes/no. */
  isNextStep: "onb_isnextstep",
  /** Whether the meeting is made for this customer. Yes/no. */
  isPersonalised: "onb_ispersonalised",
  /** Whether the item counts towards the completion of the onboarding. Yes/no. */
  isRequired: "onb_isrequired",
  /** Milestone, activity or deliverable. Choice ItemKind. */
  kind: "onb_kind",
  /** The day on which the night made its e-mail. Date only. */
  mailedOn: "onb_mailedon",
  /** What the e-mail says that the night makes on the due day; the first line is its subject. Empty: no e-mail is made. [contact] and [customer] stand for their names. Text of several lines, at most 4000 characters. */
  mailTemplate: "onb_mailtemplate",
  /** The product and the desired outcome for which there is no content. Computed. Text, at most 500 characters. */
  missingContent: "onb_missingcontent",
  /** What is to be reached, done or handed over. Text, at most 200 characters. */
  name: "onb_name",
  /** What both sides plan for the next twelve months. Text of several lines, at most 4000 characters. */
  nextYear: "onb_nextyear",
  /** Days after the anchor; negative: before it. Whole number, -36500 to 36500. */
  offsetDays: "onb_offsetdays",
  /** Whether the offset counts calendar days or working days. Choice OffsetUnit. */
  offsetUnit: "onb_offsetunit",
  /** How the customer says it went. Choice MilestoneOutcome. */
  outcome: "onb_outcome",
  /** Who allowed the exception. Computed. Lookup to systemuser. */
  overriddenById: "onb_overriddenbyid",
  /** The day on which the exception was allowed. Computed. Date only. */
  overriddenOn: "onb_overriddenon",
  /** Why it may be completed although something is missing. Written by the message Override gate. Text of several lines, at most 2000 characters. */
  overrideReason: "onb_overridereason",
  /** Which role is responsible for the item. Choice OwnerRole. */
  ownerRole: "onb_ownerrole",
  /** Part of the onboarding the item belongs to. Choice Phase. */
  phase: "onb_phase",
  /** The plan this item belongs to. Lookup to onb_plan. */
  planId: "onb_planid",
  /** What the item is for. Choice ItemPurpose. */
  purpose: "onb_purpose",
  /** Whether the item is held until the first payment came in. Yes/no. */
  requiresPayment: "onb_requirespayment",
  /** Who has to act. Choice ResponsibleParty. */
  responsibleParty: "onb_responsibleparty",
  /** Position in the template, from 1. Whole number, 1 to 100000. */
  sequence: "onb_sequence",
  /** Open, done, waived or cancelled. Set it to Done or Waived together with the completion date. Choice MilestoneStatus. */
  status: "onb_status",
  /** Role that helps. Choice OwnerRole. */
  supportRole: "onb_supportrole",
  /** Whether the customer sees the item on what is printed for them. Yes/no. */
  visibleToCustomer: "onb_visibletocustomer",
  /** Whom the open item waits for today, from the waits recorded for it; empty where nobody is waited for. Choice WaitParty. */
  waitingOn: "onb_waitingon",
  /** The line this item belongs to. Empty for items of the whole plan. Lookup to onb_workstream. */
  workstreamId: "onb_workstreamid",
} as const;

/** What the solution adds to opportunity. */
export const OpportunityTable = {
  logicalName: "opportunity",
  /** What else they looked at. Text, at most 400 characters. */
  alternatives: "onb_alternatives",
  /** Who receives the bill. Lookup to contact. */
  billRecipientId: "onb_billrecipientid",
  /** First day that is billed. Date only. */
  billStartOn: "onb_billstarton",
  /** Why they decided for us. Text, at most 400 characters. */
  buyingReasons: "onb_buyingreasons",
  /** The primary contact, who wants this to succeed. Lookup to contact. */
  championId: "onb_championid",
  /** How complex the delivery will be. Choice Complexity. */
  complexity: "onb_complexity",
  /** What the customer worries about. Text of several lines, at most 10000 characters. */
  concerns: "onb_concerns",
  /** The date the customer signed. Date only. */
  contractSignedOn: "onb_contractsignedon",
  /** The opportunity that this one repeats word for word: an answer that is the same there was copied, not asked, and counts as assumed. Clear it where the answers are those of this customer. Lookup to opportunity. */
  copiedFromId: "onb_copiedfromid",
  /** The customer success manager, where known before the win. Lookup to systemuser. */
  csmId: "onb_csmid",
  /** Who will work with it every day. Lookup to contact. */
  dailyUserId: "onb_dailyuserid",
  /** What the deal is to the customer's contract. Choice DealType. */
  dealType: "onb_dealtype",
  /** Who decides about the money. Lookup to contact. */
  economicBuyerId: "onb_economicbuyerid",
  /** The counterpart of our executive sponsor. Lookup to contact. */
  executivePeerId: "onb_executivepeerid",
  /** How much work the customer expects to have. Text of several lines, at most 2000 characters. */
  expectedEffort: "onb_expectedeffort",
  /** The day by which the customer expects results. Date only. */
  expectedResultsOn: "onb_expectedresultson",
  /** What the customer wants of the first year. Text of several lines, at most 2000 characters. */
  firstYearIntent: "onb_firstyearintent",
  /** The customer's first goal, in words. Text, at most 400 characters. */
  goal: "onb_goal",
  /** How the goal is measured. Text, at most 200 characters. */
  goalMetric: "onb_goalmetric",
  /** The value to reach. Text, at most 100 characters. */
  goalTarget: "onb_goaltarget",
  /** By when the value is to be reached. Date only. */
  goalTargetOn: "onb_goaltargeton",
  /** Contract value a month. Decides the segment of the onboarding. Money. */
  monthlyValue: "onb_monthlyvalue",
  /** The customer was asked and has none. Yes/no. */
  noConcerns: "onb_noconcerns",
  /** Nothing was promised beyond the contract. Yes/no. */
  noPromises: "onb_nopromises",
  /** What the customer wants of the onboarding. Text of several lines, at most 2000 characters. */
  onboardingIntent: "onb_onboardingintent",
  /** What hurt before. Text, at most 400 characters. */
  pain: "onb_pain",
  /** How far the program plan is, 0 to 100. Whole number, 0 to 100. */
  planReadiness: "onb_planreadiness",
  /** The day on which Sales agreed to the program plan. Date only. */
  programPlanAlignedOn: "onb_programplanalignedon",
  /** The day on which the program plan was begun, during the sale. Date only. */
  programPlanBegunOn: "onb_programplanbegunon",
  /** What is meant to bring the customer to the goals. Text of several lines, at most 10000 characters. */
  programPlanContent: "onb_programplancontent",
  /** How results are measured, by the program plan. Text of several lines, at most 10000 characters. */
  programPlanMeasurement: "onb_programplanmeasurement",
  /** The project manager, where known before the win. Lookup to systemuser. */
  projectManagerId: "onb_projectmanagerid",
  /** What Sales promised beyond the contract; one promise a line, with the day it is due. Text of several lines, at most 10000 characters. */
  promises: "onb_promises",
  /** What was agreed on service. Text, at most 400 characters. */
  serviceLevel: "onb_servicelevel",
  /** One-off fee. Enter 0 when there is none. Money. */
  setupFee: "onb_setupfee",
  /** What success is, in the customer's words; at least 40 characters. Text of several lines, at most 10000 characters. */
  successCriteria: "onb_successcriteria",
  /** Whether the customer confirmed these words. Yes/no. */
  successCriteriaConfirmed: "onb_successcriteriaconfirmed",
  /** The date the customer wants to go live. Date only. */
  targetGoLiveOn: "onb_targetgoliveon",
  /** Why the customer wants to go live on that date. Text, at most 400 characters. */
  targetGoLiveReason: "onb_targetgolivereason",
  /** The systems around it, and how long approvals take. Text of several lines, at most 10000 characters. */
  technicalEnvironment: "onb_technicalenvironment",
  /** The technical question does not apply. Yes/no. */
  technicalNotApplicable: "onb_technicalnotapplicable",
  /** How many months the contract runs, from 1. Whole number, 1 to 1200. */
  termMonths: "onb_termmonths",
} as const;

/** One onboarding of one customer: what happens until the customer gets what was sold, and how it goes. */
export const PlanTable = {
  logicalName: "onb_plan",
  entitySetName: "onb_plans",
  /** Unique identifier of the record. */
  id: "onb_planid",
  /** The day of the first bill, which brings it along. Empty while there is none. Date only. */
  billIssuedOn: "onb_billissuedon",
  /** The day on which the order was booked; empty while it is not. Date only. */
  bookedOn: "onb_bookedon",
  /** The working days that the plan's dates obey. Empty: Monday to Friday without holidays. Another calendar dates the open items again. Lookup to onb_calendar. */
  calendarId: "onb_calendarid",
  /** The day on which the responsibility passed to customer care, on record from then on. Date only. */
  careHandedOverOn: "onb_carehandedoveron",
  /** From whom to whom the responsibility passed, and why. Text of several lines, at most 500 characters. */
  careHandoverNote: "onb_carehandovernote",
  /** The first date on which the care team owns the plan. Computed. Date only. */
  careHandoverOn: "onb_carehandoveron",
  /** The customer care team that takes over after the build phase. Empty: the customer success manager does. Lookup to team. */
  careTeamId: "onb_careteamid",
  /** When something that the evaluation rests on last changed. Date and time, UTC. */
  changedOn: "onb_changedon",
  /** The date the onboarding was complete: every required item done or waived. Empty until then. Date only. */
  completedOn: "onb_completedon",
  /** How complex the delivery is. Choice Complexity. */
  complexity: "onb_complexity",
  /** The date the customer signed. Empty while not known. Date only. */
  contractSignedOn: "onb_contractsignedon",
  /** For whom the owner stands in; it goes back when that absence ends. Computed. Lookup to systemuser. */
  coveredForId: "onb_coveredforid",
  /** The customer success manager who looks after the customer. Empty while nobody is assigned. Lookup to systemuser. */
  csmId: "onb_csmid",
  /** The day of the last contact in which somebody said where the customer is; empty when nobody did. Date only. */
  curveByHandOn: "onb_curvebyhandon",
  /** Why the customer is in this stage, what is late, and what the stage asks for, one sentence per line. Computed. Text of several lines, at most 4000 characters. */
  curveExplanation: "onb_curveexplanation",
  /** What to do with a customer where they are on the adoption curve. Text of several lines, at most 2000 characters. */
  curvePrompts: "onb_curveprompts",
  /** The first date in this stage of the adoption curve. Computed. Date only. */
  curveSinceOn: "onb_curvesinceon",
  /** Where the customer is on the adoption curve. Computed. Choice CurveStage. */
  curveStage: "onb_curvestage",
  /** Where on the adoption curve the data point to; it differs from the stage only where somebody set that. Choice CurveStage. */
  curveSuggested: "onb_curvesuggested",
  /** The account or contact that is being onboarded. Lookup to account or contact. */
  customerId: "onb_customerid",
  /** How many onboardings of this customer there have been, this one included. Whole number from 1. */
  cycle: "onb_cycle",
  /** The date the first opportunity was won. All days of the plan count from it. Date only. */
  day0On: "onb_day0on",
  /** Calendar days from Day 0 to the complete onboarding. Empty until then. Computed. Whole number, -36525 to 36525. */
  daysToComplete: "onb_daystocomplete",
  /** Calendar days from Day 0 to the first conversation. Empty until then. Computed. Whole number, -36525 to 36525. */
  daysToEngagement: "onb_daystoengagement",
  /** Calendar days from Day 0 to first value. Empty until then. Computed. Whole number, -36525 to 36525. */
  daysToFirstValue: "onb_daystofirstvalue",
  /** Calendar days from Day 0 to the impact review. Empty until then. Computed. Whole number, -36525 to 36525. */
  daysToImpact: "onb_daystoimpact",
  /** Calendar days from Day 0 to the kick-off. Empty until then. Computed. Whole number, -36525 to 36525. */
  daysToKickoff: "onb_daystokickoff",
  /** Calendar days from Day 0 to going live, or to delivery where no such day is known. Empty until then. Computed. Whole number, -36525 to 36525. */
  daysToLive: "onb_daystolive",
  /** By how many working days the forecast is later than first planned. Computed. Whole number from 0. */
  delayDays: "onb_delaydays",
  /** The date everything sold was delivered. Empty until then. Date only. */
  deliveredOn: "onb_deliveredon",
  /** The date as of which the computed columns hold. Date only. */
  evaluatedOn: "onb_evaluatedon",
  /** The last request for an evaluation that was answered. While it is earlier than the last request, an evaluation is on its way. Date and time, UTC. */
  evaluationAnsweredOn: "onb_evaluationansweredon",
  /** When an evaluation was last asked for. A new value starts the workflow that computes health, next contact and handoff. Date and time, UTC. */
  evaluationRequestedOn: "onb_evaluationrequestedon",
  /** The moment of the first conversation since the win, where its time is known. Computed. Date and time, UTC. */
  firstEngagedAt: "onb_firstengagedat",
  /** What was promised and is owed in the first week or later, in the order in which it is due: what the first material and calls keep in mind. Text of several lines, at most 4000 characters. */
  firstWeekPromises: "onb_firstweekpromises",
  /** The forecast in sentences: what was first planned, who caused delay, and what is done last. Computed. Text of several lines, at most 4000 characters. */
  forecastExplanation: "onb_forecastexplanation",
  /** The date on which the onboarding will be complete, or was. Computed. Date only. */
  forecastOn: "onb_forecaston",
  /** Standard deviation in days of the gaps between conversations. Empty for fewer than two gaps. Computed. Decimal, 0 to 100000, 1 digits after the point. */
  gapDeviation: "onb_gapdeviation",
  /** The day the customer went live. Date only. */
  goLiveOn: "onb_goliveon",
  /** Yes when the handoff is complete enough for Customer Success to accept it. Computed. Yes/no. */
  handoffAcceptable: "onb_handoffacceptable",
  /** How complete the handoff from Sales is, 0 to 100. Computed. Decimal, 0 to 100, 1 digits after the point. */
  handoffCompleteness: "onb_handoffcompleteness",
  /** What the handoff still lacks, one item per line. Computed. Text of several lines, at most 4000 characters. */
  handoffMissing: "onb_handoffmissing",
  /** Where the handoff is that is furthest from accepted. Computed. Choice HandoffStage. */
  handoffStage: "onb_handoffstage",
  /** Band of the health score. Computed. Choice HealthBand. */
  healthBand: "onb_healthband",
  /** How much of the health score rests on fresh data, 0 to 100. Computed. Whole number, 0 to 100. */
  healthConfidence: "onb_healthconfidence",
  /** Points of each part and what limits the score; one sentence per line. Computed. Text of several lines, at most 4000 characters. */
  healthExplanation: "onb_healthexplanation",
  /** The latest scores with their days, as far back as trends look. Text of several lines, at most 8000 characters. */
  healthLately: "onb_healthlately",
  /** The highest health so far, before the caps of open risks. The adoption curve compares with it. Computed. Decimal, 0 to 100, 1 digits after the point. */
  healthPeak: "onb_healthpeak",
  /** Health of the onboarding, 0 to 100. Empty before the first evaluation. Computed. Decimal, 0 to 100, 1 digits after the point. */
  healthScore: "onb_healthscore",
  /** Hours from the win to the first conversation, where both moments are known. Computed. Decimal, 0 to 1000000, 1 digits after the point. */
  hoursToEngagement: "onb_hourstoengagement",
  /** Contacts that the customer began. Computed. Whole number, 0 to 1000000. */
  inbound: "onb_inbound",
  /** Contacts that the customer began for each one that we began. Empty without one of ours. Computed. Decimal, 0 to 1000000, 2 digits after the point. */
  inboundRatio: "onb_inboundratio",
  /** Industry of the customer when the plan was made, in the base language. Text, at most 200 characters. */
  industry: "onb_industry",
  /** Gaps between conversations that were longer than twice what was expected. Computed. Whole number, 0 to 100000. */
  irregularGaps: "onb_irregulargaps",
  /** The plan of the same customer that this one was joined with, and that goes on. Computed. Lookup to onb_plan. */
  joinedPlanId: "onb_joinedplanid",
  /** The date the kick-off was held. Filled when the kick-off milestone is completed. Date only. */
  kickoffHeldOn: "onb_kickoffheldon",
  /** Land until the onboarding is complete, then Adopt. Set Expand and Renew by hand. Choice LifecycleStage. */
  lifecycleStage: "onb_lifecyclestage",
  /** How the health has moved over four weeks or what the settings say; empty while there is nothing to compare with. Choice HealthTrend. */
  longTrend: "onb_longtrend",
  /** Contract value a month, over all deals of the plan. Money. */
  monthlyValue: "onb_monthlyvalue",
  /** Name of the plan: the customer and the number of the onboarding. Text, at most 200 characters. */
  name: "onb_name",
  /** Further opportunities of the customer that were made soon after the win. Computed. Whole number, 0 to 100000. */
  newOpportunities: "onb_newopportunities",
  /** People of the customer who were added soon after the win. Computed. Whole number, 0 to 100000. */
  newPeople: "onb_newpeople",
  /** The date on which the customer should be contacted next. A date in the past means late. Computed. Date only. */
  nextContactOn: "onb_nextcontacton",
  /** Why the customer should be contacted on that date. Computed. Text, at most 400 characters. */
  nextContactReason: "onb_nextcontactreason",
  /** The first date on which the result can change with no new data. Computed. Date only. */
  nextEvaluationOn: "onb_nextevaluationon",
  /** The open item that is due first. Computed. Text, at most 400 characters. */
  nextItem: "onb_nextitem",
  /** The day on which the customer's own measures of success are due to be looked at next; empty once all reviews were held. Date only. */
  nextReviewOn: "onb_nextreviewon",
  /** The role that acts next. Computed, never empty. Choice OwnerRole. */
  nextStepResponsible: "onb_nextstepresponsible",
  /** How many risks of this plan are not closed. Computed. Whole number from 0. */
  openRisks: "onb_openrisks",
  /** The first won opportunity, the one that made the plan. Lookup to opportunity. */
  opportunityId: "onb_opportunityid",
  /** Contacts that we began, answered or not. Computed. Whole number, 0 to 1000000. */
  outbound: "onb_outbound",
  /** Who should own rows of this plan and cannot, and what to do. Empty when everybody can. Text of several lines, at most 4000 characters. */
  ownerWarning: "onb_ownerwarning",
  /** How fast the stage goes that the plan is in, against its planned days. Computed. Choice Pace. */
  pace: "onb_pace",
  /** The day of the first payment; the first bill brings it along. Empty while there is none. Date only. */
  paidOn: "onb_paidon",
  /** Customer and cycle. Unique, so that a repeated run never makes a second plan. Filled by the system. Text, at most 100 characters. */
  planKey: "onb_plankey",
  /** The project manager of the delivery. Empty while nobody is assigned. Lookup to systemuser. */
  projectManagerId: "onb_projectmanagerid",
  /** The moment at which the calendar asked the plan to compute its dates again. Empty: they are up to date. Date and time, UTC. */
  redateRequestedOn: "onb_redaterequestedon",
  /** Region of the customer, for example DE-BY; several with commas: closures of each of them hold. Empty: the calendar's region. Text, at most 100 characters. */
  region: "onb_region",
  /** Version of the ruleset by which the plan was evaluated last; 0 for the numbers that ship. Whole number, 0 to 1000000. */
  rulesetVersion: "onb_rulesetversion",
  /** How closely the customer is looked after. Rises with a larger deal, never falls by itself. Choice Segment. */
  segment: "onb_segment",
  /** How the health has moved over a week or what the settings say; empty while there is nothing to compare with. Choice HealthTrend. */
  shortTrend: "onb_shorttrend",
  /** Whether the customer responds and agrees to a kick-off: both is green. Computed. Choice HealthBand. */
  stageHealth: "onb_stagehealth",
  /** Where the onboarding stands. Choice PlanStatus. */
  status: "onb_status",
  /** Engagement strategy of the rule that chose the template. Computed. Text, at most 100 characters. */
  strategy: "onb_strategy",
  /** The date the plan was suspended because its opportunities were reopened. Empty while it runs. Date only. */
  suspendedOn: "onb_suspendedon",
  /** Code of the template that made the plan, for example LAUNCH90. Text, at most 50 characters. */
  templateCode: "onb_templatecode",
  /** The version of the template this plan was made from. Empty: one that came with the solution. Lookup to onb_template. */
  templateId: "onb_templateid",
  /** Why this template was chosen, and every later rise of the segment; one sentence per line. Text of several lines, at most 4000 characters. */
  templateReason: "onb_templatereason",
  /** Number of that version. Whole number, 1 to 9999. */
  templateVersion: "onb_templateversion",
  /** Time zone code of whoever won the deal. Used while a team owns the plan; a user has a time zone of their own. Whole number from 0. */
  timeZoneCode: "onb_timezonecode",
  /** Since when the signs of a trough hold on the slope or the plateau; empty while they do not. Computed. Date only. */
  troughSignsSince: "onb_troughsignssince",
  /** Industry of whoever sold, as the account said when the plan was made. Text, at most 200 characters. */
  vendorIndustry: "onb_vendorindustry",
  /** The cheapest ways to make this plan green, one per line. Empty while it is green. Computed. Text of several lines, at most 4000 characters. */
  waysToGreen: "onb_waystogreen",
  /** The moment of the win, where it was seen on its own day. Empty: only the day is known. Date and time, UTC. */
  wonAt: "onb_wonat",
  /** The severity of the worst open risk. Empty without one. Computed. Choice RiskSeverity. */
  worstSeverity: "onb_worstseverity",
} as const;

/** Something that was promised to the customer. */
export const PromiseTable = {
  logicalName: "onb_promise",
  entitySetName: "onb_promises",
  /** Unique identifier of the record. */
  id: "onb_promiseid",
  /** Last day on which it is in time. Empty: never late. Date only. */
  dueOn: "onb_dueon",
  /** The item of the plan that keeps it. Empty: none does. Lookup to onb_milestone. */
  keptById: "onb_keptbyid",
  /** Who said it. Lookup to systemuser. */
  madeById: "onb_madebyid",
  /** To whom it was said. Lookup to contact. */
  madeToId: "onb_madetoid",
  /** What was promised. Text, at most 500 characters. */
  name: "onb_name",
  /** The deal before whose win the promise was recorded. Lookup to opportunity. */
  opportunityId: "onb_opportunityid",
  /** The plan that keeps it. Lookup to onb_plan. */
  planId: "onb_planid",
  /** After a renegotiation the new last day. Empty: dropped. Date only. */
  renegotiatedTo: "onb_renegotiatedto",
  /** The day it was kept, withdrawn or renegotiated. Date only. */
  settledOn: "onb_settledon",
  /** What became of it. Choice PromiseStatus. */
  status: "onb_status",
} as const;

/** A rule that says: this onboarding may go wrong. One open risk per plan and rule. */
export const RiskTable = {
  logicalName: "onb_risk",
  entitySetName: "onb_risks",
  /** Unique identifier of the record. */
  id: "onb_riskid",
  /** How bad the rule says the risk is. Empty for a risk that a person raised: the evaluation leaves it alone. Choice RiskSeverity. */
  baseSeverity: "onb_baseseverity",
  /** The first of the nights in a row on which the rule did not hold. The second closes the risk. Computed. Date only. */
  clearSinceOn: "onb_clearsinceon",
  /** The date the risk was closed. Empty while it is open. Date only. */
  closedOn: "onb_closedon",
  /** For whom the owner stands in; it goes back when that absence ends. Computed. Lookup to systemuser. */
  coveredForId: "onb_coveredforid",
  /** The day on which it went to the manager because nobody acknowledged it in time; empty while it did not. Date only. */
  escalatedOn: "onb_escalatedon",
  /** The date on which the risk goes to the manager unless somebody acknowledges it. Computed. Date only. */
  escalatesOn: "onb_escalateson",
  /** How many separate events the rule had seen at the last review. Computed. Whole number from 1. */
  eventsSeen: "onb_eventsseen",
  /** The date since which the risk is high or critical. Computed. Date only. */
  highSinceOn: "onb_highsinceon",
  /** A risk, or a chance: the customer wants more, or sooner. A chance lowers no health. Choice RiskKind. */
  kind: "onb_kind",
  /** Short name of the risk. Text, at most 200 characters. */
  name: "onb_name",
  /** How often the rule has held since the risk was raised. Whole number from 1. */
  occurrences: "onb_occurrences",
  /** The opportunity that onb_StartExpansion made of the chance. Computed. Lookup to opportunity. */
  opportunityId: "onb_opportunityid",
  /** The plan at risk. Lookup to onb_plan. */
  planId: "onb_planid",
  /** The date the rule first held. Date only. */
  raisedOn: "onb_raisedon",
  /** What was seen, in one sentence. Text, at most 400 characters. */
  reason: "onb_reason",
  /** The date of the last review that changed this risk. Computed. Date only. */
  reviewedOn: "onb_reviewedon",
  /** Id of the rule, for example H-18. Text, at most 20 characters. */
  ruleCode: "onb_rulecode",
  /** How much the risk endangers the onboarding. Choice RiskSeverity. */
  severity: "onb_severity",
  /** Whether somebody takes care of it. Close it when it no longer holds. Choice RiskStatus. */
  status: "onb_status",
} as const;

/** A version of all numbers by which plans are evaluated. */
export const RulesetTable = {
  logicalName: "onb_ruleset",
  entitySetName: "onb_rulesets",
  /** Unique identifier of the record. */
  id: "onb_rulesetid",
  /** What people call the version. Text, at most 200 characters. */
  name: "onb_name",
  /** Who published the version. Lookup to systemuser. */
  publishedById: "onb_publishedbyid",
  /** The day on which the version was published. Date only. */
  publishedOn: "onb_publishedon",
  /** A draft may be edited, the published one evaluates plans, a retired one is kept for the record. Choice RulesetStatus. */
  status: "onb_status",
  /** All numbers of the version as one text, written when it is published: an evaluation reads them at once. Text of several lines, at most 100000 characters. */
  values: "onb_values",
  /** Number of the version; a new ruleset gets the next one. Whole number, 1 to 1000000. */
  version: "onb_version",
} as const;

/** Dates of a plan that moved together, and what caused it. Written by the onboarding, read by people. */
export const ScheduleChangeTable = {
  logicalName: "onb_schedulechange",
  entitySetName: "onb_schedulechanges",
  /** Unique identifier of the record. */
  id: "onb_schedulechangeid",
  /** Why a person moved the dates, in their words. Empty where a rule did. Text, at most 500 characters. */
  cause: "onb_cause",
  /** When the last required item is due since. Date only. */
  endAfterOn: "onb_endafteron",
  /** When the last required item was due before. Date only. */
  endBeforeOn: "onb_endbeforeon",
  /** The items with their old and new dates, for undoing the change. Text of several lines, at most 1048576 characters. */
  lines: "onb_lines",
  /** Whose act moved the dates. Lookup to systemuser. */
  madeById: "onb_madebyid",
  /** When the dates moved. Date and time, UTC. */
  madeOn: "onb_madeon",
  /** How many items moved. Whole number, 0 to 100000. */
  moved: "onb_moved",
  /** What happened. Text, at most 200 characters. */
  name: "onb_name",
  /** Who or what the delay is booked to. Empty where nobody said so. Choice DelayParty. */
  party: "onb_party",
  /** The plan whose dates moved. Lookup to onb_plan. */
  planId: "onb_planid",
  /** Whether the change still stands. Choice ScheduleStatus. */
  status: "onb_status",
  /** Each item with its old and new date, and why. Text of several lines, at most 20000 characters. */
  whatMoved: "onb_whatmoved",
} as const;

/** A number of a ruleset that an organization may change. */
export const SettingTable = {
  logicalName: "onb_setting",
  entitySetName: "onb_settings",
  /** Unique identifier of the record. */
  id: "onb_settingid",
  /** What the setting belongs to. Choice SettingArea. */
  area: "onb_area",
  /** Stable name of the setting; the guide for administrators explains each. Text, at most 100 characters. */
  code: "onb_code",
  /** The number that ships. Decimal, -1000000 to 100000000, 4 digits after the point. */
  default: "onb_default",
  /** Highest number, included. Decimal, -1000000 to 100000000, 4 digits after the point. */
  maximum: "onb_maximum",
  /** Lowest number, included. Decimal, -1000000 to 100000000, 4 digits after the point. */
  minimum: "onb_minimum",
  /** Code, segment and phase of the setting. Text, at most 200 characters. */
  name: "onb_name",
  /** Whether the number holds until the onboarding is complete, after it, or always. Choice SettingPhase. */
  phase: "onb_phase",
  /** The version that the number belongs to. Lookup to onb_ruleset. */
  rulesetId: "onb_rulesetid",
  /** The segment that the number is for. One for a segment comes before the one for all. Choice SettingSegment. */
  segment: "onb_segment",
  /** What the number counts. Choice SettingUnit. */
  unit: "onb_unit",
  /** The number by which plans are evaluated. Decimal, -1000000 to 100000000, 4 digits after the point. */
  value: "onb_value",
} as const;

/** A person of either side who matters to an onboarding. */
export const StakeholderTable = {
  logicalName: "onb_stakeholder",
  entitySetName: "onb_stakeholders",
  /** Unique identifier of the record. */
  id: "onb_stakeholderid",
  /** The customer's person. Empty for our own. Lookup to contact. */
  contactId: "onb_contactid",
  /** Whether the person is needed once the customer works with it. Yes/no. */
  inAdoption: "onb_inadoption",
  /** Whether the person is needed until what was sold is delivered. Yes/no. */
  inOnboarding: "onb_inonboarding",
  /** The day on which our person was introduced to the customer. Taking part in the kick-off introduces too. Date only. */
  introducedOn: "onb_introducedon",
  /** The day on which the person left. Empty while they are there. Date only. */
  leftOn: "onb_lefton",
  /** The person's name and function. Text, at most 200 characters. */
  name: "onb_name",
  /** The deal that brought the person. Empty: the whole plan. Lookup to opportunity. */
  opportunityId: "onb_opportunityid",
  /** The plan that the person matters to. Lookup to onb_plan. */
  planId: "onb_planid",
  /** What the person is to the onboarding. Choice StakeholderRole. */
  role: "onb_role",
  /** Whose person it is. Choice ResponsibleParty. */
  side: "onb_side",
  /** Our person. Empty for those of the customer. Lookup to systemuser. */
  userId: "onb_userid",
} as const;

/** One row of a template: what is done, when, by which role, through which channel. */
export const TemplateItemTable = {
  logicalName: "onb_templateitem",
  entitySetName: "onb_templateitems",
  /** Unique identifier of the record. */
  id: "onb_templateitemid",
  /** Role that answers for the item, where it is not the owner's. Choice OwnerRole. */
  accountableRole: "onb_accountablerole",
  /** What is talked about in the meeting. Text of several lines, at most 4000 characters. */
  agenda: "onb_agenda",
  /** The event that the offset counts from. Choice Anchor. */
  anchor: "onb_anchor",
  /** How it reaches the customer. Choice Channel. */
  channel: "onb_channel",
  /** What other items and the rules call this item, for example KICKOFF. Letters A to Z, digits and underscores. Text, at most 50 characters. */
  code: "onb_code",
  /** Working days from start to due date. Empty or 0: a point in time. Whole number, 0 to 1000. */
  durationDays: "onb_durationdays",
  /** How the item is done well. Text of several lines, at most 4000 characters. */
  guidance: "onb_guidance",
  /** The event that counts until the anchor is known. Empty, the rule: the anchor is planned from the item that achieves it. Choice Anchor. */
  interimAnchor: "onb_interimanchor",
  /** Days after the interim anchor. Counts only with an interim anchor. Whole number, -3650 to 3650. */
  interimOffsetDays: "onb_interimoffsetdays",
  /** How the interim days are counted. Empty: calendar days. Choice OffsetUnit. */
  interimOffsetUnit: "onb_interimoffsetunit",
  /** Whether the customer wins something with it. Yes/no. */
  isCustomerWin: "onb_iscustomerwin",
  /** Whether the item counts towards the completion of the onboarding. Yes/no. */
  isRequired: "onb_isrequired",
  /** Milestone, activity or deliverable. Choice ItemKind. */
  kind: "onb_kind",
  /** What the e-mail says that the night makes on the due day; the first line is its subject. Empty: no e-mail is made. [contact] and [customer] stand for their names. Text of several lines, at most 4000 characters. */
  mailTemplate: "onb_mailtemplate",
  /** Only for deals below this monthly value, in the base currency. Empty: no limit. Decimal from 0, 2 digits after the point. */
  monthlyValueBelow: "onb_monthlyvaluebelow",
  /** Only for deals with this monthly value or more, in the base currency. Empty: no minimum. Decimal from 0, 2 digits after the point. */
  monthlyValueFrom: "onb_monthlyvaluefrom",
  /** What the item is called in plans. Names that ship follow the language of the plan's owner until you change them. Text, at most 200 characters. */
  name: "onb_name",
  /** Days after the anchor; negative: before it. Whole number, -3650 to 3650. */
  offsetDays: "onb_offsetdays",
  /** What was learnt from plans when these days were proposed; empty where a person chose them. Text of several lines, at most 1000 characters. */
  offsetReason: "onb_offsetreason",
  /** How the days are counted. Calendar days are rolled forward to a working day. Choice OffsetUnit. */
  offsetUnit: "onb_offsetunit",
  /** High, Moderate or Low, separated by commas. Empty: every deal. Text, at most 100 characters. */
  onlyComplexities: "onb_onlycomplexities",
  /** Industries, one a line, one of which must be the customer's as the account shows it in the base language. Empty: every customer. Text of several lines, at most 2000 characters. */
  onlyIndustries: "onb_onlyindustries",
  /** Product names, one per line. Empty: all. An item of a line asks for the product of that line, one of the plan for any line. Text of several lines, at most 2000 characters. */
  onlyProducts: "onb_onlyproducts",
  /** Region codes, separated by commas, one of which must be the customer's or above it; DE stands for DE-BY too. Empty: every customer. Text, at most 200 characters. */
  onlyRegions: "onb_onlyregions",
  /** High, Medium, Digital, separated by commas. Empty: all. Text, at most 100 characters. */
  onlySegments: "onb_onlysegments",
  /** Who does it. Choice OwnerRole. */
  ownerRole: "onb_ownerrole",
  /** Part of the onboarding. Items of Adopt do not hold up its completion. Choice Phase. */
  phase: "onb_phase",
  /** What the item is for. Choice ItemPurpose. */
  purpose: "onb_purpose",
  /** Whether the item is held until the first payment came in. Yes/no. */
  requiresPayment: "onb_requirespayment",
  /** Who has to act. Choice ResponsibleParty. */
  responsibleParty: "onb_responsibleparty",
  /** Once a plan, or once for every won product line. Choice ItemScope. */
  scope: "onb_scope",
  /** Items are listed by this number, then by code. Whole number, 0 to 100000. */
  sequence: "onb_sequence",
  /** Role that helps. Choice OwnerRole. */
  supportRole: "onb_supportrole",
  /** The version of a template this item belongs to. Lookup to onb_template. */
  templateId: "onb_templateid",
  /** Whether the customer sees the item on what is printed for them. Yes/no. */
  visibleToCustomer: "onb_visibletocustomer",
  /** Codes of items that push this one later, one a line or separated by commas: KICKOFF, or with a type and working days: KICKOFF FS+2 (FS, SS, FF, SF). Text of several lines, at most 2000 characters. */
  waitsFor: "onb_waitsfor",
} as const;

/** One version of what onboardings are made of. A draft may be edited; published and retired versions are locked. */
export const TemplateTable = {
  logicalName: "onb_template",
  entitySetName: "onb_templates",
  /** Unique identifier of the record. */
  id: "onb_templateid",
  /** Who approved and published the version. Computed. Lookup to systemuser. */
  approvedById: "onb_approvedbyid",
  /** First day of the Care phase, counted from the win; Handoff and Launch end the day before. Empty: no fixed boundary. Whole number, 1 to 3650. */
  careFromDay: "onb_carefromday",
  /** What the rules call the template, the same in all versions, for example LAUNCH90. Letters A to Z, digits and underscores. Text, at most 50 characters. */
  code: "onb_code",
  /** Code of the item whose completion, on all lines, says that everything was delivered. Text, at most 50 characters. */
  deliveryAchievedBy: "onb_deliveryachievedby",
  /** Code of the item whose due date stands for the delivery until everything was delivered. Text, at most 50 characters. */
  deliveryPlannedFrom: "onb_deliveryplannedfrom",
  /** Yes: the template holds a joint plan of twelve months and needs an item far enough after the kick-off. Yes/no. */
  isJointPlan: "onb_isjointplan",
  /** Code of the item whose completion says that the kick-off was held. Text, at most 50 characters. */
  kickoffAchievedBy: "onb_kickoffachievedby",
  /** Code of the item whose due date stands for the kick-off until it was held. Text, at most 50 characters. */
  kickoffPlannedFrom: "onb_kickoffplannedfrom",
  /** Last day of the onboarding, counted from Day 0. A plan still open after it is overdue. Whole number, 1 to 3650. */
  lengthDays: "onb_lengthdays",
  /** Choose a version when you create a draft: its values and items are copied. Has no effect later. Lookup to onb_template. */
  madeFromId: "onb_madefromid",
  /** Name of the template, for people. Text, at most 200 characters. */
  name: "onb_name",
  /** The segment the template is made for. Choice Segment. */
  segment: "onb_segment",
  /** What starts the play by itself: a rule such as H-25, a completed item such as COMPLETION, a colour such as RED, or a stage such as REALITY_TROUGH. Empty: somebody starts it. Text, at most 50 characters. */
  startedBy: "onb_startedby",
  /** What starts the play by itself. Empty: a person starts it. Choice PlayStart. */
  startsOn: "onb_startson",
  /** The item whose completion starts the play, in every template and version that has it. Lookup to onb_templateitem. */
  startsOnItemId: "onb_startsonitemid",
  /** Draft: may be edited. Published: new plans are made from it. Retired: only the plans made from it keep it. Choice TemplateState. */
  status: "onb_status",
  /** Who put the draft up for review. Computed. Lookup to systemuser. */
  submittedById: "onb_submittedbyid",
  /** What the template is for: a whole plan, a part that is added to running plans, or a play. Choice TemplateType. */
  type: "onb_type",
  /** From 1. A plan keeps the version it was made from. Whole number, 1 to 9999. */
  version: "onb_version",
} as const;

/** A contact with the customer, planned or held. */
export const TouchpointTable = {
  logicalName: "onb_touchpoint",
  entitySetName: "onb_touchpoints",
  /** Unique identifier of the record. */
  id: "onb_touchpointid",
  /** Id of the call, appointment or e-mail it was taken from; empty where somebody entered it. Text, at most 36 characters. */
  activityId: "onb_activityid",
  /** The moment it took place, where that is known. Empty: only the day is. Date and time, UTC. */
  at: "onb_at",
  /** How the customer was reached. Choice Channel. */
  channel: "onb_channel",
  /** The person of the customer. Lookup to contact. */
  contactId: "onb_contactid",
  /** The material that was sent. Lookup to onb_content. */
  contentId: "onb_contentid",
  /** The customer's answer to the third question of a check-in. Text of several lines, at most 2000 characters. */
  couldBeBetter: "onb_couldbebetter",
  /** Where on the adoption curve the customer is, in the eyes of who spoke with them; empty to follow the suggestion. Choice CurveStage. */
  curveAnswer: "onb_curveanswer",
  /** Why the customer is elsewhere than suggested. Text of several lines, at most 1000 characters. */
  curveReason: "onb_curvereason",
  /** Who spoke. Choice ContactDirection. */
  direction: "onb_direction",
  /** The need or challenge that it helps with. Lookup to onb_discovery. */
  discoveryId: "onb_discoveryid",
  /** The customer's answer to the first question of a check-in. Text of several lines, at most 2000 characters. */
  gettingOn: "onb_gettingon",
  /** The goal of the customer that it supports. Lookup to onb_goal. */
  goalId: "onb_goalid",
  /** What the customer said. Text of several lines, at most 4000 characters. */
  heard: "onb_heard",
  /** Whether the customer answered an outbound contact. Yes/no. */
  isAnswered: "onb_isanswered",
  /** Made by the system without a person. Yes/no. */
  isAutomatic: "onb_isautomatic",
  /** Whether it was the question how things are going; it counts as a conversation only if something was heard. Yes/no. */
  isCheckIn: "onb_ischeckin",
  /** Whether the customer asked for it; it then counts towards no limit on contact. Yes/no. */
  isCustomerRequested: "onb_iscustomerrequested",
  /** Whether it was an informal touch, not planned in advance. Yes/no. */
  isInformal: "onb_isinformal",
  /** Who made it. Lookup to systemuser. */
  madeById: "onb_madebyid",
  /** The milestone that it served, if any. Lookup to onb_milestone. */
  milestoneId: "onb_milestoneid",
  /** What it was about. Text, at most 200 characters. */
  name: "onb_name",
  /** What was agreed. Text of several lines, at most 2000 characters. */
  nextStep: "onb_nextstep",
  /** What the contact budget of all departments has against it; empty when it is welcome. Text of several lines, at most 2000 characters. */
  objections: "onb_objections",
  /** The day of the contact. Date only. */
  on: "onb_on",
  /** The plan of the customer. Lookup to onb_plan. */
  planId: "onb_planid",
  /** Why it was made. Empty: service. Choice ContactPurpose. */
  purpose: "onb_purpose",
  /** Whether it took place. Choice TouchpointStatus. */
  status: "onb_status",
  /** The customer's answer to the second question of a check-in. Text of several lines, at most 2000 characters. */
  using: "onb_using",
} as const;

/** A time in which work could not go on, and who was waited for. */
export const WaitTable = {
  logicalName: "onb_wait",
  entitySetName: "onb_waits",
  /** Unique identifier of the record. */
  id: "onb_waitid",
  /** First day of the wait. Date only. */
  fromOn: "onb_fromon",
  /** What waits. Empty: the whole plan. Lookup to onb_milestone. */
  milestoneId: "onb_milestoneid",
  /** What is waited for. Text, at most 200 characters. */
  name: "onb_name",
  /** What would end the wait. Text of several lines, at most 2000 characters. */
  note: "onb_note",
  /** Who is waited for. Choice WaitParty. */
  party: "onb_party",
  /** The plan that waits. Lookup to onb_plan. */
  planId: "onb_planid",
  /** Why work waits. Training or content asked for before the kick-off is a risk. Choice WaitReason. */
  reason: "onb_reason",
  /** Last day of the wait. Empty while it lasts. Date only. */
  untilOn: "onb_untilon",
} as const;

/** One won product line inside an onboarding plan. */
export const WorkstreamTable = {
  logicalName: "onb_workstream",
  entitySetName: "onb_workstreams",
  /** Unique identifier of the record. */
  id: "onb_workstreamid",
  /** The date every required item of the line was done or waived. Empty until then. Date only. */
  completedOn: "onb_completedon",
  /** For whom the owner stands in; it goes back when that absence ends. Computed. Lookup to systemuser. */
  coveredForId: "onb_coveredforid",
  /** The date the opportunity of this line was won. Date only. */
  day0On: "onb_day0on",
  /** What of the opportunity the onboarding has taken over. Kept by the onboarding. Text, at most 200 characters. */
  dealMark: "onb_dealmark",
  /** The handoff of the deal, on its first line. Lookup to onb_handoff. */
  handoffId: "onb_handoffid",
  /** The first line of the same deal. Empty on that line itself. Lookup to onb_workstream. */
  leadWorkstreamId: "onb_leadworkstreamid",
  /** Position of the line in the opportunity, from 1. Whole number, 1 to 100000. */
  line: "onb_line",
  /** Name of the workstream, usually the product. Text, at most 500 characters. */
  name: "onb_name",
  /** The won opportunity that the line was sold with. Lookup to opportunity. */
  opportunityId: "onb_opportunityid",
  /** The plan this workstream belongs to. Lookup to onb_plan. */
  planId: "onb_planid",
  /** The product of the catalogue. Empty for write-in lines. Lookup to product. */
  productId: "onb_productid",
  /** Name of the product as sold. Text, at most 500 characters. */
  productName: "onb_productname",
  /** Units sold. Empty when not stated. Decimal, 5 digits after the point. */
  quantity: "onb_quantity",
  /** Where the workstream stands. Choice WorkstreamStatus. */
  status: "onb_status",
  /** The date the line was suspended because its opportunity was reopened. Empty while it runs. Date only. */
  suspendedOn: "onb_suspendedon",
  /** Opportunity and line. Unique, so that a repeated run never makes a line twice. Filled by the system. Text, at most 100 characters. */
  workstreamKey: "onb_workstreamkey",
} as const;

/** What the customer answered. */
export const AdvocacyAnswer = {
  yes: 690550000,
  no: 690550001,
  later: 690550002,
} as const;

/** What the customer is asked for. */
export const AdvocacyKind = {
  successStory: 690550000,
  businessCase: 690550001,
  reference: 690550002,
  introduction: 690550003,
} as const;

/** The date that a due date counts from. */
export const Anchor = {
  win: 690550000,
  contractSigned: 690550001,
  booked: 690550002,
  paid: 690550003,
  kickOffHeld: 690550004,
  delivery: 690550005,
  goLive: 690550006,
  billIssued: 690550007,
  planEnd: 690550008,
} as const;

/** Whether the customer questions a bill. */
export const BillQueryStatus = {
  none: 690550000,
  open: 690550001,
  closed: 690550002,
} as const;

/** Whether the customer understood a bill. */
export const BillUnderstood = {
  understood: 690550000,
  notUnderstood: 690550001,
} as const;

/** How the customer is reached. */
export const Channel = {
  email: 690550000,
  phone: 690550001,
  meeting: 690550002,
  onSite: 690550003,
  call: 690550004,
  event: 690550005,
  webinar: 690550006,
  review: 690550007,
  document: 690550008,
  signOff: 690550009,
  inProduct: 690550010,
  chat: 690550011,
} as const;

/** How complex a delivery is. */
export const Complexity = {
  high: 690550000,
  moderate: 690550001,
  low: 690550002,
} as const;

/** What the customer lets us do with it. */
export const Consent = {
  notAsked: 690550000,
  internal: 690550001,
  anonymous: 690550002,
  named: 690550003,
  public: 690550004,
  refused: 690550005,
} as const;

/** Who spoke. */
export const ContactDirection = {
  outbound: 690550000,
  twoWay: 690550001,
  inbound: 690550002,
} as const;

/** Why a contact was made. */
export const ContactPurpose = {
  service: 690550000,
  information: 690550001,
  listening: 690550002,
  promotion: 690550003,
} as const;

/** What can be sent to a customer to help. */
export const ContentKind = {
  blogPost: 690550000,
  thoughtLeadership: 690550001,
  whitePaper: 690550002,
  reference: 690550003,
  roadmap: 690550004,
  trainingMaterial: 690550005,
  deck: 690550006,
  programPlan: 690550007,
} as const;

/** How far a cover is. */
export const CoverState = {
  planned: 690550000,
  running: 690550001,
  ended: 690550002,
} as const;

/** Where a customer is on the adoption curve. */
export const CurveStage = {
  honeymoonPeak: 690550000,
  realityTrough: 690550001,
  firstValueSlope: 690550002,
  impactPlateau: 690550003,
  unknown: 690550004,
} as const;

/** What a deal is to the customer's contract. */
export const DealType = {
  new: 690550000,
  expansion: 690550001,
  renewal: 690550002,
} as const;

/** Who or what caused dates to move. */
export const DelayParty = {
  customer: 690550000,
  us: 690550001,
  thirdParty: 690550002,
  scopeChange: 690550003,
  holidays: 690550004,
} as const;

/** What customers want to reach; add what your customers name. */
export const DesiredOutcome = {
  lowerCosts: 690550000,
  moreRevenue: 690550001,
  savedTime: 690550002,
  betterQuality: 690550003,
  happierCustomers: 690550004,
  lessRisk: 690550005,
  betterInsight: 690550006,
} as const;

/** What was learnt about a customer. */
export const DiscoveryKind = {
  need: 690550000,
  challenge: 690550001,
  issue: 690550002,
  goalOrDream: 690550003,
  like: 690550004,
  dislike: 690550005,
  background: 690550006,
  hope: 690550007,
  externalEvent: 690550008,
} as const;

/** What became of what was learnt. */
export const DiscoveryStatus = {
  heard: 690550000,
  answered: 690550001,
  declined: 690550002,
} as const;

/** What outside disrupts a customer's business. */
export const Externalkind = {
  supplyChain: 690550000,
  geopolitics: 690550001,
  economy: 690550002,
  regulation: 690550003,
  other: 690550004,
} as const;

/** How a goal ended. */
export const GoalOutcome = {
  open: 690550000,
  achieved: 690550001,
  partlyAchieved: 690550002,
  missed: 690550003,
  cancelled: 690550004,
} as const;

/** Where the progress of a goal is read. */
export const GoalSource = {
  product: 690550000,
  sharedByCustomer: 690550001,
} as const;

/** Where a handoff is on its way from Sales to Customer Success. */
export const HandoffStage = {
  preparing: 690550000,
  submitted: 690550001,
  accepted: 690550002,
  returned: 690550003,
} as const;

/** Band of the health score. */
export const HealthBand = {
  green: 690550000,
  yellow: 690550001,
  red: 690550002,
  unknown: 690550003,
} as const;

/** How the health has moved compared with an earlier day. */
export const HealthTrend = {
  improving: 690550000,
  steady: 690550001,
  declining: 690550002,
} as const;

/** When it matters. */
export const Horizon = {
  dayToDay: 690550000,
  longTerm: 690550001,
} as const;

/** What a line of the plan is. */
export const ItemKind = {
  milestone: 690550000,
  activity: 690550001,
  deliverable: 690550002,
} as const;

/** What an item is for. */
export const ItemPurpose = {
  listening: 690550000,
  statusCheck: 690550001,
  help: 690550002,
  information: 690550003,
  promotion: 690550004,
  administration: 690550005,
  measureSuccess: 690550006,
  focusedMaterial: 690550007,
} as const;

/** How often an item occurs in a plan. */
export const ItemScope = {
  plan: 690550000,
  line: 690550001,
} as const;

/** Stage of a customer from the win to the renewal. */
export const LifecycleStage = {
  land: 690550000,
  adopt: 690550001,
  expand: 690550002,
  renew: 690550003,
} as const;

/** Why a customer uses less than planned. */
export const LowUseReason = {
  notTrained: 690550000,
  notDeployed: 690550001,
  noNeed: 690550002,
  productIssue: 690550003,
  championGone: 690550004,
  other: 690550005,
} as const;

/** Where the maturity of a customer is assessed. */
export const MaturityArea = {
  goals: 690550000,
  use: 690550001,
  people: 690550002,
  processes: 690550003,
  sponsorship: 690550004,
} as const;

/** What was measured. */
export const MeasurementKind = {
  use: 690550000,
  pulse: 690550001,
  survey: 690550002,
  result: 690550003,
  maturity: 690550004,
  surveyAnswer: 690550005,
} as const;

/** How the customer says it went. */
export const MilestoneOutcome = {
  workingWell: 690550000,
  issues: 690550001,
} as const;

/** Where a milestone, activity or deliverable stands. */
export const MilestoneStatus = {
  open: 690550000,
  done: 690550001,
  waived: 690550002,
  cancelled: 690550003,
} as const;

/** How days are counted. */
export const OffsetUnit = {
  calendarDays: 690550000,
  workingDays: 690550001,
} as const;

/** Which role is responsible. */
export const OwnerRole = {
  chiefCustomerOfficer: 690550000,
  salesRep: 690550001,
  cSM: 690550002,
  projectManager: 690550003,
  trainer: 690550004,
  finance: 690550005,
  executiveSponsor: 690550006,
  support: 690550007,
  automation: 690550008,
} as const;

/** How fast a stage goes against its planned days. */
export const Pace = {
  onTrack: 690550000,
  behind: 690550001,
  stuck: 690550002,
} as const;

/** Whether a person took part in a meeting. */
export const Participation = {
  invited: 690550000,
  tookPart: 690550001,
  absent: 690550002,
} as const;

/** Part of the onboarding. */
export const Phase = {
  handoff: 690550000,
  launch: 690550001,
  care: 690550002,
  adopt: 690550003,
} as const;

/** Where an onboarding plan stands. */
export const PlanStatus = {
  onboarding: 690550000,
  overdue: 690550001,
  adopting: 690550002,
  suspended: 690550003,
  cancelled: 690550004,
  draft: 690550005,
} as const;

/** What starts a play by itself. */
export const PlayStart = {
  itemCompleted: 690550000,
  riskLongProcurement: 690550001,
  riskNoOwnerForARequiredRole: 690550002,
  riskSilentCustomer: 690550003,
  riskIrregularContact: 690550004,
  riskExternalShock: 690550005,
  riskChallengeWithoutHelp: 690550006,
  riskExpectationsDoNotMatchThePlan: 690550007,
  riskHandoffNotReady: 690550008,
  riskWelcomeEMailsLateOrOutOfOrder: 690550009,
  riskWrongPeopleAtTheKickOff: 690550010,
  riskCustomerDoesNotRespond: 690550011,
  riskKickOffPushed: 690550012,
  riskTermsChangedAfterSigning: 690550013,
  riskTrainingDemandedBeforeTheKickOff: 690550014,
  riskContentDemandedBeforeTheKickOff: 690550015,
  chanceLaunchWantedSooner: 690550016,
  chanceExpansionToOtherTeams: 690550017,
  riskNoThankYou: 690550018,
  riskBillShock: 690550019,
  riskLateDelivery: 690550020,
  riskNoPlannedContact: 690550021,
  riskColdFirstWeek: 690550022,
  riskLowUse: 690550023,
  riskOnboardingOverdue: 690550024,
  riskPaymentPending: 690550025,
  riskLongTrough: 690550026,
  riskNoFirstValue: 690550027,
  riskNoImpact: 690550028,
  riskTheChampionHasLeft: 690550029,
  riskTheEconomicBuyerHasLeft: 690550030,
  riskTheCustomerSExecutiveHasLeft: 690550031,
  riskTwoRunningPlansOfOneCustomer: 690550032,
  healthTurnsGreen: 690550033,
  healthTurnsYellow: 690550034,
  healthTurnsRed: 690550035,
  stageHoneymoonPeak: 690550036,
  stageRealityTrough: 690550037,
  stageFirstValueSlope: 690550038,
  stageImpactPlateau: 690550039,
} as const;

/** What became of a promise. */
export const PromiseStatus = {
  open: 690550000,
  kept: 690550001,
  withdrawn: 690550002,
  renegotiated: 690550003,
} as const;

/** Who says so. */
export const Provenance = {
  customerConfirmed: 690550000,
  sellerSView: 690550001,
  assumed: 690550002,
} as const;

/** Who has to act. */
export const ResponsibleParty = {
  vendor: 690550000,
  customer: 690550001,
} as const;

/** What the rules found: something that may go wrong, or a sign that the customer wants more. */
export const RiskKind = {
  risk: 690550000,
  opportunity: 690550001,
} as const;

/** How much a risk endangers the onboarding. */
export const RiskSeverity = {
  low: 690550000,
  medium: 690550001,
  high: 690550002,
  critical: 690550003,
} as const;

/** Where a risk stands. */
export const RiskStatus = {
  open: 690550000,
  acknowledged: 690550001,
  closed: 690550002,
} as const;

/** What may be done with a ruleset. */
export const RulesetStatus = {
  draft: 690550000,
  published: 690550001,
  retired: 690550002,
} as const;

/** Whether a change of dates still stands. */
export const ScheduleStatus = {
  applied: 690550000,
  undone: 690550001,
} as const;

/** How closely a customer is looked after. */
export const Segment = {
  high: 690550000,
  medium: 690550001,
  digital: 690550002,
} as const;

/** What a setting belongs to. */
export const SettingArea = {
  health: 690550000,
  contact: 690550001,
  curve: 690550002,
  risks: 690550003,
  handoff: 690550004,
  effort: 690550005,
  plan: 690550006,
  reports: 690550007,
} as const;

/** The part of a customer's life that a setting is for. */
export const SettingPhase = {
  all: 690550000,
  onboarding: 690550001,
  adoption: 690550002,
} as const;

/** The segment that a setting is for. */
export const SettingSegment = {
  all: 690550000,
  high: 690550001,
  medium: 690550002,
  digital: 690550003,
} as const;

/** What a setting counts. */
export const SettingUnit = {
  points: 690550000,
  percent: 690550001,
  share: 690550002,
  factor: 690550003,
  days: 690550004,
  workingDays: 690550005,
  months: 690550006,
  count: 690550007,
} as const;

/** What a person is to the onboarding. */
export const StakeholderRole = {
  champion: 690550000,
  economicBuyer: 690550001,
  dailyUser: 690550002,
  billRecipient: 690550003,
  executive: 690550004,
  iT: 690550005,
  trainer: 690550006,
  finance: 690550007,
  executiveSponsor: 690550008,
  support: 690550009,
} as const;

/** What customers rate in a survey; add what your surveys ask for. */
export const SurveyDimension = {
  reliability: 690550000,
  easeOfUse: 690550001,
  support: 690550002,
  communication: 690550003,
  onboarding: 690550004,
  valueForMoney: 690550005,
} as const;

/** What may be done with one version of a template. */
export const TemplateState = {
  draft: 690550000,
  published: 690550001,
  retired: 690550002,
  inReview: 690550003,
} as const;

/** What a template is for. */
export const TemplateType = {
  plan: 690550000,
  part: 690550001,
  play: 690550002,
} as const;

/** What a discovery is about, so that customers with the same challenge find each other; add what your customers talk about. */
export const Topic = {
  training: 690550000,
  integration: 690550001,
  dataQuality: 690550002,
  timeAndPeople: 690550003,
  changeOfProcesses: 690550004,
  security: 690550005,
  reporting: 690550006,
  budget: 690550007,
} as const;

/** Whether a touchpoint took place. */
export const TouchpointStatus = {
  done: 690550000,
  planned: 690550001,
  cancelled: 690550002,
} as const;

/** Who is waited for. */
export const WaitParty = {
  customer: 690550000,
  vendor: 690550001,
  thirdParty: 690550002,
} as const;

/** Why work waits. */
export const WaitReason = {
  trainingFirst: 690550000,
  contentFirst: 690550001,
  approval: 690550002,
  data: 690550003,
  contract: 690550004,
  other: 690550005,
} as const;

/** Where a workstream stands. */
export const WorkstreamStatus = {
  inProgress: 690550000,
  completed: 690550001,
  suspended: 690550002,
  cancelled: 690550003,
  draft: 690550004,
} as const;
