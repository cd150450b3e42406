using System.ServiceModel;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Demo.Loading;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Sandbox;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Demo.Simulation.Stories;

/// <summary>
/// Completes an item as its owner does where the plan keeps a roster of people: with what the gate asks for. What is missing is waited for;
/// after a week the manager allows an exception.
/// </summary>
/// <param name="organization">Where the items are.</param>
/// <param name="team">When an item was meant to be done.</param>
/// <param name="stories">The plans with a roster.</param>
/// <param name="meetings">What is written down before.</param>
/// <param name="roster">The people.</param>
/// <param name="colleagues">The manager.</param>
internal sealed class PeopleCompletion(
    SandboxOrganization organization, Team team, StoryDesk stories, Meetings meetings, Roster roster, Colleagues colleagues)
    : IItemCompletion
{
    private const string OnboardingComplete = "COMPLETE";
    private const int DaysToException = 7;

    private static readonly string[] s_heard =
    [
        "They are glad that somebody asked, and want to see the numbers of their own week.",
        "Two colleagues are still unsure; the others would not go back.",
        "It saves them a call a day. Exports could be simpler.",
    ];

    private readonly StatusCompletion _byStatus = new(organization.SystemService);

    /// <inheritdoc />
    public bool TryComplete(OpenItem item, DateOnly planned, DateOnly today)
    {
        var row = new Row(organization.SystemService.Retrieve(
            MilestoneTable.LogicalName, item.Id,
            new ColumnSet(MilestoneTable.OwnerRole, MilestoneTable.Channel, SystemColumns.OwnerId)));
        var role = row.Choice<OwnerRole>(MilestoneTable.OwnerRole);
        if (role == OwnerRole.Automation || stories.Find(item.PlanId) is not { IsDigital: false } plan)
        {
            return _byStatus.TryComplete(item, planned, today);
        }

        var meant = team.CompletionOf(item) ?? today;
        if (item.Code == ItemCodes.Kickoff && today <= plan.Day(KickoffStory.ConfirmedDay)
            || (today > meant && today.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday))
        {
            return false;
        }

        meetings.Record(plan, item, today);
        var owner = row.Reference(SystemColumns.OwnerId)!;
        var service = owner.LogicalName == SystemUserTable.LogicalName
            ? organization.ServiceFor(owner.Id)
            : organization.SystemService;
        var isConversation = row.Choice<Channel>(MilestoneTable.Channel) is { } channel
            && Touch.IsConversation(item.Code, channel, role);
        var report = ReportOf(plan, item, isConversation, today);
        try
        {
            service.Execute(report);
        }
        catch (FaultException<OrganizationServiceFault>) when (today < meant.AddDays(DaysToException))
        {
            return false;
        }
        catch (FaultException<OrganizationServiceFault> refused)
        {
            organization.ServiceFor(colleagues.Ensure(Colleagues.CsmManager).Id).Execute(new OrganizationRequest("onb_OverrideGate")
            {
                ["Target"] = report["Target"],
                ["Reason"] = $"It took place; we go on although: {refused.Detail.Message}",
            });
            service.Execute(report);
        }

        return true;
    }

    private OrganizationRequest ReportOf(StoryPlan plan, OpenItem item, bool isConversation, DateOnly today)
    {
        var report = new OrganizationRequest("onb_CompleteItem")
        {
            ["Target"] = new EntityReference(MilestoneTable.LogicalName, item.Id),
            ["On"] = today.ToDateTime(TimeOnly.MinValue),
        };
        if (isConversation)
        {
            report["Heard"] = s_heard[item.Code.Length % s_heard.Length];
        }

        switch (item.Code)
        {
            case ItemCodes.Kickoff:
                var isDoubtful = plan.Happens(Throw.Mood, 30);
                report["Sentiment"] = isDoubtful ? 6 : 8;
                report["SentimentNote"] = isDoubtful ? "Curious, and short of people." : "They had questions ready and asked for more.";
                report["NextStep"] = "They name everybody who will work with it.";
                break;
            case ItemCodes.FirstBill:
                report["Understood"] = !WaitsAndBills.IsQuestioned(plan);
                break;
            case ItemCodes.LineAccepted or ItemCodes.Completion or OnboardingComplete:
                report["AcceptedBy"] = roster.ContactOf(plan, StakeholderRole.EconomicBuyer);
                break;
            case ItemCodes.FirstValue:
                report["AcceptedBy"] = roster.ContactOf(plan, StakeholderRole.EconomicBuyer);
                report["Evidence"] = "Eleven hours a week less paperwork, counted by their own team lead.";
                break;
            case ItemCodes.WinReview:
                report["Outcome"] = ChoiceValues.Number(
                    UseAndVoice.IsTroubled(plan) ? MilestoneOutcome.Issues : MilestoneOutcome.WorkingWell);
                break;
        }

        return report;
    }
}
