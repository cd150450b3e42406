using System.ServiceModel;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Templates;
using CrmOnboarding.Live.Calls;
using CrmOnboarding.Live.Sweeping;
using CrmOnboarding.Sandbox.Faults;
using CrmOnboarding.Tests.Support.Onboarding;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.LiveOperations;

/// <summary>The daily sweep: which slices it sends, how many requests they take on the server, and what stops it.</summary>
[TestFixture]
internal sealed class SweepTests
{
    private const int TooManyRequests = -2147015902;
    private const int TooMuchExecutionTime = -2147015903;
    private const int TooManyConcurrentRequests = -2147015898;
    private static readonly DateTime Today = new(2026, 11, 20, 9, 0, 0, DateTimeKind.Utc);

    // So little that every slice is one batch.
    private static readonly Func<TimeSpan> OneBatch = () => TimeSpan.FromMilliseconds(1);

    private OnboardingOrganization _organization = null!;
    private SandboxClock _clock = null!;
    private Line _line = null!;
    private Dictionary<Guid, int> _writes = null!;

    [SetUp]
    public void OpenTheOrganization()
    {
        _organization = OnboardingOrganization.Fresh();
        _organization.AdvanceTo(Today);
        _clock = new SandboxClock(_organization.Sandbox);
        _line = new Line(_organization.ServiceFor(_organization.ApplicationUser));
        _writes = [];
    }

    [TearDown]
    public void CloseTheOrganization() => _organization.Dispose();

    [Test]
    public void Run_OverThreeBatches_ReadsEachInAFixedNumberOfQueriesAndWritesEachPlanOnce()
    {
        var plans = Seed(600);

        var report = Run();

        var calls = CallsOfTheNight();
        Assert.Multiple(() =>
        {
            Assert.That(report, Is.EqualTo(new SweepReport(600, report.Written, report.PassedOver, 1, true)));
            Assert.That(report.PassedOver, Is.Empty);
            Assert.That(_line.Sent, Is.EqualTo(new[] { "onb_EvaluateDuePlans" }));
            Assert.That(_writes.Keys, Is.EquivalentTo(plans));
            Assert.That(_writes.Values, Is.All.EqualTo(1));
            // Absences, the ruleset, old health and the sender of e-mails once; plans, milestones, workstreams, risks, handoffs, questions,
            // ten kinds of facts and versions for each batch. These plans have no calendar and no template of rows, and each batch has
            // fewer than 5,000 rows of a table.
            Assert.That(calls.Count(name => name == "RetrieveMultiple"), Is.EqualTo(4 + (3 * 17)));
            Assert.That(calls.Except(["RetrieveMultiple"]), Is.SubsetOf(new[] { "CreateMultiple", "UpdateMultiple", "UpsertMultiple" }));
            Assert.That(calls.Count(name => name != "RetrieveMultiple"), Is.LessThanOrEqualTo(3 * 4));
        });
    }

    [Test]
    public void Run_Again_WritesNothing()
    {
        Seed(300);
        Run();
        _organization.Sandbox.Executions.Clear();
        _writes.Clear();

        var second = Run();

        Assert.Multiple(() =>
        {
            Assert.That(second.Written, Is.Zero);
            Assert.That(_writes, Is.Empty);
            Assert.That(CallsOfTheNight(), Is.All.EqualTo("RetrieveMultiple"));
        });
    }

    [Test]
    public void Run_KilledAtAnySlice_IsFinishedByTheNextWithNoPlanWrittenTwice()
    {
        for (var killed = 1; killed <= 3; killed++)
        {
            CloseTheOrganization();
            OpenTheOrganization();
            var plans = Seed(600);
            var at = killed;
            _line.Before = (_, number) =>
            {
                if (number == at)
                {
                    throw new OperationCanceledException("killed");
                }
            };
            Assert.That(() => Run(OneBatch), Throws.InstanceOf<OperationCanceledException>());
            Assert.That(_writes, Has.Count.EqualTo((killed - 1) * 250));
            _line.Before = (_, _) => { };

            Assert.That(Run(OneBatch).IsComplete, Is.True);
            Assert.That(_writes.Keys, Is.EquivalentTo(plans), $"killed at slice {at}");
            Assert.That(_writes.Values, Is.All.EqualTo(1), $"killed at slice {at}");
        }
    }

    [Test]
    public void Run_KilledInTheMiddleOfASlice_LeavesNothingOfIt()
    {
        var plans = Seed(300);
        var left = 280;
        _organization.Sandbox.Faults.BeforeRow = write =>
        {
            if (write is { Kind: RowWriteKind.Update, Table: PlanTable.LogicalName } && left-- == 0)
            {
                throw new OperationCanceledException("killed");
            }
        };
        var service = new PatientService(_line.Services(1)[0], new Patience(_clock), () => { });
        Assert.That(
            () => service.Execute(new OrganizationRequest("onb_EvaluateDuePlans")),
            Throws.InstanceOf<FaultException<OrganizationServiceFault>>());
        Assert.That(Evaluated(plans), Is.Empty);
        _organization.Sandbox.Faults.BeforeRow = null;

        Run();

        Assert.That(_writes.Keys, Is.EquivalentTo(plans));
        Assert.That(_writes.Values, Is.All.EqualTo(1));
    }

