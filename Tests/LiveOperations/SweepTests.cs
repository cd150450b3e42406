using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Live.Calls;
using CrmOnboarding.Live.Sweeping;
using CrmOnboarding.Sandbox.Faults;
using CrmOnboarding.Tests.Support.Onboarding;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.LiveOperations;

/// <summary>The daily sweep over plan rows: what it writes, how many requests it takes, and what stops it.</summary>
[TestFixture]
internal sealed class SweepTests
{
    private const int TooManyRequests = -2147015902;
    private const int TooMuchExecutionTime = -2147015903;
    private const int TooManyConcurrentRequests = -2147015898;
    private static readonly DateTime Today = new(2026, 11, 20, 9, 0, 0, DateTimeKind.Utc);

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
    public void Run_WithPlansOfEveryKind_AsksForTheDueOnesOnly()
    {
        // One without a next evaluation is due too: its evaluation failed.
        var due = Seed(3, Today.Date).Concat(Seed(2, Today.Date.AddDays(-40), PlanStatus.Adopting)).Concat(Seed(1, null)).ToList();
        Seed(4, Today.Date.AddDays(1));
        Seed(2, Today.Date, PlanStatus.Suspended);
        Seed(2, Today.Date, PlanStatus.Cancelled);
        foreach (var archived in Seed(2, Today.Date))
        {
            _organization.Service.Update(new Entity(PlanTable.LogicalName, archived) { [SystemColumns.StateCode] = new OptionSetValue(1) });
        }


        var report = Run();

        Assert.Multiple(() =>
        {
            Assert.That(report, Is.EqualTo(new SweepReport(6, 0, report.Failures, true, 0)));
            Assert.That(report.Failures, Is.Empty);
            Assert.That(_writes.Keys, Is.EquivalentTo(due));
            Assert.That(Stamped().Select(row => row[PlanTable.EvaluationRequestedOn]), Is.All.EqualTo(Today).And.Exactly(6).Items);
            Assert.That(_line.Sent, Is.EqualTo(new[] { "RetrieveMultiple", "UpdateMultiple" }));
        });
    }

    [Test]
    public void Run_Again_WhileTheEvaluationsAreOnTheirWay_WritesNothing()
    {
        Seed(7, Today.Date);
        Run();
        _line.Sent.Clear();

        var second = Run();

        Assert.Multiple(() =>
        {
            Assert.That((second.Asked, second.Waiting), Is.EqualTo((0, 7)));
            Assert.That(_writes.Values, Is.All.EqualTo(1));
            Assert.That(_line.Sent, Is.EqualTo(new[] { "RetrieveMultiple" }));
        });
    }

    [Test]
    public void Run_OverMoreThanAPageOfEqualDates_WritesEachRowOnceInTheFewestRequests()
    {
        var plans = Seed(5_003, Today.Date);

        var report = Run(batch: 250);

        Assert.Multiple(() =>
        {
            Assert.That(report.Asked, Is.EqualTo(5_003));
            Assert.That(_writes.Keys, Is.EquivalentTo(plans));
            Assert.That(_writes.Values, Is.All.EqualTo(1));
            Assert.That(_line.Sent.Count(name => name == "RetrieveMultiple"), Is.EqualTo(2), "5,003 rows in pages of 5,000");
            Assert.That(_line.Sent.Count(name => name == "UpdateMultiple"), Is.EqualTo(21), "5,003 rows in batches of 250");
        });
    }

    [Test]
    public void Run_WhileEvaluatedPlansLeaveTheResult_MissesNone()
    {
        var plans = Seed(40, Today.Date);
        _line.Before = (name, _) =>
        {
            // Everything that was asked for so far is evaluated before the next page is read.
            if (name == "RetrieveMultiple")
            {
                Answer(Stamped());
            }
        };

        Run(page: 6, batch: 6);

        Assert.That(_writes.Keys, Is.EquivalentTo(plans));
    }

