using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Handoff;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Onboarding;

/// <summary>The handoff of a deal and below it its questions, answered by what the deal says.</summary>
internal static class HandoffRows
{
    /// <summary>
    /// What the handoff takes over from the deal as it is, by the deal's column. While the deal is open it is the home of these; from the
    /// win on the handoff is.
    /// </summary>
    private static readonly Dictionary<string, string> Sold = new(StringComparer.Ordinal)
    {
        [OpportunityTable.TermMonths] = HandoffTable.TermMonths,
        [OpportunityTable.MonthlyValue] = HandoffTable.MonthlyValue,
        [OpportunityTable.SetupFee] = HandoffTable.SetupFee,
        [OpportunityTable.BillStartOn] = HandoffTable.BillStartOn,
        [OpportunityTable.ServiceLevel] = HandoffTable.ServiceLevel,
        [OpportunityTable.TargetGoLiveOn] = HandoffTable.TargetGoLiveOn,
        [OpportunityTable.ExpectedEffort] = HandoffTable.ExpectedEffort,
        [OpportunityTable.ExpectedResultsOn] = HandoffTable.ExpectedResultsOn,
        [OpportunityTable.OnboardingIntent] = HandoffTable.OnboardingIntent,
        [OpportunityTable.FirstYearIntent] = HandoffTable.FirstYearIntent,
        [OpportunityTable.ProgramPlanBegunOn] = HandoffTable.ProgramPlanBegunOn,
        [OpportunityTable.ProgramPlanContent] = HandoffTable.ProgramPlanContent,
        [OpportunityTable.ProgramPlanMeasurement] = HandoffTable.ProgramPlanMeasurement,
        [OpportunityTable.ProgramPlanAlignedOn] = HandoffTable.ProgramPlanAlignedOn,
    };

    /// <summary>The columns of a handoff that its deal fills.</summary>
    public static IEnumerable<string> SoldColumns => Sold.Values.Concat([HandoffTable.Scope, SystemColumns.TransactionCurrencyId]);

    /// <summary>Id of the handoff of a deal with a customer: of two executions that make it, one fails.</summary>
    public static Guid IdOf(Guid opportunityId, Guid customerId) => NameBasedId.Of(
        HandoffTable.LogicalName, string.Format(CultureInfo.InvariantCulture, "{0:N}-{1:N}", opportunityId, customerId));

    /// <summary>The handoff of a deal with its questions.</summary>
    /// <param name="deal">The deal.</param>
    /// <param name="customerId">The account or contact that is onboarded.</param>
    /// <param name="owner">The sales rep, who owns it until it is accepted.</param>
    /// <param name="plan">The plan; it may be part of the same insert.</param>
    /// <param name="policy">The questions.</param>
    public static Entity New(DealRow deal, Guid customerId, EntityReference owner, EntityReference plan, HandoffPolicy policy)
    {
        var answers = HandoffChecklist.Answer(deal.Handoff, policy);
        var row = DeepInsert.Row(HandoffTable.LogicalName, owner);
        row.Id = IdOf(deal.Id, customerId);
        row[HandoffTable.Name] = StoredText.Fit(
            Catalogue.Render(OnboardingMessages.HandoffName(deal.CustomerName, deal.Topic), deal.Profile.Language),
            HandoffTable.NameLength);
        row[HandoffTable.PlanId] = plan;
        row[HandoffTable.OpportunityId] = new EntityReference(OpportunityTable.LogicalName, deal.Id);
        row[HandoffTable.Stage] = ChoiceValues.Write(HandoffStage.Preparing);
        row[HandoffTable.Returns] = 0;
        foreach (var column in SoldIn(deal))
        {
            row[column.Key] = column.Value;
        }

        foreach (var column in ComputedOf(deal, answers, policy))
        {
            row[column.Key] = column.Value;
        }

        DeepInsert.Add(row, HandoffItemTable.HandoffRelationship, HandoffItemTable.LogicalName,
            answers.Select(answer => Question(answer, deal, owner, plan)));
        return DeepInsert.WithoutEmpty(row);
    }

