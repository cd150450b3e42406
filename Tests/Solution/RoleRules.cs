namespace CrmOnboarding.Tests.Solution;

/// <summary>Whose rows a table holds: everything that roles say of a table follows from it.</summary>
internal enum RowKind
{
    /// <summary>A plan and its rows.</summary>
    Plan,

    /// <summary>What people of every department record about a customer.</summary>
    Recorded,

    /// <summary>What they record and only those who work with the customer read.</summary>
    Confidential,

    /// <summary>What an administrator sets up and rows of plans, accounts or other tables point at.</summary>
    Chosen,

    /// <summary>What an administrator sets up and nobody points at.</summary>
    SetUp,

    /// <summary>What managers write about the work of their people.</summary>
    Led,

    /// <summary>What managers write and everybody who works with customers sees.</summary>
    Shown,

    /// <summary>What the onboarding itself keeps of a plan; nobody writes it by hand.</summary>
    Kept,
}

/// <summary>
/// Who may do what, as a rule for each kind of person, written from what each needs and not from the roles: everybody sees plans with their
/// rows in the whole organization; customer success managers work all of them; sellers, delivery and finance change what they own and add
/// to any plan; executives look; administrators set up; the service user evaluates and reconciles.
/// </summary>
internal static class RoleRules
{
    /// <summary>The rights, in the order of the depths below.</summary>
    public static readonly string[] Rights = ["Create", "Read", "Write", "Delete", "Append", "AppendTo", "Assign", "Share"];

    private const string Looks = "no global no no no no no no";
    private const string LooksAndChooses = "no global no no no global no no";
    private const string Owns = "no global basic no basic global no no";
    private const string Records = "basic global basic no basic global no no";
    private const string RecordsInConfidence = "basic basic basic no basic global no no";
    private const string Nothing = "no no no no no no no no";
    private const string Works = "global global global basic global global global global";
    private const string Leads = "global global global global global global global global";
    private const string Evaluates = "global global global no global global global global";
    private const string SetsUp = "global global global global global global no no";

    private static readonly Dictionary<string, RowKind> Kinds = new(StringComparer.Ordinal)
    {
        ["onb_Plan"] = RowKind.Plan,
        ["onb_Workstream"] = RowKind.Plan,
        ["onb_Milestone"] = RowKind.Plan,
        ["onb_Handoff"] = RowKind.Plan,
        ["onb_HandoffItem"] = RowKind.Plan,
        ["onb_Risk"] = RowKind.Plan,
        ["onb_Advocacy"] = RowKind.Plan,
        ["onb_Attendance"] = RowKind.Recorded,
        ["onb_Goal"] = RowKind.Recorded,
        ["onb_Promise"] = RowKind.Recorded,
        ["onb_Stakeholder"] = RowKind.Recorded,
        ["onb_Touchpoint"] = RowKind.Recorded,
        ["onb_Wait"] = RowKind.Recorded,
        ["onb_Bill"] = RowKind.Confidential,
        ["onb_Discovery"] = RowKind.Confidential,
        ["onb_Measurement"] = RowKind.Confidential,
        ["onb_Calendar"] = RowKind.Chosen,
        ["onb_Ruleset"] = RowKind.Chosen,
        ["onb_Template"] = RowKind.Chosen,
        ["onb_Content"] = RowKind.Chosen,
        ["onb_Closure"] = RowKind.SetUp,
        ["onb_EngagementRule"] = RowKind.SetUp,
        ["onb_Setting"] = RowKind.SetUp,
        ["onb_TemplateItem"] = RowKind.SetUp,
        ["onb_Assignment"] = RowKind.Led,
        ["onb_CsmProfile"] = RowKind.Led,
        ["onb_KickoffReview"] = RowKind.Led,
        ["onb_ScheduleChange"] = RowKind.Kept,
        ["onb_HealthSnapshot"] = RowKind.Kept,
        ["onb_Absence"] = RowKind.Shown,
    };

