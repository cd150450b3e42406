namespace CrmOnboarding.Tests.Demo;

/// <summary>
/// A second reading of the published templates, for a team that does everything on its due date. Written from the tables, in the plainest
/// way, and used by no other code. The waits between items are left out: where all is on time they change no date.
/// </summary>
internal static class TemplateOracle
{
    /// <summary>A row of a template.</summary>
    /// <param name="Code">Code.</param>
    /// <param name="Day">Calendar days after its anchor: the win, unless <see cref="Anchor"/> names another row.</param>
    /// <param name="Kind">M, A or D.</param>
    /// <param name="IsLine">Once for each won line; otherwise once for the plan.</param>
    /// <param name="Channel">How it reaches the customer.</param>
    /// <param name="Role">Who does it.</param>
    public sealed record Row(string Code, int Day, char Kind, bool IsLine, string Channel, string Role)
    {
        /// <summary>Code of the row whose due date is the anchor.</summary>
        public string? Anchor { get; init; }

        /// <summary>Comes after the onboarding is complete.</summary>
        public bool IsAdopt { get; init; }
    }

    /// <summary>A won deal.</summary>
    /// <param name="Id">Its id in the data.</param>
    /// <param name="Customer">Name of the customer.</param>
    /// <param name="WonOn">Day 0.</param>
    /// <param name="EngagedOn">Day on which it came to be.</param>
    /// <param name="Value">Value for twelve months.</param>
    /// <param name="Lines">How many products were sold.</param>
    public sealed record Deal(string Id, string Customer, DateOnly WonOn, DateOnly EngagedOn, decimal? Value, int Lines = 1);

    /// <summary>An item as it has to be.</summary>
    public sealed record Item(Row Row, string Opportunity, DateOnly DueOn);

    /// <summary>A plan as it has to be.</summary>
    public sealed class Plan
    {
        public required string Customer { get; init; }
        public required int Cycle { get; init; }
        public required string Segment { get; set; }
        public required string Template { get; init; }
        public required DateOnly Day0 { get; init; }
        public required bool IsLongProcurement { get; init; }
        public List<Deal> Deals { get; } = [];
        public List<Item> Items { get; } = [];

        /// <summary>All that has to be done before adoption is done.</summary>
        public DateOnly CompletedOn => Items.Where(item => !item.Row.IsAdopt).Max(item => item.DueOn);

        /// <summary>
        /// Until this day the template keeps people in touch. Later deals bring deliveries and no meetings of their own; what fills the
        /// time until then are contacts beyond the plan.
        /// </summary>
        public DateOnly AccompaniedUntil => Items.Where(item => item.Row is { IsAdopt: false, IsLine: false }).Max(item => item.DueOn);

        /// <summary>The onboarding has to be complete on this day: 60 or 90 days after the newest deal, rolled like an item.</summary>
        public DateOnly LastDayOn => NextWeekday(Deals.Max(deal => deal.WonOn).AddDays(Template == "LAUNCH90" ? 90 : 60));

        public DateOnly DueOn(string code) => Items.First(item => item.Row.Code == code).DueOn;
    }

    private static readonly Row[] Launch =
    [
        new("SIGNATURE", 0, 'A', false, "document", "Sales rep"),
        new("WELCOME_EMAIL", 0, 'A', false, "email", "Chief Customer Officer"),
        new("WELCOME_CALL", 1, 'M', false, "phone", "Sales rep"),
        new("SELLER_WELCOME", 1, 'A', false, "email", "Sales rep"),
        new("CSM_WELCOME", 2, 'A', false, "email", "CSM"),
        new("BILLING_INFO", 2, 'A', false, "email", "Finance"),
        new("KICKOFF", 6, 'M', false, "meeting", "CSM"),
        new("DELIVERY_TIMELINE", 6, 'D', true, "document", "Project manager"),
        new("TRAINING", 14, 'M', false, "on site", "Trainer"),
        new("FIRST_BILL", 30, 'M', false, "meeting", "Finance"),
        new("LINE_ACCEPTED", 45, 'D', true, "sign-off", "Project manager"),
        new("COMPLETION", 50, 'M', false, "meeting", "Project manager"),
        new("EXECUTIVE", 75, 'M', false, "meeting", "Executive sponsor"),
        new("WIN_REVIEW", 90, 'M', false, "meeting", "Sales rep"),
        new("FIRST_VALUE", 30, 'A', false, "review", "CSM") { Anchor = "LINE_ACCEPTED" },
        new("IMPACT_REVIEW", 182, 'A', false, "meeting", "CSM") { Anchor = "KICKOFF", IsAdopt = true },
    ];

    private static readonly Row[] High =
    [
        new("SIGNATURE", 0, 'A', false, "document", "Sales rep"),
        new("WELCOME_EMAIL", 0, 'A', false, "email", "Chief Customer Officer"),
        new("WELCOME_CALL", 1, 'A', false, "phone", "Sales rep"),
        new("SELLER_WELCOME", 1, 'A', false, "email", "Sales rep"),
        new("MATERIAL_1", 1, 'A', true, "email", "Sales rep"),
        new("BILLING_INFO", 2, 'A', false, "email", "Finance"),
        new("CSM_WELCOME", 3, 'A', false, "email", "CSM"),
        new("MATERIAL_2", 3, 'A', true, "email", "CSM"),
        new("KICKOFF", 6, 'M', false, "meeting", "CSM"),
        new("MATERIAL_4", 7, 'A', true, "email", "CSM"),
        new("COMMUNITY", 14, 'A', false, "email", "CSM"),
        new("WEBINAR", 21, 'A', false, "event", "CSM"),
        new("LINE_ACCEPTED", 21, 'D', true, "sign-off", "Project manager"),
        new("PROACTIVE_SUPPORT", 28, 'A', false, "call", "Support"),
        new("FIRST_BILL", 30, 'M', false, "call", "Finance"),
        new("FIRST_VALUE", 45, 'M', false, "review", "CSM"),
        new("COMPLETE", 60, 'M', false, "meeting", "CSM"),
        new("IMPACT_REVIEW", 182, 'A', false, "meeting", "CSM") { Anchor = "KICKOFF", IsAdopt = true },
    ];

