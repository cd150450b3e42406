using CrmOnboarding.Sandbox.Workflows;
using CrmOnboarding.Tests.Support;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.Sandbox.Workflows;

/// <summary>The workflow that ships, with stand-ins for its activities.</summary>
internal sealed class EvaluatePlanWorkflowTests
{
    private static readonly Dictionary<string, Type> StandIns = new(StringComparer.Ordinal)
    {
        ["ReviewRisks"] = typeof(RisksStandIn),
        ["ComputeForecast"] = typeof(ForecastStandIn),
        ["ComputeAdoptionCurve"] = typeof(CurveStandIn),
        ["ComputeHandoffCompleteness"] = typeof(HandoffStandIn),
        ["ComputeCadence"] = typeof(CadenceStandIn),
        ["ComputeHealth"] = typeof(HealthStandIn),
    };

    private static Type? Resolve(string name) => StandIns.GetValueOrDefault(name.Split(',')[0].Split('.')[^1]);

    [Test]
    public void Run_OpenPlan_OneReadAndOneUpdateWithEveryOutput()
    {
        var requestedOn = new DateTime(2017, 3, 5, 8, 0, 0, DateTimeKind.Utc);
        var service = new RecordingService().With(Plan(690550000, requestedOn));

        WorkflowBench.Run(Shipped(), service, "onb_plan", Resolve);

        Assert.That(service.Calls, Has.Count.EqualTo(2));
        Assert.That(service.Calls[0], Is.EqualTo("Retrieve onb_plan(createdon,onb_evaluationrequestedon,onb_planid,onb_status)"));
        var update = service.Updates.Single();
        Assert.Multiple(() =>
        {
            Assert.That(update["onb_openrisks"], Is.EqualTo(2));
            Assert.That(update["onb_worstseverity"], Is.Null);
            Assert.That(update["onb_pace"], Is.EqualTo(new OptionSetValue(690550002)));
            Assert.That(update["onb_forecastexplanation"], Is.EqualTo("not after 2017-03-14"));
            Assert.That(update["onb_healthpeak"], Is.EqualTo(80.5m));
            Assert.That(update["onb_handoffcompleteness"], Is.EqualTo(62.5m));
            Assert.That(update["onb_handoffacceptable"], Is.EqualTo(true));
            Assert.That(update["onb_handoffmissing"], Is.EqualTo($"onb_plan {WorkflowBench.RowId}"));
            Assert.That(update["onb_nextcontacton"], Is.Null, "an output that was never set clears its column");
            Assert.That(update["onb_nextcontactreason"], Is.EqualTo("as of 2017-03-05"));
            Assert.That(update["onb_healthscore"], Is.EqualTo(71.5m));
            Assert.That(update["onb_healthband"], Is.EqualTo(new OptionSetValue(690550001)));
            Assert.That(update["onb_healthconfidence"], Is.EqualTo(80));
            Assert.That(update["onb_healthexplanation"], Is.Null);
            Assert.That(update["onb_nextevaluationon"], Is.EqualTo(new DateTime(2017, 3, 7)));
            Assert.That(update["onb_evaluatedon"], Is.EqualTo(requestedOn));
        });
    }

    [Test]
    public void Run_NeverAskedFor_CountsFromTheDayThePlanWasCreated()
    {
        var service = new RecordingService().With(Plan(690550000, null));

        WorkflowBench.Run(Shipped(), service, "onb_plan", Resolve);

        Assert.That(service.Updates.Single()["onb_nextcontactreason"], Is.EqualTo("as of 2017-03-01"));
    }

    [TestCase(690550003)]
    [TestCase(690550004)]
    public void Run_SuspendedOrCancelledPlan_WritesNothing(int status)
    {
        var service = new RecordingService().With(Plan(status, null));

        WorkflowBench.Run(Shipped(), service, "onb_plan", Resolve);

        Assert.That(service.Updates, Is.Empty);
    }

    private static XamlWorkflow Shipped()
    {
        var file = Directory.GetFiles(Repository.PathOf("Solution/src/Workflows"), "EvaluateOnboardingPlan-*.xaml").Single();
        return XamlWorkflow.Parse(File.ReadAllText(file), "Evaluate onboarding plan");
    }

    private static Entity Plan(int status, DateTime? requestedOn)
    {
        var plan = new Entity("onb_plan", WorkflowBench.RowId)
        {
            ["onb_planid"] = WorkflowBench.RowId,
            ["onb_status"] = new OptionSetValue(status),
            ["createdon"] = new DateTime(2017, 3, 1, 7, 0, 0, DateTimeKind.Utc),
        };
        if (requestedOn is { } moment)
        {
            plan["onb_evaluationrequestedon"] = moment;
        }

        return plan;
    }
}
