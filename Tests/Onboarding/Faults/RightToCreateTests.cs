using System.Globalization;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Tests.Onboarding.CustomApis;
using CrmOnboarding.Tests.Scenarios.Support;
using CrmOnboarding.Tests.Solution;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Onboarding.Faults;

/// <summary>
/// People whose role was lowered: each right to create rows of a table in turn, and the right to read calendars. A message asks its sender
/// for one privilege and makes the rest as the system; a win asks for none of ours.
/// </summary>
[TestFixture]
internal sealed class RightToCreateTests
{
    // The kick-offs of the plan that runs and of the deal that is about to be won would fall on these days.
    private static readonly Date s_outing = new(2026, 11, 26);
    private static readonly (Date From, Date To) s_holidays = (new(2026, 12, 21), new(2027, 1, 8));

    private static readonly Lazy<MessageStage> s_stage = new(() =>
    {
        var stage = MessageStage.Open();
        LesserRoles.Install(stage);
        return stage;
    });

    private static IEnumerable<MessageCase> Messages => MessageCases.All;

    // What dates rows, and so reads calendars.
    private static IEnumerable<MessageCase> Dating => MessageCases.All.Where(message => message.Name is "onb_PreviewPlan"
        or "onb_PreparePlan" or "onb_EnsureOnboarding" or "onb_PreviewReschedule" or "onb_ApplyReschedule" or "onb_AddTemplatePart"
        or "onb_EvaluatePlan");

    [OneTimeTearDown]
    public void CleanUp() => s_stage.Value.Dispose();

    [TestCaseSource(nameof(Messages))]
    public void Message_WithoutARightToCreate_IsRefusedOrMakesItAsTheSystem(MessageCase message)
    {
        using var stage = Prepared(message);
        var act = RightToCreate.Of(message);
        Assert.That(act.Tables(stage).SelectMany(table => act.Without(stage, table)), Is.Empty);
    }

    /// <summary>What was said at an item becomes rows of two tables more.</summary>
    [Test]
    public void CompletedItem_WithWhatWasSaid_IsRecordedAsTheSystem()
    {
        var message = new MessageCase("onb_CompleteItem", stage => new OrganizationRequest("onb_CompleteItem")
        {
            ["Target"] = stage.Item("WELCOME_CALL"),
            ["Heard"] = "They like it.",
            ["Sentiment"] = 7,
            ["SentimentNote"] = "Glad that somebody asked.",
        }, Again.IsRefused);
        using var stage = Prepared(message);
        var act = RightToCreate.Of(message);
        var tables = act.Tables(stage);
        Assert.That(tables, Is.EquivalentTo(new[] { "onb_Measurement", "onb_Touchpoint" }));
        Assert.That(tables.SelectMany(table => act.Without(stage, table)), Is.Empty);
    }

    /// <summary>A win makes rows of six tables, and a seller may create none of them.</summary>
    [Test]
    public void Win_OfASellerWithoutARightToCreate_MakesThePlanAsTheSystem()
    {
        string[] made = ["onb_Plan", "onb_Workstream", "onb_Milestone", "onb_Handoff", "onb_HandoffItem", "onb_Risk"];
        using var stage = s_stage.Value.Copy();
        stage.Service.Update(new Entity(OpportunityTable.LogicalName, stage.OpenDeal.Id)
        {
            [SystemColumns.OwnerId] = stage.Person(RightToCreate.Win.Role),
        });
        stage.Sandbox.DrainQueue();
        Assert.That(LesserRoles.CreatedBy(RightToCreate.Win.Role).Intersect(made), Is.Empty);
        Assert.That(RightToCreate.Win.MadeIn(stage), Is.SupersetOf(made.Select(table => table.ToLowerInvariant())));
    }

    /// <summary>The check bites: it sees a person who may do everything, and a message that makes rows as its sender.</summary>
    [Test]
    public void Check_OfSomebodyWhoMayDoEverything_FindsIt()
    {
        var message = MessageCases.All.Single(each => each.Name == "onb_AddTemplatePart");
        using var stage = Prepared(message);
        var act = RightToCreate.Of(message);
        Assert.That(
            act.Without(stage, "onb_Milestone", each => Roles.Give(each.Service, each.Person(act.Role), Roles.SystemAdministrator)),
            Is.Not.Empty);
    }