    private static readonly Row[] Medium =
    [
        .. High.Select(row => row.Code switch
        {
            "KICKOFF" => row with { Day = 5, Channel = "call" },
            "FIRST_BILL" => row with { Kind = 'A', Channel = "email" },
            "IMPACT_REVIEW" => row with { Channel = "call" },
            _ => row,
        }),
    ];

    private static readonly Row[] Digital =
    [
        new("SIGNATURE", 0, 'A', false, "document", "Automation"),
        new("WELCOME_EMAIL", 0, 'A', false, "email", "Automation"),
        new("MATERIAL_1", 1, 'A', true, "email", "Automation"),
        new("BILLING_INFO", 2, 'A', false, "email", "Automation"),
        new("MATERIAL_2", 3, 'A', true, "email", "Automation"),
        new("MATERIAL_3", 5, 'A', true, "email", "Automation"),
        new("MATERIAL_4", 7, 'A', true, "email", "Automation"),
        new("LINE_ACTIVE", 7, 'D', true, "in product", "Automation"),
        new("KICKOFF", 10, 'M', false, "webinar", "Automation"),
        new("COMMUNITY", 14, 'A', false, "email", "Automation"),
        new("WEBINAR", 28, 'A', false, "event", "Automation"),
        new("FIRST_VALUE", 30, 'M', false, "in product", "Automation"),
        new("PROACTIVE_SUPPORT", 44, 'A', false, "email", "Automation"),
        new("COMPLETE", 60, 'M', false, "email", "Automation"),
        new("IMPACT_REVIEW", 182, 'A', false, "in product", "Automation") { Anchor = "KICKOFF", IsAdopt = true },
    ];

    /// <summary>Every plan of a book of business.</summary>
    /// <param name="deals">Won deals in file order.</param>
    /// <param name="employees">Employees by customer.</param>
    public static List<Plan> Plans(IEnumerable<Deal> deals, IReadOnlyDictionary<string, int> employees)
    {
        var plans = new List<Plan>();
        var latest = new Dictionary<string, Plan>();
        foreach (var deal in deals.OrderBy(deal => deal.WonOn))
        {
            var (segment, template) = Choose(deal, employees[deal.Customer]);

            // The team works before deals are closed: a plan whose last item is due on the day of the win is complete by then.
            if (latest.TryGetValue(deal.Customer, out var plan) && deal.WonOn < plan.CompletedOn)
            {
                plan.Segment = Rank(segment) > Rank(plan.Segment) ? segment : plan.Segment;
                AddRows(plan, deal, RowsOf(plan.Template).Where(row => row.IsLine));
            }
            else
            {
                plan = new Plan
                {
                    Customer = deal.Customer,
                    Cycle = (plan?.Cycle ?? 0) + 1,
                    Segment = segment,
                    Template = template,
                    Day0 = deal.WonOn,
                    IsLongProcurement = deal.WonOn.DayNumber - deal.EngagedOn.DayNumber > 180,
                };
                latest[deal.Customer] = plan;
                plans.Add(plan);
                AddRows(plan, deal, RowsOf(template));
            }

            plan.Deals.Add(deal);
        }

        return plans;
    }

    // No deal of these books states a term, so twelve months.
    private static (string Segment, string Template) Choose(Deal deal, int employees) =>
        deal.Value / 12 >= 10_000 ? ("High", "LAUNCH90")
        : employees >= 1000 ? ("High", "HIGH60")
        : employees >= 200 ? ("Medium", "MEDIUM60")
        : ("Digital", "DIGITAL60");

    private static int Rank(string segment) => segment == "High" ? 2 : segment == "Medium" ? 1 : 0;

    private static Row[] RowsOf(string template) => template switch
    {
        "LAUNCH90" => Launch,
        "HIGH60" => High,
        "MEDIUM60" => Medium,
        _ => Digital,
    };

    private static void AddRows(Plan plan, Deal deal, IEnumerable<Row> rows)
    {
        foreach (var row in rows)
        {
            var anchor = row.Anchor is null ? deal.WonOn : plan.DueOn(row.Anchor);
            var opportunity = row.IsLine ? deal.Id : plan.Deals.Count == 0 ? deal.Id : plan.Deals[0].Id;
            var item = new Item(row, opportunity, NextWeekday(anchor.AddDays(row.Day)));
            plan.Items.AddRange(Enumerable.Repeat(item, row.IsLine ? deal.Lines : 1));
        }
    }

    /// <summary>The day itself from Monday to Friday, otherwise the Monday after it.</summary>
    public static DateOnly NextWeekday(DateOnly date)
    {
        while (date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
        {
            date = date.AddDays(1);
        }

        return date;
    }
}