    /// <summary>Marks a handoff as that of a won deal: the clock of the package runs.</summary>
    /// <param name="row">The handoff, new or changed.</param>
    /// <param name="deal">The deal.</param>
    /// <param name="wonOn">Day 0 of the deal.</param>
    /// <param name="occurredOn">Moment of the event, UTC.</param>
    /// <param name="calendar">The plan's working days.</param>
    /// <param name="policy">Within how many days the package is due.</param>
    public static void Win(
        Entity row, DealRow deal, Date wonOn, DateTime occurredOn, WorkingCalendar calendar, HandoffPolicy policy)
    {
        row[HandoffTable.WonOn] = WonAt(deal, wonOn, occurredOn);
        row[HandoffTable.SubmitBy] = new HandoffDeadlines(wonOn, calendar, policy).PackageBy.ToDateTime();
    }

    /// <summary>What is computed of the handoff of a deal from what the deal says.</summary>
    public static Dictionary<string, object?> ComputedOf(DealRow deal, IReadOnlyList<HandoffItem> answers, HandoffPolicy policy)
    {
        var columns = HandoffColumns.Of(
            HandoffScore.Compute(answers, policy), HandoffWarnings.Of([.. answers], policy), deal.Profile.Language);
        columns[HandoffTable.TotalValue] = HandoffColumns.Total(deal.Handoff.TermMonths, deal.Handoff.MonthlyValue);
        return columns;
    }

    /// <summary>What the deal says of what was sold, by the handoff's column; null for what it does not say.</summary>
    public static IEnumerable<KeyValuePair<string, object?>> SoldIn(DealRow deal) =>
    [
        .. Sold.Select(column => new KeyValuePair<string, object?>(column.Value, deal.Stored.Value(column.Key))),
        new(HandoffTable.Scope, StoredText.Fit(
            string.Join("\n", deal.Handoff.Lines.Select(DescribeLine)), HandoffTable.ScopeLength)),
        new(SystemColumns.TransactionCurrencyId, deal.Currency),
    ];

    /// <summary>Fills the columns that say how a question is answered.</summary>
    public static void DescribeAnswer(Entity row, HandoffItem item)
    {
        row[HandoffItemTable.BlockerMet] = YesNo.Write(item.BlockerMet == true);
        row[HandoffItemTable.PartsDone] = item.PartsDone;
        row[HandoffItemTable.PartsTotal] = item.PartsTotal;
        row[HandoffItemTable.IsNotApplicable] = YesNo.Write(item.IsNotApplicable);
        row[HandoffItemTable.Provenance] = ChoiceValues.Write(item.Provenance);
        row[HandoffItemTable.MissingParts] =
            StoredText.Fit(string.Join(",", item.MissingParts), HandoffItemTable.MissingPartsLength);
        row[HandoffItemTable.Answer] = StoredText.Fit(item.Answer, HandoffItemTable.AnswerLength);
    }

    private static Entity Question(HandoffItem item, DealRow deal, EntityReference owner, EntityReference plan)
    {
        var row = DeepInsert.Row(HandoffItemTable.LogicalName, owner);
        // Below a handoff the insert sets only the handoff: the plan is named here.
        row[HandoffItemTable.PlanId] = plan;
        row[HandoffItemTable.Name] = StoredText.Fit(
            Catalogue.Render(QuestionNames.Of(item.Code), deal.Profile.Language), HandoffItemTable.NameLength);
        row[HandoffItemTable.Code] = item.Code;
        row[HandoffItemTable.Sequence] = item.Sequence;
        row[HandoffItemTable.Weight] = item.Weight;
        row[HandoffItemTable.IsBlocker] = YesNo.Write(item.IsBlocker);
        DescribeAnswer(row, item);
        return DeepInsert.WithoutEmpty(row);
    }

    /// <summary>The moment of the event where it is one of the day of the win; else that day begins the clock.</summary>
    private static DateTime WonAt(DealRow deal, Date wonOn, DateTime occurredOn) =>
        deal.Profile.DateOf(occurredOn) == wonOn ? occurredOn : DateTime.SpecifyKind(wonOn.ToDateTime(), DateTimeKind.Utc);

    private static string DescribeLine(ScopeLine line) => string.Concat(
        line.Quantity is > 0 and var quantity ? quantity.ToString("0.##########", CultureInfo.InvariantCulture) + " × " : string.Empty,
        line.Product,
        HandoffAnswers.IsAnswered(line.Notes) ? ": " + line.Notes!.Trim() : string.Empty);
}
