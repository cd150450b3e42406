using System.Activities;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.Sandbox.Workflows;

// Stand in for the shipped activities: same arguments, answers that show what came in.

internal sealed class RisksStandIn : CodeActivity
{
    public InArgument<EntityReference> Plan { get; set; } = null!;

    public InArgument<DateTime> AsOf { get; set; } = null!;

    public OutArgument<int> OpenRisks { get; set; } = null!;

    public OutArgument<OptionSetValue> WorstSeverity { get; set; } = null!;

    public OutArgument<DateTime> ChangesOn { get; set; } = null!;

    protected override void Execute(CodeActivityContext context)
    {
        OpenRisks.Set(context, 2);
        ChangesOn.Set(context, AsOf.Get(context).Date.AddDays(9));
    }
}

internal sealed class ForecastStandIn : CodeActivity
{
    public InArgument<EntityReference> Plan { get; set; } = null!;

    public InArgument<DateTime> AsOf { get; set; } = null!;

    public InArgument<DateTime> ChangesNoLaterThan { get; set; } = null!;

    public OutArgument<DateTime> ForecastOn { get; set; } = null!;

    public OutArgument<int> DelayDays { get; set; } = null!;

    public OutArgument<OptionSetValue> Pace { get; set; } = null!;

    public OutArgument<string> Explanation { get; set; } = null!;

    public OutArgument<DateTime> CareHandoverOn { get; set; } = null!;

    public OutArgument<DateTime> ChangesOn { get; set; } = null!;

    protected override void Execute(CodeActivityContext context)
    {
        Explanation.Set(context, FormattableString.Invariant($"not after {ChangesNoLaterThan.Get(context):yyyy-MM-dd}"));
        Pace.Set(context, new OptionSetValue(690550002));
        ChangesOn.Set(context, AsOf.Get(context).Date.AddDays(8));
    }
}

internal sealed class CurveStandIn : CodeActivity
{
    public InArgument<EntityReference> Plan { get; set; } = null!;

    public InArgument<DateTime> AsOf { get; set; } = null!;

    public InArgument<DateTime> ChangesNoLaterThan { get; set; } = null!;

    public OutArgument<OptionSetValue> Stage { get; set; } = null!;

    public OutArgument<DateTime> SinceOn { get; set; } = null!;

    public OutArgument<string> Explanation { get; set; } = null!;

    public OutArgument<string> TroughSignsSince { get; set; } = null!;

    public OutArgument<decimal> HealthPeak { get; set; } = null!;

    public OutArgument<OptionSetValue> LifecycleStage { get; set; } = null!;

    public OutArgument<DateTime> ChangesOn { get; set; } = null!;

    protected override void Execute(CodeActivityContext context) => HealthPeak.Set(context, 80.5m);
}

internal sealed class HandoffStandIn : CodeActivity
{
    public InArgument<EntityReference> Plan { get; set; } = null!;

    public OutArgument<decimal> Completeness { get; set; } = null!;

    public OutArgument<bool> Acceptable { get; set; } = null!;

    public OutArgument<string> Missing { get; set; } = null!;

    protected override void Execute(CodeActivityContext context)
    {
        var plan = Plan.Get(context);
        Completeness.Set(context, 62.5m);
        Acceptable.Set(context, true);
        Missing.Set(context, $"{plan.LogicalName} {plan.Id}");
    }
}

internal sealed class CadenceStandIn : CodeActivity
{
    public InArgument<EntityReference> Plan { get; set; } = null!;

    public InArgument<DateTime> AsOf { get; set; } = null!;

    public InArgument<DateTime> ChangesNoLaterThan { get; set; } = null!;

    public OutArgument<DateTime> NextContactOn { get; set; } = null!;

    public OutArgument<string> Reason { get; set; } = null!;

    public OutArgument<DateTime> ChangesOn { get; set; } = null!;

    protected override void Execute(CodeActivityContext context)
    {
        Reason.Set(context, FormattableString.Invariant($"as of {AsOf.Get(context):yyyy-MM-dd}"));
        ChangesOn.Set(context, AsOf.Get(context).Date.AddDays(2));
    }
}

internal sealed class HealthStandIn : CodeActivity
{
    public InArgument<EntityReference> Plan { get; set; } = null!;

    public InArgument<DateTime> AsOf { get; set; } = null!;

    public InArgument<DateTime> ChangesNoLaterThan { get; set; } = null!;

    public OutArgument<decimal> Score { get; set; } = null!;

    public OutArgument<OptionSetValue> Band { get; set; } = null!;

    public OutArgument<int> Confidence { get; set; } = null!;

    public OutArgument<string> Explanation { get; set; } = null!;

    public OutArgument<string> WaysToGreen { get; set; } = null!;

    public OutArgument<DateTime> NextEvaluationOn { get; set; } = null!;

    protected override void Execute(CodeActivityContext context)
    {
        Score.Set(context, 71.5m);
        Band.Set(context, new OptionSetValue(690550001));
        Confidence.Set(context, 80);
        NextEvaluationOn.Set(context, ChangesNoLaterThan.Get(context));
    }
}
