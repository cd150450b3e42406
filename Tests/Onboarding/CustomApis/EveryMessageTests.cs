using System.ServiceModel;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Sandbox.Faults;
using CrmOnboarding.Sandbox.Pipeline;
using CrmOnboarding.Tests.Solution;
using CrmOnboarding.Tests.Support;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.Onboarding.CustomApis;

/// <summary>
/// What holds of every message: who may send it, what a second time does, what two callers at the same time do, and what it says of rows
/// that are missing, deleted or of another plan. What a message is for, its own scenarios show.
/// </summary>
[TestFixture]
internal sealed class EveryMessageTests
{
    // Those who work on what they own.
    private static readonly string[] s_owners =
        [Scenarios.Support.Roles.SalesContributor, Scenarios.Support.Roles.Delivery, Scenarios.Support.Roles.Finance];

    [Test]
    public void EveryMessageOfTheSolution_IsHere() => Assert.That(
        MessageCases.All.Select(each => each.Name),
        Is.EquivalentTo(Directory.GetDirectories(Repository.PathOf("Solution/src/customapis")).Select(Path.GetFileName)));

    [Test]
    public void EveryRoleOfTheSolution_IsHere() => Assert.That(
        MessageCases.Roles,
        Is.EquivalentTo(Directory.GetFiles(Repository.PathOf("Solution/src/Roles")).Select(Path.GetFileNameWithoutExtension)));

    [TestCaseSource(typeof(MessageCases), nameof(MessageCases.All))]
    public void Roles_ThatMaySendIt_Can_AndNoOther(MessageCase message)
    {
        var senders = RoleRules.SendersOf(message.Name)!;
        using var prepared = Prepared(message);
        var before = prepared.Rows();
        Assert.Multiple(() =>
        {
            foreach (var role in MessageCases.Roles.Except(senders))
            {
                Assert.That(
                    () => prepared.Send(role, message.Request(prepared)),
                    Throws.InstanceOf<FaultException<OrganizationServiceFault>>()
                        .With.Property("Detail").Property("ErrorCode").EqualTo(ErrorCodes.PrivilegeDenied),
                    $"{role} may not");
            }

            Assert.That(Changes(before, prepared), Is.Empty, "refused, and something was written");
            foreach (var role in senders)
            {
                using var stage = prepared.Copy();
                Own(stage, message, role);
                Assert.That(() => stage.Send(role, message.Request(stage)), Throws.Nothing, $"{role} may");
            }
        });
    }

    [TestCaseSource(typeof(MessageCases), nameof(MessageCases.All))]
    public void TwiceInARow_DoesAsItSays(MessageCase message)
    {
        using var stage = Prepared(message);
        var request = message.Request(stage);
        stage.Send(Sender(message), request);
        stage.Sandbox.DrainQueue();
        var once = stage.Rows();
        if (message.Again == Again.IsRefused)
        {
            Assert.That(() => stage.Send(Sender(message), request), IsASentence);
        }
        else
        {
            stage.Send(Sender(message), request);
        }

        Assert.That(Changes(once, stage), message.Again == Again.IsAnotherAct ? Is.Not.Empty : Is.Empty);
    }

    /// <summary>
    /// The worst that two callers can do to each other: both have read all that they read before either writes. Locks of rows then let
    /// one write after the other.
    /// </summary>
    [TestCaseSource(typeof(MessageCases), nameof(MessageCases.All))]
    public void AtTheSameTime_TwoCallersDoWhatOneDoes(MessageCase message)
    {
        using var stage = Prepared(message);
        using var alone = stage.Copy();
        var request = message.Request(stage);
        var read = new List<(string Type, OrganizationResponse Answer)>();
        alone.Sandbox.Faults.AfterCall = (call, answer) => read.Add((call.TypeName, answer));
        alone.Send(Sender(message), request);
        alone.Sandbox.Faults.AfterCall = null;
        alone.Sandbox.DrainQueue();
        var once = alone.Rows();

        stage.Send(Sender(message), request);
        var own = read.Where(call => call.Type == read[0].Type).Select(call => call.Answer).ToList();
        var stale = 0;
        stage.Sandbox.Faults.AfterCall = (call, answer) =>
        {
            if (call.TypeName == read[0].Type && call.Number <= own.Count
                && call.Request.RequestName is "Retrieve" or "RetrieveMultiple" && answer.ResponseName == own[call.Number - 1].ResponseName)
            {
                answer.Results = own[call.Number - 1].Results;
                stale++;
            }
        };
        try
        {
            stage.Send(Sender(message), request);
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            Assert.That(() => throw fault, IsASentence);
        }

        stage.Sandbox.Faults.AfterCall = null;
        stage.Sandbox.DrainQueue();
        Assert.That(stale, Is.Positive, "nothing was read before");
        if (message.Again == Again.IsAnotherAct)
        {
            Assert.That(stage.Rows(), Has.Count.GreaterThan(once.Count), "both happened");
        }
        else if (message.HasNewIds)
        {
            Assert.That(stage.Rows(), Has.Count.EqualTo(once.Count));
        }
        else
        {
            Assert.That(Changes(once, stage), Is.Empty);
        }
    }