    [Test]
    public void Run_KilledAtAnyRequest_IsFinishedByTheNextWithNoRowWrittenTwice()
    {
        var ideal = Ideal(count: 40, page: 8, batch: 3);
        for (var killed = 1; killed <= ideal; killed++)
        {
            CloseTheOrganization();
            OpenTheOrganization();
            var plans = Seed(40, Today.Date);
            var at = killed;
            _line.Before = (_, number) =>
            {
                if (number == at)
                {
                    throw new OperationCanceledException("killed");
                }
            };
            Assert.That(() => Run(page: 8, batch: 3), Throws.InstanceOf<OperationCanceledException>());
            Answer(Stamped());
            _line.Before = (_, _) => { };

            var report = Run(page: 8, batch: 3);

            Assert.Multiple(() =>
            {
                Assert.That(report.IsComplete, Is.True);
                Assert.That(_writes.Keys, Is.EquivalentTo(plans), $"killed at request {at}");
                Assert.That(_writes.Values, Is.All.EqualTo(1), $"killed at request {at}");
                // The killed request, the page that is read again, and a batch that is not full.
                Assert.That(_line.Sent, Has.Count.LessThanOrEqualTo(ideal + 3), $"killed at request {at}");
            });
        }
    }

    [TestCase(TooManyRequests)]
    [TestCase(TooMuchExecutionTime)]
    [TestCase(TooManyConcurrentRequests)]
    public void Run_PutOff_WaitsAsLongAsItIsToldAndGoesOn(int code)
    {
        Seed(30, Today.Date);
        _line.Before = (_, number) =>
        {
            if (number is 1 or 4)
            {
                throw Line.PutOff(code, TimeSpan.FromSeconds(17));
            }
        };

        var report = Run(page: 10, batch: 10);

        Assert.Multiple(() =>
        {
            Assert.That(report.Asked, Is.EqualTo(30));
            Assert.That(_clock.Waits, Is.EqualTo(new[] { TimeSpan.FromSeconds(17), TimeSpan.FromSeconds(17) }));
            Assert.That(_line.Sent, Has.Count.EqualTo(6 + 2), "three pages, three batches, two of them sent again");
            Assert.That(_writes.Values, Is.All.EqualTo(1));
        });
    }

    [Test]
    public void Run_InParallel_UsesAllServicesAndNeverMore()
    {
        const int degree = 3;
        Seed(60, Today.Date);
        using var together = new Barrier(degree);
        var met = 0;
        _line.Before = (name, _) =>
        {
            // The first three writes wait for each other, so all three are under way at once.
            if (name == "UpdateMultiple" && Interlocked.Increment(ref met) <= degree)
            {
                together.SignalAndWait(TimeSpan.FromSeconds(30));
            }
        };

        var report = Run(page: 60, batch: 5, degree: degree);

        Assert.Multiple(() =>
        {
            Assert.That(report.Asked, Is.EqualTo(60));
            Assert.That(_line.MostAtOnce, Is.EqualTo(degree));
        });
    }

