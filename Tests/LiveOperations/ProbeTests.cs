using System.Reflection;
using CrmOnboarding.Live.Probing;
using CrmOnboarding.Sandbox.Metadata;
using CrmOnboarding.Sandbox.Pipeline;
using CrmOnboarding.Tests.Support;
using CrmOnboarding.Tests.Support.Onboarding;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.LiveOperations;

/// <summary>The message-order probe: what its plug-in records, and that nothing of it stays behind.</summary>
[TestFixture]
internal sealed class ProbeTests
{
    private static string ProbeAssembly => Repository.PathOf("Live/Probe/bin/Release/net462/CrmOnboarding.Probe.dll");

    [Test]
    public void Plugin_OnEveryProbedMessage_RecordsTheOrderAndTheNesting()
    {
        using var organization = OnboardingOrganization.Fresh();
        var plugin = Assembly.LoadFrom(ProbeAssembly).GetType("CrmOnboarding.Probe.RecordingPlugin", throwOnError: true)!;
        foreach (var message in ProbedMessages.All)
        {
            organization.Sandbox.RegisterStep(
                new StepRegistration { MessageName = message.Message, Table = message.Table, Stage = (StepStage)message.Stage }, plugin);
        }

        var actions = new ProbeActions(organization.Service);
        var opportunity = actions.MakeOpportunity();

        // The order that the Sandbox is set to: the state by Update, then the row of the close.
        Assert.Multiple(() =>
        {
            AssertClosing("WinOpportunity", "Win");
            Assert.That(Recorded("Reopen by Update of statecode").Select(Place),
                Is.EqualTo(new[] { "Update@10", "Update@20", "Update@40" }));
            AssertClosing("LoseOpportunity", "Lose");
        });

        void AssertClosing(string action, string message)
        {
            var recorded = Recorded(action);
            Assert.That(
                recorded.Where(sighting => sighting.Message != "CreateMultiple").Select(Place),
                Is.EqualTo(new[]
                {
                    $"{message}@10", $"{message}@20", "Update@10", "Update@20", "Update@40", "Create@10", "Create@20", "Create@40",
                    $"{message}@40",
                }));
            Assert.That(recorded.Where(sighting => sighting.Message != message).Select(sighting => sighting.Inside),
                Is.All.EndsWith($"{message}@30"));
            Assert.That(recorded.Where(sighting => sighting.Table == "opportunityclose").Select(sighting => sighting.Message),
                Is.All.StartsWith("Create"));
        }

        IReadOnlyList<Sighting> Recorded(string name)
        {
            organization.Sandbox.Executions.Clear();
            actions.All.Single(action => action.Name == name).Run(opportunity);
            return [.. organization.Sandbox.Executions.Items.Select(execution => Sighting.Parse(execution.Trace)).OfType<Sighting>()];
        }

        static string Place(Sighting sighting) => $"{sighting.Message}@{sighting.Stage}";
    }

    [TestCase("probe|638000000000000000|Win|opportunity|40|1|00000000-0000-0000-0000-000000000001|"
        + "00000000-0000-0000-0000-000000000002|1|", true)]
    [TestCase("Entered plug-in\nprobe|638000000000000000|Win|opportunity|40|1|00000000-0000-0000-0000-000000000001|"
        + "00000000-0000-0000-0000-000000000002|0|Update@30\nExiting", true)]
    [TestCase("State 1, closed on 2026-11-20, 2 lines", false)]
    [TestCase("probe|not a number", false)]
    [TestCase(null, false)]
    public void Parse_OfATrace_FindsItsOwnLineOnly(string? trace, bool isFound) =>
        Assert.That(Sighting.Parse(trace) is not null, Is.EqualTo(isFound));

    [TestCase(false)]
    [TestCase(true)]
    public void Run_HoweverItEnds_LeavesNothingBehind(bool isCutOff)
    {
        var environment = new EnvironmentWithSolutions();
        var organization = Guid.NewGuid();
        environment.Add("organization", organization, ("plugintracelogsetting", new OptionSetValue(1)));
        var left = environment.Create(new Entity("pluginassembly") { ["name"] = "CrmOnboarding.Probe" });
        environment.Create(new Entity("plugintype") { ["pluginassemblyid"] = new EntityReference("pluginassembly", left) });
        Filter(environment, "Win", "opportunity");
        Filter(environment, "Create", "opportunityclose");
        environment.BeforeCreate = row =>
        {
            if (isCutOff && row.LogicalName == "sdkmessageprocessingstep" && environment.Count("sdkmessageprocessingstep") == 4)
            {
                throw new TimeoutException("cut off");
            }
        };

        var probe = new MessageOrderProbe(environment, environment);
        ProbeReport? report = null;
        var run = () => report = probe.Run([1, 2, 3], "0123456789abcdef", watch: null);
        if (isCutOff)
        {
            Assert.That(run, Throws.TypeOf<TimeoutException>());
        }
        else
        {
            Assert.That(run, Throws.Nothing);
        }

        Assert.Multiple(() =>
        {
            foreach (var table in new[] { "pluginassembly", "plugintype", "sdkmessageprocessingstep", "opportunity" })
            {
                Assert.That(environment.Count(table), Is.Zero, table);
            }

            Assert.That(
                environment.Updates.Where(row => row.LogicalName == "organization")
                    .Select(row => row.GetAttributeValue<OptionSetValue>("plugintracelogsetting").Value),
                Is.EqualTo(new[] { 2, 1 }), "everything is traced meanwhile, then what was set before");
            if (!isCutOff)
            {
                Assert.That(report!.Missing, Has.Count.EqualTo(ProbedMessages.All.Count - 6),
                    "three stages each of the two messages there are");
                Assert.That(report.Actions.Select(action => action.Action),
                    Is.EqualTo(new ProbeActions(environment).All.Select(action => action.Name)));
            }
        });
    }

    private static void Filter(EnvironmentWithSolutions environment, string message, string table)
    {
        var id = Guid.NewGuid();
        environment.Add("sdkmessagefilter", Guid.NewGuid(), ("primaryobjecttypecode", table),
            ("sdkmessageid", new EntityReference("sdkmessage", id)), ("message.name", new AliasedValue("sdkmessage", "name", message)));
    }
}
