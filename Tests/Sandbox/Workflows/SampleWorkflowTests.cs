using System.ServiceModel;
using CrmOnboarding.Sandbox.Workflows;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.Sandbox.Workflows;

/// <summary>The two workflows of the sample solution: a background one with a custom activity, a real-time one with a condition.</summary>
internal sealed class SampleWorkflowTests
{
    private static Type? Resolve(string name) => name == AddBusinessDays.RegisteredName ? typeof(AddBusinessDays) : null;

    [Test]
    public void Run_BackgroundWithCustomActivity_WritesItsOutputsInOneUpdate()
    {
        var row = new Entity("onb_onboarding", WorkflowBench.RowId) { ["onb_startdate"] = new DateTime(2017, 3, 3) };
        var service = new RecordingService().With(row);

        var result = WorkflowBench.Run(SetDueDate(), service, "onb_onboarding", Resolve);

        Assert.That(result.Status, Is.EqualTo(WorkflowStatus.Succeeded));
        Assert.That(service.Calls, Is.EqualTo(new[]
        {
            "Retrieve onb_onboarding(onb_startdate)", "Update onb_onboarding(onb_duedate,onb_summary)",
        }));
        var update = service.Updates.Single();
        Assert.That(update.Id, Is.EqualTo(WorkflowBench.RowId));
        // Friday plus five working days.
        Assert.That(update["onb_duedate"], Is.EqualTo(new DateTime(2017, 3, 10)));
        Assert.That(update["onb_summary"], Is.EqualTo("due 2017-03-10"));
    }

    [Test]
    public void Run_InputColumnEmpty_ActivityGetsMinValueAndUnsetDateIsWrittenAsNull()
    {
        var service = new RecordingService().With(new Entity("onb_onboarding", WorkflowBench.RowId));

        WorkflowBench.Run(SetDueDate(), service, "onb_onboarding", Resolve);

        var update = service.Updates.Single();
        Assert.That(update.Contains("onb_duedate"), Is.True);
        Assert.That(update["onb_duedate"], Is.Null);
        Assert.That(update["onb_summary"], Is.EqualTo("no start"));
    }

    [Test]
    public void Run_ActivityInNoImportedAssembly_FaultNamesActivityAndWorkflow()
    {
        var service = new RecordingService().With(new Entity("onb_onboarding", WorkflowBench.RowId));

        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(
            () => WorkflowBench.Run(SetDueDate(), service, "onb_onboarding"))!;

        Assert.That(fault.Message, Does.Contain(AddBusinessDays.RegisteredName).And.Contain("Set due date"));
        Assert.That(service.Updates, Is.Empty);
    }

    [TestCase(true, 690550002)]
    [TestCase(false, null)]
    [TestCase(null, null)]
    public void Run_RealTimeWithCondition_WritesOnlyWhenItHolds(bool? urgent, int? priority)
    {
        var row = new Entity("onb_onboarding", WorkflowBench.RowId);
        if (urgent is not null)
        {
            row["onb_isurgent"] = urgent;
        }

        var service = new RecordingService().With(row);

        WorkflowBench.Run(
            XamlWorkflow.Parse(WorkflowBench.Fixture("SetPriority.xaml"), "Set priority"), service, "onb_onboarding");

        Assert.That(
            service.Updates.Select(update => update.GetAttributeValue<OptionSetValue>("onb_priority").Value),
            Is.EqualTo(priority is null ? Array.Empty<int>() : [priority.Value]));
    }

    private static XamlWorkflow SetDueDate() => XamlWorkflow.Parse(WorkflowBench.Fixture("SetDueDate.xaml"), "Set due date");
}
