using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using CrmOnboarding.Tests.Support.Onboarding;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.Onboarding;

/// <summary>
/// The questions whether a plan has an open item that counts towards its completion, and whether a deal takes part in it, are asked of the
/// platform: the answers are those of the rules for every state of an item and of its line.
/// </summary>
[TestFixture]
internal sealed class OpenMilestoneTests
{
    [Test]
    public void Questions_EveryStateOfAnItemAndItsLine_AreAnsweredAsTheRulesSay()
    {
        using var org = OnboardingOrganization.Fresh();
        org.GoTo(2026, 11, 20);
        var deal = org.Sales.WinNew(org.Sales.Account(5_000));
        var plan = org.Plans.Single().Id;
        var item = org.Plans.Item("MATERIAL_1");
        var line = item.GetAttributeValue<EntityReference>(MilestoneTable.WorkstreamId);
        foreach (var other in org.Plans.Items().Where(other => other.Id != item.Id))
        {
            org.Service.Delete(MilestoneTable.LogicalName, other.Id);
        }

        var differing = new List<string>();
        var answers = new List<bool>();
        var takingPart = new List<bool>();
        foreach (var status in Enum.GetValues<MilestoneStatus>())
        {
            foreach (var phase in Enum.GetValues<Phase>())
            {
                foreach (var isRequired in new[] { true, false })
                {
                    foreach (var ofLine in Enum.GetValues<WorkstreamStatus>().Cast<WorkstreamStatus?>().Append(null))
                    {
                        Write(status, phase, isRequired, ofLine);
                        var hasOpen = MilestoneRows.HasOpenThatCounts(org.Service, plan);
                        var takesPart = MilestoneRows.TakesPart(org.Service, plan, deal);
                        answers.Add(hasOpen);
                        takingPart.Add(takesPart);
                        var stored = MilestoneRows.All(org.Service, PlanRow.Find(org.Service, plan)!);
                        if (hasOpen != stored.Any(each => each is { IsOpen: true, CountsTowardsCompletion: true })
                            || takesPart != stored.Any(each => each.DealId == deal && each.TakesPart))
                        {
                            differing.Add($"{status} {phase} {isRequired} {ofLine}");
                        }
                    }
                }
            }
        }

        Assert.Multiple(() =>
        {
            Assert.That(differing, Is.Empty);
            Assert.That(answers, Has.Some.True.And.Some.False);
            Assert.That(takingPart, Has.Some.True.And.Some.False);
        });

        void Write(MilestoneStatus status, Phase phase, bool isRequired, WorkstreamStatus? ofLine)
        {
            org.Service.Update(new Entity(MilestoneTable.LogicalName, item.Id)
            {
                [MilestoneTable.Status] = ChoiceValues.Write<MilestoneStatus>(status),
                [MilestoneTable.Phase] = ChoiceValues.Write<Phase>(phase),
                [MilestoneTable.IsRequired] = isRequired,
                [MilestoneTable.WorkstreamId] = ofLine is null ? null : line,
            });
            if (ofLine is { } state)
            {
                org.Service.Update(new Entity(WorkstreamTable.LogicalName, line.Id)
                {
                    [WorkstreamTable.Status] = ChoiceValues.Write<WorkstreamStatus>(state),
                });
            }
        }
    }
}