    [TestCase(TooManyRequests)]
    [TestCase(TooMuchExecutionTime)]
    [TestCase(TooManyConcurrentRequests)]
    public void Run_PutOff_WaitsAsLongAsItIsToldAndGoesOn(int code)
    {
        Seed(600);
        _line.Before = (_, number) =>
        {
            if (number is 1 or 3)
            {
                throw Line.PutOff(code, TimeSpan.FromSeconds(17));
            }
        };

        var report = Run(OneBatch);

        Assert.Multiple(() =>
        {
            Assert.That(report.Evaluated, Is.EqualTo(600));
            Assert.That(_clock.Waits, Is.EqualTo(new[] { TimeSpan.FromSeconds(17), TimeSpan.FromSeconds(17) }));
            Assert.That(_line.Sent, Has.Count.EqualTo(3 + 2), "three slices, two of them sent again");
            Assert.That(_writes.Values, Is.All.EqualTo(1));
        });
    }

    [Test]
    public void Run_WithOnePlanThatCannotBeWritten_NamesItAndWritesAllOthers()
    {
        var plans = Seed(256);
        var poison = plans[137];
        _organization.Sandbox.Faults.BeforeRow = write =>
        {
            if (write.Kind == RowWriteKind.Update && write.Id == poison)
            {
                throw new InvalidOperationException("poison");
            }
        };

        var report = Run();

        Assert.Multiple(() =>
        {
            Assert.That(report.IsComplete, Is.True);
            Assert.That(report.Evaluated, Is.EqualTo(255));
            Assert.That(report.PassedOver.Single(), Does.Contain(poison.ToString()).And.Contain("Dataverse refused to write"));
            Assert.That(Evaluated(plans), Is.EquivalentTo(plans.Where(plan => plan != poison)));
            // Halved eight times to one plan, in the worst case twice: smaller slices before it grow again.
            Assert.That(_line.Sent, Has.Count.LessThanOrEqualTo(4 * 8));
        });
    }

    [Test]
    public void Run_WhereNothingCanBeWritten_GivesUp()
    {
        Seed(300);
        _organization.Sandbox.Faults.BeforeRow = write =>
        {
            if (write.Kind == RowWriteKind.Update)
            {
                throw new InvalidOperationException("read only");
            }
        };

        Assert.That(() => Run(), Throws.InstanceOf<FaultException<OrganizationServiceFault>>());
        Assert.That(_line.Sent, Has.Count.LessThanOrEqualTo(8 + (3 * Slices.MostRefused) + 1));
    }

    [Test]
    public void Run_InSlices_EndsInTimeAndTheNextGoesOn()
    {
        var plans = Seed(600);
        // Every slice takes ten seconds.
        _line.Before = (_, _) => _clock.Wait(TimeSpan.FromSeconds(10));
        var endsOn = _clock.UtcNow() + TimeSpan.FromSeconds(15);
        TimeSpan Left() => endsOn - _clock.UtcNow() <= TimeSpan.Zero ? TimeSpan.Zero : TimeSpan.FromMilliseconds(1);

        var first = Run(Left);

        Assert.Multiple(() =>
        {
            Assert.That((first.Evaluated, first.Slices, first.IsComplete), Is.EqualTo((500, 2, false)));
            Assert.That(first.ToString(), Does.EndWith("Stopped early: the next run goes on."));
        });
        Assert.That(Run().Evaluated, Is.EqualTo(100));
        Assert.That(_writes.Keys, Is.EquivalentTo(plans));
        Assert.That(_writes.Values, Is.All.EqualTo(1));
    }

    [Test]
    public void Run_PutOffBeyondItsEnd_StopsAtOnce()
    {
        Seed(300);
        _line.Before = (_, number) =>
        {
            if (number == 2)
            {
                throw Line.PutOff(TooManyRequests, TimeSpan.FromMinutes(5));
            }
        };

        var report = Run(OneBatch, endsOn: _clock.UtcNow().AddSeconds(60));

        Assert.Multiple(() =>
        {
            Assert.That((report.Evaluated, report.IsComplete), Is.EqualTo((250, false)));
            Assert.That(_clock.Waits, Is.Empty);
            Assert.That(_line.Sent, Has.Count.EqualTo(2));
        });
    }

    private SweepReport Run(Func<TimeSpan>? timeLeft = null, DateTime? endsOn = null)
    {
        _organization.Sandbox.Faults.AfterRow = write =>
        {
            if (write is { Kind: RowWriteKind.Update, Table: PlanTable.LogicalName })
            {
                _writes[write.Id] = _writes.GetValueOrDefault(write.Id) + 1;
            }
        };
        var service = new PatientService(_line.Services(1)[0], new Patience(_clock, endsOn), () => { });
        return new Sweep(service, timeLeft).Run();
    }

    private IReadOnlyList<string> CallsOfTheNight() =>
        [.. _organization.ExecutionsOf("EvaluateDuePlansPlugin").SelectMany(execution => execution.ServiceCalls)];

    private IEnumerable<Guid> Evaluated(IEnumerable<Guid> plans) => plans.Where(plan => _organization.Service
        .Retrieve(PlanTable.LogicalName, plan, new Microsoft.Xrm.Sdk.Query.ColumnSet(PlanTable.EvaluatedOn))
        .GetAttributeValue<DateTime?>(PlanTable.EvaluatedOn) == Today.Date);

    /// <summary>Plans that people made by hand: a day and a template, and no parts.</summary>
    private IReadOnlyList<Guid> Seed(int count)
    {
        Guid[] plans =
        [
            .. Enumerable.Range(0, count).Select(number => _organization.Service.Create(new Entity(PlanTable.LogicalName)
            {
                [PlanTable.Name] = $"Plan {number}",
                [PlanTable.Status] = ChoiceValues.Write(PlanStatus.Onboarding),
                [PlanTable.TemplateCode] = ShippedTemplates.All[0].Code,
                [PlanTable.Day0On] = Today.Date.AddDays(-30),
            })),
        ];
        // Creating a plan starts its evaluation in the background; here that never comes.
        _organization.Sandbox.Executions.Clear();
        return plans;
    }
}
