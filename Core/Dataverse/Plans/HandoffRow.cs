using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmOnboarding.Dataverse.People;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Settings;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Handoff;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Plans;

/// <summary>A stored handoff. Those of deals that are lost are deactivated.</summary>
internal readonly struct HandoffRow
{
    /// <summary>The columns that <see cref="Review"/>, <see cref="Facts"/> and whoever writes results read.</summary>
    private static readonly string[] Columns =
    [
        HandoffTable.Id, HandoffTable.Stage, HandoffTable.WonOn, HandoffTable.SubmittedOn,
        HandoffTable.DecidedOn, HandoffTable.Returns, HandoffTable.ExpectedResultsOn, HandoffTable.OnboardingDeckLink,
        HandoffTable.ProgramPlanLink, HandoffTable.ProgramPlanBegunOn, HandoffTable.ProgramPlanContent,
        HandoffTable.ProgramPlanMeasurement, HandoffTable.ProgramPlanAlignedOn, HandoffTable.TermMonths, HandoffTable.MonthlyValue,
        HandoffTable.Score, HandoffTable.Acceptable, HandoffTable.Missing, HandoffTable.Warnings, HandoffTable.OpenSteps,
        HandoffTable.ProgramPlanReadiness, HandoffTable.TotalValue, HandoffTable.AnswersVersion, HandoffTable.ScoreBasis,
        HandoffTable.TermsChangedOn, HandoffTable.TermChanges, HandoffTable.TargetGoLiveOn, SystemColumns.StateCode,
    ];

    /// <summary>Reads a row of <see cref="Of"/> or <see cref="Find"/>.</summary>
    public HandoffRow(Row row) => Row = row;

    /// <summary>The row.</summary>
    public Row Row { get; }

    /// <summary>The plan that the deal is part of, where <see cref="Find"/> read it; null where the plan was deleted.</summary>
    public Guid? PlanId => Row.Reference(HandoffTable.PlanId)?.Id;

    /// <summary>Where it is.</summary>
    public HandoffStage Stage => Row.Choice<HandoffStage>(HandoffTable.Stage) ?? HandoffStage.Preparing;

    /// <summary>The path so far; null before the deal is won.</summary>
    public HandoffReview? Review => Row.Moment(HandoffTable.WonOn) is { } wonAt
        ? new HandoffReview
        {
            Stage = Stage,
            WonAt = wonAt,
            SubmittedAt = Row.Moment(HandoffTable.SubmittedOn),
            DecidedAt = Row.Moment(HandoffTable.DecidedOn),
            Returns = Row.Whole(HandoffTable.Returns) ?? 0,
        }
        : null;

    /// <summary>
    /// The days on which its terms were changed soon after the win, one for each change: of several only the last day is kept (H-21).
    /// </summary>
    public IEnumerable<Date> TermsChangedOn => Row.Date(HandoffTable.TermsChangedOn) is { } latest
        ? Enumerable.Repeat(latest, Row.Whole(HandoffTable.TermChanges) ?? 1)
        : [];

    /// <summary>Whether its deal is not lost.</summary>
    public bool IsActive => Row.Option(SystemColumns.StateCode) is null or SystemColumns.Active;

    /// <summary>
    /// What its score rests on: the numbers, the language of the sentences, and the answers themselves. While this is what stands
    /// in <c>onb_scorebasis</c>, the stored result is the one that scoring again would give.
    /// </summary>
    /// <param name="ruleset">The numbers.</param>
    /// <param name="language">The language of the plan.</param>
    public string ScoreBasis(StoredRuleset ruleset, Language language) => string.Format(
        CultureInfo.InvariantCulture, "{0} {1} {2}", ruleset.Version, (int)language, Row.Text(HandoffTable.AnswersVersion));

    /// <summary>Whether the stored result is that of the answers as they are.</summary>
    /// <inheritdoc cref="ScoreBasis" />
    public bool IsScored(StoredRuleset ruleset, Language language) =>
        Row.Text(HandoffTable.ScoreBasis) == ScoreBasis(ruleset, language) && Row.Decimal(HandoffTable.Score) is not null;

    /// <summary>The query for the handoffs of plans, deactivated ones included, in the order of their ids; without the plan.</summary>
    public static QueryExpression Of(object[] planIds)
    {
        var query = new QueryExpression(HandoffTable.LogicalName) { ColumnSet = new ColumnSet(Columns) };
        query.Criteria.AddCondition(HandoffTable.PlanId, ConditionOperator.In, planIds);
        query.AddOrder(HandoffTable.Id, OrderType.Ascending);
        return query;
    }

    /// <summary>The handoff with an id, its owner and its version; null when it is gone or deactivated. One call.</summary>
    public static HandoffRow? Find(IOrganizationService service, Guid id)
    {
        var query = new QueryExpression(HandoffTable.LogicalName)
        {
            ColumnSet = new ColumnSet([.. Columns, HandoffTable.PlanId, SystemColumns.OwnerId, SystemColumns.VersionNumber]),
        };
        query.Criteria.AddCondition(HandoffTable.Id, ConditionOperator.Equal, id);
        query.Criteria.ActiveOnly();
        var rows = service.Read(query);
        return rows.Count == 0 ? null : new HandoffRow(rows[0]);
    }

    /// <summary>What the rules know of it.</summary>
    /// <param name="items">Its questions, as <see cref="HandoffItemRows"/> reads them.</param>
    /// <param name="profile">Where the plan is.</param>
    /// <param name="scoredBy">The numbers by which its stored score counts; null to score its questions.</param>
    public DealHandoff Facts(IReadOnlyList<HandoffItem> items, OwnerProfile profile, HandoffPolicy? scoredBy = null) => new()
    {
        Items = items,
        Scored = scoredBy is null ? null : StoredStanding(scoredBy),
        Stage = Stage,
        WasSubmitted = Row.Moment(HandoffTable.SubmittedOn) is not null,
        AcceptedOn = Stage == HandoffStage.Accepted && Row.Moment(HandoffTable.DecidedOn) is { } decidedOn
            ? profile.DateOf(decidedOn)
            : null,
        ExpectedResultsOn = Row.Date(HandoffTable.ExpectedResultsOn),
        RequestedGoLiveOn = Row.Date(HandoffTable.TargetGoLiveOn),
        HasDeck = HandoffAnswers.IsAnswered(Row.Text(HandoffTable.OnboardingDeckLink)),
        HasProgramPlanTemplate = HandoffAnswers.IsAnswered(Row.Text(HandoffTable.ProgramPlanLink)),
        ProgramPlan = new ProgramPlan
        {
            BegunOn = Row.Date(HandoffTable.ProgramPlanBegunOn),
            // The goals have their own question.
            Goals = items.Any(item => item is { Code: HandoffCodes.Goals, PartsDone: > 0 }) ? HandoffCodes.Goals : null,
            Content = Row.Text(HandoffTable.ProgramPlanContent),
            Measurement = Row.Text(HandoffTable.ProgramPlanMeasurement),
            AlignedWithSalesOn = Row.Date(HandoffTable.ProgramPlanAlignedOn),
        },
    };

    private HandoffStanding StoredStanding(HandoffPolicy policy)
    {
        var readiness = Row.Whole(HandoffTable.ProgramPlanReadiness);
        return new HandoffStanding
        {
            Score = Row.Decimal(HandoffTable.Score) ?? 0m,
            PlanReadiness = readiness,
            MeetsWinGate = !(readiness < policy.WinGate),
            IsAcceptable = Row.Yes(HandoffTable.Acceptable),
            Missing = Row.Text(HandoffTable.Missing) is { Length: > 0 } missing
                ? new ValueList<Message>([HandoffMessages.FoundBefore(missing)])
                : ValueList<Message>.Empty,
        };
    }
}