    // Depths in the order of the rights: for plans, what is recorded, what is confidential, what is chosen, what is set up, what is led,
    // what managers show.
    private static readonly Dictionary<string, string[]> Depths = new(StringComparer.Ordinal)
    {
        ["Onboarding CSM"] = [Works, Works, Works, LooksAndChooses, Looks, Nothing, Looks],
        ["Onboarding CSM Manager"] = [Leads, Leads, Leads, LooksAndChooses, Looks, Leads, Leads],
        ["Onboarding Sales Contributor"] = [Owns, Records, RecordsInConfidence, Looks, Looks, Nothing, Looks],
        ["Onboarding Delivery"] = [Owns, Records, RecordsInConfidence, Looks, Looks, Nothing, Looks],
        ["Onboarding Finance"] = [Owns, Records, RecordsInConfidence, Looks, Looks, Nothing, Looks],
        ["Onboarding Executive"] = [Looks, Looks, Looks, Looks, Looks, Nothing, Looks],
        ["Onboarding Administrator"] = [Looks, Looks, Nothing, SetsUp, SetsUp, Nothing, Nothing],
        ["Onboarding Service"] =
        [
            Evaluates, Evaluates, Evaluates, "global global global no global global no no", "global global global no global global no no",
            Evaluates, Evaluates,
        ],
    };

    // A right on one table that the rules above do not give.
    private static readonly Dictionary<(string Role, string Table, string Right), string> Exceptions = new()
    {
        // An account names the calendar of its plans, and accounts are the sellers'.
        [("Onboarding Sales Contributor", "onb_Calendar", "AppendTo")] = "global",
        // Whoever writes to a customer says what was sent.
        [("Onboarding Sales Contributor", "onb_Content", "AppendTo")] = "global",
        [("Onboarding Delivery", "onb_Content", "AppendTo")] = "global",
        [("Onboarding Finance", "onb_Content", "AppendTo")] = "global",
        // The questions of a handoff come from the settings with the deal; people answer them.
        [("Onboarding CSM", "onb_HandoffItem", "Create")] = "no",
        [("Onboarding CSM Manager", "onb_HandoffItem", "Create")] = "no",
        // Bills are the work of finance.
        [("Onboarding Finance", "onb_Bill", "Read")] = "global",
        // Customer success managers and integrations measure.
        [("Onboarding Sales Contributor", "onb_Measurement", "Create")] = "no",
        [("Onboarding Delivery", "onb_Measurement", "Create")] = "no",
        [("Onboarding Finance", "onb_Measurement", "Create")] = "no",
        // Sums over what was measured are for whoever may share it; an executive owns no measurement to share.
        [("Onboarding Executive", "onb_Measurement", "Share")] = "basic",
    };

    private static readonly string[] Everybody =
    [
        "Onboarding Administrator", "Onboarding CSM", "Onboarding CSM Manager", "Onboarding Delivery", "Onboarding Executive",
        "Onboarding Finance", "Onboarding Sales Contributor", "Onboarding Service",
    ];

    /// <summary>Who reads what customers told in confidence, of all of them.</summary>
    private static readonly string[] Confidants =
        ["Onboarding CSM", "Onboarding CSM Manager", "Onboarding Executive", "Onboarding Service"];

