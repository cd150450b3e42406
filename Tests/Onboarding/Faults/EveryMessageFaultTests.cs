using System.ServiceModel;
using CrmOnboarding.Sandbox.Faults;
using CrmOnboarding.Tests.Onboarding.CustomApis;
using CrmOnboarding.Tests.Solution;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.Onboarding.Faults;

/// <summary>
/// The platform fails at a call of a message, before it or when its answer is lost: the message fails or gets over it, and where it fails
/// nothing is left; sent again, it does what it does. The variable CRM_FAULTS=all tries every call of every message, the usual run the
/// first, the last and one between them.
/// </summary>
[TestFixture]
internal sealed class EveryMessageFaultTests
{
    private static readonly int[] s_codes =
    [
        // A deadlock, a lock that was not got, a privilege that is missing.
        unchecked((int)0x80044150), 1205, unchecked((int)0x80040220),
    ];

    private static bool IsWhole => Environment.GetEnvironmentVariable("CRM_FAULTS") == "all";

    [TestCaseSource(typeof(MessageCases), nameof(MessageCases.All))]
    public void Fault_AtACall_LeavesNothing_AndTheMessageWorksAfterIt(MessageCase message)
    {
        using var stage = Prepared(message);
        var calls = Tried(CallsOf(stage, message)).ToList();
        TestContext.Out.WriteLine($"{calls.Count} calls, before and after each");
        foreach (var call in calls)
        {
            foreach (var isLate in new[] { false, true })
            {
                Assert.That(LeftAfter(stage, message, call, isLate, noRollback: false), Is.Zero, $"call {call}, late: {isLate}");
            }
        }
    }

    /// <summary>What the same loop finds on a platform without transactions.</summary>
    [TestCase("onb_JoinPlans")]
    [TestCase("onb_ApplyReschedule")]
    [TestCase("onb_Assign")]
    public void Fault_WithoutTransactions_LeavesRows(string name)
    {
        var message = MessageCases.All.Single(each => each.Name == name);
        using var stage = Prepared(message);
        Assert.That(
            Enumerable.Range(1, CallsOf(stage, message))
                .Any(call => LeftAfter(stage, message, call, isLate: false, noRollback: true) > 0),
            Is.True);
    }

    private static MessageStage Prepared(MessageCase message)
    {
        var stage = MessageStage.Open();
        message.Before?.Invoke(stage);
        return stage;
    }

    private static int CallsOf(MessageStage prepared, MessageCase message)
    {
        using var stage = prepared.Copy();
        var calls = 0;
        stage.Sandbox.Faults.BeforeCall = _ => calls++;
        Send(stage, message);
        return calls;
    }

    private static IEnumerable<int> Tried(int calls) =>
        IsWhole ? Enumerable.Range(1, calls) : new[] { 1, (calls + 1) / 2, calls }.Where(call => call > 0).Distinct();

    /// <returns>How many rows a message changed that failed; 0 where it got over the fault.</returns>
    private static int LeftAfter(MessageStage prepared, MessageCase message, int call, bool isLate, bool noRollback)
    {
        using var stage = prepared.Copy();
        var before = stage.Rows();
        var number = 0;
        void Fail()
        {
            if (++number == call)
            {
                throw new FaultException<OrganizationServiceFault>(
                    new OrganizationServiceFault { ErrorCode = s_codes[call % s_codes.Length], Message = "The platform failed." },
                    new FaultReason("The platform failed."));
            }
        }

        if (isLate)
        {
            stage.Sandbox.Faults.AfterCall = (_, _) => Fail();
        }
        else
        {
            stage.Sandbox.Faults.BeforeCall = _ => Fail();
        }

        var platform = new NoRollback();
        platform.Watch(stage.Sandbox.Faults);
        try
        {
            Send(stage, message);
            return 0;
        }
        catch (FaultException<OrganizationServiceFault>)
        {
            if (noRollback)
            {
                platform.BringBack(stage.Sandbox);
            }
        }

        stage.Sandbox.Faults.BeforeCall = null;
        stage.Sandbox.Faults.AfterCall = null;
        var after = stage.Rows();
        var left = after.Except(before).Count() + before.Except(after).Count();
        if (!noRollback && left == 0)
        {
            Assert.That(() => Send(stage, message), Throws.Nothing, "sent again");
        }

        return left;
    }

    private static void Send(MessageStage stage, MessageCase message) =>
        stage.Send(RoleRules.SendersOf(message.Name)![^1], message.Request(stage));
}
