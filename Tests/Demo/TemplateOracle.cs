namespace CrmOnboarding.Tests.Demo;

/// <summary>
/// A second reading of the published templates, for customers without a stated monthly value and a team that does everything on
/// its due date. Written from the tables, in the plainest way, and used by no other code.
/// </summary>
internal static class TemplateOracle
{
    /// <summary>A row of a template.</summary>
    public sealed record Row(string Code, int Day, char Kind, bool IsLine, bool IsAdopt = false);

    /// <summary>A won deal.</summary>
    public sealed record Deal(string Id, string Customer, DateOnly WonOn, DateOnly EngagedOn, decimal? Value);

    /// <summary>An item as it has to be.</summary>
    public sealed record Item(string Code, string Kind, string Scope, string Opportunity, DateOnly DueOn);

    /// <summary>A plan as it has to be.</summary>
    public sealed class Plan
    {
        public required string Customer { get; init; }
        public required int Cycle { get; init; }
        public required string Segment { get; init; }
        public required string Template { get; init; }
        public required DateOnly Day0 { get; init; }
        public required bool IsLongProcurement { get; init; }
        public List<Deal> Deals { get; } = [];
        public List<Item> Items { get; } = [];
        public DateOnly CompletedOn { get; set; }
    }

    private static readonly Row[] High =
    [
        new("WELCOME_EMAIL", 0, 'A', false), new("MATERIAL_1", 1, 'A', true), new("MATERIAL_2", 3, 'A', true),
        new("KICKOFF", 6, 'M', false), new("MATERIAL_4", 7, 'A', true), new("COMMUNITY", 14, 'A', false), new("WEBINAR", 21, 'A', false),
        new("FIRST_BILL", 30, 'M', false), new("PROACTIVE_SUPPORT", 35, 'A', false), new("FIRST_VALUE", 45, 'M', false),
        new("LINE_ACCEPTED", 50, 'D', true), new("COMPLETE", 60, 'M', false), new("IMPACT_REVIEW", 182, 'A', false, IsAdopt: true),
    ];

    private static readonly Row[] Medium =
    [
        new("WELCOME_EMAIL", 0, 'A', false), new("MATERIAL_1", 1, 'A', true), new("MATERIAL_2", 3, 'A', true),
        new("KICKOFF", 5, 'M', false), new("MATERIAL_4", 7, 'A', true), new("COMMUNITY", 14, 'A', false), new("WEBINAR", 21, 'A', false),
        new("FIRST_BILL", 30, 'A', false), new("PROACTIVE_SUPPORT", 40, 'A', false), new("FIRST_VALUE", 45, 'M', false),
        new("LINE_ACCEPTED", 50, 'D', true), new("COMPLETE", 60, 'M', false), new("IMPACT_REVIEW", 182, 'A', false, IsAdopt: true),
    ];

    private static readonly Row[] Digital =
    [
        new("WELCOME_EMAIL", 0, 'A', false), new("MATERIAL_1", 1, 'A', true), new("MATERIAL_2", 3, 'A', true),
        new("MATERIAL_3", 5, 'A', true), new("MATERIAL_4", 7, 'A', true), new("KICKOFF", 10, 'M', false), new("COMMUNITY", 14, 'A', false),
        new("WEBINAR", 28, 'A', false), new("FIRST_VALUE", 45, 'M', false), new("COMPLETE", 60, 'M', false),
    ];

    /// <summary>Every plan of a book of business, by customer and cycle.</summary>
    /// <param name="deals">Won deals in file order.</param>
    /// <param name="employees">Employees by customer.</param>
    public static List<Plan> Plans(IEnumerable<Deal> deals, IReadOnlyDictionary<string, int> employees)
    {
        var plans = new List<Plan>();
        var latest = new Dictionary<string, Plan>();
        foreach (var deal in deals.OrderBy(deal => deal.WonOn))
        {
            // A plan that is complete on the day of the win is no longer open.
            if (latest.TryGetValue(deal.Customer, out var plan) && deal.WonOn < plan.CompletedOn)
            {
                AddRows(plan, deal, RowsOf(plan.Template).Where(row => row.IsLine));
            }
            else
            {
                var (segment, template) = Choose(deal, employees[deal.Customer]);
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
            plan.CompletedOn = plan.Items.Where(item => item.Code != "IMPACT_REVIEW").Max(item => item.DueOn);
        }

        return plans;
    }

    private static (string Segment, string Template) Choose(Deal deal, int employees)
    {
        // No term is stated, so twelve months.
        if (deal.Value / 12 >= 10_000)
        {
            throw new InvalidOperationException("LAUNCH90 is not part of this reading.");
        }

        return employees >= 1000 ? ("High", "HIGH60") : employees >= 200 ? ("Medium", "MEDIUM60") : ("Digital", "DIGITAL60");
    }

    private static Row[] RowsOf(string template) => template == "HIGH60" ? High : template == "MEDIUM60" ? Medium : Digital;

    private static void AddRows(Plan plan, Deal deal, IEnumerable<Row> rows)
    {
        var kickoff = default(DateOnly);
        foreach (var row in rows)
        {
            var due = NextWeekday((row.IsAdopt ? kickoff : deal.WonOn).AddDays(row.Day));
            kickoff = row.Code == "KICKOFF" ? due : kickoff;
            var kind = row.Kind == 'M' ? "Milestone" : row.Kind == 'D' ? "Deliverable" : "Activity";
            var opportunity = row.IsLine ? deal.Id : plan.Deals.Count == 0 ? deal.Id : plan.Deals[0].Id;
            plan.Items.Add(new Item(row.Code, kind, row.IsLine ? "line" : "plan", opportunity, due));
        }
    }

    private static DateOnly NextWeekday(DateOnly date)
    {
        while (date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
        {
            date = date.AddDays(1);
        }

        return date;
    }
}