    /// <summary>Which roles may send a message of the solution.</summary>
    private static readonly Dictionary<string, string[]> Senders = new(StringComparer.Ordinal)
    {
        ["onb_AddTemplatePart"] = ["Onboarding CSM", "Onboarding CSM Manager", "Onboarding Service"],
        ["onb_ApplyReschedule"] =
        [
            "Onboarding CSM", "Onboarding CSM Manager", "Onboarding Delivery", "Onboarding Finance", "Onboarding Sales Contributor",
            "Onboarding Service",
        ],
        ["onb_Assign"] = ["Onboarding CSM Manager", "Onboarding Service"],
        ["onb_Atlas"] = Everybody,
        ["onb_DryRunTemplate"] = Everybody,
        ["onb_CompleteItem"] =
        [
            "Onboarding CSM", "Onboarding CSM Manager", "Onboarding Delivery", "Onboarding Finance", "Onboarding Sales Contributor",
            "Onboarding Service",
        ],
        ["onb_ContactBudget"] = Everybody,
        ["onb_AcceptHandoff"] = ["Onboarding CSM", "Onboarding CSM Manager", "Onboarding Service"],
        ["onb_EnsureOnboarding"] = ["Onboarding CSM", "Onboarding CSM Manager", "Onboarding Service"],
        ["onb_EvaluateDuePlans"] = ["Onboarding Administrator", "Onboarding Service"],
        ["onb_EvaluatePlan"] =
        [
            "Onboarding CSM", "Onboarding CSM Manager", "Onboarding Delivery", "Onboarding Finance", "Onboarding Sales Contributor",
            "Onboarding Service",
        ],
        ["onb_FindSimilarCustomers"] = Confidants,
        ["onb_FindStories"] = Everybody,
        ["onb_InstallDefaults"] = ["Onboarding Administrator", "Onboarding Service"],
        ["onb_JoinPlans"] = ["Onboarding CSM", "Onboarding CSM Manager", "Onboarding Service"],
        ["onb_KickoffQuality"] = ["Onboarding CSM Manager", "Onboarding Service"],
        ["onb_LogTouchpoint"] =
        [
            "Onboarding CSM", "Onboarding CSM Manager", "Onboarding Delivery", "Onboarding Finance", "Onboarding Sales Contributor",
            "Onboarding Service",
        ],
        ["onb_MaturityPosition"] = Confidants,
        ["onb_OverrideGate"] = ["Onboarding CSM Manager", "Onboarding Service"],
        ["onb_PortfolioFigures"] = Confidants,
        ["onb_PreviewPlan"] = Everybody,
        ["onb_ProposeAssignment"] = ["Onboarding CSM Manager", "Onboarding Service"],
        ["onb_PreviewRuleset"] = ["Onboarding Administrator", "Onboarding Service"],
        ["onb_PreparePlan"] =
        [
            "Onboarding CSM", "Onboarding CSM Manager", "Onboarding Delivery", "Onboarding Finance", "Onboarding Sales Contributor",
            "Onboarding Service",
        ],
        ["onb_PreviewReschedule"] = Everybody,
        ["onb_PublishRuleset"] = ["Onboarding Administrator", "Onboarding Service"],
        ["onb_Reconcile"] = ["Onboarding Administrator", "Onboarding Service"],
        ["onb_StartPlay"] =
        [
            "Onboarding CSM", "Onboarding CSM Manager", "Onboarding Delivery", "Onboarding Finance", "Onboarding Sales Contributor",
            "Onboarding Service",
        ],
        ["onb_StartExpansion"] = ["Onboarding CSM", "Onboarding CSM Manager", "Onboarding Service"],
        ["onb_StartCover"] = ["Onboarding CSM Manager", "Onboarding Service"],
        ["onb_TemplatePerformance"] = Everybody,
        ["onb_ProposeTemplate"] = ["Onboarding Administrator", "Onboarding Service"],
        ["onb_TimeMetrics"] = Everybody,
        ["onb_TrustSeries"] = Everybody,
        ["onb_ReturnHandoff"] = ["Onboarding CSM", "Onboarding CSM Manager", "Onboarding Service"],
        ["onb_UndoReschedule"] =
        [
            "Onboarding CSM", "Onboarding CSM Manager", "Onboarding Delivery", "Onboarding Finance", "Onboarding Sales Contributor",
            "Onboarding Service",
        ],
        ["onb_SubmitHandoff"] =
        [
            "Onboarding CSM", "Onboarding CSM Manager", "Onboarding Delivery", "Onboarding Finance", "Onboarding Sales Contributor",
            "Onboarding Service",
        ],
    };

    /// <summary>The roles, each for one kind of person.</summary>
    public static IReadOnlyCollection<string> Roles => Depths.Keys;

    /// <summary>How far a right reaches: basic, local, deep, global or no; null for a role or table without a rule.</summary>
    public static string? DepthOf(string role, string table, string right)
    {
        if (!Depths.TryGetValue(role, out var kinds) || !Kinds.TryGetValue(table, out var kind))
        {
            return null;
        }

        var depths = kind == RowKind.Kept ? Looks : kinds[(int)kind];
        return Exceptions.GetValueOrDefault((role, table, right)) ?? depths.Split(' ')[Array.IndexOf(Rights, right)];
    }

    /// <summary>Whether the rules know a table.</summary>
    public static bool Knows(string table) => Kinds.ContainsKey(table);

    /// <summary>The roles that may send a message; null for a message without a rule.</summary>
    public static IReadOnlyList<string>? SendersOf(string message) => Senders.GetValueOrDefault(message);
}
