using CrmOnboarding.Demo.Input;

namespace CrmOnboarding.Demo.Report;

/// <summary>What a demo run shows, as it is written to the report file. The order of members is the order in the file.</summary>
/// <param name="Summary">Counts.</param>
/// <param name="Plans">Plans, by Day 0, customer and cycle.</param>
/// <param name="Skipped">Rows of the data that were left out.</param>
/// <param name="Warnings">Rows of the data that were taken with a change.</param>
internal sealed record DemoReport(
    ReportSummary Summary, IReadOnlyList<ReportPlan> Plans, IReadOnlyList<Problem> Skipped, IReadOnlyList<Problem> Warnings)
{
    /// <summary>The report of a book in which nothing could be won.</summary>
    public static DemoReport Of(ProblemLog problems) => new(
        new ReportSummary(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, problems.Skipped.Count, problems.Warnings.Count, 0),
        [],
        problems.Skipped,
        problems.Warnings);
}

/// <summary>Counts over the organization and the data.</summary>
/// <param name="Opportunities">Opportunities, open and lost ones included.</param>
/// <param name="Won">Won opportunities.</param>
/// <param name="Plans">Plans.</param>
/// <param name="Workstreams">Workstreams.</param>
/// <param name="Items">Milestones, deliverables and activities together.</param>
/// <param name="Milestones">Items of kind milestone.</param>
/// <param name="Deliverables">Items of kind deliverable.</param>
/// <param name="Activities">Items of kind activity.</param>
/// <param name="HandoffItems">Handoff items.</param>
/// <param name="Risks">Risks that were raised, closed ones included.</param>
/// <param name="Skipped">Rows of the data that were left out.</param>
/// <param name="Warnings">Rows of the data that were taken with a change.</param>
/// <param name="ServiceCallsMax">Most service calls of a plug-in execution that made a new plan.</param>
internal sealed record ReportSummary(
    int Opportunities,
    int Won,
    int Plans,
    int Workstreams,
    int Items,
    int Milestones,
    int Deliverables,
    int Activities,
    int HandoffItems,
    int Risks,
    int Skipped,
    int Warnings,
    int ServiceCallsMax);

/// <summary>A plan.</summary>
/// <param name="Customer">Name of the customer.</param>
/// <param name="Cycle">How many onboardings of the customer there have been, this one included.</param>
/// <param name="Segment">High, Medium or Digital.</param>
/// <param name="Template">Code of the template.</param>
/// <param name="Why">Why this template.</param>
/// <param name="Day0">Date of the first win.</param>
/// <param name="Status">Onboarding, Overdue, Adopting, Suspended or Cancelled.</param>
/// <param name="CompletedOn">When onboarding was complete; null until then.</param>
/// <param name="Items">Items, by due date.</param>
/// <param name="Workstreams">Won lines, by Day 0.</param>
/// <param name="Risks">Every risk that was raised for the plan, closed ones included, with its last severity; by rule.</param>
/// <param name="HandoffCompleteness">0 to 100; null before the first evaluation.</param>
/// <param name="Health">Health as of the last evaluation.</param>
/// <param name="NextContactOn">Next contact; null when there is none to plan.</param>
internal sealed record ReportPlan(
    string Customer,
    int Cycle,
    string Segment,
    string Template,
    string Why,
    DateOnly Day0,
    string Status,
    DateOnly? CompletedOn,
    IReadOnlyList<ReportItem> Items,
    IReadOnlyList<ReportWorkstream> Workstreams,
    IReadOnlyList<ReportRisk> Risks,
    decimal? HandoffCompleteness,
    ReportHealth Health,
    DateOnly? NextContactOn);

/// <summary>An item of a plan.</summary>
/// <param name="Code">Code of the template item.</param>
/// <param name="Kind">Milestone, Activity or Deliverable.</param>
/// <param name="Scope">plan or line.</param>
/// <param name="Opportunity">Id of the deal in the data: its own for an item of a line, the plan's first deal otherwise.</param>
/// <param name="DueOn">When it is due.</param>
/// <param name="CompletedOn">When it was done; null until then.</param>
internal sealed record ReportItem(string Code, string Kind, string Scope, string Opportunity, DateOnly DueOn, DateOnly? CompletedOn);

/// <summary>A won line.</summary>
/// <param name="Opportunity">Id of the deal in the data.</param>
/// <param name="Line">Line of the deal, from 1.</param>
/// <param name="Product">What was sold.</param>
/// <param name="Status">InProgress, Completed, Suspended or Cancelled.</param>
internal sealed record ReportWorkstream(string Opportunity, int Line, string Product, string Status);

/// <summary>A risk.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Severity">Low, Medium, High or Critical.</param>
internal sealed record ReportRisk(string Rule, string Severity);

/// <summary>Health of a plan.</summary>
/// <param name="Score">0 to 100; null when nothing could be scored.</param>
/// <param name="Band">Green, Yellow, Red or Unknown.</param>
/// <param name="Confidence">Share of the model that rests on fresh data, 0 to 100.</param>
internal sealed record ReportHealth(decimal? Score, string Band, int Confidence);