    [Test]
    public void Check_OfAMessageThatMakesRowsAsItsSender_FindsIt()
    {
        var message = MessageCases.All.Single(each => each.Name == "onb_EnsureOnboarding");
        using var stage = Prepared(message);
        Assert.That(
            RightToCreate.Of(message).Without(
                stage, "onb_Milestone", each => Mutant.MadeAsTheSender(MilestoneTable.LogicalName).Work(each.Sandbox.Faults)),
            Is.Not.Empty);
    }

    [TestCaseSource(nameof(Dating))]
    public void Dates_OfSomebodyWhoMayReadNoCalendar_KeepItsClosures(MessageCase message)
    {
        using var stage = s_stage.Value.Copy();
        var desk = new CalendarDesk(stage.Service);
        var calendar = desk.Calendar("Company");
        desk.Close(calendar, "Outing", s_outing);
        desk.Close(calendar, "Plant holidays", s_holidays.From, s_holidays.To);
        // Plans and accounts name their calendar alike.
        foreach (var row in new[] { stage.Plan, Customer(stage) })
        {
            stage.Service.Update(new Entity(row.LogicalName, row.Id) { [PlanTable.CalendarId] = calendar });
        }

        stage.Sandbox.DrainQueue();
        message.Before?.Invoke(stage);
        using var whole = stage.Copy();
        var role = RoleRules.SendersOf(message.Name)![0];
        LesserRoles.TakeCalendars(stage, role);
        Assert.That(Told(stage, role, message), Is.EqualTo(Told(whole, role, message)));
        Assert.That(
            Open(stage, calendar).Select(item => item.DueOn),
            Is.Not.Empty.And.None.Matches<Date>(due => due == s_outing || (due >= s_holidays.From && due <= s_holidays.To)));

        string Told(MessageStage where, string sender, MessageCase what)
        {
            var answer = where.Send(sender, what.Request(where));
            where.Sandbox.DrainQueue();
            // Ids of new rows are each organization's own.
            return string.Join("\n", answer.Results.Where(each => each.Value is string or int or DateTime)
                .Select(each => $"{each.Key}: {Convert.ToString(each.Value, CultureInfo.InvariantCulture)}")
                .Concat(Open(where, calendar).Select(item => $"{item.Code} {item.DueOn}")));
        }
    }

    /// <summary>What is open in the plans that have a calendar.</summary>
    private static IReadOnlyList<(string Code, Date DueOn)> Open(MessageStage stage, EntityReference calendar) =>
    [
        .. stage.Of(PlanTable.LogicalName, PlanTable.CalendarId, calendar.Id)
            .SelectMany(plan => stage.Of(MilestoneTable.LogicalName, MilestoneTable.PlanId, plan.Id))
            .Where(item => item.Choice<MilestoneStatus>(MilestoneTable.Status) == MilestoneStatus.Open)
            .Select(item => (item.GetAttributeValue<string>(MilestoneTable.Code), item.On(MilestoneTable.DueOn)!.Value))
            .Order(),
    ];

    private static EntityReference Customer(MessageStage stage) =>
        stage.Of(OpportunityTable.LogicalName, OpportunityTable.Id, stage.OpenDeal.Id)[0]
            .GetAttributeValue<EntityReference>(OpportunityTable.CustomerId);

    private static MessageStage Prepared(MessageCase message)
    {
        var stage = s_stage.Value.Copy();
        message.Before?.Invoke(stage);
        if (message.Name == "onb_InstallDefaults")
        {
            // All of it stands there; what is missing is made again.
            foreach (var rule in stage.Service.RetrieveMultiple(new QueryExpression(EngagementRuleTable.LogicalName)).Entities)
            {
                stage.Service.Delete(rule.LogicalName, rule.Id);
            }
        }

        return stage;
    }
}
