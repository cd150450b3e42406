using System.Activities;

namespace CrmOnboarding.Tests.Sandbox.Workflows;

/// <summary>Stands in for the activity that the sample workflow "Set due date" calls.</summary>
internal sealed class AddBusinessDays : CodeActivity
{
    public const string RegisteredName =
        "Onb.Workflow.AddBusinessDays, Onb.Workflow, Version=1.0.0.0, Culture=neutral, PublicKeyToken=b7a47a5f6dee3eb7";

    public InArgument<DateTime> StartDate { get; set; } = null!;

    public InArgument<int> Days { get; set; } = null!;

    public OutArgument<DateTime> DueDate { get; set; } = null!;

    public OutArgument<string> Summary { get; set; } = null!;

    protected override void Execute(CodeActivityContext context)
    {
        var start = StartDate.Get(context);
        if (start == DateTime.MinValue)
        {
            Summary.Set(context, "no start");
            return;
        }

        var due = start;
        for (var left = Days.Get(context); left > 0;)
        {
            due = due.AddDays(1);
            left -= due.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1;
        }

        DueDate.Set(context, due);
        Summary.Set(context, FormattableString.Invariant($"due {due:yyyy-MM-dd}"));
    }
}