    [Test]
    public void Run_WithOnePoisonRow_IsolatesItAndWritesAllOthers()
    {
        var plans = Seed(256, Today.Date);
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
            Assert.That(report.Asked, Is.EqualTo(255));
            Assert.That(report.Failures.Select(failure => failure.Row.Id), Is.EqualTo(new[] { poison }));
            Assert.That(Stamped(), Has.Count.EqualTo(255));
            // One page, the batch, and two halves each of the eight times that 256 rows can be halved.
            Assert.That(_line.Sent, Has.Count.EqualTo(1 + 1 + (2 * 8)));
        });
    }

    [Test]
    public void Run_WhereNothingCanBeWritten_GivesUp()
    {
        Seed(2_000, Today.Date);
        _organization.Sandbox.Faults.BeforeRow = write =>
        {
            if (write.Kind == RowWriteKind.Update)
            {
                throw new InvalidOperationException("read only");
            }
        };

        var report = Run();

        Assert.Multiple(() =>
        {
            Assert.That(report.IsComplete, Is.False);
            Assert.That(report.Failures, Has.Count.InRange(StampWriter.MostFailures, StampWriter.MostFailures + 10));
            Assert.That(report.Left, Is.EqualTo(2_000));
        });
    }

    [Test]
    public void Run_InSlices_EndsInTimeSaysWhatIsLeftAndGoesOn()
    {
        var plans = Seed(50, Today.Date);
        // Every request takes ten seconds.
        _line.Before = (_, _) => _clock.Wait(TimeSpan.FromSeconds(10));
        var asked = 0;
        var runs = 0;
        SweepReport report;
        do
        {
            var startedOn = _clock.UtcNow();
            report = Run(page: 10, batch: 10, slice: TimeSpan.FromSeconds(60));
            // The requests begin within the slice; the last of them, and the count of what is left, end after it.
            Assert.That(_clock.UtcNow() - startedOn, Is.LessThanOrEqualTo(TimeSpan.FromSeconds(60 + 20)));
            asked += report.Asked;
            Assert.That(report.Left, Is.EqualTo(50 - asked));
            Answer(Stamped());
        }
        while (!report.IsComplete && ++runs < 10);

        Assert.Multiple(() =>
        {
            Assert.That(runs, Is.GreaterThan(0), "one slice is not enough");
            Assert.That(_writes.Keys, Is.EquivalentTo(plans));
            Assert.That(_writes.Values, Is.All.EqualTo(1));
        });
    }

    [Test]
    public void Run_PutOffBeyondItsSlice_StopsAtOnce()
    {
        Seed(20, Today.Date);
        _line.Before = (_, number) =>
        {
            if (number == 2)
            {
                throw Line.PutOff(TooManyRequests, TimeSpan.FromMinutes(5));
            }
        };

        var report = Run(page: 10, batch: 10, slice: TimeSpan.FromSeconds(60));

        Assert.Multiple(() =>
        {
            Assert.That((report.Asked, report.IsComplete, report.Left), Is.EqualTo((0, false, (int?)null)));
            Assert.That(_clock.Waits, Is.Empty);
            Assert.That(_line.Sent, Has.Count.EqualTo(2));
        });
    }

    private SweepReport Run(int page = Queries.PageSize, int batch = 1_000, int degree = 1, TimeSpan? slice = null)
    {
        _organization.Sandbox.Faults.AfterRow = write =>
        {
            if (write is { Kind: RowWriteKind.Update, Table: PlanTable.LogicalName })
            {
                _writes[write.Id] = _writes.GetValueOrDefault(write.Id) + 1;
            }
        };
        var endsOn = _clock.UtcNow() + slice;
        try
        {
            using var pool = _line.Pool(_clock, degree, endsOn);
            return new Sweep(pool, _clock, new SweepSettings { PageSize = page, BatchSize = batch, EndsOn = endsOn }, _ => { }).Run();
        }
        finally
        {
            _organization.Sandbox.Faults.AfterRow = null;
        }
    }

    private int Ideal(int count, int page, int batch) => ((count + page - 1) / page) + ((count + batch - 1) / batch);

    private IReadOnlyList<Guid> Seed(int count, DateTime? nextEvaluationOn, PlanStatus status = PlanStatus.Onboarding)
    {
        return
        [
            .. Enumerable.Range(0, count).Select(number => _organization.Service.Create(new Entity(PlanTable.LogicalName)
            {
                [PlanTable.Name] = $"Plan {number}",
                [PlanTable.Status] = ChoiceValues.Write(status),
                [PlanTable.NextEvaluationOn] = nextEvaluationOn,
            })),
        ];
    }

    /// <summary>What the background workflow writes, in short: as of when it evaluated, and when it is due again.</summary>
    private void Answer(IEnumerable<Entity> plans)
    {
        foreach (var plan in plans)
        {
            _organization.Service.Update(new Entity(PlanTable.LogicalName, plan.Id)
            {
                [PlanTable.EvaluatedOn] = Today.Date,
                [PlanTable.EvaluationAnsweredOn] = plan[PlanTable.EvaluationRequestedOn],
                [PlanTable.NextEvaluationOn] = Today.Date.AddDays(3),
            });
        }
    }

    private IReadOnlyList<Entity> Stamped()
    {
        var query = new QueryExpression(PlanTable.LogicalName) { ColumnSet = new ColumnSet(PlanTable.EvaluationRequestedOn) };
        query.Criteria.AddCondition(PlanTable.EvaluationRequestedOn, ConditionOperator.NotNull);
        return [.. _organization.Service.RetrieveMultiple(query).Entities];
    }
}
