using CrmOnboarding.Sandbox.Workflows;
using CrmOnboarding.Tests.Support;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.Sandbox.Workflows;

/// <summary>The workflow that ships, with a stand-in for its activity.</summary>
[NonParallelizable]
public sealed class EvaluatePlanWorkflowTests
{
    private static Type? Resolve(string name) =>
        name.Split(',')[0].EndsWith(".EvaluateOnboarding", StringComparison.Ordinal) ? typeof(EvaluationStandIn) : null;

    [SetUp]
    public void Forget() => EvaluationStandIn.Asked.Clear();

    [Test]
    public void Run_RequestedPlan_OneReadAndTheActivityAsOfTheRequest()
    {
        var requestedOn = new DateTime(2017, 3, 5, 8, 0, 0, DateTimeKind.Utc);
        var service = new RecordingService().With(Plan(requestedOn));

        WorkflowBench.Run(Shipped(), service, "onb_plan", Resolve);

        Assert.Multiple(() =>
        {
            Assert.That(service.Calls, Is.EqualTo(new[] { "Retrieve onb_plan(createdon,onb_evaluationrequestedon,onb_planid)" }));
            Assert.That(EvaluationStandIn.Asked, Is.EqualTo(new[] { (new EntityReference("onb_plan", WorkflowBench.RowId), requestedOn) }));
        });
    }

    [Test]
    public void Run_NeverAskedFor_CountsFromTheMomentThePlanWasCreated()
    {
        WorkflowBench.Run(Shipped(), new RecordingService().With(Plan(null)), "onb_plan", Resolve);

        Assert.That(EvaluationStandIn.Asked.Single().AsOf, Is.EqualTo(new DateTime(2017, 3, 1, 7, 0, 0, DateTimeKind.Utc)));
    }

    private static XamlWorkflow Shipped()
    {
        var file = Directory.GetFiles(Repository.PathOf("Solution/src/Workflows"), "EvaluateOnboardingPlan-*.xaml").Single();
        return XamlWorkflow.Parse(File.ReadAllText(file), "Evaluate onboarding plan");
    }

    private static Entity Plan(DateTime? requestedOn)
    {
        var plan = new Entity("onb_plan", WorkflowBench.RowId)
        {
            ["onb_planid"] = WorkflowBench.RowId,
            ["createdon"] = new DateTime(2017, 3, 1, 7, 0, 0, DateTimeKind.Utc),
        };
        if (requestedOn is { } moment)
        {
            plan["onb_evaluationrequestedon"] = moment;
        }

        return plan;
    }
}