    [TestCaseSource(typeof(MessageCases), nameof(MessageCases.OfARow))]
    public void Target_ThatIsGone_IsSaidSo(MessageCase message)
    {
        using var prepared = Prepared(message);
        var role = Sender(message);
        var request = message.Request(prepared);
        var target = (EntityReference)request["Target"];
        using var deleted = prepared.Copy();
        if (!message.StaysForEver)
        {
            deleted.Service.Delete(target.LogicalName, target.Id);
            deleted.Sandbox.DrainQueue();
        }

        var before = deleted.Rows();
        Assert.Multiple(() =>
        {
            if (!message.StaysForEver)
            {
                Assert.That(() => deleted.Send(role, request), IsASentence, "deleted");
                Assert.That(Changes(before, deleted), Is.Empty);
            }

            Refused(prepared, role, request, "Target", new EntityReference(target.LogicalName, Guid.NewGuid()));
            Refused(prepared, role, request, "Target", new EntityReference(AccountTable.LogicalName, target.Id));
        });
    }

    [TestCaseSource(typeof(MessageCases), nameof(MessageCases.NamingRows))]
    public void RowsItNames_ThatAreMissingOrOfAnotherPlan_AreRefused(MessageCase message)
    {
        using var stage = Prepared(message);
        var role = Sender(message);
        var request = message.Request(stage);
        Assert.Multiple(() =>
        {
            foreach (var parameter in request.Parameters.Where(each => each.Key != "Target").ToList())
            {
                object? missing = parameter.Value switch
                {
                    EntityReference reference => new EntityReference(reference.LogicalName, Guid.NewGuid()),
                    Guid => Guid.NewGuid(),
                    _ => null,
                };
                if (missing is not null)
                {
                    Refused(stage, role, request, parameter.Key, missing);
                }
            }

            foreach (var (parameter, value) in message.Foreign?.Invoke(stage) ?? [])
            {
                Refused(stage, role, request, parameter, value);
            }
        });
    }

    // Rows that are new, changed or gone.
    private static IEnumerable<string> Changes(IReadOnlyList<string> before, MessageStage stage)
    {
        var after = stage.Rows();
        return after.Except(before).Concat(before.Except(after));
    }

    // The application user of the service, who may send all of them.
    private static string Sender(MessageCase message) => RoleRules.SendersOf(message.Name)![^1];

    private static MessageStage Prepared(MessageCase message)
    {
        var stage = MessageStage.Open();
        message.Before?.Invoke(stage);
        return stage;
    }

    private static void Own(MessageStage stage, MessageCase message, string role)
    {
        if (!s_owners.Contains(role))
        {
            return;
        }

        var target = message.Request(stage).Parameters.TryGetValue("Target", out var value) ? value as EntityReference : null;
        foreach (var row in message.Owned?.Invoke(stage) ?? (target?.LogicalName is MilestoneTable.LogicalName or HandoffTable.LogicalName
            or OpportunityTable.LogicalName ? [target] : []))
        {
            stage.Service.Update(new Entity(row.LogicalName, row.Id) { [SystemColumns.OwnerId] = stage.Person(role) });
        }
    }

    private static void Refused(MessageStage stage, string role, OrganizationRequest request, string parameter, object value)
    {
        var before = stage.Rows();
        var wrong = new OrganizationRequest(request.RequestName) { Parameters = [.. request.Parameters] };
        wrong[parameter] = value;
        Assert.That(() => stage.Send(role, wrong), IsASentence, $"{parameter}: {value}");
        Assert.That(Changes(before, stage), Is.Empty, $"{parameter}: refused, and something was written");
    }

    private static NUnit.Framework.Constraints.IResolveConstraint IsASentence =>
        Throws.InstanceOf<FaultException<OrganizationServiceFault>>().With.Message.Matches(@"^[\p{Lu}'][^\n]*\.$");
}
